//! Autonomous system numbers, and their spellings.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

namespace causeway::base {

/// An autonomous system number (RFC 6793: 32 bits).
struct asn {
  std::uint32_t value = 0;
  constexpr auto operator<=>(asn const&) const = default;
};

/// AS_TRANS, which stands for a 32-bit number before a 16-bit speaker (RFC 6793 §9).
inline constexpr asn as_trans{23456};

/// Reads "65001", "AS65001" or asdot "1.10" (RFC 5396); nothing else.
std::optional<asn> parse_asn(std::string_view text);

/// True for numbers that no network on the public Internet may use as its own: 0, AS_TRANS, documentation,
/// private use, last, and unallocated ranges reserved by IANA (IANA Autonomous System Numbers registry,
/// special-purpose).
bool is_reserved(asn number);

}  // namespace causeway::base

template <>
struct std::hash<causeway::base::asn> {
  std::size_t operator()(causeway::base::asn number) const noexcept {
    return std::hash<std::uint32_t>{}(number.value);
  }
};
