//! Prefixes in order, each knowing the next wider one around it.
#include "base/prefix_tree.h"

#include <algorithm>
#include <cassert>

namespace causeway::base {

prefix_tree::prefix_tree(std::vector<ip_prefix> sorted) : prefixes_{std::move(sorted)} {
  assert(std::is_sorted(prefixes_.begin(), prefixes_.end()));
  wider_.reserve(prefixes_.size());
  auto open = none;  // the last prefix: what covers the next is this one or around it
  for (auto i = std::uint32_t{0}; i < prefixes_.size(); ++i) {
    while (open != none && !covers(prefixes_[open], prefixes_[i])) open = wider_[open];
    wider_.push_back(open);
    open = i;
  }
}

std::optional<std::uint32_t> prefix_tree::narrowest(ip_prefix const& prefix) const {
  auto const after = std::upper_bound(prefixes_.begin(), prefixes_.end(), prefix);
  if (after == prefixes_.begin()) return std::nullopt;
  auto at = static_cast<std::uint32_t>(after - prefixes_.begin() - 1);
  while (!covers(prefixes_[at], prefix)) {
    at = wider_[at];
    if (at == none) return std::nullopt;
  }
  return at;
}

std::optional<std::uint32_t> prefix_tree::wider(std::uint32_t at) const {
  if (wider_[at] == none) return std::nullopt;
  return wider_[at];
}

}  // namespace causeway::base
