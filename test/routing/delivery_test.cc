//! Where traffic ends when prefixes of several lengths compete.
#include "routing/delivery.h"

#include <gtest/gtest.h>

#include "small_internet.h"

namespace causeway::routing {
namespace {

using test::prefix_of;
using test::small_internet;

//      10 ----- 20
//     /  \     /  \          AS1 holds 192.0.2.0/24; AS2 takes the upper half of it
//    1    3   4    2
struct sub_prefix : testing::Test {
  small_internet net{"10>1 10>3 20>4 20>2 10-20"};
  void SetUp() override {
    net.announces(1, "192.0.2.0/24");
    net.announces(2, "192.0.2.128/25");
  }
  std::vector<std::uint32_t> ends(std::string_view destination) const {
    std::vector<std::uint32_t> numbers;
    auto const found = arrivals(net.outcome(), prefix_of(destination));
    for (auto const node : net.graph.by_number) {
      auto const end = found[node.index()];
      numbers.push_back(end ? net.graph.numbers[*end].value : 0);
    }
    return numbers;
  }
  std::vector<std::uint32_t> way(std::uint32_t source, std::string_view destination) const {
    std::vector<std::uint32_t> numbers;
    for (auto const node : deliver(net.outcome(), net.at(source), prefix_of(destination)).networks) {
      numbers.push_back(net.graph.numbers[node].value);
    }
    return numbers;
  }
};
using list = std::vector<std::uint32_t>;

// Ends stand in order of source: 1, 2, 3, 4, 10, 20.
TEST_F(sub_prefix, the_longest_prefix_decides) {
  EXPECT_EQ(ends("192.0.2.129/32"), (list{2, 2, 2, 2, 2, 2})) << "AS1's own traffic too";
  EXPECT_EQ(ends("192.0.2.128/25"), (list{2, 2, 2, 2, 2, 2}));
  EXPECT_EQ(ends("192.0.2.1/32"), (list{1, 1, 1, 1, 1, 1}));
  EXPECT_EQ(ends("192.0.2.0/24"), (list{1, 1, 1, 1, 1, 1})) << "the /25 does not cover all of it";
  EXPECT_EQ(ends("198.51.100.0/24"), (list{0, 0, 0, 0, 0, 0}));
}

// AS10 drops the /25, so AS1, AS3 and itself follow the /24; AS20 does not, and takes AS4 along.
TEST_F(sub_prefix, who_drops_it_follows_the_shorter_prefix) {
  net.scenario.authorizations = {{prefix_of("192.0.2.0/24"), 24, base::asn{1}}};
  net.policy(10).drops_invalid_origins = true;
  EXPECT_EQ(ends("192.0.2.129/32"), (list{1, 2, 1, 2, 1, 2}));
}

// AS4 drops the /25 itself and is carried there all the same: it follows the /24 to AS20, and AS20 the /25.
TEST_F(sub_prefix, a_next_hop_may_follow_a_longer_prefix) {
  net.scenario.authorizations = {{prefix_of("192.0.2.0/24"), 24, base::asn{1}}};
  net.policy(4).drops_invalid_origins = true;
  EXPECT_EQ(net.route(4, "192.0.2.128/25"), "4 none");
  EXPECT_EQ(way(4, "192.0.2.129/32"), (list{4, 20, 2}));
  EXPECT_EQ(way(4, "192.0.2.1/32"), (list{4, 20, 10, 1}));
}

// A super-prefix catches what has no route of its own.
TEST_F(sub_prefix, a_super_prefix_takes_what_is_left) {
  net.scenario.announcements.clear();
  net.announces(2, "192.0.0.0/16");
  net.announces(1, "192.0.2.0/24");
  net.scenario.announcements[1].to = {.providers = false};
  EXPECT_EQ(ends("192.0.2.1/32"), (list{1, 2, 2, 2, 2, 2}));
}

TEST_F(sub_prefix, says_how_traffic_ends) {
  auto const found = net.outcome();
  EXPECT_EQ(deliver(found, net.at(3), prefix_of("192.0.2.1/32")).end, delivery_end::arrived);
  EXPECT_EQ(deliver(found, net.at(3), prefix_of("198.51.100.1/32")).end, delivery_end::no_route);
  EXPECT_EQ(followed_route(found, net.at(3), prefix_of("198.51.100.1/32")), nullptr);
}

// Routes that settled hold no loop, so these are put down by hand: AS10 and AS20 point at each other.
TEST_F(sub_prefix, ends_where_a_network_comes_twice) {
  auto found = net.outcome();
  auto& routes = found.prefixes[0];
  routes.best[net.at(10).index()].next_hop = net.at(20);
  routes.best[net.at(20).index()].next_hop = net.at(10);
  auto const looped = deliver(found, net.at(3), prefix_of("192.0.2.1/32"));
  EXPECT_EQ(looped.end, delivery_end::loop);
  EXPECT_EQ(looped.networks, (std::vector{net.at(3), net.at(10), net.at(20), net.at(10)}));
  auto const all = arrivals(found, prefix_of("192.0.2.1/32"));
  EXPECT_FALSE(all[net.at(10).index()]);
  EXPECT_FALSE(all[net.at(3).index()]);
  EXPECT_EQ(all[net.at(1).index()], net.at(1));
}

}  // namespace
}  // namespace causeway::routing
