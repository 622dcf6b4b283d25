//! The page of a network.
#include "app/pages.h"
#include "world/network_view.h"
#include "world/summary_view.h"

namespace causeway::app {

namespace {

block identity(world::world const& from, world::as_idx network) {
  auto const& row = from.networks[network];
  auto const has = [&](world::network_flag flag) { return (row.flags & flag) != 0; };
  auto const basis = static_cast<world::home_basis>(row.basis);
  auto const has_organisation = row.organisation.valid();
  auto const by_addresses = basis == world::home_basis::addresses;
  block out{.key = "network", .title = "Network"};
  out.facts = {
      {{"asn", "AS number", look::number}, cell_of(row.number.value)},
      {{"name", "Name"}, cell_of(text_of(from, row.name))},
      {{"organisation_id", "Organisation's id"},
       has_organisation ? cell_of(text_of(from, from.organisations[row.organisation].id)) : cell{no_data{}}},
      {{"organisation", "Organisation"}, cell_of(name_of(from, row.organisation))},
      {{"registered", "Registered in"}, cell_of(code_of(from, row.registered))},
      {{"home", "At home in"}, cell_of(code_of(from, row.home))},
      {{"home_basis", "Home known by its"}, cell_of(basis_name(basis))},
      {{"home_share", "Share of its addresses at home", look::share},
       by_addresses ? cell{row.home_share_e4 / 1e4} : cell{no_data{}}},
      {{"in_clique", "In the clique at the top", look::flag}, has(world::network_in_clique)},
      {{"is_exchange", "An exchange's own", look::flag}, has(world::network_is_exchange)},
      {{"is_research", "Research and education", look::flag}, has(world::network_is_research)}};
  add_source(out.sources, row.source);
  add_source(out.sources, row.registered_source);
  return out;
}

std::vector<field> network_fields() {
  return {{"asn", "AS", look::number}, {"name", "Name"}, {"organisation", "Organisation"}, {"home", "Home"}};
}

std::vector<cell> cells_of(world::network_brief const& network) {
  return {cell_of(network.number.value), cell_of(network.name), cell_of(network.organisation),
          cell_of(network.home)};
}

block siblings(world::network_view const& view) {
  return table_block("siblings", "Other networks of the same organisation", view.siblings, network_fields(),
                     [](world::network_brief const& row) { return cells_of(row); });
}

block presence(world::world const& from, world::network_view const& view) {
  auto out = table_block("presence", "Addresses by country", view.presence,
                         {{"code", "Code"},
                          {"name", "Name"},
                          {"addresses4", "IPv4 addresses", look::count},
                          {"share4", "Share", look::share},
                          {"slash64s6", "IPv6 /64s", look::count}},
                         [](world::network_country const& row) {
                           return std::vector<cell>{cell_of(row.country.code), cell_of(row.country.name),
                                                    cell_of(row.addresses4), cell_of(row.share4),
                                                    cell_of(row.slash64s6)};
                         });
  auto const& row = from.networks[view.network];
  out.facts = {{{"addresses4", "IPv4 addresses", look::count}, cell_of(if_read4(from, row.addresses4))},
               {{"slash64s6", "IPv6 /64 networks", look::count}, cell_of(if_read6(from, row.slash64s6))}};
  return out;
}

block prefixes(world::network_view const& view) {
  auto out = table_block("prefixes", "Prefixes it originates", view.prefixes,
                         {{"prefix", "Prefix"},
                          {"country", "Country"},
                          {"located_by", "Located by"},
                          {"exclusive", "Own addresses or /64s", look::count},
                          {"origins", "Origins", look::count},
                          {"as_set", "AS set", look::flag}},
                         [](world::network_prefix const& row) {
                           return std::vector<cell>{
                               to_string(row.prefix), cell_of(row.country), cell_of(basis_name(row.basis)),
                               row.exclusive,         row.origins,          row.as_set};
                         });
  out.note = "Own: not covered by a more-specific prefix, so that no address counts twice.";
  return out;
}

std::vector<std::string> evidence_names(std::uint8_t evidence) {
  std::vector<std::string> names;
  if ((evidence & world::evidence_paths) != 0) names.emplace_back("paths");
  if ((evidence & world::evidence_multilateral) != 0) names.emplace_back("multilateral");
  if ((evidence & world::evidence_other) != 0) names.emplace_back("other");
  return names;
}

block neighbours(std::string_view key, std::string_view title,
                 world::facts<world::network_neighbour> const& list) {
  auto columns = network_fields();
  columns.push_back({"evidence", "Seen in"});
  return table_block(key, title, list, std::move(columns), [](world::network_neighbour const& row) {
    auto cells = cells_of(row.network);
    cells.emplace_back(evidence_names(row.evidence));
    return cells;
  });
}

block ports(world::network_view const& view) {
  return table_block("ports", "Ports at exchanges", view.ports,
                     {{"exchange", "Exchange"},
                      {"city", "City"},
                      {"country", "Country"},
                      {"peeringdb_id", "PeeringDB", look::number},
                      {"speed_mbps", "Mbit/s", look::count},
                      {"operational", "Up", look::flag},
                      {"route_server", "Route server", look::flag},
                      {"ipv4", "IPv4", look::flag},
                      {"ipv6", "IPv6", look::flag}},
                     [](world::network_port const& row) {
                       return std::vector<cell>{cell_of(row.exchange),
                                                cell_of(row.city),
                                                cell_of(row.country),
                                                id_cell(row.peeringdb_id),
                                                cell_of(row.speed_mbps),
                                                row.operational,
                                                row.route_server,
                                                row.ipv4,
                                                row.ipv6};
                     });
}

block sites(world::network_view const& view) {
  return table_block("sites", "Buildings and cities where it says it is", view.sites,
                     {{"building", "Building"},
                      {"city", "City"},
                      {"country", "Country"},
                      {"lat_deg", "Latitude, °", look::real},
                      {"lon_deg", "Longitude, °", look::real}},
                     [](world::network_site const& row) {
                       return std::vector<cell>{cell_of(row.building), cell_of(row.city),
                                                cell_of(row.country), lat_cell(row.point),
                                                lon_cell(row.point)};
                     });
}

block vrps(world::network_view const& view) {
  return table_block("vrps", "Validated route origins", view.vrps,
                     {{"prefix", "Prefix"}, {"max_length", "Longest allowed", look::number}},
                     [](world::network_vrp const& row) {
                       return std::vector<cell>{to_string(row.prefix), cell_of(row.max_length)};
                     });
}

block users(world::network_view const& view) {
  return table_block("users", "Users by country", view.users,
                     {{"code", "Code"}, {"name", "Name"}, {"users", "Users", look::count}},
                     [](world::network_users const& row) {
                       return std::vector<cell>{cell_of(row.country.code), cell_of(row.country.name),
                                                row.users};
                     });
}

}  // namespace

sheet network_sheet(world::world const& from, world::as_idx network) {
  auto const view = view_network(from, network);
  auto const brief = brief_of(from, network);
  auto title = "AS" + std::to_string(brief.number.value);
  if (!brief.name.empty()) title += " " + std::string{brief.name};
  auto page = page_of(from, "network", std::move(title));
  page.blocks = {identity(from, network),
                 siblings(view),
                 presence(from, view),
                 prefixes(view),
                 neighbours("providers", "Providers", view.providers),
                 neighbours("customers", "Customers", view.customers),
                 neighbours("peers", "Peers", view.peers),
                 ports(view),
                 sites(view),
                 vrps(view),
                 table_block("aspa_providers", "Providers that it authorises (ASPA)", view.aspa_providers,
                             network_fields(), [](world::network_brief const& row) { return cells_of(row); }),
                 users(view)};
  add_date_warning(page, from);
  return page;
}

}  // namespace causeway::app
