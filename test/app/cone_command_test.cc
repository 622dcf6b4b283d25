//! `causeway cone` as people and scripts call it.
#include <gtest/gtest.h>

#include "app/graph_files.h"
#include "base/json_reader.h"
#include "support/run_program.h"

namespace causeway::app {
namespace {

using test::graph_files;
using test::has;

class cone_command : public testing::Test {
 protected:
  test::run_result cone(std::string const& file, std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"cone", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  graph_files files_;
};

// Worked out from the drawing in support/tiny_world.h: 1000004 and 1000005 share a prefix.
TEST_F(cone_command, of_the_tiny_world_for_scripts) {
  auto const run = cone(files_.tiny(), {"--csv"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.error, "");
  EXPECT_EQ(run.out,
            "network,networks,prefixes,addresses\n"
            "1000001,4,5,86528\n"
            "1000002,1,1,4096\n"
            "1000003,1,1,16384\n"
            "1000004,1,2,4608\n"
            "1000005,2,4,19456\n");
}

TEST_F(cone_command, of_relationships_knows_networks_only) {
  auto const file = files_.written(test::two_ways);
  EXPECT_EQ(cone(file, {"--csv", "--network", "20,51"}).out,
            "network,networks,prefixes,addresses\n20,3,,\n51,1,,\n");
  EXPECT_TRUE(
      has(cone(file, {"--json", "--network", "20"}).out,
          R"("kind":"recursive","cones":[{"network":20,"networks":3,"prefixes":null,"addresses":null}]})"));
}

//    1          AS4 sees the way 1, 2, 3. AS1 is seen from its customer only; AS2 from its provider.
//   / \         .
//  2   4
//  |
//  3
TEST_F(cone_command, observed_on_given_paths) {
  auto const graph = files_.written("1|2|-1\n2|3|-1\n1|4|-1\n");
  auto const paths = files_.written("4 1 2 3\n", "paths.txt");
  auto const run = cone(graph, {"--kind", "observed", "--paths", paths, "--csv"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_EQ(run.out, "network,networks,prefixes,addresses\n1,1,,\n2,2,,\n3,1,,\n4,1,,\n");
  auto const text = cone(graph, {"--kind", "observed", "--paths", paths});
  EXPECT_TRUE(text.out.starts_with("Observed customer cones in " + graph + ", of unknown date: "))
      << text.out;
  auto const recursive = cone(graph, {"--csv"});
  EXPECT_EQ(recursive.out, "network,networks,prefixes,addresses\n1,4,,\n2,2,,\n3,1,,\n4,1,,\n");
}

TEST_F(cone_command, observed_cones_need_paths) {
  auto const run = cone(files_.tiny(), {"--kind", "observed"});
  EXPECT_EQ(run.status, 2);
  EXPECT_EQ(
      run.error,
      "causeway: observed cones rest on paths; name routing tables with --rib, or a text with --paths\n");
}

TEST_F(cone_command, recursive_cones_use_no_paths) {
  auto const paths = files_.written("4 1 2 3\n", "paths.txt");
  auto const listed = cone(files_.tiny(), {"--paths", paths});
  EXPECT_EQ(listed.status, 2);
  EXPECT_EQ(listed.out, "");
  EXPECT_EQ(
      listed.error,
      "causeway: --paths is of no use to recursive cones; give --kind observed with it, or leave it out\n");
  auto const table = cone(files_.tiny(), {"--kind", "recursive", "--rib", paths, "--json"});
  EXPECT_EQ(table.status, 2);
  EXPECT_TRUE(has(table.error, "--rib is of no use to recursive cones")) << table.error;
}

TEST_F(cone_command, for_people) {
  auto const run = cone(files_.tiny(), {});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out,
            "SAMPLE WORLD (fictional)\n"
            "Recursive customer cones in " +
                files_.tiny() +
                ", as of 2024-01-01: each network itself included\n"
                "  Network  Networks  Prefixes  Addresses  Name\n"
                "  1000001         4         5     86,528  ALMA-BACKBONE\n"
                "  1000005         2         4     19,456  GLOBE\n"
                "  1000002         1         1      4,096  ALMA-ACCESS\n"
                "  1000003         1         1     16,384  BOREA-NET\n"
                "  1000004         1         2      4,608  CINTA-ONLINE\n");
}

TEST_F(cone_command, shows_the_largest_of_many) {
  std::string links;
  for (auto i = 2; i <= 1'500; ++i) links += std::to_string(i / 2) + "|" + std::to_string(i) + "|-1\n";
  auto const run = cone(files_.written(links), {});
  EXPECT_TRUE(has(run.out, "        1     1,500   no data    no data\n        2     ")) << run.out;
  EXPECT_TRUE(has(run.out, "\n  … of 1,500 networks; all with --csv or --json\n"));
}

TEST_F(cone_command, as_json) {
  auto const run = cone(files_.tiny(), {"--json"});
  EXPECT_EQ(run.status, 0);
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->text("kind"), "recursive");
  EXPECT_EQ(page->boolean("sample"), true);
  EXPECT_EQ(page->text("as_of"), "2024-01-01");
  EXPECT_TRUE(has(run.out, R"({"network":1000005,"networks":2,"prefixes":4,"addresses":19456}]})"))
      << run.out;
}

TEST_F(cone_command, refuses_what_it_cannot_do) {
  auto const world = files_.tiny();
  EXPECT_EQ(cone(world, {"--network", "1000009"}).status, 2);
  EXPECT_EQ(cone(world, {"--csv", "--json"}).status, 2);
  EXPECT_EQ(cone(world, {"--kind", "plain"}).status, 2);
}

TEST_F(cone_command, help_gives_an_example) {
  EXPECT_TRUE(has(test::run_causeway({"cone", "--help"}).out, "causeway cone 2024-01.world --csv"));
}

}  // namespace
}  // namespace causeway::app
