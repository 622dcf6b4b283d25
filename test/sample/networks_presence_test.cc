//! Equipment, exchanges and ports.
#include "sample/networks_presence.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

using enum network_role;

TEST(networks_presence, everybody_has_equipment_at_home_first) {
  auto const& world = test::usual_networks_world();
  for (auto const& one : world.made.all) {
    ASSERT_FALSE(one.cities.empty());
    EXPECT_EQ(world.on.of(one.cities.front()).country, one.home);
    std::set<city_id> const once{one.cities.begin(), one.cities.end()};
    EXPECT_EQ(once.size(), one.cities.size());
  }
}

TEST(networks_presence, some_are_in_several_countries_but_no_captive) {
  auto const& world = test::usual_networks_world();
  auto abroad = 0;
  for (auto const& one : world.made.all) {
    auto const is_abroad = std::any_of(one.cities.begin(), one.cities.end(),
                                       [&](city_id city) { return world.on.of(city).country != one.home; });
    abroad += is_abroad ? 1 : 0;
    if (one.home == country_id{2} && one.role != incumbent) {
      EXPECT_FALSE(is_abroad);
    }
  }
  EXPECT_GT(abroad, 100);
  EXPECT_LT(abroad, 900);
}

TEST(networks_presence, buildings_lie_in_the_cities) {
  auto const& world = test::usual_networks_world();
  auto remote = 0;
  for (auto const& one : world.made.all) {
    EXPECT_TRUE(std::is_sorted(one.buildings.begin(), one.buildings.end()));
    for (auto const building : one.buildings) {
      auto const city = world.over.of(building).city;
      auto const has = std::find(one.cities.begin(), one.cities.end(), city) != one.cities.end();
      remote += has ? 0 : 1;
    }
  }
  EXPECT_LT(remote, 300);  // remote ports only
}

TEST(networks_presence, ports_stand_in_order_and_have_addresses_of_their_own) {
  auto const& world = test::usual_networks_world();
  auto const& ports = world.made.ports;
  ASSERT_GT(ports.size(), 600U);
  std::set<base::ip_address> addresses;
  for (auto i = std::size_t{0}; i < ports.size(); ++i) {
    auto const& lan = world.over.of(ports[i].exchange);
    EXPECT_TRUE(base::covers(lan.lan4, {ports[i].address4, 32}));
    EXPECT_TRUE(addresses.insert(ports[i].address4).second);
    EXPECT_NE(ports[i].address4, lan.lan4.address);
    if (ports[i].has_ipv6) {
      EXPECT_TRUE(base::covers(lan.lan6, {ports[i].address6, 128}));
    }
    EXPECT_GE(ports[i].speed_mbps, 1000U);
    if (i == 0) continue;
    auto const& before = ports[i - 1];
    EXPECT_TRUE(before.exchange < ports[i].exchange ||
                (before.exchange == ports[i].exchange && before.network < ports[i].network));
  }
}

TEST(networks_presence, a_full_lan_takes_nobody) {
  auto const on = test::networks_lands();
  auto over = test::networks_wires(on);
  for (auto& one : over.exchanges) one.lan4.length = 28;  // 16 addresses: 13 for members
  auto const plan = make_networks_plan({.networks = 3000, .seed = 1}, on, over);
  auto const ports = make_ports(plan, choose_presence(plan, on, over, 1), over, 1);
  std::map<exchange_id, int> members;
  for (auto const& port : ports) ++members[port.exchange];
  auto most = 0;
  for (auto const& [exchange, number] : members) most = std::max(most, number);
  EXPECT_EQ(most, 13);
}

TEST(networks_presence, route_servers_are_where_an_exchange_has_a_number) {
  auto const world = test::make_networks_world(100, 1);
  auto without = 0;
  for (auto const& one : world.over.exchanges) without += one.route_server.value == 0 ? 1 : 0;
  EXPECT_EQ(without, 8);  // 16 exchanges, 8 numbers
  for (auto const& port : world.made.ports) {
    if (port.at_route_server) {
      EXPECT_NE(world.over.of(port.exchange).route_server.value, 0U);
    }
  }
}

TEST(networks_presence, giants_are_at_most_exchanges) {
  auto const& world = test::usual_networks_world();
  std::map<network_id, int> exchanges;
  for (auto const& port : world.made.ports) ++exchanges[port.network];
  auto giants = 0;
  for (auto i = std::uint32_t{0}; i < world.made.all.size(); ++i) {
    if (world.made.all[i].role != content || world.made.all[i].pull < 0.05) continue;
    ++giants;
    EXPECT_GE(exchanges[network_id{i}], 14);
  }
  EXPECT_EQ(giants, 5);
}

}  // namespace
}  // namespace causeway::sample
