//! The small world, row by row.
#include "economy_fixture.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/parallel.h"

namespace causeway::test {

namespace {

using namespace sample;

constexpr std::uint32_t first_asn = 1'000'000;

country_id country(int i) {
  return country_id{static_cast<std::uint16_t>(i)};
}

struct country_line {
  char const* name;
  char letter;
  land_setting setting;
  income_group income;
  double people;
  double online;
  double gni;
  std::vector<std::uint32_t> cities;
};

lands make_lands_by_hand() {
  lands out;
  std::vector<country_line> const lines{
      {"Harbourland", 'A', land_setting::coast, income_group::high, 40e6, .92, 48'000, {0, 1}},
      {"Shoreland", 'B', land_setting::coast, income_group::lower_middle, 30e6, .45, 2'400, {2, 3}},
      {"Middleland", 'C', land_setting::landlocked, income_group::low, 12e6, .3, 800, {4, 5}},
      {"Oneisle", 'D', land_setting::island, income_group::lower_middle, 200e3, .5, 3'900, {6}},
      {"Farisle", 'E', land_setting::island, income_group::lower_middle, 50e3, .4, 3'000, {7}},
      {"Gateland", 'F', land_setting::coast, income_group::high, 20e6, .9, 40'000, {8}}};
  for (auto const& line : lines) {
    made_country one;
    one.code = *base::parse_country_code(std::string{'X', line.letter});
    one.iso3 = std::string{'X', line.letter, line.letter};
    one.name = line.name;
    one.m49 = static_cast<std::uint16_t>(901 + out.countries.size());
    one.region = {"Everywhere", 951};
    one.subregion =
        line.letter == 'A' || line.letter == 'F' ? made_region{"North", 952} : made_region{"South", 953};
    one.setting = line.setting;
    one.income = line.income;
    one.is_hub = one.income == income_group::high;
    one.is_sids = one.setting == land_setting::island;
    one.is_lldc = one.setting == land_setting::landlocked;
    one.incumbent = std::string{line.name} + " Telecom";
    one.capital = city_id{line.cities.front()};
    for (auto const city : line.cities) one.cities.emplace_back(city);
    one.population = line.people;
    one.online_share = line.online;
    one.gni_usd_per_person_year = line.gni;
    out.countries.push_back(std::move(one));
  }
  out.countries[1].neighbours = {country(2)};
  out.countries[2].neighbours = {country(1)};
  auto const add_city = [&](char const* name, int at, double lon, double lat) {
    out.cities.push_back({name, country(at), *base::make_point(lon, lat), 1e6, at != 2});
  };
  add_city("Aport", 0, 0, 50);
  add_city("Amid", 0, 3, 51);
  add_city("Bport", 1, 20, 5);
  add_city("Binland", 1, 23, 7);
  add_city("Ctown", 2, 26, 8);
  add_city("Cfar", 2, 27, 10);
  add_city("Dport", 3, -15, 30);
  add_city("Ehaven", 4, -120, -20);
  add_city("Fport", 5, 25, 40);
  out.borders.push_back({country(1), country(2), {}});
  return out;
}

wires make_wires_by_hand(lands const& on) {
  wires out;
  auto const add_landing = [&](char const* id, std::uint32_t city) {
    made_landing one;
    one.id = one.name = id;
    one.city = city_id{city};
    one.owner = on.of(on.of(one.city).country).incumbent;
    one.point = on.of(one.city).point;
    out.landings.push_back(std::move(one));
  };
  add_landing("aport", 0);
  add_landing("bport", 2);
  add_landing("dport", 6);
  add_landing("fport", 8);
  auto const add_cable = [&](char const* id, std::uint32_t a, std::uint32_t b, double km, int year,
                             std::vector<std::string> owners) {
    made_cable one{.id = id, .name = id, .owners = std::move(owners), .segments = {}, .rfs_year = year};
    one.segments.push_back({landing_id{a}, landing_id{b}, {}, km});
    out.cables.push_back(std::move(one));
  };
  add_cable("ab", 0, 1, 6'000, 2015, {"Shoreland Telecom", "Wide Carrier"});
  add_cable("ad", 0, 2, 2'500, 2012, {"Oneisle Telecom"});
  add_cable("af", 0, 3, 3'000, 2020, {"Wide Carrier"});
  add_cable("bf", 1, 3, 5'000, 2018, {"Far Carrier"});
  add_cable("bf-new", 1, 3, 100, 2030, {"Far Carrier"});
  out.cables.back().is_planned = true;
  auto const add_span = [&](char const* id, char const* owner, std::uint32_t a, std::uint32_t b, double km) {
    made_span one;
    one.id = one.name = id;
    one.owner = owner;
    one.from = city_id{a};
    one.to = city_id{b};
    one.length_km = km;
    if (on.of(one.from).country != on.of(one.to).country) one.border = border_id{0};
    out.spans.push_back(std::move(one));
  };
  add_span("s1", "Harbourland Telecom", 0, 1, 300);
  add_span("s2", "Shoreland Telecom", 2, 3, 400);
  add_span("s3", "Middleland Telecom", 3, 4, 350);
  add_span("s4", "Middleland Telecom", 4, 5, 200);
  add_span("s5", "Middleland Telecom", 2, 5, 10);
  out.spans.back().is_proposed = true;
  out.buildings.push_back({"Aport House", "Houses", city_id{0}, on.of(city_id{0}).point});
  out.buildings.push_back({"Fport House", "Houses", city_id{8}, on.of(city_id{8}).point});
  auto const add_exchange = [&](char const* name, std::uint32_t city) {
    made_exchange one;
    one.name = name;
    one.organisation = std::string{name} + " Association";
    one.city = city_id{city};
    out.exchanges.push_back(std::move(one));
  };
  add_exchange("A-X", 0);
  add_exchange("B-X", 2);
  add_exchange("F-X", 8);
  out.hubs = {city_id{0}, city_id{8}};
  out.carriers = {"Far Carrier", "Wide Carrier"};
  return out;
}

struct network_line {
  char const* name;
  int home;
  network_role role;
  std::vector<std::uint32_t> cities;
  double users;
  double pull;
};

void add_networks(networks& out) {
  std::vector<network_line> const lines{
      {"Backbone A", 0, network_role::backbone, {0, 8, 2}, 0, 0},
      {"Backbone F", 5, network_role::backbone, {8, 0, 2}, 0, 0},
      {"Content A", 0, network_role::content, {0, 2}, 0, .6},
      {"Content F", 5, network_role::content, {8, 0}, 0, .3},
      {"Access A", 0, network_role::access, {0, 1}, 30e6, 0},
      {"Shoreland Telecom", 1, network_role::incumbent, {2, 3}, 8e6, .02},
      {"Access B", 1, network_role::access, {2}, 4e6, 0},
      {"Middleland Telecom", 2, network_role::incumbent, {4, 5}, 2.2e6, .01},
      {"Access C", 2, network_role::access, {5}, 9e5, 0},
      {"Oneisle Telecom", 3, network_role::incumbent, {6}, 90e3, 0},
      {"Farisle Telecom", 4, network_role::incumbent, {7}, 20e3, 0},
      {"Access F", 5, network_role::access, {8}, 17e6, .06},
      {"Abroad C", 0, network_role::access, {0}, 1e6, 0},
      {"University C", 2, network_role::university, {4}, 30e3, .01}};
  for (auto i = std::uint32_t{0}; i < lines.size(); ++i) {
    auto const& line = lines[i];
    out.organisations.push_back({"ORG-" + std::to_string(i), line.name, country(line.home)});
    made_network one;
    one.number = base::asn{first_asn + i};
    one.name = line.name;
    one.organisation = organisation_id{i};
    one.role = line.role;
    one.home = one.registered = country(line.home);
    for (auto const city : line.cities) one.cities.emplace_back(city);
    if (line.users > 0) one.users.push_back({one.home, line.users});
    one.pull = line.pull;
    out.all.push_back(std::move(one));
  }
  out.all[abroad_c].users.push_back({country(2), 200e3});
}

void add_links(networks& out) {
  auto const add = [&](std::uint32_t first, std::uint32_t second, plain_relation relation,
                       exchange_id over = {}) {
    out.links.push_back({network_id{first}, network_id{second}, relation, over, false});
  };
  constexpr auto provides = plain_relation::provides;
  constexpr auto peers = plain_relation::peers;
  add(backbone_a, backbone_f, peers);
  add(backbone_a, content_a, provides);
  add(backbone_a, access_a, provides);
  add(backbone_a, incumbent_b, provides);
  add(backbone_a, incumbent_c, provides);
  add(backbone_a, island_d, provides);
  add(backbone_a, abroad_c, provides);
  add(backbone_f, content_f, provides);
  add(backbone_f, access_b, provides);
  add(backbone_f, island_e, provides);
  add(backbone_f, access_f, provides);
  add(backbone_f, university_c, provides);
  add(content_a, access_a, peers, exchange_id{0});
  add(content_a, access_b, peers, exchange_id{1});
  add(content_f, access_a, peers, exchange_id{0});
  add(incumbent_b, access_b, provides);
  add(incumbent_b, incumbent_c, provides);
  add(incumbent_c, access_c, provides);
}

void add_ports_and_caches(networks& out) {
  auto const add_port = [&](std::uint32_t exchange, std::uint32_t network) {
    made_port one;
    one.exchange = exchange_id{exchange};
    one.network = network_id{network};
    one.speed_mbps = 10'000;
    out.ports.push_back(one);
  };
  for (auto const network : {content_a, content_f, access_a}) add_port(0, network);
  for (auto const network : {content_a, access_b}) add_port(1, network);
  for (auto const network : {content_f, access_f}) add_port(2, network);
  out.all[backbone_a].buildings = {building_id{0}, building_id{1}};
  out.all[backbone_f].buildings = {building_id{0}, building_id{1}};
  out.caches.push_back({network_id{content_a}, network_id{incumbent_b}});
}

}  // namespace

small_world make_small_world(std::uint64_t seed) {
  small_world out;
  out.options.seed = seed;
  out.lands = make_lands_by_hand();
  out.wires = make_wires_by_hand(out.lands);
  add_networks(out.networks);
  add_links(out.networks);
  add_ports_and_caches(out.networks);
  std::vector<plain_link> links;
  for (auto const& link : out.networks.links) {
    links.push_back({out.networks.of(link.first).number, out.networks.of(link.second).number, link.relation});
  }
  out.graph = make_plain_graph(std::move(links)).value();
  for (auto i = std::uint32_t{0}; i < out.networks.all.size(); ++i) {
    announcement_group group;
    group.origin = network_id{i};
    group.is_main = true;
    out.groups.push_back(group);
  }
  return out;
}

true_routes routes_to(small_world const& of, network_id origin) {
  auto const found = find_plain_routes(of.graph, std::span{&origin, 1}, {plain_tie::hashed, of.options.seed});
  true_routes out;
  out.classes = found.classes;
  out.lengths = found.lengths;
  for (auto i = std::uint32_t{0}; i < of.networks.all.size(); ++i) {
    auto const hops = found.next_hops[network_id{i}];
    out.next_hops.push_back(hops.empty() ? network_id{} : hops.front().node);
    auto const has_link = !hops.empty() && hops.front().node != network_id{i};
    out.links.push_back(has_link ? hops.front().there.value / 2 : 0);
    if (!hops.empty()) out.order.emplace_back(i);
  }
  std::stable_sort(out.order.begin(), out.order.end(), [&](network_id a, network_id b) {
    return out.lengths[a.index()] < out.lengths[b.index()];
  });
  return out;
}

traffic carry(small_world const& of, demand const& asked, unsigned threads) {
  traffic_visitor visitor{of.lands, of.wires, of.networks, asked};
  auto const wanted = wanted_groups(asked);
  visitor.begin(wanted.size());
  base::parallel_for(wanted.size(), threads, [&](std::size_t i) {
    visitor.visit(i, wanted[i], routes_to(of, of.groups[wanted[i]].origin));
  });
  return visitor.take();
}

economy make_small_economy(small_world const& of) {
  auto asked = make_demand(of.options, of.lands, of.networks, of.groups);
  auto carried = carry(of, asked);
  return make_economy(of.options, of.lands, of.wires, of.networks, std::move(asked), std::move(carried));
}

}  // namespace causeway::test
