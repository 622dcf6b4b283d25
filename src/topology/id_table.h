//! Numbers keys in the order in which they come: a flat hash table for tens of millions of look-ups.
#pragma once

#include <cstdint>
#include <vector>

namespace causeway::topology {

/// splitmix64's finaliser (Steele, Lea and Flood, 2014).
constexpr std::uint64_t mixed_bits(std::uint64_t x) {
  x ^= x >> 30U;
  x *= 0xBF58476D1CE4E5B9U;
  x ^= x >> 27U;
  x *= 0x94D049BB133111EBU;
  return x ^ (x >> 31U);
}

/// Key -> 0, 1, 2, … `Key` is an unsigned integer; its largest value is no key.
template <typename Key>
class id_table {
 public:
  static constexpr Key no_key = static_cast<Key>(-1);

  id_table() : slots_(first_slots) {}

  std::uint32_t id_of(Key key) {
    for (auto at = start(key);; at = (at + 1) & mask()) {
      if (slots_[at].key == key) return slots_[at].id;
      if (slots_[at].key == no_key) return add(key, at);
    }
  }
  /// Has the memory for a later id_of(key) fetched.
  void prefetch(Key key) const { __builtin_prefetch(&slots_[start(key)]); }

  std::vector<Key> const& keys() const { return keys_; }  // id -> key
  std::size_t size() const { return keys_.size(); }

 private:
  struct slot {
    Key key = no_key;
    std::uint32_t id = 0;
  };
  static constexpr std::size_t first_slots = std::size_t{1} << 10U;

  std::size_t mask() const { return slots_.size() - 1; }
  std::size_t start(Key key) const { return mixed_bits(key) & mask(); }

  std::uint32_t add(Key key, std::size_t at) {
    auto const id = static_cast<std::uint32_t>(keys_.size());
    keys_.push_back(key);
    slots_[at] = {key, id};
    if (keys_.size() * 2 > slots_.size()) grow();
    return id;
  }
  void grow() {
    slots_.assign(slots_.size() * 2, slot{});
    for (auto id = std::uint32_t{0}; id < keys_.size(); ++id) {
      auto at = start(keys_[id]);
      while (slots_[at].key != no_key) at = (at + 1) & mask();
      slots_[at] = {keys_[id], id};
    }
  }

  std::vector<slot> slots_;
  std::vector<Key> keys_;
};

}  // namespace causeway::topology
