//! Routes under policies: the common rule against the plain engine, announcements, leaks, learnt preferences.
//! In the drawings providers stand above customers, "---" are peers and "===" siblings.
#include "routing/policy_engine.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "against_plain.h"
#include "small_internet.h"

namespace causeway::routing {
namespace {

using test::small_internet;

// Class, length and every next hop, of one origin and of two in competition, under every tie rule.
TEST(policy_engine, without_policies_equals_the_plain_engine) {
  for (auto seed = std::uint32_t{0}; seed < 90; ++seed) {
    auto const shape = test::graph_shape{.networks = 30, .links = 70, .sibling_share = seed % 3 * 5};
    auto const graph = topology::make_graph(test::random_links(seed, shape));
    auto const plain = test::plain_graph_of(graph);
    auto const ties = tie_breaking{static_cast<tie_rule>(seed % 3), seed};
    test::plain_oracle oracle{graph, plain, ties};
    for (auto i = std::uint32_t{0}; i < graph.size(); i += 3) {
      std::vector<topology::node_idx> origins{topology::node_idx{i}};
      if (i % 2 == 0) origins.push_back(topology::node_idx{i + 1});
      if (origins.back().index() >= graph.size()) continue;
      oracle.run(origins);
      auto const found =
          find_policy_routes(graph, {.announcements = compete(graph, origins), .ties = ties}).value();
      for (auto from = topology::node_idx{0}; from.index() < graph.size(); ++from) {
        auto const& best = found.prefixes[0].of(from);
        auto const expected = oracle.at(from);
        ASSERT_EQ(test::text_of(graph, {best.kind, best.length, best.next_hop}),
                  test::text_of(graph, expected));
        auto const hops = found.prefixes[0].next_hops[from];
        ASSERT_EQ(std::vector(hops.begin(), hops.end()), oracle.next_hops(from));
        auto const path = path_of(found.prefixes[0], from);
        ASSERT_EQ(path.size(), expected.reached() ? expected.length + 1 : 0);
      }
      EXPECT_TRUE(found.prefixes[0].settled);
    }
  }
}

// With leaks, preferences and marks wherever they fall: when all have settled, everybody's path is what his
// next hop has, with his own number before it, and nobody stands on it twice.
TEST(policy_engine, ends_with_paths_that_agree) {
  auto settled = 0;
  for (auto seed = std::uint32_t{0}; seed < 300; ++seed) {
    auto const graph = topology::make_graph(
        test::random_links(seed, {.networks = 25, .links = 60, .sibling_share = seed % 2 * 5}));
    auto const some = [&](std::uint32_t salt) {
      return topology::node_idx{(seed * 31 + salt * 17) % static_cast<std::uint32_t>(graph.size())};
    };
    policy_scenario scenario{.announcements = {announce(graph, some(0), {})}};
    scenario.policies.resize(graph.size());
    for (auto i = std::uint32_t{1}; i < 5; ++i) scenario.policies[some(i).index()].leaks = true;
    for (auto i = std::uint32_t{5}; i < 15; ++i) {
      scenario.policies[some(i).index()].marks_only_to_customers = true;
      auto const at = some(i);
      if (graph.peers[at].empty()) continue;
      scenario.preferences.push_back({at, graph.peers[at].front().node, 100 + seed % 3 * 100});
    }
    auto const found = find_policy_routes(graph, scenario).value();
    if (!found.prefixes[0].settled) continue;
    ++settled;
    for (auto at = topology::node_idx{0}; at.index() < graph.size(); ++at) {
      auto path = path_of(found.prefixes[0], at);
      auto const& route = found.prefixes[0].of(at);
      if (!route.reached() || route.kind == route_class::own) continue;
      auto expected = path_of(found.prefixes[0], route.next_hop);
      expected.insert(expected.begin(), graph.numbers[at]);
      EXPECT_EQ(path, expected);
      std::sort(path.begin(), path.end());
      EXPECT_EQ(std::adjacent_find(path.begin(), path.end()), path.end());
    }
  }
  EXPECT_GT(settled, 200);
}

//      10 ------ 20
//     /  \         \          .
//    1    2         3
TEST(policy_engine, knows_the_full_path) {
  small_internet net{"10>1 10>2 20>3 10-20"};
  net.announces(3);
  EXPECT_EQ(net.routes(),
            "1 provider 1 10 20 3\n"
            "2 provider 2 10 20 3\n"
            "3 own 3\n"
            "10 peer 10 20 3\n"
            "20 customer 20 3\n");
}

TEST(policy_engine, leaves_out_links_that_are_down) {
  small_internet net{"10>1 11>1 20>10 20>11"};
  net.announces(1);
  topology::link_mask mask{net.graph};
  mask.take_down(net.graph.customers[net.at(10)].front().edge);
  auto const found = find_policy_routes(net.graph, net.scenario, mask).value();
  EXPECT_EQ(path_of(found.prefixes[0], net.at(20)), test::numbers_of({20, 11, 1}));
  EXPECT_EQ(path_of(found.prefixes[0], net.at(10)), test::numbers_of({10, 20, 11, 1}));
}

TEST(policy_engine, lets_prepending_lengthen_the_path) {
  small_internet net{"10>1 11>1 20>10 20>11"};
  net.announces(1);
  EXPECT_EQ(net.route(20), "20 customer 20 10 1");
  net.announces(11, net.usual_prefix, {11, 11, 11});
  EXPECT_EQ(net.route(20), "20 customer 20 10 1");
  net.scenario.announcements[0].path = test::numbers_of({1, 1, 1});
  EXPECT_EQ(net.route(20), "20 customer 20 11 11 11");
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(20)).length, 3U);
}

