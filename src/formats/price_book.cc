//! The price book and the defaults.
#include "formats/price_book.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/text.h"
#include "formats/fact_table.h"

namespace causeway::formats {

namespace {

constexpr std::array<std::string_view, 36> book_names{
    "id",           "item",         "place",         "iso2",
    "lat",          "lon",          "to_place",      "to_iso2",
    "to_lat",       "to_lon",       "region",        "year",
    "year_to",      "date",         "size_mbps",     "term_months",
    "commit_mbps",  "length_km",    "buyer",         "included",
    "low",          "mid",          "high",          "unit",
    "original_low", "original_mid", "original_high", "original_currency",
    "fx_rate",      "fx_date",      "fx_source",     "grade",
    "usable",       "why_not",      "source",        "note"};
constexpr std::array<std::string_view, 12> default_names{
    "id", "item", "scope_kind", "scope", "year", "low", "mid", "high", "unit", "grade", "source", "note"};
constexpr std::array<std::string_view, 6> book_telling{"id", "item", "place", "unit", "grade", "usable"};
constexpr std::array<std::string_view, 4> default_telling{"id", "item", "scope_kind", "unit"};
constexpr fact_columns book_columns{"price_book", book_telling, book_names, {}};
constexpr fact_columns default_columns{"defaults", default_telling, default_names, {}};
constexpr std::array<std::string_view, 7> buyers{"",      "wholesale", "retail",   "regulated",
                                                 "offer", "member",    "small_isp"};
constexpr std::array<std::string_view, 5> scope_kinds{"world", "region", "country", "class", "income"};
constexpr std::array<std::string_view, 3> lease_classes{"mature", "large", "thin"};
constexpr std::array<std::string_view, 4> income_groups{"low", "lower_middle", "upper_middle", "high"};
constexpr std::uint16_t last_m49_code = 999;
// A converted amount may differ from original / rate by rounding.
constexpr double rounding = 0.005;

template <std::size_t Count>
bool is_one_of(std::string_view text, std::array<std::string_view, Count> const& words) {
  return std::find(words.begin(), words.end(), text) != words.end();
}

bool is_m49_code(std::string_view text) {
  auto const code = base::parse_number<std::uint16_t>(text);
  return text.size() == 3 && code && *code > 0 && *code <= last_m49_code;
}

class book_reader {
 public:
  book_reader(input& in, base::tally& counted, std::function<void(price_record const&)> const& sink)
      : rows_{in, counted, book_columns}, sink_{sink} {}

  void run() {
    if (!rows_.check_header()) return;
    while (rows_.next()) take_row();
  }

 private:
  void take_row() {
    record_ = {};
    record_.id = rows_.needed_text("id");
    record_.item = rows_.text("item");
    take_place();
    take_time_and_size();
    take_amount();
    take_evidence();
    check_usable();
    if (rows_.row().good() && !ids_.insert(record_.id).second) {
      rows_.row().reject("id used twice", record_.id + "; give the row another id");
    }
    rows_.deliver(record_, sink_);
  }

  void take_place() {
    record_.place = rows_.place("");
    record_.to_place = rows_.place("to_");
    auto const region = rows_["region"];
    if (record_.place.name.empty()) rows_.row().reject("empty field", "place must be filled");
    if (!region.empty() && !is_m49_code(region)) {
      rows_.row().reject("bad region", std::string{region} + "; write an M49 code of three digits");
    }
    record_.region = base::parse_number<std::uint16_t>(region).value_or(0);
    if (record_.place.iso2.given() == (record_.region != 0)) {
      rows_.row().reject("bad region", "fill iso2 or region, one of the two");
    }
  }

  void take_time_and_size() {
    record_.year = rows_.year("year");
    record_.year_to = rows_.year("year_to");
    record_.date = rows_.text("date");
    if (record_.year_to != 0 && record_.year_to < record_.year) {
      rows_.row().reject("bad year", "year_to must not lie before year");
    }
    if (!record_.date.empty() && !record_.date.starts_with(std::to_string(record_.year) + "-")) {
      rows_.row().reject("bad date", record_.date + "; it must begin with the year");
    }
    record_.size_mbps = rows_.size("size_mbps");
    record_.term_months = rows_.size("term_months");
    record_.commit_mbps = rows_.size("commit_mbps");
    record_.length_km = rows_.size("length_km");
    record_.buyer = rows_.text("buyer");
    if (!is_one_of(record_.buyer, buyers)) rows_.row().reject("bad buyer", record_.buyer);
    record_.included = rows_.text("included");
  }

