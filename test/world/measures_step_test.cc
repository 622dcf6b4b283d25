//! Users, indicators, retail prices and round trips: joins, days, units.
#include "world/measures_step.h"

#include <gtest/gtest.h>

#include <cmath>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;
using test::country;
using test::counts;

class measures : public testing::Test {
 protected:
  void build(std::vector<build_file> const& files) { finish(test::context_of(folder_, files)); }
  // Names carry the indicator, so that the folder must be surveyed.
  void build_folder() { finish(test::context_of_folder(folder_.path())); }

  void finish(build_context&& context) {
    context_.emplace(std::move(context));
    test::add_mini_countries(*context_, made_);
    context_->set_countries({country("XA"), country("XB"), country("XC"), country("XD")},
                            {"XAA", "XBB", "XCC", "XKX"});
    measures_step step;
    step.read(*context_);
    std::vector<base::asn> numbers;
    step.collect_networks(numbers);
    context_->set_networks(numbers);
    step.finish(*context_, made_);
  }
  std::string code(country_idx at) { return to_string(made_.countries[at].code); }
  std::string users() {
    std::string out;
    for (auto const& one : made_.users) {
      out += std::to_string(context_->network_numbers()[one.network.index()].value) + code(one.country) +
             "=" + std::to_string(one.users) + " ";
    }
    return out;
  }
  std::string observations() {
    std::string out;
    for (auto i = observation_idx{0}; made_.observations.contains(i); ++i) {
      auto const& row = made_.observations[i];
      auto const& what = made_.indicators[row.indicator];
      out += std::string{context_->texts.text_of(what.code)} + " " + code(row.country) + " " +
             std::to_string(row.year) + "=" + std::to_string(std::lround(made_.observation_values[i])) + " " +
             std::string{context_->texts.text_of(what.unit)} + "\n";
    }
    return out;
  }

  test::temporary_folder folder_;
  std::optional<build_context> context_;
  world made_;
};

TEST_F(measures, users_by_network_and_country) {
  build({{"users", "asn,cc,users\n20,XB,10.6\n10,XB,3\n10,XA,0.2\n10,EU,5\n10,NP,5\n"}});
  EXPECT_EQ(users(), "10XA=0 10XB=3 20XB=11 ");
  EXPECT_EQ(counts(*context_, "users to networks and countries"), "3/2/0");
}

TEST_F(measures, of_several_days_the_last_counts) {
  build({{"users",
          "asn,cc,users,date\n10,XA,5,2024-01-02\n10,XA,7,2024-01-03\n10,XA,6,2024-01-01\n10,XB,1,2023-01-"
          "01\n"}});
  EXPECT_EQ(users(), "10XA=7 10XB=1 ");
  EXPECT_EQ(counts(*context_, "users to networks and countries"), "2/0/2");
}

TEST_F(measures, more_users_than_a_number_holds_are_cut) {
  build({{"users", "asn,cc,users\n10,XA,1" + std::string(30, '0') + "\n"}});
  EXPECT_EQ(users(), "10XA=1000000000000000000 ");
}

TEST_F(measures, round_trips_in_microseconds_by_codes_of_two_or_three_letters) {
  build({{"latency",
          "iso3_from,iso3_to,country_from,country_to,avg_ms,median_ms,min_ms,p95_ms,max_ms,n_pings\n"
          "XBB,XAA,,,12.5,12.25,11,14.75,90,48\n"
          "XAA,XKX,,,9999999,,,,,1\n"
          "XAA,XQQ,,,1,,,,,1\n"},
         {"latency", "cty1,cty2,rtt_cnt,rtt_avg,rtt_std,rtt_min,rtt_max\nXA,XB,3,37.5,0.125,37,38\n"}});
  ASSERT_EQ(made_.latencies.size(), 3U);
  auto const rows = made_.latencies.values();
  EXPECT_EQ(code(rows[0].from) + code(rows[0].to), "XAXB");
  EXPECT_EQ(rows[0].source, source_idx{1});
  EXPECT_EQ(rows[0].median_us, 0U) << "the source has none";
  EXPECT_EQ(rows[0].min_us, 37'000U);
  EXPECT_EQ(code(rows[1].from) + code(rows[1].to), "XAXD") << "XKX, as the bank writes Kosovo";
  EXPECT_EQ(rows[1].mean_us, 4'000'000'000U) << "cut, not wrapped";
  EXPECT_EQ(rows[2].mean_us, 12'500U);
  EXPECT_EQ(rows[2].median_us, 12'250U);
  EXPECT_EQ(rows[2].p95_us, 14'750U);
  EXPECT_EQ(rows[2].max_us, 90'000U);
  EXPECT_EQ(rows[2].samples, 48U);
  EXPECT_EQ(counts(*context_, "round trips to countries"), "3/1/0");
}

TEST_F(measures, indicators_and_retail_prices_are_one_table) {
  folder_.write(
      "sp.pop.totl.csv",
      "Country Name,Country Code,Year,Value\nAlmaland,XAA,2021,6\nAlmaland,XAA,2020,5\nWorld,WLD,2020,9\n");
  folder_.write("internet_info_2022.csv",
                "S.NO,Country code,Country,NO. OF Internet Plans,Average price of 1GB (USD),Internet users\n"
                "0,XA,Alma,27,3,7\n1,,BOREA,,2,\n2,,Nowhere,,2,\n3,EU,Alma,,2,\n");
  build_folder();
  EXPECT_EQ(observations(),
            "SP.POP.TOTL XA 2020=5 people\n"
            "SP.POP.TOTL XA 2021=6 people\n"
            "internet_users XA 2022=7 people\n"
            "plans XA 2022=27 plans\n"
            "price_1gb_mean XA 2022=3 USD\n"
            "price_1gb_mean XB 2022=2 USD\n");
  EXPECT_EQ(counts(*context_, "World Bank indicators to countries"), "2/1/0");
  EXPECT_EQ(counts(*context_, "retail prices and Internet users to countries"), "4/2/0");
}

TEST_F(measures, nothing_read_joins_nothing) {
  build({});
  EXPECT_TRUE(made_.users.empty() && made_.latencies.empty() && made_.observations.empty());
  EXPECT_TRUE(context_->joins().empty());
}

}  // namespace
}  // namespace causeway::world
