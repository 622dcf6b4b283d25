//! XXH3 against the vectors that xxHash publishes with its own checks, and pieces against the whole.
#include "base/hash.h"

#include <gtest/gtest.h>

#include <array>
#include <utility>
#include <vector>

namespace causeway::base {
namespace {

// The buffer over which the published vectors are computed.
std::vector<std::byte> sanity_buffer(std::size_t size) {
  std::vector<std::byte> bytes(size);
  auto generator = std::uint64_t{2654435761U};
  for (auto& byte : bytes) {
    byte = static_cast<std::byte>(generator >> 56U);
    generator *= 11400714785074694797U;
  }
  return bytes;
}

TEST(hash, published_vectors_of_64_bits) {
  constexpr auto vectors = std::to_array<std::pair<std::size_t, std::uint64_t>>({
      {0, 0x2D06800538D394C2U},
      {1, 0xC44BDFF4074EECDBU},
      {6, 0x27B56A84CD2D7325U},
      {12, 0xA713DAF0DFBB77E7U},
      {24, 0xA3FE70BF9D3510EBU},
      {48, 0x397DA259ECBA1F11U},
      {80, 0xBCDEFBBB2C47C90AU},
      {195, 0xCD94217EE362EC3AU},
      {403, 0xCDEB804D65C6DEA4U},
      {512, 0x617E49599013CB6BU},
      {2048, 0xDD59E2C3A5F038E0U},
      {2367, 0xCB37AEB9E5D361EDU},
  });
  for (auto const& [size, expected] : vectors) EXPECT_EQ(hash64_of(sanity_buffer(size)), expected) << size;
}

TEST(hash, published_vectors_of_128_bits_high_byte_first) {
  EXPECT_EQ(to_string(hash_of({})), "99aa06d3014798d86001c324468d497f");
  EXPECT_EQ(to_string(hash_of(sanity_buffer(1))), "a6cd5e9392000f6ac44bdff4074eecdb");
  EXPECT_EQ(to_string(hash_of(sanity_buffer(6))), "082afe0b8162d12a3e7039bdda43cfc6");
  EXPECT_EQ(to_string(hash_of(sanity_buffer(12))), "6e3efd8fc7802b18061a192713f69ad9");
}

TEST(hash, pieces_give_the_hash_of_the_whole) {
  auto const bytes = sanity_buffer(5000);
  for (auto const piece :
       {std::size_t{1}, std::size_t{63}, std::size_t{256}, std::size_t{1024}, bytes.size()}) {
    hasher pieces;
    for (auto at = std::size_t{0}; at < bytes.size(); at += piece) {
      pieces.add(std::span{bytes}.subspan(at, std::min(piece, bytes.size() - at)));
    }
    EXPECT_EQ(pieces.finish(), hash_of(bytes)) << piece;
  }
}

TEST(hash, can_be_asked_on_the_way_and_moved) {
  auto const bytes = sanity_buffer(300);
  hasher pieces;
  EXPECT_EQ(pieces.finish(), hash_of({}));
  pieces.add(std::span{bytes}.first(100));
  EXPECT_EQ(pieces.finish(), hash_of(std::span{bytes}.first(100)));
  auto moved = std::move(pieces);
  moved.add(std::span{bytes}.subspan(100));
  EXPECT_EQ(moved.finish(), hash_of(bytes));
}

}  // namespace
}  // namespace causeway::base
