//! Countries, groups, neighbours and names, from the built-in files and from a folder's own.
#include "world/countries_step.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;
using test::country;
using test::counts;

constexpr std::string_view country_header =
    "iso2,iso3,m49,in_m49,name,region,region_m49,subregion,subregion_m49,intermediate_region,"
    "intermediate_region_m49,capital,capital_lat,capital_lon,anchor_lat,anchor_lon,land_neighbours,fixed_"
    "links,"
    "landlocked,source\n";

struct built {
  explicit built(std::vector<build_file> const& files = {}) : context{test::context_of(folder, files)} {
    countries_step step;
    step.read(context);
    step.finish(context, made);
  }
  country_row const& row(std::string_view code) {
    return made.countries[find_country(made, country(code)).value()];
  }
  bool is_in(std::string_view code, group which, std::string_view day) {
    return in_group(made, find_country(made, country(code)).value(), which, base::parse_date(day).value());
  }
  std::size_t members(group which, std::string_view day) {
    auto count = std::size_t{0};
    for (auto const& one : made.countries) count += is_in(to_string(one.code), which, day) ? 1U : 0U;
    return count;
  }

  test::temporary_folder folder;
  build_context context;
  world made;
};

// One world for the tests that only look at the built-in files.
built& own() {
  static built one;
  return one;
}

TEST(countries_step, nepal_and_bhutan_by_day) {
  EXPECT_TRUE(own().is_in("NP", group::ldc, "2024-01-01"));
  EXPECT_FALSE(own().is_in("NP", group::ldc, "1971-11-17"));
  EXPECT_TRUE(own().is_in("NP", group::lldc, "2024-01-01"));
  EXPECT_FALSE(own().is_in("NP", group::sids, "2024-01-01"));
  EXPECT_TRUE(own().is_in("BT", group::ldc, "2023-12-12"));
  EXPECT_FALSE(own().is_in("BT", group::ldc, "2023-12-13"));
  EXPECT_TRUE(own().is_in("BT", group::lldc, "2023-12-13"));
}

// UN CDP: 45 least developed countries between Bhutan's graduation and São Tomé's; UN-OHRLLS: 32 landlocked.
TEST(countries_step, groups_have_as_many_members_as_the_un_says) {
  EXPECT_EQ(own().members(group::ldc, "2024-01-01"), 45U);
  EXPECT_EQ(own().members(group::ldc, "2023-12-12"), 46U);
  EXPECT_EQ(own().members(group::lldc, "2024-01-01"), 32U);
}

TEST(countries_step, nobody_has_two_incomes_on_one_day) {
  for (auto const& one : own().made.countries) {
    auto const code = to_string(one.code);
    auto count = 0;
    for (auto const which :
         {group::income_low, group::income_lower_middle, group::income_upper_middle, group::income_high}) {
      count += own().is_in(code, which, "2024-01-01") ? 1 : 0;
    }
    EXPECT_LE(count, 1) << code;
  }
}

TEST(countries_step, taiwan_and_kosovo_are_kept_without_a_code_of_m49) {
  EXPECT_EQ(own().row("TW").m49, 0);
  EXPECT_EQ(own().row("XK").m49, 0);
  EXPECT_EQ(own().row("TW").flags & country_in_m49, 0);
  EXPECT_NE(own().row("NP").flags & country_in_m49, 0);
  EXPECT_EQ(own().row("NP").m49, 524);
  EXPECT_STREQ(own().row("XK").iso3.data(), "XKX");
  EXPECT_NE(own().row("NP").flags & country_landlocked, 0);
  EXPECT_EQ(own().row("FJ").flags & country_landlocked, 0);
  for (auto const* const code : {"EU", "AP", "ZZ"})
    EXPECT_FALSE(find_country(own().made, country(code))) << code;
}

TEST(countries_step, names_as_sources_write_them) {
  auto const is = [&](std::string_view name, std::string_view code) {
    return own().context.country_named(name) == own().context.country_of(country(code));
  };
  for (auto const* const name : {"Côte d'Ivoire", "Cote dIvoire", "CÔTE D’IVOIRE", "Ivory Coast"}) {
    EXPECT_TRUE(is(name, "CI")) << name;
  }
  EXPECT_TRUE(is("Curaçao", "CW"));
  EXPECT_TRUE(is("Curacao", "CW"));
  EXPECT_TRUE(is("São Tomé", "ST") || is("São Tomé and Príncipe", "ST"));
  EXPECT_TRUE(is("Sao Tome & Principe", "ST"));
  EXPECT_TRUE(is("Vietnam", "VN"));
  EXPECT_TRUE(is("Korea, Rep.", "KR"));
  EXPECT_FALSE(own().context.country_named("Arab World").valid());
  EXPECT_FALSE(own().context.country_named("Netherlands Antilles").valid());
}

