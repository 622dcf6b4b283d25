//! Degrees by rank: straight lines between the points in logarithms of rank and degree, and a lift at the
//! top.
#include "sample/networks_degrees.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

struct node_of_curve {
  double log_rank = 0;
  double log_degree = 0;
};

std::vector<node_of_curve> curve_through(std::uint32_t count, double top,
                                         std::span<degree_point const> points) {
  std::vector<node_of_curve> curve{{0, logarithm(std::max(top, 1.0))}};
  for (auto const& point : points) {
    auto const rank = point.share * count;
    // more than k links is at least k + 1: half a link between
    auto const degree = std::min(point.links + 0.5, top);
    if (rank > 1) curve.push_back({logarithm(rank), logarithm(degree)});
  }
  curve.push_back({logarithm(std::max<double>(count, 2)), logarithm(0.6)});
  return curve;
}

struct ranked_degree {
  double degree = 0;
  double lift = 0;  // how far a full lift multiplies it
};

std::vector<ranked_degree> degrees_on(std::span<node_of_curve const> curve, std::uint32_t count) {
  std::vector<ranked_degree> out(count);
  std::size_t piece = 1;
  for (auto i = std::uint32_t{0}; i < count; ++i) {
    auto const at = logarithm(i + 1.0);
    while (piece + 1 < curve.size() && curve[piece].log_rank < at) ++piece;
    auto const& from = curve[piece - 1];
    auto const& to = curve[piece];
    auto const part = to.log_rank > from.log_rank ? (at - from.log_rank) / (to.log_rank - from.log_rank) : 1;
    out[i].degree = exponential(from.log_degree + part * (to.log_degree - from.log_degree));
    out[i].lift = piece == 1 ? 4 * part * (1 - part) : 0;
  }
  return out;
}

std::uint32_t lifted(ranked_degree const& one, double lift, double top) {
  auto const degree = std::clamp(one.degree * std::max(1 + lift * one.lift, 0.1), 1.0, std::max(top, 1.0));
  return static_cast<std::uint32_t>(std::floor(degree + 0.5));
}

}  // namespace

std::vector<std::uint32_t> falling_degrees(std::uint32_t count, double top,
                                           std::span<degree_point const> points, double total) {
  auto const curve = curve_through(count, top, points);
  auto const degrees = degrees_on(curve, count);
  auto const sum_at = [&](double lift) {
    double sum = 0;
    for (auto const& one : degrees) sum += lifted(one, lift, top);
    return sum;
  };
  double low = -0.9;
  double high = 12;
  for (int i = 0; i < 24; ++i) {
    auto const mid = (low + high) / 2;
    (sum_at(mid) < total ? low : high) = mid;
  }
  std::vector<std::uint32_t> out;
  out.reserve(count);
  for (auto const& one : degrees) out.push_back(lifted(one, high, top));
  std::sort(out.rbegin(), out.rend());
  return out;
}

}  // namespace causeway::sample
