//! Routes out of every kind of MRT record, and what becomes of damaged ones.
#include "formats/mrt_routes.h"

#include <gtest/gtest.h>

#include "formats/mrt_json.h"
#include "formats/registry.h"
#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

using test::bytes;
using test::u16;
using test::u32;
using test::u8;

struct result {
  std::vector<std::string> lines;
  base::tally counted{"test"};
};

// "event prefix path" and "#id" of ADD-PATH, "peer" where it is not the first of the peer table.
std::string text_of(mrt_route const& route) {
  static constexpr std::array<std::string_view, 4> names{"table", "announce", "withdraw", "treated"};
  auto text = std::string{names.at(static_cast<std::size_t>(route.event))} + " " + to_string(route.prefix);
  if (route.safi == bgp_safi::multicast) text += " multicast";
  if (route.add_path_id) text += " #" + std::to_string(*route.add_path_id);
  std::vector<base::asn> networks;
  route.path.append_networks(networks);
  for (auto const number : networks) text += " " + std::to_string(number.value);
  return text;
}

result read(bytes const& stream, mrt_filter const& filter = {}) {
  result out;
  auto in = test::input_of(stream);
  auto const demand = mrt_demand{filter, route_detail::path, nullptr};
  auto const sink = mrt_sink{[&](mrt_route const& route) { out.lines.push_back(text_of(route)); },
                             [&](mrt_header const&, state_change const& change) {
                               out.lines.push_back("state " + std::string{state_name(change.new_state)});
                             },
                             [&](mrt_header const&, session_message const& message) {
                               out.lines.push_back("message " + std::to_string(message.type));
                             }};
  read_mrt(in, out.counted, demand, sink);
  return out;
}

using lines = std::vector<std::string>;

bytes plain_update(bgp4mp_subtype subtype, bytes const& nlri) {
  auto const path = test::as_path(test::sequence({1, 2}, width_of(subtype)));
  return test::session(subtype, test::update(nlri, test::origin() + path + test::next_hop(), nlri));
}

TEST(mrt_routes, test_rfc6396_4_3_2_unicast_tables) {
  auto const v6 = test::origin() + test::as_path(test::sequence({3})) +
                  test::attribute(0x80, 14, u8(16) + test::global_v6());
  auto const got = read(test::peer_table() +
                        test::rib(2, test::nlri_v4(),
                                  {test::rib_entry(0, test::plain_attributes()),
                                   test::rib_entry(1, test::plain_attributes())}) +
                        test::rib(4, test::nlri_v6(), {test::rib_entry(1, v6)}));
  EXPECT_EQ(got.lines, (lines{"table 198.51.100.0/24 64496 64497", "table 198.51.100.0/24 64496 64497",
                              "table 2001:db8:1::/48 3"}));
  EXPECT_EQ(got.counted.issue_count(), 0U);
  EXPECT_EQ(got.counted.records(), 3U);
}

TEST(mrt_routes, test_rfc6396_4_3_2_multicast_tables) {
  auto const got = read(test::peer_table() +
                        test::rib(3, test::nlri_v4(), {test::rib_entry(0, test::plain_attributes())}) +
                        test::rib(5, test::nlri_v6(), {test::rib_entry(0, test::plain_attributes())}));
  EXPECT_EQ(got.lines, (lines{"table 198.51.100.0/24 multicast 64496 64497",
                              "table 2001:db8:1::/48 multicast 64496 64497"}));
}

TEST(mrt_routes, test_rfc6396_4_3_3_generic_tables) {
  auto const entries = std::vector<bytes>{test::rib_entry(0, test::plain_attributes())};
  auto const got = read(test::peer_table() + test::rib(6, u16(2) + u8(1) + test::nlri_v6(), entries) +
                        test::rib(6, u16(1) + u8(128) + test::nlri_v4(), entries) +
                        test::rib(6, u16(25) + u8(70) + test::nlri_v4(), entries));
  EXPECT_EQ(got.lines, lines{"table 2001:db8:1::/48 64496 64497"});
  EXPECT_EQ(got.counted.count_of("unsupported address family"), 2U);
}

TEST(mrt_routes, test_rfc8050_4_1_path_identifiers_in_table_entries) {
  for (auto const subtype : {8U, 9U}) {
    auto const got =
        read(test::peer_table() + test::rib(subtype, test::nlri_v4(),
                                            {test::rib_entry(0, test::plain_attributes(), u32(36)),
                                             test::rib_entry(1, test::plain_attributes(), u32(38))}));
    auto const safi = subtype == 9 ? " multicast" : "";
    EXPECT_EQ(got.lines, (lines{std::string{"table 198.51.100.0/24"} + safi + " #36 64496 64497",
                                std::string{"table 198.51.100.0/24"} + safi + " #38 64496 64497"}));
  }
}

