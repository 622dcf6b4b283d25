//! Which provider links stay, so that nobody is his own provider, and an order with providers first.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace causeway::topology {

/// A provider link between two groups, which are numbers below the count of groups.
struct group_link {
  std::uint32_t provider = 0;
  std::uint32_t customer = 0;
  std::uint32_t evidence = 0;
};

struct provider_order {
  std::vector<std::uint32_t>
      level;  // group -> links on the longest way down to it from a group without provider
  std::vector<std::uint32_t> cut;           // positions in the links, ascending
  std::vector<std::uint32_t> cut_networks;  // of each cut: networks in its strongly connected part
};

/// `networks` says how many networks are in each group. Takes links by falling evidence (ties: as they stand)
/// and leaves out each that would close a cycle: it is then the least attested link of that cycle. Links of a
/// group with itself are cut. Time is linear in the links but for those inside strongly connected parts,
/// which are kept in order while they are inserted (Pearce and Kelly, "A dynamic topological sort algorithm
/// for directed acyclic graphs", 2006).
provider_order order_providers(std::span<std::uint32_t const> networks, std::span<group_link const> links);

}  // namespace causeway::topology
