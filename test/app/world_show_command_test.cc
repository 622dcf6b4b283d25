//! `causeway world show` on the tiny world, as people and scripts call it.
#include <gtest/gtest.h>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::app {
namespace {

class world_show : public testing::Test {
 protected:
  void save(world::world const& made) const { ASSERT_TRUE(world::save_image(made, path())); }
  void SetUp() override { save(test::tiny_world()); }
  std::string path() const { return folder_.path() + "/tiny.world"; }
  test::run_result show(std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"world", "show", path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(std::move(arguments));
  }

 private:
  test::temporary_folder folder_;
};

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST_F(world_show, exchange_word_by_word) {
  auto const run = show({"--exchange", "alma-ix"});
  EXPECT_EQ(run.status, 0);
  EXPECT_EQ(run.error, "");
  EXPECT_EQ(run.out,
            "SAMPLE WORLD (fictional)\n"
            "ALMA-IX, world of 2024-01-01\n"
            "\n"
            "Exchange\n"
            "  Name                ALMA-IX\n"
            "  City                Alma City\n"
            "  Country             XA\n"
            "  PeeringDB id        11\n"
            "  IX-F id             no data\n"
            "  Latitude, °         0\n"
            "  Longitude, °        0\n"
            "  Place known by its  city\n"
            "  Source: pdb-20221006.json [peeringdb], 2022-10-06 (by its name)\n"
            "\n"
            "Members\n"
            "  Members                     3\n"
            "    at home in its country    2\n"
            "  Ports                       4\n"
            "  Speed of all ports, Mbit/s  21,100\n"
            "       AS  Name           Organisation  Home  Ports  Up  Mbit/s  Route server  IPv4  IPv6\n"
            "  1000001  ALMA-BACKBONE  Alma Telecom  XA        2   2  20,000  yes           yes   yes\n"
            "  1000002  ALMA-ACCESS    Alma Telecom  XA        1   1   1,000  no            yes   no\n"
            "  1000003  BOREA-NET      Borea Net     XB        1   0     100  no            yes   no\n"
            "  Speeds are as members declare them, which is often too high.\n"
            "  Source: pdb-20221006.json [peeringdb], 2022-10-06 (by its name)\n"
            "\n"
            "Peering LANs\n"
            "  Prefix\n"
            "  240.15.0.0/24\n"
            "  3fff:f00::/64\n"
            "  Source: pdb-20221006.json [peeringdb], 2022-10-06 (by its name)\n"
            "\n"
            "Buildings\n"
            "  Name        Organisation   City       Country\n"
            "  Alma House  Alma Property  Alma City  XA\n"
            "  Source: pdb-20221006.json [peeringdb], 2022-10-06 (by its name)\n");
}

TEST_F(world_show, country_in_text) {
  auto const run = show({"--country", "xa"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.out.starts_with("SAMPLE WORLD (fictional)\nAlma (XA), world of 2024-01-01\n"));
  EXPECT_TRUE(has(run.out, "Warning: rests on sources of 2022-10-06 to 2024-01-01, over a year apart\n"));
  EXPECT_TRUE(has(run.out, "Warning: holds private facts, not for publication\n"));
  EXPECT_TRUE(has(run.out, "  Addresses                       66,048\n"));
  EXPECT_TRUE(has(run.out, "  Share of all announced          73.50 %\n"));
  EXPECT_TRUE(
      has(run.out, "  1000005  GLOBE          Globe Carrier Ltd  XC    XA               512   0.78 %"));
  EXPECT_TRUE(has(run.out, "  one  Cable One  no        2010       1,200  XA, XC"));
  EXPECT_TRUE(has(run.out, "  two  Cable Two  yes       2030     no data  XA, XC"));
}

TEST_F(world_show, what_is_not_known_of_a_country) {
  auto const run = show({"--country", "XC"});
  EXPECT_TRUE(
      has(run.out, "Land neighbours\n  None known in the sources read.\n  Source: built in: countries.csv"));
  save(test::bare_world());
  auto const bare = show({"--country", "XC"});
  EXPECT_EQ(bare.status, 0);
  EXPECT_TRUE(has(bare.out, "Land neighbours\n  No data: no source of this kind was read.\n"));
  EXPECT_TRUE(has(bare.out, "Submarine cables\n  No data: no source of this kind was read.\n"));
}

TEST_F(world_show, country_for_scripts) {
  auto const run = show({"--country", "XB", "--json"});
  EXPECT_EQ(run.status, 0);
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << page.error().message;
  EXPECT_EQ(page->text("kind"), "country");
  EXPECT_EQ(page->boolean("sample"), true);
  EXPECT_EQ(page->get("country")->boolean("landlocked"), true);
  EXPECT_EQ(page->get("prefixes4")->integer("addresses4"), 16'384);
  EXPECT_EQ(page->get("landings")->text("state"), "none known");
  EXPECT_EQ(page->get("borders")->integer("count"), 1);
  EXPECT_EQ(page->get("aspas")->integer("aspas"), 1);
}

TEST_F(world_show, network_and_cable) {
  auto const network = show({"--network", "AS1000005"});
  EXPECT_TRUE(has(network.out, "AS1000005 GLOBE, world of 2024-01-01\n"));
  EXPECT_TRUE(has(network.out, "  Share of its addresses at home  83.33 %\n"));
  EXPECT_TRUE(has(network.out, "  240.2.16.0/22  XC       table                       1,024        2  no\n"));
  auto const cable = show({"--cable", "one"});
  EXPECT_TRUE(has(cable.out, "Cable One, world of 2024-01-01\n"));
  EXPECT_TRUE(has(cable.out, "  Length of the drawing, km  1,112\n"));
}

TEST_F(world_show, summary_without_a_filter) {
  auto const run = show({});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(has(run.out, "Warning: sources lie over a year apart: pdb-20221006.json of 2022-10-06"));
  EXPECT_TRUE(has(run.out, "  peeringdb      1       12       2  2022-10-06  2022-10-06\n"));
  EXPECT_TRUE(has(run.out, "  networks                  6\n"));
  EXPECT_TRUE(has(run.out, "Files used\n  … 10 rows with --all\n"));
  EXPECT_TRUE(has(show({"--all"}).out, "  4  pdb-20221006.json"));
}

TEST_F(world_show, unknown_things_get_near_ones) {
  auto const country = show({"--country", "XD"});
  EXPECT_EQ(country.status, 2);
  EXPECT_EQ(country.out, "");
  EXPECT_EQ(country.error,
            "causeway: " + path() + " knows no country \"XD\"; near it: XA (Alma), XB (Bórea), XC (Cinta)\n");
  auto const network = show({"--network", "alma"});
  EXPECT_EQ(network.status, 2);
  EXPECT_EQ(network.error, "causeway: " + path() +
                               " knows several that fit network \"alma\": 1000001 (ALMA-BACKBONE), 1000002 "
                               "(ALMA-ACCESS); give one of them by its number or id\n");
  auto const cable = show({"--cable", "transatlantic"});
  EXPECT_EQ(cable.error,
            "causeway: " + path() + " knows no cable \"transatlantic\" and none with a name like it\n");
  EXPECT_EQ(show({"--exchange", ""}).status, 2);
}

TEST_F(world_show, at_most_one_thing) {
  EXPECT_EQ(show({"--country", "XA", "--network", "1000001"}).status, 2);
}

TEST_F(world_show, no_image_no_answer) {
  EXPECT_EQ(test::run_causeway({"world", "show", path() + ".absent"}).status, 2);
  EXPECT_EQ(test::run_causeway({"world", "show"}).status, 2);
}

TEST_F(world_show, a_forged_image_is_refused) {
  auto parts = test::tiny_parts();
  parts.networks[0].home = world::country_idx{999};
  save(parts.made());
  auto const run = show({"--country", "XA"});
  EXPECT_EQ(run.status, 2);
  EXPECT_TRUE(has(run.error, "networks: not country within its table, row 0")) << run.error;
}

TEST_F(world_show, help_gives_an_example) {
  auto const run = test::run_causeway({"world", "show", "--help"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(has(run.out, "causeway world show 2024-01.world --country NP"));
}

}  // namespace
}  // namespace causeway::app
