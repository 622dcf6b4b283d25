//! All formats in one list.
#include "formats/registry.h"

#include <algorithm>
#include <array>

#include "formats/as2org.h"
#include "formats/as_rel.h"
#include "formats/cables.h"
#include "formats/city_points.h"
#include "formats/country_latency.h"
#include "formats/delegated.h"
#include "formats/facility_csv.h"
#include "formats/ixf.h"
#include "formats/m49.h"
#include "formats/mrt_routes.h"
#include "formats/network_city.h"
#include "formats/ofds.h"
#include "formats/overlay.h"
#include "formats/peeringdb.h"
#include "formats/prefix2as.h"
#include "formats/prefix_country.h"
#include "formats/price_book.h"
#include "formats/reference.h"
#include "formats/retail.h"
#include "formats/users.h"
#include "formats/vrps.h"
#include "formats/wdi.h"

namespace causeway::formats {

namespace {

constexpr auto formats = std::to_array<format>({
    {"mrt", "BGP tables and updates", looks_like_mrt, count_mrt},
    {"peeringdb", "PeeringDB objects, API answer or dump", looks_like_peeringdb, count_peeringdb},
    {"ixf", "IX-F member export", looks_like_ixf, count_ixf},
    {"vrps", "Validated RPKI data: route origins and ASPA objects", looks_like_vrps, count_vrps},
    {"cables", "Submarine cables", looks_like_cables, count_cables},
    {"landing-points", "Landing points of submarine cables", looks_like_landing_points, count_landing_points},
    {"cable-index", "List of submarine cables", looks_like_cable_index, count_cable_index},
    {"ofds", "Open Fibre Data Standard nodes and spans", looks_like_ofds, count_ofds},
    {"as-rel", "CAIDA AS relationships", looks_like_as_rel, count_as_rel},
    {"as2org", "CAIDA networks and organisations", looks_like_as2org, count_as2org},
    {"city-points", "Cities and their coordinates", looks_like_city_points, count_city_points},
    {"delegated", "RIR delegations", looks_like_delegated, count_delegated},
    {"facilities", "Buildings as a table", looks_like_facility_csv, count_facility_csv},
    {"latency", "Round trips between countries", looks_like_country_latency, count_country_latency},
    {"m49", "UN M49 countries and groups", looks_like_m49, count_m49},
    {"network-city", "Networks by city", looks_like_network_city, count_network_city},
    {"prefix-country", "Address ranges and countries", looks_like_prefix_country, count_prefix_country},
    {"prefix2as", "CAIDA prefixes and origins", looks_like_prefix2as, count_prefix2as},
    {"retail", "Internet users, retail prices, speeds", looks_like_retail, count_retail},
    {"users", "Users per network and country", looks_like_users, count_users},
    {"countries", "Own reference: countries", looks_like_countries, count_countries},
    {"groups", "Own reference: groups of countries", looks_like_groups, count_groups},
    {"names", "Own reference: names of countries", looks_like_names, count_names},
    {"sources", "Own reference: sources", looks_like_sources, count_sources},
    {"price-book", "Price book", looks_like_price_book, count_price_book},
    {"defaults", "Default values", looks_like_defaults, count_defaults},
    {"overlay", "Country overlay", looks_like_overlay, count_overlay},
    {"wdi", "World Bank indicators", looks_like_wdi, count_wdi},
});

}  // namespace

std::span<format const> all_formats() {
  return formats;
}

format const* told_format(input& in) {
  auto const start = sample_of(in);
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.matches(start); });
  return found == list.end() ? nullptr : &*found;
}

format const* format_named(std::string_view name) {
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace causeway::formats
