//! A sample made by hand.
#include "registries_fixture.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "formats/registry.h"
#include "sample/origin_files.h"
#include "sample/peering_files.h"
#include "sample/registry_files.h"
#include "support/test_support.h"

namespace causeway::test {

using namespace sample;  // NOLINT(google-build-using-namespace): the whole file is about it

namespace {

template <typename Id>
Id id(std::size_t row) {
  return Id{static_cast<typename Id::rep>(row)};
}

base::ip_prefix prefix(std::string const& text) {
  auto const parsed = base::parse_prefix(text);
  EXPECT_TRUE(parsed) << text;
  return parsed.value_or(base::ip_prefix{});
}

lands make_fixture_lands() {
  lands out;
  auto const names = std::vector<std::string>{"Alma", "Borea", "Cedra"};
  for (auto i = std::size_t{0}; i < names.size(); ++i) {
    made_country country;
    country.code = *base::parse_country_code(std::string{"X"} + static_cast<char>('A' + i));
    country.name = names[i];
    country.region = {i < 2 ? "North" : "South", static_cast<std::uint16_t>(i < 2 ? 951 : 952)};
    country.capital = id<city_id>(i);
    country.cities = {country.capital};
    out.countries.push_back(country);
    out.cities.push_back({names[i] + " City", id<country_id>(i),
                          *base::make_point(10.0 + static_cast<double>(i), 20), 1e6, true});
  }
  return out;
}

wires make_fixture_wires(lands const& on) {
  wires out;
  for (auto i = std::size_t{0}; i < on.cities.size(); ++i) {
    out.buildings.push_back(
        {"House " + on.cities[i].name, i == 0 ? "Alma Houses" : "Org 0", id<city_id>(i), on.cities[i].point});
  }
  made_exchange exchange;
  exchange.name = "Alma Exchange";
  exchange.organisation = "Alma Exchange Society";
  exchange.city = id<city_id>(0);
  exchange.buildings = {id<building_id>(0), id<building_id>(1)};
  exchange.route_server = base::asn{1'000'000};
  exchange.lan4 = prefix("254.0.0.0/20");
  exchange.lan6 = prefix("3fff:fff:1::/64");
  out.exchanges.push_back(exchange);
  exchange.name = "ALMA  exchange!";  // a name that looks the same in a file's name
  exchange.city = id<city_id>(2);
  exchange.buildings = {id<building_id>(2)};
  exchange.route_server = {};
  exchange.lan4 = prefix("254.1.0.0/20");
  exchange.lan6 = {};
  out.exchanges.push_back(exchange);
  return out;
}

std::string block4(std::size_t i) {
  return "240." + std::to_string(i / 16) + "." + std::to_string(16 * (i % 16)) + ".0";
}

base::ip_prefix block6(std::size_t i) {
  // The 16 bits from bit 20 on.
  auto out = prefix("3fff::/36");
  out.address.bytes[2] = static_cast<std::uint8_t>((i >> 12U) & 0xFU);
  out.address.bytes[3] = static_cast<std::uint8_t>((i >> 4U) & 0xFFU);
  out.address.bytes[4] = static_cast<std::uint8_t>((i & 0xFU) << 4U);
  return out;
}

network_role role_of(std::size_t i) {
  if (i == 0) return network_role::backbone;
  if (i % 10 == 9) return network_role::content;
  if (i % 10 < 3) return network_role::access;
  return i % 2 == 0 ? network_role::enterprise : network_role::university;
}

void add_network(networks& out, std::size_t i) {
  auto const home = id<country_id>(i % 3);
  made_network network;
  network.number = base::asn{1'000'001 + 3 * static_cast<std::uint32_t>(i)};
  network.name = "NET-" + std::to_string(i);
  network.organisation = id<organisation_id>(i / 2);
  network.role = role_of(i);
  network.home = home;
  network.registered = i % 5 == 0 ? id<country_id>(0) : home;
  network.cities = {id<city_id>(i % 3)};
  if (i % 4 == 0) network.buildings = {id<building_id>(i % 3)};
  if (network.role == network_role::access) network.users = {{home, 1000.4 * static_cast<double>(i + 1)}};
  if (i == 1) network.users.push_back({id<country_id>(2), 0.2});  // rounds to nobody
  out.all.push_back(network);
}

void add_prefixes(networks& out, std::size_t count, base::ip_family family) {
  for (auto i = std::size_t{0}; i < count; ++i) {
    auto const is_v4 = family == base::ip_family::v4;
    made_prefix one;
    one.prefix = is_v4 ? prefix(block4(i) + "/20") : block6(i);
    one.origin = id<network_id>(i);
    if (i % 7 == 6) one.second_origin = id<network_id>(i - 1);
    one.country = id<country_id>(i % 3);
    one.is_announced = i % 11 != 10;
    out.prefixes.push_back(one);
    if (is_v4 && i % 9 == 8) {
      one.prefix.length = 24;
      one.second_origin = {};
      one.country = id<country_id>(2);
      out.prefixes.push_back(one);
    }
    made_delegation block;
    block.first = one.prefix.address;
    block.count = is_v4 ? 4096 : 0;
    block.length = is_v4 ? 0 : 36;
    block.holder = out.all[i].organisation;
    block.country = out.all[i].registered;
    out.delegations.push_back(block);
  }
}

void add_ports(networks& out) {
  for (auto exchange = std::size_t{0}; exchange < 2; ++exchange) {
    for (auto i = exchange; i < out.all.size(); i += 2 + exchange) {
      made_port port;
      port.exchange = id<exchange_id>(exchange);
      port.network = id<network_id>(i);
      port.speed_mbps = i % 3 == 0 ? 100'000 : 10'000;
      port.address4 = base::ipv4(0xFE000001U + static_cast<std::uint32_t>((exchange << 16U) + i));
      port.has_ipv6 = exchange == 0;
      port.address6 = prefix("3fff:fff:1::/64").address;
      port.address6.bytes[14] = static_cast<std::uint8_t>((i + 1) >> 8U);
      port.address6.bytes[15] = static_cast<std::uint8_t>((i + 1) & 0xFFU);
      port.at_route_server = i % 4 == 0;
      out.ports.push_back(port);
    }
  }
}

void add_security(networks& out) {
  for (auto const& one : out.prefixes) {
    if (one.origin.value % 2 == 1) continue;
    auto const longest = static_cast<std::uint8_t>(one.prefix.length + one.origin.value % 3);
    out.roas.push_back({one.prefix, longest, out.of(one.origin).number});
  }
  if (!out.roas.empty()) out.roas.front().origin = base::asn{0};
  for (auto i = std::size_t{2}; i < out.all.size(); i += 4) {
    out.aspas.push_back({out.all[i].number, {out.all[i - 2].number, out.all[i - 1].number}});
  }
}

}  // namespace

made_sample make_sample(std::uint32_t count, std::uint64_t seed) {
  made_sample out;
  out.options.networks = count;
  out.options.seed = seed;
  out.lands = make_fixture_lands();
  out.wires = make_fixture_wires(out.lands);
  for (auto i = std::size_t{0}; i < count; ++i) {
    if (i % 2 == 0) {
      out.networks.organisations.push_back({"ORG-" + std::to_string(i / 2), "Org " + std::to_string(i / 2),
                                            id<country_id>(i % 5 == 0 ? 0 : i % 3)});
    }
    add_network(out.networks, i);
  }
  add_prefixes(out.networks, count, base::ip_family::v4);
  add_prefixes(out.networks, count, base::ip_family::v6);
  add_ports(out.networks);
  add_security(out.networks);
  return out;
}

std::vector<published_file> all_files(made_sample const& from) {
  auto out = publish_registries(from.options, from.lands, from.networks);
  auto const append = [&](std::vector<published_file> more) {
    std::move(more.begin(), more.end(), std::back_inserter(out));
  };
  append(publish_origins(from.lands, from.networks));
  append(publish_peeringdb(from.options, from.lands, from.wires, from.networks));
  append(publish_member_exports(from.options, from.lands, from.wires, from.networks));
  append(publish_routing_security(from.options, from.lands, from.networks));
  return out;
}

published_file const& file_with(std::vector<published_file> const& files, std::string_view part) {
  auto const fits = [&](published_file const& file) { return file.path.find(part) != std::string::npos; };
  EXPECT_EQ(std::count_if(files.begin(), files.end(), fits), 1) << part;
  auto const found = std::find_if(files.begin(), files.end(), fits);
  static published_file const none;
  return found == files.end() ? none : *found;
}

base::tally tally_of(published_file const& file) {
  base::tally counted{file.path};
  auto in = input_of(file.bytes, file.path);
  auto const* const format = formats::told_format(in);
  EXPECT_NE(format, nullptr) << file.path;
  if (format == nullptr) return counted;
  EXPECT_EQ(format->name, file.format) << file.path;
  format->count(in, counted);
  return counted;
}

}  // namespace causeway::test
