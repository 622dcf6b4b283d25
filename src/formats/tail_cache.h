//! The texts of attribute blocks seen lately: neighbouring routes of a table often share theirs.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "formats/short_hash.h"
#include "formats/text_buffer.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

/// Block -> text, in fixed memory; a later block takes the place of an earlier one with the same hash bits.
class tail_cache {
 public:
  static constexpr std::size_t max_text = 320;
  using text = padded_text<max_text>;

  /// Null where the block is not known. Valid until the next store().
  text const* find(wire_bytes block, std::uint64_t hash) const {
    if (slots_.empty()) return nullptr;
    auto const& held = slots_[hash % slot_count];
    if (held.block_bytes != block.size() || block.empty()) return nullptr;
    return std::memcmp(held.block.data(), block.data(), block.size()) == 0 ? &held.tail : nullptr;
  }
  void store(wire_bytes block, std::uint64_t hash, std::string_view tail) {
    if (block.size() > max_block || tail.size() > max_text) return;
    if (slots_.empty()) slots_.resize(slot_count);
    auto& held = slots_[hash % slot_count];
    held.block_bytes = static_cast<std::uint32_t>(block.size());
    std::copy(block.begin(), block.end(), held.block.begin());
    held.tail.assign(tail);
  }

 private:
  static constexpr std::size_t slot_count = 512;
  static constexpr std::size_t max_block = 184;
  struct slot {
    std::uint32_t block_bytes = 0;
    text tail;
    std::array<std::uint8_t, max_block> block;
  };

  std::vector<slot> slots_;  // none until the first block comes
};

}  // namespace causeway::formats
