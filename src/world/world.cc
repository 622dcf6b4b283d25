//! Lookups in the world's tables.
#include "world/world.h"

#include <algorithm>
#include <array>

namespace causeway::world {

namespace {

constexpr std::array<std::string_view, 7> group_names{
    "LDC", "LLDC", "SIDS", "low income", "lower-middle income", "upper-middle income", "high income",
};

std::uint64_t big_endian_half(base::ip_address const& address, std::size_t first) {
  auto half = std::uint64_t{0};
  for (auto i = first; i < first + 8; ++i) half = half << 8U | address.bytes.at(i);
  return half;
}

}  // namespace

std::string_view text_of(world const& from, text_ref ref) {
  auto const pool = from.text.values();
  return {pool.data() + ref.offset, ref.bytes};
}

bool is_sample(world const& from) {
  return !from.summary.empty() && from.summary.values().front().is_sample != 0;
}

std::optional<country_idx> find_country(world const& from, base::country_code code) {
  auto const rows = from.countries.values();
  auto const found =
      std::lower_bound(rows.begin(), rows.end(), code,
                       [](country_row const& row, base::country_code wanted) { return row.code < wanted; });
  if (found == rows.end() || found->code != code) return std::nullopt;
  return country_idx{static_cast<std::uint16_t>(found - rows.begin())};
}

std::optional<as_idx> find_network(world const& from, base::asn number) {
  auto const rows = from.networks.values();
  auto const found =
      std::lower_bound(rows.begin(), rows.end(), number,
                       [](network_row const& row, base::asn wanted) { return row.number < wanted; });
  if (found == rows.end() || found->number != number) return std::nullopt;
  return as_idx{static_cast<std::uint32_t>(found - rows.begin())};
}

std::size_t prefix_count(world const& from) {
  return from.prefix_places.size();
}

base::ip_address to_address(address6 const& address, std::uint32_t family) {
  if (family == 4) return base::ipv4(static_cast<std::uint32_t>(address.low));
  base::ip_address out{base::ip_family::v6, {}};
  for (auto i = 0U; i < 8; ++i) {
    out.bytes.at(i) = static_cast<std::uint8_t>(address.high >> (56U - 8U * i));
    out.bytes.at(8 + i) = static_cast<std::uint8_t>(address.low >> (56U - 8U * i));
  }
  return out;
}

address6 to_address6(base::ip_address const& address) {
  if (address.family == base::ip_family::v4) return {0, base::ipv4_number(address)};
  return {big_endian_half(address, 0), big_endian_half(address, 8)};
}

base::ip_prefix prefix_at(world const& from, prefix_idx at) {
  auto const length = from.prefix_places[at].length;
  auto const count4 = from.prefix4_address.size();
  if (at.index() < count4) return {base::ipv4(from.prefix4_address[at]), length};
  auto const six = prefix_idx{static_cast<std::uint32_t>(at.index() - count4)};
  return {to_address(from.prefix6_address[six], 6), length};
}

bool in_group(world const& from, country_idx country, group wanted, base::date day) {
  auto const times = from.country_groups[country];
  return std::any_of(times.begin(), times.end(), [&](membership const& time) {
    return time.group_number == static_cast<std::uint16_t>(wanted) && time.from <= day &&
           (!time.to.known() || day < time.to);
  });
}

std::string_view group_name(group which) {
  return group_names.at(static_cast<std::size_t>(which));
}

bool names_no_country(base::country_code code) {
  auto const text = to_string(code);
  return text.empty() || text == "EU" || text == "AP" || text == "ZZ";
}

}  // namespace causeway::world
