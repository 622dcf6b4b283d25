//! Peer tables, attributes and routes of each prefix.
#include "sample/collector_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/date.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::uint32_t day_s = 86'400;
constexpr std::uint32_t oldest_route_s = 30 * day_s;
constexpr std::uint32_t private_number = 65'000;  // of two octets, for communities (RFC 6996)

// Unlike dice cheap enough for every route.
std::uint64_t hash_of(std::uint64_t seed, std::uint32_t one, std::uint32_t other) {
  return plain_tie_hash(seed, base::asn{one}, base::asn{other});
}

constexpr std::uint32_t not_told = 0xFFFFFFFFU;

std::vector<std::uint32_t> groups_of_prefixes(collected_world const& world) {
  std::vector<std::uint32_t> out(world.from.prefixes.size(), not_told);
  for (auto i = std::uint32_t{0}; i < world.groups.size(); ++i) {
    for (auto const prefix : world.groups[i].prefixes) out[prefix.index()] = i;
  }
  return out;
}

formats::peer_table table_of(collector const& of, networks const& from) {
  formats::peer_table out;
  out.collector_bgp_id = base::ipv4_number(of.address4);
  out.view_name = of.name;
  for (auto const& peer : of.peers) {
    auto const number = from.of(peer.network).number;
    auto const id = base::ipv4_number(peer.address4);
    out.peers.push_back({number, peer.address4, id});
    if (peer.has_ipv6) out.peers.push_back({number, peer.address6, id});
  }
  return out;
}

mrt_file table_file(collected_world const& world, collector const& of,
                    std::vector<std::uint32_t> const& group_of) {
  formats::mrt_writer out;
  route_maker maker{world};
  auto const now = table_time_s();
  out.peer_table(now, table_of(of, world.from));
  std::vector<std::string> blocks(of.peers.size());
  std::vector<formats::table_route> routes;
  auto sequence = std::uint32_t{0};
  for (auto at = prefix_id{0}; at.index() < group_of.size(); ++at) {
    if (group_of[at.index()] == not_told || !world.paths.covers(group_of[at.index()])) continue;
    auto const is_v6 = world.from.of(at).prefix.address.family == base::ip_family::v6;
    routes.clear();
    auto row = std::uint16_t{0};
    for (auto i = std::size_t{0}; i < of.peers.size(); ++i) {
      auto const& peer = of.peers[i];
      auto const session = static_cast<std::uint16_t>(is_v6 ? row + 1U : row);
      row = static_cast<std::uint16_t>(row + (peer.has_ipv6 ? 2U : 1U));
      auto const path = world.paths.path(group_of[at.index()], peer.network);
      if (!path.is_told(peer) || (is_v6 && !peer.has_ipv6)) continue;
      blocks[i].clear();
      formats::append_table_attributes(blocks[i], maker.make(peer, at, path));
      auto const age = hash_of(world.options.seed, at.value, peer.network.value) % oldest_route_s;
      routes.push_back({session, now - 60 - static_cast<std::uint32_t>(age), blocks[i]});
    }
    if (!routes.empty()) out.table_prefix(now, sequence++, world.from.of(at).prefix, routes);
  }
  return {mrt_path(of, of.names_bview ? "bview" : "rib", now), out.take_bytes(), out.take_records()};
}

}  // namespace

std::uint32_t table_time_s() {
  return static_cast<std::uint32_t>(sample_day().days) * day_s;
}

std::string mrt_path(collector const& of, std::string_view kind, std::uint32_t time_s) {
  auto day = base::to_string(base::date_of_unix_time(time_s));
  std::erase(day, '-');
  auto const minute = time_s % day_s / 60;
  return fmt::format("mrt/{}/{}.{}.{:02}{:02}", of.name, kind, day, minute / 60, minute % 60);
}

route_maker::route_maker(collected_world const& world)
    : world_{world}, first_customers_(world.from.all.size()) {
  for (auto const& link : world.from.links) {
    auto& two = first_customers_[link.first.index()];
    if (link.relation != plain_relation::provides || two.size() == 2) continue;
    two.push_back(world.from.of(link.second).number);
  }
}

formats::route_attributes const& route_maker::make(collector_peer const& peer, prefix_id prefix,
                                                   collected_path const& path) {
  auto const number = [this](std::uint32_t row) { return world_.from.all[row].number; };
  path_.clear();
  for (auto const row : path.networks) path_.push_back(number(row));
  auto const is_v6 = world_.from.of(prefix).prefix.address.family == base::ip_family::v6;
  auto const origin = network_id{path.networks.back()};
  auto const next = network_id{path.networks[std::min(std::size_t{1}, path.networks.size() - 1)]};
  made_ = {};
  made_.origin = hash_of(world_.options.seed, prefix.value, 1) % 20 == 0 ? 2 : 0;
  made_.path = path_;
  made_.next_hop = is_v6 ? peer.address6 : peer.address4;
  if (peer.network.value % 4 == 0) {
    made_.med = static_cast<std::uint32_t>(hash_of(1, peer.network.value, next.value) % 100);
  }
  add_aggregator(prefix, origin);
  add_communities(peer.network, origin, next);
  if (path.only_to_customer.valid()) made_.only_to_customer = world_.from.of(path.only_to_customer).number;
  return made_;
}

// One prefix in 100 is an aggregate; of these one in 8, where its origin has customers, names two in a set
// (RFC 4271 §9.2.2.2), the others are marked as having lost what they were made of.
void route_maker::add_aggregator(prefix_id prefix, network_id origin) {
  auto const drawn = hash_of(world_.options.seed, prefix.value, 2);
  if (drawn % 100 != 0) return;
  made_.aggregator = world_.from.of(origin).number;
  made_.aggregator_id = base::ipv4(0xF0000001U + origin.value);
  auto const& customers = first_customers_[origin.index()];
  if (drawn / 100 % 8 == 0 && customers.size() == 2) {
    made_.path_set = customers;
  } else {
    made_.atomic_aggregate = true;
  }
}

// The origin's country as a third of the origins say it, and where half of the peers have heard it.
void route_maker::add_communities(network_id peer, network_id origin, network_id next) {
  communities_.clear();
  large_.clear();
  if (origin.value % 3 == 0) {
    communities_.push_back((private_number << 16U) | (world_.from.of(origin).home.value + 1U));
  }
  if (peer.value % 2 == 0) {
    large_.push_back({world_.from.of(peer).number.value, 1, world_.from.of(next).home.value + 1U});
  }
  made_.communities = communities_;
  made_.large_communities = large_;
}

void publish_tables(collected_world const& world, std::function<void(mrt_file)> const& take) {
  auto const group_of = groups_of_prefixes(world);
  for (auto const& one : world.collectors) take(table_file(world, one, group_of));
}

}  // namespace causeway::sample
