//! AS paths kept once each: equal paths have equal ids.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "base/strong_id.h"
#include "formats/bgp_path.h"

namespace causeway::formats {

struct as_path_tag;
using as_path_id = base::strong_id<as_path_tag>;

/// Grows to a limit and no further. Ids count up from 0 in the order of first appearance.
class as_path_pool {
 public:
  static constexpr std::size_t default_max_bytes = std::size_t{1} << 30U;

  explicit as_path_pool(std::size_t max_bytes = default_max_bytes);

  /// The path's id; invalid where it is new and the pool is full.
  as_path_id intern(as_path path);
  /// Valid as long as the pool. `id` is one of this pool.
  as_path path(as_path_id id) const { return as_path{kept_at(places_[id.index()]).path}; }
  std::size_t size() const { return places_.size(); }
  /// Memory for paths and tables.
  std::size_t bytes() const;

 private:
  // Kept paths start at multiples of four octets in chunks: id, size, the octets.
  using place = std::uint32_t;
  struct slot {
    std::uint32_t tag = 0;
    place at = no_place;
  };
  struct kept {
    std::uint32_t id;
    wire_bytes path;
  };
  static constexpr place no_place = 0xFFFFFFFFU;
  static constexpr std::size_t chunk_bytes = std::size_t{1} << 20U;

  kept kept_at(place at) const {
    auto const* const head = chunks_[at / (chunk_bytes / 4)].get() + (at % (chunk_bytes / 4)) * 4;
    std::uint32_t words[2];
    std::memcpy(words, head, sizeof words);
    return {words[0], {head + sizeof words, words[1]}};
  }
  as_path_id add(wire_bytes path, std::uint64_t hash);
  place keep(wire_bytes path, std::uint32_t id);
  void grow();
  void insert(slot one, std::uint64_t hash);

  std::size_t max_bytes_;
  std::vector<slot> slots_;
  std::vector<place> places_;
  std::vector<std::unique_ptr<std::uint8_t[]>> chunks_;
  std::size_t chunk_used_ = chunk_bytes;
};

}  // namespace causeway::formats
