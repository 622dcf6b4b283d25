//! The collectors of the sample: where they listen, to whom, and what each neighbour tells them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "sample/networks.h"
#include "sample/true_routes.h"

namespace causeway::sample {

/// A network that tells a collector its routes.
struct collector_peer {
  network_id network;
  bool is_full = false;  ///< tells all its routes; else its own and its customers' only
  base::ip_address address4;
  base::ip_address address6;
  bool has_ipv6 = false;  ///< has a second session, for IPv6
};

struct collector {
  std::string name;          ///< also its folder
  base::asn number;          ///< of no network of the sample
  bool names_bview = false;  ///< files are bview.… and updates.… of five minutes; else rib.… and of fifteen
  bool is_extended = false;  ///< its updates have microseconds (BGP4MP_ET)
  base::ip_address address4;
  base::ip_address address6;
  std::vector<collector_peer> peers;
};

/// Four collectors. Networks that carry others' traffic, and those at hubs, are more likely to be peers; 12
/// peers each from 3 000 networks on, one more for every fourfold number, fewer below.
std::vector<collector> make_collectors(sample_options const& options, wires const& over,
                                       networks const& from);

/// Up to 100 000 networks all groups; above, those of some origins evenly spaced among all that announce: the
/// fewer, the larger the graph, as each takes time in proportion to it.
inline constexpr std::size_t sampled_above_networks = 100'000;
/// 20 000 of 100 000 networks, 2 500 of 800 000.
constexpr std::size_t sampled_origins(std::size_t networks) {
  return 2'000'000'000 / networks;
}
std::vector<std::size_t> collected_groups(networks const& from, std::span<announcement_group const> groups);

}  // namespace causeway::sample
