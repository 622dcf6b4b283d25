//! AS paths kept once each: equal paths have equal ids.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <vector>

#include "base/strong_id.h"
#include "formats/bgp_path.h"
#include "formats/short_hash.h"

namespace causeway::formats {

struct as_path_tag;
using as_path_id = base::strong_id<as_path_tag>;

/// Grows to a limit and no further. Ids count up from 0 in the order of first appearance.
class as_path_pool {
 public:
  static constexpr std::size_t default_max_bytes = std::size_t{1} << 30U;

  explicit as_path_pool(std::size_t max_bytes = default_max_bytes);

  /// The path's id; invalid where it is new and the pool is full.
  as_path_id intern(as_path path) { return intern(path, hash_of(path)); }
  /// The same in steps, so that memory is on its way while other paths are looked at: `hash` is
  /// hash_of(path).
  as_path_id intern(as_path path, std::uint64_t hash);
  void fetch_slot(std::uint64_t hash) const { __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]); }
  void fetch_path(std::uint64_t hash) const;
  static std::uint64_t hash_of(as_path path) { return short_hash(path.bytes()); }
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

  std::uint8_t const* head_at(place at) const {
    return chunks_[at / (chunk_bytes / 4)].get() + (at % (chunk_bytes / 4)) * 4;
  }
  kept kept_at(place at) const {
    auto const* const head = head_at(at);
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
