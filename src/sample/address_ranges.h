//! Runs of addresses, and who uses which once more specific prefixes are taken out of the others.
#pragma once

#include <vector>

#include "base/country_code.h"
#include "base/ip.h"

namespace causeway::sample {

base::ip_address last_address(base::ip_prefix const& prefix);
/// The next and the previous address of the same family; there must be one.
base::ip_address after(base::ip_address address);
base::ip_address before(base::ip_address address);

/// Both ends belong to it.
struct used_range {
  base::ip_address first;
  base::ip_address last;
  base::country_code country;
  bool operator==(used_range const&) const = default;
};

struct used_prefix {
  base::ip_prefix prefix;
  base::country_code country;
};

/// Ranges in order, without overlaps: an address has the country of its most specific prefix. Ranges of one
/// country that touch are one. The prefixes stand in order of address, then length, and are of one family.
std::vector<used_range> flat_ranges(std::vector<used_prefix> const& prefixes);

}  // namespace causeway::sample
