//! The plain engine against routes worked out by hand. In the drawings providers stand above customers;
//! "---" are peers and "===" siblings.
#include "sample/plain_engine.h"

#include <gtest/gtest.h>

#include "sample/plain_text.h"

namespace causeway::sample {
namespace {

using test::routes_text;

//      10 ------ 20
//     /  \         \          .
//    1    2         3
//    |
//    4
TEST(plain_engine, carries_a_route_up_across_and_down) {
  EXPECT_EQ(routes_text("10>1 10>2 20>3 1>4 10-20", {4}),
            "1 customer 1 via 4\n"
            "2 provider 3 via 10\n"
            "3 provider 4 via 20\n"
            "4 own 0 via 4\n"
            "10 customer 2 via 1\n"
            "20 peer 3 via 10\n");
}

//   10 --- 20 --- 30
//    |             |
//    1             3
TEST(plain_engine, does_not_cross_two_peer_links) {
  EXPECT_EQ(routes_text("10>1 30>3 10-20 20-30", {1}),
            "1 own 0 via 1\n"
            "3 none\n"
            "10 customer 1 via 1\n"
            "20 peer 2 via 10\n"
            "30 none\n");
}

//   10   20
//     \ /  \        .
//      1    2
TEST(plain_engine, does_not_carry_provider_routes_up_again) {
  EXPECT_EQ(routes_text("10>1 20>1 20>2", {2}),
            "1 provider 2 via 20\n"
            "2 own 0 via 2\n"
            "10 none\n"
            "20 customer 1 via 2\n");
}

//   10 --- 1       AS1 hears of AS5 over its peer, and tells its provider AS20 nothing of it
//    |     |
//    5    20 (above AS1)
TEST(plain_engine, does_not_carry_peer_routes_up) {
  EXPECT_EQ(routes_text("10>5 10-1 20>1", {5}),
            "1 peer 2 via 10\n"
            "5 own 0 via 5\n"
            "10 customer 1 via 5\n"
            "20 none\n");
}

//          1 ------ 9        AS1 has AS9 as a peer (1 link), and below it through AS2, AS3, AS4 (4 links)
//          |       /
//          2      4
//          |     /
//          3 ---+  (AS3 above AS4, AS4 above AS9)
TEST(plain_engine, prefers_a_long_customer_route_to_a_short_peer_route) {
  EXPECT_EQ(routes_text("1>2 2>3 3>4 4>9 1-9", {9}),
            "1 customer 4 via 2\n"
            "2 customer 3 via 3\n"
            "3 customer 2 via 4\n"
            "4 customer 1 via 9\n"
            "9 own 0 via 9\n");
}

//    8 (above AS1 and AS9)     AS1: over its provider 2 links, over its peer AS2 4 links
//    1 --- 2;  2 above 3 above 4 above 9
TEST(plain_engine, prefers_a_long_peer_route_to_a_short_provider_route) {
  EXPECT_EQ(routes_text("8>1 8>9 1-2 2>3 3>4 4>9", {9}),
            "1 peer 4 via 2\n"
            "2 customer 3 via 3\n"
            "3 customer 2 via 4\n"
            "4 customer 1 via 9\n"
            "8 customer 1 via 9\n"
            "9 own 0 via 9\n");
}

// What a provider tells is its best route, not its shortest: AS1 has AS9 as a customer over three links and
// as a peer over one, and its customer AS5 hears of three.
TEST(plain_engine, tells_the_best_route_and_not_the_shortest) {
  EXPECT_EQ(routes_text("1>2 2>3 3>9 1-9 1>5", {9}),
            "1 customer 3 via 2\n"
            "2 customer 2 via 3\n"
            "3 customer 1 via 9\n"
            "5 provider 4 via 1\n"
            "9 own 0 via 9\n");
}

//      7
//    / | \          .
//   4  6  5       all three provide for AS1
//    \ | /
//      1
constexpr auto fan = "7>4 7>6 7>5 4>1 6>1 5>1";

TEST(plain_engine, breaks_ties_by_the_lowest_number) {
  EXPECT_EQ(routes_text(fan, {1}),
            "1 own 0 via 1\n"
            "4 customer 1 via 1\n"
            "5 customer 1 via 1\n"
            "6 customer 1 via 1\n"
            "7 customer 2 via 4\n");
}

TEST(plain_engine, keeps_all_equal_next_hops_where_asked) {
  EXPECT_EQ(routes_text(fan, {1}, {plain_tie::all, 0}),
            "1 own 0 via 1\n"
            "4 customer 1 via 1\n"
            "5 customer 1 via 1\n"
            "6 customer 1 via 1\n"
            "7 customer 2 via 4 5 6\n");
  EXPECT_EQ(routes_text(fan, {7}, {plain_tie::all, 0}),
            "1 provider 2 via 4 5 6\n"
            "4 provider 1 via 7\n"
            "5 provider 1 via 7\n"
            "6 provider 1 via 7\n"
            "7 own 0 via 7\n");
}

// Values of a separate calculation with the constants of the rule.
TEST(plain_engine, hashes_as_the_rule_says) {
  EXPECT_EQ(plain_tie_hash(0, base::asn{7}, base::asn{4}), 0xB0A00415227BFACCU);
  EXPECT_EQ(plain_tie_hash(0, base::asn{7}, base::asn{5}), 0xE49672D3EF135D23U);
  EXPECT_EQ(plain_tie_hash(0, base::asn{7}, base::asn{6}), 0xA3423DAA3D4AB7D5U);
  EXPECT_EQ(plain_tie_hash(42, base::asn{4'294'967'294}, base::asn{65'536}), 0x3661B9432820DC10U);
}

TEST(plain_engine, breaks_ties_by_the_smallest_hash) {
  auto const best_of_seven = [](std::uint64_t seed) {
    auto const text = routes_text(fan, {1}, {plain_tie::hashed, seed});
    return text.substr(text.find("7 customer"));
  };
  EXPECT_EQ(best_of_seven(0), "7 customer 2 via 6\n");
  EXPECT_EQ(best_of_seven(1), "7 customer 2 via 5\n");
  EXPECT_EQ(best_of_seven(6), "7 customer 2 via 4\n");
}

//   10 --- 11 === 12 --- 13       AS11's peer route goes to its sibling AS12 and there no further than
//    |                    |       down: AS13 hears nothing, AS14 does
//    1            12>14  15
TEST(plain_engine, shares_peer_routes_among_siblings_and_tells_no_further_peer) {
  EXPECT_EQ(routes_text("10>1 10-11 11=12 12-13 12>14 13>15", {1}),
            "1 own 0 via 1\n"
            "10 customer 1 via 1\n"
            "11 peer 2 via 10\n"
            "12 peer 3 via 11\n"
            "13 none\n"
            "14 provider 4 via 12\n"
            "15 none\n");
}

//   20      30
//    |       |
//    2 ===== 3      AS2's customer route is a customer route of its sibling AS3, which tells its provider
//    |
//    1
TEST(plain_engine, shares_customer_routes_among_siblings_and_tells_everybody) {
  EXPECT_EQ(routes_text("20>2 30>3 2=3 2>1", {1}),
            "1 own 0 via 1\n"
            "2 customer 1 via 1\n"
            "3 customer 2 via 2\n"
            "20 customer 2 via 2\n"
            "30 customer 3 via 3\n");
}

// AS3's siblings hear of its own route as of a customer's; so does the sibling's provider AS30.
TEST(plain_engine, takes_a_siblings_own_route_for_a_customers) {
  EXPECT_EQ(routes_text("30>2 2=3 3=4 4-5", {3}),
            "2 customer 1 via 3\n"
            "3 own 0 via 3\n"
            "4 customer 1 via 3\n"
            "5 peer 2 via 4\n"
            "30 customer 2 via 2\n");
}

//   10
//   / \            AS1 has a provider route, and so has its sibling AS2; AS3 and AS4 hang on them
//  1 = 2 = 3       AS3 hears of it over its sibling, keeps it as a provider's and tells only its customer
//          |\      .
//          4 5 (AS5 above AS3)
TEST(plain_engine, shares_provider_routes_among_siblings_and_tells_customers_only) {
  EXPECT_EQ(routes_text("10>1 10>2 10>9 1=2 2=3 3>4 5>3", {9}),
            "1 provider 2 via 10\n"
            "2 provider 2 via 10\n"
            "3 provider 3 via 2\n"
            "4 provider 4 via 3\n"
            "5 none\n"
            "9 own 0 via 9\n"
            "10 customer 1 via 9\n");
}

// A sibling's route and another of the same class and length are equal: AS4 has AS1 two links below over its
// customer AS3 and over its sibling AS2.
TEST(plain_engine, breaks_ties_between_siblings_and_others_by_the_same_rule) {
  EXPECT_EQ(routes_text("2>1 3>1 4>3 4=2", {1}, {plain_tie::all, 0}),
            "1 own 0 via 1\n"
            "2 customer 1 via 1\n"
            "3 customer 1 via 1\n"
            "4 customer 2 via 2 3\n");
  EXPECT_EQ(routes_text("3>1 2>1 4>2 4=3", {1}),
            "1 own 0 via 1\n"
            "2 customer 1 via 1\n"
            "3 customer 1 via 1\n"
            "4 customer 2 via 2\n");
}

// AS4's sibling AS3 has only a provider's route, AS4's own peer a longer one: the class decides.
TEST(plain_engine, prefers_its_peers_route_to_a_siblings_provider_route) {
  EXPECT_EQ(routes_text("7>3 7>1 3=4 4-5 5>6 6>8 8>1", {1}),
            "1 own 0 via 1\n"
            "3 peer 5 via 4\n"
            "4 peer 4 via 5\n"
            "5 customer 3 via 6\n"
            "6 customer 2 via 8\n"
            "7 customer 1 via 1\n"
            "8 customer 1 via 1\n");
}

//   10 --- 20
//   / \    / \          .
//  1   2  3   4     AS1 and AS4 announce the same prefix
TEST(plain_engine, lets_origins_compete) {
  EXPECT_EQ(routes_text("10>1 10>2 20>3 20>4 10-20 3>5 2-3", {1, 4}),
            "1 own 0 via 1\n"
            "2 provider 2 via 10\n"
            "3 provider 2 via 20\n"
            "4 own 0 via 4\n"
            "5 provider 3 via 3\n"
            "10 customer 1 via 1\n"
            "20 customer 1 via 4\n");
}

TEST(plain_engine, keeps_an_origins_own_route_against_shorter_news) {
  EXPECT_EQ(routes_text("1>2 2>3", {1, 3}),
            "1 own 0 via 1\n"
            "2 customer 1 via 3\n"
            "3 own 0 via 3\n");
}

TEST(plain_engine, leaves_islands_without_route) {
  EXPECT_EQ(routes_text("1>2 8-9", {2}),
            "1 customer 1 via 2\n"
            "2 own 0 via 2\n"
            "8 none\n"
            "9 none\n");
}

TEST(plain_engine, goes_far_beyond_the_length_of_real_paths) {
  auto const count = std::uint32_t{3000};
  std::vector<plain_link> links;
  for (auto i = std::uint32_t{1}; i < count; ++i) {
    links.push_back({base::asn{i}, base::asn{i + 1}, plain_relation::provides});
  }
  auto const graph = make_plain_graph(links).value();
  auto const up = find_plain_routes(graph, std::vector{plain_node{count - 1}});
  EXPECT_EQ(up.lengths.front(), count - 1);
  EXPECT_EQ(up.classes.front(), plain_class::customer);
  auto const down = find_plain_routes(graph, std::vector{plain_node{0}});
  EXPECT_EQ(down.lengths.back(), count - 1);
  EXPECT_EQ(down.classes.back(), plain_class::provider);
}

}  // namespace
}  // namespace causeway::sample
