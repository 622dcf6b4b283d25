//! Tables out of MRT records written by hand.
#include "world/observed_table.h"

#include <gtest/gtest.h>

#include <string>

#include "support/mrt_bytes.h"
#include "support/test_support.h"

namespace causeway::world {
namespace {

using test::bytes;

constexpr auto ipv4_unicast = 2U;
constexpr auto ipv6_unicast = 4U;

bytes entry(unsigned peer, bytes const& segments) {
  return test::rib_entry(peer, test::origin() + test::as_path(segments) + test::next_hop());
}

bytes nlri(unsigned length, unsigned second, unsigned third) {
  auto out = test::octets({length, 240});
  if (length > 8) out += test::u8(second);
  if (length > 16) out += test::u8(third);
  return out;
}

// Peers 0 (192.0.2.1, AS 65001) and 1 (2001:db8::1, AS 65002).
struct gathered {
  observed_table table;
  base::tally counted{"test"};
};

gathered read(std::vector<bytes> const& files, std::size_t max_routes = 1000) {
  gathered out;
  observed_reader reader{max_routes};
  for (auto const& file : files) {
    auto in = test::input_of(file);
    reader.read(in, out.counted);
  }
  out.table = reader.finish();
  return out;
}

std::string text_of(observed_table const& table) {
  std::string out;
  for (auto i = std::size_t{0}; i < table.sessions.size(); ++i) {
    auto const& session = table.sessions[i];
    out += std::to_string(session.collector) + " " + std::to_string(session.network.value) + " " +
           to_string(session.address) + ":\n";
    for (auto const& route : table.routes[i]) {
      out += "  " + to_string(table.prefixes[route.prefix]);
      for (auto const& hop : table.path(route.path)) {
        out += " " + std::to_string(hop.network.value);
        if (hop.set_size != 0) out += "/" + std::to_string(hop.set_size);
      }
      out += "\n";
    }
  }
  return out;
}

TEST(observed_table, sessions_prefixes_and_paths) {
  auto const found =
      read({test::peer_table() +
            test::rib(ipv4_unicast, nlri(16, 2, 0),
                      {entry(1, test::sequence({65002, 9})), entry(0, test::sequence({65001, 5, 5, 9}))}) +
            test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, test::sequence({65001, 9}))})});
  EXPECT_EQ(text_of(found.table),
            "0 65001 192.0.2.1:\n"
            "  240.1.0.0/16 65001 9\n"
            "  240.2.0.0/16 65001 5 5 9\n"
            "0 65002 2001:db8::1:\n"
            "  240.2.0.0/16 65002 9\n");
  EXPECT_EQ(found.table.sessions[0].prefixes4, 2U);
  EXPECT_EQ(found.counted.issue_count(), 0U) << to_text(found.counted);
}

TEST(observed_table, sets_and_confederations) {
  auto const set = test::sequence({65001}) + test::segment(formats::segment_type::set, {7, 8}) +
                   test::segment(formats::segment_type::confederation_sequence, {64512});
  auto const found = read({test::peer_table() + test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, set)})});
  EXPECT_EQ(text_of(found.table), "0 65001 192.0.2.1:\n  240.1.0.0/16 65001 7/2 8/2\n");
}

TEST(observed_table, the_last_route_to_a_prefix_counts) {
  auto const found = read({test::peer_table() +
                           test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, test::sequence({65001, 8}))}) +
                           test::rib(ipv4_unicast, nlri(16, 2, 0), {entry(0, test::sequence({65001, 7}))}) +
                           test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, test::sequence({65001, 9}))})});
  EXPECT_EQ(text_of(found.table), "0 65001 192.0.2.1:\n  240.1.0.0/16 65001 9\n  240.2.0.0/16 65001 7\n");
  EXPECT_EQ(found.table.sessions[0].prefixes4, 2U);
}

TEST(observed_table, each_file_is_a_collector) {
  auto const file =
      test::peer_table() + test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, test::sequence({65001, 9}))});
  EXPECT_EQ(text_of(read({file, file}).table),
            "0 65001 192.0.2.1:\n  240.1.0.0/16 65001 9\n1 65001 192.0.2.1:\n  240.1.0.0/16 65001 9\n");
}

TEST(observed_table, default_routes_and_routes_without_a_path_stay_out) {
  auto const found = read({test::peer_table() +
                           test::rib(ipv4_unicast, test::u8(0), {entry(0, test::sequence({65001, 9}))}) +
                           test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, bytes{})})});
  EXPECT_TRUE(found.table.prefixes.empty());
  EXPECT_EQ(found.counted.count_of("route without a path"), 1U) << to_text(found.counted);
}

