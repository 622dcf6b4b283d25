//! What cleaning changes, leaves out and counts.
#include "topology/path_cleaning.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/simulated_paths.h"

namespace causeway::topology {
namespace {

std::string text_of(clean_paths const& paths) {
  std::string text;
  for (auto i = std::size_t{0}; i < paths.size(); ++i) {
    for (auto const hop : paths[i]) text += std::to_string(paths.numbers[hop].value) + ' ';
    text += '*' + std::to_string(paths.routes[i]) + '\n';
  }
  return text;
}

struct cleaning_case {
  std::string_view path;
  std::string_view kept;
  std::uint64_t cleaning_report::* counter;
};

TEST(path_cleaning, each_fault_has_its_rule) {
  using report = cleaning_report;
  for (auto const& one : {
           cleaning_case{"1 2 3", "1 2 3 *1\n", &report::kept},
           cleaning_case{"1 2 2 2 3 3", "1 2 3 *1\n", &report::prepending},
           cleaning_case{"1 2 3 2", "", &report::loops},
           cleaning_case{"1 2 1", "", &report::loops},
           cleaning_case{"1 64512 3", "", &report::reserved},  // private use (RFC 6996)
           cleaning_case{"1 2 4200000000", "", &report::reserved},
           cleaning_case{"1 23456 3", "", &report::reserved},  // AS_TRANS (RFC 6793)
           cleaning_case{"1 0", "", &report::reserved},        // RFC 7607
           cleaning_case{"1 2 65551", "", &report::reserved},  // documentation (RFC 5398)
           cleaning_case{"1 2 131072", "1 2 131072 *1\n", &report::kept},
           cleaning_case{"1 2 401308", "1 2 401308 *1\n", &report::kept},
           cleaning_case{"1 2 {3,4}", "1 2 *1\n", &report::cut_at_set},
           cleaning_case{"1 {3,4}", "", &report::too_short},
           cleaning_case{"1", "", &report::too_short},
           cleaning_case{"1 1 1", "", &report::too_short},
           cleaning_case{"1 900 3", "1 3 *1\n", &report::exchanges_removed},
           cleaning_case{"1 900 1 3", "1 3 *1\n", &report::prepending},
       }) {
    base::asn const exchange[] = {base::asn{900}};
    auto const out = cleaned(test::listed_paths(one.path), exchange);
    EXPECT_EQ(text_of(out), one.kept) << one.path;
    EXPECT_EQ(out.report.*one.counter, 1U) << one.path;
    EXPECT_EQ(out.report.given, 1U);
  }
}

TEST(path_cleaning, paths_that_become_equal_are_one_with_all_their_routes) {
  auto const out = cleaned(test::listed_paths("5 2 3\n1 2 3\n1 2 2 3\n1 2 3\n5 2\n"));
  EXPECT_EQ(text_of(out), "1 2 3 *3\n5 2 3 *1\n5 2 *1\n") << "in order of observer";
  EXPECT_EQ(out.report.repeated, 1U);
  EXPECT_EQ(out.report.kept, 3U);
  EXPECT_EQ(out.report.given, 4U);
}

TEST(path_cleaning, a_long_path_may_loop_too) {
  std::string path;
  for (auto i = 1; i < 40; ++i) path += std::to_string(i) + ' ';
  EXPECT_EQ(cleaned(test::listed_paths(path)).size(), 1U);
  EXPECT_EQ(cleaned(test::listed_paths(path + "20")).report.loops, 1U);
}

TEST(path_cleaning, nothing_gives_nothing) {
  auto const out = cleaned({});
  EXPECT_EQ(out.size(), 0U);
  EXPECT_EQ(out.offsets.size(), 1U);
}

}  // namespace
}  // namespace causeway::topology
