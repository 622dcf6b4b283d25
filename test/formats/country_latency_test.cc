//! Country-pair round trips: both layouts.
#include "formats/country_latency.h"

#include <gtest/gtest.h>

#include "read_records.h"

namespace causeway::formats {
namespace {

TEST(country_latency, directed_layout_with_quantiles) {
  auto const out = read_text<country_latency_record>(
      read_country_latency,
      "iso3_from,iso3_to,country_from,country_to,avg_ms,median_ms,min_ms,p95_ms,max_ms,n_pings\n"
      "XAA,XBB,Almaland,Boraland,12.5,12.25,11,14.75,90,48\n");
  ASSERT_EQ(out.records.size(), 1U);
  auto const& record = out.records[0];
  EXPECT_EQ(record.from, "XAA");
  EXPECT_EQ(record.to, "XBB");
  EXPECT_FALSE(record.is_symmetric);
  EXPECT_EQ(record.measurements, 48U);
  EXPECT_EQ(record.mean_rtt_ms, 12.5);
  EXPECT_EQ(record.median_rtt_ms, 12.25);
  EXPECT_EQ(record.min_rtt_ms, 11);
  EXPECT_EQ(record.p95_rtt_ms, 14.75);
  EXPECT_EQ(record.max_rtt_ms, 90);
  EXPECT_FALSE(record.deviation_rtt_ms);
}

TEST(country_latency, symmetric_layout_with_deviation) {
  auto const out = read_text<country_latency_record>(read_country_latency,
                                                     "cty1,cty2,rtt_cnt,rtt_avg,rtt_std,rtt_min,rtt_max\n"
                                                     "XA,XB,3,37.5,0.125,37,38\n"
                                                     "XA,XC,1,41,,41,41\n"
                                                     "None,XC,1,41,,41,41\n");
  ASSERT_EQ(out.records.size(), 3U);
  EXPECT_TRUE(out.records[0].is_symmetric);
  EXPECT_EQ(out.records[0].from, "XA");
  EXPECT_EQ(out.records[0].deviation_rtt_ms, 0.125);
  EXPECT_FALSE(out.records[0].median_rtt_ms);
  EXPECT_FALSE(out.records[1].deviation_rtt_ms) << "one measurement has none";
  EXPECT_EQ(out.records[2].from, "") << "the source did not know";
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(country_latency, each_bad_row_is_an_issue_and_skipped) {
  auto const out =
      read_text<country_latency_record>(read_country_latency,
                                        "iso3_from,iso3_to,avg_ms,median_ms,min_ms,p95_ms,max_ms,n_pings\n"
                                        "XAAA,XBB,2,2,1,3,4,5\n"
                                        "XAA,XBB,2,2,-1,3,4,5\n"
                                        "XAA,XBB,fast,2,1,3,4,5\n"
                                        "XAA,XBB,2,2,1,5,4,5\n"
                                        "XAA,XBB,2,2,1,3,4,few\n"
                                        "XAA,XBB,,2,,3,4,5\n"
                                        "XAA,XBB,2,2,1,3,4,5\n");
  EXPECT_EQ(out.records.size(), 1U);
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 2");
  EXPECT_EQ(out.counted.count_of("bad round trip"), 2U);
  EXPECT_EQ(line_of(out.counted, "round trips out of order"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad number of measurements"), "line 6");
  EXPECT_EQ(line_of(out.counted, "no round trip"), "line 7");
  EXPECT_EQ(out.counted.issue_count(), 6U);
}

TEST(country_latency, real_files_have_the_pairs_documented) {
  CAUSEWAY_NEED_REAL(atlas, "latency/leios-ripeatlas-2025/country_rtt_stat.csv.gz");
  CAUSEWAY_NEED_REAL(wonder, "latency/wondernetwork/country_pair_latency.csv");
  auto const first = tally_of_file(atlas, count_country_latency);
  EXPECT_EQ(first.records(), 6827U);
  EXPECT_EQ(first.issue_count(), 0U) << to_text(first);
  auto const second = tally_of_file(wonder, count_country_latency);
  EXPECT_EQ(second.records(), 7749U);
  EXPECT_EQ(second.issue_count(), 0U) << to_text(second);
}

}  // namespace
}  // namespace causeway::formats
