//! Streams: the same text through every packing.
#include "formats/input.h"

#include <gtest/gtest.h>

#include <array>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

std::string all_of(input& in) {
  std::string text;
  std::array<char, 777> chunk{};
  while (auto const got = in.read(std::as_writable_bytes(std::span{chunk}))) text.append(chunk.data(), got);
  return text;
}

TEST(input, plain_bytes_come_as_they_are) {
  auto in = test::input_of("hello");
  EXPECT_EQ(all_of(in), "hello");
  EXPECT_EQ(in.damage(), "");
  EXPECT_EQ(in.packing(), compression::none);
}

TEST(input, peeked_bytes_stay_unread) {
  auto in = test::input_of("hello");
  EXPECT_EQ(in.peek(3).size(), 3U);
  EXPECT_EQ(in.peek(100).size(), 5U);
  EXPECT_EQ(all_of(in), "hello");
}

TEST(input, missing_file_names_it) {
  auto const in = input::open("/no/such/file");
  ASSERT_FALSE(in);
  EXPECT_NE(in.error().message.find("/no/such/file"), std::string::npos);
}

TEST(input, real_files_of_two_packings) {
  CAUSEWAY_NEED_REAL(gzipped, "aspfx/routeviews-rv2-20240101-1200.pfx2as.gz");
  CAUSEWAY_NEED_REAL(bzipped, "asrel/20240101.as-rel.txt.bz2");
  auto first = input::open(gzipped);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->packing(), compression::gzip);
  auto second = input::open(bzipped);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->packing(), compression::bzip2);
  EXPECT_EQ(all_of(*first).back(), '\n');
  EXPECT_EQ(all_of(*second).back(), '\n');
}

}  // namespace
}  // namespace causeway::formats