TEST(mrt_routes, test_rfc8050_4_2_generic_path_identifier_in_either_place) {
  auto const attributes = test::plain_attributes();
  auto const in_entry =
      test::rib(12, u16(1) + u8(1) + test::nlri_v4(),
                {test::rib_entry(0, attributes, u32(5)), test::rib_entry(1, attributes, u32(6))});
  auto const in_nlri =
      test::rib(12, u16(1) + u8(1) + u32(7) + test::nlri_v4(), {test::rib_entry(0, attributes)});
  auto const got = read(test::peer_table() + in_entry + in_nlri);
  EXPECT_EQ(got.lines, (lines{"table 198.51.100.0/24 #5 64496 64497", "table 198.51.100.0/24 #6 64496 64497",
                              "table 198.51.100.0/24 #7 64496 64497"}));
  EXPECT_EQ(got.counted.issue_count(), 0U);
}

TEST(mrt_routes, test_a_second_peer_table_takes_over) {
  auto const second =
      test::record(13, 1, u32(0) + u16(0) + u16(1) + u8(0) + u32(9) + u32(0x0A0B0C0D) + u16(77));
  auto const entry = test::rib(2, test::nlri_v4(), {test::rib_entry(0, test::plain_attributes())});
  auto const stream = test::peer_table() + entry + second + entry;
  std::vector<std::uint32_t> peers;
  auto in = test::input_of(stream);
  base::tally counted{"test"};
  as_path_pool pool;
  auto const demand = mrt_demand{{}, route_detail::path, &pool};
  read_mrt(in, counted, demand,
           {[&](mrt_route const& route) { peers.push_back(route.peer.number.value); }, {}, {}});
  EXPECT_EQ(peers, (std::vector<std::uint32_t>{65001, 77}));
  EXPECT_EQ(pool.size(), 1U);
}

TEST(mrt_routes, test_tables_need_a_peer_table_and_known_peers) {
  auto const entry = test::rib(2, test::nlri_v4(), {test::rib_entry(9, test::plain_attributes())});
  EXPECT_EQ(read(entry).counted.count_of("no peer table"), 1U);
  EXPECT_EQ(read(test::peer_table() + entry).counted.count_of("unknown peer index"), 1U);
}

TEST(mrt_routes, test_a_cut_table_record_gives_the_entries_that_are_whole) {
  auto const whole = test::rib_entry(0, test::plain_attributes());
  auto const got = read(test::peer_table() +
                        test::record(13, 2, u32(7) + test::nlri_v4() + u16(2) + whole + whole.substr(0, 9)));
  EXPECT_EQ(got.lines.size(), 1U);
  EXPECT_EQ(got.counted.count_of("truncated record body"), 1U);
}

TEST(mrt_routes, test_rfc6396_4_2_table_dump) {
  auto const body = [](bytes const& address, unsigned length, bytes const& number, asn_width width) {
    auto const attributes = test::origin() + test::as_path(test::sequence({1, 2}, width)) + test::next_hop();
    return u16(0) + u16(1) + address + u8(length) + u8(1) + u32(5) + address + number +
           u16(static_cast<unsigned>(attributes.size())) + attributes;
  };
  auto const v4 = test::octets({10, 1, 2, 3});
  auto const got = read(test::record(12, 1, body(v4, 20, u16(77), asn_width::two)) +
                        test::record(12, 2, body(test::global_v6(), 64, u16(77), asn_width::two)) +
                        test::record(12, 3, body(v4, 32, u32(77), asn_width::four)) +
                        test::record(12, 4, body(test::global_v6(), 128, u32(77), asn_width::four)) +
                        test::record(12, 1, body(v4, 33, u16(77), asn_width::two)));
  EXPECT_EQ(got.lines, (lines{"table 10.1.0.0/20 1 2", "table 2001:db8::/64 1 2", "table 10.1.2.3/32 1 2",
                              "table 2001:db8::1/128 1 2"}));
  EXPECT_EQ(got.counted.count_of("bad prefix length"), 1U);
}

TEST(mrt_routes, test_rfc6396_4_4_messages_of_every_subtype) {
  for (auto const subtype : {bgp4mp_subtype::message, bgp4mp_subtype::message_as4,
                             bgp4mp_subtype::message_local, bgp4mp_subtype::message_as4_local}) {
    auto const got = read(plain_update(subtype, test::nlri_v4()));
    EXPECT_EQ(got.lines, (lines{"withdraw 198.51.100.0/24", "announce 198.51.100.0/24 1 2"}));
    EXPECT_EQ(got.counted.issue_count(), 0U);
  }
}

