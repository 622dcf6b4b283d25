//! MRT as written: bytes put together by hand from RFC 6396 and 4271, and what the readers make of it.
#include "formats/mrt_writer.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdio>

#include "formats/mrt_routes.h"
#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

using test::bytes;
using test::octets;
using test::u16;
using test::u32;
using test::u8;

constexpr std::uint32_t now = 1'767'225'600;
std::vector<base::asn> const path{base::asn{1'000'001}, base::asn{1'000'002}, base::asn{1'000'003}};
std::vector<base::asn> const two{base::asn{1'000'004}, base::asn{1'000'005}};
std::vector<std::uint32_t> const communities{0xFDE80007};
std::vector<std::array<std::uint32_t, 3>> const large{{1'000'001, 1, 7}};
auto const hop4 = *base::parse_address("240.0.0.1");
auto const hop6 = *base::parse_address("3fff::1");
auto const prefix4 = *base::parse_prefix("240.1.0.0/20");
auto const prefix6 = *base::parse_prefix("3fff:1::/36");

route_attributes plain_route(base::ip_address const& next_hop) {
  route_attributes out;
  out.path = path;
  out.next_hop = next_hop;
  return out;
}

route_attributes full_route(base::ip_address const& next_hop) {
  auto out = plain_route(next_hop);
  out.origin = 2;
  out.path_set = two;
  out.med = 50;
  out.atomic_aggregate = true;
  out.aggregator = base::asn{1'000'003};
  out.aggregator_id = hop4;
  out.communities = communities;
  out.large_communities = large;
  out.only_to_customer = base::asn{1'000'002};
  return out;
}

bytes path_bytes() {
  return test::sequence({1'000'001, 1'000'002, 1'000'003});
}

TEST(mrt_writer, writes_attributes_in_order_of_type) {
  std::string got;
  append_table_attributes(got, full_route(hop4));
  auto const set = test::segment(segment_type::set, {1'000'004, 1'000'005});
  EXPECT_EQ(got, test::origin(2) + test::as_path(path_bytes() + set) +
                     test::attribute(0x40, 3, octets({240, 0, 0, 1})) + test::attribute(0x80, 4, u32(50)) +
                     test::attribute(0x40, 6, "") +
                     test::attribute(0xC0, 7, u32(1'000'003) + octets({240, 0, 0, 1})) +
                     test::attribute(0xC0, 8, u32(0xFDE80007)) +
                     test::attribute(0xC0, 32, u32(1'000'001) + u32(1) + u32(7)) +
                     test::attribute(0xC0, 35, u32(1'000'002)));
}

