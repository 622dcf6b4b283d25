//! `causeway paths` as people and scripts call it.
#include <gtest/gtest.h>

#include "app/graph_files.h"
#include "base/json_reader.h"
#include "support/run_program.h"

namespace causeway::app {
namespace {

using test::graph_files;
using test::has;

class paths_command : public testing::Test {
 protected:
  test::run_result paths(std::string const& file, std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"paths", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  graph_files files_;
};

TEST_F(paths_command, for_people) {
  auto const run = paths(files_.tiny(), {"1000005", "1000004"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(
      run.out,
      "SAMPLE WORLD (fictional)\n"
      "AS1000005 GLOBE to AS1000004 CINTA-ONLINE: 2 links, ties to the lowest AS number, as of 2024-01-01\n"
      "  Network  Route     Links left  Next is its  Name\n"
      "  1000005  peer               2  peer         GLOBE\n"
      "  1000001  customer           1  customer     ALMA-BACKBONE\n"
      "  1000004  own                0               CINTA-ONLINE\n");
  auto const bare = paths(files_.written(test::two_ways), {"30", "40"});
  EXPECT_EQ(bare.out,
            "AS30 to AS40: 2 links, ties to the lowest AS number, of unknown date\n"
            "  Network  Route     Links left  Next is its\n"
            "       30  provider           2  provider\n"
            "       10  customer           1  customer\n"
            "       40  own                0\n");
}

TEST_F(paths_command, for_scripts) {
  auto const run = paths(files_.tiny(), {"1000005", "1000004", "--csv"});
  EXPECT_EQ(run.out,
            "step,network,class,length,next_is,name\n"
            "0,1000005,peer,2,peer,GLOBE\n"
            "1,1000001,customer,1,customer,ALMA-BACKBONE\n"
            "2,1000004,own,0,,CINTA-ONLINE\n");
  auto const json = paths(files_.written(test::two_ways), {"30", "40", "--json"});
  EXPECT_TRUE(has(json.out,
                  R"("source":30,"destination":40,"reached":true,"length":2,"path":[)"
                  R"({"network":30,"class":"provider","length":2,"next_is":"provider","name":null},)"))
      << json.out;
  base::json_document document;
  auto const page = document.parse(json.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->boolean("sample"), false);
  EXPECT_TRUE(has(json.out, R"("sample":false,"as_of":null,"ties":)")) << json.out;
}

TEST_F(paths_command, to_itself) {
  auto const run = paths(files_.written(test::two_ways), {"30", "30", "--csv"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out, "step,network,class,length,next_is,name\n0,30,own,0,,\n");
}

TEST_F(paths_command, by_hash) {
  auto const file = files_.written(test::two_ways);
  EXPECT_TRUE(has(paths(file, {"30", "40", "--csv", "--ties", "hashed", "--seed", "1"}).out, "\n1,10,"));
  EXPECT_TRUE(has(paths(file, {"30", "40", "--csv", "--ties", "hashed", "--seed", "2"}).out, "\n1,20,"));
  EXPECT_EQ(paths(file, {"30", "40", "--ties", "all"}).status, 2);
}

TEST_F(paths_command, no_route_is_the_answer_no) {
  auto const file = files_.written(test::two_ways);
  auto const run = paths(file, {"30", "50"});
  EXPECT_EQ(run.status, 1);
  EXPECT_EQ(run.out, "AS30 to AS50: no route, of unknown date\n");
  EXPECT_EQ(paths(file, {"30", "50", "--csv"}).out, "step,network,class,length,next_is,name\n");
  auto const json = paths(file, {"30", "50", "--json"});
  EXPECT_EQ(json.status, 1);
  EXPECT_TRUE(has(json.out, R"("reached":false,"length":null,"path":[]})")) << json.out;
}

TEST_F(paths_command, refuses_unknown_networks) {
  auto const run = paths(files_.written(test::two_ways), {"30", "41"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(has(run.error, "knows no links of AS41; near it: AS10, AS20, AS30, AS40, AS50") ||
              has(run.error, "knows no links of AS41; near it: AS40, AS51"))
      << run.error;
  EXPECT_EQ(paths(files_.written(test::two_ways), {"30"}).status, 2);
}

TEST_F(paths_command, help_gives_an_example) {
  EXPECT_TRUE(has(test::run_causeway({"paths", "--help"}).out, "causeway paths 2024-01.world 64496 64511"));
}

}  // namespace
}  // namespace causeway::app
