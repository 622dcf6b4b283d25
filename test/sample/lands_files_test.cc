//! The lands as published tables, read back by the project's own readers.
#include "sample/lands_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "formats/city_points.h"
#include "formats/m49.h"
#include "formats/reference.h"
#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

struct published_lands {
  lands on = make_lands({.seed = 3});
  std::map<std::string, published_file> files;
  published_lands() {
    for (auto const& file : land_files(on)) files[file.path] = file;
  }
};

template <typename Record, typename Read>
std::vector<Record> read_all(published_file const& file, Read const& read) {
  std::vector<Record> records;
  base::tally counted{file.path};
  auto in = test::input_of(file.bytes);
  read(in, counted, [&](Record const& record) { records.push_back(record); });
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  return records;
}

TEST(lands_files, are_told_by_their_content) {
  published_lands const made;
  EXPECT_EQ(made.files.size(), 5U);
  for (auto const& [path, file] : made.files) {
    auto in = test::input_of(file.bytes, path);
    auto const* const told = formats::told_format(in);
    ASSERT_NE(told, nullptr) << path;
    EXPECT_EQ(told->name, file.format);
    EXPECT_EQ(file.bytes.find('\r'), std::string::npos);
    EXPECT_EQ(file.bytes.back(), '\n');
  }
}

TEST(lands_files, list_countries) {
  published_lands const made;
  auto const rows =
      read_all<formats::country_record>(made.files.at("countries.csv"), formats::read_countries);
  ASSERT_EQ(rows.size(), 16U);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& country = made.on.countries[i];
    EXPECT_EQ(rows[i].iso2, country.code);
    EXPECT_EQ(rows[i].iso3, country.iso3);
    EXPECT_EQ(rows[i].m49, country.m49);
    EXPECT_TRUE(rows[i].is_in_m49);
    EXPECT_EQ(rows[i].name, country.name);
    EXPECT_EQ(rows[i].region.code, country.region.m49);
    EXPECT_EQ(rows[i].subregion.name, country.subregion.name);
    EXPECT_EQ(rows[i].capital, made.on.of(country.capital).name);
    EXPECT_EQ(rows[i].capital_point, made.on.of(country.capital).point);
    EXPECT_EQ(rows[i].anchor, country.anchor);
    EXPECT_EQ(rows[i].is_landlocked, country.setting == land_setting::landlocked);
    std::vector<base::country_code> neighbours;
    for (auto const id : country.neighbours) neighbours.push_back(made.on.of(id).code);
    EXPECT_EQ(rows[i].land_neighbours, neighbours);
  }
}

TEST(lands_files, list_groups) {
  published_lands const made;
  auto const rows = read_all<formats::group_record>(made.files.at("groups.csv"), formats::read_groups);
  std::map<std::string, std::string> members;
  for (auto const& row : rows) {
    members[row.group] += to_string(row.iso2)[1];
    EXPECT_LE(row.from, sample_day());
    EXPECT_FALSE(row.to.known());
  }
  EXPECT_EQ(members["LDC"], "HMN");
  EXPECT_EQ(members["LLDC"], "JLM");
  EXPECT_EQ(members["SIDS"], "NOP");
  EXPECT_EQ(members["income_low"], "HM");
  EXPECT_EQ(members["income_lower_middle"], "DFGJLN");
  EXPECT_EQ(members["income_upper_middle"], "EIOP");
  EXPECT_EQ(members["income_high"], "ABCQ");
  EXPECT_EQ(members.size(), 7U);
}

TEST(lands_files, list_names_once) {
  published_lands const made;
  auto const rows = read_all<formats::name_record>(made.files.at("names.csv"), formats::read_names);
  std::set<std::string> names;
  for (auto const& row : rows) {
    EXPECT_TRUE(names.insert(row.name).second) << row.name;
    EXPECT_TRUE(row.is_country);
  }
  for (auto const& country : made.on.countries) EXPECT_TRUE(names.contains(country.name));
}

TEST(lands_files, have_the_layout_of_the_united_nations) {
  published_lands const made;
  auto const rows = read_all<formats::m49_record>(made.files.at("m49.csv"), formats::read_m49);
  ASSERT_EQ(rows.size(), 16U);
  for (std::size_t i = 0; i < rows.size(); ++i) {
    auto const& country = made.on.countries[i];
    EXPECT_EQ(rows[i].code, country.m49);
    EXPECT_EQ(rows[i].iso2, country.code);
    EXPECT_EQ(rows[i].iso3, country.iso3);
    EXPECT_EQ(rows[i].name, country.name);
    EXPECT_EQ(rows[i].region.name, country.region.name);
    EXPECT_EQ(rows[i].subregion.code, country.subregion.m49);
    EXPECT_EQ(rows[i].is_ldc, country.is_ldc);
    EXPECT_EQ(rows[i].is_lldc, country.is_lldc);
    EXPECT_EQ(rows[i].is_sids, country.is_sids);
  }
}

TEST(lands_files, list_cities) {
  published_lands const made;
  auto const rows =
      read_all<formats::city_point_record>(made.files.at("city_points.csv"), formats::read_city_points);
  ASSERT_EQ(rows.size(), made.on.cities.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    EXPECT_EQ(rows[i].name, made.on.cities[i].name);
    EXPECT_EQ(rows[i].country, made.on.of(made.on.cities[i].country).code);
    EXPECT_EQ(rows[i].point, made.on.cities[i].point);
  }
}

}  // namespace
}  // namespace causeway::sample
