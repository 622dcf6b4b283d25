//! Presence: cities by role, exchanges by pull and nearness, buildings in the cities, ports at the exchanges.
#include "sample/networks_presence.h"

#include <algorithm>
#include <array>
#include <span>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

template <typename Id>
void add_once(std::vector<Id>& list, Id one) {
  if (std::find(list.begin(), list.end(), one) == list.end()) list.push_back(one);
}

// Addresses for members: without the network's own, the broadcast address and the route server's.
std::uint64_t member_room(made_exchange const& exchange) {
  auto const bits = 32U - std::min<unsigned>(exchange.lan4.length, 32);
  auto const all = std::uint64_t{1} << bits;
  return all > 3 ? all - 3 : 0;
}

std::size_t wanted_exchanges(planned_network const& one) {
  if (one.is_giant) return 40;
  if (one.peer_links > 300) return 24;
  if (one.peer_links > 100) return 14;
  if (one.peer_links > 30) return 7;
  if (one.peer_links > 10) return 3;
  return one.peer_links > 3 ? 2 : 1;
}

class presence_choice {
 public:
  presence_choice(networks_plan const& plan, lands const& on, wires const& over, std::uint64_t seed)
      : plan_{plan},
        on_{on},
        over_{over},
        seed_{seed},
        members_(over.exchanges.size(), 0),
        has_route_server_(over.exchanges.size(), false) {
    for (auto const& one : plan.all) {
      if (one.exchange.valid()) has_route_server_[one.exchange.index()] = true;
    }
    populations_.resize(on.countries.size());
    for (auto c = std::size_t{0}; c < on.countries.size(); ++c) {
      for (auto const city : on.countries[c].cities) populations_[c].push_back(on.of(city).population + 1);
    }
    for (auto const& one : over.exchanges) exchange_countries_.push_back(on.of(one.city).country);
  }

  network_presence make() && {
    is_crowded_ = find_crowd();
    auto const networks = plan_.all.size();
    out_.cities.resize(networks);
    out_.buildings.resize(networks);
    out_.memberships.resize(networks);
    for (auto i = std::size_t{0}; i < networks; ++i) {
      dice drawn{seed_, "presence", i};
      choose_cities(i, drawn);
      if (plan_.all[i].peers) join_exchanges(i, drawn);
      choose_buildings(i, drawn);
    }
    return std::move(out_);
  }

 private:
  // True where the exchanges have not nearly as many addresses as all members together would take.
  bool find_crowd() const {
    double wanted = 0;
    for (auto const& one : plan_.all) wanted += one.peers ? static_cast<double>(wanted_exchanges(one)) : 0;
    double room = 0;
    for (auto const& one : over_.exchanges) room += static_cast<double>(member_room(one));
    return wanted > 0.8 * room;
  }

  city_id any_city(country_id country, dice& drawn) const {
    return on_.of(country).cities[drawn.pick(populations_[country.index()])];
  }

  // Cities of the country, the largest first, up to a number.
  void add_largest(std::vector<city_id>& cities, country_id country, std::size_t number) const {
    auto const& all = on_.of(country).cities;
    for (auto i = std::size_t{0}; i < std::min(number, all.size()); ++i) add_once(cities, all[i]);
  }

  void add_hubs(std::vector<city_id>& cities, double chance, dice& drawn) const {
    for (auto const hub : over_.hubs) {
      if (!on_.of(on_.of(hub).country).has_monopoly && drawn.chance(chance)) add_once(cities, hub);
    }
  }

  void add_capitals(std::vector<city_id>& cities, country_id near, bool everywhere, dice& drawn) const {
    for (auto const& country : on_.countries) {
      if (country.has_monopoly || country.cities.empty()) continue;
      if (!everywhere && country.region.m49 != on_.of(near).region.m49) continue;
      if (drawn.chance(0.7)) add_once(cities, country.capital);
    }
  }

  void choose_cities(std::size_t row, dice& drawn) {
    auto const& one = plan_.all[row];
    auto& cities = out_.cities[row];
    if (one.role == exchange) return cities.push_back(over_.of(one.exchange).city);
    auto const is_large =
        one.role == backbone || one.role == carrier || one.role == incumbent || one.is_giant;
    cities.push_back(is_large ? on_.of(one.home).capital : any_city(one.home, drawn));
    if (one.role == incumbent) add_largest(cities, one.home, 8);
    if (one.role == incumbent && drawn.chance(0.6)) add_hubs(cities, 0.4, drawn);
    if (one.role == access) {
      auto const extra = std::min(5.0, drawn.pareto(1, 1.1) - 1);
      for (int i = 0; i < static_cast<int>(extra); ++i) add_once(cities, any_city(one.home, drawn));
    }
    if (one.is_captive) return;
    if (one.role == backbone || one.role == carrier) {
      add_hubs(cities, one.role == backbone ? 1 : 0.5, drawn);
      add_capitals(cities, one.home, one.role == backbone, drawn);
    }
    if (one.is_giant) add_hubs(cities, 1, drawn);
    if (one.role == content && drawn.chance(0.1)) add_hubs(cities, 0.5, drawn);
    auto const goes_abroad = !is_large && one.role != university && drawn.chance(0.03);
    if (goes_abroad)
      add_once(cities, any_city(country_id{static_cast<std::uint16_t>(
                                    drawn.below(static_cast<std::uint32_t>(on_.countries.size())))},
                                drawn));
  }

