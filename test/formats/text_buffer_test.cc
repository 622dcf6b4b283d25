//! Numbers and addresses as text, against the standard library's and the system's.
#include "formats/text_buffer.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>

#include <random>
#include <string>

namespace causeway::formats {
namespace {

std::string v6(base::ip_address const& address, zero_groups shortened) {
  char text[max_address_text];
  return {text, write_ipv6(text, address.bytes.data(), shortened)};
}

TEST(text_buffer, test_numbers_equal_the_standard_librarys) {
  std::mt19937 random{7};
  text_buffer out{nullptr};
  for (auto const number :
       {0U, 9U, 10U, 99U, 100U, 999U, 1'000U, 65'535U, 99'999U, 100'000U, 1'000'000U, 9'999'999U, 10'000'000U,
        100'000'000U, 999'999'999U, 1'000'000'000U, 4'294'967'295U}) {
    out.clear();
    out << number;
    EXPECT_EQ(out.pending(), std::to_string(number));
  }
  for (auto i = 0; i < 20'000; ++i) {
    auto const number = static_cast<std::uint32_t>(random()) >> (random() % 32);
    out.clear();
    out << number;
    ASSERT_EQ(out.pending(), std::to_string(number));
  }
}

TEST(text_buffer, test_negative_numbers) {
  text_buffer out{nullptr};
  out << std::int32_t{-3} << ' ' << std::numeric_limits<std::int32_t>::min() << ' ' << std::int32_t{5};
  EXPECT_EQ(out.pending(), "-3 -2147483648 5");
}

TEST(text_buffer, test_rfc5952_addresses_equal_the_systems) {
  std::mt19937 random{11};
  for (auto i = 0; i < 50'000; ++i) {
    base::ip_address address;
    address.family = base::ip_family::v6;
    for (auto& byte : address.bytes) byte = static_cast<std::uint8_t>(random());
    auto const zeros = random();
    for (auto group = std::size_t{0}; group < 8; ++group) {
      if (((zeros >> group) & 1U) == 0) continue;
      address.bytes[2 * group] = 0;
      address.bytes[2 * group + 1] = 0;
    }
    ASSERT_EQ(v6(address, zero_groups::two_or_more), to_string(address));
  }
}

TEST(text_buffer, test_rfc5952_well_known_addresses) {
  for (auto const* const text : {"::", "::1", "1::", "2001:db8::1", "::ffff:192.0.2.1", "fe80::1:0:0:1",
                                 "2001:db8:0:1:1:1:1:1", "0:1::"}) {
    EXPECT_EQ(v6(*base::parse_address(text), zero_groups::two_or_more),
              to_string(*base::parse_address(text)));
  }
}

TEST(text_buffer, test_as_bgpdump_one_zero_group_is_shortened_too) {
  EXPECT_EQ(v6(*base::parse_address("2001:db8:0:1:1:1:0:1"), zero_groups::one_or_more),
            "2001:db8::1:1:1:0:1");
}

TEST(text_buffer, test_blocks_are_handed_on_in_order_and_whole) {
  std::string got;
  auto calls = 0;
  {
    text_buffer out{[&](std::string_view block) {
      got += block;
      ++calls;
      return true;
    }};
    for (auto i = 0U; i < 200'000; ++i) out << i << '\n';
  }
  std::string expected;
  for (auto i = 0U; i < 200'000; ++i) expected += std::to_string(i) + "\n";
  EXPECT_EQ(got, expected);
  EXPECT_GT(calls, 1);
}

TEST(text_buffer, test_a_closed_reader_is_noticed) {
  text_buffer out{[](std::string_view) { return false; }};
  out << "x";
  EXPECT_FALSE(out.closed());
  out.flush();
  EXPECT_TRUE(out.closed());
}

TEST(text_buffer, test_without_a_writer_it_grows) {
  text_buffer out{nullptr};
  for (auto i = 0U; i < 300'000; ++i) out << "abc";
  EXPECT_EQ(out.pending().size(), 900'000U);
}

}  // namespace
}  // namespace causeway::formats
