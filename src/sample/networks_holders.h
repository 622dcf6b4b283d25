//! The organisations that run the networks, some of them several; their invented names, and who is registered
//! where.
#pragma once

#include <string>
#include <vector>

#include "sample/networks_plan.h"

namespace causeway::sample {

struct network_holders {
  std::vector<made_organisation> organisations;  // organisation_id
  std::vector<organisation_id> of;               // network_id -> who runs it
  std::vector<network_id> main;  // network_id -> the main network of its organisation; none where it is that
  std::vector<std::string> names;      // network_id -> its name, a handle in capital letters
  std::vector<country_id> registered;  // network_id -> by its registry
};

/// Names that the lands and wires already have (incumbents, carriers, owners of cables and exchanges) go to
/// the networks they are meant for.
network_holders make_network_holders(sample_options const& options, lands const& on, wires const& over,
                                     networks_plan const& plan);

}  // namespace causeway::sample
