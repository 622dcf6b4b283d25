//! Six hand-made countries, their wires and networks, for tests of the economy.
#pragma once

#include <vector>

#include "sample/demand.h"
#include "sample/economy.h"
#include "sample/networks.h"
#include "sample/plain_graph.h"
#include "sample/traffic.h"
#include "sample/true_routes.h"

namespace causeway::test {

/// A rich hub XA and a second one XF; XB on the coast; XC landlocked behind it; XD an island with one cable;
/// XE an island with none. Network i has number 1 000 000 + i.
struct small_world {
  sample::sample_options options;
  sample::lands lands;
  sample::wires wires;
  sample::networks networks;
  sample::plain_graph graph;
  std::vector<sample::announcement_group> groups;
};

small_world make_small_world(std::uint64_t seed = 1);

/// Routes to one network by the plain engine with hashed ties.
sample::true_routes routes_to(small_world const& of, sample::network_id origin);

/// The demand carried over those routes, with groups in chunks of their own.
sample::traffic carry(small_world const& of, sample::demand const& asked, unsigned threads = 1);

sample::economy make_small_economy(small_world const& of);

// Networks of the small world, by what they are.
inline constexpr std::uint32_t backbone_a = 0;
inline constexpr std::uint32_t backbone_f = 1;
inline constexpr std::uint32_t content_a = 2;
inline constexpr std::uint32_t content_f = 3;
inline constexpr std::uint32_t access_a = 4;
inline constexpr std::uint32_t incumbent_b = 5;
inline constexpr std::uint32_t access_b = 6;
inline constexpr std::uint32_t incumbent_c = 7;
inline constexpr std::uint32_t access_c = 8;
inline constexpr std::uint32_t island_d = 9;
inline constexpr std::uint32_t island_e = 10;
inline constexpr std::uint32_t access_f = 11;
inline constexpr std::uint32_t abroad_c = 12;      // has its home in XA and users in XA and XC
inline constexpr std::uint32_t university_c = 13;  // linked abroad only

}  // namespace causeway::test
