//! Content hashes: the only place that knows xxHash.
#include "base/hash.h"

#include <xxhash.h>

#include <cstring>

namespace causeway::base {

namespace {

hash128 canonical(XXH128_hash_t value) {
  XXH128_canonical_t text;
  XXH128_canonicalFromHash(&text, value);
  hash128 out;
  std::memcpy(out.bytes.data(), text.digest, out.bytes.size());
  return out;
}

}  // namespace

hash128 hash_of(std::span<std::byte const> bytes) {
  return canonical(XXH3_128bits(bytes.data(), bytes.size()));
}

std::uint64_t hash64_of(std::span<std::byte const> bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

std::string to_string(hash128 const& hash) {
  constexpr char const* digits = "0123456789abcdef";
  std::string text;
  for (auto const byte : hash.bytes) {
    text += digits[byte >> 4U];
    text += digits[byte & 0xFU];
  }
  return text;
}

struct hasher::state {
  struct release {
    void operator()(XXH3_state_t* owned) const { XXH3_freeState(owned); }
  };
  std::unique_ptr<XXH3_state_t, release> xxh{XXH3_createState()};
};

hasher::hasher() : state_{std::make_unique<state>()} {
  XXH3_128bits_reset(state_->xxh.get());
}
hasher::~hasher() = default;
hasher::hasher(hasher&&) noexcept = default;
hasher& hasher::operator=(hasher&&) noexcept = default;

void hasher::add(std::span<std::byte const> bytes) {
  XXH3_128bits_update(state_->xxh.get(), bytes.data(), bytes.size());
}

hash128 hasher::finish() const {
  return canonical(XXH3_128bits_digest(state_->xxh.get()));
}

}  // namespace causeway::base
