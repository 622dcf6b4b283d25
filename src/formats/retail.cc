//! Internet users, retail prices and speeds: three tables, told by their columns.
#include "formats/retail.h"

#include <array>
#include <utility>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "formats/table.h"

namespace causeway::formats {

namespace {

constexpr std::string_view digits = "0123456789";

struct item_text {
  std::string_view name;
  std::string_view unit;
};

// In the order of retail_item.
constexpr std::array<item_text, 10> item_texts{{
    {"internet_users", "people"},
    {"population", "people"},
    {"plans", "plans"},
    {"price_1gb_mean", "USD"},
    {"price_1gb_cheapest", "USD"},
    {"price_1gb_dearest", "USD"},
    {"price_fixed_month", "USD/month"},
    {"speed_mean_mbps", "Mbps"},
    {"speed_fixed_mbps", "Mbps"},
    {"speed_mobile_mbps", "Mbps"},
}};

/// A column that holds values; `year` 0 is the row's or the file's year.
struct value_column {
  retail_item item;
  column_index column;
  std::int32_t year;
};

struct columns {
  column_index country, code, city, state, day;
  std::vector<value_column> values;
  bool found() const { return country && !values.empty(); }

  void add(retail_item item, column_index column, std::int32_t year = 0) {
    if (column) values.push_back({item, column, year});
  }
};

// "January 2022", "2020", "internet_info_2022": the last word that is a year.
std::int32_t year_in(std::string_view text) {
  auto year = std::int32_t{0};
  while (true) {
    auto const start = text.find_first_of(digits);
    if (start == std::string_view::npos) return year;
    text.remove_prefix(start);
    auto const word = text.substr(0, text.find_first_not_of(digits));
    auto const day = word.size() == 4 ? base::parse_date(word) : std::nullopt;
    if (day) year = base::year_of(*day);
    text.remove_prefix(word.size());
  }
}

// Prices of past years and speeds have long names with line ends and odd spaces in them: told by their start.
void add_long_named_columns(csv_header const& header, columns& where) {
  for (auto i = std::size_t{0}; i < header.size(); ++i) {
    auto const& name = header.names()[i];
    if (name.starts_with("average_price_of_1gb")) where.add(retail_item::price_1gb_mean, i, year_in(name));
    if (name.starts_with("avg") && name.find("mbit/s") != std::string::npos) {
      where.add(retail_item::speed_mean_mbps, i);
    }
  }
}

void add_country_columns(csv_header const& header, columns& where) {
  where.add(retail_item::plans, header.find({"NO. OF Internet Plans"}));
  where.add(retail_item::price_1gb_cheapest, header.find({"Cheapest 1GB for 30 days (USD)"}));
  where.add(retail_item::price_1gb_dearest, header.find({"Most expensive 1GB (USD)"}));
  where.add(retail_item::internet_users, header.find({"Internet users"}));
  where.add(retail_item::population, header.find({"Population"}));
  add_long_named_columns(header, where);
}

columns columns_of(csv_header const& header) {
  columns where{.country = header.find({"Country"}),
                .code = header.find({"Country code"}),
                .city = header.find({"City"}),
                .state = header.find({"Region"}),
                .day = header.find({"As of"}),
                .values = {}};
  if (where.code && header.has("Average price of 1GB (USD)")) add_country_columns(header, where);
  if (where.city) where.add(retail_item::price_fixed_month, header.find({"InternetPrice"}));
  if (where.day) where.add(retail_item::speed_fixed_mbps, header.find({"Broadband Mbps"}));
  if (where.day) where.add(retail_item::speed_mobile_mbps, header.find({"Mobile Mbps"}));
  return where;
}

class reader {
 public:
  reader(input& in, base::tally& counted, std::function<void(retail_record const&)> const& sink)
      : rows_{in, counted}, sink_{sink}, file_year_{year_in(file_stem(in.name()))} {}

  void run() {
    where_ = columns_of(rows_.header());
    if (!where_.found()) return rows_.add_no_header();
    while (rows_.next()) take_row();
  }

 private:
  void take_row() {
    auto& row = rows_.row();
    record_.country = row.needed_text(rows_[where_.country], "row without country");
    record_.code = row.country(rows_[where_.code]);
    record_.city = row.text(rows_[where_.city]);
    record_.state = row.text(rows_[where_.state]);
    auto const row_year = year_in(rows_[where_.day]);
    for (auto const& column : where_.values) {
      if (!row.good()) return;
      take_value(column, row_year == 0 ? file_year_ : row_year);
    }
  }

  // A word in place of a number is the source's way to say why there is none: counted, the row goes on.
  void take_value(value_column const& column, std::int32_t year) {
    auto const field = rows_[column.column];
    if (field.empty()) return;
    auto const value = base::parse_grouped_real(field);
    if (!value || *value < 0) return rows_.add("bad value", field);
    record_.item = column.item;
    record_.year = column.year == 0 ? year : column.year;
    record_.value = *value;
    rows_.deliver(record_, sink_);
  }

  table rows_;
  std::function<void(retail_record const&)> const& sink_;
  std::int32_t file_year_;
  columns where_;
  retail_record record_;
};

}  // namespace

std::string_view to_string(retail_item item) {
  return item_texts.at(static_cast<std::size_t>(item)).name;
}

std::string_view unit_of(retail_item item) {
  return item_texts.at(static_cast<std::size_t>(item)).unit;
}

bool looks_like_retail(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_retail(input& in, base::tally& counted, std::function<void(retail_record const&)> const& sink) {
  reader{in, counted, sink}.run();
}

void count_retail(input& in, base::tally& counted) {
  read_retail(in, counted, [](retail_record const&) {});
}

}  // namespace causeway::formats
