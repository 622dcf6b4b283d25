//! The reference of January 2024 in few numbers, and the comparison.
#include "sample/networks_distributions.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>

#include "base/csv_writer.h"
#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

// Source of all numbers: CAIDA AS relationships 2024-01-01, measured with shape_of() over 200 origins.
constexpr double reference_networks = 76'351;
constexpr double reference_top_customers = 0.0866;
constexpr double reference_peer_links = 0.6907;
constexpr double reference_top_cone = 0.9035;
constexpr double reference_path = 4.350;
// shares of pairs so many links apart, from 0; the last: 11 and more
constexpr std::array reference_paths{0.0,    0.0001, 0.0281, 0.2356, 0.3814, 0.2102,
                                     0.0737, 0.0367, 0.0166, 0.0079, 0.0045, 0.0052};
constexpr std::array reference_customers{degree_point{0.0638, 30}, degree_point{0.158, 10},
                                         degree_point{0.3504, 3}, degree_point{0.5855, 1}};
constexpr std::array reference_peers{degree_point{0.0722, 100}, degree_point{0.168, 30},
                                     degree_point{0.4741, 10}, degree_point{0.643, 3},
                                     degree_point{0.7706, 1}};

// How many factors e a graph is smaller than the reference; below 0 where it is larger.
double times_smaller(std::size_t networks) {
  return logarithm(reference_networks / static_cast<double>(std::max<std::size_t>(networks, 1)));
}

// The share of the reference's pairs that are at most so many links apart, straight between whole numbers.
double reference_paths_up_to(double links) {
  double sum = 0;
  for (auto i = std::size_t{0}; i < reference_paths.size(); ++i) {
    auto const reach = links - static_cast<double>(i);
    if (reach >= 0) sum += reference_paths[i];
    if (reach < 0 && reach > -1) sum += reference_paths[i] * (1 + reach);
  }
  return std::min(sum, 1.0);
}

// Paths of the reference with all lengths scaled to the mean that a graph of this size shall have.
double path_share(std::size_t networks, std::size_t links) {
  auto const scale = reference_path / mean_path_links(networks);
  auto const up_to = [&](std::size_t length) {
    return reference_paths_up_to(static_cast<double>(length) * scale);
  };
  return up_to(links) - up_to(links - 1);
}

struct measure {
  std::string_view name;
  double graph_shape::* value;
  double reference;
  double tolerance;
};

constexpr std::array measures{
    measure{"share of networks without customers", &graph_shape::stub_share, 0.8446, 0.02},
    measure{"share with 1 provider", &graph_shape::one_provider, 0.4282, 0.06},
    measure{"share with 2 providers", &graph_shape::two_providers, 0.3568, 0.04},
    measure{"share with 3 providers", &graph_shape::three_providers, 0.1198, 0.03},
    measure{"share with 4 and more providers", &graph_shape::more_providers, 0.0952, 0.03},
    measure{"mean number of providers", &graph_shape::mean_providers, 2.0373, 0.2},
    measure{"share of networks with peers", &graph_shape::peering_share, 0.2081, 0.03},
    measure{"share with 1 customer", &graph_shape::customers_1, 0.4145, 0.08},
    measure{"share with more than 3 customers", &graph_shape::customers_above_3, 0.3504, 0.06},
    measure{"share with more than 10 customers", &graph_shape::customers_above_10, 0.158, 0.04},
    measure{"share with more than 30 customers", &graph_shape::customers_above_30, 0.0638, 0.03},
    measure{"share with 1 peer", &graph_shape::peers_1, 0.2294, 0.08},
    measure{"share with more than 3 peers", &graph_shape::peers_above_3, 0.643, 0.08},
    measure{"share with more than 10 peers", &graph_shape::peers_above_10, 0.4741, 0.08},
    measure{"share with more than 30 peers", &graph_shape::peers_above_30, 0.168, 0.06},
    measure{"share with more than 100 peers", &graph_shape::peers_above_100, 0.0722, 0.04},
    measure{"share with more than 3 in the cone", &graph_shape::cones_above_3, 0.5011, 0.08},
    measure{"share with more than 10 in the cone", &graph_shape::cones_above_10, 0.2609, 0.06},
    measure{"share with more than 30 in the cone", &graph_shape::cones_above_30, 0.1475, 0.05},
};

distribution_row row_of(std::string_view name, double sample, double reference, double tolerance) {
  return {std::string{name}, sample, reference, tolerance, std::abs(sample - reference) <= tolerance};
}

}  // namespace

std::span<degree_point const> customer_points() {
  return reference_customers;
}

std::span<degree_point const> peer_points() {
  return reference_peers;
}

double top_customers_share(std::size_t networks) {
  return reference_top_customers * exponential(0.2 * times_smaller(networks));
}

double peer_link_share(std::size_t networks) {
  return reference_peer_links - 0.035 * times_smaller(networks);
}

double top_cone_share(std::size_t networks) {
  return reference_top_cone - 0.04 * times_smaller(networks);
}

double mean_path_links(std::size_t networks) {
  return reference_path - 0.28 * times_smaller(networks);
}

std::vector<distribution_row> compare_distributions(graph_shape const& shape) {
  std::vector<distribution_row> out;
  for (auto const& one : measures)
    out.push_back(row_of(one.name, shape.*one.value, one.reference, one.tolerance));
  auto const n = shape.networks;
  out.push_back(row_of("most customers ÷ networks", shape.customers_top_share, top_customers_share(n), 0.05));
  out.push_back(row_of("largest cone ÷ networks", shape.cone_top_share, top_cone_share(n), 0.15));
  out.push_back(row_of("peer links ÷ links", shape.peer_link_share, peer_link_share(n), 0.05));
  out.push_back(row_of("mean path, links", shape.mean_path, mean_path_links(n), 0.3));
  std::array const paths{shape.paths_1, shape.paths_2, shape.paths_3, shape.paths_4, shape.paths_5};
  for (auto i = std::size_t{0}; i < paths.size(); ++i) {
    out.push_back(
        row_of(fmt::format("share of paths of {} links", i + 1), paths[i], path_share(n, i + 1), 0.12));
  }
  double shorter = 0;
  for (auto i = std::size_t{1}; i <= 5; ++i) shorter += path_share(n, i);
  out.push_back(row_of("share of longer paths", shape.paths_above_5, 1 - shorter, 0.12));
  return out;
}

published_file distributions_file(std::span<distribution_row const> rows) {
  published_file out{.path = "truth/distributions.csv", .format = "", .bytes = "", .packed = packing::none};
  base::csv_writer csv{out.bytes};
  for (auto const* name : {"measure", "sample", "reference", "tolerance", "within"}) csv.field(name);
  csv.end_row();
  for (auto const& row : rows) {
    csv.field(row.measure);
    for (auto const value : {row.sample, row.reference, row.tolerance})
      csv.field(fmt::format("{:.4f}", value));
    csv.field(row.within ? "yes" : "no").end_row();
  }
  return out;
}

std::string distributions_text(std::span<distribution_row const> rows) {
  auto out = fmt::format("{:<38}{:>9}{:>11}{:>11}  within\n", "measure", "sample", "reference", "tolerance");
  for (auto const& row : rows) {
    out += fmt::format("{:<38}{:>9.4f}{:>11.4f}{:>11.4f}  {}\n", row.measure, row.sample, row.reference,
                       row.tolerance, row.within ? "yes" : "no");
  }
  return out;
}

}  // namespace causeway::sample
