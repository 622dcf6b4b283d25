//! AS paths as text: one a line, the observer first, the origin last.
#pragma once

#include <cstdint>
#include <functional>

#include "base/tally.h"
#include "formats/bgp_path.h"
#include "formats/input.h"

namespace causeway::formats {

/// Calls `sink` for each path, in four-octet form, valid while it is being delivered. Numbers are separated
/// by white space and written as 65001, AS65001 or 1.10; "{64500,64501}" is an AS set. Empty lines and lines
/// that start with # are skipped. Issues: "bad AS number", "bad AS set", "path too long" (over
/// max_listed_hops numbers).
void read_path_list(input& in, base::tally& counted, std::function<void(as_path const&)> const& sink);

inline constexpr std::size_t max_listed_hops = 4096;

}  // namespace causeway::formats
