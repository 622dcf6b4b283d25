//! Packing: bytes to gzip, the same bytes always.
#pragma once

#include <string>
#include <string_view>

namespace causeway::formats {

/// More than this is packed fast (level 1) and not small (level 6).
inline constexpr std::size_t fast_packing_bytes = std::size_t{64} << 20U;

/// One gzip member (RFC 1952) whose header has neither time nor name nor system.
std::string packed_gzip(std::string_view bytes);
/// The same at a level of 1 (fast) to 9 (small).
std::string packed_gzip(std::string_view bytes, int level);

}  // namespace causeway::formats
