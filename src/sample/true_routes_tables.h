//! The networks as the finder of true routes wants them: flat, providers before customers, and of each
//! network the neighbours in the order in which its tie rule takes them.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sample/networks.h"

namespace causeway::sample {

/// A network's place in the tables: every provider stands before its customers.
using route_place = std::uint32_t;
inline constexpr route_place no_place = 0xFFFFFFFFU;

/// A neighbour as a next hop.
struct route_hop {
  route_place node = no_place;
  std::uint32_t link = 0;   ///< link_id
  std::uint32_t there = 0;  ///< where this network stands among the hops of the neighbour's opposite rows
};

/// Place -> neighbours of one kind, in order of tie hash, then of ASN.
struct route_rows {
  std::vector<std::uint32_t> offsets;
  std::vector<route_hop> hops;

  std::span<route_hop const> operator[](route_place of) const {
    return std::span{hops}.subspan(offsets[of], offsets[of + 1] - offsets[of]);
  }
};

struct route_tables {
  sample::networks const* world = nullptr;  // whose tables these are
  std::vector<network_id> networks;         // place -> network
  std::vector<route_place> places;          // network -> place
  route_rows customers;
  route_rows peers;
  route_rows providers;              // a primary provider stands first
  std::vector<route_place> primary;  // none where it has no provider of that name
  std::vector<std::uint8_t> prepends;
  std::vector<std::uint8_t> prefers_peers;
  std::vector<std::uint8_t> drops_invalid;
  std::vector<route_place> peers_first;  // who prefers peers, in order
  std::vector<route_place> leakers;      // who leaks, in order

  std::uint32_t size() const { return static_cast<std::uint32_t>(networks.size()); }
  /// How many numbers `from` puts in front of a path that it tells this provider, beyond its own once.
  std::uint32_t extra(route_place from, route_place provider) const {
    return primary[from] == no_place || primary[from] == provider ? 0 : prepends[from];
  }
};

/// The graph must be that of the networks and without siblings. `seed` is of the tie hash.
route_tables make_route_tables(networks const& from, plain_graph const& graph, std::uint64_t seed);

}  // namespace causeway::sample
