//! How many independent ways lead from a country to the hubs.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <vector>

#include "sample/wires_graph.h"

namespace causeway::sample {

/// What may fail as a whole: a cable with all its segments, a landing with all that lands there, a crossing.
enum class risk_kind : std::uint8_t { cable, landing, crossing };

struct shared_risk {
  risk_kind kind = risk_kind::cable;
  std::uint32_t row = 0;  ///< of cables, landings or spans
  auto operator<=>(shared_risk const&) const = default;
};

struct wire_exits {
  static constexpr std::uint32_t many = 4;  ///< more than three shared risks, however many

  /// Fewest cable segments and spans whose loss cuts the country off. Tails are never cut by themselves.
  std::uint32_t edges = 0;
  /// Fewest landings and foreign cities whose loss does; a span that ends in a hub's city counts as one,
  /// since there is nothing between its ends (Menger's theorem for vertices).
  std::uint32_t nodes = 0;
  std::uint32_t shared_risks = 0;  ///< 0–3 exactly, or `many`
  std::vector<shared_risk>
      weakest;  ///< one smallest set of shared risks, in order; empty where there are many
};

/// From all cities of the country, as if they were one, to all hubs abroad, as if they were one: a hub's own
/// exits are those to the other hubs. Nothing where no hub is abroad.
std::optional<wire_exits> independent_exits(wire_graph const& graph, country_id country,
                                            std::vector<city_id> const& hubs);

/// What fails together with the edge, in order.
std::vector<shared_risk> risks_of(wire_graph const& graph, wire_edge const& edge);

}  // namespace causeway::sample
