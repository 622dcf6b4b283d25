//! The ratchet: no score of a small sample may be worse than it once was.
//!
//! ratchet.csv: score, seed, networks, faults, bound. For each sample named there it is made, its world built
//! and everything scored. A score that got better is no failure: move its bound.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <span>
#include <tuple>

#include "base/files.h"
#include "base/text.h"
#include "formats/csv_reader.h"
#include "sample/sample.h"
#include "score/score.h"
#include "support/test_support.h"
#include "world/build.h"

namespace causeway::score {
namespace {

constexpr auto rounding = 5e-7;  // bounds have six digits

struct sample_key {
  std::uint64_t seed = 0;
  std::uint32_t networks = 0;
  std::string faults;
  auto operator<=>(sample_key const&) const = default;
};
using bound_list = std::map<std::string, double>;  // score -> bound

bool is_worse(score const& one, double bound) {
  if (!one.value) return true;
  return one.better == direction::higher ? *one.value < bound - rounding : *one.value > bound + rounding;
}

sample::fault_level level_of(std::string_view name) {
  for (auto const level : {sample::fault_level::none, sample::fault_level::many}) {
    if (sample::name_of(level) == name) return level;
  }
  return sample::fault_level::usual;
}

std::map<sample_key, bound_list> read_bounds() {
  auto const path = test::source_file("test/score/ratchet.csv");
  auto in = formats::input::open(path);
  std::map<sample_key, bound_list> out;
  EXPECT_TRUE(in) << path;
  if (!in) return out;
  base::tally counted{path};
  formats::csv_reader rows{*in, counted};
  std::vector<std::string_view> row;
  rows.next(row);
  EXPECT_EQ(row, (std::vector<std::string_view>{"score", "seed", "networks", "faults", "bound"}));
  while (rows.next(row)) {
    auto const seed = base::parse_number<std::uint64_t>(row.at(1));
    auto const networks = base::parse_number<std::uint32_t>(row.at(2));
    auto const bound = base::parse_real(row.at(4));
    EXPECT_TRUE(seed && networks && bound) << base::to_string(rows.place());
    if (!seed || !networks || !bound) continue;
    out[{*seed, *networks, std::string{row[3]}}][std::string{row[0]}] = *bound;
  }
  return out;
}

// All tables of the sample's collectors.
world::observed_paths paths_of(std::string const& folder) {
  world::path_collector paths;
  auto const files = base::files_below(folder);
  EXPECT_TRUE(files);
  for (auto const& file : files.value_or(std::vector<std::string>{})) {
    auto const name = std::filesystem::path{file}.filename().string();
    if (!name.starts_with("rib.") && !name.starts_with("bview.")) continue;
    auto in = formats::input::open(file);
    EXPECT_TRUE(in) << file;
    base::tally counted{file};
    if (in) paths.read_mrt(*in, counted);
  }
  return paths.paths();
}

std::vector<score> scores_of(sample_key const& key) {
  test::temporary_folder const place;
  auto const folder = place.path() + "/sample";
  sample::sample_options options;
  options.seed = key.seed;
  options.networks = key.networks;
  options.faults = level_of(key.faults);
  auto const made = sample::write_sample(options, folder);
  EXPECT_TRUE(made) << made.error().message;
  if (!made) return {};
  auto const built = world::build_world({.data_folder = folder, .as_of = {}, .ribs = {}});
  EXPECT_TRUE(built) << built.error().message;
  if (!built) return {};
  auto const observed = paths_of(folder);
  auto scores = score_world(folder, built->made, &observed);
  EXPECT_TRUE(scores) << scores.error().message;
  return scores ? std::move(*scores) : std::vector<score>{};
}

// As a row of ratchet.csv, to be copied from here.
std::string row_text(sample_key const& key, score const& one) {
  return fmt::format("{},{},{},{},{:.6f}", one.name, key.seed, key.networks, key.faults, *one.value);
}

TEST(ratchet, no_score_is_worse) {
  auto const bounds = read_bounds();
  ASSERT_FALSE(bounds.empty());
  for (auto const& [key, wanted] : bounds) {
    auto left = wanted;
    for (auto const& one : scores_of(key)) {
      auto const at = left.find(one.name);
      if (at == left.end()) {
        EXPECT_FALSE(one.value) << "has no bound: " << row_text(key, one);
        continue;
      }
      EXPECT_FALSE(is_worse(one, at->second))
          << one.name << " was " << at->second << " and is "
          << (one.value ? row_text(key, one) : std::string{to_string(one.state)}) << "; fails at "
          << one.example;
      left.erase(at);
    }
    for (auto const& [name, bound] : left) ADD_FAILURE() << name << " is not scored any more";
  }
}

TEST(ratchet, worse_is_lower_or_higher_by_the_score) {
  score one;
  EXPECT_TRUE(is_worse(one, 0)) << "without a value";
  one.value = 0.5;
  EXPECT_FALSE(is_worse(one, 0.5));
  EXPECT_FALSE(is_worse(one, 0.5000004));
  EXPECT_TRUE(is_worse(one, 0.500001));
  one.better = direction::lower;
  EXPECT_FALSE(is_worse(one, 0.500001));
  EXPECT_TRUE(is_worse(one, 0.499999));
}

}  // namespace
}  // namespace causeway::score
