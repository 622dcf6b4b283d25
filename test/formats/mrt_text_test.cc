//! Text as bgpdump prints it, from records put together by hand.
#include "formats/mrt_text.h"

#include <gtest/gtest.h>

#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

using test::attribute;
using test::bytes;
using test::u16;
using test::u32;
using test::u8;

struct shown {
  std::string text;
  base::tally counted{"test"};
};

shown show(bytes const& stream, text_options const& options, mrt_filter const& filter = {}) {
  shown out;
  auto in = test::input_of(stream);
  auto buffer = text_buffer{nullptr};
  auto const writer = make_text_writer(buffer, options, filter, out.counted);
  auto reader = mrt_reader{in, out.counted};
  auto record = mrt_record{};
  while (reader.next(record)) writer->write(record);
  out.text = buffer.pending();
  return out;
}

std::string lines(bytes const& stream, mrt_filter const& filter = {}) {
  return show(stream, {.mode = text_mode::lines}, filter).text;
}

std::string one_update(bytes const& attributes, text_options const& options = {.mode = text_mode::lines}) {
  return show(test::session(test::update({}, attributes, test::nlri_v4())), options).text;
}

// The path of one announcement with this AS_PATH.
std::string path_text(bytes const& segments) {
  auto const line = one_update(test::origin() + test::as_path(segments) + test::next_hop());
  auto const begin = line.find("/24|") + 4;
  return line.substr(begin, line.find("|IGP") - begin);
}

constexpr auto head = "BGP4MP|1000000000|A|10.0.0.1|65001|198.51.100.0/24|";

TEST(mrt_text, test_lines_of_a_table) {
  auto const entries = std::vector<bytes>{test::rib_entry(0, test::plain_attributes()),
                                          test::rib_entry(1, test::plain_attributes())};
  EXPECT_EQ(
      lines(test::peer_table() + test::rib(2, test::nlri_v4(), entries)),
      "TABLE_DUMP2|1000000000|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0||NAG||\n"
      "TABLE_DUMP2|1000000000|B|2001:db8::1|65002|198.51.100.0/24|64496 64497|IGP|192.0.2.9|0|0||NAG||\n");
}

TEST(mrt_text, test_time_of_a_tables_line_may_be_the_last_change) {
  auto const stream =
      test::peer_table() + test::rib(2, test::nlri_v4(), {test::rib_entry(0, test::plain_attributes())});
  auto const got = show(stream, {.mode = text_mode::dated_lines, .time = table_time::change});
  EXPECT_EQ(got.text, "TABLE_DUMP2|09/09/01 01:30:00|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP\n");
}

TEST(mrt_text, test_path_identifiers_stand_behind_the_prefix) {
  EXPECT_EQ(lines(test::peer_table() +
                  test::rib(8, test::nlri_v4(), {test::rib_entry(0, test::plain_attributes(), u32(36))})),
            "TABLE_DUMP2_AP|1000000000|B|192.0.2.1|65001|198.51.100.0/24|36|64496 "
            "64497|IGP|192.0.2.9|0|0||NAG||\n");
}

TEST(mrt_text, test_a_cached_tail_is_that_of_its_own_block) {
  bytes stream = test::peer_table();
  std::string expected;
  for (auto i = 0U; i < 5'000; ++i) {
    auto const path = 1 + i * 7919 % 3'001;
    auto const block = test::origin() + test::as_path(test::sequence({64496, path})) + test::next_hop();
    stream += test::rib(2, test::nlri_v4(), {test::rib_entry(0, block)});
    expected += "TABLE_DUMP2|1000000000|B|192.0.2.1|65001|198.51.100.0/24|64496 " + std::to_string(path) +
                "|IGP|192.0.2.9|0|0||NAG||\n";
  }
  EXPECT_EQ(lines(stream), expected);
}

TEST(mrt_text, test_segments) {
  EXPECT_EQ(
      path_text(test::sequence({1}) + test::segment(segment_type::set, {2, 3}) + test::sequence({4, 5})),
      "1 {2,3} 4 5");
  EXPECT_EQ(path_text(test::segment(segment_type::confederation_sequence, {7, 8}) + test::sequence({9})),
            "(7 8) 9");
  EXPECT_EQ(path_text(test::sequence({9}) + test::segment(segment_type::confederation_set, {7, 8})),
            "9 [7,8]");
  EXPECT_EQ(path_text(test::sequence({}) + test::sequence({1})), "1");
  EXPECT_EQ(path_text(test::segment(segment_type::set, {}) + test::sequence({2})), "{}2");
  EXPECT_EQ(path_text({}), "");
}

