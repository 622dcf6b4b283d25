//! A country's groups and neighbours, and its view put together.
#include "world/country_view.h"

#include <algorithm>

namespace causeway::world {

namespace {

group_time time_of(membership const& member, base::date today) {
  auto const now = member.from <= today && (!member.to.known() || today < member.to);
  return {static_cast<group>(member.group_number), member.from, member.to, now};
}

std::optional<std::uint32_t> crossing_spans(world const& from, border_row const& border) {
  if (from.spans.empty()) return std::nullopt;
  return border.crossing_spans;
}

// What lists by addresses rest on besides the networks' own facts.
template <typename Row>
void add_sources(facts<Row>& list, prefix_sum const& sum) {
  if (list.state != knowledge::known || sum.state != knowledge::known) return;
  for (auto const source : sum.sources) add_source(list.sources, source);
}

}  // namespace

facts<group_time> groups_of(world const& from, country_idx country) {
  facts<group_time> found;
  for (auto const& member : from.country_groups[country]) {
    found.rows.push_back(time_of(member, day_of(from)));
    add_source(found.sources, member.source);
  }
  std::stable_sort(found.rows.begin(), found.rows.end(),
                   [](group_time const& a, group_time const& b) { return a.from < b.from; });
  settle(found, from.country_groups.values());
  return found;
}

facts<neighbour> neighbours_of(world const& from, country_idx country) {
  facts<neighbour> found;
  for (auto const& border : from.borders) {
    if (border.first != country && border.second != country) continue;
    auto const other = border.first == country ? border.second : border.first;
    found.rows.push_back({brief_of(from, other), crossing_spans(from, border)});
    add_source(found.sources, border.source);
  }
  settle(found, from.borders);
  return found;
}

country_view view_country(world const& from, country_idx country) {
  country_view view;
  view.country = country;
  view.groups = groups_of(from, country);
  view.neighbours = neighbours_of(from, country);
  view.networks = networks_of(from, country);
  view.prefixes4 = prefixes_of(from, country, base::ip_family::v4);
  view.prefixes6 = prefixes_of(from, country, base::ip_family::v6);
  view.largest = largest_networks(from, country, view.prefixes4.size);
  view.organisations = organisations_of(from, country, view.prefixes4.size);
  for (auto const* const sum : {&view.prefixes4, &view.prefixes6}) {
    add_sources(view.largest, *sum);
    add_sources(view.organisations, *sum);
  }
  view.registered_organisations = registered_organisations_of(from, country);
  view.rpki = rpki_of(from, country);
  view.users = users_of(from, country);
  view.exchanges = exchanges_of(from, country);
  view.buildings = buildings_of(from, country);
  view.landings = landings_of(from, country);
  view.cables = cables_of(from, country);
  view.fibre = fibre_of(from, country);
  view.cities = cities_of(from, country);
  view.prices = prices_of(from, country);
  view.latencies = latencies_of(from, country);
  view.indicators = indicators_of(from, country);
  return view;
}

}  // namespace causeway::world
