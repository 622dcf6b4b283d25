//! Verdicts on announcements for people and scripts.
#include "app/validate_page.h"

#include "app/pages.h"
#include "base/csv_writer.h"

namespace causeway::app {

namespace {

using routing::announced_pair;
using routing::validity;

bool is_ipv4(world::world const& from, announced_pair const& pair) {
  return prefix_at(from, pair.prefix).address.family == base::ip_family::v4;
}

// Nothing can be said of a family without any payload.
std::string_view state_of(world::world const& from, validate_result const& result,
                          announced_pair const& pair) {
  auto const known = is_ipv4(from, pair) ? result.has_payloads4 : result.has_payloads6;
  return known ? to_string(pair.state) : "no_data";
}

// "240.0.0.0/16-20 AS65001"
std::vector<std::string> payload_texts(world::world const& from, validate_result const& result,
                                       announced_pair const& pair) {
  std::vector<std::string> out;
  for (auto const& one : result.by.covering(prefix_at(from, pair.prefix))) {
    out.push_back(to_string(one.prefix) + "-" + std::to_string(one.max_length) + " AS" +
                  std::to_string(one.origin.value));
  }
  return out;
}

base::country_code home_of(world::world const& from, world::as_idx network) {
  return network.valid() ? code_of(from, from.networks[network].home) : base::country_code{};
}

void add_family(block& out, world::world const& from, validate_result const& result, base::ip_family family) {
  auto const four = family == base::ip_family::v4;
  auto const sums = routing::sum_up(from, result.pairs, family);
  auto total = routing::validity_sums{};
  for (auto const& one : sums) {
    total.pairs += one.pairs;
    total.units += one.units;
  }
  if (total.pairs == 0) return;
  auto const add = [&](std::string_view state, routing::validity_sums const& one) {
    out.rows.push_back({std::string{four ? "IPv4" : "IPv6"}, cell_of(state), one.pairs,
                        cell_of(world::share_of(one.pairs, total.pairs)), one.prefixes,
                        four ? cell{one.units} : cell{no_data{}}, four ? cell{no_data{}} : cell{one.units},
                        cell_of(world::share_of(one.units, total.units))});
  };
  if (four ? !result.has_payloads4 : !result.has_payloads6)
    return add("no_data", sums[static_cast<std::size_t>(validity::not_found)]);
  for (auto state = std::size_t{0}; state < sums.size(); ++state)
    add(to_string(static_cast<validity>(state)), sums[state]);
}

void add_pair_sources(std::vector<world::source_idx>& sources, world::world const& from) {
  for (auto const& row : from.vrps) add_source(sources, row.source);
  for (auto const& row : from.prefix_places) add_source(sources, row.source);
}

block totals_block(world::world const& from, validate_result const& result) {
  block out{.key = "totals", .title = "Announced pairs of prefix and origin"};
  out.shows_all = true;
  out.facts = {{{"payloads", "Validated payloads (VRPs)", look::count}, cell_of(result.by.size())}};
  out.columns = {{"family", "Family"},
                 {"state", "State"},
                 {"pairs", "Pairs", look::count},
                 {"share", "Share", look::share},
                 {"prefixes", "Prefixes", look::count},
                 {"addresses4", "Addresses", look::count, ""},
                 {"slash64s6", "/64s", look::count, ""},
                 {"size_share", "Of addresses", look::share}};
  add_family(out, from, result, base::ip_family::v4);
  add_family(out, from, result, base::ip_family::v6);
  add_pair_sources(out.sources, from);
  if (result.of_country) add_home_sources(out.sources, from);
  return out;
}

block pairs_block(world::world const& from, validate_result const& result) {
  block out{.key = "pairs", .title = "Pairs"};
  out.columns = {{"prefix", "Prefix"},
                 {"origin", "Origin", look::number, "AS set"},
                 {"name", "Name"},
                 {"country", "Home"},
                 {"state", "State"},
                 {"addresses4", "Addresses", look::count, ""},
                 {"slash64s6", "/64s", look::count, ""},
                 {"payloads", "Covered by", look::text, ""}};
  for (auto const& pair : result.listed) {
    auto const four = is_ipv4(from, pair);
    auto const origin = pair.origin.valid() ? from.networks[pair.origin].number.value : 0;
    auto const name =
        pair.origin.valid() ? cell_of(text_of(from, from.networks[pair.origin].name)) : cell{no_data{}};
    out.rows.push_back({to_string(prefix_at(from, pair.prefix)),
                        pair.origin.valid() ? cell_of(origin) : cell{no_data{}}, name,
                        cell_of(home_of(from, pair.origin)), cell_of(state_of(from, result, pair)),
                        four ? cell{pair.units} : cell{no_data{}}, four ? cell{no_data{}} : cell{pair.units},
                        payload_texts(from, result, pair)});
  }
  add_pair_sources(out.sources, from);
  for (auto const& row : from.networks) add_source(out.sources, row.source);  // of names
  add_home_sources(out.sources, from);
  return out;
}

}  // namespace

sheet validate_sheet(world::world const& from, validate_result const& result) {
  auto page = page_of(from, "validate", "Route origin validation" + result.scope);
  page.blocks.push_back(totals_block(from, result));
  page.blocks.push_back(pairs_block(from, result));
  add_date_warning(page, from);
  return page;
}

std::string validate_csv(world::world const& from, validate_result const& result) {
  std::string out = "prefix,origin,state,addresses4,slash64s6,country,payloads\n";
  base::csv_writer csv{out};
  for (auto const& pair : result.listed) {
    auto const four = is_ipv4(from, pair);
    std::string payloads;
    for (auto const& one : payload_texts(from, result, pair))
      payloads += (payloads.empty() ? "" : "; ") + one;
    csv.field(to_string(prefix_at(from, pair.prefix)))
        .field(pair.origin.valid() ? std::to_string(from.networks[pair.origin].number.value) : "")
        .field(state_of(from, result, pair))
        .field(four ? std::to_string(pair.units) : "")
        .field(four ? "" : std::to_string(pair.units))
        .field(to_string(home_of(from, pair.origin)))
        .field(payloads)
        .end_row();
  }
  return out;
}

}  // namespace causeway::app
