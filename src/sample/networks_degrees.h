//! How many customers or peers the largest, the second largest … network has.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace causeway::sample {

/// A share of networks has more than so many links.
struct degree_point {
  double share = 0;
  double links = 0;
};

/// `count` numbers from the largest to the smallest, none below 1 or above `top`, whose distribution goes
/// through the points (falling by links) and whose sum is near `total`. Between the largest and the first
/// point, where a small graph has few networks, the curve is lifted or lowered until the sum is right.
std::vector<std::uint32_t> falling_degrees(std::uint32_t count, double top,
                                           std::span<degree_point const> points, double total);

}  // namespace causeway::sample
