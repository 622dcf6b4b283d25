//! Every policy by itself: ROV, path verification, OTC; and what they are worth against leaks.
#include "routing/policy_rules.h"

#include <gtest/gtest.h>

#include "small_internet.h"
#include "support/graphs.h"

namespace causeway::routing {
namespace {

using test::small_internet;

//      10            AS1 holds the prefix, AS2 takes it; AS10 would choose AS1 only by its lower number
//     /  \           .
//    2    3
//          \         .
//           1
struct invalid_origins : testing::Test {
  small_internet net{"10>2 10>3 3>1"};
  void SetUp() override {
    net.announces(1);
    net.announces(2);
    net.scenario.authorizations = {{test::prefix_of("192.0.2.0/24"), 24, base::asn{1}}};
  }
};

TEST_F(invalid_origins, drops_invalid_origins_as_rfc_7115_section_5_recommends) {
  EXPECT_EQ(net.route(10), "10 customer 10 2");
  net.policy(10).drops_invalid_origins = true;
  EXPECT_EQ(net.route(10), "10 customer 10 3 1");
  EXPECT_EQ(net.route(2), "2 own 2") << "a network does not check what it announces itself";
}

TEST_F(invalid_origins, keeps_what_no_authorization_covers) {
  net.policy(10).drops_invalid_origins = true;
  net.scenario.authorizations.clear();
  EXPECT_EQ(net.route(10), "10 customer 10 2");
}

TEST_F(invalid_origins, does_not_see_a_forged_origin) {
  net.policy(10).drops_invalid_origins = true;
  net.scenario.announcements[1].path = test::numbers_of({2, 1});
  EXPECT_EQ(net.route(10), "10 customer 10 2 1") << "as long as AS3's, and AS2 has the lower number";
}

TEST_F(invalid_origins, drops_a_sub_prefix_beyond_max_length) {
  net.announces(2, "192.0.2.128/25");
  net.policy(10).drops_invalid_origins = true;
  EXPECT_EQ(net.route(10, "192.0.2.128/25"), "10 none");
  EXPECT_EQ(net.route(3, "192.0.2.128/25"), "3 none") << "nobody tells it";
}

//   8 --- 9       AS8 hears of AS2's invalid route from its peer AS9, AS5 from its provider, AS9 from its
//   |     |       customer
//   5     2
TEST(invalid_origins_of_peers, lets_customers_and_providers_pass) {
  small_internet net{"8-9 9>2 8>5"};
  net.announces(2);
  net.scenario.authorizations = {{test::prefix_of("192.0.2.0/24"), 24, base::asn{0}}};
  EXPECT_EQ(net.route(5), "5 provider 5 8 9 2");
  network_policy const checks_peers{.drops_invalid_origins_of_peers = true};
  net.everybody(checks_peers);
  EXPECT_EQ(net.routes(),
            "2 own 2\n"
            "5 none\n"
            "8 none\n"
            "9 customer 9 2\n");
  net.policy(8) = {};
  EXPECT_EQ(net.route(5), "5 provider 5 8 9 2");
}

//      10     11
//     /  \   /  \       AS1 leaks AS3's route from AS10 to AS11
//    3     1     2
constexpr auto leak = "10>3 10>1 11>1 11>2";

TEST(otc, rfc_9234_section_5_a_marked_route_from_a_customer_is_a_leak) {
  small_internet net{leak};
  net.announces(3);
  net.policy(1).leaks = true;
  net.policy(11).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 customer 11 1 10 3") << "nobody marked it";
  net.policy(10).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 none");
  EXPECT_EQ(net.route(2), "2 none");
  EXPECT_EQ(net.route(1), "1 provider 1 10 3") << "to a customer it may go";
}

TEST(otc, rfc_9234_section_5_the_leaker_itself_marks_on_the_way_in_and_stops_on_the_way_out) {
  small_internet net{leak};
  net.announces(3);
  net.policy(1) = {.marks_only_to_customers = true, .leaks = true};
  EXPECT_EQ(net.route(11), "11 none");
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(1)).only_to_customers, base::asn{10});
}

//   10 --- 1 --- 11      AS1 leaks its peer's route to another peer
//    |
//    3
TEST(otc, rfc_9234_section_5_a_peers_route_must_be_marked_by_the_peer_itself) {
  small_internet net{"10-1 1-11 10>3"};
  net.announces(3);
  net.policy(1).leaks = true;
  net.policy(11).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 peer 11 1 10 3") << "unmarked, so AS11 takes it and marks it";
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(11)).only_to_customers, base::asn{1});
  net.policy(10).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 none");
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(1)).only_to_customers, base::asn{10});
}

// The mark passes through AS4, which knows nothing of it; AS1 below leaks to its provider AS11.
TEST(otc, rfc_9234_section_5_the_mark_stays_as_it_is_on_the_way) {
  small_internet net{"10>3 10>4 4>1 11>1"};
  net.announces(3);
  net.policy(1).leaks = true;
  net.policy(10).marks_only_to_customers = true;
  EXPECT_EQ(net.outcome().prefixes[0].of(net.at(1)).only_to_customers, base::asn{10});
  EXPECT_EQ(net.route(11), "11 customer 11 1 4 10 3");
  net.policy(11).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 none");
}