TEST(countries_step, built_in_files_join_wholly_and_without_issues) {
  EXPECT_EQ(test::join_named(own().context, "group memberships to countries").unjoined, 0U);
  EXPECT_EQ(test::join_named(own().context, "land neighbours to countries").unjoined, 0U);
  for (auto const& one : own().context.used())
    EXPECT_EQ(one.counted.issue_count(), 0U) << to_text(one.counted);
}

TEST(countries_step, neighbours_are_mutual) {
  auto const& w = own().made;
  for (auto i = country_idx{0}; w.countries.contains(i); ++i) {
    for (auto const neighbour : w.country_neighbours[i]) {
      auto const back = w.country_neighbours[neighbour];
      EXPECT_NE(std::find(back.begin(), back.end(), i), back.end()) << to_string(w.countries[i].code);
    }
  }
}

std::vector<build_file> fictional() {
  return {{"countries", std::string{country_header} +
                            "XB,XBB,,no,Bórea,Africa,002,Northern Africa,015,,,,,,1,2,XA XQ,,no,own\n"
                            "XA,XAA,,no,Alma,Africa,002,Northern Africa,015,,,Almara,10,20,1,2,XB,,yes,own\n"
                            "XA,XAA,,no,Alma again,Africa,002,Northern Africa,015,,,,,,1,2,,,no,own\n"},
          {"groups",
           "iso2,group,from,from_precision,to,to_precision,source\n"
           "XA,LDC,2000-01-01,day,2010-01-01,day,own\n"
           "XA,LDC,2015-01-01,day,,,own\n"
           "XQ,LDC,2000-01-01,day,,,own\n"
           "XA,friends,2000-01-01,day,,,own\n"},
          {"names", "name,iso2,is_country,kind,code,source,note\nLand of Alma,XA,yes,long,,own,\n"}};
}

TEST(countries_step, a_folder_s_own_countries_take_the_place_of_the_built_in_ones) {
  built one{fictional()};
  ASSERT_EQ(one.made.countries.size(), 2U);
  EXPECT_EQ(to_string(one.made.countries[country_idx{0}].code), "XA");
  EXPECT_EQ(one.context.texts.text_of(one.made.countries[country_idx{0}].name), "Alma")
      << "the first row stays";
  EXPECT_EQ(one.context.country_named("land of ALMA"), country_idx{0});
  EXPECT_EQ(one.context.country_named("Borea"), country_idx{1});
  EXPECT_EQ(one.context.country_of_iso3("XBB"), country_idx{1});
  EXPECT_FALSE(one.context.country_of(country("NP")).valid());
}

TEST(countries_step, a_group_may_be_left_and_joined_again) {
  built one{fictional()};
  EXPECT_TRUE(one.is_in("XA", group::ldc, "2009-12-31"));
  EXPECT_FALSE(one.is_in("XA", group::ldc, "2012-01-01"));
  EXPECT_TRUE(one.is_in("XA", group::ldc, "2015-01-01"));
}

TEST(countries_step, what_names_no_listed_country_or_group_is_counted) {
  built one{fictional()};
  EXPECT_EQ(counts(one.context, "group memberships to countries"), "2/2/0");
  EXPECT_EQ(counts(one.context, "land neighbours to countries"), "2/1/0");
  EXPECT_EQ(test::join_named(one.context, "land neighbours to countries").example, "XQ");
}

TEST(countries_step, the_un_table_is_compared_and_replaces_nothing) {
  CAUSEWAY_NEED_REAL(path, "econ/groups/UNSD-en.csv");
  built one{{{"m49", test::read_file(path)}}};
  auto const& join = test::join_named(one.context, "UN M49 table to countries");
  EXPECT_EQ(join.conflicts, 1U)
      << "TW, to which this file gives a number that the UN's own table does not have";
  EXPECT_GT(join.joined, 240U);
}

}  // namespace
}  // namespace causeway::world