TEST(mrt_routes, test_rfc8050_3_messages_with_path_identifiers) {
  for (auto const subtype :
       {bgp4mp_subtype::message_addpath, bgp4mp_subtype::message_as4_addpath,
        bgp4mp_subtype::message_local_addpath, bgp4mp_subtype::message_as4_local_addpath}) {
    auto const got = read(plain_update(subtype, u32(9) + test::nlri_v4()));
    EXPECT_EQ(got.lines, (lines{"withdraw 198.51.100.0/24 #9", "announce 198.51.100.0/24 #9 1 2"}));
  }
}

TEST(mrt_routes, test_rfc4760_reach_and_unreach) {
  auto const attributes = test::origin() + test::as_path(test::sequence({1})) +
                          test::mp_reach(2, 1, test::global_v6() + test::link_local_v6(), test::nlri_v6()) +
                          test::mp_unreach(2, 2, test::nlri_v6());
  auto const got = read(test::session(test::update({}, attributes, {})));
  EXPECT_EQ(got.lines, (lines{"withdraw 2001:db8:1::/48 multicast", "announce 2001:db8:1::/48 1"}));
}

TEST(mrt_routes, test_rfc7606_2_treat_as_withdraw_turns_announcements_into_withdrawals) {
  auto const attributes = test::origin(9) + test::as_path(test::sequence({1})) + test::next_hop();
  auto const got = read(test::session(test::update(test::nlri_v4(), attributes, test::octets({8, 10}))));
  EXPECT_EQ(got.lines, (lines{"withdraw 198.51.100.0/24", "treated 10.0.0.0/8"}));
  EXPECT_EQ(got.counted.count_of("treat-as-withdraw: ORIGIN"), 1U);
}

TEST(mrt_routes, test_rfc7606_2_attribute_discard_keeps_the_route) {
  auto const got = read(test::session(
      test::update({}, test::plain_attributes() + test::attribute(0xC0, 7, "abc"), test::nlri_v4())));
  EXPECT_EQ(got.lines, lines{"announce 198.51.100.0/24 64496 64497"});
  EXPECT_EQ(got.counted.count_of("attribute discard: AGGREGATOR"), 1U);
}

TEST(mrt_routes, test_rfc7606_5_3_one_bad_prefix_spoils_the_message) {
  auto const too_long = test::octets({33, 1, 2, 3, 4, 5});
  auto const cut = test::octets({24, 1, 2});
  for (auto const& bad : {too_long, cut}) {
    auto const got = read(test::session(test::update({}, test::plain_attributes(), test::nlri_v4() + bad)));
    EXPECT_TRUE(got.lines.empty());
    EXPECT_EQ(got.counted.count_of("session reset: NLRI"), 1U);
  }
}

TEST(mrt_routes, test_rfc7606_7_11_a_next_hop_of_impossible_length) {
  auto const attributes =
      test::origin() + test::as_path(test::sequence({1})) + test::mp_reach(2, 1, "abcde", test::nlri_v6());
  auto const got = read(test::session(test::update({}, attributes, {})));
  EXPECT_TRUE(got.lines.empty());
  EXPECT_EQ(got.counted.count_of("session reset: MP_REACH_NLRI"), 1U);
}

TEST(mrt_routes, test_rfc6793_4_2_3_the_aggregator_tells_whether_as4_path_counts) {
  auto const routes = [](unsigned aggregator) {
    auto const path = test::as_path(test::sequence({1, 23456}, asn_width::two));
    auto const attributes = test::origin() + path + test::next_hop() +
                            test::attribute(0xC0, 7, u16(aggregator) + test::octets({1, 2, 3, 4})) +
                            test::attribute(0xC0, 17, test::sequence({70000})) +
                            test::attribute(0xC0, 18, u32(70000) + test::octets({1, 2, 3, 4}));
    return read(test::session(bgp4mp_subtype::message, test::update({}, attributes, test::nlri_v4()))).lines;
  };
  EXPECT_EQ(routes(23456), lines{"announce 198.51.100.0/24 1 70000"});
  EXPECT_EQ(routes(7), lines{"announce 198.51.100.0/24 1 23456"});
}