//   10
//    |
//    1 --- 3
//    |
//    2
TEST(policy_engine, tells_only_the_audience) {
  small_internet net{"10>1 1>2 1-3"};
  net.announces(1, net.usual_prefix, {1, 1});
  net.scenario.announcements[0].to = {.customers = false, .peers = false};
  net.announces(1);
  net.scenario.announcements[1].to = {.peers = false, .providers = false};
  EXPECT_EQ(net.routes(),
            "1 own 1 1\n"
            "2 provider 2 1\n"
            "3 none\n"
            "10 customer 10 1 1\n");
}

// AS2 shows a path that ends in AS1 and so is nearer to AS10 than AS1 itself is.
TEST(policy_engine, believes_forged_paths_where_nobody_checks) {
  small_internet net{"10>2 10>3 3>4 4>1"};
  net.announces(1);
  net.announces(2, net.usual_prefix, {2, 1});
  EXPECT_EQ(net.route(10), "10 customer 10 2 1");
  EXPECT_EQ(net.route(3), "3 customer 3 4 1");
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(10)).announcement, 1U);
  // Claiming to be AS1 itself is shorter by one; AS2's number is then on no path.
  net.scenario.announcements.pop_back();
  net.announces(2, net.usual_prefix, {1});
  EXPECT_EQ(net.route(10), "10 customer 10 1");
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(10)).next_hop, net.at(2));
}

// RFC 4271 §9.1.2: AS1 puts AS4 on the path, and AS4 sees a loop.
TEST(policy_engine, refuses_a_path_that_holds_its_own_number) {
  small_internet net{"4>1 5>1 4-5"};
  net.announces(1, net.usual_prefix, {1, 4, 1});
  EXPECT_EQ(net.routes(),
            "1 own 1 4 1\n"
            "4 none\n"
            "5 customer 5 1 4 1\n");
}

//      10     11        AS1 hears of AS3 from its provider AS10 and tells its provider AS11, which takes it
//     /  \   /  \       for a customer's route
//    3     1     2
TEST(policy_engine, lets_a_leaker_tell_everybody_everything) {
  small_internet net{"10>3 10>1 11>1 11>2"};
  net.announces(3);
  EXPECT_EQ(net.route(11), "11 none");
  net.policy(1).leaks = true;
  EXPECT_EQ(net.routes(),
            "1 provider 1 10 3\n"
            "2 provider 2 11 1 10 3\n"
            "3 own 3\n"
            "10 customer 10 3\n"
            "11 customer 11 1 10 3\n");
}

// The leak wins where it looks like a customer's: AS11 has AS3 over its peer AS10, too.
TEST(policy_engine, lets_a_leak_attract_traffic) {
  small_internet net{"10>3 10>1 11>1 11>2 10-11"};
  net.announces(3);
  EXPECT_EQ(net.route(2), "2 provider 2 11 10 3");
  net.policy(1).leaks = true;
  EXPECT_EQ(net.route(2), "2 provider 2 11 1 10 3");
}

// What AS1 leaks can come from one neighbour only; it never tells a network what holds that network's number.
TEST(policy_engine, leaks_no_route_back_to_where_it_came_from) {
  small_internet net{"10>1 10>3"};
  net.announces(3);
  net.policy(1).leaks = true;
  EXPECT_EQ(net.route(10), "10 customer 10 3");
}

//   8           AS1 has AS9 from its peer AS5 (two links), from its customer AS2 (three), from its provider
//   |           AS8 (two)
//   1 --- 5
//   |
//   2 > 3 > 9
constexpr auto choices = "8>1 8>9 1-5 5>9 1>2 2>3 3>9";

