//! Invented names.
#include "sample/lands_names.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "base/text.h"
#include "formats/city_points.h"
#include "sample/lands.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

TEST(lands_names, do_not_come_twice) {
  std::set<std::string> taken;
  std::size_t count = 0;
  for (std::uint8_t speech = 0; speech < speech_count; ++speech) {
    dice rolls{1, "test", speech};
    name_maker names{rolls, speech};
    for (int i = 0; i < 60; ++i) {
      auto const name = names.next(taken);
      ++count;
      EXPECT_TRUE(name.front() >= 'A' && name.front() <= 'Z') << name;
      EXPECT_TRUE(std::all_of(name.begin() + 1, name.end(), [](char c) { return c >= 'a' && c <= 'z'; }))
          << name;
      EXPECT_GE(name.size(), 5U) << name;
      EXPECT_LE(name.size(), 15U) << name;
    }
  }
  EXPECT_EQ(taken.size(), count);
}

TEST(lands_names, start_differently_in_one_country) {
  dice rolls{3, "test"};
  name_maker names{rolls, 1};
  std::set<std::string> taken;
  std::set<std::string> starts;
  for (int i = 0; i < 14; ++i) starts.insert(names.next(taken).substr(0, 3));
  EXPECT_EQ(starts.size(), 14U);
}

TEST(lands_names, pass_over_what_is_taken) {
  std::set<std::string> taken;
  dice rolls{1, "test"};
  auto const first = name_maker{rolls, 0}.next(taken);
  dice again{1, "test"};
  EXPECT_NE(name_maker(again, 0).next(taken), first);
}

TEST(lands_names, are_no_real_cities) {
  CAUSEWAY_NEED_REAL(path, "cables/igdb/city_points.csv");
  std::set<std::string> real;
  auto in = formats::input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  formats::read_city_points(
      *in, counted, [&](formats::city_point_record const& row) { real.insert(base::lower_ascii(row.name)); });
  ASSERT_GT(real.size(), 1'000U);
  for (std::uint64_t seed = 1; seed <= 10; ++seed) {
    for (auto const& city : make_lands({.seed = seed}).cities)
      EXPECT_FALSE(real.contains(base::lower_ascii(city.name))) << city.name;
  }
}

}  // namespace
}  // namespace causeway::sample
