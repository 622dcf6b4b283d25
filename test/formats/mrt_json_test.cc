//! JSON lines: every field, from records put together by hand.
#include "formats/mrt_json.h"

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

std::string json_of(bytes const& stream) {
  auto in = test::input_of(stream);
  base::tally counted{"test"};
  text_buffer out{nullptr};
  auto const demand = mrt_demand{{}, route_detail::all_attributes, nullptr};
  auto const sink = json_sink(out);
  read_mrt(in, counted, demand, sink);
  return std::string{out.pending()};
}

// The members behind the next hop of one announced route.
std::string attributes_of(bytes const& more, asn_width width = asn_width::four) {
  auto const subtype = width == asn_width::four ? bgp4mp_subtype::message_as4 : bgp4mp_subtype::message;
  auto const block = test::origin(2) + test::as_path(test::sequence({1}, width)) + test::next_hop() + more;
  auto const line = json_of(test::session(subtype, test::update({}, block, test::nlri_v4()), 65001));
  auto const start = std::string{"\"origin\":\"incomplete\""};
  auto const at = line.find(start);
  return at == std::string::npos ? line : line.substr(at + start.size(), line.size() - at - start.size() - 2);
}

TEST(mrt_json, test_a_tables_route) {
  EXPECT_EQ(json_of(test::peer_table() +
                    test::rib(2, test::nlri_v4(), {test::rib_entry(1, test::plain_attributes())})),
            R"({"event":"table","type":"TABLE_DUMP_V2","time":1000000000,"peer_asn":65002,)"
            R"("peer_address":"2001:db8::1","prefix":"198.51.100.0/24","originated":999999000,)"
            R"("as_path":[64496,64497],"next_hop":"192.0.2.9","origin":"igp"})"
            "\n");
}

TEST(mrt_json, test_withdrawals_and_path_identifiers) {
  EXPECT_EQ(json_of(test::session(bgp4mp_subtype::message_as4_addpath,
                                  test::update(u32(9) + test::nlri_v4(), {}, {}))),
            R"({"event":"withdrawal","type":"BGP4MP","time":1000000000,"peer_asn":65001,)"
            R"("peer_address":"10.0.0.1","prefix":"198.51.100.0/24","path_id":9})"
            "\n");
}

TEST(mrt_json, test_ipv6_with_a_link_local_next_hop) {
  auto const block = test::origin() + test::as_path(test::sequence({1})) +
                     test::mp_reach(2, 2, test::global_v6() + test::link_local_v6(), test::nlri_v6());
  auto const line = json_of(test::session(test::update({}, block, {})));
  EXPECT_NE(line.find(R"("prefix":"2001:db8:1::/48","safi":"multicast","as_path":[1],)"
                      R"("next_hop":"2001:db8::1","next_hop_link_local":"fe80::1")"),
            std::string::npos)
      << line;
}

TEST(mrt_json, test_segments_of_every_type) {
  text_buffer out{nullptr};
  auto const path = test::segment(segment_type::confederation_sequence, {65001}) +
                    test::segment(segment_type::confederation_set, {65002}) + test::sequence({1, 2}) +
                    test::segment(segment_type::set, {3, 4});
  write_json_path(out, as_path{test::wire(path)});
  EXPECT_EQ(out.pending(), R"([{"confederation":[65001]},{"confederation_set":[65002]},1,2,{"set":[3,4]}])");
}

TEST(mrt_json, test_plain_numbers) {
  EXPECT_EQ(
      attributes_of(attribute(0x80, 4, u32(10)) + attribute(0x40, 5, u32(100)) + attribute(0x40, 6, {})),
      R"(,"med":10,"local_pref":100,"atomic_aggregate":true)");
}

TEST(mrt_json, test_rfc6793_aggregator_of_both_widths) {
  auto const address = test::octets({1, 2, 3, 4});
  EXPECT_EQ(attributes_of(attribute(0xC0, 7, u32(70000) + address)),
            R"(,"aggregator":{"asn":70000,"address":"1.2.3.4"})");
  EXPECT_EQ(
      attributes_of(attribute(0xC0, 7, u16(23456) + address) + attribute(0xC0, 18, u32(70000) + address),
                    asn_width::two),
      R"(,"aggregator":{"asn":70000,"address":"1.2.3.4"})");
}