TEST(policy_engine, heeds_learnt_preferences_before_class_and_length) {
  small_internet net{choices};
  net.announces(9);
  EXPECT_EQ(net.route(1), "1 customer 1 2 3 9");
  net.prefers(1, 5, 310);
  EXPECT_EQ(net.route(1), "1 peer 1 5 9");
  net.prefers(1, 8, 320);
  EXPECT_EQ(net.route(1), "1 provider 1 8 9");
  net.prefers(1, 8, 50);  // the last word on a pair counts
  EXPECT_EQ(net.route(1), "1 peer 1 5 9");
  net.prefers(2, 3, 101);  // its only customer's, and just above what it hears from its provider AS1
  EXPECT_EQ(net.route(2), "2 customer 2 3 9");
  net.prefers(2, 3, 99);
  EXPECT_EQ(net.route(2), "2 provider 2 1 5 9");
}

TEST(policy_engine, compares_equal_preferences_by_length_whatever_the_class) {
  small_internet net{choices};
  net.announces(9);
  net.prefers(1, 5, 300);
  EXPECT_EQ(net.route(1), "1 peer 1 5 9");
  net.prefers(1, 8, 300);
  EXPECT_EQ(net.route(1), "1 peer 1 5 9");  // equal to AS8's, lower number
}

// A preferred peer's route is still a peer's: AS8, the provider, hears nothing of it.
TEST(policy_engine, keeps_the_class_of_a_preferred_route) {
  small_internet net{"8>1 1-5 5>9 1>2 2>9"};
  net.announces(9);
  EXPECT_EQ(net.route(8), "8 customer 8 1 2 9");
  net.prefers(1, 5, 350);
  EXPECT_EQ(net.route(8), "8 none");
}

// Griffin, Shepherd and Wilfong, "The stable paths problem and interdomain routing" (2002): three peers above
// AS9 of which each would rather go through the next. No choice of all three is stable.
TEST(policy_engine, says_that_a_dispute_does_not_settle) {
  small_internet net{"1>9 2>9 3>9 1-2 2-3 1-3 9>10"};
  net.announces(9);
  net.prefers(1, 2, 350);
  net.prefers(2, 3, 350);
  EXPECT_TRUE(net.outcome().prefixes[0].settled);
  net.prefers(3, 1, 350);
  EXPECT_FALSE(net.outcome().prefixes[0].settled);
  EXPECT_EQ(net.route(10), "10 provider 10 9");
}

// The same with two: one goes through the other, and which one is the same every time.
TEST(policy_engine, reaches_one_of_two_stable_outcomes) {
  small_internet net{"1>9 2>9 1-2"};
  net.announces(9);
  net.prefers(1, 2, 350);
  net.prefers(2, 1, 350);
  EXPECT_TRUE(net.outcome().prefixes[0].settled);
  auto const routes = net.routes();
  EXPECT_TRUE(routes == "1 peer 1 2 9\n2 customer 2 9\n9 own 9\n" ||
              routes == "1 customer 1 9\n2 peer 2 1 9\n9 own 9\n")
      << routes;
  EXPECT_EQ(net.routes(), routes);
}

TEST(policy_engine, answers_each_prefix_in_order) {
  small_internet net{"10>1 10>2"};
  net.announces(2, "192.0.2.128/25");
  net.announces(1, "192.0.2.0/24");
  net.announces(1, "2001:db8::/32");
  auto const found = net.outcome();
  ASSERT_EQ(found.prefixes.size(), 3U);
  EXPECT_EQ(found.prefixes[0].prefix, test::prefix_of("192.0.2.0/24"));
  EXPECT_EQ(found.prefixes[1].prefix, test::prefix_of("192.0.2.128/25"));
  EXPECT_EQ(found.prefixes[2].prefix, test::prefix_of("2001:db8::/32"));
  EXPECT_EQ(net.route(10, "192.0.2.128/25"), "10 customer 10 2");
  EXPECT_EQ(net.route(10), "10 customer 10 1");
}

TEST(policy_engine, refuses_what_it_cannot_use) {
  small_internet net{"10>1 10>2"};
  net.announces(1);
  net.scenario.announcements[0].path.clear();
  EXPECT_EQ(find_policy_routes(net.graph, net.scenario).error().message,
            "AS1 announces 192.0.2.0/24 without a path: give at least the origin's number");
  net.announces(1);
  net.scenario.announcements.erase(net.scenario.announcements.begin());
  net.scenario.policies.resize(2);
  EXPECT_EQ(find_policy_routes(net.graph, net.scenario).error().message,
            "policies are given for 2 networks, but the graph has 3: give one for each, or none");
}

TEST(policy_engine, has_no_prefixes_without_announcements) {
  small_internet const net{"10>1"};
  EXPECT_TRUE(net.outcome().prefixes.empty());
}

}  // namespace
}  // namespace causeway::routing