// RFC 6396 §4.3.4: of MP_REACH_NLRI the length of the next hop and the next hop.
TEST(mrt_writer, abbreviates_next_hops_of_ipv6_in_tables) {
  std::string got;
  append_table_attributes(got, plain_route(hop6));
  auto const hop = octets({0x3f, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  EXPECT_EQ(got, test::origin() + test::as_path(path_bytes()) + test::attribute(0x80, 14, u8(16) + hop));
}

TEST(mrt_writer, splits_paths_of_more_than_255_networks) {
  std::vector<base::asn> const many(300, base::asn{1'000'001});
  auto route = plain_route(hop4);
  route.path = many;
  std::string got;
  append_table_attributes(got, route);
  auto const segments = test::sequence(std::vector<std::uint32_t>(255, 1'000'001)) +
                        test::sequence(std::vector<std::uint32_t>(45, 1'000'001));
  EXPECT_NE(got.find(test::as_path(segments)), std::string::npos);
}

peer_table two_peers() {
  peer_table out;
  out.collector_bgp_id = 0xFEFF00FE;
  out.view_name = "views";
  out.peers = {{base::asn{1'000'001}, hop4, 0xF0000001}, {base::asn{1'000'001}, hop6, 0xF0000001}};
  return out;
}

TEST(mrt_writer, writes_peers_and_tables_as_the_standard_says) {
  mrt_writer out;
  out.peer_table(now, two_peers());
  table_route const route{1, now - 60, "attributes"};
  out.table_prefix(now, 9, prefix6, {&route, 1});
  out.table_prefix(now, 10, prefix6, {});
  auto const hop = octets({0x3f, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  auto const first = test::record(13, 1,
                                  u32(0xFEFF00FE) + u16(5) + "views" + u16(2) + u8(2) + u32(0xF0000001) +
                                      octets({240, 0, 0, 1}) + u32(1'000'001) + u8(3) + u32(0xF0000001) +
                                      hop + u32(1'000'001),
                                  now);
  auto const second = test::record(
      13, 4,
      u32(9) + octets({36, 0x3f, 0xff, 0, 1, 0}) + u16(1) + u16(1) + u32(now - 60) + u16(10) + "attributes",
      now);
  EXPECT_EQ(out.bytes(), first + second);
  EXPECT_EQ(out.records(), (std::vector<std::uint64_t>{0, first.size()}));
}

collector_session session4() {
  return {base::asn{1'000'001}, base::asn{1'002'000}, hop4, *base::parse_address("254.255.0.254")};
}

TEST(mrt_writer, writes_messages_with_and_without_microseconds) {
  auto const head =
      u32(1'000'001) + u32(1'002'000) + u16(0) + u16(1) + octets({240, 0, 0, 1, 254, 255, 0, 254});
  mrt_writer out;
  out.message({now, {}}, session4(), keepalive());
  out.state_change({now, 7}, session4(), session_state::established, session_state::idle);
  auto const first = test::record(16, 4, head + test::bgp_message(4, ""), now);
  EXPECT_EQ(out.bytes(), first + test::record(17, 5, u32(7) + head + u16(6) + u16(1), now));
  EXPECT_EQ(out.records(), (std::vector<std::uint64_t>{0, first.size()}));
}

TEST(mrt_writer, writes_updates) {
  auto const attributes =
      test::origin() + test::as_path(path_bytes()) + test::attribute(0x40, 3, octets({240, 0, 0, 1}));
  auto const nlri4 = octets({20, 240, 1, 0});
  auto const nlri6 = octets({36, 0x3f, 0xff, 0, 1, 0});
  EXPECT_EQ(announcement(plain_route(hop4), {&prefix4, 1}), test::update("", attributes, nlri4));
  EXPECT_EQ(withdrawal({&prefix4, 1}), test::update(nlri4, "", ""));
  EXPECT_EQ(withdrawal({&prefix6, 1}), test::update("", test::mp_unreach(2, 1, nlri6), ""));
  auto const hop = octets({0x3f, 0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
  EXPECT_EQ(
      announcement(plain_route(hop6), {&prefix6, 1}),
      test::update("", test::origin() + test::as_path(path_bytes()) + test::mp_reach(2, 1, hop, nlri6), ""));
}

std::string everything() {
  mrt_writer out;
  out.peer_table(now, two_peers());
  std::string four;
  std::string six;
  append_table_attributes(four, full_route(hop4));
  append_table_attributes(six, full_route(hop6));
  table_route const route4{0, now - 60, four};
  table_route const route6{1, now - 60, six};
  out.table_prefix(now, 0, prefix4, {&route4, 1});
  out.table_prefix(now, 1, prefix6, {&route6, 1});
  out.message({now + 1, {}}, session4(), announcement(full_route(hop4), {&prefix4, 1}));
  out.message({now + 2, 5}, session4(), announcement(full_route(hop6), {&prefix6, 1}));
  out.message({now + 3, {}}, session4(), withdrawal({&prefix4, 1}));
  out.state_change({now + 4, {}}, session4(), session_state::established, session_state::idle);
  return std::string{out.bytes()};
}

TEST(mrt_writer, is_read_again_without_an_issue) {
  auto const text = everything();
  auto in = test::input_of(text);
  base::tally counted{"test"};
  std::string shown;
  mrt_sink sink;
  sink.route = [&](mrt_route const& route) {
    std::vector<base::asn> numbers;
    route.path.append_networks(numbers);
    shown += std::to_string(static_cast<int>(route.event)) + ' ' + base::to_string(route.prefix);
    for (auto const number : numbers) shown += ' ' + std::to_string(number.value);
    shown += '\n';
  };
  mrt_demand demand;
  demand.detail = route_detail::all_attributes;
  read_mrt(in, counted, demand, sink);
  EXPECT_EQ(counted.issue_count(), 0U);
  EXPECT_EQ(counted.records(), 7U);
  auto const numbers = std::string{" 1000001 1000002 1000003 1000004 1000005\n"};
  EXPECT_EQ(shown, "0 240.1.0.0/20" + numbers + "0 3fff:1::/36" + numbers + "1 240.1.0.0/20" + numbers +
                       "1 3fff:1::/36" + numbers + "2 240.1.0.0/20\n");
}

TEST(mrt_writer, is_read_by_bgpdump) {
  constexpr auto bgpdump = "/usr/bin/bgpdump";
  if (::access(bgpdump, X_OK) != 0) GTEST_SKIP() << bgpdump << " is not installed";
  test::temporary_folder const folder;
  auto const file = folder.write("all.mrt", everything());
  auto* const pipe = ::popen((std::string{bgpdump} + " -q -m " + file + " 2>&1").c_str(), "r");
  ASSERT_NE(pipe, nullptr);
  std::string out;
  std::array<char, 4096> block{};
  while (auto const got = std::fread(block.data(), 1, block.size(), pipe)) out.append(block.data(), got);
  ::pclose(pipe);
  std::string const both = "|1000001 1000002 1000003 {1000004,1000005}|INCOMPLETE|";
  std::string const rest = "|0|50|65000:7|AG|1000003 240.0.0.1|\n";
  EXPECT_EQ(out, "TABLE_DUMP2|1767225600|B|240.0.0.1|1000001|240.1.0.0/20" + both + "240.0.0.1" + rest +
                     "TABLE_DUMP2|1767225600|B|3fff::1|1000001|3fff:1::/36" + both + "3fff::1" + rest +
                     "BGP4MP|1767225601|A|240.0.0.1|1000001|240.1.0.0/20" + both + "240.0.0.1" + rest +
                     "BGP4MP_ET|1767225602.000005|A|240.0.0.1|1000001|3fff:1::/36" + both + "3fff::1" + rest +
                     "BGP4MP|1767225603|W|240.0.0.1|1000001|240.1.0.0/20\n"
                     "BGP4MP|1767225604|STATE|240.0.0.1|1000001|6|1\n");
}

}  // namespace
}  // namespace causeway::formats
