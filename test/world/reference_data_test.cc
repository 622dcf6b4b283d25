//! The built-in reference files are those of the repository, byte for byte.
#include "world/reference_data.h"

#include <gtest/gtest.h>

#include "support/test_support.h"

namespace causeway::world {
namespace {

TEST(reference_data, is_what_stands_in_the_repository) {
  EXPECT_EQ(built_in_countries(), test::read_file(test::source_file("data/countries.csv")));
  EXPECT_EQ(built_in_groups(), test::read_file(test::source_file("data/groups.csv")));
  EXPECT_EQ(built_in_names(), test::read_file(test::source_file("data/names.csv")));
  EXPECT_EQ(built_in_price_book(), test::read_file(test::source_file("data/price_book.csv")));
  EXPECT_FALSE(built_in_price_book().empty());
}

}  // namespace
}  // namespace causeway::world
