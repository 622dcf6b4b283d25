//! The sweep's routes written out, beside the engine for one prefix.
#include "routing/visit_routes.h"

#include <gtest/gtest.h>

#include <string>

#include "routing/graph_support.h"
#include "routing/one_prefix.h"

namespace causeway::routing {
namespace {

// Four providers that are peers, 150 networks with one to three of them, and peers among those.
std::string many_networks() {
  std::string text = "1-2 1-3 1-4 2-3 2-4 3-4";
  for (auto i = 10U; i < 160; ++i) {
    for (auto provider = 1U; provider <= 1 + i % 3; ++provider)
      text += " " + std::to_string((i + provider) % 4 + 1) + ">" + std::to_string(i);
    if (i % 7 == 0) text += " " + std::to_string(i) + "-" + std::to_string(i + 1);
  }
  return text + " 160=10 161=160";
}

TEST(visit_routes, each_wanted_origin_once_with_the_routes_of_one_prefix) {
  auto const graph = test::graph_of(many_networks());
  topology::link_mask const mask{graph};
  auto const plan = make_plan(graph, mask);
  std::vector<bool> wanted(graph.size());
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) wanted[i] = i % 5 != 2;
  std::vector<int> visits(graph.size());
  one_prefix engine{graph, mask, {}};
  visit_routes(plan, mask, wanted, [&](origin_routes const& found) {
    ++visits[found.origin.index()];
    engine.run(std::span{&found.origin, 1});
    for (auto node = node_idx{0}; node.index() < graph.size(); ++node) {
      ASSERT_EQ(found.routes[node.index()], engine.at(node))
          << graph.numbers[node].value << " to " << graph.numbers[found.origin].value;
    }
  });
  for (auto i = std::size_t{0}; i < wanted.size(); ++i) EXPECT_EQ(visits[i], wanted[i] ? 1 : 0);
}

TEST(visit_routes, none_wanted) {
  auto const graph = test::graph_of("1>2");
  topology::link_mask const mask{graph};
  auto const plan = make_plan(graph, mask);
  visit_routes(plan, mask, std::vector<bool>(2), [](origin_routes const&) { FAIL(); });
}

}  // namespace
}  // namespace causeway::routing
