//! `causeway sweep` on graphs whose routes are known.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

//   10 --- 20        AS1 is a leaf; AS3 and AS4 route alike
//  /  \   /  \       .
// 1    3,4 (customers of both)
constexpr std::string_view small_graph = "10|1|-1\n10|3|-1\n20|3|-1\n10|4|-1\n20|4|-1\n10|20|0\n";

TEST(sweep_command, counts_as_json) {
  test::temporary_folder folder;
  auto const path = folder.write("20240101.as-rel.txt", small_graph);
  auto const run = test::run_causeway({"sweep", path, "--json", "--threads", "2"});
  ASSERT_EQ(run.status, 0) << run.error;
  base::json_document document;
  auto const parsed = document.parse(run.out);
  ASSERT_TRUE(parsed);
  auto const number = [&](std::string_view name) { return parsed->real(name).value_or(-1); };
  EXPECT_EQ(number("networks"), 5);
  EXPECT_EQ(number("links"), 6);
  EXPECT_EQ(number("origins"), 5);
  EXPECT_EQ(number("computed"), 3) << "10, 20, and the class of 3 and 4";
  EXPECT_EQ(number("shared"), 2);
  EXPECT_EQ(number("routes"), 25) << "everybody reaches everybody";
  // Own routes 0; 12 pairs of neighbours both ways at 1; 1-3, 1-4, 1-20, 3-4 both ways at 2.
  EXPECT_DOUBLE_EQ(number("mean_length"), (12 * 1 + 8 * 2) / 25.0);
  EXPECT_EQ(number("threads"), 2);
  EXPECT_GE(number("seconds"), 0);
  EXPECT_EQ(parsed->text("as_of"), "2024-01-01");
}

TEST(sweep_command, says_it_in_words) {
  test::temporary_folder folder;
  auto const path = folder.write("20240101.as-rel.txt", small_graph);
  auto const run = test::run_causeway({"sweep", path});
  ASSERT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("5 networks, 6 links, as of 2024-01-01\n5 origins: 3 computed, 2 shared"))
      << run.out;
}

// All but the seconds can be told beforehand.
TEST(sweep_command, counts_as_one_row) {
  test::temporary_folder folder;
  auto const path = folder.write("20240101.as-rel.txt", small_graph);
  auto const run =
      test::run_causeway({"sweep", path, "--csv", "--threads", "1", "--instructions", "portable"});
  ASSERT_EQ(run.status, 0) << run.error;
  constexpr std::string_view head =
      "networks,links,origins,computed,shared,routes,mean_length,seconds,threads,instruction_set\n"
      "5,6,5,3,2,25,1.12,";
  EXPECT_TRUE(run.out.starts_with(head)) << run.out;
  EXPECT_TRUE(run.out.ends_with(",1,portable\n")) << run.out;
  EXPECT_EQ(std::count(run.out.begin(), run.out.end(), '\n'), 2);
  EXPECT_EQ(std::count(run.out.begin() + head.size(), run.out.end(), ','), 2);
  EXPECT_EQ(test::run_causeway({"sweep", path, "--csv", "--json"}).status, 2);
}

TEST(sweep_command, help_gives_an_example) {
  auto const run = test::run_causeway({"sweep", "--help"});
  EXPECT_EQ(run.status, 0);
  EXPECT_NE(run.out.find("causeway sweep 2024-01.world"), std::string::npos) << run.out;
}

TEST(sweep_command, an_unknown_instruction_set) {
  test::temporary_folder folder;
  auto const path = folder.write("20240101.as-rel.txt", small_graph);
  auto const run = test::run_causeway({"sweep", path, "--instructions", "MMX"});
  EXPECT_EQ(run.status, 2);
  EXPECT_NE(run.error.find("no MMX; --instructions takes one of: "), std::string::npos) << run.error;
  EXPECT_EQ(test::run_causeway({"sweep", path, "--instructions", "portable"}).status, 0);
}

}  // namespace
}  // namespace causeway