TEST(observed_table, memory_has_a_limit) {
  auto const found = read(
      {test::peer_table() + test::rib(ipv4_unicast, nlri(16, 1, 0), {entry(0, test::sequence({65001, 8}))}) +
       test::rib(ipv4_unicast, nlri(16, 2, 0), {entry(0, test::sequence({65001, 8}))})},
      1);
  EXPECT_EQ(text_of(found.table), "0 65001 192.0.2.1:\n  240.1.0.0/16 65001 8\n");
  EXPECT_EQ(found.counted.count_of("route beyond the memory limit"), 1U);
}

TEST(observed_table, nothing_gathered) {
  auto const found = read({});
  EXPECT_TRUE(found.table.sessions.empty());
  EXPECT_EQ(why_no_full_feed(found.table, {}), "of 0 sessions none has 600000 IPv4 or 80000 IPv6 prefixes");
}

observed_table with_sessions(std::vector<std::uint64_t> const& four, std::vector<std::uint64_t> const& six) {
  observed_table table;
  for (auto const size : four)
    table.sessions.push_back({0, base::asn{1}, base::parse_address("192.0.2.1").value(), size, 9});
  for (auto const size : six)
    table.sessions.push_back({0, base::asn{2}, base::parse_address("2001:db8::1").value(), 9, size});
  return table;
}

TEST(full_feed, a_session_speaks_for_the_family_of_its_address) {
  auto const table = with_sessions({600'000, 599'999, 700'000}, {80'000, 9});
  EXPECT_EQ(full_feed_sessions(table, base::ip_family::v4, {}), (std::vector<std::uint32_t>{0, 2}));
  EXPECT_EQ(full_feed_sessions(table, base::ip_family::v6, {}), (std::vector<std::uint32_t>{3}));
  EXPECT_EQ(full_feed_sessions(table, base::ip_family::v6, {1, 9}).size(), 2U);
}

TEST(full_feed, none_names_the_thresholds_that_would_keep_some) {
  EXPECT_EQ(why_no_full_feed(with_sessions({100, 300, 300, 0}, {}), {}),
            "of 4 sessions none has 600000 IPv4 or 80000 IPv6 prefixes; --full-feed 300 would keep 2, "
            "--full-feed 100 would keep 3");
  EXPECT_EQ(why_no_full_feed(with_sessions({}, {70}), {500, 100}),
            "of 1 session none has 500 IPv4 or 100 IPv6 prefixes; --full-feed 500,70 would keep 1");
  std::vector<std::uint64_t> many;
  for (auto i = std::uint64_t{1}; i <= 31; ++i) many.push_back(i * 10);
  EXPECT_EQ(why_no_full_feed(with_sessions(many, {}), {}),
            "of 31 sessions none has 600000 IPv4 or 80000 IPv6 prefixes; --full-feed 310 would keep 1, "
            "--full-feed 210 would keep 11, --full-feed 110 would keep 21, --full-feed 10 would keep 31");
}

TEST(exclusive_addresses4, less_what_more_specific_prefixes_take) {
  observed_table table;
  table.routes.emplace_back();
  for (auto const* text : {"240.0.0.0/8", "240.1.0.0/16", "240.1.0.0/24", "240.1.0.0/25", "240.2.0.0/16",
                           "241.0.0.0/8", "3fff:100::/32"}) {
    table.routes[0].push_back({static_cast<std::uint32_t>(table.prefixes.size()), 0});
    table.prefixes.push_back(base::parse_prefix(text).value());
  }
  EXPECT_EQ(exclusive_addresses4(table, 0), (std::vector<std::uint64_t>{16'777'216 - 2 * 65'536, 65'536 - 256,
                                                                        128, 128, 65'536, 16'777'216, 0}));
  EXPECT_EQ(exclusive_addresses4(table, 0, 24)[2], 256U);
  EXPECT_EQ(exclusive_addresses4(table, 0, 24)[3], 0U);
}

TEST(observed_table, a_real_table) {
  CAUSEWAY_NEED_REAL(file, "mrt/pyasn/rib.20140523.0600_firstMB.bz2");
  auto in = formats::input::open(file);
  ASSERT_TRUE(in);
  base::tally counted{"rib"};
  observed_reader reader;
  reader.read(*in, counted);
  auto const table = reader.finish();
  EXPECT_EQ(table.sessions.size(), 35U);
  EXPECT_EQ(table.prefixes.size(), 9'071U) << "of 9 072, one is a default route";
}

}  // namespace
}  // namespace causeway::world
