//! What third parties tell, worked by hand.
#include "topology/witnesses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/simulated_paths.h"

namespace causeway::topology {
namespace {

struct setting {
  explicit setting(std::string_view text)
      : paths{cleaned(test::listed_paths(text))},
        seen{links_of(paths)},
        routes{paths, seen},
        states(seen.links.size()) {}

  std::uint32_t network(std::uint32_t number) const {
    auto const at = std::lower_bound(paths.numbers.begin(), paths.numbers.end(), base::asn{number});
    return static_cast<std::uint32_t>(at - paths.numbers.begin());
  }
  void set(std::uint32_t from, std::uint32_t to, std::uint8_t ways) {
    auto const a = network(from);
    auto const b = network(to);
    for (auto i = std::uint32_t{0}; i < seen.links.size(); ++i) {
      if (seen.links[i].low != std::min(a, b) || seen.links[i].high != std::max(a, b)) continue;
      states[i].allowed = states[i].ways = a < b ? ways : turned(ways);
      return;
    }
    ADD_FAILURE() << "no link from " << from << " to " << to;
  }
  testimony on(std::uint32_t x, std::uint32_t y) const {
    hearing const all{std::vector<std::uint8_t>(states.size() * 2, 0)};
    return on_customer(routes, states, all, network(x), network(y));
  }

  clean_paths paths;
  path_links seen;
  witness_routes routes;
  std::vector<link_state> states;
};

//   AS9 peers with AS1 and has its route to AS7 from its provider AS5: AS7 buys nothing from AS1
TEST(witnesses, a_worse_class_speaks_against) {
  setting at{"9 1\n9 5 7\n1 7\n"};
  at.set(9, 1, way::peer);
  at.set(9, 5, way::up);
  EXPECT_EQ(at.on(1, 7), (testimony{1, 1}));
}

TEST(witnesses, a_route_over_the_provider_or_a_better_one_speaks_for) {
  setting over{"9 1\n9 1 7\n"};
  over.set(9, 1, way::peer);
  EXPECT_EQ(over.on(1, 7), (testimony{1, 0}));
  setting better{"9 1\n9 5 6 7\n1 7\n"};
  better.set(9, 1, way::peer);
  better.set(9, 5, way::down);
  EXPECT_EQ(better.on(1, 7), (testimony{1, 0})) << "a customer's route may be longer than a peer's";
}

TEST(witnesses, a_longer_route_of_the_same_class_speaks_against) {
  setting at{"9 1\n9 5 7\n9 5 6 8\n1 7\n1 8\n"};
  at.set(9, 1, way::peer);
  at.set(9, 5, way::peer);
  EXPECT_EQ(at.on(1, 7), (testimony{1, 0})) << "one link longer";
  EXPECT_EQ(at.on(1, 8), (testimony{1, 1})) << "two links longer";
}

TEST(witnesses, who_may_have_the_provider_from_above_is_not_heard) {
  setting at{"9 1\n9 5 7\n1 7\n"};
  at.set(9, 1, way::up | way::peer);
  at.set(9, 5, way::up);
  EXPECT_EQ(at.on(1, 7), (testimony{0, 0}));
}

TEST(witnesses, an_open_class_counts_as_what_convicts_less) {
  setting at{"9 1\n9 5 7\n1 7\n"};
  at.set(9, 1, way::peer | way::down);
  at.set(9, 5, way::any);
  EXPECT_EQ(at.on(1, 7), (testimony{1, 0}));
  at.set(9, 5, way::up);
  EXPECT_EQ(at.on(1, 7), (testimony{1, 1}));
}

TEST(witnesses, of_several_routes_the_worst_to_x_and_the_best_to_y_count) {
  setting at{"9 1\n9 2 1\n9 5 7\n9 6 7\n1 7\n"};
  at.set(9, 1, way::down);
  at.set(9, 2, way::peer);
  at.set(9, 5, way::up);
  at.set(9, 6, way::peer);
  EXPECT_EQ(at.on(1, 7), (testimony{1, 0})) << "at worst a peer's route of two links, at best one of two";
}

TEST(witnesses, convict_where_errors_do_not_explain_them) {
  EXPECT_TRUE(convicts({300, 1}, 0));
  EXPECT_FALSE(convicts({300, 0}, 0));
  EXPECT_FALSE(convicts({0, 0}, 0));
  // 100 heard, 4 expected, deviation 1.96: up to 9.88
  EXPECT_FALSE(convicts({100, 9}, 0.04));
  EXPECT_TRUE(convicts({100, 10}, 0.04));
}

// AS9 is taken for a peer of AS1 but hears of most of its customers from AS5; AS8 is rightly taken for one.
TEST(witnesses, who_contradicts_known_customers_is_silenced) {
  std::string text = "9 1\n8 1\n";
  for (auto i = 100; i < 140; ++i) {
    auto const customer = std::to_string(i);
    text += "8 1 " + customer + "\n9 " + (i < 135 ? "5 " : "1 ") + customer + '\n';
  }
  setting at{text};
  at.set(9, 1, way::peer);
  at.set(8, 1, way::peer);
  at.set(9, 5, way::up);
  for (auto i = 100U; i < 140; ++i) at.set(1, i, way::down);
  EXPECT_EQ(on_known_customers(at.seen, at.routes, at.states), (testimony{80, 35}));
  auto const heard = open_hearing(at.seen, at.routes, at.states);
  EXPECT_EQ(std::count(heard.silenced.begin(), heard.silenced.end(), 1), 1);
  EXPECT_EQ(heard.error_rate, 0);
  EXPECT_EQ(on_customer(at.routes, at.states, heard, at.network(1), at.network(100)), (testimony{1, 0}));
}

}  // namespace
}  // namespace causeway::topology
