//! Counting addresses once: what each prefix has for itself, where that lies, and which network holds it.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "base/ip.h"
#include "world/location.h"
#include "world/rows.h"

namespace causeway::world {

/// One announced prefix while the world is built. Units are IPv4 addresses, or IPv6 /64 networks.
struct draft_prefix {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  base::ip_prefix prefix;
  source_idx source;
  std::uint32_t first_origin = 0;  ///< into the family's origins
  std::uint32_t origin_count = 0;
  std::uint8_t flags = 0;  ///< prefix_flag
};

/// A network that originates a prefix. It is credited 1/shares of its addresses: shares = origins × members
/// of its AS set.
struct draft_origin {
  base::asn number;
  std::uint32_t shares = 1;
};

struct draft_family {
  std::vector<draft_prefix> prefixes;
  std::vector<draft_origin> origins;
};

/// The first and last unit of a prefix. An IPv6 prefix longer than /64 stands for its whole /64.
std::uint64_t first_unit(base::ip_address const& address);
std::uint64_t last_unit(base::ip_prefix const& prefix);

/// Calls visit(prefix, first, last) for the units of each prefix that no more-specific one covers, in order.
/// `sorted` is in order of address, then length; so every unit is visited at most once.
void visit_exclusive(std::vector<draft_prefix> const& sorted,
                     std::function<void(std::size_t, std::uint64_t, std::uint64_t)> const& visit);

/// What one network holds in one country (invalid: not located).
struct holding {
  base::asn number;
  country_idx country;
  std::uint64_t units = 0;
};

struct address_accounts {
  std::vector<std::uint64_t> exclusive;  ///< for each prefix
  std::vector<country_idx> countries;    ///< of most of its own units, else of its first unit
  std::vector<location_basis> bases;
  std::vector<holding> holdings;  ///< one for each network and country, sorted by both
  std::uint64_t located_units = 0;
  std::uint64_t unlocated_units = 0;
};

/// `locations` is sorted and disjoint.
address_accounts account(draft_family const& sorted, std::vector<address_range> const& locations);

}  // namespace causeway::world
