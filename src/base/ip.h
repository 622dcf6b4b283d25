//! IP addresses and prefixes, IPv4 and IPv6 in one type.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace causeway::base {

enum class ip_family : std::uint8_t { v4 = 4, v6 = 6 };

/// An address in network byte order; IPv4 uses the first four bytes, the others are 0.
struct ip_address {
  ip_family family = ip_family::v4;
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(ip_address const&) const = default;
};

/// An address and the number of leading bits that count: 0–32 or 0–128.
struct ip_prefix {
  ip_address address;
  std::uint8_t length = 0;
  auto operator<=>(ip_prefix const&) const = default;
};

constexpr std::uint8_t max_length(ip_family family) {
  return family == ip_family::v4 ? 32 : 128;
}
constexpr std::size_t byte_count(ip_family family) {
  return family == ip_family::v4 ? 4 : 16;
}

ip_address ipv4(std::uint32_t host_order);
/// The IPv4 address as a number; only for family v4.
std::uint32_t ipv4_number(ip_address const& address);

/// Dotted decimal or RFC 4291 text (RFC 5952 or not); no zone, no leading zeros in IPv4.
std::optional<ip_address> parse_address(std::string_view text);
/// "192.0.2.0/24"; bits behind the length may be set (see is_canonical). Without "/" nothing.
std::optional<ip_prefix> parse_prefix(std::string_view text);

/// RFC 5952 text.
std::string to_string(ip_address const& address);
std::string to_string(ip_prefix const& prefix);

/// True if every bit behind the length is 0.
bool is_canonical(ip_prefix const& prefix);
/// The same prefix with every bit behind the length 0.
ip_prefix canonical(ip_prefix prefix);
/// True if `inner` lies in `outer` (equal counts).
bool covers(ip_prefix const& outer, ip_prefix const& inner);

}  // namespace causeway::base
