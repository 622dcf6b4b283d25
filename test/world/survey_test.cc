//! Finding files by what they are: scopes, dates, and which of several is used.
#include "world/survey.h"

#include <gtest/gtest.h>

#include <map>

#include "support/test_support.h"

namespace causeway::world {
namespace {

constexpr std::string_view serial1 = "# source:topology|BGP|20240101|routeviews|rv2\n1000001|1000002|-1\n";
constexpr std::string_view serial2 =
    "# source:topology|BGP|20240101|routeviews|rv2\n1000001|1000002|-1|bgp\n";
constexpr std::string_view prefixes = "240.0.0.0\t24\t1000001\n";
constexpr std::string_view fibre =
    R"({"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Point","coordinates":[1,2]},)"
    R"("properties":{"id":"n1","name":"Alma","network":{"id":"x","name":"Backbone"},"featureType":"node"}}]})";

std::string delegated(std::string_view registry, std::string_view day) {
  return "2|" + std::string{registry} + "|1|1|19850701|" + std::string{day} + "|+0000\n" +
         std::string{registry} + "|XA|ipv4|240.0.0.0|256|20200101|allocated\n";
}

class survey : public testing::Test {
 protected:
  void add(std::string_view name, std::string_view content) { folder_.write(name, content); }
  void look(std::optional<base::date> as_of = {}) {
    auto files = survey_folder(folder_.path(), as_of);
    ASSERT_TRUE(files) << files.error().message;
    found_.clear();
    for (auto& file : *files) found_[file.shown] = file;
  }
  // "" where it is used.
  std::string reason(std::string const& shown) {
    EXPECT_TRUE(found_.contains(shown)) << shown;
    return found_[shown].unused_reason;
  }

