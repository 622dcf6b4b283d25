//! The sample's graph beside January 2024, at several sizes and seeds.
#include "sample/networks_distributions.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "networks_fixture.h"

namespace causeway::sample {
namespace {

#ifdef NDEBUG
constexpr std::uint32_t large = 20'000;
#else
constexpr std::uint32_t large = 6'000;  // sanitizers are slow
#endif

std::string outside(networks const& made, std::uint64_t seed, std::uint32_t origins) {
  auto const rows = compare_distributions(shape_of(graph_of(made), origins, seed));
  std::string out;
  for (auto const& row : rows) {
    if (!row.within) {
      out += fmt::format("{}: {:.3f}, reference {:.3f}\n", row.measure, row.sample, row.reference);
    }
  }
  return out;
}

std::string outside(std::uint32_t networks, std::uint64_t seed, std::uint32_t origins) {
  return outside(test::make_networks_world(networks, seed).made, seed, origins);
}

TEST(networks_distributions, three_thousand_are_within_tolerance) {
  for (auto const seed : {1U, 2U, 3U, 4U}) EXPECT_EQ(outside(3000, seed, 40), "") << "seed " << seed;
}

TEST(networks_distributions, many_are_within_tolerance) {
  for (auto const seed : {1U, 2U}) EXPECT_EQ(outside(large, seed, 32), "") << "seed " << seed;
}

#ifdef NDEBUG
TEST(networks_distributions, the_samples_own_lands_and_wires_are_within_tolerance) {
  for (auto const seed : {1U, 2U, 3U}) {
    sample_options const options{.networks = 3000, .seed = seed};
    auto const on = make_lands(options);
    auto over = make_wires(options, on);
    EXPECT_EQ(outside(make_networks(options, on, over), seed, 40), "") << "seed " << seed;
  }
}
#endif

TEST(networks_distributions, references_are_the_measured_ones_at_full_size) {
  EXPECT_NEAR(top_customers_share(76'351), 0.0866, 1e-9);
  EXPECT_NEAR(peer_link_share(76'351), 0.6907, 1e-9);
  EXPECT_NEAR(top_cone_share(76'351), 0.9035, 1e-9);
  EXPECT_NEAR(mean_path_links(76'351), 4.35, 1e-9);
}

TEST(networks_distributions, references_follow_size) {
  // a graph a tenth as large: ln 10 = 2.302585, 10^0.2 = 1.584893
  EXPECT_NEAR(top_customers_share(7'635), 0.0866 * 1.584893, 1e-4);
  EXPECT_NEAR(peer_link_share(7'635), 0.6907 - 0.035 * 2.302585, 1e-4);
  EXPECT_NEAR(mean_path_links(7'635), 4.35 - 0.28 * 2.302585, 1e-4);
}

graph_shape shape_like_the_reference() {
  graph_shape shape;
  shape.networks = 76'351;
  shape.stub_share = 0.8446;
  shape.paths_3 = 0.2356;
  shape.paths_4 = 0.3814;
  return shape;
}

distribution_row row_named(std::vector<distribution_row> const& rows, std::string_view name) {
  auto const at =
      std::find_if(rows.begin(), rows.end(), [&](auto const& row) { return row.measure == name; });
  return at == rows.end() ? distribution_row{} : *at;
}

TEST(networks_distributions, what_equals_the_reference_is_within) {
  auto const rows = compare_distributions(shape_like_the_reference());
  EXPECT_TRUE(row_named(rows, "share of networks without customers").within);
  EXPECT_NEAR(row_named(rows, "share of paths of 3 links").reference, 0.2356, 1e-9);
  EXPECT_NEAR(row_named(rows, "share of paths of 4 links").reference, 0.3814, 1e-9);
  EXPECT_TRUE(row_named(rows, "share of paths of 4 links").within);
}

TEST(networks_distributions, what_differs_is_not) {
  auto shape = shape_like_the_reference();
  shape.stub_share = 0.80;
  EXPECT_FALSE(row_named(compare_distributions(shape), "share of networks without customers").within);
}

TEST(networks_distributions, file_and_text) {
  std::vector<distribution_row> const rows{{"share of this", 0.25, 0.2, 0.1, true},
                                           {"mean, links", 4.5, 3, 1, false}};
  auto const file = distributions_file(rows);
  EXPECT_EQ(file.path, "truth/distributions.csv");
  EXPECT_EQ(file.bytes,
            "measure,sample,reference,tolerance,within\n"
            "share of this,0.2500,0.2000,0.1000,yes\n"
            "\"mean, links\",4.5000,3.0000,1.0000,no\n");
  EXPECT_NE(distributions_text(rows).find("mean, links                              4.5000     3.0000"),
            std::string::npos);
}

}  // namespace
}  // namespace causeway::sample