TEST(mrt_json, test_rfc1997_and_rfc8092_communities) {
  EXPECT_EQ(attributes_of(attribute(0xC0, 8, u32(0xFFFFFF01) + u32(0xFDE80064)) +
                          attribute(0xC0, 32, u32(1) + u32(2) + u32(4'294'967'295))),
            R"(,"communities":["65535:65281","65000:100"],"large_communities":["1:2:4294967295"])");
}

TEST(mrt_json, test_rfc4360_extended_communities) {
  auto const two_octet_target = u8(0) + u8(2) + u16(65000) + u32(100);
  auto const address_origin = u8(0x41) + u8(3) + test::octets({192, 0, 2, 1}) + u16(7);
  auto const four_octet_target = u8(2) + u8(2) + u32(70000) + u16(8);
  auto const opaque = u8(3) + u8(12) + bytes(6, '\1');
  EXPECT_EQ(
      attributes_of(attribute(0xC0, 16, two_octet_target + address_origin + four_octet_target + opaque)),
      R"(,"extended_communities":["rt:65000:100","ro:192.0.2.1:7","rt:70000:8","030c010101010101"])");
}

TEST(mrt_json, test_rfc5701_ipv6_extended_communities) {
  EXPECT_EQ(attributes_of(attribute(0xC0, 25, u16(2) + test::global_v6() + u16(5))),
            R"(,"ipv6_extended_communities":["000220010db80000000000000000000000010005"])");
}

TEST(mrt_json, test_rfc4456_reflection) {
  EXPECT_EQ(attributes_of(attribute(0x80, 9, u32(0x01020304)) + attribute(0x80, 10, u32(1) + u32(2))),
            R"(,"originator_id":"1.2.3.4","cluster_list":["0.0.0.1","0.0.0.2"])");
}

TEST(mrt_json, test_rfc9234_rfc7311_rfc6514) {
  EXPECT_EQ(
      attributes_of(attribute(0xC0, 35, u32(5)) + attribute(0x80, 26, u8(1) + u16(11) + u32(1) + u32(2)) +
                    attribute(0xC0, 22, u8(0) + u8(6) + u8(0) + u16(0x0110) + u32(0x0A000001))),
      R"(,"only_to_customer":5,"aigp":4294967298,)"
      R"("pmsi_tunnel":{"flags":0,"type":6,"label":17,"endpoint":"0a000001"})");
}

TEST(mrt_json, test_unknown_attributes_are_kept_as_octets) {
  EXPECT_EQ(
      attributes_of(attribute(0xE0, 99, "abc") + attribute(0xC0, 128, u32(7))),
      R"(,"other":[{"type":99,"flags":224,"value":"616263"},{"type":128,"flags":192,"value":"00000007"}])");
}

TEST(mrt_json, test_sessions) {
  auto const open =
      u8(4) + u16(23456) + u16(180) + u32(0x01020304) + u8(8) + u8(2) + u8(6) + u8(65) + u8(4) + u32(70000);
  auto const got = json_of(test::session(test::bgp_message(1, open)) +
                           test::session(test::bgp_message(3, u8(6) + u8(4) + "x")) +
                           test::session(bgp4mp_subtype::message_as4_local, test::bgp_message(4, {})));
  auto const head =
      std::string{R"("type":"BGP4MP","time":1000000000,"peer_asn":65001,"peer_address":"10.0.0.1")"};
  EXPECT_EQ(got, R"({"event":"open",)" + head +
                     R"(,"version":4,"asn":23456,"hold_time_s":180,"bgp_id":"1.2.3.4",)"
                     R"("capabilities":[{"code":65,"value":"00011170"}]})"
                     "\n"
                     R"({"event":"notification",)" +
                     head + R"(,"code":6,"subcode":4,"data":"78"})" + "\n" + R"({"event":"keepalive",)" +
                     head + R"(,"sent":true})" + "\n");
}

TEST(mrt_json, test_state_changes_with_microseconds) {
  auto const body =
      u32(509'481) + u32(1) + u32(2) + u16(0) + u16(1) + u32(0x0A000001) + u32(6) + u16(1) + u16(2);
  EXPECT_EQ(json_of(test::record(17, 5, body)),
            R"({"event":"state","type":"BGP4MP_ET","time":1000000000.509481,"peer_asn":1,)"
            R"("peer_address":"10.0.0.1","old_state":"Idle","new_state":"Connect"})"
            "\n");
}

}  // namespace
}  // namespace causeway::formats
