//! Low, middle and high of an uncertain quantity.
#pragma once

namespace causeway::base {

/// low <= mid <= high, all in the unit that the owner's name says.
struct interval {
  double low = 0;
  double mid = 0;
  double high = 0;
  constexpr bool operator==(interval const&) const = default;
};

constexpr bool is_ordered(interval const& range) {
  return range.low <= range.mid && range.mid <= range.high;
}

}  // namespace causeway::base
