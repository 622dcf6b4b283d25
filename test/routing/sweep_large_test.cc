//! Networks with very many neighbours.
#include <gtest/gtest.h>

#include "against_plain.h"
#include "routing/sweep.h"
#include "support/graphs.h"

namespace causeway::routing {
namespace {

using topology::relation;

// Compares the routes towards the networks of these ASNs.
void expect_like_plain(test::links const& links, std::vector<std::uint32_t> const& origins) {
  auto const graph = topology::make_graph(links);
  auto const plain = test::plain_graph_of(graph);
  topology::link_mask const all_up;
  for (auto const rule : {tie_rule::lowest_asn, tie_rule::hashed}) {
    auto const ties = tie_breaking{rule, 3};
    auto const plan = make_plan(graph, all_up, ties);
    sweeper sweep{plan, all_up};
    test::plain_oracle oracle{graph, plain, ties};
    for (auto const number : origins) {
      auto const node = *find_node(graph, base::asn{number});
      auto const& found = sweep.run_origins({&node, 1});
      oracle.run({node});
      auto wrong = 0;
      for (auto from = node_idx{0}; from.index() < graph.size(); ++from) {
        if (found.at(found.origins()[0], from) != oracle.at(from)) ++wrong;
      }
      EXPECT_EQ(wrong, 0) << "towards AS" << number;
    }
  }
}

//  AS1 provides for 70 000 networks, each of which has a customer: AS10 and AS100010, AS11 and AS100011, …
TEST(sweep_large, seventy_thousand_customers) {
  test::links links;
  for (auto i = std::uint32_t{10}; i < 70'010; ++i) {
    links.push_back({base::asn{1}, base::asn{i}, relation::provides, 1});
    links.push_back({base::asn{i}, base::asn{100'000 + i}, relation::provides, 1});
    links.push_back({base::asn{i + 1}, base::asn{100'000 + i}, relation::provides, 1});
  }
  expect_like_plain(links, {1, 10, 70'009, 100'010, 170'009});
}

//  AS500000 has 70 000 providers and 70 000 peers; towards it more networks have customer routes than 16 bits
//  can number.
TEST(sweep_large, seventy_thousand_providers_and_peers) {
  test::links links;
  for (auto i = std::uint32_t{10}; i < 70'010; ++i) {
    links.push_back({base::asn{i}, base::asn{500'000}, relation::provides, 1});
    links.push_back({base::asn{1}, base::asn{i}, relation::provides, 1});
    links.push_back({base::asn{500'000}, base::asn{200'000 + i}, relation::peers, 1});
  }
  links.push_back({base::asn{1}, base::asn{2}, relation::provides, 1});
  links.push_back({base::asn{2}, base::asn{3}, relation::provides, 1});
  expect_like_plain(links, {500'000, 10, 3, 200'010});
}

// A network with 300 providers: more than a byte can tell apart.
TEST(sweep_large, three_hundred_providers) {
  test::links links;
  for (auto i = std::uint32_t{0}; i < 300; ++i) {
    links.push_back({base::asn{1000 + i}, base::asn{1}, relation::provides, 1});
    links.push_back({base::asn{1000 + i}, base::asn{2}, relation::provides, 1});
    links.push_back({base::asn{1000 + i}, base::asn{5000 + i}, relation::provides, 1});
  }
  links.push_back({base::asn{2}, base::asn{3}, relation::peers, 1});
  expect_like_plain(links, {1, 2, 3, 5000, 5299, 1299});
}

// Every origin of a graph with a network of 20 000 neighbours; one in fifty where sanitizers slow it down.
TEST(sweep_large, twenty_thousand_neighbours) {
  auto const links = test::random_links(5, {.networks = 20'001, .links = 4'000, .hub = 20'000});
  std::vector<std::uint32_t> origins;
#ifdef NDEBUG
  constexpr auto step = std::uint32_t{1};
#else
  constexpr auto step = std::uint32_t{997};
#endif
  for (auto number = std::uint32_t{1}; number <= 20'001; number += step) origins.push_back(number);
  expect_like_plain(links, origins);
}

}  // namespace
}  // namespace causeway::routing