TEST(mrt_routes, test_rfc7606_7_5_local_pref_of_wrong_length_within_a_network) {
  auto const attributes = test::plain_attributes() + test::attribute(0x40, 5, "abc");
  auto const message = test::update({}, attributes, test::nlri_v4());
  EXPECT_EQ(read(test::session(bgp4mp_subtype::message_as4, message, 65001)).lines,
            lines{"treated 198.51.100.0/24"});
  EXPECT_EQ(read(test::session(bgp4mp_subtype::message_as4, message, 65002)).lines,
            lines{"announce 198.51.100.0/24 64496 64497"});
}

TEST(mrt_routes, test_state_changes_and_other_messages) {
  auto const change = [](unsigned subtype, bytes const& numbers) {
    return test::record(16, subtype, numbers + u16(0) + u16(1) + u32(5) + u32(6) + u16(5) + u16(6));
  };
  auto const got = read(change(0, u16(1) + u16(2)) + change(5, u32(1) + u32(2)) +
                        test::record(16, 0, u16(1) + u16(2) + u16(3) + u16(4)) +
                        test::session(test::bgp_message(4, {})) + test::session(test::bgp_message(9, {})));
  EXPECT_EQ(got.lines, (lines{"state Established", "state Established", "state Opensent", "message 4"}));
  EXPECT_EQ(got.counted.count_of("unsupported BGP message"), 1U);
}

TEST(mrt_routes, test_damaged_messages_are_counted_by_kind) {
  auto const numbers = u32(1) + u32(2) + u16(0) + u16(1) + u32(5) + u32(6);
  auto const bad_marker = test::record(16, 4, numbers + bytes(16, '\xFE') + u16(19) + u8(4));
  auto const bad_family = test::record(16, 4, u32(1) + u32(2) + u16(0) + u16(9) + bytes(40, '\0'));
  auto const cut = test::record(16, 4, numbers + bytes(16, '\xFF') + u16(99) + u8(2) + u32(0));
  auto const got = read(bad_marker + bad_family + test::record(16, 4, "abc") + cut);
  EXPECT_TRUE(got.lines.empty());
  EXPECT_EQ(got.counted.count_of("bad BGP marker"), 1U);
  EXPECT_EQ(got.counted.count_of("unsupported address family"), 1U);
  EXPECT_EQ(got.counted.count_of("truncated record body"), 1U);
  EXPECT_EQ(got.counted.count_of("session reset: cut message"), 1U);
}

TEST(mrt_routes, test_rfc6396_appendix_b_deprecated_entry_and_snapshot) {
  auto const attributes = test::origin() + test::as_path(test::sequence({1, 2}, asn_width::two));
  auto const entry = u16(1) + u16(2) + u16(0) + u16(1) + u32(5) + u32(6) + u16(0) + u16(1) + u32(7) + u16(1) +
                     u8(1) + u8(4) + test::octets({192, 0, 2, 9}) + test::nlri_v4() +
                     u16(static_cast<unsigned>(attributes.size())) + attributes;
  auto const got = read(test::record(16, 2, entry) + test::record(16, 3, u16(0) + "file.mrt"));
  EXPECT_EQ(got.lines, lines{"table 198.51.100.0/24 1 2"});
  EXPECT_EQ(got.counted.issue_count(), 0U);
}

TEST(mrt_routes, test_rfc6396_appendix_b_old_bgp_type) {
  auto const ends = u16(1) + u32(0x01020304) + u16(2) + u32(0x01020305);
  auto const attributes =
      test::origin() + test::as_path(test::sequence({1, 2}, asn_width::two)) + test::next_hop();
  auto const update = ends + u16(4) + test::nlri_v4() + u16(static_cast<unsigned>(attributes.size())) +
                      attributes + test::nlri_v4();
  auto const got = read(test::record(5, 1, update) + test::record(5, 3, u16(1) + u32(1) + u16(5) + u16(6)) +
                        test::record(5, 7, ends) + test::record(5, 4, "x"));
  EXPECT_EQ(got.lines, (lines{"withdraw 198.51.100.0/24", "announce 198.51.100.0/24 1 2", "state Established",
                              "message 4"}));
  EXPECT_EQ(got.counted.count_of("unsupported record type"), 1U);
}

TEST(mrt_routes, test_other_types_are_counted_as_unsupported) {
  auto const got =
      read(test::record(11, 0, "ospf") + test::record(32, 0, "isis") + test::record(48, 0, "ospf3"));
  EXPECT_EQ(got.counted.count_of("unsupported record type"), 3U);
  EXPECT_EQ(got.counted.records(), 3U);
}

