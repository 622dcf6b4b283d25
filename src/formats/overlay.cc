//! The country overlay.
#include "formats/overlay.h"

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <tuple>
#include <vector>

#include "base/text.h"
#include "formats/fact_table.h"

namespace causeway::formats {

namespace {

constexpr std::array<std::string_view, 4> telling{"country", "item", "unit", "valid_from"};
constexpr std::array<std::string_view, 6> required{"country",    "item",   "unit",
                                                   "valid_from", "source", "private"};
constexpr std::array<std::string_view, 17> others{
    "place",  "iso2",      "lat",         "lon", "to_place", "to_iso2", "to_lat",   "to_lon", "asn",
    "to_asn", "size_mbps", "term_months", "low", "mid",      "high",    "valid_to", "note"};
constexpr fact_columns columns{"overlay", telling, required, others};

// What makes two rows statements of one fact.
constexpr std::array<std::string_view, 10> fact_key_columns{
    "country", "item", "place", "iso2", "to_place", "to_iso2", "asn", "to_asn", "size_mbps", "term_months"};
constexpr std::array<std::string_view, 4> split_items{"split_domestic", "split_cacheable", "split_regional",
                                                      "split_world"};
constexpr std::string_view place_item = "place_of_exchange";
// Parts written with four decimals may exceed their whole by rounding.
constexpr double whole = 1.0001;

std::int32_t last_day(overlay_record const& record) {
  return record.valid_to.known() ? record.valid_to.days : std::numeric_limits<std::int32_t>::max();
}

/// The days on which each fact is stated.
class stated_days {
 public:
  /// False if some of these days were stated before; else they are now.
  bool add(std::string const& fact, std::int32_t from, std::int32_t to) {
    auto& spans = spans_[fact];
    auto const next = spans.upper_bound(from);
    if (next != spans.end() && next->first < to) return false;
    if (next != spans.begin() && std::prev(next)->second > from) return false;
    spans.emplace(from, to);
    return true;
  }

 private:
  std::map<std::string, std::map<std::int32_t, std::int32_t>>
      spans_;  // fact -> first day -> day behind the last
};

/// Parts of one whole that come and go.
class part_sums {
 public:
  void add(std::string const& group, double part, std::int32_t from, std::int32_t to, std::uint64_t line) {
    changes_[group].push_back({from, part, line});
    changes_[group].push_back({to, -part, line});
  }

  /// Counts every group that exceeds its whole, with the first day on which it does.
  void check(base::tally& counted) {
    for (auto& [group, changes] : changes_) check_group(group, changes, counted);
  }

 private:
  struct change {
    std::int32_t day;
    double part;
    std::uint64_t line;
  };

  // On one day what ends is taken off before what begins is added.
  static void check_group(std::string const& group, std::vector<change>& changes, base::tally& counted) {
    std::sort(changes.begin(), changes.end(), [](change const& a, change const& b) {
      return std::tie(a.day, a.part, a.line) < std::tie(b.day, b.part, b.line);
    });
    auto sum = 0.0;
    for (auto const& one : changes) {
      sum += one.part;
      if (sum <= whole) continue;
      auto const detail = group + " from " + base::to_string(base::date{one.day}) + "; lower one of them";
      return counted.add("parts add up to more than 1", base::place::line(one.line), detail);
    }
  }

  std::map<std::string, std::vector<change>> changes_;
};

class reader {
 public:
  reader(input& in, base::tally& counted, std::function<void(overlay_record const&)> const& sink)
      : rows_{in, counted, columns}, tally_{counted}, sink_{sink} {}

  void run() {
    if (!rows_.check_header()) return;
    while (rows_.next()) take_row();
    sums_.check(tally_);
  }

 private:
  void take_row() {
    record_ = {};
    take_subject();
    take_value();
    take_validity();
    record_.source = rows_.needed_text("source");
    record_.is_private = rows_.yes_or_no("private");
    record_.note = rows_.text("note");
    if (rows_.row().good()) check_once();
    if (rows_.row().good()) add_part();
    rows_.deliver(record_, sink_);
  }

  void take_subject() {
    record_.country = rows_.row().needed_country(rows_["country"]);
    record_.item = rows_.text("item");
    record_.place = rows_.place("");
    record_.to_place = rows_.place("to_");
    record_.network = network("asn");
    record_.to_network = network("to_asn");
    record_.size_mbps = rows_.size("size_mbps");
    record_.term_months = rows_.size("term_months");
  }

  std::optional<base::asn> network(std::string_view column) {
    auto const field = rows_[column];
    if (field.empty()) return std::nullopt;
    return rows_.row().network(field);
  }

  void take_value() {
    record_.unit = rows_.text("unit");
    record_.value = rows_.values("");
    auto const* const rule = rows_.check_item(record_.value);
    if (!record_.value.middle()) rows_.row().reject("no value", "fill mid, or both low and high");
    if (rule != nullptr) rows_.check_needs(*rule);
  }

  void take_validity() {
    record_.valid_from = rows_.day("valid_from");
    record_.valid_to = rows_.day("valid_to");
    if (!record_.valid_from.known()) rows_.row().reject("empty field", "valid_from must be filled");
    if (last_day(record_) <= record_.valid_from.days) {
      rows_.row().reject("days out of order", "valid_to must lie behind valid_from");
    }
  }

  void check_once() {
    std::string fact;
    for (auto const column : fact_key_columns) (fact += rows_[column]) += '\n';
    if (days_.add(fact, record_.valid_from.days, last_day(record_))) return;
    rows_.row().reject("fact stated twice for a day", record_.item + "; end the earlier row with valid_to");
  }

  void add_part() {
    auto const is_split =
        std::find(split_items.begin(), split_items.end(), record_.item) != split_items.end();
    if (!is_split && record_.item != place_item) return;
    auto group = std::string{rows_["country"]} + (is_split ? " split" : " " + record_.item);
    for (auto const column : {"asn", "to_asn"}) {
      if (!rows_[column].empty()) (group += ' ') += rows_[column];
    }
    sums_.add(group, record_.value.middle().value_or(0), record_.valid_from.days, last_day(record_),
              rows_.line());
  }

  fact_table rows_;
  base::tally& tally_;
  std::function<void(overlay_record const&)> const& sink_;
  overlay_record record_;
  stated_days days_;
  part_sums sums_;
};

}  // namespace

bool looks_like_overlay(sample const& start) {
  return has_fact_columns(header_of(start.text), columns);
}

void read_overlay(input& in, base::tally& counted, std::function<void(overlay_record const&)> const& sink) {
  reader{in, counted, sink}.run();
}

void count_overlay(input& in, base::tally& counted) {
  read_overlay(in, counted, [](overlay_record const&) {});
}

}  // namespace causeway::formats
