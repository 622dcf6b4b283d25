//! The concentration index by hand.
#include "routing/concentration.h"

#include <gtest/gtest.h>

#include <array>
#include <vector>

namespace causeway::routing {
namespace {

TEST(concentration, sixty_thirty_ten) {
  std::array<supply, 3> const supplies{{{1, 60}, {2, 30}, {3, 10}}};
  EXPECT_DOUBLE_EQ(concentration(supplies).value(), 3600 + 900 + 100);
}

TEST(concentration, networks_of_one_organisation_are_one_supplier) {
  std::array<supply, 4> const supplies{{{1, 3}, {2, 3}, {1, 3}, {3, 1}}};
  EXPECT_DOUBLE_EQ(concentration(supplies).value(), 3600 + 900 + 100);
}

TEST(concentration, one_supplier_and_many) {
  EXPECT_DOUBLE_EQ(concentration(std::array<supply, 1>{{{7, 0.001}}}).value(), 10'000);
  std::vector<supply> many;
  for (auto i = 0U; i < 1000; ++i) many.push_back({i, 5});
  EXPECT_NEAR(concentration(many).value(), 10, 1e-9);
}

TEST(concentration, without_supply_there_is_none) {
  EXPECT_FALSE(concentration({}));
  EXPECT_FALSE(concentration(std::array<supply, 1>{{{7, 0}}}));
}

}  // namespace
}  // namespace causeway::routing
