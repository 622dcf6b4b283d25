//! Prefixes and origins: several origins, AS sets, both families.
#include "formats/prefix2as.h"

#include <gtest/gtest.h>

#include <set>

#include "read_records.h"

namespace causeway::formats {
namespace {

using members = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

members members_of(prefix2as_record const& record) {
  members out;
  for (auto const& one : record.members) out.emplace_back(one.number.value, one.origin);
  return out;
}

TEST(prefix2as, one_origin_several_and_sets) {
  prefix2as_facts facts;
  auto const out = read_text<prefix2as_record>(read_prefix2as,
                                               "240.0.0.0\t8\t1000001\n"
                                               "241.0.0.0\t16\t1000001_1000002\n"
                                               "241.1.0.0\t16\t1000001,1000002\n"
                                               "3fff:10::\t32\t1000003_1000001,1000002_1000004\n",
                                               "routeviews-rv6-20240102-1200.pfx2as", &facts);
  ASSERT_EQ(out.records.size(), 4U);
  EXPECT_EQ(to_string(out.records[0].prefix), "240.0.0.0/8");
  EXPECT_EQ(members_of(out.records[0]), (members{{1000001, 0}}));
  EXPECT_FALSE(out.records[0].has_several_origins());
  EXPECT_FALSE(out.records[0].has_as_set());
  EXPECT_EQ(members_of(out.records[1]), (members{{1000001, 0}, {1000002, 1}}));
  EXPECT_TRUE(out.records[1].has_several_origins());
  EXPECT_FALSE(out.records[1].has_as_set());
  EXPECT_EQ(members_of(out.records[2]), (members{{1000001, 0}, {1000002, 0}}));
  EXPECT_FALSE(out.records[2].has_several_origins());
  EXPECT_TRUE(out.records[2].has_as_set());
  EXPECT_EQ(to_string(out.records[3].prefix), "3fff:10::/32");
  EXPECT_EQ(members_of(out.records[3]), (members{{1000003, 0}, {1000001, 1}, {1000002, 1}, {1000004, 2}}));
  EXPECT_EQ(out.records[3].origin_count(), 3U);
  EXPECT_TRUE(out.records[3].has_as_set());
  EXPECT_EQ(to_string(facts.day), "2024-01-02");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(prefix2as, what_is_repeated_counts_once) {
  auto const out = read_text<prefix2as_record>(read_prefix2as,
                                               "240.0.0.0\t16\t10,10\n"
                                               "240.1.0.0\t16\t10_10\n"
                                               "240.2.0.0\t16\t10_20,30,20_30,20_10,10_40\n"
                                               "240.3.0.0\t16\t10_10,20\n");
  ASSERT_EQ(out.records.size(), 4U);
  for (auto const i : {0U, 1U}) {
    EXPECT_EQ(members_of(out.records[i]), (members{{10, 0}}));
    EXPECT_FALSE(out.records[i].has_as_set());
    EXPECT_FALSE(out.records[i].has_several_origins());
  }
  EXPECT_EQ(members_of(out.records[2]), (members{{10, 0}, {20, 1}, {30, 1}, {40, 2}}));
  EXPECT_EQ(members_of(out.records[3]), (members{{10, 0}, {10, 1}, {20, 1}}));
  EXPECT_TRUE(out.records[3].has_as_set());
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(prefix2as, each_bad_line_is_an_issue_and_skipped) {
  auto const out = read_text<prefix2as_record>(read_prefix2as,
                                               "240.0.0.0 8 1000001\n"
                                               "240.0.0.0\t33\t1000001\n"
                                               "240.0.0\t8\t1000001\n"
                                               "240.0.0.1\t8\t1000001\n"
                                               "240.0.0.0\t8\t\n"
                                               "240.0.0.0\t8\t1000001_\n"
                                               "240.0.0.0\t8\t0\n"
                                               "240.0.0.0\t8\t4294967296\n"
                                               "# a comment\n\n"
                                               "240.0.0.0\t8\t1000001\n");
  EXPECT_EQ(out.records.size(), 1U);
  EXPECT_EQ(line_of(out.counted, "bad prefix2as line"), "line 1");
  EXPECT_EQ(out.counted.count_of("bad prefix"), 2U);
  EXPECT_EQ(line_of(out.counted, "bits behind the length"), "line 4");
  EXPECT_EQ(out.counted.count_of("bad origin"), 4U);
  EXPECT_EQ(out.counted.issue_count(), 8U);
}

TEST(prefix2as, real_file_has_the_prefixes_and_origins_documented) {
  CAUSEWAY_NEED_REAL(path, "aspfx/routeviews-rv2-20240101-1200.pfx2as.gz");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  std::set<base::asn> origins;
  auto const facts = read_prefix2as(*in, counted, [&](prefix2as_record const& record) {
    for (auto const& one : record.members) origins.insert(one.number);
  });
  EXPECT_EQ(counted.records(), 986785U);
  EXPECT_EQ(counted.issue_count(), 0U);
  EXPECT_EQ(origins.size(), 75295U);
  EXPECT_EQ(to_string(facts.day), "2024-01-01");
}

TEST(prefix2as, written_lines_read_as_the_same_records) {
  auto const v4 = prefix2as_record{*base::parse_prefix("241.0.0.0/16"),
                                   {{base::asn{10}, 0}, {base::asn{20}, 1}, {base::asn{30}, 1}}};
  auto const v6 = prefix2as_record{*base::parse_prefix("3fff:10::/32"), {{base::asn{1000003}, 0}}};
  std::string text;
  append_prefix2as_line(text, v4);
  append_prefix2as_line(text, v6);
  EXPECT_EQ(text, "241.0.0.0\t16\t10_20,30\n3fff:10::\t32\t1000003\n");
  auto const out = read_text<prefix2as_record>(read_prefix2as, text);
  EXPECT_EQ(out.records, (std::vector{v4, v6}));
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
