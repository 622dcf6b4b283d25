//! Finding one score among all.
#pragma once

#include <gtest/gtest.h>

#include <limits>
#include <span>
#include <string_view>

#include "score/figures.h"

namespace causeway::test {

/// Fails the test where there is none.
inline score::score named(std::span<score::score const> all, std::string_view name) {
  for (auto const& one : all) {
    if (one.name == name) return one;
  }
  ADD_FAILURE() << "no score " << name;
  return {};
}

/// NaN where it has no value.
inline double value_of(std::span<score::score const> all, std::string_view name) {
  return named(all, name).value.value_or(std::numeric_limits<double>::quiet_NaN());
}

}  // namespace causeway::test
