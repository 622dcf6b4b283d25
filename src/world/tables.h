//! Every table of the world, once, with the name under which it stands in the image.
#pragma once

#include "world/world.h"

namespace causeway::world {

/// Calls visit(name, table) for each; World is world or world const. The order is the image's. A change here
/// is a new format version.
template <typename World, typename Visit>
void for_each_table(World& w, Visit&& visit) {
  visit("text", w.text);
  visit("summary", w.summary);
  visit("sources", w.sources);
  visit("source_issues", w.source_issues);
  visit("unused", w.unused);
  visit("joins", w.joins);
  visit("countries", w.countries);
  visit("country_groups", w.country_groups);
  visit("country_neighbours", w.country_neighbours);
  visit("organisations", w.organisations);
  visit("organisation_networks", w.organisation_networks);
  visit("networks", w.networks);
  visit("network_presence", w.network_presence);
  visit("prefix4_address", w.prefix4_address);
  visit("prefix6_address", w.prefix6_address);
  visit("prefix_places", w.prefix_places);
  visit("prefix_exclusive", w.prefix_exclusive);
  visit("prefix_origins", w.prefix_origins);
  visit("links", w.links);
  visit("exchanges", w.exchanges);
  visit("exchange_ports", w.exchange_ports);
  visit("exchange_lans", w.exchange_lans);
  visit("exchange_buildings", w.exchange_buildings);
  visit("buildings", w.buildings);
  visit("network_sites", w.network_sites);
  visit("landings", w.landings);
  visit("cables", w.cables);
  visit("cable_landings", w.cable_landings);
  visit("cable_lines", w.cable_lines);
  visit("cable_line_points", w.cable_line_points);
  visit("fibre_nodes", w.fibre_nodes);
  visit("spans", w.spans);
  visit("span_points", w.span_points);
  visit("cities", w.cities);
  visit("borders", w.borders);
  visit("border_spans", w.border_spans);
  visit("vrps", w.vrps);
  visit("aspas", w.aspas);
  visit("aspa_providers", w.aspa_providers);
  visit("users", w.users);
  visit("prices", w.prices);
  visit("price_values", w.price_values);
  visit("latencies", w.latencies);
  visit("indicators", w.indicators);
  visit("observations", w.observations);
  visit("observation_values", w.observation_values);
}

}  // namespace causeway::world
