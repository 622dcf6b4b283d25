//! Large JSON texts in bounded memory: the elements of their arrays one by one.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

#include "base/json_reader.h"
#include "base/tally.h"
#include "formats/input.h"

namespace causeway::formats {

/// One item of a JSON text. `path` names the members that lead to it: "" for an element of an array at the
/// root, "roas" for an element of
/// {"roas": […]}, "net.data" for an element of {"net": {"data": […]}}; a member that is no array, at most two
/// deep, is an item of its own.
struct json_item {
  std::string_view path;
  base::json_value value;
  base::place where;  ///< offset of its first byte
};

inline constexpr std::size_t max_json_item_bytes = std::size_t{16} << 20U;

/// Visits every item in order. A text whose brackets do not close is counted and ends the reading; an item
/// that is no valid JSON, or over max_json_item_bytes, is counted and skipped.
void for_each_json_item(input& in, base::tally& counted, std::function<void(json_item const&)> const& visit);

/// The whole input as one value, at most max_json_item_bytes; a larger or invalid one is counted and not
/// visited.
void read_whole_json(input& in, base::tally& counted, std::function<void(base::json_value)> const& visit);

}  // namespace causeway::formats
