//! Every rule of the check, broken once.
#include "world/check.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <string>

#include "support/tiny_world.h"

namespace causeway::world {
namespace {

namespace tiny = test::tiny;

std::string text(std::vector<fault> const& faults) {
  std::string out;
  for (auto const& one : faults) out += one.table + ": " + one.rule + " (" + one.example + ")\n";
  return out;
}

bool has(std::vector<fault> const& faults, std::string_view table, std::string_view rule) {
  return std::any_of(faults.begin(), faults.end(),
                     [&](fault const& one) { return one.table == table && one.rule == rule; });
}

// One change of the tiny world that breaks one rule.
struct broken {
  char const* table;
  char const* rule;
  void (*change)(test::world_parts&);
};
std::ostream& operator<<(std::ostream& out, broken const& one) {
  return out << one.table << ": " << one.rule;
}

class unsafe_world : public testing::TestWithParam<broken> {};
class contradictory_world : public testing::TestWithParam<broken> {};

TEST(check, the_tiny_world_agrees_with_itself) {
  EXPECT_EQ(text(all_faults(test::tiny_world())), "");
}

TEST(check, a_bare_world_agrees_with_itself) {
  EXPECT_EQ(text(all_faults(test::bare_world())), "");
}

TEST_P(unsafe_world, is_found) {
  auto parts = test::tiny_parts();
  GetParam().change(parts);
  auto const w = parts.made();
  auto const faults = reference_faults(w);
  EXPECT_TRUE(has(faults, GetParam().table, GetParam().rule)) << text(faults);
  EXPECT_EQ(text(all_faults(w)), text(faults)) << "content is not looked at";
}

TEST_P(contradictory_world, is_found) {
  auto parts = test::tiny_parts();
  GetParam().change(parts);
  auto const w = parts.made();
  EXPECT_EQ(text(reference_faults(w)), "");
  auto const faults = all_faults(w);
  EXPECT_TRUE(has(faults, GetParam().table, GetParam().rule)) << text(faults);
}

using tables = test::world_parts;
constexpr auto beyond16 = std::uint16_t{500};
constexpr auto beyond = std::uint32_t{500};

INSTANTIATE_TEST_SUITE_P(
    check, unsafe_world,
    testing::Values(
        broken{"prefix_exclusive", "as many rows as its key table",
               [](tables& w) { w.prefix_exclusive.pop_back(); }},
        broken{"prefix_places", "as many rows as its key table",
               [](tables& w) { w.prefix4_address.pop_back(); }},
        broken{"price_values", "as many rows as its key table", [](tables& w) { w.price_values.clear(); }},
        broken{"organisation_networks", "as many rows as its key table",
               [](tables& w) { w.organisations.pop_back(); }},
        broken{"sources", "text within the pool", [](tables& w) { w.sources[0].path.bytes = 1'000'000; }},
        broken{"countries", "text within the pool", [](tables& w) { w.countries[0].name.offset = ~0U; }},
        broken{"sources", "known date basis", [](tables& w) { w.sources[0].day_basis = 4; }},
        broken{"sources", "day between the years 1 and 9999, or unknown",
               [](tables& w) { w.sources[0].day.days = std::numeric_limits<std::int32_t>::max(); }},
        broken{"country_groups", "known group", [](tables& w) { w.country_groups[1][0].group_number = 7; }},
        broken{"country_neighbours", "listed row within its table",
               [](tables& w) { w.country_neighbours[0][0] = country_idx{3}; }},
        broken{"networks", "source within its table",
               [](tables& w) { w.networks[0].source = source_idx{beyond16}; }},
        broken{"networks", "organisation within its table",
               [](tables& w) { w.networks[0].organisation = organisation_idx{beyond}; }},
        broken{"networks", "country within its table",
               [](tables& w) { w.networks[0].home = country_idx{beyond16}; }},
        broken{"networks", "known home basis", [](tables& w) { w.networks[0].basis = 3; }},
        broken{"prefix_places", "length within the family's",
               [](tables& w) { w.prefix_places[0].length = 33; }},
        broken{"prefix_origins", "listed row within its table",
               [](tables& w) { w.prefix_origins[0][0] = as_idx{beyond}; }},
        broken{"links", "network within its table", [](tables& w) { w.links[0].first = as_idx{}; }},
        broken{"links", "known relationship", [](tables& w) { w.links[0].relation = 2; }},
        broken{"exchange_ports", "network within its table",
               [](tables& w) { w.exchange_ports[0][0].network = as_idx{beyond}; }},
        broken{"exchange_lans", "family 4 or 6 and a length within it",
               [](tables& w) { w.exchange_lans[0][0].length = 300; }},
        broken{"network_sites", "building within its table",
               [](tables& w) { w.network_sites[0][0].building = building_idx{beyond}; }},
        broken{"cable_landings", "listed row within its table",
               [](tables& w) { w.cable_landings[0][0] = landing_idx{}; }},
        broken{"cable_lines", "listed row within its table",
               [](tables& w) { w.cable_lines[0][0] = cable_line_idx{1}; }},
        broken{"spans", "node within its table", [](tables& w) { w.spans[0].end = fibre_node_idx{3}; }},
        broken{"borders", "country within its table", [](tables& w) { w.borders[0].second = country_idx{}; }},
        broken{"vrps", "family 4 or 6 and lengths within it", [](tables& w) { w.vrps[0].family = 5; }},
        broken{"users", "network within its table", [](tables& w) { w.users[0].network = as_idx{beyond}; }},
        broken{"latencies", "country within its table",
               [](tables& w) { w.latencies[0].to = country_idx{beyond16}; }},
        broken{"observations", "indicator within its table",
               [](tables& w) { w.observations[0].indicator = {}; }}));

INSTANTIATE_TEST_SUITE_P(
    check, contradictory_world,
    testing::Values(
        broken{"countries", "in order of code, each once",
               [](tables& w) { w.countries[1].code = w.countries[0].code; }},
        broken{"networks", "in order of AS number, each once",
               [](tables& w) { std::swap(w.networks[3].number, w.networks[5].number); }},
        broken{"organisations", "in order of id, each once",
               [](tables& w) { w.organisations[1].id = w.organisations[0].id; }},
        broken{"exchanges", "in order of PeeringDB id, each once",
               [](tables& w) { w.exchanges[1].peeringdb_id = 11; }},
        broken{"landings", "point on the Earth", [](tables& w) { w.landings[0].point.lat_e7 = 900'000'001; }},
        broken{"cable_line_points", "point on the Earth",
               [](tables& w) { w.cable_line_points[0][0].lon_e7 = 1'800'000'000; }},
        broken{"network_presence", "sums equal the network's totals",
               [](tables& w) { w.networks[4].addresses4 += 1; }},
        broken{"network_presence", "each country once, largest first",
               [](tables& w) { std::swap(w.network_presence[4][0], w.network_presence[4][1]); }},
        broken{"networks", "home as its basis says", [](tables& w) { w.networks[4].home_share_e4 = 4'999; }},
        broken{"networks", "home as its basis says", [](tables& w) { w.networks[2].home = tiny::xa; }},
        broken{"networks", "home as its basis says", [](tables& w) { w.networks[5].home = tiny::xa; }},
        broken{"networks", "no more IPv4 addresses than exist",
               [](tables& w) {
                 w.networks[0].addresses4 = std::uint64_t{1} << 32U;
                 w.network_presence[0][0].addresses4 = w.networks[0].addresses4;
               }},
        broken{"organisation_networks", "lists networks that name the organisation",
               [](tables& w) { w.organisation_networks[0][0] = tiny::globe; }},
        broken{"organisation_networks", "lists every network with an organisation once",
               [](tables& w) { w.organisation_networks[0].pop_back(); }},
        broken{"links", "no network linked to itself", [](tables& w) { w.links[5].second = tiny::globe; }},
        broken{"links", "peers in order of AS number", [](tables& w) { w.links[5].relation = 0; }},
        broken{"links", "in order of the two networks, each pair once",
               [](tables& w) {
                 w.links.push_back(w.links[5]);
                 std::swap(w.links[5].first, w.links[5].second);
               }},
        broken{"country_groups", "first day before the day it ended",
               [](tables& w) { w.country_groups[1][0].to = w.country_groups[1][0].from; }},
        broken{"country_neighbours", "neighbours both ways, none its own",
               [](tables& w) { w.country_neighbours[1].clear(); }},
        broken{"borders", "countries in order of code, and neighbours",
               [](tables& w) { w.borders[0].second = tiny::xc; }},
        broken{"border_spans", "as many as the border counts",
               [](tables& w) { w.borders[0].crossing_spans = 2; }},
        broken{"vrps", "length at most maxLength, bits behind the length 0",
               [](tables& w) { w.vrps[0].max_length = 15; }},
        broken{"exchange_lans", "bits behind the length 0",
               [](tables& w) { w.exchange_lans[0][0].address.low += 1; }},
        broken{"price_values", "low at most middle at most high, none negative",
               [](tables& w) { w.price_values[0].low = 4; }},
        broken{"latencies", "shortest at most median at most 95th percentile at most longest",
               [](tables& w) { w.latencies[0].max_us = 39'999; }},
        broken{"observation_values", "a finite number",
               [](tables& w) { w.observation_values[0] = std::numeric_limits<double>::quiet_NaN(); }},
        broken{"networks", "AS numbers of a sample world",
               [](tables& w) { w.networks[0].number = base::asn{64'500}; }}));

TEST(check, a_price_that_cannot_be_used_may_be_no_number) {
  constexpr auto none = std::numeric_limits<double>::quiet_NaN();
  auto parts = test::tiny_parts();
  parts.price_values[0] = {none, 3, none};
  EXPECT_EQ(text(all_faults(parts.made())), "");
  parts.price_values[0] = {none, none, none};
  EXPECT_TRUE(
      has(all_faults(parts.made()), "price_values", "low at most middle at most high, none negative"));
  parts.prices[0].flags |= price_unusable;
  EXPECT_EQ(text(all_faults(parts.made())), "");
}

TEST(check, texts_are_utf8) {
  auto w = test::tiny_world();
  std::vector<char> pool(w.text.begin(), w.text.end());
  pool[0] = '\xFF';
  w.text = base::column<byte_idx, char>{std::move(pool)};
  EXPECT_TRUE(has(all_faults(w), "text", "valid UTF-8"));
}

TEST(check, warnings_of_the_tiny_world) {
  auto const found = warnings_of(test::tiny_world());
  ASSERT_EQ(found.size(), 5U);
  EXPECT_EQ(found[0].kind, "dates far apart");
  EXPECT_NE(found[0].text.find("pdb-20221006.json of 2022-10-06"), std::string::npos) << found[0].text;
  EXPECT_EQ(found[1].text, "1 of 10 sources have no known date");
  EXPECT_EQ(found[2].text, "networks to countries: 1 of 6 stayed unjoined (16 %)");
  EXPECT_EQ(found[3].text, "networks to countries: sources disagree on 2");
  EXPECT_EQ(found[4].text, "1 prices are private, not for publication");
}

TEST(check, five_percent_unjoined_is_no_warning) {
  auto parts = test::tiny_parts();
  parts.joins[0].joined = 95;
  parts.joins[0].unjoined = 5;
  parts.joins[0].conflicts = 0;
  auto const kinds = [](std::vector<warning> const& list) {
    return std::count_if(list.begin(), list.end(), [](warning const& one) { return one.kind == "unjoined"; });
  };
  EXPECT_EQ(kinds(warnings_of(parts.made())), 0);
  parts.joins[0].joined = 94;
  EXPECT_EQ(kinds(warnings_of(parts.made())), 1);
}

TEST(check, a_source_after_the_worlds_day) {
  auto parts = test::tiny_parts();
  parts.summary.as_of = *base::parse_date("2023-12-31");
  auto const found = warnings_of(parts.made());
  auto const later = std::find_if(found.begin(), found.end(), [](warning const& one) {
    return one.kind == "source after the world's day";
  });
  ASSERT_NE(later, found.end());
  EXPECT_EQ(later->text,
            "5 sources are later than the world's day 2023-12-31, the first asrel/20240101.as-rel.txt of "
            "2024-01-01");
}

}  // namespace
}  // namespace causeway::world
