//! The paths that the collectors' peers tell, kept for all groups in a small space.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "sample/collectors.h"
#include "sample/true_routes.h"

namespace causeway::sample {

/// One peer's route to one group.
struct collected_path {
  std::span<std::uint32_t const> networks;  ///< rows: the peer's own first, repetitions included; empty: none
  bool is_customers = false;                ///< own or a customer's: what everybody is told
  network_id only_to_customer;              ///< who marked the route (RFC 9234 §5); none for most

  /// As this peer tells it a collector.
  bool is_told(collector_peer const& peer) const {
    return !networks.empty() && (peer.is_full || is_customers);
  }
};

class collected_paths : public route_visitor {
 public:
  /// `covered` are the groups that the collectors hear of (collected_groups()); others are not kept.
  collected_paths(networks const& from, std::size_t groups, std::span<std::size_t const> covered,
                  std::span<collector const> collectors, std::uint64_t seed);

  void begin(std::size_t chunks) override;
  void visit(std::size_t chunk, std::size_t group, true_routes const& routes) override;

  bool covers(std::size_t group) const { return is_covered_[group]; }
  /// Empty where the network is no peer of a collector, or the group is not covered or was not visited.
  collected_path path(std::size_t group, network_id peer) const;
  /// Of each link whether any path told has it.
  std::vector<bool> visible_links() const;

 private:
  // One chunk's paths: of each of its groups one entry for each listener.
  struct part {
    std::vector<std::uint32_t> numbers;
    std::vector<std::uint32_t> ends{0};  // entry -> where its numbers end
    std::vector<std::uint8_t> is_customers;
    std::vector<network_id> only_to_customer;
    std::vector<std::uint8_t> visible;  // link_id -> 1
  };
  struct listener {
    network_id network;
    bool is_full = false;  // to any collector
  };

  void add_path(part& to, true_routes const& routes, listener const& one) const;
  network_id marked_by(true_routes const& routes, network_id source) const;

  networks const& from_;
  std::vector<listener> listeners_;  // in order of network
  std::vector<bool> is_covered_;
  std::vector<std::uint8_t> marks_;  // network -> 1 where it sets Only To Customer
  std::vector<part> parts_;
  std::vector<std::uint32_t> part_of_;   // group -> part
  std::vector<std::uint32_t> entry_of_;  // group -> its first entry there
};

}  // namespace causeway::sample
