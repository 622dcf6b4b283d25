//! Records out of a stream: whole, cut, too long, across the buffer's end.
#include "formats/mrt_record.h"

#include <gtest/gtest.h>

#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

using test::bytes;

struct read_result {
  std::vector<mrt_header> headers;
  std::vector<bytes> bodies;
  base::tally counted{"test"};
};

read_result read_all(bytes const& stream) {
  read_result out;
  auto in = test::input_of(stream);
  auto reader = mrt_reader{in, out.counted};
  auto record = mrt_record{};
  while (reader.next(record)) {
    out.headers.push_back(record.header);
    out.bodies.emplace_back(record.body.begin(), record.body.end());
  }
  return out;
}

TEST(mrt_record, test_rfc6396_2_header_fields) {
  auto const result = read_all(test::record(13, 2, "abc", 77) + test::record(16, 4, "", 78));
  ASSERT_EQ(result.headers.size(), 2U);
  EXPECT_EQ(result.headers[0].time_s, 77U);
  EXPECT_EQ(result.headers[0].type, mrt_type::table_dump_v2);
  EXPECT_EQ(result.headers[0].subtype, 2U);
  EXPECT_EQ(result.bodies[0], "abc");
  EXPECT_EQ(result.headers[1].offset, 15U);
  EXPECT_EQ(result.counted.issue_count(), 0U);
}

TEST(mrt_record, test_rfc6396_3_microseconds_are_part_of_the_length) {
  auto const result = read_all(test::record(17, 4, test::u32(509'481) + "abc"));
  ASSERT_EQ(result.headers.size(), 1U);
  EXPECT_EQ(result.headers[0].microseconds, 509'481U);
  EXPECT_EQ(result.bodies[0], "abc");
}

TEST(mrt_record, test_an_et_record_without_room_for_microseconds_has_none) {
  auto const result = read_all(test::record(17, 4, "ab"));
  ASSERT_EQ(result.headers.size(), 1U);
  EXPECT_FALSE(result.headers[0].microseconds.has_value());
}

TEST(mrt_record, test_only_records_of_a_known_type_are_counted) {
  auto const result = read_all(bytes(120, '\0') + test::record(11, 0, "ospf") + test::record(16, 4, ""));
  EXPECT_EQ(result.headers.size(), 12U);
  EXPECT_EQ(result.counted.records(), 2U);
}

TEST(mrt_record, test_every_cut_of_a_record_is_told) {
  auto const whole = test::record(13, 2, "abcdef");
  for (auto length = std::size_t{1}; length < whole.size(); ++length) {
    auto const result = read_all(whole + whole.substr(0, length));
    EXPECT_EQ(result.headers.size(), 1U);
    EXPECT_EQ(result.counted.count_of("truncated record"), 1U) << length;
  }
}

TEST(mrt_record, test_a_hostile_length_is_refused_before_it_takes_memory) {
  auto const result = read_all(test::record(13, 2, "abc") + test::u32(1) + test::u16(13) + test::u16(2) +
                               test::u32(0xFFFFFFFF) + "abc");
  EXPECT_EQ(result.headers.size(), 1U);
  EXPECT_EQ(result.counted.count_of("record too long"), 1U);
}

TEST(mrt_record, test_a_record_longer_than_the_buffer_is_read_whole) {
  auto const long_body = bytes(3 * mrt_reader::buffer_bytes + 17, 'x');
  auto const result =
      read_all(test::record(13, 2, "a") + test::record(13, 2, long_body) + test::record(13, 2, "b"));
  ASSERT_EQ(result.bodies.size(), 3U);
  EXPECT_EQ(result.bodies[1], long_body);
  EXPECT_EQ(result.bodies[2], "b");
}

TEST(mrt_record, test_records_across_the_buffers_end_stay_whole) {
  bytes stream;
  auto const body = bytes(1'237, 'y');
  constexpr auto number = std::size_t{3'000};
  for (auto i = std::size_t{0}; i < number; ++i) stream += test::record(13, 2, body);
  auto const result = read_all(stream);
  ASSERT_EQ(result.bodies.size(), number);
  for (auto const& one : result.bodies) ASSERT_EQ(one, body);
}

TEST(mrt_record, test_rfc8050_3_subtypes_and_what_follows_from_them) {
  EXPECT_EQ(width_of(bgp4mp_subtype::message), asn_width::two);
  EXPECT_EQ(width_of(bgp4mp_subtype::message_addpath), asn_width::two);
  EXPECT_EQ(width_of(bgp4mp_subtype::message_as4_local_addpath), asn_width::four);
  EXPECT_EQ(path_ids_of(bgp4mp_subtype::message_as4_local), path_ids::absent);
  EXPECT_EQ(path_ids_of(bgp4mp_subtype::message_local_addpath), path_ids::present);
  EXPECT_EQ(direction_of(bgp4mp_subtype::message_local_addpath), message_direction::sent);
  EXPECT_EQ(direction_of(bgp4mp_subtype::message_addpath), message_direction::received);
  EXPECT_EQ(path_ids_of(table_v2_subtype::generic), path_ids::absent);
  EXPECT_EQ(path_ids_of(table_v2_subtype::ipv4_unicast_addpath), path_ids::present);
}

}  // namespace
}  // namespace causeway::formats
