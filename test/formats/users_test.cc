//! Users per network and country: columns under any of their names.
#include "formats/users.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(users, ranked_layout_with_thousands_and_samples) {
  auto const out = read_text<users_record>(read_users,
                                           "Rank,ASN,AS Name,CC,Users (est.),% of country,Samples\n"
                                           "1,AS1000001,ALMA-NET,XA,\"1,234,567\",51.5,3000\n",
                                           "users-2024-03-01.csv");
  ASSERT_EQ(out.records.size(), 1U);
  EXPECT_EQ(out.records[0].network, base::asn{1000001});
  EXPECT_EQ(to_string(out.records[0].country), "XA");
  EXPECT_DOUBLE_EQ(out.records[0].users, 1234567);
  EXPECT_EQ(out.records[0].samples, 3000U);
  EXPECT_EQ(to_string(out.records[0].day), "2024-03-01");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(users, plain_layout_with_dates) {
  auto const out = read_text<users_record>(
      read_users, "as;country code;population;date\n1000001;XA;12.5;2024-02-29\n1000001;XB;0;\n");
  ASSERT_EQ(out.records.size(), 2U);
  EXPECT_DOUBLE_EQ(out.records[0].users, 12.5);
  EXPECT_EQ(to_string(out.records[0].day), "2024-02-29");
  EXPECT_FALSE(out.records[0].samples);
  EXPECT_FALSE(out.records[1].day.known());
}

TEST(users, each_bad_row_is_an_issue_and_skipped) {
  auto const out = read_text<users_record>(read_users,
                                           "asn,cc,users,samples,date\n"
                                           "ASx,XA,1,1,\n"
                                           "1000001,,1,1,\n"
                                           "1000001,ZZ,1,1,\n"
                                           "1000001,XA,-1,1,\n"
                                           "1000001,XA,,1,\n"
                                           "1000001,XA,1,1.5,\n"
                                           "1000001,XA,1,1,2024-13-01\n");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(line_of(out.counted, "bad AS number"), "line 2");
  EXPECT_EQ(out.counted.count_of("bad country code"), 2U);
  EXPECT_EQ(out.counted.count_of("bad number of users"), 2U);
  EXPECT_EQ(line_of(out.counted, "bad number of samples"), "line 7");
  EXPECT_EQ(line_of(out.counted, "bad date"), "line 8");
}

TEST(users, table_without_users_is_not_told_and_not_read) {
  auto in = test::input_of("ASN,CC,Name\n1000001,XA,ALMA\n");
  EXPECT_FALSE(looks_like_users(sample_of(in)));
  base::tally counted{"test"};
  count_users(in, counted);
  EXPECT_EQ(counted.count_of("no header row"), 1U);
}

TEST(users, written_table_reads_as_the_same_records) {
  auto const full = users_record{base::asn{1000001}, *base::parse_country_code("XA"), 1234567, 3000,
                                 *base::make_date(2026, 1, 1)};
  auto const bare = users_record{base::asn{1000002}, *base::parse_country_code("XB"), 0.5, {}, {}};
  std::string text;
  append_users_header(text);
  append_users_line(text, full);
  append_users_line(text, bare);
  EXPECT_EQ(text, "ASN,CC,Users (est.),Samples,Date\n1000001,XA,1234567,3000,20260101\n1000002,XB,0.5,,\n");
  auto const out = read_text<users_record>(read_users, text);
  EXPECT_EQ(out.records, (std::vector{full, bare}));
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

}  // namespace
}  // namespace causeway::formats
