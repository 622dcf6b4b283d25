//! Relationships as published, and a sample of true routes.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "sample/collectors.h"
#include "sample/published.h"
#include "sample/true_routes.h"

namespace causeway::sample {

/// Serial-1 of the links that a collector can see, with their true relationships; the clique are the
/// backbones.
published_file publish_relationships(networks const& from, std::span<collector const> collectors,
                                     std::vector<bool> const& visible);

/// Keeps the paths of sampled pairs of a network and a group.
class route_sample : public route_visitor {
 public:
  static constexpr std::size_t pairs = 2'000;

  /// Pairs are drawn from all networks and from the groups named in `wanted`.
  route_sample(networks const& from, std::span<announcement_group const> groups,
               std::span<std::size_t const> wanted, std::uint64_t seed);

  void begin(std::size_t chunks) override;
  void visit(std::size_t chunk, std::size_t group, true_routes const& routes) override;

  /// truth/routes.csv: source, destination, prefix, path: one prefix of the group; the numbers of the path
  /// with blanks between, repetitions included; empty without a route. In order of group, source.
  published_file truth() const;

 private:
  struct pair {
    std::size_t group = 0;
    network_id source;
    std::vector<base::asn> path;
  };

  networks const& from_;
  std::span<announcement_group const> groups_;
  std::vector<pair> pairs_;  // in order of group, source
};

}  // namespace causeway::sample