mrt_filter filter_of(std::string_view kind, std::string_view text) {
  mrt_filter out;
  if (kind == "exact") out.exact.push_back(*base::parse_prefix(text));
  if (kind == "more") out.more_specific.push_back(*base::parse_prefix(text));
  if (kind == "less") out.less_specific.push_back(*base::parse_prefix(text));
  if (kind == "origin") out.origins.push_back(*base::parse_asn(text));
  if (kind == "via") out.via.push_back(*base::parse_asn(text));
  if (kind == "peer") out.peer_numbers.push_back(*base::parse_asn(text));
  if (kind == "address") out.peer_addresses.push_back(*base::parse_address(text));
  return out;
}

TEST(mrt_routes, test_filters_return_every_peer_and_nothing_else) {
  auto const entries = std::vector<bytes>{test::rib_entry(0, test::plain_attributes()),
                                          test::rib_entry(1, test::plain_attributes())};
  auto const other = test::origin() + test::as_path(test::sequence({64496, 5})) + test::next_hop();
  auto const stream = test::peer_table() + test::rib(2, test::nlri_v4(), entries) +
                      test::rib(2, test::octets({16, 198, 51}), {test::rib_entry(0, other)}) +
                      test::session(test::bgp_message(4, {}));
  auto const count = [&](std::string_view kind, std::string_view text) {
    return read(stream, filter_of(kind, text)).lines.size();
  };
  EXPECT_EQ(read(stream).lines.size(), 4U);
  EXPECT_EQ(count("exact", "198.51.100.0/24"), 2U);
  EXPECT_EQ(count("more", "198.51.0.0/16"), 3U);
  EXPECT_EQ(count("less", "198.51.100.0/24"), 3U);
  EXPECT_EQ(count("less", "198.51.0.0/16"), 1U);
  EXPECT_EQ(count("origin", "64497"), 2U);
  EXPECT_EQ(count("origin", "64496"), 0U);
  EXPECT_EQ(count("via", "64496"), 3U);
  EXPECT_EQ(count("peer", "65002"), 1U);
  EXPECT_EQ(count("address", "2001:db8::1"), 1U);
}

TEST(mrt_routes, test_time_filter_is_inclusive_and_spares_the_peer_table) {
  auto const entry = test::rib(2, test::nlri_v4(), {test::rib_entry(0, test::plain_attributes())});
  auto const stream = test::peer_table() + entry;
  mrt_filter filter;
  filter.from_s = filter.to_s = 1'000'000'000;
  EXPECT_EQ(read(stream, filter).lines.size(), 1U);
  filter.from_s = 1'000'000'001;
  EXPECT_EQ(read(stream, filter).lines.size(), 0U);
}

TEST(mrt_routes, test_pooled_and_plain_reading_deliver_the_same_in_the_same_order) {
  bytes stream = test::peer_table();
  for (auto i = 0U; i < 3'000; ++i) {
    auto const attributes =
        test::origin(i % 4) + test::as_path(test::sequence({64496, i % 700, i % 13})) + test::next_hop();
    auto const nlri = u8(24) + u8(10) + u8(i / 256) + u8(i % 256);
    stream += test::rib(2, nlri, {test::rib_entry(i % 2, attributes), test::rib_entry(i % 3, attributes)});
    if (i % 97 == 0) stream += test::session(test::update({}, attributes, nlri));
  }
  auto const plain = read(stream);
  lines pooled;
  as_path_pool pool;
  auto in = test::input_of(stream);
  base::tally counted{"test"};
  auto const demand = mrt_demand{{}, route_detail::path, &pool};
  read_mrt(in, counted, demand,
           {[&](mrt_route const& route) {
              if (route.event != route_event::treated_as_withdraw) {
                auto const kept = pool.path(route.path_id).bytes();
                ASSERT_TRUE(std::ranges::equal(kept, route.path.bytes()));
              }
              pooled.push_back(text_of(route));
            },
            {},
            {}});
  EXPECT_EQ(pooled, plain.lines);
  EXPECT_EQ(counted.groups().size(), plain.counted.groups().size());
  EXPECT_EQ(counted.issue_count(), plain.counted.issue_count());
}

TEST(mrt_routes, test_mrt_is_told_by_its_records) {
  auto const told = [](bytes const& stream) {
    auto in = test::input_of(stream);
    auto const* const found = told_format(in);
    return found == nullptr ? std::string_view{} : found->name;
  };
  EXPECT_EQ(told(test::peer_table()), "mrt");
  EXPECT_EQ(told(test::record(16, 4, "abc") + "xyz"), "mrt");
  EXPECT_EQ(told(test::record(16, 4, "abc") + "not a record at all"), "");
  EXPECT_EQ(told("1|2|0|bgp\n"), "as-rel");
  EXPECT_EQ(told(""), "");
}

}  // namespace
}  // namespace causeway::formats
