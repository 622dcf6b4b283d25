//! Sizes, row numbers, texts and enumerations: what every reader of the tables relies on.
#include <cstdint>
#include <span>

#include "world/check.h"

namespace causeway::world {

namespace {

constexpr std::int32_t first_day = -719'162;  // 0001-01-01, counted from 1970-01-01
constexpr std::int32_t last_day = 2'932'896;  // 9999-12-31

enum class need : std::uint8_t { always, sometimes };

class reference_check {
 public:
  explicit reference_check(world const& from) : w_{from} {}

  std::vector<fault> run() {
    sizes();
    basics();
    networks();
    exchanges();
    cables();
    fibre();
    figures();
    return faults_.take();
  }

 private:
  template <typename Row, typename Base, typename Id>
  void id(std::string_view table, std::string_view rule, std::span<Row const> rows, Id Base::* field,
          std::size_t limit, need needed = need::sometimes) {
    faults_.each(table, rule, rows, [&](Row const& row) {
      auto const at = row.*field;
      return at.valid() ? at.index() < limit : needed == need::sometimes;
    });
  }

  template <typename Row>
  void source(std::string_view table, std::span<Row const> rows) {
    id(table, "source within its table", rows, &Row::source, w_.sources.size());
  }

  template <typename Row>
  void country(std::string_view table, std::span<Row const> rows) {
    id(table, "country within its table", rows, &Row::country, w_.countries.size());
  }

  template <typename Id>
  void list(std::string_view table, std::span<Id const> ids, std::size_t limit) {
    faults_.each(table, "listed row within its table", ids, [&](Id at) { return at.index() < limit; });
  }

  template <typename Row, typename... Fields>
  void texts(std::string_view table, std::span<Row const> rows, Fields... fields) {
    faults_.each(table, "text within the pool", rows,
                 [&](Row const& row) { return (in_pool(row.*fields) && ...); });
  }

  bool in_pool(text_ref ref) const {
    auto const pool = w_.text.size();
    return ref.offset <= pool && ref.bytes <= pool - ref.offset;
  }

  template <typename Row, typename Number>
  void below(std::string_view table, std::string_view rule, std::span<Row const> rows, Number Row::* field,
             std::uint64_t limit) {
    faults_.each(table, rule, rows, [&](Row const& row) { return row.*field < limit; });
  }

  template <typename Row>
  void day(std::string_view table, std::span<Row const> rows, base::date Row::* field) {
    faults_.each(table, "day between the years 1 and 9999, or unknown", rows, [&](Row const& row) {
      auto const at = row.*field;
      return !at.known() || (at.days >= first_day && at.days <= last_day);
    });
  }

  void size(std::string_view table, std::size_t got, std::size_t wanted) {
    faults_.equal(table, "as many rows as its key table", got, wanted);
  }

  void sizes() {
    auto const prefixes = w_.prefix_places.size();
    faults_.equal("summary", "one row", w_.summary.size(), 1);
    size("source_issues", w_.source_issues.size(), w_.sources.size());
    size("country_groups", w_.country_groups.size(), w_.countries.size());
    size("country_neighbours", w_.country_neighbours.size(), w_.countries.size());
    size("organisation_networks", w_.organisation_networks.size(), w_.organisations.size());
    size("network_presence", w_.network_presence.size(), w_.networks.size());
    size("network_sites", w_.network_sites.size(), w_.networks.size());
    size("prefix_places", prefixes, w_.prefix4_address.size() + w_.prefix6_address.size());
    size("prefix_exclusive", w_.prefix_exclusive.size(), prefixes);
    size("prefix_origins", w_.prefix_origins.size(), prefixes);
    size("exchange_ports", w_.exchange_ports.size(), w_.exchanges.size());
    size("exchange_lans", w_.exchange_lans.size(), w_.exchanges.size());
    size("exchange_buildings", w_.exchange_buildings.size(), w_.exchanges.size());
    size("cable_landings", w_.cable_landings.size(), w_.cables.size());
    size("cable_lines", w_.cable_lines.size(), w_.cables.size());
    size("span_points", w_.span_points.size(), w_.spans.size());
    size("border_spans", w_.border_spans.size(), w_.borders.size());
    size("aspa_providers", w_.aspa_providers.size(), w_.aspas.size());
    size("price_values", w_.price_values.size(), w_.prices.size());
    size("observation_values", w_.observation_values.size(), w_.observations.size());
  }

