//! Which of many prefixes cover another one, the narrowest first.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/ip.h"

namespace causeway::base {

/// Built once, then only read. Found in time logarithmic in the number of prefixes, plus the depth to which
/// they are nested.
class prefix_tree {
 public:
  prefix_tree() = default;
  /// Canonical prefixes in order, each once.
  explicit prefix_tree(std::vector<ip_prefix> sorted);

  /// The place of the narrowest prefix that covers this one (equal counts).
  std::optional<std::uint32_t> narrowest(ip_prefix const& prefix) const;
  /// The place of the next wider prefix that covers the one at that place.
  std::optional<std::uint32_t> wider(std::uint32_t at) const;
  std::span<ip_prefix const> prefixes() const { return prefixes_; }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;

  std::vector<ip_prefix> prefixes_;
  std::vector<std::uint32_t> wider_;
};

}  // namespace causeway::base
