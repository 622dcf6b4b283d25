//! ISO 3166 two-letter codes: text.
#include "base/country_code.h"

#include <algorithm>

#include "base/text.h"

namespace causeway::base {

std::optional<country_code> parse_country_code(std::string_view text) {
  auto const upper = upper_ascii(text);
  auto const is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (upper.size() != 2 || !std::all_of(upper.begin(), upper.end(), is_letter)) return std::nullopt;
  auto const high = static_cast<std::uint16_t>(static_cast<std::uint8_t>(upper[0]));
  auto const low = static_cast<std::uint16_t>(static_cast<std::uint8_t>(upper[1]));
  return country_code{static_cast<std::uint16_t>(high << 8U | low)};
}

std::string to_string(country_code code) {
  if (!code.given()) return {};
  return {static_cast<char>(code.value >> 8U), static_cast<char>(code.value & 0xFFU)};
}

}  // namespace causeway::base
