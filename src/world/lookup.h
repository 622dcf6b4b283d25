//! Finding countries, networks, exchanges and cables by what people type, and what they may have meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace causeway::world {

/// The least number of inserted, dropped and changed bytes, and of swapped neighbours, that makes one text
/// the other, no byte being touched twice.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// A row that was meant, or may have been.
struct candidate {
  std::string key;  ///< what finds it: code, AS number, PeeringDB id, cable id
  std::string name;
};

/// `found`, or else why not: several rows fit, or only near ones.
template <typename Id>
struct lookup {
  std::optional<Id> found;
  bool several = false;         ///< `near` all fit
  std::vector<candidate> near;  ///< the nearest first, at most max_candidates
};
inline constexpr std::size_t max_candidates = 8;

/// By ISO code of two or three letters or by name. A part of a name fits if only one country has it.
lookup<country_idx> look_up_country(world const& from, std::string_view text);
/// By AS number ("65001", "AS65001", "1.10"), or by name as above.
lookup<as_idx> look_up_network(world const& from, std::string_view text);
/// By PeeringDB id, or by name as above.
lookup<exchange_idx> look_up_exchange(world const& from, std::string_view text);
/// By id, or by name as above.
lookup<cable_idx> look_up_cable(world const& from, std::string_view text);

}  // namespace causeway::world
