//! Contradictions in a world's content: order, totals, addresses counted twice, links, ranges of values.
#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
#include <tuple>
#include <utility>
#include <vector>

#include "base/text.h"
#include "world/check.h"
#include "world/prefix_check.h"

namespace causeway::world {

namespace {

constexpr std::int32_t lat_limit_e7 = 900'000'000;
constexpr std::int32_t lon_limit_e7 = 1'800'000'000;
constexpr base::asn first_sample_asn{1'000'000};

class content_check {
 public:
  explicit content_check(world const& from) : w_{from} {}

  std::vector<fault> run() {
    order();
    texts();
    points();
    networks();
    organisations();
    links();
    countries();
    check_prefixes(w_, faults_);
    rpki();
    figures();
    sample();
    return faults_.take();
  }

 private:
  template <typename Table, typename Of>
  void rising(std::string_view table, std::string_view rule, Table const& rows, Of of) {
    faults_.each_pair(table, rule, rows.values(),
                      [&](auto const& a, auto const& b) { return of(a) < of(b); });
  }

  void order() {
    auto const text = [&](text_ref ref) { return text_of(w_, ref); };
    rising("sources", "in order of path, the built-in ones last, each once", w_.sources,
           [&](source_row const& row) {
             return std::pair{text(row.path).starts_with(built_in_mark), text(row.path)};
           });
    rising("countries", "in order of code, each once", w_.countries,
           [](country_row const& row) { return row.code; });
    rising("organisations", "in order of id, each once", w_.organisations,
           [&](organisation_row const& row) { return text(row.id); });
    rising("networks", "in order of AS number, each once", w_.networks,
           [](network_row const& row) { return row.number; });
    rising("links", "in order of the two networks, each pair once", w_.links,
           [](link_row const& row) { return std::pair<as_idx, as_idx>{std::minmax(row.first, row.second)}; });
    rising("landings", "in order of id, each once", w_.landings,
           [&](landing_row const& row) { return text(row.id); });
    rising("cables", "in order of id, each once", w_.cables,
           [&](cable_row const& row) { return text(row.id); });
    rising("borders", "in order of the two countries, each pair once", w_.borders,
           [](border_row const& row) { return std::pair{row.first, row.second}; });
    rising("aspas", "in order of customer, each once", w_.aspas,
           [](aspa_row const& row) { return row.customer; });
    rising("prices", "in order of id, each once", w_.prices,
           [&](price_row const& row) { return text(row.id); });
    exchange_order();
  }

  // Exchanges that PeeringDB does not know have id 0 and stand anywhere.
  void exchange_order() {
    std::vector<std::uint32_t> ids;
    for (auto const& row : w_.exchanges) {
      if (row.peeringdb_id != 0) ids.push_back(row.peeringdb_id);
    }
    faults_.each_pair("exchanges", "in order of PeeringDB id, each once", ids, std::less<>{});
  }

  void texts() {
    auto const pool = w_.text.values();
    faults_.holds("text", "valid UTF-8", base::is_valid_utf8({pool.data(), pool.size()}), "the pool");
  }

  template <typename Rows>
  void points_of(std::string_view table, Rows const& rows) {
    faults_.each(table, "point on the Earth", rows, [](auto const& row) { return on_earth(row.point); });
  }

  void points() {
    points_of("exchanges", w_.exchanges);
    points_of("buildings", w_.buildings);
    points_of("network_sites", w_.network_sites.values());
    points_of("landings", w_.landings);
    points_of("fibre_nodes", w_.fibre_nodes);
    points_of("cities", w_.cities);
    faults_.each("countries", "point on the Earth", w_.countries, [](country_row const& row) {
      return on_earth(row.capital_point) && on_earth(row.anchor_point);
    });
    faults_.each("cable_line_points", "point on the Earth", w_.cable_line_points.values(), on_earth);
    faults_.each("span_points", "point on the Earth", w_.span_points.values(), on_earth);
  }

  static bool on_earth(base::geo_point point) {
    if (!point.known()) return true;
    return point.lat_e7 >= -lat_limit_e7 && point.lat_e7 <= lat_limit_e7 && point.lon_e7 >= -lon_limit_e7 &&
           point.lon_e7 < lon_limit_e7;
  }

  void networks() {
    auto const rows = w_.networks.values();
    faults_.each_number(
        "network_presence", "sums equal the network's totals", rows.size(), [&](std::size_t i) {
          auto total = presence{};
          for (auto const& place : w_.network_presence[as_idx{static_cast<std::uint32_t>(i)}]) {
            total.addresses4 += place.addresses4;
            total.slash64s6 += place.slash64s6;
          }
          return total.addresses4 == rows[i].addresses4 && total.slash64s6 == rows[i].slash64s6;
        });
    faults_.each_number(
        "network_presence", "each country once, largest first", rows.size(), [&](std::size_t i) {
          return is_presence_ordered(w_.network_presence[as_idx{static_cast<std::uint32_t>(i)}]);
        });
    faults_.each("networks", "home as its basis says", rows, fits_basis);
    auto addresses4 = std::uint64_t{0};
    for (auto const& row : rows) addresses4 += row.addresses4;
    faults_.at_most("networks", "no more IPv4 addresses than exist", addresses4, std::uint64_t{1} << 32U);
  }

  static bool is_presence_ordered(std::span<presence const> places) {
    std::vector<country_idx> countries;
    for (auto const& place : places) countries.push_back(place.country);
    std::sort(countries.begin(), countries.end());
    auto const once = std::adjacent_find(countries.begin(), countries.end()) == countries.end();
    return once && std::is_sorted(places.begin(), places.end(), [](presence const& a, presence const& b) {
             return a.addresses4 > b.addresses4;
           });
  }