  void basics() {
    auto const sources = w_.sources.values();
    day("summary", w_.summary.values(), &world::summary_row::as_of);
    day("sources", sources, &source_row::day);
    texts("sources", sources, &source_row::path, &source_row::format);
    below("sources", "known date basis", sources, &source_row::day_basis, 4);
    texts("source_issues", w_.source_issues.values(), &source_issue::kind, &source_issue::example);
    texts("unused", w_.unused.values(), &unused_row::path, &unused_row::reason);
    texts("joins", w_.joins.values(), &join_row::name, &join_row::method, &join_row::example);
    auto const countries = w_.countries.values();
    source("countries", countries);
    texts("countries", countries, &country_row::name, &country_row::region, &country_row::subregion,
          &country_row::capital);
    source("country_groups", w_.country_groups.values());
    day("country_groups", w_.country_groups.values(), &membership::from);
    day("country_groups", w_.country_groups.values(), &membership::to);
    below("country_groups", "known group", w_.country_groups.values(), &membership::group_number, 7);
    list("country_neighbours", w_.country_neighbours.values(), countries.size());
  }

  void networks() {
    auto const rows = w_.networks.values();
    auto const countries = w_.countries.size();
    source("organisations", w_.organisations.values());
    country("organisations", w_.organisations.values());
    texts("organisations", w_.organisations.values(), &organisation_row::id, &organisation_row::name);
    list("organisation_networks", w_.organisation_networks.values(), rows.size());
    source("networks", rows);
    id("networks", "registry's source within its table", rows, &network_row::registered_source,
       w_.sources.size());
    id("networks", "organisation within its table", rows, &network_row::organisation,
       w_.organisations.size());
    id("networks", "country within its table", rows, &network_row::home, countries);
    id("networks", "country within its table", rows, &network_row::registered, countries);
    texts("networks", rows, &network_row::name);
    below("networks", "known home basis", rows, &network_row::basis, 3);
    country("network_presence", w_.network_presence.values());
    prefixes();
    links();
  }

  void prefixes() {
    auto const places = w_.prefix_places.values();
    auto const count4 = w_.prefix4_address.size();
    source("prefix_places", places);
    country("prefix_places", places);
    below("prefix_places", "known location basis", places, &prefix_place::basis, 3);
    faults_.each_number("prefix_places", "length within the family's", places.size(),
                        [&](std::size_t i) { return places[i].length <= (i < count4 ? 32 : 128); });
    list("prefix_origins", w_.prefix_origins.values(), w_.networks.size());
  }

  void links() {
    auto const rows = w_.links.values();
    auto const networks = w_.networks.size();
    source("links", rows);
    id("links", "network within its table", rows, &link_row::first, networks, need::always);
    id("links", "network within its table", rows, &link_row::second, networks, need::always);
    below("links", "known relationship", rows, &link_row::relation, 2);
  }

  void exchanges() {
    auto const networks = w_.networks.size();
    auto const buildings = w_.buildings.size();
    source("exchanges", w_.exchanges.values());
    country("exchanges", w_.exchanges.values());
    texts("exchanges", w_.exchanges.values(), &exchange_row::name, &exchange_row::city);
    below("exchanges", "known basis of its point", w_.exchanges.values(), &exchange_row::point_basis, 4);
    source("exchange_ports", w_.exchange_ports.values());
    id("exchange_ports", "network within its table", w_.exchange_ports.values(), &port_row::network,
       networks);
    faults_.each("exchange_lans", "family 4 or 6 and a length within it", w_.exchange_lans.values(),
                 [](lan_row const& row) { return fits_family(row.family, row.length); });
    list("exchange_buildings", w_.exchange_buildings.values(), buildings);
    source("buildings", w_.buildings.values());
    country("buildings", w_.buildings.values());
    texts("buildings", w_.buildings.values(), &building_row::name, &building_row::organisation,
          &building_row::city);
    source("network_sites", w_.network_sites.values());
    country("network_sites", w_.network_sites.values());
    id("network_sites", "building within its table", w_.network_sites.values(), &site_row::building,
       buildings);
    texts("network_sites", w_.network_sites.values(), &site_row::city);
  }

