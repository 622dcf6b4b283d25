//! `causeway infer` from outside.
#include <gtest/gtest.h>

#include <string>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

constexpr auto failed = 2;
std::string const paths = "4 1 2 5\n5 2 3 6\n6 3 1 4\n4 1 2 20 20 21\n4 1 2 64512\n4 1 77 2 9\n";

TEST(infer_command, writes_relationships_evidence_and_a_summary) {
  test::temporary_folder const folder;
  auto const list = folder.write("paths.txt", paths);
  auto const out = folder.path() + "/out.as-rel.txt";
  auto const evidence = folder.path() + "/links.csv";
  auto const run = test::run_causeway(
      {"infer", "--paths", list, "-o", out, "--evidence", evidence, "--exchange-network", "77", "--json"});
  ASSERT_EQ(run.status, 0) << run.error;
  EXPECT_EQ(test::read_file(out),
            "# relationships inferred from observed paths: provider|customer|-1, peer|peer|0\n"
            "# input clique: 1 2 3\n"
            "1|2|0\n1|3|0\n1|4|-1\n2|3|0\n2|5|-1\n2|9|-1\n2|20|-1\n3|6|-1\n20|21|-1\n");
  auto const csv = test::read_file(evidence);
  EXPECT_TRUE(
      csv.starts_with("first,second,relation,rule,confidence,paths,observers,votes_for,votes_against,"
                      "witnesses_for,witnesses_against\n1,2,peers,clique,"))
      << csv;
  EXPECT_NE(csv.find("\n20,21,provides,paths,"), std::string::npos) << csv;
  base::json_document document;
  auto const summary = document.parse(run.out);
  ASSERT_TRUE(summary) << run.out;
  EXPECT_EQ(summary->get("paths")->integer("given"), 6);
  EXPECT_EQ(summary->get("paths")->integer("kept"), 5);
  EXPECT_EQ(summary->get("paths")->integer("reserved"), 1);
  EXPECT_EQ(summary->get("paths")->integer("prepending"), 1);
  EXPECT_EQ(summary->get("paths")->integer("exchanges_removed"), 1);
  EXPECT_EQ(summary->integer("links"), 9);
  EXPECT_EQ(summary->integer("peer_peer"), 3);
  EXPECT_EQ(summary->get("rules")->get("clique")->integer("peer_peer"), 3);
  EXPECT_NE(run.error.find("paths.txt: 6 records, 0 issues"), std::string::npos) << run.error;
}

TEST(infer_command, the_summary_as_rows) {
  test::temporary_folder const folder;
  auto const list = folder.write("paths.txt", paths);
  auto const out = folder.path() + "/out.as-rel.txt";
  auto const run =
      test::run_causeway({"infer", "--paths", list, "-o", out, "--exchange-network", "77", "--csv"});
  ASSERT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(
      run.out.starts_with("measure,value\npaths_given,6\npaths_cut_at_set,0\npaths_exchanges_removed,1\n"))
      << run.out;
  EXPECT_NE(run.out.find("\nclique,1 2 3\nrefused,\nclique_search_complete,true\nerror_rate,0\n"
                         "networks,9\nlinks,9\nprovider_customer,6\npeer_peer,3\nclosing_cycles,0\n"
                         "rule_clique_provider_customer,0\nrule_clique_peer_peer,3\n"),
            std::string::npos)
      << run.out;
  EXPECT_EQ(test::run_causeway({"infer", "--paths", list, "-o", out, "--csv", "--json"}).status, failed);
}

TEST(infer_command, help_gives_an_example) {
  auto const run = test::run_causeway({"infer", "--help"});
  EXPECT_EQ(run.status, 0);
  EXPECT_NE(run.out.find("causeway infer --paths paths.txt -o inferred.as-rel.txt"), std::string::npos)
      << run.out;
}

TEST(infer_command, what_it_writes_is_read_back) {
  test::temporary_folder const folder;
  auto const out = folder.path() + "/out.as-rel.txt";
  test::run_options options;
  options.input = paths;
  auto const run = test::run_causeway({"infer", "--paths", "-", "-o", out}, options);
  ASSERT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(run.out.starts_with("Paths\n")) << run.out;
  EXPECT_NE(run.out.find("Clique 1 2 3\n"), std::string::npos) << run.out;
  auto const read = test::run_causeway({"read", out});
  EXPECT_TRUE(read.out.starts_with("[as-rel] " + out + ": ")) << read.out;
  EXPECT_NE(read.out.find(" records, 0 issues"), std::string::npos) << read.out;
}

TEST(infer_command, without_a_usable_path_nothing_is_written) {
  test::temporary_folder const folder;
  auto const list = folder.write("paths.txt", "64512 1\n7 {1,2}\nx\n");
  auto const out = folder.path() + "/out.txt";
  auto const run = test::run_causeway({"infer", "--paths", list, "-o", out});
  EXPECT_EQ(run.status, failed);
  EXPECT_NE(run.error.find("bad AS number: 1 (line 3: x)"), std::string::npos) << run.error;
  EXPECT_NE(run.error.find("causeway: no usable path among 2 distinct ones"), std::string::npos) << run.error;
  EXPECT_EQ(test::read_file(out), "");
}

