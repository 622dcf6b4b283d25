//! The graph of January 2024: its size, and that nothing had to be cut.
#include <gtest/gtest.h>

#include "support/graphs.h"
#include "support/test_support.h"
#include "topology/as_graph.h"

namespace causeway::topology {
namespace {

// Figures as the file's description has them.
TEST(real_graph, of_january_2024_has_no_cycle) {
  CAUSEWAY_NEED_REAL(path, "asrel/20240101.as-rel.txt.bz2");
  auto const graph = make_graph(test::real_links());
  EXPECT_EQ(graph.size(), 76'351U);
  EXPECT_EQ(graph.edges.size(), 499'651U);
  EXPECT_TRUE(graph.report.cut.empty());
  EXPECT_EQ(graph.report.repeated + graph.report.contradictory + graph.report.self_links, 0U);
  for (auto const& link : graph.edges) {
    if (link.kind == relation::provides) {
      ASSERT_LT(link.first, link.second);
    }
  }
}

}  // namespace
}  // namespace causeway::topology
