//! A world's announcements beside its payloads.
#include "routing/announced_pairs.h"

#include <optional>

namespace causeway::routing {

origin_validator validator_of(world::world const& from) {
  std::vector<origin_authorization> payloads;
  payloads.reserve(from.vrps.size());
  for (auto const& row : from.vrps) {
    payloads.push_back(
        {base::canonical({to_address(row.address, row.family), row.length}), row.max_length, row.origin});
  }
  return origin_validator{std::move(payloads)};
}

std::vector<announced_pair> validate_announcements(world::world const& from, origin_validator const& by) {
  std::vector<announced_pair> out;
  for (auto at = world::prefix_idx{0}; at.index() < prefix_count(from); ++at) {
    auto const prefix = prefix_at(from, at);
    auto const flags = from.prefix_places[at].flags;
    auto const units = from.prefix_exclusive[at];
    auto const only_a_set =
        (flags & world::prefix_as_set) != 0 && (flags & world::prefix_several_origins) == 0;
    if (only_a_set) {
      out.push_back({at, {}, by.judge(prefix, std::nullopt), units});
      continue;
    }
    auto const origins = from.prefix_origins[at];
    auto left = origins.size();
    auto units_left = units;
    for (auto const origin : origins) {
      auto const part = units_left / left;
      out.push_back({at, origin, by.judge(prefix, from.networks[origin].number), part});
      units_left -= part;
      --left;
    }
  }
  return out;
}

validity_table sum_up(world::world const& from, std::vector<announced_pair> const& pairs,
                      base::ip_family family) {
  validity_table out;
  std::array<world::prefix_idx, 4> last;  // the prefix counted last in each state
  for (auto const& pair : pairs) {
    if (prefix_at(from, pair.prefix).address.family != family) continue;
    auto const state = static_cast<std::size_t>(pair.state);
    ++out[state].pairs;
    out[state].units += pair.units;
    if (last[state] == pair.prefix) continue;
    ++out[state].prefixes;
    last[state] = pair.prefix;
  }
  return out;
}

}  // namespace causeway::routing
