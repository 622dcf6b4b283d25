//! `causeway score` on the tiny world and a hand-made truth, as people and scripts call it.
#include <gtest/gtest.h>

#include "app/graph_files.h"
#include "base/json_reader.h"
#include "support/mrt_bytes.h"
#include "support/run_program.h"
#include "support/score_folder.h"

namespace causeway::app {
namespace {

using test::has;

class score_command : public testing::Test {
 protected:
  test::run_result score(std::vector<std::string> const& more = {}) const {
    std::vector<std::string> arguments{"score", "--sample", truth_.path(), "--world", world_};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  test::score_folder const truth_;
  test::graph_files const files_;
  std::string const world_ = files_.tiny();
};

TEST_F(score_command, for_people) {
  auto const run = score();
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("SAMPLE WORLD (fictional)\n" + world_ + " beside the truth of " +
                                  truth_.path() + "\n"))
      << run.out;
  EXPECT_TRUE(has(run.out, "\n  networks.found  ")) << run.out;
  EXPECT_TRUE(has(run.out, "  0.8333  share        higher      6  AS1000007 is not in the world\n"))
      << run.out;
  EXPECT_TRUE(has(run.out, "no estimate yet")) << run.out;
}

TEST_F(score_command, rows) {
  auto const run = score({"--csv"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("name,unit,value,better,count,state,example\nnetworks.found,share,0.83"));
  EXPECT_TRUE(has(run.out, "\nnetworks.registered,share,1,higher,5,scored,\n")) << run.out;
  EXPECT_TRUE(has(run.out, "\nflows,rows,,higher,2,no estimate yet,\n")) << run.out;
}

TEST_F(score_command, one_json_object) {
  auto const run = score({"--json"});
  EXPECT_EQ(run.status, 0) << run.error;
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->boolean("sample"), true);
  EXPECT_EQ(page->text("folder"), truth_.path());
  EXPECT_TRUE(has(run.out, R"("ribs":[],"scores":[{"name":"networks.found","unit":"share","value":0.83)"));
  EXPECT_TRUE(has(run.out,
                  R"({"name":"networks.registered","unit":"share","value":1,"better":"higher","count":5,)"
                  R"("state":"scored","example":null})"))
      << run.out;
  EXPECT_TRUE(has(run.out, R"({"name":"exits","unit":"rows","value":null,"better":"higher","count":0,)"
                           R"("state":"no estimate yet","example":"the sample has no truth/exits.csv"}]})"))
      << run.out;
}

TEST_F(score_command, routing_tables_add_scores) {
  constexpr auto ipv4_unicast = 2U;
  auto const attributes =
      test::origin() + test::as_path(test::sequence({1000005, 1000001, 1000003})) + test::next_hop();
  auto const rib = files_.written(test::peer_table() + test::rib(ipv4_unicast, test::octets({18, 240, 1, 0}),
                                                                 {test::rib_entry(0, attributes)}),
                                  "table.mrt");
  auto const run = score({"--rib", rib, "--csv"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, "\nrelationships.ribs.invented,links,0,lower,2,scored,\n")) << run.out;
  EXPECT_TRUE(has(run.out, "\ncones.observed.same,share,")) << run.out;
  EXPECT_FALSE(has(score({"--csv"}).out, "relationships.ribs"));
}

TEST_F(score_command, says_what_to_repair) {
  EXPECT_EQ(score({"--csv", "--json"}).status, 2);
  truth_.remove("networks.csv");
  auto const missing = score();
  EXPECT_EQ(missing.status, 2);
  EXPECT_EQ(missing.error, "causeway: " + truth_.file("networks.csv") +
                               " is missing; make the sample again with causeway sample\n");
  truth_.remove_mark();
  auto const no_sample = score();
  EXPECT_EQ(no_sample.status, 2);
  EXPECT_TRUE(has(no_sample.error, " holds no SAMPLE-WORLD.txt, so it is no sample; ")) << no_sample.error;
  EXPECT_EQ(no_sample.out, "");
}

TEST_F(score_command, help_gives_an_example) {
  auto const run = test::run_causeway({"score", "--help"});
  EXPECT_TRUE(has(run.out, "causeway score --sample sample --world sample.world\n")) << run.out;
}

}  // namespace
}  // namespace causeway::app
