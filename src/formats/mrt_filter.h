//! Which routes are asked for: cheap tests first, so that nothing is decoded that nobody wants.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "formats/bgp_path.h"
#include "formats/mrt_table.h"

namespace causeway::formats {

/// Each part that is empty lets everything pass; several of one part mean any of them, several parts all.
struct mrt_filter {
  std::vector<base::ip_prefix> exact;
  std::vector<base::ip_prefix> more_specific;  ///< prefixes that lie in one of these, or equal it
  std::vector<base::ip_prefix> less_specific;  ///< prefixes that one of these lies in, or equals
  std::vector<base::asn> origins;
  std::vector<base::asn> via;  ///< anywhere on the path, origin included
  std::vector<base::asn> peer_numbers;
  std::vector<base::ip_address> peer_addresses;
  std::optional<std::uint32_t> from_s;  ///< Unix time, inclusive
  std::optional<std::uint32_t> to_s;    ///< Unix time, inclusive

  bool wants_time(std::uint32_t time_s) const {
    return (!from_s || time_s >= *from_s) && (!to_s || time_s <= *to_s);
  }
  bool wants_peer(mrt_peer const& peer) const { return !asks_peer() || is_asked(peer); }
  bool wants_prefix(base::ip_prefix const& prefix) const { return !asks_prefix() || is_asked(prefix); }
  /// A withdrawal has no path, so that it never passes where the path is asked about.
  bool wants_path(as_path const& path) const { return !asks_path() || is_asked(path); }

  bool asks_prefix() const { return !exact.empty() || !more_specific.empty() || !less_specific.empty(); }
  bool asks_path() const { return !origins.empty() || !via.empty(); }
  bool asks_peer() const { return !peer_numbers.empty() || !peer_addresses.empty(); }
  bool asks_time() const { return from_s || to_s; }
  /// Asks about routes, so that session events are not wanted.
  bool asks_route() const { return asks_prefix() || asks_path(); }
  bool asks_anything() const { return asks_route() || asks_peer() || asks_time(); }

 private:
  bool is_asked(mrt_peer const& peer) const;
  bool is_asked(base::ip_prefix const& prefix) const;
  bool is_asked(as_path const& path) const;
};

}  // namespace causeway::formats
