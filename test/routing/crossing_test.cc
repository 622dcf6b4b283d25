//! What two networks are to each other.
#include "routing/crossing.h"

#include <gtest/gtest.h>

#include "routing/graph_support.h"

namespace causeway::routing {
namespace {

TEST(crossing, what_a_neighbour_is) {
  auto const graph = test::graph_of("1>3 1-2 3=4 3>5");
  auto const role = [&](std::uint32_t of, std::uint32_t other) {
    return role_of(graph, base::asn{of}, base::asn{other});
  };
  EXPECT_EQ(role(3, 1), topology::role::provider);
  EXPECT_EQ(role(1, 3), topology::role::customer);
  EXPECT_EQ(role(2, 1), topology::role::peer);
  EXPECT_EQ(role(4, 3), topology::role::sibling);
  EXPECT_EQ(role(3, 5), topology::role::customer);
  EXPECT_FALSE(role(1, 5)) << "no link";
  EXPECT_FALSE(role(1, 99)) << "no such network";
}

TEST(crossing, modes) {
  EXPECT_EQ(to_string(mode_of(topology::role::provider)), "transit");
  EXPECT_EQ(to_string(mode_of(topology::role::peer)), "peering");
  EXPECT_EQ(to_string(mode_of(topology::role::customer)), "own");
  EXPECT_EQ(to_string(mode_of(topology::role::sibling)), "own");
}

}  // namespace
}  // namespace causeway::routing
