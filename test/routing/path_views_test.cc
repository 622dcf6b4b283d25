//! Views in order.
#include "routing/path_views.h"

#include <gtest/gtest.h>

#include "routing/path_view_support.h"

namespace causeway::routing {
namespace {

TEST(path_views, rows_of_the_same_path_become_one) {
  path_views views;
  views.vantages = {{base::asn{1}, 0}, {base::asn{2}, 0}};
  std::vector<path_step> const steps{{base::asn{1}, 0}};
  auto const first = views.add_path(steps);
  auto const second = views.add_path({});
  views.rows = {{base::asn{9}, 1, second, 5},
                {base::asn{9}, 0, first, 1},
                {base::asn{8}, 0, first, 2},
                {base::asn{9}, 0, first, 3}};
  views.sort();
  ASSERT_EQ(views.rows.size(), 3U);
  EXPECT_EQ(views.rows[0].origin, base::asn{8});
  EXPECT_DOUBLE_EQ(views.rows[1].weight, 4);
  EXPECT_EQ(views.rows[2].vantage, 1U);
  EXPECT_EQ(views.path_count(), 2U);
  EXPECT_EQ(views.path(first).size(), 1U);
  EXPECT_TRUE(views.path(second).empty());
}

TEST(path_views, rows_by_origin) {
  auto const views = test::views_of({{base::asn{1}, 0}}, {{0, 9, {1}}, {0, 8, {1}}, {0, 9, {1, 5}}});
  auto const groups = rows_by_origin(views);
  ASSERT_EQ(groups.size(), 2U);
  EXPECT_EQ(groups[0].front().origin, base::asn{8});
  EXPECT_EQ(groups[1].size(), 2U);
  EXPECT_TRUE(rows_by_origin({}).empty());
}

TEST(path_views, vantage_networks_once_each) {
  auto const views = test::views_of({{base::asn{3}, 0}, {base::asn{1}, 0}, {base::asn{3}, 1}}, {});
  EXPECT_EQ(vantage_networks(views), (std::vector<base::asn>{base::asn{1}, base::asn{3}}));
}

TEST(path_views, shares_of_steps) {
  EXPECT_DOUBLE_EQ((path_step{base::asn{1}, 0}).share(), 1);
  EXPECT_DOUBLE_EQ((path_step{base::asn{1}, 4}).share(), 0.25);
}

}  // namespace
}  // namespace causeway::routing
