//! The texts of attribute blocks seen lately: neighbouring routes of a table often share theirs.
#pragma once

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "formats/short_hash.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// Block -> text, in fixed memory; a later block takes the place of an earlier one with the same hash bits.
class tail_cache {
 public:
  /// Empty where the block is not known.
  std::string_view find(wire_bytes block, std::uint64_t hash) const {
    auto const& held = slots_[hash % slot_count];
    if (held.block_bytes != block.size() || held.text_bytes == 0) return {};
    if (std::memcmp(held.block.data(), block.data(), block.size()) != 0) return {};
    return {held.text.data(), held.text_bytes};
  }
  void store(wire_bytes block, std::uint64_t hash, std::string_view text) {
    if (block.empty() || block.size() > max_block || text.size() > max_text) return;
    auto& held = slots_[hash % slot_count];
    held.block_bytes = static_cast<std::uint16_t>(block.size());
    held.text_bytes = static_cast<std::uint16_t>(text.size());
    std::memcpy(held.block.data(), block.data(), block.size());
    std::memcpy(held.text.data(), text.data(), text.size());
  }

 private:
  static constexpr std::size_t slot_count = 4096;
  static constexpr std::size_t max_block = 188;
  static constexpr std::size_t max_text = 320;
  struct slot {
    std::uint16_t block_bytes = 0;
    std::uint16_t text_bytes = 0;
    std::array<std::uint8_t, max_block> block;
    std::array<char, max_text> text;
  };

  std::vector<slot> slots_ = std::vector<slot>(slot_count);
};

}  // namespace causeway::formats