  double wish(planned_network const& one, std::size_t exchange) const {
    auto const there = exchange_countries_[exchange];
    auto const& made = over_.exchanges[exchange];
    if (members_[exchange] >= member_room(made)) return 0;
    if (there == one.home) return 40 * made.pull + 0.01;
    if (one.is_captive) return 0;
    // nobody is let in from abroad by a monopoly
    if (on_.of(there).has_monopoly) return 0;
    auto const is_near = on_.of(there).region.m49 == on_.of(one.home).region.m49;
    return (is_near ? 6 : 1) * made.pull;
  }

  // How likely a port of the network is at the exchange's route server.
  static double route_server_share(planned_network const& one) {
    if (one.is_giant) return shares::giant_at_route_server;
    return one.role == backbone ? 0 : shares::at_route_server;
  }

  void join_exchanges(std::size_t row, dice& drawn) {
    auto const& one = plan_.all[row];
    auto& joined = out_.memberships[row];
    std::vector<double> wishes;
    double sum = 0;
    for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
      wishes.push_back(wish(one, i));
      sum += wishes.back();
    }
    auto const uses = route_server_share(one);
    auto const wanted =
        is_crowded_ ? std::max<std::size_t>(1, wanted_exchanges(one) / 2) : wanted_exchanges(one);
    for (auto left = wanted; left > 0 && sum > 0; --left) {
      auto const at = drawn.pick(wishes);
      wishes[at] = 0;
      sum = 0;
      for (auto const wish : wishes) sum += wish;
      ++members_[at];
      auto const id = exchange_id{static_cast<std::uint32_t>(at)};
      joined.push_back({id, has_route_server_[at] && drawn.chance(uses)});
      if (!drawn.chance(shares::remote_port)) add_once(out_.cities[row], over_.of(id).city);
    }
    std::sort(joined.begin(), joined.end(),
              [](auto const& a, auto const& b) { return a.exchange < b.exchange; });
  }

  void choose_buildings(std::size_t row, dice& drawn) {
    auto const& one = plan_.all[row];
    auto& buildings = out_.buildings[row];
    auto const add_one = [&](std::span<building_id const> list) {
      if (!list.empty()) add_once(buildings, list[drawn.below(static_cast<std::uint32_t>(list.size()))]);
    };
    for (auto const& at : out_.memberships[row]) add_one(over_.of(at.exchange).buildings);
    auto const rents = one.has_customers || one.peers || one.role == content || one.role == exchange;
    for (auto const city : out_.cities[row]) {
      if (rents && drawn.chance(0.7)) add_one(buildings_in(city));
    }
    std::sort(buildings.begin(), buildings.end());
  }

  std::vector<building_id> buildings_in(city_id city) const {
    auto const& all = over_.buildings;
    auto at = std::lower_bound(all.begin(), all.end(), city,
                               [](made_building const& one, city_id sought) { return one.city < sought; });
    std::vector<building_id> out;
    for (; at != all.end() && at->city == city; ++at) {
      out.emplace_back(static_cast<std::uint32_t>(at - all.begin()));
    }
    return out;
  }

  networks_plan const& plan_;
  lands const& on_;
  wires const& over_;
  std::uint64_t seed_;
  bool is_crowded_ = false;
  std::vector<std::uint64_t> members_;            // exchange_id -> so far
  std::vector<bool> has_route_server_;            // exchange_id
  std::vector<std::vector<double>> populations_;  // country_id -> of its cities
  std::vector<country_id> exchange_countries_;    // exchange_id -> where it is
  network_presence out_;
};

std::uint32_t speed_of(planned_network const& one, dice& drawn) {
  constexpr std::array<std::uint32_t, 6> steps{1'000, 10'000, 20'000, 100'000, 200'000, 400'000};
  auto least = std::size_t{0};
  if (one.has_customers || one.role == content) least = 1;
  if (one.role == incumbent || one.role == carrier || one.peer_links > 100) least = 2;
  if (one.is_giant || one.role == backbone) least = 3;
  return steps[std::min(steps.size() - 1, least + drawn.below(3))];
}

base::ip_address address_in(base::ip_prefix const& lan, std::uint32_t host) {
  auto out = lan.address;
  auto const last = base::byte_count(lan.address.family) - 1;
  for (auto i = std::size_t{0}; i < 4; ++i) {
    out.bytes[last - i] = static_cast<std::uint8_t>(out.bytes[last - i] | (host >> (8 * i)));
  }
  return out;
}

}  // namespace

network_presence choose_presence(networks_plan const& plan, lands const& on, wires const& over,
                                 std::uint64_t seed) {
  return presence_choice{plan, on, over, seed}.make();
}

std::vector<made_port> make_ports(networks_plan const& plan, network_presence const& at, wires const& over,
                                  std::uint64_t seed) {
  std::vector<made_port> ports;
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    for (auto const& one : at.memberships[i]) {
      auto& port = ports.emplace_back();
      port.exchange = one.exchange;
      port.network = as_network(i);
      port.at_route_server = one.at_route_server;
    }
  }
  std::stable_sort(ports.begin(), ports.end(),
                   [](auto const& a, auto const& b) { return a.exchange < b.exchange; });
  std::uint32_t host = 1;
  for (auto i = std::size_t{0}; i < ports.size(); ++i) {
    auto& port = ports[i];
    host = i > 0 && ports[i - 1].exchange == port.exchange ? host + 1 : 2;
    dice drawn{seed, "ports", i};
    port.speed_mbps = speed_of(plan.of(port.network), drawn);
    port.address4 = address_in(over.of(port.exchange).lan4, host);
    port.has_ipv6 = drawn.chance(0.75);
    if (port.has_ipv6) port.address6 = address_in(over.of(port.exchange).lan6, host);
  }
  return ports;
}

}  // namespace causeway::sample
