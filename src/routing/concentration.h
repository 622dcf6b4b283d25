//! How concentrated supply is: the Herfindahl–Hirschman index.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace causeway::routing {

/// What one network carries, and the organisation that runs it.
struct supply {
  std::uint64_t organisation = 0;  ///< networks of the same one are one supplier
  double amount = 0;
};

/// Σ (100 · share)² over organisations: near 0 where many share, 10 000 where one has all. Nothing where
/// there is no supply.
std::optional<double> concentration(std::span<supply const> supplies);

}  // namespace causeway::routing
