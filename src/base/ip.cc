//! IP addresses and prefixes: text and bits.
#include "base/ip.h"

#include <arpa/inet.h>

#include <cassert>
#include <cstring>

#include "base/text.h"

namespace causeway::base {

namespace {

// Longest IPv6 text: eight groups with an embedded IPv4 address, 45 characters, and its end.
constexpr std::size_t max_text_bytes = 46;

bool first_bits_equal(ip_address const& a, ip_address const& b, std::uint8_t bits) {
  auto const whole = bits / 8U;
  if (std::memcmp(a.bytes.data(), b.bytes.data(), whole) != 0) return false;
  auto const rest = bits % 8U;
  if (rest == 0) return true;
  auto const mask = static_cast<std::uint8_t>(0xFF00U >> rest);
  return ((a.bytes.at(whole) ^ b.bytes.at(whole)) & mask) == 0;
}

}  // namespace

ip_address ipv4(std::uint32_t host_order) {
  ip_address out;
  for (auto i = 0U; i < 4; ++i) out.bytes.at(i) = static_cast<std::uint8_t>(host_order >> (24U - 8U * i));
  return out;
}

std::uint32_t ipv4_number(ip_address const& address) {
  assert(address.family == ip_family::v4);
  auto number = 0U;
  for (auto i = 0U; i < 4; ++i) number = (number << 8U) | address.bytes.at(i);
  return number;
}

std::optional<ip_address> parse_address(std::string_view text) {
  if (text.empty() || text.size() >= max_text_bytes) return std::nullopt;
  std::array<char, max_text_bytes> terminated{};
  std::memcpy(terminated.data(), text.data(), text.size());
  if (std::memchr(text.data(), 0, text.size()) != nullptr) return std::nullopt;
  ip_address out;
  out.family = text.find(':') == std::string_view::npos ? ip_family::v4 : ip_family::v6;
  auto const family = out.family == ip_family::v4 ? AF_INET : AF_INET6;
  if (inet_pton(family, terminated.data(), out.bytes.data()) != 1) return std::nullopt;
  return out;
}

std::optional<ip_prefix> parse_prefix(std::string_view text) {
  auto const slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  auto const address = parse_address(text.substr(0, slash));
  auto const length = parse_number<std::uint8_t>(text.substr(slash + 1));
  if (!address || !length || *length > max_length(address->family)) return std::nullopt;
  return ip_prefix{*address, *length};
}

std::string to_string(ip_address const& address) {
  std::array<char, max_text_bytes> text{};
  auto const family = address.family == ip_family::v4 ? AF_INET : AF_INET6;
  inet_ntop(family, address.bytes.data(), text.data(), text.size());
  return text.data();
}

std::string to_string(ip_prefix const& prefix) {
  return to_string(prefix.address) + "/" + std::to_string(prefix.length);
}

ip_prefix canonical(ip_prefix prefix) {
  auto const whole = prefix.length / 8U;
  auto const rest = prefix.length % 8U;
  for (auto i = std::size_t{whole}; i < prefix.address.bytes.size(); ++i) {
    auto const mask = i == whole && rest != 0 ? static_cast<std::uint8_t>(0xFF00U >> rest) : std::uint8_t{0};
    prefix.address.bytes.at(i) &= mask;
  }
  return prefix;
}

bool is_canonical(ip_prefix const& prefix) {
  return canonical(prefix) == prefix;
}

bool covers(ip_prefix const& outer, ip_prefix const& inner) {
  return outer.address.family == inner.address.family && outer.length <= inner.length &&
         first_bits_equal(outer.address, inner.address, outer.length);
}

}  // namespace causeway::base
