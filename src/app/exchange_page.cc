//! The page of an Internet exchange.
#include "app/pages.h"
#include "world/exchange_view.h"

namespace causeway::app {

namespace {

std::string_view basis_text(std::uint32_t basis) {
  switch (static_cast<world::point_basis>(basis)) {
    case world::point_basis::none: return {};
    case world::point_basis::given: return "given";
    case world::point_basis::city_name: return "city";
    case world::point_basis::building: return "building";
  }
  return {};
}

block identity(world::world const& from, world::exchange_idx exchange) {
  auto const& row = from.exchanges[exchange];
  block out{.key = "exchange", .title = "Exchange"};
  out.facts = {{{"name", "Name"}, cell_of(text_of(from, row.name))},
               {{"city", "City"}, cell_of(text_of(from, row.city))},
               {{"country", "Country"}, cell_of(code_of(from, row.country))},
               {{"peeringdb_id", "PeeringDB id", look::number}, id_cell(row.peeringdb_id)},
               {{"ixf_id", "IX-F id", look::number}, id_cell(row.ixf_id)},
               {{"lat_deg", "Latitude, °", look::real}, lat_cell(row.point)},
               {{"lon_deg", "Longitude, °", look::real}, lon_cell(row.point)},
               {{"point_basis", "Place known by its"}, cell_of(basis_text(row.point_basis))}};
  add_source(out.sources, row.source);
  return out;
}

block members(world::exchange_view const& view) {
  auto out = table_block("members", "Members", view.members,
                         {{"asn", "AS", look::number},
                          {"name", "Name"},
                          {"organisation", "Organisation"},
                          {"home", "Home"},
                          {"ports", "Ports", look::count},
                          {"operational_ports", "Up", look::count},
                          {"speed_mbps", "Mbit/s", look::count},
                          {"route_server", "Route server", look::flag},
                          {"ipv4", "IPv4", look::flag},
                          {"ipv6", "IPv6", look::flag}},
                         [](world::exchange_member const& row) {
                           auto const& network = row.network;
                           auto const number = network.number == base::asn{} ? cell{no_data{}}
                                                                             : cell_of(network.number.value);
                           return std::vector<cell>{number,
                                                    cell_of(network.name),
                                                    cell_of(network.organisation),
                                                    cell_of(network.home),
                                                    row.ports,
                                                    row.operational_ports,
                                                    row.speed_mbps,
                                                    row.route_server,
                                                    row.ipv4,
                                                    row.ipv6};
                         });
  out.facts = {{{"members", "Members", look::count}, cell_of(view.members.rows.size())},
               {{"members_at_home", "  at home in its country", look::count}, view.members_at_home},
               {{"ports", "Ports", look::count}, view.ports},
               {{"speed_mbps", "Speed of all ports, Mbit/s", look::count}, view.speed_mbps}};
  out.note = "Speeds are as members declare them, which is often too high.";
  return out;
}

block lans(world::exchange_view const& view) {
  return table_block("lans", "Peering LANs", view.lans, {{"prefix", "Prefix"}},
                     [](base::ip_prefix const& row) { return std::vector<cell>{to_string(row)}; });
}

block buildings(world::exchange_view const& view) {
  return table_block(
      "buildings", "Buildings", view.buildings,
      {{"name", "Name"}, {"organisation", "Organisation"}, {"city", "City"}, {"country", "Country"}},
      [](world::exchange_building const& row) {
        return std::vector<cell>{cell_of(row.name), cell_of(row.organisation), cell_of(row.city),
                                 cell_of(row.country)};
      });
}

}  // namespace

sheet exchange_sheet(world::world const& from, world::exchange_idx exchange) {
  auto const view = view_exchange(from, exchange);
  auto page = page_of(from, "exchange", std::string{text_of(from, from.exchanges[exchange].name)});
  page.blocks = {identity(from, exchange), members(view), lans(view), buildings(view)};
  add_date_warning(page, from);
  return page;
}

}  // namespace causeway::app
