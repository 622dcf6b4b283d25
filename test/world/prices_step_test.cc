//! The price book and overlays as one table.
#include "world/prices_step.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <map>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;

constexpr std::string_view overlay_header =
    "country,item,place,iso2,to_place,to_iso2,asn,to_asn,size_mbps,term_months,low,mid,high,unit,valid_from,"
    "valid_to,source,private,note\n";
constexpr std::string_view book_header =
    "id,item,place,iso2,lat,lon,to_place,to_iso2,to_lat,to_lon,region,year,year_to,date,size_mbps,term_"
    "months,"
    "commit_mbps,length_km,buyer,included,low,mid,high,unit,original_low,original_mid,original_high,"
    "original_currency,fx_rate,fx_date,fx_source,grade,usable,why_not,source,note\n";

struct built {
  explicit built(std::vector<build_file> const& files = {})
      : context{files.empty() ? build_context{{}} : test::context_of(folder, files)} {
    test::add_mini_countries(context, made);
    prices_step step;
    step.read(context);
    step.finish(context, made);
    for (auto i = price_idx{0}; made.prices.contains(i); ++i) by_id[text(made.prices[i].id)] = i;
  }
  std::string text(text_ref ref) const { return std::string{context.texts.text_of(ref)}; }
  price_row const& row(std::string const& id) const { return made.prices[by_id.at(id)]; }
  base::interval const& value(std::string const& id) const { return made.price_values[by_id.at(id)]; }

  test::temporary_folder folder;
  build_context context;
  world made;
  std::map<std::string, price_idx> by_id;
};

std::string book(std::string_view id, std::string_view mid, std::string_view when = "2024,,2024-Q3") {
  return std::string{book_header} + std::string{id} + ",wave,Alma,XA,1,2,Bora,XB,3,4,," + std::string{when} +
         ",10000,36,,480.5,wholesale,tails,," + std::string{mid} +
         ",,usd_per_month,,,,USD,,,,B,yes,,order 12,\n";
}

TEST(prices_step, the_built_in_book_is_read_wholly) {
  built const one;
  EXPECT_GT(one.made.prices.size(), 10U);
  EXPECT_EQ(one.made.prices.size(), one.made.price_values.size());
  EXPECT_EQ(one.context.used()[0].counted.issue_count(), 0U) << to_text(one.context.used()[0].counted);
  EXPECT_EQ(one.value("transit-us-1998").mid, 1200);
  EXPECT_TRUE(std::isnan(one.value("transit-us-1998").low)) << "not given is not 0";
}

TEST(prices_step, a_row_of_the_folder_takes_the_place_of_the_built_in_one) {
  built const own;
  built const one{{{"price-book", book("transit-us-1998", "5")}}};
  EXPECT_EQ(one.made.prices.size(), own.made.prices.size());
  EXPECT_EQ(one.value("transit-us-1998").mid, 5);
  EXPECT_EQ(test::join_named(one.context, "prices").conflicts, 1U);
}

TEST(prices_step, a_row_says_where_when_and_under_what_conditions) {
  built const one{{{"price-book", book("wave-alma", "3000")}}};
  auto const& row = one.row("wave-alma");
  EXPECT_EQ(one.text(row.place), "Alma");
  EXPECT_EQ(one.text(row.to_place), "Bora");
  EXPECT_EQ(row.country, country_idx{0});
  EXPECT_EQ(row.to_country, country_idx{1});
  EXPECT_EQ(to_string(row.day), "2024-07-01") << "the third quarter";
  EXPECT_EQ(row.size_mbps, 10'000U);
  EXPECT_EQ(row.flags, 0);
  EXPECT_EQ(one.text(row.conditions),
            "size 10000 Mbps; term 36 months; length 480.5 km; buyer wholesale; included tails");
}

TEST(prices_step, days_as_well_as_they_are_known) {
  EXPECT_EQ(to_string(built{{{"price-book", book("a", "1", "2024,,")}}}.row("a").day), "2024-01-01");
  EXPECT_EQ(to_string(built{{{"price-book", book("a", "1", "2024,,2024-10")}}}.row("a").day), "2024-10-01");
  EXPECT_EQ(to_string(built{{{"price-book", book("a", "1", "2024,,2024-Q1")}}}.row("a").day), "2024-01-01");
  EXPECT_EQ(to_string(built{{{"price-book", book("a", "1", "2024,,2024-10-07")}}}.row("a").day),
            "2024-10-07");
}

TEST(prices_step, numbers_in_texts_do_not_follow_the_locale) {
  auto const* const before = std::setlocale(LC_ALL, nullptr);
  auto const kept = std::string{before == nullptr ? "C" : before};
  for (auto const* const name : {"de_DE.UTF-8", "de_DE", "fr_FR.UTF-8", "C.UTF-8", "C"}) {
    if (std::setlocale(LC_ALL, name) == nullptr) continue;
    built const one{{{"price-book", book("wave-alma", "3000")}}};
    EXPECT_NE(one.text(one.row("wave-alma").conditions).find("length 480.5 km"), std::string::npos) << name;
  }
  std::setlocale(LC_ALL, kept.c_str());
}

TEST(prices_step, overlays_add_rows_numbered_by_themselves) {
  built const one{
      {{"overlay", std::string{overlay_header} +
                       "XA,users,,,,,1000001,,,,,310000,,persons,2024-01-01,,operator,yes,a note\n"
                       "XA,wave,Alma,,Port Bora,XB,,,10000,36,20000,21000,25000,usd_per_month,2024-01-01,"
                       "2025-01-01,contract,no,\n"},
       {"overlay",
        std::string{overlay_header} + "XB,people,,,,,,,,,,2400000,,persons,2024-01-01,,regulator,no,\n"}}};
  EXPECT_EQ(one.row("overlay-XA-1").flags, price_private);
  EXPECT_EQ(one.text(one.row("overlay-XA-1").conditions), "network AS1000001");
  EXPECT_EQ(one.row("overlay-XA-2").flags, 0);
  EXPECT_EQ(one.row("overlay-XA-2").country, country_idx{0}) << "the overlay's own";
  EXPECT_EQ(one.row("overlay-XA-2").to_country, country_idx{1});
  EXPECT_EQ(one.value("overlay-XA-2"), (base::interval{20000, 21000, 25000}));
  EXPECT_EQ(one.text(one.row("overlay-XA-2").conditions),
            "size 10000 Mbps; term 36 months; until 2025-01-01");
  EXPECT_EQ(one.row("overlay-XB-3").source, source_idx{1});
}

TEST(prices_step, in_order_of_id) {
  built const one;
  for (auto i = price_idx{1}; one.made.prices.contains(i); ++i) {
    auto const last = price_idx{static_cast<std::uint32_t>(i.index() - 1)};
    EXPECT_LT(one.text(one.made.prices[last].id), one.text(one.made.prices[i].id));
  }
}

TEST(prices_step, a_fictional_world_holds_no_price_of_a_real_place) {
  auto context = build_context{{}};
  context.sample = true;
  world made;
  test::add_mini_countries(context, made);
  prices_step step;
  step.read(context);
  step.finish(context, made);
  EXPECT_TRUE(made.prices.empty());
}

}  // namespace
}  // namespace causeway::world
