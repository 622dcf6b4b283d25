//! Nine small countries in three regions, with hubs and exchanges: enough for networks to live in.
#pragma once

#include <string>
#include <vector>

#include "sample/lands.h"
#include "sample/networks.h"
#include "sample/wires.h"

namespace causeway::test {

/// XA and XD are hubs, XC has a gateway monopoly and no exchange, every other country has two.
sample::lands networks_lands();
sample::wires networks_wires(sample::lands const& on);

/// Networks on these lands and wires.
struct networks_world {
  sample::lands on;
  sample::wires over;
  sample::networks made;
};
networks_world make_networks_world(std::uint32_t networks, std::uint64_t seed);
/// The one of 3 000 networks and seed 1, made once.
networks_world const& usual_networks_world();

}  // namespace causeway::test
