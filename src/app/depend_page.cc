//! A country's dependency for people, and as rows.
#include "app/depend_page.h"

#include "app/pages.h"
#include "base/csv_writer.h"
#include "base/json_writer.h"

namespace causeway::app {

namespace {

using routing::network_score;

std::optional<double> if_weighed(depend_result const& result, double share) {
  return result.entries.weighed ? std::optional{share} : std::nullopt;
}

base::country_code home_of(world::world const& from, base::asn network) {
  auto const at = find_network(from, network);
  return at ? code_of(from, from.networks[*at].home) : base::country_code{};
}

cell name_cell(world::world const& from, base::asn network) {
  auto const at = find_network(from, network);
  return at ? cell_of(brief_of(from, *at).name) : cell{no_data{}};
}

std::vector<field> score_fields(std::string_view value, std::string_view label) {
  return {{"asn", "AS", look::number}, {"name", "Name"}, {"country", "Home"}, {value, label, look::share}};
}

std::vector<cell> score_cells(world::world const& from, base::asn network, double value) {
  return {cell_of(network.value), name_cell(from, network), cell_of(home_of(from, network)), cell_of(value)};
}

template <typename Table>
void add_sources_of(std::vector<world::source_idx>& out, Table const& table) {
  for (auto const& row : table) add_source(out, row.source);
}

block entries_block(world::world const& from, depend_result const& result) {
  auto const& totals = result.entries.totals;
  auto const share = [&](double value) { return cell_of(if_weighed(result, value)); };
  block out{.key = "entries", .title = "Where traffic from abroad enters"};
  out.facts = {{{"networks", "Networks at home", look::count}, cell_of(result.entries.networks)},
               {{"addresses", "  their IPv4 addresses", look::count},
                static_cast<std::uint64_t>(result.entries.addresses)},
               {{"transit_share", "Over providers", look::share}, share(totals.transit_share)},
               {{"peering_share", "Over peers", look::share}, share(totals.peering_share)},
               {{"own_share", "Over customers and siblings abroad", look::share}, share(totals.own_share)},
               {{"unreached_share", "Unreached", look::share}, share(totals.unreached_share)},
               {{"hhi", "Concentration over organisations (0 to 10 000)", look::real},
                cell_of(result.entries.concentration)}};
  out.columns = score_fields("share", "Share");
  for (auto const& one : totals.gateways) out.rows.push_back(score_cells(from, one.network, one.share));
  out.note =
      "Shares of all pairs of a network abroad and one at home, each weighing the product of addresses.";
  add_sources_of(out.sources, from.links);
  add_sources_of(out.sources, from.prefix_places);
  add_home_sources(out.sources, from);
  add_sources_of(out.sources, from.organisations);  // of the concentration
  return out;
}

block scores_block(world::world const& from, std::string_view key, std::string_view title,
                   std::vector<network_score> const& scores) {
  block out{.key = key, .title = title};
  out.columns = score_fields("value", "Value");
  for (auto const& one : scores) out.rows.push_back(score_cells(from, one.network, one.value));
  if (scores.empty()) out.facts = {{{"none", "Networks", look::count}, std::uint64_t{0}}};
  return out;
}

block basis_block(depend_result const& result) {
  auto const& measures = result.measures;
  block out{.key = "basis", .title = "What hegemony and influence rest on"};
  out.facts = {
      {{"basis", "Paths"}, cell_of(to_string(measures.basis))},
      {{"vantage_networks", "Networks that look", look::count}, cell_of(measures.seen_from.networks.size())},
      {{"vantage_sessions", "  their sessions", look::count}, cell_of(measures.seen_from.sessions)},
      {{"cti_vantage_networks", "  of them known to be abroad", look::count},
       cell_of(measures.influence_seen_from.networks.size())},
      {{"weights", "Origins weighed by"}, cell_of(to_string(measures.weighed_by))},
      {{"origins_found", "Origins seen", look::count}, cell_of(measures.hegemony.origins_found)},
      {{"transit_fraction", "Transit fraction", look::share},
       cell_of(if_known(measures.fraction, measures.fraction.scaled()))}};
  for (auto const& file : result.rib_files) out.facts.push_back({{"rib", "Routing table"}, file});
  return out;
}

}  // namespace

std::optional<double> if_known(routing::transit_fraction const& fraction, double value) {
  return fraction.known() ? std::optional{value} : std::nullopt;
}

sheet depend_sheet(world::world const& from, depend_result const& result) {
  auto const brief = brief_of(from, result.country);
  auto page =
      page_of(from, "depend", "Dependency of " + to_string(brief.code) + ", " + std::string{brief.name});
  page.blocks.push_back(entries_block(from, result));
  page.blocks.push_back(basis_block(result));
  page.blocks.push_back(
      scores_block(from, "hegemony", "Hegemony over the country", result.measures.hegemony.scores));
  if (!result.measures.seen_from6.networks.empty()) {
    page.blocks.push_back(
        scores_block(from, "hegemony6", "Hegemony, IPv6", result.measures.hegemony6.scores));
  }
  page.blocks.push_back(scores_block(from, "cti", "Country Transit Influence", result.measures.influence));
  add_date_warning(page, from);
  return page;
}

namespace {

std::string number_text(double number) {
  std::string out;
  base::append_json_number(out, number);
  return out;
}

class row_writer {
 public:
  row_writer(world::world const& from, std::string& out) : from_{from}, csv_{out} {}

  void single(std::string_view measure, std::optional<double> value) {
    if (value) csv_.field(measure).field("").field("").field(number_text(*value)).end_row();
  }
  void of(std::string_view measure, base::asn network, double value) {
    csv_.field(measure)
        .field(std::to_string(network.value))
        .field(to_string(home_of(from_, network)))
        .field(number_text(value))
        .end_row();
  }
  void of(std::string_view measure, std::vector<network_score> const& scores) {
    for (auto const& one : scores) of(measure, one.network, one.value);
  }

 private:
  world::world const& from_;
  base::csv_writer csv_;
};

}  // namespace

std::string depend_csv(world::world const& from, depend_result const& result) {
  std::string out = "measure,asn,country,value\n";
  row_writer rows{from, out};
  auto const& totals = result.entries.totals;
  rows.single("networks", static_cast<double>(result.entries.networks));
  rows.single("addresses", result.entries.addresses);
  rows.single("transit_share", if_weighed(result, totals.transit_share));
  rows.single("peering_share", if_weighed(result, totals.peering_share));
  rows.single("own_share", if_weighed(result, totals.own_share));
  rows.single("unreached_share", if_weighed(result, totals.unreached_share));
  rows.single("hhi", result.entries.concentration);
  for (auto const& one : totals.gateways) rows.of("gateway", one.network, one.share);
  auto const& fraction = result.measures.fraction;
  rows.single("transit_fraction", if_known(fraction, fraction.scaled()));
  rows.of("hegemony", result.measures.hegemony.scores);
  rows.of("hegemony6", result.measures.hegemony6.scores);
  rows.of("cti", result.measures.influence);
  return out;
}

}  // namespace causeway::app