  static bool fits_basis(network_row const& row) {
    switch (static_cast<home_basis>(row.basis)) {
      case home_basis::addresses:
        return row.home.valid() && row.home_share_e4 >= 5'000 && row.home_share_e4 <= 10'000;
      case home_basis::registration:
        return row.home.valid() && row.home == row.registered && row.home_share_e4 == 0;
      case home_basis::unknown: return !row.home.valid() && row.home_share_e4 == 0;
    }
    return false;
  }

  void organisations() {
    auto listed = std::uint64_t{0};
    auto const rows = w_.networks.values();
    faults_.each_number("organisation_networks", "lists networks that name the organisation",
                        w_.organisations.size(), [&](std::size_t i) {
                          auto const organisation = organisation_idx{static_cast<std::uint32_t>(i)};
                          auto const siblings = w_.organisation_networks[organisation];
                          listed += siblings.size();
                          return std::all_of(siblings.begin(), siblings.end(), [&](as_idx one) {
                            return w_.networks[one].organisation == organisation;
                          });
                        });
    auto const with_one = static_cast<std::uint64_t>(std::count_if(
        rows.begin(), rows.end(), [](network_row const& row) { return row.organisation.valid(); }));
    faults_.equal("organisation_networks", "lists every network with an organisation once", listed, with_one);
  }

  void links() {
    auto const rows = w_.links.values();
    faults_.each("links", "no network linked to itself", rows,
                 [](link_row const& row) { return row.first != row.second; });
    faults_.each("links", "peers in order of AS number", rows, [](link_row const& row) {
      return static_cast<relationship>(row.relation) != relationship::peers || row.first < row.second;
    });
  }

  void countries() {
    faults_.each("country_groups", "first day before the day it ended", w_.country_groups.values(),
                 [](membership const& row) { return !row.to.known() || row.from < row.to; });
    faults_.each_number(
        "country_neighbours", "neighbours both ways, none its own", w_.countries.size(),
        [&](std::size_t i) { return has_mutual_neighbours(country_idx(static_cast<std::uint16_t>(i))); });
    faults_.each(
        "borders", "countries in order of code, and neighbours", w_.borders,
        [&](border_row const& row) { return row.first < row.second && is_neighbour(row.first, row.second); });
    auto const borders = w_.borders.values();
    faults_.each_number("border_spans", "as many as the border counts", borders.size(), [&](std::size_t i) {
      auto const spans = w_.border_spans[border_idx{static_cast<std::uint32_t>(i)}].size();
      return std::min<std::size_t>(spans, 0xFFFF) == borders[i].crossing_spans;
    });
  }

  bool is_neighbour(country_idx of, country_idx other) const {
    auto const list = w_.country_neighbours[of];
    return std::find(list.begin(), list.end(), other) != list.end();
  }

  bool has_mutual_neighbours(country_idx country) const {
    auto const list = w_.country_neighbours[country];
    return std::all_of(list.begin(), list.end(),
                       [&](country_idx other) { return other != country && is_neighbour(other, country); });
  }

  void rpki() {
    faults_.each("vrps", "length at most maxLength, bits behind the length 0", w_.vrps,
                 [](vrp_row const& row) {
                   return row.length <= row.max_length &&
                          base::is_canonical({to_address(row.address, row.family), row.length});
                 });
    rising("vrps", "in order of family, address, length, origin and maxLength, each once", w_.vrps,
           [](vrp_row const& row) {
             return std::tuple{row.family, row.address, row.length, row.origin, row.max_length};
           });
    faults_.each("exchange_lans", "bits behind the length 0", w_.exchange_lans.values(),
                 [](lan_row const& row) {
                   return base::is_canonical(
                       {to_address(row.address, row.family), static_cast<std::uint8_t>(row.length)});
                 });
  }

  void figures() {
    auto const prices = w_.prices.values();
    faults_.each_number(
        "price_values", "low at most middle at most high, none negative", prices.size(), [&](std::size_t i) {
          return is_price(w_.price_values.values()[i], (prices[i].flags & price_unusable) == 0);
        });
    faults_.each("latencies", "shortest at most median at most 95th percentile at most longest", w_.latencies,
                 are_round_trips_ordered);
    faults_.each("observation_values", "a finite number", w_.observation_values,
                 [](double value) { return std::isfinite(value); });
  }

  // What is not given is not a number. A row that cannot be used may give nothing, or a loss.
  static bool is_price(base::interval const& value, bool usable) {
    auto last = usable ? 0.0 : -std::numeric_limits<double>::max();
    auto given = usable ? 0 : 1;
    for (auto const one : {value.low, value.mid, value.high}) {
      if (std::isnan(one)) continue;
      if (one < last || std::isinf(one)) return false;
      last = one;
      ++given;
    }
    return given != 0;
  }

  // 0 is a value that the source does not give.
  static bool are_round_trips_ordered(latency_row const& row) {
    auto last = std::uint32_t{0};
    for (auto const rtt_us : {row.min_us, row.median_us, row.p95_us, row.max_us}) {
      if (rtt_us != 0 && rtt_us < last) return false;
      last = std::max(last, rtt_us);
    }
    return true;
  }

  // A made-up figure must never pass for a fact about a real network, nor the other way round.
  void sample() {
    if (!is_sample(w_)) return;
    faults_.each("networks", "AS numbers of a sample world", w_.networks,
                 [](network_row const& row) { return row.number >= first_sample_asn; });
  }

  world const& w_;
  fault_list faults_;
};

}  // namespace

std::vector<fault> content_faults(world const& from) {
  return content_check{from}.run();
}

std::vector<fault> all_faults(world const& from) {
  auto faults = reference_faults(from);
  return faults.empty() ? content_faults(from) : faults;
}

}  // namespace causeway::world
