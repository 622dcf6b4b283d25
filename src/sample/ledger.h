//! Who pays whom for each leg of the traffic into a country, in whole micro-dollars a month.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sample/market.h"

namespace causeway::sample {

using micro_usd = std::int64_t;

enum class ledger_leg : std::uint8_t {
  domestic_backhaul,
  landing,           ///< access to a landing station, at either end of a cable
  cross_border,      ///< the span across a border, with its mark-up and fee
  foreign_backhaul,  ///< over land in another country
  long_haul,         ///< submarine cable
  satellite,
  port,
  colocation,
  gear,
  transit,
  margin,  ///< of a carrier that sells transit where there is no hub, over what it pays itself
};
inline constexpr std::size_t ledger_legs = 11;
std::string_view to_string(ledger_leg leg);

struct ledger_row {
  std::uint32_t crossing = 0;  ///< row in the list of crossings
  ledger_leg leg = ledger_leg::transit;
  wire_vertex_id from{};  ///< of the leg; a city where it has no length
  wire_vertex_id to{};
  country_id leg_country{};  ///< where it is; none at sea
  std::uint32_t payee = 0;   ///< in ledger.parties; the payer is the crossing's inside network
  micro_usd per_mbps = 0;    ///< a month
  micro_usd amount = 0;      ///< the crossing's traffic at that price, rounded to a whole number
};

/// What a country's traffic from abroad costs in a month.
struct country_account {
  nano_mbps imported = 0;
  micro_usd total = 0;
  std::array<micro_usd, ledger_legs> by_leg{};
  std::array<micro_usd, 3> by_mode{};  // crossing_mode
};

struct ledger {
  std::vector<ledger_row> rows;            // in order of crossing, from the hub inwards
  std::vector<std::string> parties;        // names of networks ("AS1000001") and organisations
  std::vector<country_account> countries;  // country_id
  std::vector<micro_usd> price_at_place;  // crossing -> per Mbps, all that is paid to who sells transit there
};

/// Crossings must have their places.
ledger make_ledger(sample_options const& options, lands const& on, wires const& over, networks const& from,
                   market const& in, std::vector<crossing> const& crossings);

/// Traffic times price, rounded half up.
micro_usd amount_of(nano_mbps traffic, micro_usd per_mbps);

}  // namespace causeway::sample
