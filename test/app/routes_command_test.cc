//! `causeway routes` as people and scripts call it.
#include <gtest/gtest.h>

#include "app/graph_files.h"
#include "base/json_reader.h"
#include "support/run_program.h"

namespace causeway::app {
namespace {

using test::graph_files;
using test::has;

class routes_command : public testing::Test {
 protected:
  test::run_result routes(std::string const& file, std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"routes", file};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  std::string csv(std::string_view links, std::vector<std::string> more) const {
    more.emplace_back("--csv");
    auto const run = routes(files_.written(links), more);
    EXPECT_EQ(run.status, 0) << run.error;
    return run.out;
  }
  graph_files files_;
};

constexpr std::string_view head = "origin,network,class,length,next_hop\n";

TEST_F(routes_command, of_the_tiny_world_for_scripts) {
  auto const run = routes(files_.tiny(), {"--origin", "1000004,AS1000003", "--csv"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.error, "");
  EXPECT_EQ(run.out, std::string{head} +
                         "1000003,1000001,customer,1,1000003\n"
                         "1000003,1000002,provider,2,1000001\n"
                         "1000003,1000003,own,0,1000003\n"
                         "1000003,1000004,provider,2,1000001\n"
                         "1000003,1000005,customer,1,1000003\n"
                         "1000004,1000001,customer,1,1000004\n"
                         "1000004,1000002,peer,1,1000004\n"
                         "1000004,1000003,provider,2,1000001\n"
                         "1000004,1000004,own,0,1000004\n"
                         "1000004,1000005,peer,2,1000001\n");
}

TEST_F(routes_command, unreached_networks_have_no_row) {
  EXPECT_EQ(csv(test::two_ways, {"--origin", "50"}), std::string{head} + "50,50,own,0,50\n50,51,peer,1,50\n");
}

TEST_F(routes_command, ties) {
  std::vector<std::string> const ask{"--origin", "40", "--network", "30"};
  auto const with = [&](std::vector<std::string> const& ties) {
    auto all = ask;
    all.insert(all.end(), ties.begin(), ties.end());
    return csv(test::two_ways, all).substr(head.size());
  };
  EXPECT_EQ(with({}), "40,30,provider,2,10\n");
  EXPECT_EQ(with({"--ties", "all"}), "40,30,provider,2,10 20\n");
  // By the rule of docs/method/routing.md, worked out apart from the program.
  EXPECT_EQ(with({"--ties", "hashed", "--seed", "1"}), "40,30,provider,2,10\n");
  EXPECT_EQ(with({"--ties", "hashed", "--seed", "2"}), "40,30,provider,2,20\n");
}

//    3   4
//   / \ / \       .
//  1   5   2      5 is as far from 1 as from 2; 6 has 5 alone
constexpr std::string_view between = "3|1|-1\n4|2|-1\n3|5|-1\n4|5|-1\n5|6|-1\n";

TEST_F(routes_command, competing_origins_are_named_by_whom_traffic_reaches) {
  EXPECT_EQ(csv(between, {"--origin", "2,1", "--compete"}), std::string{head} +
                                                                "1,1,own,0,1\n"
                                                                "1,3,customer,1,1\n"
                                                                "1,5,provider,2,3\n"
                                                                "1,6,provider,3,5\n"
                                                                "2,2,own,0,2\n"
                                                                "2,4,customer,1,2\n");
  EXPECT_EQ(csv(between, {"--origin", "1,2", "--compete", "--ties", "all", "--network", "4,6,5"}),
            std::string{head} +
                "1 2,5,provider,2,3 4\n"
                "1 2,6,provider,3,5\n"
                "2,4,customer,1,2\n");
}

TEST_F(routes_command, each_origin_is_a_run_of_its_own) {
  EXPECT_EQ(csv(between, {"--origin", "2", "--origin", "1", "--network", "3,5"}),
            std::string{head} +
                "1,3,customer,1,1\n1,5,provider,2,3\n"
                "2,5,provider,2,4\n");
}

TEST_F(routes_command, for_people) {
  auto const run = routes(files_.tiny(), {"--origin", "1000004"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.out,
            "SAMPLE WORLD (fictional)\n"
            "Routes in " +
                files_.tiny() +
                ", as of 2024-01-01: 5 networks, 6 links, ties to the lowest AS number\n"
                "\n"
                "To AS1000004 CINTA-ONLINE\n"
                "  Route     Networks     Share  Mean links  Longest\n"
                "  own              1   20.00 %        0.00        0\n"
                "  customer         1   20.00 %        1.00        1\n"
                "  peer             2   40.00 %        1.50        2\n"
                "  provider         1   20.00 %        2.00        2\n"
                "  any              5  100.00 %        1.20        2\n"
                "  none             0    0.00 %\n"
                "\n"
                "  Network  Route     Links  Next hop  Name\n"
                "  1000001  customer      1  1000004   ALMA-BACKBONE\n"
                "  1000002  peer          1  1000004   ALMA-ACCESS\n"
                "  1000003  provider      2  1000001   BOREA-NET\n"
                "  1000004  own           0  1000004   CINTA-ONLINE\n"
                "  1000005  peer          2  1000001   GLOBE\n");
}

TEST_F(routes_command, shows_the_first_rows_of_many) {
  std::string links;
  for (auto i = 2; i <= 1'500; ++i) links += "1|" + std::to_string(i) + "|-1\n";
  auto const run = routes(files_.written(links), {"--origin", "1"});
  EXPECT_TRUE(has(run.out, "\n  Network  Route     Links  Next hop\n        1  own           0  1\n"))
      << run.out;
  EXPECT_TRUE(has(run.out, "       10  provider      1  1\n  … 1,490 more with --csv or --json\n"));
  EXPECT_TRUE(has(run.out, "  provider     1,499   99.93 %        1.00        1\n"));
}

TEST_F(routes_command, as_json) {
  auto const run = routes(files_.tiny(), {"--origin", "1000003,1000004", "--json", "--network", "1000005"});
  EXPECT_EQ(run.status, 0);
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->text("graph"), files_.tiny());
  EXPECT_EQ(page->integer("networks"), 5);
  EXPECT_EQ(page->integer("links"), 6);
  EXPECT_EQ(page->boolean("sample"), true);
  EXPECT_EQ(page->text("as_of"), "2024-01-01");
  EXPECT_EQ(page->text("ties"), "lowest-asn");
  EXPECT_EQ(page->boolean("compete"), false);
  EXPECT_TRUE(has(run.out,
                  R"({"origins":[1000004],"summary":{"own":{"networks":1,"mean_length":0,"longest":0},)"
                  R"("customer":{"networks":1,"mean_length":1,"longest":1},)"
                  R"("peer":{"networks":2,"mean_length":1.5,"longest":2},)"
                  R"("provider":{"networks":1,"mean_length":2,"longest":2},)"
                  R"("any":{"networks":5,"mean_length":1.2,"longest":2},"unreached":0},)"
                  R"("routes":[{"origins":[1000004],"network":1000005,"class":"peer","length":2,)"
                  R"("next_hops":[1000001]}]}]})"))
      << run.out;
}

TEST_F(routes_command, refuses_what_it_cannot_do) {
  auto const world = files_.tiny();
  auto const unknown = routes(world, {"--origin", "1000009", "--csv"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_EQ(unknown.out, "");
  EXPECT_TRUE(has(unknown.error, "knows no links of AS1000009; near it: AS1000001 ALMA-BACKBONE, "));
  EXPECT_EQ(routes(world, {"--origin", "1000001", "--network", "x"}).status, 2);
  EXPECT_EQ(routes(world, {"--origin", "1000001", "--csv", "--json"}).status, 2);
  EXPECT_EQ(routes(world, {"--origin", "1000001", "--ties", "any"}).status, 2);
  for (auto const* const seed : {"-1", "18446744073709551616", "1.5", ""}) {
    EXPECT_EQ(routes(world, {"--origin", "1000001", "--ties", "hashed", "--seed", seed}).status, 2) << seed;
  }
  auto const last =
      routes(world, {"--origin", "1000001", "--ties", "hashed", "--seed", "18446744073709551615"});
  EXPECT_EQ(last.status, 0) << last.error;
  EXPECT_EQ(routes(world, {}).status, 2);
}

TEST_F(routes_command, says_that_it_cannot_print) {
  test::run_options full;
  full.out_path = "/dev/full";
  auto const run = test::run_causeway({"routes", files_.tiny(), "--origin", "1000001", "--csv"}, full);
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(has(run.error, "standard output")) << run.error;
}

TEST_F(routes_command, help_gives_an_example) {
  auto const run = test::run_causeway({"routes", "--help"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(has(run.out, "causeway routes 2024-01.world --origin 64496"));
}

}  // namespace
}  // namespace causeway::app