  void take_amount() {
    record_.value = rows_.values("");
    record_.unit = rows_.text("unit");
    record_.original = rows_.values("original_");
    record_.original_currency = rows_.text("original_currency");
    record_.fx_rate = rows_.size("fx_rate");
    record_.fx_date = rows_.text("fx_date");
    record_.fx_source = rows_.text("fx_source");
    auto const currency = base::upper_ascii(record_.original_currency);
    if (!currency.empty() && (currency.size() != 3 || currency != record_.original_currency)) {
      rows_.row().reject("bad currency", record_.original_currency + "; write three capitals");
    }
    check_rate();
  }

  // An amount that was not published in dollars has its rate, and agrees with it.
  void check_rate() {
    if (record_.original_currency == "USD") {
      if (record_.original.is_empty()) return;
      return rows_.row().reject("bad rate", "an amount in USD stands in low, mid and high alone");
    }
    check_converted(record_.value.low, record_.original.low);
    check_converted(record_.value.mid, record_.original.mid);
    check_converted(record_.value.high, record_.original.high);
  }

  void check_converted(std::optional<double> value, std::optional<double> original) {
    if (!value) return;
    auto const expected =
        original && record_.fx_rate ? std::optional{*original / *record_.fx_rate} : std::nullopt;
    if (expected && std::abs(*value - *expected) <= rounding * std::abs(*expected)) return;
    rows_.row().reject("bad rate", "the dollar value must be the original amount divided by fx_rate");
  }

  void take_evidence() {
    record_.grade = rows_.grade("grade");
    record_.is_usable = rows_.yes_or_no("usable");
    record_.why_not = rows_.text("why_not");
    record_.source = rows_.needed_text("source");
    record_.note = rows_.text("note");
  }

  void check_usable() {
    auto const* const rule = rows_.check_item(record_.value);
    if (record_.is_usable != record_.why_not.empty()) {
      rows_.row().reject("reason and usable disagree", "why_not says why a row is not usable, and only then");
    }
    if (!record_.is_usable) return;
    if (!record_.value.middle()) {
      rows_.row().reject("usable without value", "fill mid, or both low and high");
    }
    if (rule != nullptr) rows_.check_needs(*rule);
  }

  fact_table rows_;
  std::function<void(price_record const&)> const& sink_;
  price_record record_;
  std::set<std::string> ids_;
};

bool is_scope(default_scope kind, std::string_view scope) {
  switch (kind) {
    case default_scope::world: return scope == "001";
    case default_scope::region: return is_m49_code(scope);
    case default_scope::country: return base::parse_country_code(scope).has_value();
    case default_scope::lease_class: return is_one_of(scope, lease_classes);
    case default_scope::income_group: return is_one_of(scope, income_groups);
  }
  return false;
}

void read_scope(fact_table& rows, default_record& record) {
  auto const kind = std::find(scope_kinds.begin(), scope_kinds.end(), rows["scope_kind"]);
  if (kind == scope_kinds.end()) {
    return rows.row().reject("bad scope", "scope_kind must be world, region, country, class or income");
  }
  record.scope_kind = static_cast<default_scope>(kind - scope_kinds.begin());
  record.scope = rows.text("scope");
  if (!is_scope(record.scope_kind, record.scope)) {
    rows.row().reject("bad scope", record.scope + " is no " + std::string{*kind});
  }
}

void read_default(fact_table& rows, default_record& record) {
  record.id = rows.needed_text("id");
  record.item = rows.text("item");
  read_scope(rows, record);
  record.year = rows.year("year");
  if (record.year == 0) rows.row().reject("empty field", "year must be filled");
  record.value = rows.values("");
  if (!record.value.middle()) rows.row().reject("no value", "fill mid, or both low and high");
  record.unit = rows.text("unit");
  record.grade = rows.grade("grade");
  record.source = rows.needed_text("source");
  record.note = rows.text("note");
  rows.check_item(record.value);
}

}  // namespace

bool looks_like_price_book(sample const& start) {
  return has_fact_columns(header_of(start.text), book_columns);
}

void read_price_book(input& in, base::tally& counted, std::function<void(price_record const&)> const& sink) {
  book_reader{in, counted, sink}.run();
}

void count_price_book(input& in, base::tally& counted) {
  read_price_book(in, counted, [](price_record const&) {});
}

bool looks_like_defaults(sample const& start) {
  return has_fact_columns(header_of(start.text), default_columns);
}

void read_defaults(input& in, base::tally& counted, std::function<void(default_record const&)> const& sink) {
  fact_table rows{in, counted, default_columns};
  if (!rows.check_header()) return;
  std::set<std::string> ids;
  default_record record;
  while (rows.next()) {
    read_default(rows, record);
    if (rows.row().good() && !ids.insert(record.id).second) {
      rows.row().reject("id used twice", record.id + "; give the row another id");
    }
    rows.deliver(record, sink);
  }
}

void count_defaults(input& in, base::tally& counted) {
  read_defaults(in, counted, [](default_record const&) {});
}

}  // namespace causeway::formats
