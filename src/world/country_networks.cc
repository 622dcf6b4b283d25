//! A country's networks, addresses, organisations, route authorisations and users.
#include <algorithm>
#include <map>

#include "world/country_view.h"

namespace causeway::world {

namespace {

presence const* presence_in(world const& from, as_idx network, country_idx country) {
  auto const places = from.network_presence[network];
  auto const found = std::find_if(places.begin(), places.end(),
                                  [&](presence const& place) { return place.country == country; });
  return found == places.end() ? nullptr : &*found;
}

// Most addresses first; rows of countries and of organisations alike.
template <typename Line>
void sort_by_addresses(std::vector<Line>& lines) {
  std::stable_sort(lines.begin(), lines.end(), [](Line const& a, Line const& b) {
    return a.addresses4 != b.addresses4 ? a.addresses4 > b.addresses4 : a.slash64s6 > b.slash64s6;
  });
}

void count_network(country_networks& sum, network_row const& row, country_idx country, bool is_present) {
  auto const home = row.home == country;
  auto const registered = row.registered == country;
  if (!home && !registered && !is_present) return;
  sum.at_home += home ? 1U : 0U;
  sum.at_home_by_addresses += home && row.basis == static_cast<std::uint8_t>(home_basis::addresses) ? 1U : 0U;
  sum.registered += registered ? 1U : 0U;
  sum.present += is_present ? 1U : 0U;
  sum.registered_at_home_elsewhere += registered && row.home.valid() && !home ? 1U : 0U;
  sum.at_home_registered_elsewhere += home && row.registered.valid() && !registered ? 1U : 0U;
  add_source(sum.sources, row.source);
  add_source(sum.sources, row.registered_source);
}

std::map<as_idx, std::uint64_t> users_by_network(world const& from, country_idx country) {
  std::map<as_idx, std::uint64_t> users;
  for (auto const& row : from.users) {
    if (row.country == country && row.network.valid()) users[row.network] += row.users;
  }
  return users;
}

struct organisation_sum {
  std::uint64_t networks = 0;
  std::uint64_t addresses4 = 0;
  std::uint64_t slash64s6 = 0;
};

std::map<organisation_idx, organisation_sum> sums_by_organisation(world const& from, country_idx country) {
  std::map<organisation_idx, organisation_sum> sums;
  for_each_row(from.networks, [&](as_idx network, network_row const& row) {
    auto const* const place = presence_in(from, network, country);
    if (place == nullptr) return;
    auto& sum = sums[row.organisation];
    ++sum.networks;
    sum.addresses4 += place->addresses4;
    sum.slash64s6 += place->slash64s6;
  });
  return sums;
}

country_organisation line_of(world const& from, organisation_idx organisation, organisation_sum const& sum,
                             std::uint64_t addresses4) {
  country_organisation line;
  line.networks = sum.networks;
  line.addresses4 = if_read4(from, sum.addresses4);
  line.slash64s6 = if_read6(from, sum.slash64s6);
  line.share4 = share_of(sum.addresses4, addresses4);
  if (!organisation.valid()) return line;
  auto const& row = from.organisations[organisation];
  line.id = text_of(from, row.id);
  line.name = text_of(from, row.name);
  line.registered = code_of(from, row.country);
  line.source = row.source;
  return line;
}

bool is_at_home(world const& from, base::asn number, country_idx country) {
  auto const network = find_network(from, number);
  return network && from.networks[*network].home == country;
}

}  // namespace

country_networks networks_of(world const& from, country_idx country) {
  country_networks sum;
  for_each_row(from.networks, [&](as_idx network, network_row const& row) {
    count_network(sum, row, country, presence_in(from, network, country) != nullptr);
  });
  settle(sum.state, sum.sources, sum.at_home + sum.registered + sum.present != 0, from.networks);
  return sum;
}

prefix_sum prefixes_of(world const& from, country_idx country, base::ip_family family) {
  prefix_sum sum;
  auto const is_v4 = family == base::ip_family::v4;
  auto const count4 = from.prefix4_address.size();
  auto const first = is_v4 ? std::size_t{0} : count4;
  auto const last = is_v4 ? count4 : prefix_count(from);
  for (auto i = first; i < last; ++i) {
    auto const prefix = prefix_idx{static_cast<std::uint32_t>(i)};
    if (from.prefix_places[prefix].country == country) add_prefix(from, sum, prefix);
  }
  if (sum.by_table != 0) add_location_sources(from, location_basis::table, sum.sources);
  if (sum.by_delegation != 0) add_location_sources(from, location_basis::delegation, sum.sources);
  auto const total = announced(from);
  sum.share_of_world = share_of(sum.size, is_v4 ? total.addresses4 : total.slash64s6);
  settle(sum.state, sum.sources, sum.prefixes != 0, from.prefix_places.values().subspan(first, last - first));
  return sum;
}

facts<country_network> largest_networks(world const& from, country_idx country, std::uint64_t addresses4) {
  facts<country_network> found;
  auto const users = users_by_network(from, country);
  for_each_row(from.networks, [&](as_idx network, network_row const& row) {
    auto const* const place = presence_in(from, network, country);
    if (place == nullptr) return;
    country_network line;
    line.network = brief_of(from, network);
    line.registered = code_of(from, row.registered);
    line.addresses4 = if_read4(from, place->addresses4);
    line.slash64s6 = if_read6(from, place->slash64s6);
    line.share4 = share_of(place->addresses4, addresses4);
    line.source = row.source;
    if (auto const known = users.find(network); known != users.end()) line.users = known->second;
    add_source(found.sources, row.source);
    found.rows.push_back(line);
  });
  sort_by_addresses(found.rows);
  settle(found, from.networks);
  return found;
}

facts<country_organisation> organisations_of(world const& from, country_idx country,
                                             std::uint64_t addresses4) {
  facts<country_organisation> found;
  if (from.organisations.empty()) return found;
  for (auto const& [organisation, sum] : sums_by_organisation(from, country)) {
    found.rows.push_back(line_of(from, organisation, sum, addresses4));
    add_source(found.sources, found.rows.back().source);
  }
  sort_by_addresses(found.rows);
  settle(found, from.organisations);
  return found;
}

row_count registered_organisations_of(world const& from, country_idx country) {
  row_count sum;
  for (auto const& row : from.organisations) {
    if (row.country != country) continue;
    ++sum.count;
    add_source(sum.sources, row.source);
  }
  settle(sum, from.organisations);
  return sum;
}

country_rpki rpki_of(world const& from, country_idx country) {
  country_rpki found;
  std::vector<base::asn> origins;
  for (auto const& row : from.vrps) {
    if (!is_at_home(from, row.origin, country)) continue;
    ++found.vrps.count;
    origins.push_back(row.origin);
    add_source(found.vrps.sources, row.source);
  }
  std::sort(origins.begin(), origins.end());
  found.networks_with_vrps =
      static_cast<std::uint64_t>(std::unique(origins.begin(), origins.end()) - origins.begin());
  for (auto const& row : from.aspas) {
    if (!is_at_home(from, row.customer, country)) continue;
    ++found.aspas.count;
    add_source(found.aspas.sources, row.source);
  }
  settle(found.vrps, from.vrps);
  settle(found.aspas, from.aspas);
  return found;
}

country_users users_of(world const& from, country_idx country) {
  country_users sum;
  for (auto const& row : from.users) {
    if (row.country != country) continue;
    sum.users += row.users;
    ++sum.networks;
    add_source(sum.sources, row.source);
  }
  settle(sum.state, sum.sources, sum.networks != 0, from.users);
  return sum;
}

}  // namespace causeway::world
