//! The price book and overlays as rows of one table.
#include "world/prices_step.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <limits>
#include <optional>
#include <string>
#include <utility>

#include "base/text.h"
#include "formats/overlay.h"
#include "formats/price_book.h"
#include "world/reference_data.h"

namespace causeway::world {

struct prices_step::draft {
  void read(build_context& context);
  void finish(build_context& context, world& made) const;

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };
  std::vector<sourced<formats::price_record>> prices_;
  std::vector<sourced<formats::overlay_record>> overlay_;
};

namespace {

constexpr auto no_value = std::numeric_limits<double>::quiet_NaN();

base::interval values_of(formats::value_range const& value) {
  return {value.low.value_or(no_value), value.mid.value_or(no_value), value.high.value_or(no_value)};
}

// "2024-Q3" is its first day; a year alone its first day too.
base::date day_of(formats::price_record const& record) {
  if (auto const exact = base::parse_date(record.date)) return *exact;
  auto const is_quarter =
      record.date.size() == 7 && record.date[5] == 'Q' && record.date[6] >= '1' && record.date[6] <= '4';
  auto const month = is_quarter ? 3U * static_cast<unsigned>(record.date[6] - '1') + 1 : 1U;
  if (record.year == 0) return {};
  return base::make_date(record.year, month, 1).value_or(base::date{});
}

// The shortest decimal that is the number, whatever the locale: "10000", "0.5".
std::string number_text(double number) {
  std::array<char, 400> text{};  // the largest double has 309 digits
  auto const end =
      std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed).ptr;
  return {text.data(), end};
}

void add_condition(std::string& text, std::string_view label, std::string_view value) {
  if (value.empty()) return;
  if (!text.empty()) text += "; ";
  text += label;
  text += ' ';
  text += value;
}

void add_condition(std::string& text, std::string_view label, std::optional<double> value,
                   std::string_view unit) {
  if (value) add_condition(text, label, number_text(*value) + " " + std::string{unit});
}

std::string conditions_of(formats::price_record const& record) {
  std::string text;
  add_condition(text, "size", record.size_mbps, "Mbps");
  add_condition(text, "term", record.term_months, "months");
  add_condition(text, "commit", record.commit_mbps, "Mbps");
  add_condition(text, "length", record.length_km, "km");
  add_condition(text, "buyer", record.buyer);
  add_condition(text, "included", record.included);
  add_condition(text, "not usable", record.why_not);
  return text;
}

std::string conditions_of(formats::overlay_record const& record) {
  std::string text;
  if (record.network) add_condition(text, "network", "AS" + std::to_string(record.network->value));
  if (record.to_network) add_condition(text, "with network", "AS" + std::to_string(record.to_network->value));
  add_condition(text, "size", record.size_mbps, "Mbps");
  add_condition(text, "term", record.term_months, "months");
  if (record.valid_to.known()) add_condition(text, "until", base::to_string(record.valid_to));
  return text;
}

std::uint32_t size_of(std::optional<double> size_mbps) {
  return size_mbps && *size_mbps >= 1 && *size_mbps < 4e9 ? static_cast<std::uint32_t>(*size_mbps) : 0;
}

struct draft_price {
  std::string id;
  price_row row;
  base::interval value;
};

draft_price draft_of(build_context& context, formats::price_record const& record, source_idx source) {
  auto& texts = context.texts;
  price_row row;
  row.id = texts.add(record.id);
  row.item = texts.add(record.item);
  row.place = texts.add(record.place.name);
  row.to_place = texts.add(record.to_place.name);
  row.unit = texts.add(record.unit);
  row.grade = texts.add(to_string(record.grade));
  row.origin = texts.add(record.source);
  row.note = texts.add(record.note);
  row.conditions = texts.add(conditions_of(record));
  row.country = context.country_of(record.place.iso2);
  row.to_country = context.country_of(record.to_place.iso2);
  row.source = source;
  row.flags = record.is_usable ? 0 : price_unusable;
  row.day = day_of(record);
  row.size_mbps = size_of(record.size_mbps);
  return {record.id, row, values_of(record.value)};
}

draft_price draft_of(build_context& context, formats::overlay_record const& record, source_idx source,
                     std::size_t number) {
  auto& texts = context.texts;
  auto id = "overlay-" + to_string(record.country) + "-" + std::to_string(number);
  price_row row;
  row.id = texts.add(id);
  row.item = texts.add(record.item);
  row.place = texts.add(record.place.name);
  row.to_place = texts.add(record.to_place.name);
  row.unit = texts.add(record.unit);
  row.origin = texts.add(record.source);
  row.note = texts.add(record.note);
  row.conditions = texts.add(conditions_of(record));
  row.country = context.country_of(record.place.iso2.given() ? record.place.iso2 : record.country);
  row.to_country = context.country_of(record.to_place.iso2);
  row.source = source;
  row.flags = record.is_private ? price_private : 0;
  row.day = record.valid_from;
  row.size_mbps = size_of(record.size_mbps);
  return {std::move(id), row, values_of(record.value)};
}

}  // namespace

void prices_step::draft::read(build_context& context) {
  auto const read_book = [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_price_book(in, counted, [&](auto const& record) { prices_.push_back({record, source}); });
  };
  context.read_each("price-book", read_book);
  // Its places are real: a fictional world has the prices of its own folder and no others.
  if (!context.sample)
    context.read_built_in("price-book", "price_book.csv", built_in_price_book(), read_book);
  context.read_each("overlay", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_overlay(in, counted, [&](auto const& record) { overlay_.push_back({record, source}); });
  });
}

void prices_step::draft::finish(build_context& context, world& made) const {
  auto& join = context.join(
      "prices", "by id; a conflict is a built-in row whose place a row of the folder's own price book takes");
  std::vector<draft_price> drafts;
  for (auto const& [record, source] : prices_) drafts.push_back(draft_of(context, record, source));
  auto number = std::size_t{0};
  for (auto const& [record, source] : overlay_) drafts.push_back(draft_of(context, record, source, ++number));
  std::stable_sort(drafts.begin(), drafts.end(), [](auto const& a, auto const& b) { return a.id < b.id; });
  auto const same = [](auto const& a, auto const& b) { return a.id == b.id; };
  auto const kept = std::unique(drafts.begin(), drafts.end(), same);
  join.conflicts = static_cast<std::uint64_t>(drafts.end() - kept);
  drafts.erase(kept, drafts.end());
  join.joined = drafts.size();
  std::vector<price_row> rows;
  std::vector<base::interval> values;
  for (auto const& one : drafts) {
    rows.push_back(one.row);
    values.push_back(one.value);
  }
  made.prices = base::column<price_idx, price_row>{std::move(rows)};
  made.price_values = base::column<price_idx, base::interval>{std::move(values)};
}

prices_step::prices_step() : draft_{std::make_unique<draft>()} {}
prices_step::~prices_step() = default;

void prices_step::read(build_context& context) {
  draft_->read(context);
}

void prices_step::finish(build_context& context, world& made) const {
  draft_->finish(context, made);
}

}  // namespace causeway::world
