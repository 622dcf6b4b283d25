//! Index types that cannot be mixed up: an id of one table is never an id of another.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <limits>

namespace causeway::base {

/// A row number of one table, told from every other by `Tag`. The largest value means "none".
template <typename Tag, typename Rep = std::uint32_t>
struct strong_id {
  using rep = Rep;
  static constexpr Rep none_value = std::numeric_limits<Rep>::max();

  constexpr strong_id() = default;
  constexpr explicit strong_id(Rep row) : value{row} {}

  static constexpr strong_id invalid() { return strong_id{}; }
  constexpr bool valid() const { return value != none_value; }
  constexpr std::size_t index() const { return value; }
  constexpr auto operator<=>(strong_id const&) const = default;
  constexpr strong_id& operator++() {
    ++value;
    return *this;
  }

  Rep value = none_value;
};

}  // namespace causeway::base

template <typename Tag, typename Rep>
struct std::hash<causeway::base::strong_id<Tag, Rep>> {
  std::size_t operator()(causeway::base::strong_id<Tag, Rep> id) const noexcept {
    return std::hash<Rep>{}(id.value);
  }
};
