//! A small fictional world whose every number can be worked out by hand.
#pragma once

#include "support/world_parts.h"

namespace causeway::test {

// Terrestrial fibre "Alma Fibre" and submarine cables:
//
//    XB Borea          |  XA Alma                                            XC Cinta
//    (landlocked)      |  (mainland)                                         (island)
//                      |
//    Borea City -----------b1----- Gate ----------a1--------- Alma City ==== one, 2010, 1,200 km ==== Cinta
//    Town
//            length unknown                    100 km                  ==== two, planned, 2030 ====== Cinta
//            Town
//                      |                                                \=== two ==== Nowhere (country
//                      unknown)
//
// Networks, providers above customers, peers joined by "~":
//
//    1000001 Alma Backbone ~~~~~~~~~~~ 1000005 Globe Carrier     1000006 (no name, no country)
//    ALMA-1, XA                        GLOBE-1, registered in XA,
//     |        |         \             at home in XC
//     |        |          \               |
//     |   1000004 Cinta    1000003 Borea Net
//     |   Online, CINTA-1  BOREA-1, XB
//     |   XC  ~
//    1000002  ~
//    Alma Access, ALMA-1, XA
//
// Prefixes, with what no more-specific one covers:
//
//    240.0.0.0/16             1000001            XA      61,440 addresses
//      240.0.128.0/20         1000002            XA       4,096  (by delegation)
//    240.1.0.0/18             1000003            XB      16,384
//    240.2.0.0/20             1000004            XC       4,096
//    240.2.16.0/22            1000004, 1000005   XC       1,024  (512 each)
//    240.3.0.0/21             1000005            XC       2,048
//    240.3.8.0/23             1000005            XA         512
//    240.4.0.0/24             1000006            -          256
//    3fff:100::/32            1000001            XA   4,294,901,760 /64s
//      3fff:100:8000::/48     1000002            XA          65,536
//    3fff:200::/40            1000003            XB      16,777,216
//
// ALMA-IX (PeeringDB 11, Alma City, in Alma House): 1000001 twice 10 Gbit/s, 1000002 1 Gbit/s, 1000003
// 100 Mbit/s and down. Cínta Exchange (PeeringDB 12, Cinta Town): no port.
//
// The world's day is 2024-01-01; its sources are of 2022-10-06 to 2024-01-01, one is undated.
world_parts tiny_parts();
world::world tiny_world();

/// The same countries and nothing else: no source of any other kind was read.
world::world bare_world();

/// The rows of tiny_parts(), by name.
namespace tiny {
inline constexpr world::country_idx xa{0};
inline constexpr world::country_idx xb{1};
inline constexpr world::country_idx xc{2};
inline constexpr world::as_idx backbone{0};
inline constexpr world::as_idx access{1};
inline constexpr world::as_idx borea{2};
inline constexpr world::as_idx cinta{3};
inline constexpr world::as_idx globe{4};
inline constexpr world::as_idx nameless{5};
inline constexpr world::source_idx as_rel{0};
inline constexpr world::source_idx cables{1};
inline constexpr world::source_idx latency{2};
inline constexpr world::source_idx as2org{3};
inline constexpr world::source_idx peeringdb{4};
inline constexpr world::source_idx prefixes{5};
inline constexpr world::source_idx delegated{6};
inline constexpr world::source_idx rpki{7};
inline constexpr world::source_idx indicators{8};
inline constexpr world::source_idx countries{9};
}  // namespace tiny

}  // namespace causeway::test
