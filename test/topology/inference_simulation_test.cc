//! Inference from simulated paths of January 2024, beside the truth and ASRank's rules.
#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "support/asrank.h"
#include "support/graphs.h"
#include "support/simulated_paths.h"
#include "topology/inference.h"

namespace causeway::topology {
namespace {

struct scores {
  inference ours;
  test::fit fit;
  test::fit asrank;
};

scores run(std::vector<link_input> const& truth, as_graph const& graph, std::size_t views, double shift) {
  auto const seen = test::simulated_paths(graph, test::even_views(graph, views, 10, shift));
  auto const paths = cleaned(seen);
  scores out{infer_relationships(paths), {}, {}};
  out.fit = test::compare(as_links(out.ours), truth);
  out.asrank = test::compare(test::asrank(paths).links, truth);
  return out;
}

void expect_better(scores const& one) {
  EXPECT_GT(one.fit.provider_percent(), one.asrank.provider_percent());
  EXPECT_GT(one.fit.peer_percent(), one.asrank.peer_percent());
  EXPECT_GT(one.fit.percent(), one.asrank.percent());
}

// What paths and the clique prove is true without exception where everybody keeps to the rules.
void expect_proofs_hold(scores const& one, std::vector<link_input> const& truth) {
  std::vector<link_input> proven;
  for (auto const& link : one.ours.links) {
    if (link.rule <= inference_rule::routes) proven.push_back({link.first, link.second, link.kind});
  }
  auto const fit = test::compare(proven, truth);
  EXPECT_EQ(fit.provider_right, fit.provider_links);
  EXPECT_EQ(fit.peer_right, fit.peer_links);
  EXPECT_GT(fit.provider_links, one.ours.links.size() / 3);
  EXPECT_EQ(one.ours.error_rate, 0);
}

TEST(inference_simulation, of_all_origins_from_twenty_networks) {
  auto const truth = test::real_links();
  if (truth.empty()) GTEST_SKIP() << "real relationships are absent: set CAUSEWAY_TEST_DATA";
  auto const one = run(truth, make_graph(truth), 20, 0);
  EXPECT_GE(one.fit.provider_percent(), 99);
  EXPECT_GE(one.fit.peer_percent(), 85);
  EXPECT_GE(one.fit.percent(), 98);
  expect_better(one);
  expect_proofs_hold(one, truth);
}

// Five networks see too little to tell the top: of the largest clique AS3216 has to be refused.
TEST(inference_simulation, of_all_origins_from_five_networks) {
  auto const truth = test::real_links();
  if (truth.empty()) GTEST_SKIP() << "real relationships are absent: set CAUSEWAY_TEST_DATA";
  auto const one = run(truth, make_graph(truth), 5, 0.4);
  EXPECT_EQ(one.ours.refused, (std::vector<base::asn>{{3216}}));
  expect_better(one);
  expect_proofs_hold(one, truth);
}

}  // namespace
}  // namespace causeway::topology
