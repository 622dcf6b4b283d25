//! Hand-made lands for tests of what stands on them: square countries in a sea without islands else.
///
/// lat 12 +-----+-----+
///        |     |  C  |   C is landlocked by word: none of its cities has a coast
///      6 +  A  +-----+        D: island, one cable         E: hub across 180°, from 177 to -177
///        |     |  B  |        F: island, no cable
///      0 +-----+-----+        H: island, two cables
///        |  G  |              G: monopoly
///     -6 +-----+
///        0     6    12
#pragma once

#include "sample/lands.h"

namespace causeway::sample::test {

/// Countries XA (hub), XB, XC (landlocked, neighbours A and B), XD, XE (hub), XF, XG (monopoly), XH; borders
/// A-B, A-C, A-G, B-C. Each country has five cities: the capital in the middle of the south, four near the
/// corners.
lands square_lands();

}  // namespace causeway::sample::test
