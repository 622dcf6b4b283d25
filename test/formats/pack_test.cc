//! Packing, checked by the project's own reader and by gzip itself.
#include "formats/pack.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

// Text that packs neither to nothing nor not at all.
std::string some_text(std::size_t bytes) {
  std::string out;
  auto state = std::uint32_t{1};
  while (out.size() < bytes) {
    state = state * 1664525U + 1013904223U;
    out += std::to_string(state >> 20U) + '|';
  }
  out.resize(bytes);
  return out;
}

std::string unpacked(std::string_view packed) {
  auto in = test::input_of(packed);
  EXPECT_EQ(in.packing(), compression::gzip);
  std::string out;
  std::string chunk(1U << 16U, '\0');
  while (auto const got = in.read(std::as_writable_bytes(std::span{chunk}))) out.append(chunk, 0, got);
  EXPECT_EQ(in.damage(), "");
  return out;
}

class packed_sizes : public testing::TestWithParam<std::size_t> {};

TEST_P(packed_sizes, unpacks_to_the_same_bytes_by_our_reader_and_by_gzip) {
  auto const text = some_text(GetParam());
  auto const packed = packed_gzip(text);
  EXPECT_EQ(unpacked(packed), text);
  EXPECT_EQ(packed_gzip(text), packed);
  test::temporary_folder const folder;
  auto const path = folder.write("packed.gz", packed);
  EXPECT_EQ(std::system(("gzip -t '" + path + "'").c_str()), 0);
}

INSTANTIATE_TEST_SUITE_P(pack, packed_sizes, testing::Values(0U, 1U, 1000U, 70'000U, 3'000'000U));

TEST(pack, header_has_neither_time_nor_name_nor_system) {
  // RFC 1952 §2.3: magic, deflate, no flags, no time; extra flags 0 at level 6; system 255, unknown.
  EXPECT_EQ(packed_gzip("text").substr(0, 10), std::string("\x1F\x8B\x08\0\0\0\0\0\0\xFF", 10));
}

TEST(pack, levels_differ_in_size_and_not_in_what_they_hold) {
  auto const text = some_text(200'000);
  EXPECT_LT(packed_gzip(text, 6).size(), packed_gzip(text, 1).size());
  EXPECT_EQ(unpacked(packed_gzip(text, 1)), text);
}

}  // namespace
}  // namespace causeway::formats
