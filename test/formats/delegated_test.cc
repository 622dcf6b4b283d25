//! Registry delegations: plain, extended and combined files, counts checked against what they declare.
#include "formats/delegated.h"

#include <gtest/gtest.h>

#include <tuple>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(delegated, extended_file) {
  delegated_facts facts;
  auto const out = read_text<delegated_record>(read_delegated,
                                               "# terms of use\n"
                                               "2.3|xnic|20240102|4|19850701|20240101|+0100\n"
                                               "xnic|*|asn|*|1|summary\n"
                                               "xnic|*|ipv4|*|2|summary\n"
                                               "xnic|*|ipv6|*|1|summary\n"
                                               "xnic|XA|asn|1000001|8|20200131|allocated|id-1\n"
                                               "xnic|XB|ipv4|240.0.0.0|768|00000000|assigned|id-2|e-stats\n"
                                               "xnic||ipv4|240.1.0.0|256||available\n"
                                               "xnic|ZZ|ipv6|3fff:10::|32|20200131|reserved|id-1\n",
                                               "test", &facts);
  ASSERT_EQ(out.records.size(), 4U);
  EXPECT_EQ(out.records[0].kind, delegated_kind::asn);
  EXPECT_EQ(out.records[0].registry, "xnic");
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_EQ(out.records[0].first_asn, base::asn{1000001});
  EXPECT_EQ(out.records[0].count, 8U);
  EXPECT_EQ(to_string(out.records[0].day), "2020-01-31");
  EXPECT_EQ(out.records[0].opaque_id, "id-1");
  EXPECT_EQ(to_string(out.records[1].address), "240.0.0.0");
  EXPECT_EQ(out.records[1].count, 768U) << "no power of two";
  EXPECT_FALSE(out.records[1].day.known());
  EXPECT_EQ(out.records[1].status, delegated_status::assigned);
  EXPECT_FALSE(out.records[2].country.given());
  EXPECT_EQ(out.records[2].opaque_id, "") << "nothing is left of the record before";
  EXPECT_EQ(out.records[2].status, delegated_status::available);
  EXPECT_FALSE(out.records[3].country.given()) << "ZZ is no country";
  EXPECT_EQ(out.records[3].length, 32);
  EXPECT_EQ(out.records[3].count, 0U);
  EXPECT_EQ(facts.version, "2.3");
  EXPECT_EQ(facts.registry, "xnic");
  EXPECT_EQ(facts.serial, "20240102");
  EXPECT_EQ(facts.declared_records, 4U);
  EXPECT_EQ(to_string(facts.first_day), "1985-07-01");
  EXPECT_EQ(to_string(facts.day), "2024-01-01");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(delegated, combined_file_has_a_registry_in_each_record) {
  auto const out = read_text<delegated_record>(read_delegated,
                                               "2|nro|20240102|3|19850701|20240101|+0000\n"
                                               "xnic|XA|asn|1000001|1|20200131|assigned|id-1|e-stats\n"
                                               "YNIC|XB|asn|1000002|1|20200131|assigned|id-2|e-stats\n"
                                               "iana|ZZ|ipv4|255.255.255.255|1||ietf|ietf|iana\n");
  ASSERT_EQ(out.records.size(), 3U);
  EXPECT_EQ(out.records[0].registry, "xnic");
  EXPECT_EQ(out.records[1].registry, "ynic");
  EXPECT_EQ(out.records[2].status, delegated_status::ietf);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(delegated, counts_that_differ_are_issues) {
  auto const out = read_text<delegated_record>(read_delegated,
                                               "2|xnic|1|5|19850701|20240101|+0000\n"
                                               "xnic|*|asn|*|2|summary\n"
                                               "xnic|XA|asn|1000001|1|20200131|assigned\n");
  EXPECT_EQ(out.counted.count_of("count differs from the summary line"), 1U);
  EXPECT_EQ(out.counted.count_of("count differs from the version line"), 1U);
  auto const& example = out.counted.groups().at("count differs from the version line").examples.at(0);
  EXPECT_EQ(example.detail, "all: declared 5, read 1");
}

TEST(delegated, each_bad_line_is_an_issue_and_skipped) {
  auto const out = read_text<delegated_record>(read_delegated,
                                               "2|xnic|1|many|19850701|20240101|+0000\n"
                                               "xnic|*|asn|*|x|summary\n"
                                               "xnic|XA|asn|1000001|1\n"
                                               "xnic|XA|isdn|1|1|20200131|assigned\n"
                                               "xnic|X1|asn|1|1|20200131|assigned\n"
                                               "xnic|XA|asn|one|1|20200131|assigned\n"
                                               "xnic|XA|ipv4|240.0.0|1|20200131|assigned\n"
                                               "xnic|XA|ipv4|3fff::|1|20200131|assigned\n"
                                               "xnic|XA|ipv6|240.0.0.0|8|20200131|assigned\n"
                                               "xnic|XA|ipv6|3fff::1|32|20200131|assigned\n"
                                               "xnic|XA|asn|1|0|20200131|assigned\n"
                                               "xnic|XA|ipv6|3fff::|129|20200131|assigned\n"
                                               "xnic|XA|ipv4|255.255.255.0|257|20200131|assigned\n"
                                               "xnic|XA|asn|1|1|20209931|assigned\n"
                                               "xnic|XA|asn|1|1|20200131|lent\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "bad version line"), "line 1");
  EXPECT_EQ(line_of(out.counted, "bad summary line"), "line 2");
  EXPECT_EQ(line_of(out.counted, "bad delegated line"), "line 3");
  EXPECT_EQ(line_of(out.counted, "bad kind"), "line 4");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad start"), "line 6");
  EXPECT_EQ(out.counted.count_of("bad start"), 5U);
  EXPECT_EQ(line_of(out.counted, "bad count"), "line 11");
  EXPECT_EQ(out.counted.count_of("bad count"), 2U);
  EXPECT_EQ(line_of(out.counted, "range past the end"), "line 13");
  EXPECT_EQ(line_of(out.counted, "bad date"), "line 14");
  EXPECT_EQ(line_of(out.counted, "bad status"), "line 15");
  EXPECT_EQ(out.counted.issue_count(), 15U);
}

TEST(delegated, whole_spaces_are_allowed) {
  auto const out = read_text<delegated_record>(read_delegated,
                                               "xnic|XA|ipv4|0.0.0.0|4294967296|20200131|assigned\n"
                                               "xnic|XA|asn|0|4294967296|20200131|assigned\n"
                                               "xnic|XA|ipv6|::|0|20200131|assigned\n");
  EXPECT_EQ(out.records.size(), 3U);
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

class real_delegated : public testing::TestWithParam<std::pair<char const*, std::uint64_t>> {};

TEST_P(real_delegated, has_the_records_documented_and_declared) {
  auto const& [name, records] = GetParam();
  CAUSEWAY_NEED_REAL(path, name);
  auto const counted = tally_of_file(path, count_delegated);
  EXPECT_EQ(counted.records(), records);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

INSTANTIATE_TEST_SUITE_P(delegated, real_delegated,
                         testing::Values(std::pair{"rir/delegated-afrinic-extended-202605", 19286U},
                                         std::pair{"rir/2014/delegated-afrinic-latest", 4024U},
                                         std::pair{"rir/2014/delegated-apnic-latest", 33307U},
                                         std::pair{"rir/2014/delegated-lacnic-latest", 15783U},
                                         std::pair{"rir/2014/delegated-ripencc-latest", 85681U}));

TEST(delegated, written_file_reads_as_the_same_records) {
  auto const xa = *base::parse_country_code("XA");
  auto const day = *base::make_date(2020, 1, 31);
  auto const records = std::vector<delegated_record>{
      {"xnic", xa, delegated_kind::asn, base::asn{1000001}, {}, 8, 0, day, delegated_status::allocated, "A1"},
      {"xnic",
       xa,
       delegated_kind::ipv4,
       {},
       *base::parse_address("240.0.0.0"),
       768,
       0,
       day,
       delegated_status::assigned,
       "A1"},
      {"xnic",
       xa,
       delegated_kind::ipv6,
       {},
       *base::parse_address("3fff:10::"),
       0,
       32,
       day,
       delegated_status::reserved,
       "A2"}};
  auto const said =
      delegated_facts{"2", "xnic", "20260101", 3, *base::make_date(1985, 7, 1), *base::make_date(2026, 1, 1)};
  std::string text;
  append_delegated_version(text, said);
  for (auto const kind : {delegated_kind::asn, delegated_kind::ipv4, delegated_kind::ipv6})
    append_delegated_summary(text, "xnic", kind, 1);
  for (auto const& one : records) append_delegated_line(text, one);
  EXPECT_EQ(text,
            "2|xnic|20260101|3|19850701|20260101|+0000\n"
            "xnic|*|asn|*|1|summary\nxnic|*|ipv4|*|1|summary\nxnic|*|ipv6|*|1|summary\n"
            "xnic|XA|asn|1000001|8|20200131|allocated|A1\n"
            "xnic|XA|ipv4|240.0.0.0|768|20200131|assigned|A1\n"
            "xnic|XA|ipv6|3fff:10::|32|20200131|reserved|A2\n");
  delegated_facts facts;
  auto const out = read_text<delegated_record>(read_delegated, text, "test", &facts);
  EXPECT_EQ(out.records, records);
  EXPECT_EQ(facts, said);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

}  // namespace
}  // namespace causeway::formats
