//! The page of a country: what it is, its networks, addresses and users.
#include "app/pages.h"

namespace causeway::app {

namespace {

block identity(world::world const& from, world::country_idx country) {
  auto const& row = from.countries[country];
  auto const text = [&](world::text_ref ref) { return cell_of(text_of(from, ref)); };
  auto const is_listed = (row.flags & world::country_listed) != 0;
  block out{.key = "country", .title = "Country"};
  out.facts = {{{"code", "Code"}, cell_of(row.code)},
               {{"iso3", "ISO 3166-1 alpha-3"}, cell_of(std::string_view{row.iso3.data()})},
               {{"m49", "UN M49", look::number}, id_cell(row.m49)},
               {{"name", "Name"}, text(row.name)},
               {{"region", "Region"}, text(row.region)},
               {{"subregion", "Sub-region"}, text(row.subregion)},
               {{"capital", "Capital"}, text(row.capital)},
               {{"capital_lat_deg", "Latitude of it, °", look::real}, lat_cell(row.capital_point)},
               {{"capital_lon_deg", "Longitude of it, °", look::real}, lon_cell(row.capital_point)},
               {{"landlocked", "Landlocked", look::flag},
                is_listed ? cell{(row.flags & world::country_landlocked) != 0} : cell{no_data{}}}};
  add_source(out.sources, row.source);
  return out;
}

block groups(world::country_view const& view) {
  return table_block("groups", "Groups", view.groups,
                     {{"group", "Group"},
                      {"member", "Member", look::flag},
                      {"from", "From"},
                      {"to", "Until", look::text, "still"}},
                     [](world::group_time const& row) {
                       return std::vector<cell>{cell_of(group_name(row.which)), row.now, cell_of(row.from),
                                                cell_of(row.to)};
                     });
}

block neighbours(world::country_view const& view) {
  return table_block(
      "borders", "Land neighbours", view.neighbours,
      {{"code", "Code"}, {"name", "Name"}, {"crossing_spans", "Published spans that cross", look::count}},
      [](world::neighbour const& row) {
        return std::vector<cell>{cell_of(row.country.code), cell_of(row.country.name),
                                 cell_of(row.crossing_spans)};
      });
}

block networks(world::country_view const& view) {
  auto const& sum = view.networks;
  block out{.key = "networks", .title = "Networks", .state = sum.state};
  out.sources = sum.sources;
  auto const count = [](std::string_view key, std::string_view label, std::uint64_t value) {
    return fact{{key, label, look::count}, value};
  };
  out.facts = {
      count("at_home", "At home here", sum.at_home),
      count("at_home_by_addresses", "  of them by where their addresses are", sum.at_home_by_addresses),
      count("registered", "Registered here", sum.registered),
      count("present", "With addresses here", sum.present),
      count("registered_at_home_elsewhere", "Registered here, at home elsewhere",
            sum.registered_at_home_elsewhere),
      count("at_home_registered_elsewhere", "At home here, registered elsewhere",
            sum.at_home_registered_elsewhere)};
  return out;
}

block prefixes(std::string_view key, std::string_view title, std::string_view size_key,
               std::string_view size_label, world::prefix_sum const& sum) {
  block out{.key = key, .title = title, .state = sum.state};
  out.sources = sum.sources;
  out.facts = {{{"prefixes", "Prefixes announced", look::count}, sum.prefixes},
               {{size_key, size_label, look::count}, sum.size},
               {{"share_of_world", "Share of all announced", look::share}, cell_of(sum.share_of_world)},
               {{"located_by_table", "Prefixes located by a table", look::count}, sum.by_table},
               {{"located_by_delegation", "Prefixes located by delegation", look::count}, sum.by_delegation},
               {{"several_origins", "Prefixes with several origins", look::count}, sum.several_origins},
               {{"as_sets", "Prefixes with an AS set", look::count}, sum.as_sets}};
  return out;
}

block largest(world::country_view const& view) {
  return table_block("largest_networks", "Networks by addresses here", view.largest,
                     {{"asn", "AS", look::number},
                      {"name", "Name"},
                      {"organisation", "Organisation"},
                      {"home", "Home"},
                      {"registered", "Reg."},
                      {"addresses4", "IPv4 addresses", look::count},
                      {"share4", "Share", look::share},
                      {"slash64s6", "IPv6 /64s", look::count},
                      {"users", "Users", look::count}},
                     [](world::country_network const& row) {
                       return std::vector<cell>{cell_of(row.network.number.value),
                                                cell_of(row.network.name),
                                                cell_of(row.network.organisation),
                                                cell_of(row.network.home),
                                                cell_of(row.registered),
                                                cell_of(row.addresses4),
                                                cell_of(row.share4),
                                                cell_of(row.slash64s6),
                                                cell_of(row.users)};
                     });
}

block organisations(world::country_view const& view) {
  auto out = table_block("organisations", "Organisations by addresses here", view.organisations,
                         {{"id", "Id"},
                          {"name", "Name"},
                          {"registered", "Reg."},
                          {"networks", "Networks", look::count},
                          {"addresses4", "IPv4 addresses", look::count},
                          {"share4", "Share", look::share},
                          {"slash64s6", "IPv6 /64s", look::count}},
                         [](world::country_organisation const& row) {
                           return std::vector<cell>{cell_of(row.id),         cell_of(row.name),
                                                    cell_of(row.registered), row.networks,
                                                    cell_of(row.addresses4), cell_of(row.share4),
                                                    cell_of(row.slash64s6)};
                         });
  out.facts = {{{"registered_here", "Registered here", look::count}, view.registered_organisations.count}};
  if (view.registered_organisations.count != 0) out.state = world::knowledge::known;
  for (auto const source : view.registered_organisations.sources) add_source(out.sources, source);
  return out;
}

block route_origins(world::country_view const& view) {
  block out{.key = "vrps", .title = "Validated route origins", .state = view.rpki.vrps.state};
  out.sources = view.rpki.vrps.sources;
  out.facts = {{{"vrps", "Of networks at home here", look::count}, view.rpki.vrps.count},
               {{"networks", "Networks that have any", look::count}, view.rpki.networks_with_vrps}};
  return out;
}

block aspas(world::country_view const& view) {
  block out{.key = "aspas", .title = "Provider authorisations (ASPA)", .state = view.rpki.aspas.state};
  out.sources = view.rpki.aspas.sources;
  out.facts = {{{"aspas", "Of networks at home here", look::count}, view.rpki.aspas.count}};
  return out;
}

block users(world::country_view const& view) {
  block out{.key = "users", .title = "Users", .state = view.users.state};
  out.sources = view.users.sources;
  out.facts = {{{"users", "Users", look::count}, view.users.users},
               {{"networks", "In networks", look::count}, view.users.networks}};
  return out;
}

}  // namespace

sheet country_sheet(world::world const& from, world::country_idx country) {
  auto const view = view_country(from, country);
  auto const code = " (" + to_string(code_of(from, country)) + ")";
  auto page = page_of(from, "country", std::string{name_of(from, country)} + code);
  page.blocks = {
      identity(from, country),
      groups(view),
      neighbours(view),
      networks(view),
      prefixes("prefixes4", "IPv4 addresses located here", "addresses4", "Addresses", view.prefixes4),
      prefixes("prefixes6", "IPv6 networks located here", "slash64s6", "/64 networks", view.prefixes6),
      largest(view),
      organisations(view),
      route_origins(view),
      aspas(view),
      users(view)};
  add_country_places(page, view);
  add_country_figures(page, view);
  add_date_warning(page, from);
  return page;
}

}  // namespace causeway::app