  void cables() {
    source("landings", w_.landings.values());
    country("landings", w_.landings.values());
    texts("landings", w_.landings.values(), &landing_row::id, &landing_row::name);
    source("cables", w_.cables.values());
    texts("cables", w_.cables.values(), &cable_row::id, &cable_row::name, &cable_row::owners);
    list("cable_landings", w_.cable_landings.values(), w_.landings.size());
    list("cable_lines", w_.cable_lines.values(), w_.cable_line_points.size());
  }

  void fibre() {
    auto const countries = w_.countries.size();
    auto const nodes = w_.fibre_nodes.size();
    source("fibre_nodes", w_.fibre_nodes.values());
    country("fibre_nodes", w_.fibre_nodes.values());
    texts("fibre_nodes", w_.fibre_nodes.values(), &fibre_node_row::id, &fibre_node_row::name,
          &fibre_node_row::network);
    auto const rows = w_.spans.values();
    source("spans", rows);
    texts("spans", rows, &span_row::id, &span_row::name, &span_row::network, &span_row::status);
    id("spans", "node within its table", rows, &span_row::start, nodes);
    id("spans", "node within its table", rows, &span_row::end, nodes);
    id("spans", "country within its table", rows, &span_row::start_country, countries);
    id("spans", "country within its table", rows, &span_row::end_country, countries);
    source("cities", w_.cities.values());
    country("cities", w_.cities.values());
    texts("cities", w_.cities.values(), &city_row::name, &city_row::state);
    source("borders", w_.borders.values());
    id("borders", "country within its table", w_.borders.values(), &border_row::first, countries,
       need::always);
    id("borders", "country within its table", w_.borders.values(), &border_row::second, countries,
       need::always);
    list("border_spans", w_.border_spans.values(), rows.size());
  }

  void figures() {
    auto const countries = w_.countries.size();
    source("vrps", w_.vrps.values());
    faults_.each("vrps", "family 4 or 6 and lengths within it", w_.vrps.values(), [](vrp_row const& row) {
      return fits_family(row.family, row.length) && fits_family(row.family, row.max_length);
    });
    source("aspas", w_.aspas.values());
    source("users", w_.users.values());
    country("users", w_.users.values());
    id("users", "network within its table", w_.users.values(), &users_row::network, w_.networks.size());
    auto const prices = w_.prices.values();
    source("prices", prices);
    day("prices", prices, &price_row::day);
    country("prices", prices);
    id("prices", "country within its table", prices, &price_row::to_country, countries);
    texts("prices", prices, &price_row::id, &price_row::item, &price_row::place, &price_row::to_place,
          &price_row::unit, &price_row::grade, &price_row::origin, &price_row::note, &price_row::conditions);
    source("latencies", w_.latencies.values());
    id("latencies", "country within its table", w_.latencies.values(), &latency_row::from, countries);
    id("latencies", "country within its table", w_.latencies.values(), &latency_row::to, countries);
    texts("indicators", w_.indicators.values(), &indicator_row::code, &indicator_row::title,
          &indicator_row::unit);
    source("observations", w_.observations.values());
    country("observations", w_.observations.values());
    id("observations", "indicator within its table", w_.observations.values(), &observation_row::indicator,
       w_.indicators.size(), need::always);
  }

  static bool fits_family(std::uint32_t family, std::uint32_t length) {
    return (family == 4 && length <= 32) || (family == 6 && length <= 128);
  }

  world const& w_;
  fault_list faults_;
};

}  // namespace

std::vector<fault> reference_faults(world const& from) {
  return reference_check{from}.run();
}

}  // namespace causeway::world
