//! Routes of the tiny world beside the hand-made truth.
#include "score/route_score.h"

#include <gtest/gtest.h>

#include "score/score_support.h"
#include "support/score_folder.h"
#include "support/tiny_world.h"
#include "topology/graph_links.h"

namespace causeway::score {
namespace {

using test::named;
using test::value_of;

std::string text_of(std::vector<base::asn> const& path) {
  std::string out;
  for (auto const number : path) out += (out.empty() ? "" : " ") + std::to_string(number.value - 1'000'000);
  return out;
}

struct route_score : testing::Test {
  test::score_folder const folder;
  truth const so = read_truth(folder.path()).value();
  topology::as_graph const graph = topology::make_graph(topology::links_of(test::tiny_world()));
};

TEST_F(route_score, paths_of_the_sweep) {
  std::vector<std::string> texts;
  for (auto const& path : swept_paths(so.routes, graph)) texts.push_back(text_of(path));
  EXPECT_EQ(texts, (std::vector<std::string>{"2 1 3", "4 1 5", "3 1 4", "", "", "5 3", "3"}));
}

// True: 2 1 3, 4 5, 3 5 4, 1 3 5 7, none, 5 3. The pair of a network with itself does not count.
TEST_F(route_score, of_the_tiny_world) {
  auto const all = route_scores(so.routes, swept_paths(so.routes, graph));
  EXPECT_DOUBLE_EQ(value_of(all, "routes.reached"), 5.0 / 6);
  EXPECT_EQ(named(all, "routes.reached").example,
            "AS1000001 to AS1000007: no route, in truth 1000001 1000003 1000005 1000007");
  EXPECT_DOUBLE_EQ(value_of(all, "routes.same_path"), 2.0 / 5);
  EXPECT_EQ(named(all, "routes.same_path").example,
            "AS1000004 to AS1000005: 1000004 1000001 1000005, in truth 1000004 1000005");
  EXPECT_DOUBLE_EQ(value_of(all, "routes.same_next_hop"), 2.0 / 5);
  EXPECT_DOUBLE_EQ(value_of(all, "routes.same_length"), 3.0 / 5);
  EXPECT_EQ(named(all, "routes.same_length").count, 5U);
}

TEST_F(route_score, a_route_where_none_is_true_is_wrong) {
  std::vector<true_route> const is{{base::asn{1}, base::asn{2}, {}}};
  std::vector<std::vector<base::asn>> const said{{base::asn{1}, base::asn{2}}};
  auto const all = route_scores(is, said);
  EXPECT_EQ(value_of(all, "routes.reached"), 0);
  EXPECT_EQ(named(all, "routes.same_path").state, score_state::nothing_to_score);
}

TEST_F(route_score, a_graph_without_the_networks_has_no_path) {
  for (auto const& path : swept_paths(so.routes, {})) EXPECT_TRUE(path.empty());
}

}  // namespace
}  // namespace causeway::score
