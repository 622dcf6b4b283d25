//! `causeway depend` on the tiny world, as people and scripts call it.
#include <gtest/gtest.h>

#include "support/mrt_bytes.h"
#include "support/run_program.h"
#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::app {
namespace {

constexpr auto ipv4_unicast = 2U;

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

class depend_command : public testing::Test {
 protected:
  void SetUp() override { save(test::tiny_world()); }
  void save(world::world const& made) const { ASSERT_TRUE(world::save_image(made, path())); }
  std::string path() const { return folder_.path() + "/tiny.world"; }
  test::run_result depend(std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"depend", path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  // 240.1.0.0/18 of 1000003, which is at home in XB, as 65001 sees it over 1000001.
  std::string rib() const {
    auto const attributes =
        test::origin() + test::as_path(test::sequence({65001, 1000001, 1000003})) + test::next_hop();
    return folder_.write("table.mrt",
                         test::peer_table() + test::rib(ipv4_unicast, test::octets({18, 240, 1, 0}),
                                                        {test::rib_entry(0, attributes)}));
  }
  test::temporary_folder folder_;
};

// By hand: test/routing/dependency_test.cc.
TEST_F(depend_command, rows) {
  auto const run = depend({"--country", "XB", "--csv"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("measure,asn,country,value\nnetworks,,,1\naddresses,,,16384\n")) << run.out;
  EXPECT_TRUE(has(run.out, "\npeering_share,,,0\n")) << run.out;
  EXPECT_TRUE(has(run.out, "\ngateway,1000001,XA,0.95")) << run.out;
  EXPECT_TRUE(has(run.out, "\nhegemony,1000001,XA,0.75\n")) << run.out;
  EXPECT_TRUE(has(run.out, "\ncti,1000001,XA,0.5\n")) << run.out;
  EXPECT_FALSE(has(run.out, "\r"));
}

TEST_F(depend_command, one_json_object) {
  auto const run = depend({"--country", "bórea", "--json"});
  EXPECT_EQ(run.status, 0) << run.error;
  for (
      auto const* part :
      {R"({"country":"XB",)", R"("networks":1,"addresses":16384,"transit_share":0.99)", R"("hhi":)",
       R"("gateways":[{"asn":1000001,"name":"ALMA-BACKBONE","country":"XA","share":0.95)",
       R"("basis":"sweep","vantage_networks":4,"vantage_sessions":4,"vantages":[1000001,1000002,1000004,1000005])",
       R"({"asn":1000001,"name":"ALMA-BACKBONE","country":"XA","value":0.75})", R"("cti_vantage_networks":4)",
       R"("transit_fraction":{"transit_w":1,"orig_frac":1,"transit_w_scaled":1})",
       R"("sources":[{"number":0)", R"("path":"org/20240101.as-org2info.txt")",
       R"("path":"rir/delegated-20231231")"}) {
    EXPECT_TRUE(has(run.out, part)) << part << "\n" << run.out;
  }
}

TEST_F(depend_command, for_people) {
  auto const run = depend({"--country", "XB"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, "Dependency of XB, Bórea")) << run.out;
  EXPECT_TRUE(has(run.out, "Over providers                                  99.65 %\n")) << run.out;
  EXPECT_TRUE(has(run.out, "Paths                         sweep\n")) << run.out;
}

TEST_F(depend_command, from_chosen_vantages) {
  auto const run = depend({"--country", "XB", "--vantage", "1000004", "AS1000005", "--json"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, R"("vantages":[1000004,1000005])")) << run.out;
  auto const unknown = depend({"--country", "XB", "--vantage", "1000009"});
  EXPECT_EQ(unknown.status, 2);
  EXPECT_TRUE(has(unknown.error, "knows no network \"1000009\"; near it: ")) << unknown.error;
  auto const unlinked = depend({"--country", "XB", "--vantage", "1000006"});
  EXPECT_EQ(unlinked.status, 2);
  EXPECT_TRUE(has(unlinked.error, "knows no link of network 1000006")) << unlinked.error;
}

TEST_F(depend_command, a_fraction_of_no_path_is_unknown_and_not_0) {
  std::vector<std::string> const ask{"--country", "XB", "--vantage", "1000003"};
  auto const with = [&](std::string const& form) {
    auto all = ask;
    all.push_back(form);
    return depend(all);
  };
  auto const run = with("--json");
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, R"("transit_fraction":{"transit_w":null,"orig_frac":0,"transit_w_scaled":null})"))
      << run.out;
  EXPECT_FALSE(has(with("--csv").out, "transit_fraction"));
}

TEST_F(depend_command, from_observed_paths) {
  auto const run = depend({"--country", "XB", "--rib", rib(), "--full-feed", "1", "--json"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(
      has(run.out, R"("basis":"observed","vantage_networks":1,"vantage_sessions":1,"vantages":[65001])"))
      << run.out;
  EXPECT_TRUE(has(run.out, R"({"asn":1000001,"name":"ALMA-BACKBONE","country":"XA","value":1})")) << run.out;
  EXPECT_TRUE(has(run.error, "table.mrt: 2 records, 0 issues")) << run.error;
}

TEST_F(depend_command, no_full_feed_says_which_threshold_would_keep_how_many) {
  auto const run = depend({"--country", "XB", "--rib", rib()});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(
      has(run.error,
          "causeway: no peer has a full feed: of 1 session none has 600000 IPv4 or 80000 IPv6 prefixes; "
          "--full-feed 1 would keep 1\n"))
      << run.error;
}

TEST_F(depend_command, errors_name_the_repair) {
  auto const refused = [&](std::vector<std::string> const& words, std::string_view part) {
    auto const run = depend(words);
    EXPECT_EQ(run.status, 2) << part;
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(has(run.error, part)) << run.error;
  };
  refused({"--country", "XD"}, "knows no country \"XD\"; near it: XA (Alma)");
  refused({"--country", "XB", "--csv", "--json"}, "one choice");
  refused({"--country", "XB", "--rib", rib(), "--vantage", "1000001"}, "give it or --vantage");
  refused({"--country", "XB", "--full-feed", "300000"}, "name them with --rib, or leave it out");
  refused({"--country", "XB", "--rib", rib(), "--full-feed", "many"}, "--full-feed many is not N or N,N6");
  refused({"--country", "XB", "--rib", rib(), "--full-feed", "0"}, "is not N or N,N6");
  refused({"--country", "XB", "--rib", folder_.path() + "/absent"}, "absent");
  refused({"--country", "XB", "--rib", folder_.write("text.txt", "no table")}, "holds no routing table");
  refused({}, "--country");
}

TEST_F(depend_command, a_world_without_links) {
  save(test::bare_world());
  auto const run = depend({"--country", "XB"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(has(run.error, "knows no links between networks; build it with a relationship file"))
      << run.error;
}

}  // namespace
}  // namespace causeway::app