TEST(mrt_text, test_damaged_paths) {
  EXPECT_EQ(path_text(u8(2) + u8(3) + u32(1)), "! Error !");
  EXPECT_EQ(path_text(u8(9) + u8(1) + u32(1)), "! Error !");
}

TEST(mrt_text, test_a_very_long_path_ends_in_dots) {
  bytes segments;
  for (auto i = 0; i < 4; ++i) segments += test::sequence(std::vector<std::uint32_t>(255, 4'000'000'000));
  auto const text = path_text(segments);
  EXPECT_TRUE(text.ends_with("4000000000..."));
  EXPECT_EQ(text.size(), 719 * 11 + 10 + 3U - 11);
}

TEST(mrt_text, test_communities_and_optional_fields) {
  auto const block =
      test::plain_attributes() +
      attribute(0xC0, 8, u32(0xFFFFFF01) + u32(0xFFFFFF02) + u32(0xFFFFFF03) + u32(0xFDE80064)) +
      attribute(0xC0, 32, u32(1) + u32(2) + u32(3)) + attribute(0xE0, 99, "abc");
  auto const before =
      std::string{head} + "64496 64497|IGP|192.0.2.9|0|0|no-export no-advertise local-AS 65000:100|";
  EXPECT_EQ(one_update(block), before + "NAG||\n");
  auto options = text_options{.mode = text_mode::lines, .large_communities = optional_field::shown};
  EXPECT_EQ(one_update(block, options), before + "1:2:3|NAG||\n");
  options.unassigned = optional_field::shown;
  EXPECT_EQ(one_update(block, options), before + "1:2:3|NAG||63:e0:616263|\n");
}

TEST(mrt_text, test_preferences_and_aggregator) {
  auto const block = test::plain_attributes() + attribute(0x80, 4, u32(4'294'967'294)) +
                     attribute(0x40, 5, u32(100)) + attribute(0x40, 6, {}) +
                     attribute(0xC0, 7, u32(70000) + test::octets({1, 2, 3, 4}));
  EXPECT_EQ(one_update(block),
            std::string{head} + "64496 64497|IGP|192.0.2.9|100|4294967294||AG|70000 1.2.3.4|\n");
}

TEST(mrt_text, test_short_attributes_are_filled_up_with_zeros) {
  auto const block = test::origin() + test::as_path(test::sequence({1})) +
                     attribute(0x40, 3, test::octets({1, 2})) + attribute(0x80, 4, u8(1));
  EXPECT_EQ(one_update(block), std::string{head} + "1|IGP|1.2.0.0|0|16777216||NAG||\n");
}

TEST(mrt_text, test_missing_attributes) {
  EXPECT_EQ(one_update({}), std::string{head} + "|INCOMPLETE|255.255.255.255|0|0||NAG||\n");
}

TEST(mrt_text, test_multiprotocol_families_in_their_order) {
  auto const block = test::origin() + test::as_path(test::sequence({1})) +
                     test::mp_reach(2, 1, test::global_v6(), test::nlri_v6()) +
                     test::mp_reach(1, 1, test::octets({1, 2, 3, 4}), test::nlri_v4());
  EXPECT_EQ(lines(test::session(test::update({}, block, {}))),
            std::string{head} +
                "1|IGP|1.2.3.4|0|0||NAG||\n"
                "BGP4MP|1000000000|A|10.0.0.1|65001|2001:db8:1::/48|1|IGP|2001:db8::1|0|0||NAG||\n");
}

TEST(mrt_text, test_formats_tell_direction_time_and_path_identifiers) {
  auto const format = [](bgp4mp_subtype subtype, bytes const& nlri) {
    auto const line = lines(test::session(subtype, test::update(nlri, {}, {})));
    return line.substr(0, line.find("|1000000000"));
  };
  auto const with_id = u32(9) + test::nlri_v4();
  EXPECT_EQ(format(bgp4mp_subtype::message, test::nlri_v4()), "BGP4MP");
  EXPECT_EQ(format(bgp4mp_subtype::message_as4_local, test::nlri_v4()), "BGP4MP_LOCAL");
  EXPECT_EQ(format(bgp4mp_subtype::message_as4_addpath, with_id), "BGP4MP_AP");
  EXPECT_EQ(format(bgp4mp_subtype::message_as4_local_addpath, with_id), "BGP4MP_LOCAL_AP");
}

TEST(mrt_text, test_rfc4271_4_3_bits_behind_the_length_are_irrelevant) {
  EXPECT_EQ(lines(test::session(test::update(test::octets({20, 198, 51, 111}), {}, {}))),
            "BGP4MP|1000000000|W|10.0.0.1|65001|198.51.96.0/20\n");
}

TEST(mrt_text, test_a_prefix_that_is_too_long_is_shown_as_it_stands) {
  EXPECT_EQ(
      lines(test::session(test::update(test::octets({33, 1, 2, 3, 4, 5}) + test::nlri_v4(), {}, {}))),
      "BGP4MP|1000000000|W|10.0.0.1|65001|1.2.3.4/33\nBGP4MP|1000000000|W|10.0.0.1|65001|198.51.100.0/24\n");
}

TEST(mrt_text, test_the_packet_index_counts_what_is_shown) {
  auto const stream =
      test::peer_table() +
      test::rib(
          2, test::nlri_v4(),
          {test::rib_entry(0, test::plain_attributes()), test::rib_entry(0, test::plain_attributes())}) +
      test::session(test::bgp_message(4, {})) + test::session(test::update(test::nlri_v4(), {}, {}));
  auto const got = show(stream, {.mode = text_mode::dated_lines, .packet_index = optional_field::shown}).text;
  EXPECT_EQ(got,
            "TABLE_DUMP2|0|09/09/01 01:46:40|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP\n"
            "TABLE_DUMP2|0|09/09/01 01:46:40|B|192.0.2.1|65001|198.51.100.0/24|64496 64497|IGP\n"
            "BGP4MP|2|09/09/01 01:46:40|W|10.0.0.1|65001|198.51.100.0/24\n");
}

TEST(mrt_text, test_blocks) {
  auto const block = test::plain_attributes() + attribute(0x80, 10, u32(1) + u32(2)) +
                     attribute(0xE0, 99, "ab") + attribute(0xC0, 8, u32(0xFDE80064));
  EXPECT_EQ(show(test::session(test::update(test::octets({8, 10}), block, test::nlri_v4())), {}).text,
            "TIME: 09/09/01 01:46:40\n"
            "TYPE: BGP4MP/MESSAGE/Update\n"
            "FROM: 10.0.0.1 AS65001\n"
            "TO: 10.0.0.2 AS65002\n"
            "ORIGIN: IGP\n"
            "ASPATH: 64496 64497\n"
            "NEXT_HOP: 192.0.2.9\n"
            "CLUSTER_LIST: 0.0.0.1 0.0.0.2 \n"
            "   UNKNOWN_ATTR(224, 99, 2): 61 62\n"
            "COMMUNITY: 65000:100\n"
            "WITHDRAW\n"
            "  10.0.0.0/8\n"
            "ANNOUNCE\n"
            "  198.51.100.0/24\n"
            "\n");
}

TEST(mrt_text, test_blocks_of_notifications) {
  auto const got = show(test::session(test::bgp_message(3, u8(2) + u8(6))), {}).text;
  EXPECT_NE(got.find("TYPE: BGP4MP/MESSAGE/Notify\n"), std::string::npos);
  EXPECT_NE(
      got.find("    ERROR CODE  : 2 (OPEN Message Error)\n    SUB ERROR   : 6 (Unacceptable Hold Time)\n"),
      std::string::npos);
}

TEST(mrt_text, test_what_is_not_shown_is_counted) {
  auto const got = show(test::record(13, 3, "x") + test::record(16, 2, "x") + test::record(11, 0, "x") +
                            test::session(test::bgp_message(5, u32(0))),
                        {.mode = text_mode::lines});
  EXPECT_EQ(got.text, "");
  EXPECT_EQ(got.counted.count_of("not shown in text"), 2U);
  EXPECT_EQ(got.counted.count_of("unsupported record type"), 1U);
  EXPECT_EQ(got.counted.count_of("unsupported BGP message"), 1U);
}

TEST(mrt_text, test_filters) {
  auto const two = test::nlri_v4() + test::octets({8, 10});
  auto const stream = test::session(test::update(two, test::plain_attributes(), two));
  mrt_filter filter;
  filter.exact.push_back(*base::parse_prefix("10.0.0.0/8"));
  EXPECT_EQ(lines(stream, filter),
            "BGP4MP|1000000000|W|10.0.0.1|65001|10.0.0.0/8\n"
            "BGP4MP|1000000000|A|10.0.0.1|65001|10.0.0.0/8|64496 64497|IGP|192.0.2.9|0|0||NAG||\n");
  filter.via.push_back(base::asn{64496});
  EXPECT_EQ(lines(stream, filter),
            "BGP4MP|1000000000|A|10.0.0.1|65001|10.0.0.0/8|64496 64497|IGP|192.0.2.9|0|0||NAG||\n");
  filter.origins.push_back(base::asn{64496});
  EXPECT_EQ(lines(stream, filter), "");
}

}  // namespace
}  // namespace causeway::formats
