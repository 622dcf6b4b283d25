//! Blocks of addresses, and the prefixes in them that networks announce.
#pragma once

#include <cstdint>
#include <vector>

#include "sample/networks.h"

namespace causeway::sample {

/// A run of IPv4 addresses in units of 256 (/24).
struct block4 {
  network_id holder;
  std::uint32_t first = 0;  ///< the address of the first unit ÷ 256
  std::uint32_t units = 0;  ///< not always a power of two
};

/// An IPv6 block below 3fff::/20.
struct block6 {
  network_id holder;
  std::uint32_t first = 0;  ///< which /48 below 3fff::/20
  std::uint8_t length = 48;
};

/// Addresses used by a network out of a provider's block: the unit so many before the block's end.
struct lent_unit {
  network_id user;
  network_id holder;
  std::uint32_t from_end = 1;
};

struct address_blocks {
  std::vector<block4> v4;       // in order of address
  std::vector<block6> v6;       // in order of address
  std::vector<lent_unit> lent;  // in order of user
};

/// From 240.8.0.0 and 3fff:10:: upward, without overlap, below 255.0.0.0. Blocks shrink where there are so
/// many networks that they would not fit, to 256 addresses each at worst. (What lies before is the
/// exchanges'.)
address_blocks allocate_blocks(std::vector<std::vector<network_id>> const& providers,
                               std::vector<made_network> const& all, std::uint64_t seed);

/// What is announced of the blocks, and the parts that are not; in order of family, address, length.
std::vector<made_prefix> make_prefixes(address_blocks const& blocks,
                                       std::vector<std::vector<network_id>> const& providers, lands const& on,
                                       std::vector<made_network> const& all, std::uint64_t seed);

/// The prefixes that a run of units consists of, the largest first; its start is aligned to the largest.
std::vector<base::ip_prefix> prefixes_of(block4 const& block);
base::ip_prefix prefix_of(block6 const& block);

}  // namespace causeway::sample
