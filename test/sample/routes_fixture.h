//! Small worlds for tests of true routes: networks and links from text, policies by hand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sample/networks.h"
#include "sample/plain_graph.h"
#include "sample/true_routes.h"

namespace causeway::test {

/// Networks with their links. Nobody departs from the common rule until a test says so.
struct routes_world {
  sample::networks all;
  sample::plain_graph graph;

  explicit routes_world(std::vector<sample::plain_link> links);
  /// "1>2 2-3": AS1 provides for AS2, AS2 and AS3 peer.
  explicit routes_world(std::string_view text);

  sample::network_id of(std::uint32_t number) const;
  sample::network_policy& policy(std::uint32_t number);
  /// Leaks routes to every origin.
  void leak(std::uint32_t number);
  sample::announcement_group group(std::uint32_t origin) const;
};

/// The routes to one group; ties by the hash with this seed.
sample::true_routes routes_to(routes_world const& world, sample::announcement_group const& group,
                              std::uint64_t seed = 1);

/// One line a network, in order of ASN: class, length, path: "2 provider 3: 2 10 10 1"; "5 none".
std::string paths_text(routes_world const& world, sample::announcement_group const& group,
                       std::uint64_t seed = 1);

/// Links drawn by the seed, without cycles of providers; ASNs are dealt out in no order. Nobody is without a
/// link.
std::vector<sample::plain_link> random_plain_links(std::uint64_t seed, std::uint32_t networks,
                                                   std::uint32_t links);

}  // namespace causeway::test
