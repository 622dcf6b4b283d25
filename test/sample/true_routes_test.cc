//! True routes against routes worked out by hand, the plain engine, and networks that tell each other paths.
//! In the drawings providers stand above customers; "---" are peers.
#include "sample/true_routes.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "sample/dice.h"
#include "sample/plain_text.h"
#include "sample/routes_fixture.h"
#include "sample/slow_routes.h"
#include "sample/true_routes_finder.h"

namespace causeway::sample {
namespace {

using test::paths_text;
using test::routes_world;

//      10 ------ 20
//     /  \         \          .
//    1    2         3
//    |
//    4
TEST(true_routes, follow_the_common_rule_where_nobody_departs_from_it) {
  routes_world const world{"10>1 10>2 20>3 1>4 10-20"};
  EXPECT_EQ(paths_text(world, world.group(4)),
            "1 customer 1: 1 4\n"
            "2 provider 3: 2 10 1 4\n"
            "3 provider 4: 3 20 10 1 4\n"
            "4 own 0: 4\n"
            "10 customer 2: 10 1 4\n"
            "20 peer 3: 20 10 1 4\n");
}

//   10 --- 30     AS1 hears of AS4 over AS20 in 2 links, over AS10 in 3; AS10 is its primary provider
//   |     / \     .
//   |   20   |
//    \  /    |
//     1      4    (AS30 above AS4, AS20 above AS4)
TEST(true_routes, take_the_primary_provider_however_long) {
  routes_world world{"30>4 20>4 20>1 10>1 10-30"};
  world.policy(1).primary = world.of(10);
  EXPECT_EQ(paths_text(world, world.group(4)),
            "1 provider 3: 1 10 30 4\n"
            "4 own 0: 4\n"
            "10 peer 2: 10 30 4\n"
            "20 customer 1: 20 4\n"
            "30 customer 1: 30 4\n");
}

//      10
//     /  \         AS1 puts its number twice more towards AS2, so AS10 comes over AS3 and AS4
//    2    3
//    |    4
//     \  /
//      1
TEST(true_routes, grow_by_what_is_prepended_towards_other_providers) {
  routes_world world{"10>2 10>3 3>4 2>1 4>1"};
  world.policy(1).primary = world.of(4);
  world.policy(1).prepends = 2;
  EXPECT_EQ(paths_text(world, world.group(1)),
            "1 own 0: 1\n"
            "2 customer 3: 2 1 1 1\n"
            "3 customer 2: 3 4 1\n"
            "4 customer 1: 4 1\n"
            "10 customer 3: 10 3 4 1\n");
}

//  20  10
//    \/            AS1 tells this prefix to AS10 only, and to its peer AS5 and its customer AS6
//    1 --- 5
//    6
TEST(true_routes, of_split_prefixes_go_up_to_one_provider) {
  routes_world const world{"10>1 20>1 1-5 1>6"};
  auto group = world.group(1);
  group.only_via = world.of(10);
  EXPECT_EQ(paths_text(world, group),
            "1 own 0: 1\n"
            "5 peer 1: 5 1\n"
            "6 provider 1: 6 1\n"
            "10 customer 1: 10 1\n"
            "20 none\n");
}

//      30
//     /  \         AS10 drops what is invalid: AS30 hears of AS1 over AS20 only, AS10 and AS2 have nothing
//   10    20       (AS20 above AS21 above AS1)
//   | \   |
//   2   \ 21
//        1
TEST(true_routes, to_invalid_origins_end_where_they_are_dropped) {
  routes_world world{"30>10 30>20 10>2 10>1 20>21 21>1"};
  world.policy(10).drops_invalid = true;
  auto group = world.group(1);
  EXPECT_NE(paths_text(world, group).find("30 customer 2: 30 10 1\n"), std::string::npos);
  group.is_invalid = true;
  EXPECT_EQ(paths_text(world, group),
            "1 own 0: 1\n"
            "2 none\n"
            "10 none\n"
            "20 customer 2: 20 21 1\n"
            "21 customer 1: 21 1\n"
            "30 customer 3: 30 20 21 1\n");
}

//   10 --- 20      AS1 and AS4 announce the same; AS4 may not, and AS3 drops its route but not AS1's
//   / \    / \     .
//  1   2  3   4
TEST(true_routes, go_to_either_of_two_origins_but_not_to_an_invalid_one_past_a_network_that_drops) {
  routes_world world{"10>1 10>2 20>3 20>4 10-20"};
  auto group = world.group(1);
  group.second_origin = world.of(4);
  EXPECT_NE(paths_text(world, group).find("3 provider 2: 3 20 4\n"), std::string::npos);
  group.second_is_invalid = true;
  world.policy(3).drops_invalid = true;
  EXPECT_NE(paths_text(world, group).find("3 none\n"), std::string::npos);
  world.policy(20).drops_invalid = true;
  EXPECT_NE(paths_text(world, group).find("3 provider 3: 3 20 10 1\n"), std::string::npos);
}

//   9
//   1 --- 2        AS1 has AS4 as a customer's customer and prefers its peer's route; so AS9 hears nothing
//   3     |
//    \    |
//      4 -+ (AS2 above AS4)
TEST(true_routes, over_preferred_peers_are_told_to_customers_only) {
  routes_world world{"9>1 1>3 3>4 2>4 1-2 1>7"};
  world.policy(1).prefers_peers = true;
  EXPECT_EQ(paths_text(world, world.group(4)),
            "1 peer 2: 1 2 4\n"
            "2 customer 1: 2 4\n"
            "3 customer 1: 3 4\n"
            "4 own 0: 4\n"
            "7 provider 3: 7 1 2 4\n"
            "9 none\n");
}

//   1 --- 2        both prefer the other's route to their own customer's: one of them has to stay
//    \   /
//      3
TEST(true_routes, come_to_rest_where_two_peers_prefer_each_other) {
  routes_world world{"1>3 2>3 1-2"};
  world.policy(1).prefers_peers = true;
  world.policy(2).prefers_peers = true;
  auto const text = paths_text(world, world.group(3));
  auto const one = text == "1 peer 2: 1 2 3\n2 customer 1: 2 3\n3 own 0: 3\n";
  auto const other = text == "1 customer 1: 1 3\n2 peer 2: 2 1 3\n3 own 0: 3\n";
  EXPECT_TRUE(one || other) << text;
}

//    30 ---- 40        AS1 hears of AS4 from its provider AS10 and tells AS20, which takes it for a
//    customer's |        |        route and tells AS40 over AS50: AS40 leaves its peer AS30 10  20   50 (AS50
//    above AS20, AS40 above AS50, AS10 above AS1 and AS4) | \ / 4  1
TEST(true_routes, follow_a_leak_as_far_as_it_is_believed) {
  routes_world world{"30>10 10>4 10>1 20>1 50>20 40>50 30-40"};
  EXPECT_NE(paths_text(world, world.group(4)).find("40 peer 3: 40 30 10 4\n"), std::string::npos);
  world.leak(1);
  EXPECT_EQ(paths_text(world, world.group(4)),
            "1 provider 2: 1 10 4\n"
            "4 own 0: 4\n"
            "10 customer 1: 10 4\n"
            "20 customer 3: 20 1 10 4\n"
            "30 customer 2: 30 10 4\n"
            "40 customer 5: 40 50 20 1 10 4\n"
            "50 customer 4: 50 20 1 10 4\n");
}

// AS1 leaks to AS10 what it has from AS20 and the other way round: nobody takes a route through itself.
TEST(true_routes, do_not_go_in_circles_after_a_leak) {
  routes_world world{"30>10 30>20 10>1 20>1 30>4"};
  world.leak(1);
  EXPECT_EQ(paths_text(world, world.group(4)).find("none"), std::string::npos);
  auto const routes = test::routes_to(world, world.group(4));
  EXPECT_EQ(routes.order.size(), 5U);
  EXPECT_EQ(routes.order.front(), world.of(4));
}

network_policy random_policy(dice& chance, plain_graph const& graph, network_id of, bool crosses_classes) {
  network_policy out;
  auto const providers = graph.providers[of];
  if (!providers.empty() && chance.chance(0.5)) {
    out.primary = providers[chance.below(static_cast<std::uint32_t>(providers.size()))].node;
    out.prepends = static_cast<std::uint8_t>(chance.below(3));
  }
  out.drops_invalid = chance.chance(0.3);
  if (!crosses_classes) return out;
  out.prefers_peers = chance.chance(0.2);
  out.leaks = chance.chance(0.15);
  out.leaks_one_in = static_cast<std::uint16_t>(1 + chance.below(2));
  return out;
}

TEST(true_routes, equal_the_plain_engine_where_nobody_departs) {
  for (auto seed = std::uint64_t{0}; seed < 60; ++seed) {
    routes_world const world{test::random_plain_links(seed, 5 + static_cast<std::uint32_t>(seed), 160)};
    for (auto origin = network_id{0}; origin.index() < world.graph.size(); ++origin) {
      announcement_group group;
      group.origin = origin;
      auto const got = test::routes_to(world, group, seed);
      auto const expected = find_plain_routes(world.graph, std::array{origin}, {plain_tie::hashed, seed});
      ASSERT_EQ(got.classes, expected.classes) << seed;
      ASSERT_EQ(got.lengths, expected.lengths) << seed;
      for (auto node = network_id{0}; node.index() < world.graph.size(); ++node) {
        auto const hops = expected.next_hops[node];
        auto const hop = hops.empty() ? network_id{} : hops.front().node;
        ASSERT_EQ(got.next_hops[node.index()], hop) << seed;
        if (hops.empty() || hop == node) continue;
        ASSERT_EQ(got.links[node.index()], hops.front().there.value / 2) << seed;
      }
    }
  }
}

std::vector<network_id> nodes_on_path(true_routes const& routes, network_id from) {
  std::vector<network_id> out;
  if (routes.classes[from.index()] == plain_class::none) return out;
  out.push_back(from);
  while (routes.classes[from.index()] != plain_class::own && out.size() < 1000) {
    from = routes.next_hops[from.index()];
    out.push_back(from);
  }
  return out;
}

announcement_group random_group(dice& chance, routes_world const& world) {
  auto const any = [&] { return network_id{chance.below(static_cast<std::uint32_t>(world.graph.size()))}; };
  announcement_group out;
  out.origin = any();
  auto const other = any();
  if (chance.chance(0.3) && other != out.origin) out.second_origin = other;
  auto const providers = world.graph.providers[out.origin];
  if (!providers.empty() && chance.chance(0.3)) out.only_via = providers.front().node;
  out.is_invalid = chance.chance(0.3);
  out.second_is_invalid = out.second_origin.valid() && chance.chance(0.3);
  return out;
}

struct comparison {
  std::size_t same = 0;
  std::size_t other_rest = 0;  // another outcome that is at rest too
};

routes_world random_world(dice& chance, std::uint64_t seed, bool crosses_classes) {
  auto const size = 4 + chance.below(16);
  routes_world world{test::random_plain_links(seed, size, size * 2)};
  for (auto node = network_id{0}; node.index() < size; ++node) {
    world.all.all[node.index()].policy = random_policy(chance, world.graph, node, crosses_classes);
  }
  return world;
}

// Of random worlds those count whose talk ends alike whoever chooses first. It begins without routes, while
// the engine begins with the common rule's: rarely it ends elsewhere, where nobody would choose otherwise
// either.
comparison compare_with_slow_talk(bool crosses_classes, std::uint64_t worlds) {
  comparison sum;
  for (auto seed = std::uint64_t{0}; seed < worlds; ++seed) {
    dice chance{seed, "deviations"};
    auto const world = random_world(chance, seed, crosses_classes);
    auto const group = random_group(chance, world);
    std::vector<std::vector<network_id>> got;
    auto const routes = test::routes_to(world, group, seed);
    for (auto node = network_id{0}; node.index() < world.graph.size(); ++node) {
      got.push_back(nodes_on_path(routes, node));
    }
    EXPECT_TRUE(test::are_at_rest(world, group, seed, got)) << seed;
    auto const expected = test::slow_paths(world, group, seed, 1);
    auto is_unique = expected.has_value();
    for (auto order = std::uint64_t{2}; order < 8 && is_unique; ++order) {
      is_unique = test::slow_paths(world, group, seed, order) == expected;
    }
    if (is_unique) ++(got == *expected ? sum.same : sum.other_rest);
  }
  return sum;
}

TEST(true_routes, equal_a_slow_talk_where_nothing_crosses_classes) {
  EXPECT_EQ(compare_with_slow_talk(false, 400).same, 400U);
}

TEST(true_routes, equal_a_slow_talk_wherever_its_outcome_is_the_only_one) {
  auto const counts = compare_with_slow_talk(true, 1500);
  EXPECT_GT(counts.same, 1000U);
  EXPECT_LT(counts.other_rest, 15U);
}

// Whatever networks do: no circles, every route is one that the next hop tells, paths are as long as said.
void expect_sound(routes_world const& world, announcement_group const& group, true_routes const& routes) {
  std::vector<bool> seen(world.graph.size());
  for (auto const node : routes.order) {
    auto const hop = routes.next_hops[node.index()];
    auto const as = routes.classes[node.index()];
    ASSERT_NE(as, plain_class::none);
    ASSERT_TRUE(as == plain_class::own || seen[hop.index()]);
    seen[node.index()] = true;
    EXPECT_EQ(path_of(world.all, group, routes, node).size(), routes.lengths[node.index()] + 1);
    if (as == plain_class::own || as == plain_class::provider) continue;
    auto const hop_as = routes.classes[hop.index()];
    EXPECT_TRUE(hop_as == plain_class::own || hop_as == plain_class::customer ||
                world.all.of(hop).policy.leaks);
  }
  EXPECT_EQ(
      static_cast<std::size_t>(std::count(seen.begin(), seen.end(), false)),
      static_cast<std::size_t>(std::count(routes.classes.begin(), routes.classes.end(), plain_class::none)));
}

// Of 30 networks half prefer peers and half leak; who changes for the third time is taken to have no rest.
TEST(true_routes, stay_sound_where_networks_are_stopped) {
  settling_counts sum;
  for (auto seed = std::uint64_t{0}; seed < 200; ++seed) {
    dice chance{seed, "unrest"};
    routes_world world{test::random_plain_links(seed, 30, 90)};
    for (auto& one : world.all.all)
      one.policy = {{}, 0, false, chance.chance(0.5), chance.chance(0.5), false, 1};
    auto const tables = make_route_tables(world.all, world.graph, seed);
    route_finder finder{tables, 3};
    true_routes routes;
    for (auto origin = network_id{0}; origin.index() < world.graph.size(); ++origin) {
      announcement_group group;
      group.origin = origin;
      finder.find(group, routes);
      expect_sound(world, group, routes);
    }
    sum.settled += finder.counts().settled;
    sum.frozen += finder.counts().frozen;
  }
  EXPECT_GT(sum.settled, 3000U);
  EXPECT_GT(sum.frozen, 100U);
}

class summing : public route_visitor {
 public:
  void begin(std::size_t chunks) override { sums.assign(chunks, {}); }
  void visit(std::size_t chunk, std::size_t group, true_routes const& routes) override {
    sums[chunk] += std::to_string(group) + ':' + std::to_string(routes.order.back().value) + ' ';
  }
  std::vector<std::string> sums;
};

TEST(true_routes, come_in_the_same_chunks_and_order_for_any_number_of_threads) {
  routes_world const world{test::random_plain_links(3, 120, 300)};
  std::vector<announcement_group> groups(120);
  std::vector<std::size_t> wanted;
  for (auto i = std::uint32_t{0}; i < 120; ++i) groups[i].origin = network_id{i};
  for (auto i = std::size_t{1}; i < 120; i += 2) wanted.push_back(i);
  summing one;
  summing two;
  std::array<route_visitor*, 2> visitors{&one, &one};
  visit_true_routes(world.all, world.graph, groups, wanted, 1, 1, std::span{visitors}.first(1));
  visitors[0] = &two;
  visit_true_routes(world.all, world.graph, groups, wanted, 1, 4, std::span{visitors}.first(1));
  EXPECT_EQ(one.sums, two.sums);
  EXPECT_GT(one.sums.size(), 1U);
  EXPECT_EQ(one.sums.front().substr(0, 2), "1:");
}

}  // namespace
}  // namespace causeway::sample
