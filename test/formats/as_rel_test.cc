//! AS relationships: both serials, the header's facts, every kind of issue.
#include "formats/as_rel.h"

#include <gtest/gtest.h>

#include <set>

#include "read_records.h"

namespace causeway::formats {
namespace {

constexpr std::string_view serial_1 =
    "# input clique: 1000001 1000002\n"
    "# IXP ASes: 1000009\n"
    "# source:topology|BGP|20240103|ripe|rrc00\n"
    "# source:topology|BGP|20240101|ripe|rrc00\n"
    "1000001|1000003|-1\n"
    "1000001|1000002|0\n";

TEST(as_rel, serial_1_with_its_header) {
  as_rel_facts facts;
  auto const out = read_text<as_rel_record>(read_as_rel, serial_1, "x.as-rel.txt", &facts);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].a, base::asn{1000001});
  EXPECT_EQ(out.records[0].b, base::asn{1000003});
  EXPECT_EQ(out.records[0].kind, as_rel_kind::provider_customer);
  EXPECT_EQ(out.records[1].kind, as_rel_kind::peer_peer);
  EXPECT_EQ(out.records[1].source, "");
  EXPECT_EQ(facts.serial, 1);
  EXPECT_EQ(to_string(facts.day), "2024-01-01");
  EXPECT_EQ(to_string(facts.last_day), "2024-01-03");
  EXPECT_EQ(facts.clique, (std::vector<base::asn>{{1000001}, {1000002}}));
  EXPECT_EQ(facts.ixp_networks, (std::vector<base::asn>{{1000009}}));
  EXPECT_EQ(out.counted.records(), 2U);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(as_rel, serial_2_keeps_every_source) {
  as_rel_facts facts;
  auto const out = read_text<as_rel_record>(
      read_as_rel, "1000001|1000003|-1|bgp\n1000001|1000002|0|bgp,mlp\n", "20230901.as-rel2.txt", &facts);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].source, "bgp");
  EXPECT_EQ(out.records[1].source, "bgp,mlp");
  EXPECT_EQ(facts.serial, 2);
  EXPECT_EQ(to_string(facts.day), "2023-09-01") << "the file's name stands in for a header without sources";
  EXPECT_EQ(facts.last_day, facts.day);
}

TEST(as_rel, each_bad_line_is_an_issue_and_skipped) {
  auto const out = read_text<as_rel_record>(read_as_rel,
                                            "1000001|1000002|0\n"
                                            "1000001|1000002\n"
                                            "1000001|x|0\n"
                                            "0|1000002|0\n"
                                            "1000001|1000002|1\n"
                                            "1000001|1000001|0\n"
                                            "1000001|1000004|-1|bgp\n"
                                            "\n"
                                            "1000001|1000003|-1\r\n");
  EXPECT_EQ(out.records.size(), 2U);
  EXPECT_EQ(line_of(out.counted, "bad relationship line"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad AS number"), "line 3");
  EXPECT_EQ(out.counted.count_of("bad AS number"), 2U);
  EXPECT_EQ(line_of(out.counted, "unknown relationship"), "line 5");
  EXPECT_EQ(line_of(out.counted, "network linked with itself"), "line 6");
  EXPECT_EQ(line_of(out.counted, "line of the other serial"), "line 7");
  EXPECT_EQ(out.counted.issue_count(), 6U);
}

TEST(as_rel, real_file_has_the_links_and_networks_documented) {
  CAUSEWAY_NEED_REAL(path, "asrel/20240101.as-rel.txt.bz2");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  std::set<base::asn> networks;
  auto const facts = read_as_rel(*in, counted, [&](as_rel_record const& link) {
    networks.insert(link.a);
    networks.insert(link.b);
  });
  EXPECT_EQ(counted.records(), 499651U);
  EXPECT_EQ(counted.issue_count(), 0U);
  EXPECT_EQ(networks.size(), 76351U);
  EXPECT_EQ(facts.serial, 1);
  EXPECT_EQ(to_string(facts.day), "2024-01-01");
  EXPECT_FALSE(facts.clique.empty());
  EXPECT_FALSE(facts.ixp_networks.empty());
}

TEST(as_rel, what_is_written_is_read_back) {
  std::string text;
  append_clique_line(text, {{1000001}, {1000002}});
  append_as_rel_line(text, {base::asn{1000001}, base::asn{1000003}, as_rel_kind::provider_customer, ""});
  append_as_rel_line(text, {base::asn{1000001}, base::asn{1000002}, as_rel_kind::peer_peer, ""});
  EXPECT_EQ(text, "# input clique: 1000001 1000002\n1000001|1000003|-1\n1000001|1000002|0\n");
  as_rel_facts facts;
  auto const out = read_text<as_rel_record>(read_as_rel, text, "x", &facts);
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_EQ(out.records[0].kind, as_rel_kind::provider_customer);
  EXPECT_EQ(out.records[1].kind, as_rel_kind::peer_peer);
  EXPECT_EQ(facts.clique.size(), 2U);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
