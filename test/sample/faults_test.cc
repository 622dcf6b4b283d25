//! Faults: what is listed is what readers count, neither more nor less.
#include "sample/faults.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "formats/as_rel.h"
#include "formats/peeringdb.h"
#include "registries_fixture.h"
#include "sample/sample_folder.h"
#include "support/test_support.h"
#include "world/survey.h"

namespace causeway::sample {
namespace {

using issue_counts = std::map<std::string, std::uint64_t>;

published_file as_rel_file(networks const& of) {
  std::string out = "# source:topology|BGP|20260101|sample\n";
  formats::append_clique_line(out, {of.all[0].number, of.all[1].number});
  for (auto i = std::size_t{1}; i < of.all.size(); ++i) {
    auto const kind = i % 3 == 0 ? formats::as_rel_kind::peer_peer : formats::as_rel_kind::provider_customer;
    formats::append_as_rel_line(out, {of.all[i / 2].number, of.all[i].number, kind, ""});
    if (i > 8) formats::append_as_rel_line(out, {of.all[i / 3].number, of.all[i].number, kind, ""});
  }
  return {"20260101.as-rel.txt", "as-rel", out, packing::gzip};
}

published_file latency_file() {
  std::string out = "iso3_from,iso3_to,n_pings,min_ms,avg_ms,median_ms,p95_ms,max_ms\n";
  for (auto i = 0; i < 300; ++i) {
    auto const from = std::string{"X"} + std::string(2, static_cast<char>('A' + i % 10));
    out += from + ",XCC,10," + std::to_string(i) + ".5,400,400,400,400\n";
  }
  return {"latency.csv", "latency", out, packing::none};
}

published_file landing_file() {
  std::string out = "{\"type\":\"FeatureCollection\",\"features\":[\n";
  for (auto i = 0; i < 200; ++i) {
    out += R"({"type":"Feature","properties":{"id":"port-)" + std::to_string(i) + R"(","name":"Port )" +
           std::to_string(i) + R"(, Alma"},"geometry":{"type":"Point","coordinates":[)" +
           std::to_string(i / 2) + ",10.5]}}" + (i == 199 ? "\n" : ",\n");
  }
  return {"cables/landing-point-geo.json", "landing-points", out + "]}\n", packing::none};
}

std::vector<published_file> many_files(std::uint64_t seed) {
  auto const made = test::make_sample(500, seed);
  auto out = test::all_files(made);
  out.push_back(as_rel_file(made.networks));
  out.push_back(latency_file());
  out.push_back(landing_file());
  out.push_back({"notes.txt", "", "nobody reads this\n", packing::none});
  return out;
}

issue_counts listed_for(std::vector<fault_record> const& faults, published_file const& file) {
  issue_counts out;
  for (auto const& one : faults) {
    if (one.file == packed_path(file) && !one.issue.empty()) out[one.issue] += one.count;
  }
  return out;
}

issue_counts counted_in(published_file const& file) {
  issue_counts out;
  auto const counted = test::tally_of(file);
  for (auto const& [issue, group] : counted.groups()) out[issue] = group.count;
  return out;
}

class fault_levels : public testing::TestWithParam<std::tuple<fault_level, std::uint64_t>> {};

TEST_P(fault_levels, readers_count_exactly_what_is_listed) {
  auto const [level, seed] = GetParam();
  auto files = many_files(seed);
  auto const faults = put_faults_in(files, level, seed);
  EXPECT_EQ(faults.empty(), level == fault_level::none);
  for (auto const& file : files) {
    if (file.format.empty()) continue;
    EXPECT_EQ(counted_in(file), listed_for(faults, file)) << file.path;
  }
}

INSTANTIATE_TEST_SUITE_P(faults, fault_levels,
                         testing::Combine(testing::Values(fault_level::none, fault_level::usual,
                                                          fault_level::many),
                                          testing::Values(1U, 2U, 3U, 4U, 5U, 6U, 7U, 8U)));

TEST(faults, level_none_changes_nothing) {
  auto files = many_files(1);
  EXPECT_TRUE(put_faults_in(files, fault_level::none, 1).empty());
  auto const before = many_files(1);
  ASSERT_EQ(files.size(), before.size());
  for (auto i = std::size_t{0}; i < files.size(); ++i) EXPECT_EQ(files[i].bytes, before[i].bytes);
}

TEST(faults, same_seed_same_faults_with_any_number_of_threads) {
  auto one = many_files(1);
  auto two = many_files(1);
  auto const faults = put_faults_in(one, fault_level::many, 7, 1);
  EXPECT_EQ(put_faults_in(two, fault_level::many, 7, 2), faults);
  ASSERT_EQ(one.size(), two.size());
  for (auto i = std::size_t{0}; i < one.size(); ++i) EXPECT_EQ(one[i].bytes, two[i].bytes) << one[i].path;
  auto three = many_files(1);
  EXPECT_NE(put_faults_in(three, fault_level::many, 8, 2), faults);
}

std::uint64_t count_of(std::vector<fault_record> const& faults, std::string_view file, fault_kind kind) {
  auto out = std::uint64_t{0};
  for (auto const& one : faults) {
    if (one.file == file && one.kind == kind) out += one.count;
  }
  return out;
}

TEST(faults, more_at_level_many_and_every_kind_at_both) {
  auto usual = many_files(1);
  auto many = many_files(1);
  auto const fewer = put_faults_in(usual, fault_level::usual, 1);
  auto const more = put_faults_in(many, fault_level::many, 1);
  for (auto const kind :
       {fault_kind::damaged, fault_kind::missing, fault_kind::stale, fault_kind::contradictory}) {
    auto const sum = [&](std::vector<fault_record> const& faults) {
      auto out = std::uint64_t{0};
      for (auto const& one : faults) out += one.kind == kind ? one.count : 0;
      return out;
    };
    EXPECT_GT(sum(fewer), 0U) << to_string(kind);
    EXPECT_GT(sum(more), sum(fewer)) << to_string(kind);
  }
}

TEST(faults, shares_are_those_stated) {
  auto lines = std::uint64_t{0};
  std::map<fault_kind, std::uint64_t> sums;
  for (auto seed = std::uint64_t{1}; seed <= 20; ++seed) {
    auto file = as_rel_file(test::make_sample(1'000, seed).networks);
    lines += static_cast<std::uint64_t>(std::ranges::count(file.bytes, '\n'));
    std::vector<published_file> files{file};
    for (auto const& one : put_faults_in(files, fault_level::usual, seed)) sums[one.kind] += one.count;
  }
  // 1 in 1000, 1 in 100; of the pairs that provide two thirds, of the others one third, each 1 in 200.
  auto const all = static_cast<double>(lines);
  EXPECT_NEAR(static_cast<double>(sums[fault_kind::damaged]), all / 1000, 10);
  EXPECT_NEAR(static_cast<double>(sums[fault_kind::missing]), all / 100, 25);
  EXPECT_NEAR(static_cast<double>(sums[fault_kind::contradictory]), all / 200, 45);
}

std::map<std::uint32_t, std::uint64_t> speeds_of(published_file const& file) {
  std::map<std::uint32_t, std::uint64_t> out;
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  formats::pdb_visitor visitor;
  visitor.netixlan = [&](auto const& port) { out[port.id] = port.speed_mbps; };
  formats::read_peeringdb(in, counted, visitor);
  return out;
}

TEST(faults, some_ports_say_ten_times_their_speed) {
  auto const before = test::all_files(test::make_sample(500));
  auto after = before;
  auto const faults = put_faults_in(after, fault_level::usual, 1);
  auto const truth = speeds_of(test::file_with(before, "peeringdb_2_dump_2026"));
  auto inflated = std::uint64_t{0};
  for (auto const& [id, speed] : speeds_of(test::file_with(after, "peeringdb_2_dump_2026"))) {
    if (speed == 10 * truth.at(id)) ++inflated;
  }
  auto listed = std::uint64_t{0};
  for (auto const& one : faults) {
    auto const is_it = one.file == "peeringdb/peeringdb_2_dump_2026_01_01.json.gz" &&
                       one.detail == "port ten times as fast as it is";
    if (is_it) listed += one.count;
  }
  EXPECT_EQ(inflated, listed);
  EXPECT_NEAR(static_cast<double>(inflated), 0.05 * static_cast<double>(truth.size()), 12);
}

TEST(faults, left_out_records_are_really_gone) {
  auto files = many_files(3);
  auto const lines_in = [](published_file const& file) { return std::ranges::count(file.bytes, '\n'); };
  std::map<std::string, std::int64_t> before;
  for (auto const& file : files) before[packed_path(file)] = lines_in(file);
  auto const faults = put_faults_in(files, fault_level::usual, 3);
  for (auto const& file : files) {
    if (file.format != "prefix-country") continue;  // what contradicts stands in place of the truth
    auto const path = packed_path(file);
    if (!before.contains(path)) continue;
    EXPECT_EQ(static_cast<std::uint64_t>(before[path] - lines_in(file)),
              count_of(faults, path, fault_kind::missing))
        << path;
  }
}

TEST(faults, survey_uses_the_newer_edition) {
  test::temporary_folder const above;
  for (auto const level : {fault_level::usual, fault_level::many}) {
    auto files = many_files(2);
    auto const faults = put_faults_in(files, level, 2);
    auto const folder = above.path() + (level == fault_level::usual ? "/usual" : "/many");
    ASSERT_TRUE(write_sample_folder(folder, files, "x", 2));
    std::set<std::string> stale;
    for (auto const& one : faults) {
      if (one.kind == fault_kind::stale) stale.insert(one.file);
    }
    EXPECT_GE(stale.size(), level == fault_level::usual ? 4U : 10U);
    auto const found = world::survey_folder(folder, std::nullopt);
    ASSERT_TRUE(found);
    for (auto const& one : *found) {
      if (one.shown == "notes.txt") continue;
      EXPECT_EQ(one.used(), !stale.contains(one.shown)) << one.shown << ": " << one.unused_reason;
    }
  }
}

TEST(faults, list_is_a_table) {
  auto const file = faults_file({{"a.gz", fault_kind::damaged, "bad prefix", 3, ""},
                                 {"b", fault_kind::stale, "", 1, "older, of 2025"}});
  EXPECT_EQ(file.path, "truth/faults.csv");
  EXPECT_EQ(file.bytes,
            "file,kind,issue,count,detail\na.gz,damaged,bad prefix,3,\nb,stale,,1,\"older, of 2025\"\n");
}

}  // namespace
}  // namespace causeway::sample
