//! A figure as the project's own tables give it: a middle, a range, or both.
#pragma once

#include <cmath>
#include <optional>

namespace causeway::formats {

/// All in the row's unit, low <= mid <= high. A middle alone is one published value; low and high without a
/// middle are a published range; one end alone is a bound ("below 8").
struct value_range {
  std::optional<double> low;
  std::optional<double> mid;
  std::optional<double> high;

  bool is_empty() const { return !low && !mid && !high; }
  bool is_bound() const { return !mid && low.has_value() != high.has_value(); }
  /// The middle; where a range has none, the geometric mean of its ends (their mean where one is not above
  /// 0); nothing for a bound.
  std::optional<double> middle() const {
    if (mid || !low || !high) return mid;
    return *low > 0 ? std::sqrt(*low * *high) : (*low + *high) / 2;
  }
};

}  // namespace causeway::formats