TEST(otc, an_origin_marks_what_it_tells_peers_and_customers_and_not_what_it_tells_providers) {
  small_internet net{"10>1 1>2 1-3"};
  net.announces(1);
  net.policy(1).marks_only_to_customers = true;
  auto const found = net.outcome();
  EXPECT_EQ(found.prefixes[0].of(net.at(2)).only_to_customers, base::asn{1});
  EXPECT_EQ(found.prefixes[0].of(net.at(3)).only_to_customers, base::asn{1});
  EXPECT_EQ(found.prefixes[0].of(net.at(10)).only_to_customers, base::asn{0});
}

TEST(otc, an_announcement_may_carry_a_mark) {
  small_internet net{"10>1 11>1"};
  net.announces(1, net.usual_prefix, {1, 10, 7}, 10);
  net.policy(11).marks_only_to_customers = true;
  EXPECT_EQ(net.route(11), "11 none");
  net.scenario.announcements[0].only_to_customers.reset();
  EXPECT_EQ(net.route(11), "11 customer 11 1 10 7");
}

TEST(path_verification, section_5_4_drops_a_leak_from_a_customer) {
  small_internet net{leak};
  net.announces(3);
  net.policy(1).leaks = true;
  net.policy(11).drops_invalid_paths = true;
  EXPECT_EQ(net.route(11), "11 customer 11 1 10 3") << "nobody attests anything: unknown, and taken";
  net.attest({10});
  EXPECT_EQ(net.route(11), "11 none") << "AS10 attests that it has no provider, so not AS1";
}

TEST(path_verification, section_5_4_drops_a_forged_origin) {
  small_internet net{"10>2 10>3 3>1"};
  net.announces(1);
  net.announces(2, net.usual_prefix, {2, 1});
  EXPECT_EQ(net.route(10), "10 customer 10 2 1");
  net.policy(10).drops_invalid_paths = true;
  net.attest({1});
  EXPECT_EQ(net.route(10), "10 customer 10 3 1");
}

TEST(path_verification, section_5_4_drops_a_path_that_does_not_begin_with_the_neighbour) {
  small_internet net{"10>2 10>3 3>1"};
  net.announces(1);
  net.announces(2, net.usual_prefix, {1});
  EXPECT_EQ(net.route(10), "10 customer 10 1");
  net.policy(10).drops_invalid_paths = true;
  EXPECT_EQ(net.route(10), "10 customer 10 3 1");
}

//     9     8       AS9 does not check and tells its customer AS5 what AS2 forged. From AS1 no ramp leads up
//     to
//    / \    |       AS2; what AS9 and AS2 say decides how far down one may lead from AS9
//   5   2   1
TEST(path_verification, section_5_5_drops_a_forged_path_from_a_provider) {
  small_internet net{"9>5 9>2 8>1 8-7"};
  net.announces(1);
  net.announces(2, net.usual_prefix, {2, 1});
  net.policy(5).drops_invalid_paths = true;
  EXPECT_EQ(net.route(5), "5 provider 5 9 2 1");
  net.attest({1});
  EXPECT_EQ(net.route(5), "5 provider 5 9 2 1") << "AS2 and AS9 might be the way down";
  net.attest({1, 2});
  EXPECT_EQ(net.route(5), "5 provider 5 9 2 1") << "AS9 might be AS2's customer, and AS2 AS1's peer";
  net.attest({1, 9});
  EXPECT_EQ(net.route(5), "5 none") << "AS9 is on top, AS1 has AS8 above it alone: two hops lie between";
}

// AS4 and AS5 are siblings, each the other's provider and customer; what goes over their link is no leak.
TEST(path_verification, section_6_4_takes_routes_of_siblings_for_a_providers) {
  small_internet net{"10>4 10>3 4=5 5>6 11>5"};
  net.announces(3);
  net.attest();
  net.everybody({.drops_invalid_paths = true});
  EXPECT_EQ(net.route(5), "5 provider 5 4 10 3");
  EXPECT_EQ(net.route(6), "6 provider 6 5 4 10 3");
}

// On random networks without siblings: leaks and forged origins change routes, and where all check, no
// honest route is lost and no leak is taken.
struct random_leaks : testing::TestWithParam<network_policy> {};

std::string all_routes(small_internet const& net) {
  auto const found = net.outcome();
  std::string text;
  for (auto const node : net.graph.by_number) {
    for (auto const number : path_of(found.prefixes[0], node)) text += std::to_string(number.value) + ' ';
    text += '\n';
  }
  return text;
}

TEST_P(random_leaks, are_all_stopped_where_all_check) {
  auto harmful = 0;
  for (auto seed = std::uint32_t{0}; seed < 60; ++seed) {
    small_internet net{""};
    net.graph = topology::make_graph(test::random_links(seed, {.networks = 30, .links = 60}));
    net.scenario.announcements = {announce(net.graph, topology::node_idx{seed % 30}, {})};
    auto const honest = all_routes(net);
    net.attest();
    net.everybody(GetParam());
    EXPECT_EQ(all_routes(net), honest);
    auto const leaker = (seed * 7 + 11) % net.graph.size();
    net.scenario.policies[leaker] = {.leaks = true};
    EXPECT_EQ(all_routes(net), honest);
    net.everybody({});
    net.scenario.policies[leaker] = {.leaks = true};
    harmful += all_routes(net) == honest ? 0 : 1;
  }
  EXPECT_GT(harmful, 10);
}

INSTANTIATE_TEST_SUITE_P(policies, random_leaks,
                         testing::Values(network_policy{.drops_invalid_paths = true},
                                         network_policy{.marks_only_to_customers = true}));

}  // namespace
}  // namespace causeway::routing