TEST(infer_command, errors_name_the_file_and_the_repair) {
  test::temporary_folder const folder;
  auto const list = folder.write("paths.txt", paths);
  auto const wrong = test::run_causeway({"infer", list, "-o", folder.path() + "/x"});
  EXPECT_EQ(wrong.status, failed);
  EXPECT_EQ(wrong.error,
            "causeway: " + list + " holds no routes in MRT form; name a text of paths with --paths\n");
  auto const none = test::run_causeway({"infer", "-o", folder.path() + "/x"});
  EXPECT_EQ(none.status, failed);
  EXPECT_NE(none.error.find("nothing to infer from"), std::string::npos) << none.error;
  auto const missing = test::run_causeway({"infer", "--paths", folder.path() + "/no", "-o", "x"});
  EXPECT_EQ(missing.status, failed);
  EXPECT_NE(missing.error.find("cannot open " + folder.path() + "/no"), std::string::npos) << missing.error;
  auto const number = test::run_causeway(
      {"infer", "--paths", list, "-o", folder.path() + "/x", "--exchange-network", "many"});
  EXPECT_EQ(number.status, failed);
  EXPECT_NE(number.error.find("--exchange-network many is no AS number"), std::string::npos) << number.error;
  auto const no_output = test::run_causeway({"infer", "--paths", list});
  EXPECT_EQ(no_output.status, failed);
  auto const both = test::run_causeway(
      {"infer", "--paths", list, "-o", folder.path() + "/x", "--evidence", folder.path() + "/x"});
  EXPECT_EQ(both.status, failed);
  EXPECT_NE(both.error.find("are the same file, " + folder.path() + "/x"), std::string::npos) << both.error;
  EXPECT_EQ(test::read_file(folder.path() + "/x"), "");
  auto const nowhere = test::run_causeway({"infer", "--paths", list, "-o", folder.path() + "/no/x"});
  EXPECT_EQ(nowhere.status, failed);
  EXPECT_NE(nowhere.error.find(folder.path() + "/no/x"), std::string::npos) << nowhere.error;
}

TEST(infer_command, outputs_that_would_take_an_inputs_place_are_refused) {
  test::temporary_folder const folder;
  auto const list = folder.write("paths.txt", paths);
  auto const other = folder.path() + "/x";
  auto const refused = [&](std::vector<std::string> const& outputs, std::string_view said) {
    std::vector<std::string> arguments{"infer", "--paths", list};
    arguments.insert(arguments.end(), outputs.begin(), outputs.end());
    test::run_options options;
    options.directory = folder.path();
    auto const run = test::run_causeway(arguments, options);
    EXPECT_EQ(run.status, failed) << said;
    EXPECT_EQ(run.out, "");
    EXPECT_NE(run.error.find(said), std::string::npos) << run.error;
  };
  refused({"-o", list}, "causeway: --output " + list + " is one of the files that are read; name another\n");
  refused({"-o", "./paths.txt"}, "--output ./paths.txt is one of the files that are read");
  refused({"-o", other, "--evidence", "paths.txt"}, "--evidence paths.txt is one of the files that are read");
  refused({"-o", "x", "--evidence", other}, "are the same file, x; name two");
  refused({"-o", "-"}, "causeway: --output - is no file");
  refused({"-o", other, "--evidence", "-"}, "causeway: --evidence - is no file");
  EXPECT_EQ(test::read_file(list), paths);
  EXPECT_EQ(test::read_file(other), "");
  EXPECT_EQ(test::read_file(folder.path() + "/-"), "");
}

TEST(infer_command, counts_of_one) {
  test::temporary_folder const folder;
  auto const run = test::run_causeway(
      {"infer", "--paths", folder.write("paths.txt", "64512 1\n"), "-o", folder.path() + "/x"});
  EXPECT_EQ(run.status, failed);
  EXPECT_NE(run.error.find("no usable path among 1 distinct one; "), std::string::npos) << run.error;
}

// Of this table ASRank's published program finds the same clique.
TEST(infer_command, of_a_table) {
  CAUSEWAY_NEED_REAL(table, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz");
  test::temporary_folder const folder;
  auto const run = test::run_causeway({"infer", table, "-o", folder.path() + "/out.txt", "--json"});
  ASSERT_EQ(run.status, 0) << run.error;
  base::json_document document;
  auto const summary = document.parse(run.out);
  ASSERT_TRUE(summary) << run.out;
  EXPECT_NE(run.out.find("\"clique\":[174,701,2497,2914,3356]"), std::string::npos) << run.out;
  EXPECT_GT(*summary->integer("provider_customer"), 45'000);
  EXPECT_EQ(*summary->integer("provider_customer") + *summary->integer("peer_peer"),
            summary->integer("links"));
}

}  // namespace
}  // namespace causeway
