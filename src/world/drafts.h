//! What the drafts of several steps share: who says something, and who is believed where several do.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "base/date.h"
#include "world/ids.h"

namespace causeway::world {

/// The file that says a draft's facts, and its day.
struct said {
  source_idx source;
  base::date day;
};

/// Who says a row.
inline said said_of(said const& row) {
  return row;
}

/// An empty row of that file's.
template <typename Row>
Row row_said_by(said by) {
  Row row;
  static_cast<said&>(row) = by;
  return row;
}

/// Sorts by key and keeps for each the row of the newest source; of equal days the first in order of path, of
/// one source the first. Returns how many rows fell out.
template <typename Row, typename Key>
std::size_t keep_newest(std::vector<Row>& rows, Key key) {
  auto const comes_before = [&](Row const& a, Row const& b) {
    auto const& one = key(a);
    auto const& other = key(b);
    if (one != other) return one < other;
    return a.day != b.day ? a.day > b.day : a.source < b.source;
  };
  std::stable_sort(rows.begin(), rows.end(), comes_before);
  auto const same = [&](Row const& a, Row const& b) { return key(a) == key(b); };
  auto const end = std::unique(rows.begin(), rows.end(), same);
  auto const dropped = static_cast<std::size_t>(rows.end() - end);
  rows.erase(end, rows.end());
  return dropped;
}

}  // namespace causeway::world
