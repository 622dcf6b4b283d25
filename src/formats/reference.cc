//! The project's own reference files.
#include "formats/reference.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.h"
#include "formats/table.h"

namespace causeway::formats {

namespace {

constexpr std::uint16_t last_m49_code = 999;
constexpr std::array<std::string_view, 5> precisions{"", "at_latest", "year", "month", "day"};

/// Fields by the column's name; the columns named must be there.
class reference_table {
 public:
  reference_table(input& in, base::tally& counted, std::initializer_list<std::string_view> needed)
      : rows_{in, counted} {
    for (auto const name : needed) {
      if (rows_.header().has(name)) continue;
      counted.add("missing column", base::place::line(1), name);
      is_complete_ = false;
    }
  }

  bool next() { return is_complete_ && rows_.next(); }
  field_reader& row() { return rows_.row(); }
  std::string_view operator[](std::string_view name) const { return rows_[rows_.header().find({name})]; }
  std::string text(std::string_view name) { return row().text((*this)[name]); }
  std::string needed_text(std::string_view name) {
    auto shown = text(name);
    if (shown.empty()) row().reject("empty field", name);
    return shown;
  }
  base::geo_point point(std::string_view latitude, std::string_view longitude) {
    return row().point((*this)[latitude], (*this)[longitude]);
  }
  bool yes_or_no(std::string_view name) {
    auto const value = row().yes_or_no((*this)[name]);
    if (!value) row().reject("bad yes or no", name);
    return value.value_or(false);
  }
  std::uint16_t m49_code(std::string_view name) {
    auto const field = (*this)[name];
    auto const code = row().number<std::uint16_t>(field, "bad M49 code").value_or(0);
    if (code > last_m49_code || (code == 0 && !field.empty())) row().reject("bad M49 code", field);
    return code;
  }
  m49_region region(std::string const& name) { return {m49_code(name + "_m49"), text(name)}; }
  std::vector<base::country_code> countries(std::string_view name);

  template <typename Record>
  void deliver(Record const& record, std::function<void(Record const&)> const& sink) {
    rows_.deliver(record, sink);
  }

 private:
  table rows_;
  bool is_complete_ = true;
};

// "CN IN"
std::vector<base::country_code> reference_table::countries(std::string_view name) {
  std::vector<base::country_code> out;
  for (auto const word : base::split((*this)[name], ' ')) {
    if (!word.empty()) out.push_back(row().needed_country(word));
  }
  return out;
}

void read_row(reference_table& rows, country_record& record) {
  record.iso2 = rows.row().needed_country(rows["iso2"]);
  record.iso3 = rows.row().country3(rows["iso3"]);
  record.m49 = rows.m49_code("m49");
  record.is_in_m49 = rows.yes_or_no("in_m49");
  record.name = rows.needed_text("name");
  record.region = rows.region("region");
  record.subregion = rows.region("subregion");
  record.intermediate_region = rows.region("intermediate_region");
  record.capital = rows.text("capital");
  record.capital_point = rows.point("capital_lat", "capital_lon");
  record.anchor = rows.point("anchor_lat", "anchor_lon");
  record.land_neighbours = rows.countries("land_neighbours");
  record.fixed_links = rows.countries("fixed_links");
  record.is_landlocked = rows.yes_or_no("landlocked");
  record.source = rows.text("source");
}

date_precision read_precision(reference_table& rows, std::string_view name) {
  auto const field = rows[name];
  auto const found = std::find(precisions.begin(), precisions.end(), field);
  if (found != precisions.end()) return static_cast<date_precision>(found - precisions.begin());
  rows.row().reject("bad precision", field);
  return date_precision::unknown;
}

void read_row(reference_table& rows, group_record& record) {
  record.iso2 = rows.row().needed_country(rows["iso2"]);
  record.group = rows.needed_text("group");
  record.from = rows.row().date(rows["from"]);
  record.from_precision = read_precision(rows, "from_precision");
  record.to = rows.row().date(rows["to"]);
  record.to_precision = read_precision(rows, "to_precision");
  record.source = rows.text("source");
  if (!record.from.known()) rows.row().reject("empty field", "from");
  if (record.to.known() && record.to <= record.from) rows.row().reject("days out of order", rows["to"]);
}

void read_row(reference_table& rows, name_record& record) {
  record.name = rows.needed_text("name");
  record.iso2 = rows.row().country(rows["iso2"]);
  record.is_country = rows.yes_or_no("is_country");
  record.kind = rows.text("kind");
  record.code = rows.text("code");
  record.source = rows.text("source");
  record.note = rows.text("note");
  if (record.is_country != record.iso2.given()) rows.row().reject("bad yes or no", "is_country without iso2");
}

void read_row(reference_table& rows, source_record& record) {
  record.id = rows.needed_text("id");
  record.title = rows.needed_text("title");
  record.publisher = rows.text("publisher");
  record.address = rows.needed_text("address");
  record.licence = rows.needed_text("licence");
  record.used_in.clear();
  for (auto const word : base::split(rows["used_in"], ' ')) {
    if (!word.empty()) record.used_in.emplace_back(word);
  }
}

template <typename Record>
void read_all(reference_table rows, std::function<void(Record const&)> const& sink) {
  Record record;
  while (rows.next()) {
    read_row(rows, record);
    rows.deliver(record, sink);
  }
}

bool has_all(sample const& start, std::initializer_list<std::string_view> names) {
  auto const header = header_of(start.text);
  return std::all_of(names.begin(), names.end(), [&](auto const name) { return header.has(name); });
}

}  // namespace

bool looks_like_countries(sample const& start) {
  return has_all(start, {"iso2", "iso3", "in_m49", "land_neighbours"});
}

void read_countries(input& in, base::tally& counted, std::function<void(country_record const&)> const& sink) {
  read_all(reference_table{in,
                           counted,
                           {"iso2", "iso3", "m49", "in_m49", "name", "region", "region_m49", "subregion",
                            "subregion_m49", "intermediate_region", "intermediate_region_m49", "capital",
                            "capital_lat", "capital_lon", "anchor_lat", "anchor_lon", "land_neighbours",
                            "fixed_links", "landlocked"}},
           sink);
}

void count_countries(input& in, base::tally& counted) {
  read_countries(in, counted, [](country_record const&) {});
}

bool looks_like_groups(sample const& start) {
  return has_all(start, {"iso2", "group", "from", "from_precision"});
}

void read_groups(input& in, base::tally& counted, std::function<void(group_record const&)> const& sink) {
  read_all(reference_table{in, counted, {"iso2", "group", "from", "from_precision", "to", "to_precision"}},
           sink);
}

void count_groups(input& in, base::tally& counted) {
  read_groups(in, counted, [](group_record const&) {});
}

bool looks_like_names(sample const& start) {
  return has_all(start, {"name", "iso2", "is_country", "kind"});
}

void read_names(input& in, base::tally& counted, std::function<void(name_record const&)> const& sink) {
  read_all(reference_table{in, counted, {"name", "iso2", "is_country", "kind", "code"}}, sink);
}

void count_names(input& in, base::tally& counted) {
  read_names(in, counted, [](name_record const&) {});
}

bool looks_like_sources(sample const& start) {
  return has_all(start, {"id", "title", "address", "licence", "used_in"});
}

void read_sources(input& in, base::tally& counted, std::function<void(source_record const&)> const& sink) {
  read_all(reference_table{in, counted, {"id", "title", "publisher", "address", "licence", "used_in"}}, sink);
}

void count_sources(input& in, base::tally& counted) {
  read_sources(in, counted, [](source_record const&) {});
}

}  // namespace causeway::formats
