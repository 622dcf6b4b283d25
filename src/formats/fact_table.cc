//! The rows of the project's own fact tables.
#include "formats/fact_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "base/text.h"

namespace causeway::formats {

namespace {

constexpr std::int32_t first_year = 1900;
constexpr std::int32_t last_year = 2199;
constexpr std::array<std::string_view, 4> grade_letters{"A", "B", "C", "D"};

std::string plain(double value) {
  std::array<char, 32> digits{};
  auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  return {digits.data(), end};
}

std::string quoted(std::string_view text) {
  return "\"" + std::string{text} + "\"";
}

bool is_known(std::string_view name, fact_columns const& columns) {
  auto const is_in = [&](std::span<std::string_view const> names) {
    return std::find(names.begin(), names.end(), name) != names.end();
  };
  return is_in(columns.required) || is_in(columns.optional);
}

bool is_in_order(value_range const& value) {
  auto last = -HUGE_VAL;
  for (auto const& one : {value.low, value.mid, value.high}) {
    if (one && *one < last) return false;
    last = one.value_or(last);
  }
  return true;
}

}  // namespace

bool has_fact_columns(csv_header const& header, fact_columns const& columns) {
  return std::all_of(columns.telling.begin(), columns.telling.end(),
                     [&](auto const name) { return header.has(name); });
}

fact_table::fact_table(input& in, base::tally& counted, fact_columns const& columns)
    : rows_{in, counted}, tally_{counted}, columns_{columns} {
  auto const& names = rows_.header().names();
  for (auto i = std::size_t{0}; i < names.size(); ++i) positions_.emplace(names[i], i);
}

bool fact_table::check_header() {
  auto complete = true;
  for (auto const name : columns_.required) {
    if (positions_.contains(name)) continue;
    tally_.add("missing column", base::place::line(1), std::string{name} + "; add it to the header row");
    complete = false;
  }
  for (auto const& [name, position] : positions_) {
    if (name.empty() || is_known(name, columns_)) continue;
    tally_.add("unknown column", base::place::line(1), quoted(name) + "; rename or remove it");
  }
  return complete;
}

bool fact_table::has_text() const {
  for (auto i = std::size_t{0}; i < rows_.field_count(); ++i) {
    if (!rows_[i].empty()) return true;
  }
  return false;
}

// Text in a column without a name, or behind the last one.
bool fact_table::has_surplus() const {
  auto const& names = rows_.header().names();
  for (auto i = std::size_t{0}; i < rows_.field_count(); ++i) {
    auto const is_named = i < names.size() && !names[i].empty();
    if (!is_named && !rows_[i].empty()) return true;
  }
  return false;
}

bool fact_table::next() {
  while (rows_.next()) {
    if (!has_text()) continue;
    if (++row_count_ > max_fact_rows) {
      row().reject("too many rows", "split the file");
      return false;
    }
    if (!has_surplus()) return true;
    row().reject("too many fields", "put text that holds the separator in double quotes");
  }
  return false;
}

std::string_view fact_table::operator[](std::string_view column) const {
  auto const found = positions_.find(column);
  return found == positions_.end() ? std::string_view{} : rows_[found->second];
}

std::string fact_table::needed_text(std::string_view column) {
  auto shown = text(column);
  if (shown.empty()) row().reject("empty field", std::string{column} + " must be filled");
  return shown;
}

std::optional<double> fact_table::number(std::string const& column) {
  auto const field = (*this)[column];
  if (field.empty()) return std::nullopt;
  auto const value = base::parse_real(field);
  if (!value)
    row().reject("bad number", column + " " + quoted(field) + "; write digits with a decimal point");
  return value;
}

std::optional<double> fact_table::size(std::string_view column) {
  auto const field = (*this)[column];
  if (field.empty()) return std::nullopt;
  auto const value = base::parse_real(field);
  if (!value || *value <= 0) {
    row().reject("bad size", std::string{column} + " " + quoted(field) + "; write a number above 0");
  }
  return value;
}

std::int32_t fact_table::year(std::string_view column) {
  auto const field = (*this)[column];
  if (field.empty()) return 0;
  auto const value = base::parse_number<std::int32_t>(field);
  if (value && *value >= first_year && *value <= last_year) return *value;
  row().reject("bad year", std::string{column} + " " + quoted(field) + "; write four digits");
  return 0;
}

base::date fact_table::day(std::string_view column) {
  auto const field = (*this)[column];
  if (field.empty()) return {};
  auto const value = field.size() == 10 ? base::parse_date(field) : std::nullopt;
  if (!value) row().reject("bad date", std::string{column} + " " + quoted(field) + "; write YYYY-MM-DD");
  return value.value_or(base::date{});
}

bool fact_table::yes_or_no(std::string_view column) {
  auto const field = (*this)[column];
  if (field != "yes" && field != "no") {
    row().reject("bad yes or no", std::string{column} + " " + quoted(field) + "; write yes or no");
  }
  return field == "yes";
}

price_grade fact_table::grade(std::string_view column) {
  auto const field = (*this)[column];
  auto const found = std::find(grade_letters.begin(), grade_letters.end(), field);
  if (found == grade_letters.end()) row().reject("bad grade", quoted(field) + "; write A, B, C or D");
  return static_cast<price_grade>(std::min<std::ptrdiff_t>(found - grade_letters.begin(), 3));
}

priced_place fact_table::place(std::string const& prefix) {
  priced_place out;
  out.name = text(prefix + "place");
  auto const iso2 = (*this)[prefix + "iso2"];
  if (!iso2.empty()) out.iso2 = row().needed_country(iso2);
  out.point = row().point((*this)[prefix + "lat"], (*this)[prefix + "lon"]);
  return out;
}

value_range fact_table::values(std::string const& prefix) {
  value_range const out{number(prefix + "low"), number(prefix + "mid"), number(prefix + "high")};
  if (!is_in_order(out)) {
    row().reject("values out of order", prefix + "low, mid and high must not fall from one to the next");
  }
  return out;
}

item_rule const* fact_table::check_item(value_range const& value) {
  auto const item = (*this)["item"];
  auto const unit = (*this)["unit"];
  auto const* const rule = find_item_rule(columns_.file, item, unit);
  if (rule == nullptr) {
    auto const units = units_of_item(columns_.file, item);
    if (units.empty()) {
      row().reject("unknown item", quoted(item) + "; the items are listed in the documentation");
    } else {
      row().reject("wrong unit", std::string{item} + " in " + quoted(unit) + "; give it in " + units);
    }
    return nullptr;
  }
  for (auto const& one : {value.low, value.mid, value.high}) {
    if (!one || (*one >= rule->min && *one <= rule->max)) continue;
    row().reject("value out of range", std::string{item} + " " + plain(*one) + "; it must be " +
                                           plain(rule->min) + " to " + plain(rule->max) + " " + rule->unit);
  }
  return rule;
}

void fact_table::check_needs(item_rule const& rule) {
  for (auto const& column : rule.needs) {
    if ((*this)[column].empty()) row().reject("empty field", rule.item + " needs " + column);
  }
}

std::string_view to_string(price_grade grade) {
  return grade_letters.at(static_cast<std::size_t>(grade));
}

}  // namespace causeway::formats
