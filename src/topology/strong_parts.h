//! Strongly connected parts of the provider graph: where somebody is his own provider.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "topology/provider_order.h"

namespace causeway::topology {

/// Provider -> customers, of the links whose positions are not among `left_out` (ascending).
struct customer_rows {
  customer_rows(std::uint32_t groups, std::span<group_link const> links,
                std::vector<std::uint32_t> const& left_out);
  std::span<std::uint32_t const> of(std::uint32_t group) const {
    return std::span{customers}.subspan(offsets[group], offsets[group + 1] - offsets[group]);
  }

  std::vector<std::uint32_t> offsets;
  std::vector<std::uint32_t> customers;
};

struct strong_parts {
  std::vector<std::uint32_t> part;  // group -> its part
  std::vector<std::uint32_t> size;  // part -> groups in it
};

/// Tarjan, "Depth-first search and linear graph algorithms" (1972), without recursion.
strong_parts find_strong_parts(std::uint32_t groups, std::span<group_link const> links);

}  // namespace causeway::topology
