//! Formats are told apart: each seed of a text format is its own format's, and no other claims it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

constexpr std::array<std::string_view, 20> text_formats{
    "as-rel",       "as2org", "city-points",    "delegated",  "facilities", "latency", "m49",
    "network-city", "users",  "prefix-country", "prefix2as",  "retail",     "wdi",     "countries",
    "groups",       "names",  "sources",        "price-book", "defaults",   "overlay"};

std::vector<std::string> seeds_of(std::string_view name) {
  auto folder = "fuzz/seeds/format_" + std::string{name};
  std::replace(folder.begin(), folder.end(), '-', '_');
  std::vector<std::string> out;
  for (auto const& entry : std::filesystem::directory_iterator{test::source_file(folder)}) {
    out.push_back(entry.path().string());
  }
  std::sort(out.begin(), out.end());
  return out;
}

std::vector<std::string_view> claims_of(std::string const& path) {
  std::vector<std::string_view> out;
  auto in = input::open(path);
  if (!in) return out;
  auto const start = sample_of(*in);
  for (auto const& one : all_formats()) {
    if (one.matches(start)) out.push_back(one.name);
  }
  return out;
}

TEST(telling, each_seed_is_claimed_by_its_own_format_alone) {
  for (auto const name : text_formats) {
    auto const seeds = seeds_of(name);
    EXPECT_FALSE(seeds.empty()) << name;
    for (auto const& seed : seeds) EXPECT_EQ(claims_of(seed), std::vector<std::string_view>{name}) << seed;
  }
}

TEST(telling, each_seed_gives_a_record) {
  for (auto const name : text_formats) {
    for (auto const& seed : seeds_of(name)) {
      auto in = input::open(seed);
      ASSERT_TRUE(in);
      base::tally counted{seed};
      format_named(name)->count(*in, counted);
      EXPECT_GT(counted.records(), 0U) << to_text(counted);
    }
  }
}

// Only the start of a file is looked at, and a file may end anywhere.
TEST(telling, a_seed_cut_anywhere_is_claimed_by_no_other_format) {
  for (auto const name : text_formats) {
    for (auto const& seed : seeds_of(name)) {
      auto const text = test::read_file(seed);
      for (auto length = std::size_t{0}; length < text.size(); ++length) {
        auto in = test::input_of(std::string_view{text}.substr(0, length), seed);
        auto const* const told = told_format(in);
        EXPECT_TRUE(told == nullptr || told->name == name)
            << seed << " cut at " << length << ": " << told->name;
      }
    }
  }
}

TEST(telling, files_of_no_format_are_claimed_by_none) {
  for (auto const* const other :
       {"latency/wondernetwork/servers-2020-07-19.csv", "irr/lacnic.pairs.csv.gz",
        "rpki/radb_suspicious_6373.csv.gz", "mrt/pyasn/ipasn_20140513.dat.gz",
        "econ/groups/country-codes.csv", "cables/igdb/Telegeography_cable_landing_points.csv",
        "cables/igdb/Telegeography_landing_points.csv", "cables/igdb/Telegeography_submarine_cables.csv",
        "mrt/rib2010/expected.bgpdump-m.gz", "README.md"}) {
    CAUSEWAY_NEED_REAL(path, other);
    EXPECT_TRUE(claims_of(path).empty()) << other;
  }
}

}  // namespace
}  // namespace causeway::formats
