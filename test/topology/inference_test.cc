//! Inference as a whole on small sets of paths: every rule, its evidence, and that order does not matter.
#include "topology/inference.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "support/asrank.h"
#include "support/graphs.h"
#include "support/simulated_paths.h"

namespace causeway::topology {
namespace {

using pair_of = std::pair<std::uint32_t, std::uint32_t>;

struct outcome {
  inference inferred;
  std::map<pair_of, inferred_link> links;

  /// "10>11 paths", "1-2 clique".
  std::string text(std::uint32_t a, std::uint32_t b) const {
    auto const at = links.find(std::minmax(a, b));
    if (at == links.end()) return "none";
    auto const& link = at->second;
    auto const sign = link.kind == relation::peers ? "-" : ">";
    return std::to_string(link.first.value) + sign + std::to_string(link.second.value) + ' ' +
           std::string{to_string(link.rule)};
  }
};

outcome infer(std::string_view text) {
  outcome out{infer_relationships(cleaned(test::listed_paths(text))), {}};
  for (auto const& link : out.inferred.links)
    out.links[std::minmax(link.first.value, link.second.value)] = link;
  return out;
}

//   1 - 2 - 3 - 1 peer with each other and carry for 4, 5 and 6
std::string const top = "4 1 2 5\n5 2 3 6\n6 3 1 4\n";

TEST(inference, the_top_peers_and_paths_prove_what_lies_around_it) {
  auto const out = infer(top + "4 1 2 20 21\n");
  EXPECT_EQ(out.inferred.clique, (std::vector<base::asn>{{1}, {2}, {3}}));
  EXPECT_EQ(out.text(1, 2), "1-2 clique");
  EXPECT_EQ(out.text(1, 3), "1-3 clique");
  EXPECT_EQ(out.text(4, 1), "1>4 paths");
  EXPECT_EQ(out.text(2, 20), "2>20 paths");
  EXPECT_EQ(out.text(20, 21), "20>21 paths");
  EXPECT_EQ(out.inferred.error_rate, 0);
}

TEST(inference, every_link_keeps_its_evidence) {
  auto const out = infer(top + "4 1 2 20 21\n5 2 20 21\n20 21\n");
  auto const& link = out.links.at({20, 21});
  EXPECT_EQ(link.paths, 3U);
  EXPECT_EQ(link.observers, 3U);
  EXPECT_EQ(link.votes_for, 2U) << "the path that starts with the link proves nothing";
  EXPECT_EQ(link.votes_against, 0U);
  EXPECT_GT(link.confidence, 0.98);
  EXPECT_LE(link.confidence, 1);
}

TEST(inference, contradictions_are_outvoted_and_lower_confidence) {
  // AS21 leaks what it has from AS3 to AS20
  auto const out = infer(top + "4 1 2 20 21\n5 2 20 21\n6 3 2 20 21\n20 21 3 6\n");
  EXPECT_EQ(out.text(20, 21), "20>21 paths");
  auto const& link = out.links.at({20, 21});
  EXPECT_GT(link.votes_for, link.votes_against);
  EXPECT_EQ(link.votes_against, 1U);
  EXPECT_LT(link.confidence,
            infer(top + "4 1 2 20 21\n5 2 20 21\n6 3 2 20 21\n").links.at({20, 21}).confidence);
}

// AS1 peers with AS2, but hears of AS40 over three links from its peer AS3: AS40 is no customer of AS2.
TEST(inference, third_parties_rule_customers_out) {
  EXPECT_EQ(infer(top + "2 40\n2 50\n2 51\n4 1 2\n").text(2, 40), "2>40 share");
  auto const out = infer(top + "2 40\n2 50\n2 51\n4 1 2\n1 3 7 40\n");
  EXPECT_EQ(out.text(2, 40), "2-40 routes");
  EXPECT_EQ(out.links.at({2, 40}).witnesses_for, 1U);
  EXPECT_EQ(out.text(2, 50), "2-50 share") << "one of three was a peering: (1 + 0.2) / (3 + 1) is above 0.2";
}

TEST(inference, a_link_used_both_ways_that_nobody_climbs_is_a_peering) {
  auto const out = infer(top + "7 8\n8 7\n");
  EXPECT_EQ(out.text(7, 8), "7-8 direction");
}

TEST(inference, open_links_of_one_network_are_decided_together) {
  EXPECT_EQ(infer(top + "9 30\n").text(9, 30), "9>30 share")
      << "of a lone one nothing is known: (0 + 0.2) / (1 + 1)";
  auto const several = infer(top + "9 30\n9 31\n9 32\n");
  EXPECT_EQ(several.text(9, 30), "9>30 share");
  EXPECT_EQ(several.text(9, 32), "9>32 share");
}

TEST(inference, who_carries_for_as_many_is_no_customer) {
  auto const out = infer(top + "9 30\n9 31\n9 32\n9 40 41\n9 40 42\n");
  EXPECT_EQ(out.text(9, 40), "9-40 size");
  EXPECT_EQ(out.text(9, 30), "9>30 share");
  EXPECT_EQ(out.text(40, 41), "40>41 direction") << "what follows a link that leads not up leads down";
}

TEST(inference, links_become_those_of_a_graph) {
  auto const out = infer(top + "4 1 2 20 21\n");
  auto const links = as_links(out.inferred);
  ASSERT_EQ(links.size(), out.inferred.links.size());
  auto const graph = make_graph(links);
  EXPECT_EQ(graph.report.cut.size(), 0U);
  EXPECT_EQ(graph.customers[*find_node(graph, base::asn{20})].size(), 1U);
  for (auto const& link : links) EXPECT_GT(link.evidence, 500'000U);
}

TEST(inference, counts_by_rule_add_up) {
  auto const out = infer(top + "9 30\n9 31\n9 32\n9 40 41\n7 8\n8 7\n");
  auto all = std::uint64_t{0};
  for (auto const& count : counts_by_rule(out.inferred)) all += count.provider_links + count.peer_links;
  EXPECT_EQ(all, out.inferred.links.size());
  auto const by_clique = counts_by_rule(out.inferred)[static_cast<std::size_t>(inference_rule::clique)];
  EXPECT_EQ(by_clique.peer_links, 3U);
  EXPECT_EQ(by_clique.provider_links, 0U);
}

TEST(inference, of_few_paths_or_none_does_not_fail) {
  EXPECT_EQ(infer("").inferred.links.size(), 0U);
  EXPECT_EQ(infer("1 2\n").inferred.links.size(), 1U);
}

std::string text_of(inference const& inferred) {
  std::string text;
  for (auto const& link : inferred.links) {
    text += std::to_string(link.first.value) + ' ' + std::to_string(link.second.value) + ' ' +
            std::to_string(static_cast<int>(link.kind)) + std::string{to_string(link.rule)} +
            std::to_string(link.votes_for) + '/' + std::to_string(link.votes_against) + ' ' +
            std::to_string(link.witnesses_for) + '/' + std::to_string(link.witnesses_against) + ' ' +
            std::to_string(link.confidence) + '\n';
  }
  return text;
}

TEST(inference, does_not_depend_on_the_order_of_paths) {
  auto const graph = make_graph(test::random_links(7, {.networks = 300, .links = 900}));
  auto const views = test::even_views(graph, 12, 3);
  auto const observed = test::simulated_paths(graph, views);
  std::vector<std::string> lines;
  for (auto i = std::size_t{0}; i < observed.size(); ++i) {
    lines.emplace_back();
    for (auto const hop : observed[i]) lines.back() += std::to_string(hop.value) + ' ';
  }
  // contradictions, so that votes and several routes of one witness matter too
  lines.insert(lines.end(), {"3 1 2 4", "4 2 1 3", "5 1 9", "5 7 9", "5 8 9"});
  auto const text = [&] {
    std::string all;
    for (auto const& line : lines) all += line + '\n';
    return all;
  };
  auto const first = text_of(infer(text()).inferred);
  std::mt19937 random{1};
  for (auto i = 0; i < 3; ++i) {
    std::shuffle(lines.begin(), lines.end(), random);
    EXPECT_EQ(text_of(infer(text()).inferred), first);
  }
}

TEST(asrank, follows_its_steps) {
  auto const paths = cleaned(test::listed_paths(top + "4 1 2 20 21\n5 2 20 21\n1 50\n"));
  auto const out = test::asrank(paths);
  EXPECT_EQ(out.clique, (std::vector<base::asn>{{1}, {2}, {3}}));
  std::map<pair_of, link_input> links;
  for (auto const& link : out.links) links[std::minmax(link.first.value, link.second.value)] = link;
  EXPECT_EQ(links.at({1, 2}).kind, relation::peers);
  EXPECT_EQ(links.at({2, 20}).first, base::asn{2}) << "step 5";
  EXPECT_EQ(links.at({20, 21}).first, base::asn{20});
  EXPECT_EQ(links.at({1, 50}).kind, relation::provides) << "step 9";
  EXPECT_EQ(links.at({1, 50}).first, base::asn{1});
}

}  // namespace
}  // namespace causeway::topology
