//! Origins from routing tables: records written by hand.
#include "world/rib_origins.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "formats/prefix2as.h"
#include "support/test_support.h"

namespace causeway::world {
namespace {

std::string number(std::uint64_t value, int bytes) {
  std::string out;
  for (auto i = bytes - 1; i >= 0; --i) out += static_cast<char>(value >> (8 * i) & 0xFFU);
  return out;
}

// RFC 6396 §2: time, type 13 (TABLE_DUMP_V2), subtype, length.
std::string record(int subtype, std::string const& body) {
  return number(1'700'000'000, 4) + number(13, 2) + number(static_cast<std::uint64_t>(subtype), 2) +
         number(body.size(), 4) + body;
}

// §4.3.1, with one peer of four-byte numbers.
std::string peer_table() {
  auto const peer = number(2, 1) + number(1, 4) + number(0xF000'0001, 4) + number(10, 4);
  return record(1, number(1, 4) + number(0, 2) + number(1, 2) + peer);
}

struct segment {
  int type;  // 1 set, 2 sequence, 3 and 4 of a confederation
  std::vector<std::uint32_t> networks;
};
using path = std::vector<segment>;

std::string entry(path const& segments) {
  std::string body;
  for (auto const& one : segments) {
    body += number(static_cast<std::uint64_t>(one.type), 1) + number(one.networks.size(), 1);
    for (auto const network : one.networks) body += number(network, 4);
  }
  auto const attributes = number(0x400101, 3) + number(0, 1) + number(0x4002, 2) + number(body.size(), 1) +
                          body + number(0x400304, 3) + number(0xF000'0001, 4);
  return number(0, 2) + number(1'700'000'000, 4) + number(attributes.size(), 2) + attributes;
}

// 240.0.<third>.0/24 as seen by several peers (§4.3.2).
std::string rib(int third, std::vector<path> const& paths) {
  auto body = number(0, 4) + number(24, 1) + number(0xF00000, 3) + number(paths.size(), 2);
  body[7] = static_cast<char>(third);
  for (auto const& one : paths) body += entry(one);
  return record(2, body);
}

struct seen {
  std::string text;
  base::tally counted{"test"};
};

// "240.0.1.0/24 10_20,30 " as in a prefix list.
seen origins_of(std::string const& bytes) {
  seen out;
  auto in = test::input_of(bytes);
  read_rib_origins(in, out.counted, [&](formats::prefix2as_record const& record) {
    out.text += to_string(record.prefix) + " ";
    for (auto i = std::size_t{0}; i < record.members.size(); ++i) {
      if (i != 0) out.text += record.members[i].origin == record.members[i - 1].origin ? "," : "_";
      out.text += std::to_string(record.members[i].number.value);
    }
    out.text += " ";
  });
  return out;
}

TEST(rib_origins, the_last_network_of_each_path_once) {
  auto const out = origins_of(peer_table() + rib(1, {{{2, {10, 20}}}, {{2, {11, 30}}}, {{2, {12, 13, 20}}}}) +
                              rib(2, {{{2, {10}}}}));
  EXPECT_EQ(out.text, "240.0.1.0/24 20_30 240.0.2.0/24 10 ");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(rib_origins, a_set_at_the_end_is_one_origin) {
  EXPECT_EQ(origins_of(peer_table() + rib(1, {{{2, {10}}, {1, {30, 20, 30}}}})).text, "240.0.1.0/24 20,30 ");
  EXPECT_EQ(origins_of(peer_table() + rib(1, {{{2, {10}}, {1, {20}}}})).text, "240.0.1.0/24 20 ")
      << "a set of one";
  EXPECT_EQ(origins_of(peer_table() + rib(1, {{{2, {10}}, {1, {20, 30}}}, {{2, {10, 40}}}})).text,
            "240.0.1.0/24 20,30_40 ");
}

TEST(rib_origins, confederations_are_no_part_of_the_path) {
  EXPECT_EQ(origins_of(peer_table() + rib(1, {{{2, {10, 20}}, {3, {65001}}}})).text, "240.0.1.0/24 20 ");
  EXPECT_EQ(origins_of(peer_table() + rib(1, {{{1, {20, 30}}, {4, {65001, 65002}}}})).text,
            "240.0.1.0/24 20,30 ");
}

TEST(rib_origins, routes_without_a_usable_origin_are_issues) {
  auto const out = origins_of(peer_table() + rib(1, {{}, {{2, {10, 64512}}}, {{2, {10}}, {1, {20, 65535}}}}) +
                              rib(2, {{{2, {10, 0}}}, {{2, {10, 20}}}}));
  EXPECT_EQ(out.text, "240.0.2.0/24 20 ");
  EXPECT_EQ(out.counted.count_of("route without an origin"), 1U) << to_text(out.counted);
  EXPECT_GE(out.counted.count_of("origin that nobody may use"), 2U) << to_text(out.counted);
}

TEST(rib_origins, no_records_no_prefixes) {
  EXPECT_EQ(origins_of(peer_table()).text, "");
}

// The published table of the whole dump: its origins hold for the part that is there.
TEST(rib_origins, equals_the_published_origins_of_a_real_table) {
  CAUSEWAY_NEED_REAL(file, "mrt/pyasn/rib.20140523.0600_firstMB.bz2");
  auto in = formats::input::open(file);
  ASSERT_TRUE(in);
  base::tally counted{"rib"};
  auto prefixes = std::size_t{0};
  auto last = std::string{};
  read_rib_origins(*in, counted, [&](formats::prefix2as_record const& one) {
    EXPECT_FALSE(one.members.empty());
    prefixes += to_string(one.prefix) == last ? 0U : 1U;
    last = to_string(one.prefix);
  });
  EXPECT_EQ(prefixes, 9'066U) << "of 9 072, six are announced by ASNs that nobody may use alone";
  EXPECT_GT(counted.count_of("origin that nobody may use"), 0U);
}

}  // namespace
}  // namespace causeway::world
