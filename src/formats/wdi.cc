//! World Bank indicators: a slim list, or the bank's wide table with a column for each year.
#include "formats/wdi.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.h"
#include "formats/csv_reader.h"
#include "formats/fields.h"

namespace causeway::formats {

namespace {

constexpr std::int32_t first_year = 1900;
constexpr std::int32_t last_year = 2199;

/// Indicator codes have at least three parts: letters and digits between points.
bool is_indicator(std::string_view text) {
  auto const is_part = [](std::string_view part) {
    return !part.empty() &&
           part.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789") == std::string_view::npos;
  };
  auto const parts = base::split(text, '.');
  return parts.size() >= 3 && std::all_of(parts.begin(), parts.end(), is_part);
}

std::optional<std::int32_t> year_of_name(std::string_view name) {
  auto const year = name.size() == 4 ? base::parse_number<std::int32_t>(name) : std::nullopt;
  return year && *year >= first_year && *year <= last_year ? year : std::nullopt;
}

struct year_column {
  std::int32_t year;
  std::size_t column;
};

/// The columns of either layout; slim: year and value; wide: indicator and one column a year.
struct layout {
  std::optional<std::size_t> name, code, indicator, year, value;
  std::vector<year_column> years;
  bool is_slim() const { return code && year && value; }
  bool is_wide() const { return code && indicator && !years.empty(); }
};

layout layout_of(std::vector<std::string_view> const& fields) {
  csv_header const header{fields};
  layout out{header.find({"Country Name"}), header.find({"Country Code"}), header.find({"Indicator Code"}),
             header.find({"Year"}),         header.find({"Value"}),        {}};
  for (auto i = std::size_t{0}; i < fields.size(); ++i) {
    if (auto const year = year_of_name(base::trimmed(fields[i]))) out.years.push_back({*year, i});
  }
  return out;
}

class reader {
 public:
  reader(input& in, base::tally& counted, std::function<void(wdi_record const&)> const& sink)
      : rows_{in, counted}, row_{counted}, tally_{counted}, sink_{sink}, stem_{file_stem(in.name())} {}

  wdi_facts run() {
    if (!find_header()) return facts_;
    if (layout_.is_wide()) {
      read_wide();
    } else {
      read_slim();
    }
    return facts_;
  }

 private:
  // Rows before the header name the source and the day of the last update.
  bool find_header() {
    while (rows_.next(fields_)) {
      layout_ = layout_of(fields_);
      if (layout_.is_slim() || layout_.is_wide()) return true;
      if (base::trimmed(fields_[0]) == "Last Updated Date" && fields_.size() > 1) {
        facts_.updated = base::parse_date(base::trimmed(fields_[1])).value_or(base::date{});
      }
    }
    tally_.add("no header row", base::place::nowhere());
    return false;
  }

  void read_slim() {
    if (is_indicator(stem_)) {
      record_.indicator = base::upper_ascii(stem_);
    } else {
      tally_.add("no indicator in the file's name", base::place::nowhere(), stem_);
    }
    while (rows_.next(fields_)) {
      if (!take_country()) continue;
      auto const year = year_of_name(field_at(fields_, layout_.year));
      if (!year) row_.reject("bad year", field_at(fields_, layout_.year));
      auto const value = row_.real(field_at(fields_, layout_.value), "bad value");
      if (!value) row_.reject("missing value", record_.country);
      if (row_.good()) deliver(*year, *value);
    }
  }

  void read_wide() {
    while (rows_.next(fields_)) {
      if (!take_country()) continue;
      record_.indicator = base::upper_ascii(field_at(fields_, layout_.indicator));
      if (record_.indicator.empty()) row_.reject("row without indicator", record_.country);
      for (auto const& column : layout_.years) {
        if (!row_.good()) break;
        auto const value = row_.real(field_at(fields_, column.column), "bad value");
        if (value) deliver(column.year, *value);
      }
    }
  }

  bool take_country() {
    row_.begin_row(rows_.place());
    record_.country = row_.country3(field_at(fields_, layout_.code));
    if (record_.country.empty()) row_.reject("bad country code", "");
    record_.country_name = row_.text(field_at(fields_, layout_.name));
    return row_.good();
  }

  void deliver(std::int32_t year, double value) {
    record_.year = year;
    record_.value = value;
    facts_.last_year = std::max(facts_.last_year, year);
    tally_.count_record();
    sink_(record_);
  }

  csv_reader rows_;
  field_reader row_;
  base::tally& tally_;
  std::function<void(wdi_record const&)> const& sink_;
  std::string stem_;
  layout layout_;
  std::vector<std::string_view> fields_;
  wdi_record record_;
  wdi_facts facts_;
};

}  // namespace

bool looks_like_wdi(sample const& start) {
  auto const header = header_of(start.text);
  if (header.has("Country Name") && header.has("Country Code")) {
    return (header.has("Year") && header.has("Value") && header.size() == 4) || header.has("Indicator Code");
  }
  return header.has("Data Source") && start.text.find("Indicator Code") != std::string_view::npos;
}

wdi_facts read_wdi(input& in, base::tally& counted, std::function<void(wdi_record const&)> const& sink) {
  return reader{in, counted, sink}.run();
}

void count_wdi(input& in, base::tally& counted) {
  read_wdi(in, counted, [](wdi_record const&) {});
}

}  // namespace causeway::formats
