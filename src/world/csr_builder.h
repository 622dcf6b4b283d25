//! Lists by key from pairs in any order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <utility>
#include <vector>

#include "base/column.h"

namespace causeway::world {

/// Pairs (key, value) with key < count -> lists, each in the order in which its values come.
template <typename Key, typename Value>
base::csr<Key, Value> make_csr(std::size_t count, std::vector<std::pair<Key, Value>> const& pairs) {
  std::vector<std::uint32_t> offsets(count + 1, 0);
  for (auto const& [key, value] : pairs) ++offsets[key.index() + 1];
  for (auto i = std::size_t{0}; i < count; ++i) offsets[i + 1] += offsets[i];
  std::vector<Value> values(pairs.size());
  auto next = offsets;
  for (auto const& [key, value] : pairs) values[next[key.index()]++] = value;
  return {std::move(offsets), std::move(values)};
}

/// One list for each key, in order.
template <typename Key, typename Value>
base::csr<Key, Value> make_csr(std::vector<std::vector<Value>> const& lists) {
  std::vector<std::uint32_t> offsets{0};
  std::vector<Value> values;
  for (auto const& list : lists) {
    values.insert(values.end(), list.begin(), list.end());
    offsets.push_back(static_cast<std::uint32_t>(values.size()));
  }
  return {std::move(offsets), std::move(values)};
}

/// The order that sorts `rows` by `less`, ties by position.
template <typename Row, typename Less>
std::vector<std::size_t> sorted_order(std::vector<Row> const& rows, Less less) {
  std::vector<std::size_t> order(rows.size());
  for (auto i = std::size_t{0}; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return less(rows[a], rows[b]); });
  return order;
}

}  // namespace causeway::world
