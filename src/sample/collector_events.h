//! What happens in the hour after the tables: events with known truth, and the updates that they cause.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "sample/collector_files.h"
#include "sample/published.h"

namespace causeway::sample {

enum class event_kind : std::uint8_t {
  outage,  ///< the origin withdraws its groups, and announces them again at the end
  flap,    ///< it does so six times
  leak,    ///< the network tells all it hears of these groups to everybody
  reset,   ///< the network's session with one collector ends, and begins again at the end
};
std::string_view to_string(event_kind kind);

struct routing_event {
  event_kind kind{};
  std::uint32_t begin_s = 0;  ///< Unix time
  std::uint32_t end_s = 0;
  network_id network;
  std::vector<std::size_t> groups;  ///< of resets all that the peer tells
  std::size_t collector = 0;        ///< of resets
};

/// Three outages, a flap, a leak that some peer hears, and a reset for each collector. The last end leaves
/// everything as it was. A leak may be missing where nobody could hear one.
std::vector<routing_event> choose_events(collected_world const& world, plain_graph const& graph);

/// Files of fifteen or five minutes, one collector after the other; none for minutes without a message.
void publish_updates(collected_world const& world, plain_graph const& graph,
                     std::vector<routing_event> const& events, std::function<void(mrt_file)> const& take);

/// truth/events.csv: event, begin and end (seconds after the tables), network, collector (of resets), prefix:
/// one row for each prefix; of a reset one in all, without prefix.
published_file events_truth(collected_world const& world, std::vector<routing_event> const& events);

}  // namespace causeway::sample
