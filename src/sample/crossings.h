//! Where traffic enters each country, by which networks, and in which mode.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "sample/traffic.h"

namespace causeway::sample {

enum class crossing_mode : std::uint8_t {
  transit,  ///< the outside network provides for the inside one
  peering,
  own,  ///< the inside network itself carries it in: from a customer, a network of its own organisation, or
        ///< another part of itself
};
std::string_view to_string(crossing_mode mode);

/// Why traffic is exchanged where it is.
enum class place_habit : std::uint8_t {
  exchange,           ///< the link runs over an exchange, and that is where it is
  cheapest,           ///< where legs and price together are lowest
  old_contract,       ///< made years ago, when another place was the one to go to
  incumbent_landing,  ///< where a cable of the country's oldest operator lands
  politics,           ///< never in a certain country
  custom,             ///< where others of the kind have long gone
};
std::string_view to_string(place_habit habit);

/// Traffic that finally enters a country between two networks.
struct crossing {
  country_id country;
  network_id outside;  ///< has its home elsewhere; the same as inside where that one carries it in itself
  network_id inside;
  link_id link{};  ///< none where outside and inside are the same
  crossing_mode mode = crossing_mode::transit;
  nano_mbps mbps = 0;       ///< all of it
  nano_mbps tromboned = 0;  ///< of that: came from the country itself
  city_id inside_city{};    ///< of the inside network in the country; the capital where it has none
  city_id place{};          ///< where it is truly exchanged
  city_id lowest_total{};   ///< where legs and price together are lowest
  place_habit habit = place_habit::cheapest;
};

/// In order of country, outside, inside; places are still none.
std::vector<crossing> find_crossings(lands const& on, networks const& from, demand const& asked,
                                     traffic const& carried);

}  // namespace causeway::sample