  test::temporary_folder folder_;
  std::map<std::string, found_file> found_;
};

TEST_F(survey, of_one_kind_the_newest_is_used_whatever_the_order_of_names) {
  add("a/rv-20240301.pfx2as", prefixes);
  add("b/rv-20240201.pfx2as", prefixes);
  look();
  EXPECT_EQ(reason("a/rv-20240301.pfx2as"), "");
  EXPECT_EQ(reason("b/rv-20240201.pfx2as"), "older than a/rv-20240301.pfx2as of the same kind");
}

TEST_F(survey, both_families_of_prefix_lists_are_used) {
  add("four-20240101.pfx2as", prefixes);
  add("six-20230101.pfx2as", "3fff::\t32\t1000001\n");
  add("country4.csv", "240.0.0.0,240.0.0.255,XA\n");
  add("country6.csv", "3fff::,3fff:0:ffff:ffff:ffff:ffff:ffff:ffff,XA\n");
  look();
  for (auto const& [shown, file] : found_) EXPECT_TRUE(file.used()) << shown << file.unused_reason;
}

TEST_F(survey, address_numbers_too_long_for_ipv4_are_ipv6) {
  add("country4-num.csv", "4026531840,4026532095,XA\n");
  add("country6-num.csv",
      "85060207136517546210586590865283612672,85060207136517546210586590865283612680,XA\n");
  look();
  EXPECT_EQ(found_["country4-num.csv"].scope, "IPv4");
  EXPECT_EQ(found_["country6-num.csv"].scope, "IPv6");
}

TEST_F(survey, nothing_newer_than_asked_for) {
  add("rv-20240301.pfx2as", prefixes);
  add("rv-20240201.pfx2as", prefixes);
  add("rv-20240101.pfx2as", prefixes);
  look(base::parse_date("2024-02-15"));
  EXPECT_EQ(reason("rv-20240301.pfx2as"), "later than 2024-02-15");
  EXPECT_EQ(reason("rv-20240201.pfx2as"), "");
  EXPECT_EQ(reason("rv-20240101.pfx2as"), "older than rv-20240201.pfx2as of the same kind");
}

TEST_F(survey, the_day_asked_for_itself_is_not_later) {
  add("rv-20240201.pfx2as", prefixes);
  look(base::parse_date("2024-02-01"));
  EXPECT_EQ(reason("rv-20240201.pfx2as"), "");
}

TEST_F(survey, an_undated_file_yields_to_any_dated_one_and_is_used_alone) {
  add("list.pfx2as", prefixes);
  look(base::parse_date("2001-01-01"));
  EXPECT_EQ(reason("list.pfx2as"), "");
  add("rv-19990101.pfx2as", prefixes);
  look();
  EXPECT_EQ(reason("list.pfx2as"), "older than rv-19990101.pfx2as of the same kind");
}

TEST_F(survey, of_two_undated_files_the_first_in_order_of_path) {
  add("a.pfx2as", prefixes);
  add("b.pfx2as", prefixes);
  look();
  EXPECT_EQ(reason("a.pfx2as"), "");
  EXPECT_EQ(reason("b.pfx2as"), "of the same kind, undated like a.pfx2as, which is first in order of path");
}

TEST_F(survey, serial_2_of_a_day_beats_serial_1) {
  add("20240101.as-rel.txt", serial1);
  add("20240101.as-rel2.txt", serial2);
  look();
  EXPECT_EQ(reason("20240101.as-rel2.txt"), "");
  EXPECT_EQ(reason("20240101.as-rel.txt"),
            "of the same day and kind as 20240101.as-rel2.txt, which says more");
}

TEST_F(survey, serial_2_stays_where_it_comes_first) {
  add("a/20240101.as-rel2.txt", serial2);
  add("b/20240101.as-rel.txt", serial1);
  look();
  EXPECT_EQ(reason("a/20240101.as-rel2.txt"), "");
  EXPECT_NE(reason("b/20240101.as-rel.txt"), "");
}

TEST_F(survey, a_newer_serial_1_beats_an_older_serial_2) {
  add("new.txt", "# source:topology|BGP|20240201|rv\n1000001|1000002|-1\n");
  add("old.txt", serial2);
  look();
  EXPECT_EQ(reason("new.txt"), "");
  EXPECT_EQ(reason("old.txt"), "older than new.txt of the same kind");
}

TEST_F(survey, each_registry_is_a_scope) {
  add("x/delegated-xnic-20240101", delegated("xnic", "20240101"));
  add("x/delegated-ynic-20200101", delegated("ynic", "20200101"));
  add("x/delegated-xnic-20140101", delegated("xnic", "20140101"));
  look();
  EXPECT_EQ(reason("x/delegated-ynic-20200101"), "");
  EXPECT_EQ(reason("x/delegated-xnic-20140101"), "older than x/delegated-xnic-20240101 of the same kind");
  EXPECT_EQ(to_string(found_["x/delegated-xnic-20240101"].day), "2024-01-01");
  EXPECT_EQ(found_["x/delegated-xnic-20240101"].basis, date_basis::content);
}

TEST_F(survey, a_delegated_file_without_version_line_takes_no_date_from_its_first_record) {
  add("delegated-xnic", "xnic|XA|ipv4|240.0.0.0|256|20200101|allocated\n");
  look();
  EXPECT_EQ(found_["delegated-xnic"].format, "delegated");
  EXPECT_EQ(found_["delegated-xnic"].scope, "xnic");
  EXPECT_FALSE(found_["delegated-xnic"].day.known());
}

TEST_F(survey, operators_whose_names_end_in_numbers_are_several) {
  add("XA/Backbone-3_ofds-nodes_11apr2026.geojson", fibre);
  add("XA/Backbone-4_ofds-nodes_11apr2026.geojson", fibre);
  add("XA/Backbone-4_ofds-nodes_12apr2026.geojson", fibre);
  look();
  EXPECT_EQ(found_["XA/Backbone-3_ofds-nodes_11apr2026.geojson"].format, "ofds");
  EXPECT_EQ(reason("XA/Backbone-3_ofds-nodes_11apr2026.geojson"), "");
  EXPECT_EQ(reason("XA/Backbone-4_ofds-nodes_12apr2026.geojson"), "");
  EXPECT_NE(reason("XA/Backbone-4_ofds-nodes_11apr2026.geojson"), "");
}

TEST_F(survey, operators_that_name_their_files_alike_are_several) {
  add("XA/Alma_Net/nodes.geojson", fibre);
  add("XB/Borea_Net/nodes.geojson", fibre);
  look();
  EXPECT_EQ(reason("XA/Alma_Net/nodes.geojson"), "");
  EXPECT_EQ(reason("XB/Borea_Net/nodes.geojson"), "");
}

TEST_F(survey, numbers_in_names_that_are_no_dates_tell_files_apart) {
  add("AS65001_ofds-nodes.geojson", fibre);
  add("AS65011_ofds-nodes.geojson", fibre);
  look();
  EXPECT_NE(found_["AS65001_ofds-nodes.geojson"].scope, found_["AS65011_ofds-nodes.geojson"].scope);
}

TEST_F(survey, an_indicator_is_one_scope_under_either_name) {
  constexpr std::string_view slim = "Country Name,Country Code,Year,Value\nAlmaland,XAA,2020,5\n";
  add("a/sp.pop.totl.csv", slim);
  add("b/sp.pop.totl.csv", slim);
  add("b/sp.rur.totl.zs.csv", slim);
  look();
  EXPECT_EQ(found_["a/sp.pop.totl.csv"].format, "wdi");
  EXPECT_EQ(found_["a/sp.pop.totl.csv"].scope, "sp.pop.totl");
  EXPECT_NE(reason("b/sp.pop.totl.csv"), "");
  EXPECT_EQ(reason("b/sp.rur.totl.zs.csv"), "");
}

TEST_F(survey, each_trust_anchor_of_the_archive_is_used_and_of_each_the_newest) {
  constexpr std::string_view rows =
      "URI,ASN,IP Prefix,Max Length,Not Before,Not After\n"
      "rsync://x/y.roa,AS1000001,240.0.0.0/24,24,2024-01-01 00:00:00,2025-01-01 00:00:00\n";
  add("xnic.tal/2024/02/15/roas.csv", rows);
  add("xnic.tal/2024/01/01/roas.csv", rows);
  add("ynic.tal/2024/01/01/roas.csv", rows);
  look();
  EXPECT_EQ(found_["xnic.tal/2024/02/15/roas.csv"].format, "vrps");
  EXPECT_EQ(to_string(found_["xnic.tal/2024/02/15/roas.csv"].day), "2024-02-15");
  EXPECT_EQ(reason("xnic.tal/2024/02/15/roas.csv"), "");
  EXPECT_NE(reason("xnic.tal/2024/01/01/roas.csv"), "");
  EXPECT_EQ(reason("ynic.tal/2024/01/01/roas.csv"), "");
}

TEST_F(survey, days_come_from_content_then_name_then_folder) {
  add("2014/20220101.as-rel.txt", serial1);
  add("2014/rv-20230405.pfx2as", prefixes);
  add("lists-2013/delegated", "xnic|XA|ipv4|240.0.0.0|256|20200101|allocated\n");
  look();
  EXPECT_EQ(to_string(found_["2014/20220101.as-rel.txt"].day), "2024-01-01");
  EXPECT_EQ(found_["2014/20220101.as-rel.txt"].basis, date_basis::content);
  EXPECT_EQ(to_string(found_["2014/rv-20230405.pfx2as"].day), "2023-04-05");
  EXPECT_EQ(found_["2014/rv-20230405.pfx2as"].basis, date_basis::name);
  EXPECT_EQ(to_string(found_["lists-2013/delegated"].day), "2013-01-01");
  EXPECT_EQ(found_["lists-2013/delegated"].basis, date_basis::folder);
}

TEST_F(survey, a_file_of_unknown_kind_is_listed) {
  add("notes.txt", "to do: nothing\n");
  add("empty", "");
  look();
  EXPECT_EQ(reason("notes.txt"), "of unknown kind");
  EXPECT_NE(reason("empty"), "");
}

TEST_F(survey, mrt_is_read_only_when_named) {
  std::string const state_change{
      "\x3b\x9a\xca\x00\x00\x10\x00\x00\x00\x00\x00\x14"
      "\xfd\xe8\xfd\xe9\x00\x00\x00\x01\xf0\x00\x00\x01\xf0\x00\x00\x02\x00\x01\x00\x02",
      32};
  add("updates.mrt", state_change);
  look();
  EXPECT_EQ(found_["updates.mrt"].format, "mrt");
  EXPECT_EQ(reason("updates.mrt"), "MRT is read only when it is named with --rib");
}

TEST_F(survey, the_mark_of_a_sample_is_no_file_of_unknown_kind) {
  add("SAMPLE-WORLD.txt", "seed 1\n");
  add("below/SAMPLE-WORLD.txt", "seed 1\n");
  look();
  EXPECT_FALSE(found_.contains("SAMPLE-WORLD.txt"));
  EXPECT_EQ(reason("below/SAMPLE-WORLD.txt"), "of unknown kind") << "it marks nothing there";
}

TEST_F(survey, the_truth_of_a_sample_is_not_read) {
  add("truth/20240101.as-rel.txt", serial1);
  add("rel/20230101.as-rel.txt", "# source:topology|BGP|20230101|routeviews|rv2\n1000001|1000002|-1\n");
  look();
  EXPECT_EQ(reason("truth/20240101.as-rel.txt"), "") << "a folder like any other";
  add("SAMPLE-WORLD.txt", "seed 1\n");
  look();
  EXPECT_EQ(reason("truth/20240101.as-rel.txt"), "the truth of a sample world, which no source publishes");
  EXPECT_EQ(reason("rel/20230101.as-rel.txt"), "");
}

TEST_F(survey, shown_paths_do_not_depend_on_how_the_folder_is_written) {
  add("sub/rv.pfx2as", prefixes);
  for (auto const* const end : {"", "/", "//", "/."}) {
    auto const files = survey_folder(folder_.path() + end, {});
    ASSERT_TRUE(files && files->size() == 1U);
    EXPECT_EQ((*files)[0].shown, "sub/rv.pfx2as") << end;
  }
}

TEST_F(survey, a_folder_that_is_none_is_an_error) {
  auto const missing = survey_folder(folder_.path() + "/absent", {});
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("absent"), std::string::npos);
}

}  // namespace
}  // namespace causeway::world
