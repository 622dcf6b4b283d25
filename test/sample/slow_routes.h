//! A slow second way to true routes: networks tell each other whole paths until nobody changes his mind.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "sample/routes_fixture.h"

namespace causeway::test {

/// Path of each network: itself, …, the origin, each once; empty without a route. Networks choose one at a
/// time, in an order that `order_seed` draws for each round; nothing where they are not at rest after 200
/// rounds.
std::optional<std::vector<std::vector<sample::network_id>>> slow_paths(
    routes_world const& world, sample::announcement_group const& group, std::uint64_t tie_seed,
    std::uint64_t order_seed);

/// True where nobody would choose otherwise, were these the paths.
bool are_at_rest(routes_world const& world, sample::announcement_group const& group, std::uint64_t tie_seed,
                 std::vector<std::vector<sample::network_id>> paths);

}  // namespace causeway::test
