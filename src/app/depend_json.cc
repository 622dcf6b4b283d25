//! A country's dependency for scripts.
#include "app/depend_page.h"
#include "app/world_json.h"

namespace causeway::app {

namespace {

using routing::network_score;

void write_number(base::json_writer& json, std::string_view name, std::optional<double> number) {
  json.key(name);
  if (number) {
    json.value(*number);
  } else {
    json.null();
  }
}

void write_text(base::json_writer& json, std::string_view name, std::string_view text) {
  json.key(name);
  if (text.empty()) {
    json.null();
  } else {
    json.value(text);
  }
}

void write_score(base::json_writer& json, world::world const& from, base::asn network, std::string_view name,
                 double value) {
  auto const at = find_network(from, network);
  auto const brief = at ? brief_of(from, *at) : world::network_brief{};
  json.begin_object().member("asn", network.value);
  write_text(json, "name", brief.name);
  write_text(json, "country", to_string(brief.home));
  json.member(name, value).end_object();
}

void write_scores(base::json_writer& json, world::world const& from, std::string_view name,
                  std::vector<network_score> const& scores) {
  json.key(name).begin_array();
  for (auto const& one : scores) write_score(json, from, one.network, "value", one.value);
  json.end_array();
}

void write_networks(base::json_writer& json, std::string_view name, std::vector<base::asn> const& networks) {
  json.key(name).begin_array();
  for (auto const& one : networks) json.value(one.value);
  json.end_array();
}

void write_entries(base::json_writer& json, world::world const& from,
                   routing::country_entries const& entries) {
  auto const share = [&](double value) { return entries.weighed ? std::optional{value} : std::nullopt; };
  json.member("networks", std::uint64_t{entries.networks})
      .member("addresses", static_cast<std::uint64_t>(entries.addresses));
  write_number(json, "transit_share", share(entries.totals.transit_share));
  write_number(json, "peering_share", share(entries.totals.peering_share));
  write_number(json, "own_share", share(entries.totals.own_share));
  write_number(json, "unreached_share", share(entries.totals.unreached_share));
  write_number(json, "hhi", entries.concentration);
  json.key("gateways").begin_array();
  for (auto const& one : entries.totals.gateways) write_score(json, from, one.network, "share", one.share);
  json.end_array();
}

void write_measures(base::json_writer& json, world::world const& from, routing::path_measures const& found) {
  json.member("basis", to_string(found.basis))
      .member("vantage_networks", std::uint64_t{found.seen_from.networks.size()})
      .member("vantage_sessions", std::uint64_t{found.seen_from.sessions});
  write_networks(json, "vantages", found.seen_from.networks);
  json.member("weights", to_string(found.weighed_by))
      .member("origins_found", std::uint64_t{found.hegemony.origins_found});
  write_scores(json, from, "hegemony", found.hegemony.scores);
  json.member("vantage_networks6", std::uint64_t{found.seen_from6.networks.size()});
  write_scores(json, from, "hegemony6", found.hegemony6.scores);
  json.member("cti_vantage_networks", std::uint64_t{found.influence_seen_from.networks.size()});
  write_scores(json, from, "cti", found.influence);
  json.key("transit_fraction").begin_object();
  write_number(json, "transit_w", if_known(found.fraction, found.fraction.transit_weighted));
  json.member("orig_frac", found.fraction.origin_share);
  write_number(json, "transit_w_scaled", if_known(found.fraction, found.fraction.scaled()));
  json.end_object();
}

}  // namespace

std::string depend_json(world::world const& from, depend_result const& result) {
  auto const brief = brief_of(from, result.country);
  auto const page = depend_sheet(from, result);
  std::string out;
  base::json_writer json{out};
  json.begin_object().member("country", std::string_view{to_string(brief.code)}).member("name", brief.name);
  write_world_members(json, from, page.as_of);
  json.key("warnings").begin_array();
  for (auto const& warning : page.warnings) json.value(std::string_view{warning});
  json.end_array();
  write_entries(json, from, result.entries);
  write_measures(json, from, result.measures);
  json.key("ribs").begin_array();
  for (auto const& file : result.rib_files) json.value(std::string_view{file});
  json.end_array();
  write_sources(json, from, page.blocks.front().sources);
  json.end_object();
  return out + "\n";
}

}  // namespace causeway::app
