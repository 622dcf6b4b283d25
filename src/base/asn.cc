//! Autonomous system numbers: parsing and the special-purpose ranges.
#include "base/asn.h"

#include <array>
#include <utility>

#include "base/text.h"

namespace causeway::base {

namespace {

std::optional<asn> parse_asdot(std::string_view high, std::string_view low) {
  auto const h = parse_number<std::uint16_t>(high);
  auto const l = parse_number<std::uint16_t>(low);
  if (!h || !l) return std::nullopt;
  return asn{(std::uint32_t{*h} << 16U) | *l};
}

bool starts_with_as(std::string_view text) {
  return text.size() > 2 && (text[0] == 'A' || text[0] == 'a') && (text[1] == 'S' || text[1] == 's');
}

// IANA special-purpose AS numbers: RFC 7607, 6793, 5398, 6996, 7300.
constexpr std::array<std::pair<std::uint32_t, std::uint32_t>, 8> special_ranges{{
    {0, 0},
    {23456, 23456},
    {64496, 64511},
    {64512, 65534},
    {65535, 65535},
    {65536, 65551},
    {65552, 131071},  // reserved by IANA
    {4200000000U, 4294967295U},
}};

}  // namespace

std::optional<asn> parse_asn(std::string_view text) {
  if (starts_with_as(text)) text.remove_prefix(2);
  auto const dot = text.find('.');
  if (dot != std::string_view::npos) return parse_asdot(text.substr(0, dot), text.substr(dot + 1));
  auto const number = parse_number<std::uint32_t>(text);
  if (!number) return std::nullopt;
  return asn{*number};
}

bool is_reserved(asn number) {
  for (auto const& [first, last] : special_ranges) {
    if (number.value >= first && number.value <= last) return true;
  }
  return false;
}

}  // namespace causeway::base
