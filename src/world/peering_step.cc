//! Exchanges, ports, buildings and who is where: the tables.
#include "world/peering_step.h"

#include <algorithm>
#include <limits>
#include <tuple>

#include "world/build_context.h"
#include "world/building_join.h"
#include "world/csr_builder.h"
#include "world/exchange_join.h"
#include "world/peering_draft.h"
#include "world/peering_read.h"

namespace causeway::world {

namespace {

// Countries

country_idx joined_country(build_context& context, join_count& count, base::country_code code,
                           std::string_view what) {
  auto const country = context.country_of(code);
  if (country.valid()) {
    count.add_joined();
  } else {
    count.add_unjoined(what);
  }
  return country;
}

// Exchanges

exchange_row row_of(joined_exchange const& from, country_idx country, text_pool& texts) {
  exchange_row row;
  row.name = texts.add(from.name);
  row.city = texts.add(from.city);
  row.country = country;
  row.source = from.source;
  row.peeringdb_id = from.peeringdb_id;
  row.ixf_id = from.ixf_id;
  return row;
}

// More than 4 Pbit/s on one port is no speed; it stays as large as the table can hold.
std::uint32_t clamped_mbps(std::uint64_t speed_mbps) {
  return static_cast<std::uint32_t>(
      std::min<std::uint64_t>(speed_mbps, std::numeric_limits<std::uint32_t>::max()));
}

port_row row_of(joined_port const& from, as_idx network) {
  return {network, clamped_mbps(from.port.speed_mbps), from.source, from.port.flags, 0};
}

lan_row row_of(base::ip_prefix const& lan) {
  return {to_address6(lan.address), lan.length, static_cast<std::uint32_t>(lan.address.family)};
}

void fill_exchanges(std::vector<joined_exchange> const& exchanges, build_context& context, world& w) {
  auto& count = context.join("exchanges to countries", "By the code that the source gives.");
  std::vector<exchange_row> rows;
  for (auto const& one : exchanges) {
    auto const country = joined_country(context, count, one.country, one.name);
    rows.push_back(row_of(one, country, context.texts));
  }
  w.exchanges = base::column<exchange_idx, exchange_row>{std::move(rows)};
}

// Ports in order of network; of one network as the sources have them.
void fill_ports(std::vector<joined_exchange> const& exchanges, build_context& context, world& w) {
  auto& count = context.join("ports to networks",
                             "By AS number; numbers that no network on the Internet may use are left out.");
  std::vector<std::vector<port_row>> lists;
  for (auto const& exchange : exchanges) {
    auto& list = lists.emplace_back();
    for (auto const& one : exchange.ports) {
      auto const network = context.network_of(one.port.network);
      if (!network.valid()) {
        count.add_unjoined("AS" + std::to_string(one.port.network.value) + " at " + exchange.name);
        continue;
      }
      count.add_joined();
      list.push_back(row_of(one, network));
    }
    std::stable_sort(list.begin(), list.end(),
                     [](port_row const& a, port_row const& b) { return a.network < b.network; });
  }
  w.exchange_ports = make_csr<exchange_idx>(lists);
}

void fill_lans(std::vector<joined_exchange> const& exchanges, world& w) {
  std::vector<std::vector<lan_row>> lists;
  for (auto const& exchange : exchanges) {
    auto& list = lists.emplace_back();
    for (auto const& lan : exchange.lans) list.push_back(row_of(lan));
  }
  w.exchange_lans = make_csr<exchange_idx>(lists);
}

void fill_exchange_buildings(std::vector<joined_exchange> const& exchanges, joined_buildings const& buildings,
                             build_context& context, world& w) {
  auto& count = context.join("exchanges' buildings to buildings", "By PeeringDB's id of the building.");
  std::vector<std::vector<building_idx>> lists;
  for (auto const& exchange : exchanges) {
    auto& list = lists.emplace_back();
    for (auto const id : exchange.fac_ids) {
      auto const building = buildings.with_peeringdb_id(id);
      if (!building.valid()) {
        count.add_unjoined("building " + std::to_string(id) + " of " + exchange.name);
        continue;
      }
      count.add_joined();
      list.push_back(building);
    }
  }
  w.exchange_buildings = make_csr<exchange_idx>(lists);
}

// Buildings

void fill_buildings(std::vector<joined_building> const& buildings, build_context& context, world& w) {
  auto& count = context.join("buildings to countries", "By the code that the source gives.");
  std::vector<building_row> rows;
  for (auto const& one : buildings) {
    auto const country = joined_country(context, count, one.country, one.name);
    rows.push_back({context.texts.add(one.name), context.texts.add(one.organisation),
                    context.texts.add(one.city), one.point, country, one.source, one.peeringdb_id});
  }
  w.buildings = base::column<building_idx, building_row>{std::move(rows)};
}

// Sites

struct site_draft {
  base::asn network;
  base::country_code country;
  std::string city;
  building_idx building;
  base::geo_point point;
  source_idx source;
};

auto place_in_order(site_draft const& one) {
  return std::tie(one.network, one.country, one.city, one.building, one.point, one.source);
}

site_draft site_in(net_fac_draft const& at, joined_buildings const& buildings) {
  site_draft site{at.network, at.country, at.city, buildings.with_peeringdb_id(at.fac_id), {}, at.source};
  if (!site.building.valid()) return site;
  auto const& building = buildings.rows[site.building.index()];
  site.point = building.point;
  if (site.city.empty()) site.city = building.city;
  if (!site.country.given()) site.country = building.country;
  return site;
}

std::vector<site_draft> collect_sites(peering_draft const& draft, joined_buildings const& buildings,
                                      build_context& context) {
  auto& count = context.join("networks' buildings to buildings", "By PeeringDB's id of the building.");
  std::vector<site_draft> sites;
  for (auto const& at : draft.net_facs) {
    sites.push_back(site_in(at, buildings));
    if (sites.back().building.valid()) {
      count.add_joined();
    } else {
      count.add_unjoined("AS" + std::to_string(at.network.value) + " in building " +
                         std::to_string(at.fac_id));
    }
  }
  for (auto const& at : draft.city_presences)
    sites.push_back({at.network, at.country, at.city, building_idx::invalid(), at.point, at.source});
  return sites;
}

// Each place once for each source.
void sort_once(std::vector<site_draft>& sites) {
  std::sort(sites.begin(), sites.end(),
            [](auto const& a, auto const& b) { return place_in_order(a) < place_in_order(b); });
  auto const same = [](auto const& a, auto const& b) { return place_in_order(a) == place_in_order(b); };
  sites.erase(std::unique(sites.begin(), sites.end(), same), sites.end());
}

void fill_sites(peering_draft const& draft, joined_buildings const& buildings, build_context& context,
                world& w) {
  auto sites = collect_sites(draft, buildings, context);
  sort_once(sites);
  auto& networks = context.join(
      "sites to networks", "By AS number; numbers that no network on the Internet may use are left out.");
  auto& countries = context.join("sites to countries", "By the code that the source gives.");
  std::vector<std::pair<as_idx, site_row>> pairs;
  for (auto const& one : sites) {
    auto const network = context.network_of(one.network);
    auto const shown = "AS" + std::to_string(one.network.value) + " in " + one.city;
    if (!network.valid()) {
      networks.add_unjoined(shown);
      continue;
    }
    networks.add_joined();
    auto const country = joined_country(context, countries, one.country, shown);
    pairs.emplace_back(network,
                       site_row{one.point, context.texts.add(one.city), one.building, country, one.source});
  }
  w.network_sites = make_csr(context.network_numbers().size(), pairs);
}

void count_repetitions(peering_draft const& draft, build_context& context) {
  auto& count = context.join("PeeringDB objects across files",
                             "By type and id; conflict: said again by an older file, or twice by one; the "
                             "newest file's is taken.");
  count.joined = draft.objects;
  count.conflicts = draft.repeated;
}

}  // namespace

peering_step::peering_step() : draft_{std::make_unique<peering_draft>()} {}
peering_step::peering_step(peering_step&&) noexcept = default;
peering_step& peering_step::operator=(peering_step&&) noexcept = default;
peering_step::~peering_step() = default;

void peering_step::read(build_context& context) {
  *draft_ = read_peering(context);
  collect_names();
}

void peering_step::collect_names() {
  std::vector<net_draft const*> named;
  for (auto const& net : draft_->nets) {
    if (!net.name.empty()) named.push_back(&net);
  }
  auto const by_number = [](auto const* a, auto const* b) { return a->number < b->number; };
  std::stable_sort(named.begin(), named.end(), by_number);
  auto const same = [](auto const* a, auto const* b) { return a->number == b->number; };
  named.erase(std::unique(named.begin(), named.end(), same), named.end());
  for (auto const* const net : named) {
    names_.emplace_back(net->number, net->name);
    name_sources_.push_back(net->source);
  }
}

void peering_step::collect_networks(std::vector<base::asn>& numbers) const {
  auto const add = [&](base::asn number) {
    if (!base::is_reserved(number)) numbers.push_back(number);
  };
  for (auto const& net : draft_->nets) add(net.number);
  for (auto const& one : draft_->ports) add(one.port.network);
  for (auto const& at : draft_->net_facs) add(at.network);
  for (auto const& at : draft_->city_presences) add(at.network);
  for (auto const& exchange : draft_->ixf_exchanges) {
    for (auto const& port : exchange.ports) add(port.network);
  }
}

void peering_step::finish(build_context& context, world& w) {
  count_repetitions(*draft_, context);
  auto const exchanges = join_exchanges(*draft_, context);
  auto const buildings = join_buildings(*draft_, context);
  fill_exchanges(exchanges, context, w);
  fill_ports(exchanges, context, w);
  fill_lans(exchanges, w);
  fill_buildings(buildings.rows, context, w);
  fill_exchange_buildings(exchanges, buildings, context, w);
  fill_sites(*draft_, buildings, context, w);
}

}  // namespace causeway::world
