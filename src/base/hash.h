//! Content hashes: XXH3, 64 bits for tables in memory, 128 bits for files.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>

namespace causeway::base {

/// XXH3-128 in canonical byte order, so that it is the same on every machine. Guards against damage, not
/// against forgery.
struct hash128 {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(hash128 const&) const = default;
};

hash128 hash_of(std::span<std::byte const> bytes);
std::uint64_t hash64_of(std::span<std::byte const> bytes);
/// 32 hexadecimal digits.
std::string to_string(hash128 const& hash);

/// The same as hash_of over everything added so far.
class hasher {
 public:
  hasher();
  ~hasher();
  hasher(hasher&&) noexcept;
  hasher& operator=(hasher&&) noexcept;
  void add(std::span<std::byte const> bytes);
  hash128 finish() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace causeway::base
