//! What all views of the world share.
#include "world/view.h"

#include <algorithm>

namespace causeway::world {

namespace {

bool is_planned(cable_row const& row, base::date today) {
  return (row.flags & cable_planned) != 0 || (today.known() && row.rfs_year > base::year_of(today));
}

std::vector<base::country_code> landing_countries(world const& from, cable_idx cable) {
  std::vector<base::country_code> countries;
  for (auto const landing : from.cable_landings[cable]) {
    auto const code = code_of(from, from.landings[landing].country);
    if (code.given()) countries.push_back(code);
  }
  std::sort(countries.begin(), countries.end());
  countries.erase(std::unique(countries.begin(), countries.end()), countries.end());
  return countries;
}

}  // namespace

void add_source(std::vector<source_idx>& sources, source_idx source) {
  if (!source.valid()) return;
  auto const at = std::lower_bound(sources.begin(), sources.end(), source);
  if (at == sources.end() || *at != source) sources.insert(at, source);
}

base::date day_of(world const& from) {
  if (!from.summary.empty() && from.summary.values().front().as_of.known())
    return from.summary.values().front().as_of;
  base::date newest;
  for (auto const& source : from.sources) newest = std::max(newest, source.day);
  return newest;
}

base::country_code code_of(world const& from, country_idx country) {
  return country.valid() ? from.countries[country].code : base::country_code{};
}

std::string_view name_of(world const& from, country_idx country) {
  return country.valid() ? text_of(from, from.countries[country].name) : std::string_view{};
}

std::string_view name_of(world const& from, organisation_idx organisation) {
  return organisation.valid() ? text_of(from, from.organisations[organisation].name) : std::string_view{};
}

country_brief brief_of(world const& from, country_idx country) {
  return {code_of(from, country), name_of(from, country)};
}

network_brief brief_of(world const& from, as_idx network) {
  if (!network.valid()) return {};
  auto const& row = from.networks[network];
  return {row.number, text_of(from, row.name), name_of(from, row.organisation), code_of(from, row.home)};
}

cable_brief brief_of(world const& from, cable_idx cable) {
  auto const& row = from.cables[cable];
  cable_brief brief;
  brief.id = text_of(from, row.id);
  brief.name = text_of(from, row.name);
  brief.owners = text_of(from, row.owners);
  if (row.rfs_year >= 0) brief.rfs_year = row.rfs_year;
  if (row.length_km >= 0) brief.length_km = row.length_km;
  brief.planned = is_planned(row, day_of(from));
  brief.countries = landing_countries(from, cable);
  return brief;
}

void add_prefix(world const& from, prefix_sum& sum, prefix_idx prefix) {
  auto const& place = from.prefix_places[prefix];
  auto const basis = static_cast<location_basis>(place.basis);
  ++sum.prefixes;
  sum.size += from.prefix_exclusive[prefix];
  sum.by_table += basis == location_basis::table ? 1U : 0U;
  sum.by_delegation += basis == location_basis::delegation ? 1U : 0U;
  sum.several_origins += (place.flags & prefix_several_origins) != 0 ? 1U : 0U;
  sum.as_sets += (place.flags & prefix_as_set) != 0 ? 1U : 0U;
  add_source(sum.sources, place.source);
}

void add_location_sources(world const& from, location_basis basis, std::vector<source_idx>& sources) {
  if (basis == location_basis::none) return;
  auto const format = basis == location_basis::table ? "prefix-country" : "delegated";
  for_each_row(from.sources, [&](source_idx source, source_row const& row) {
    if (text_of(from, row.format) == format) add_source(sources, source);
  });
}

announced_total announced(world const& from) {
  announced_total total;
  auto const sizes = from.prefix_exclusive.values();
  auto const count4 = from.prefix4_address.size();
  for (auto i = std::size_t{0}; i < sizes.size(); ++i)
    (i < count4 ? total.addresses4 : total.slash64s6) += sizes[i];
  return total;
}

std::optional<std::uint64_t> if_read4(world const& from, std::uint64_t addresses4) {
  return from.prefix4_address.empty() ? std::nullopt : std::optional{addresses4};
}

std::optional<std::uint64_t> if_read6(world const& from, std::uint64_t slash64s6) {
  return from.prefix6_address.empty() ? std::nullopt : std::optional{slash64s6};
}

std::optional<double> share_of(std::uint64_t part, std::uint64_t whole) {
  if (whole == 0) return std::nullopt;
  return static_cast<double>(part) / static_cast<double>(whole);
}

}  // namespace causeway::world
