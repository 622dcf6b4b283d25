//! Which routes are asked for.
#include "formats/mrt_filter.h"

#include <algorithm>

namespace causeway::formats {

bool mrt_filter::is_asked(mrt_peer const& peer) const {
  return std::ranges::find(peer_numbers, peer.number) != peer_numbers.end() ||
         std::ranges::find(peer_addresses, peer.address) != peer_addresses.end();
}

bool mrt_filter::is_asked(base::ip_prefix const& prefix) const {
  return std::ranges::find(exact, prefix) != exact.end() ||
         std::ranges::any_of(more_specific, [&](auto const& asked) { return covers(asked, prefix); }) ||
         std::ranges::any_of(less_specific, [&](auto const& asked) { return covers(prefix, asked); });
}

bool mrt_filter::is_asked(as_path const& path) const {
  if (!origins.empty()) {
    auto const origin = path.origin();
    if (!origin || std::ranges::find(origins, *origin) == origins.end()) return false;
  }
  return via.empty() || std::ranges::any_of(via, [&](base::asn number) { return path.contains(number); });
}

}  // namespace causeway::formats
