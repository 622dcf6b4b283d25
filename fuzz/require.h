//! What every fuzz target shares: a check that stops the run.
#pragma once

#include <cstdio>
#include <cstdlib>

namespace causeway::fuzz {

/// Ends the program with `what` on standard error where `holds` is false: libFuzzer keeps the input.
inline void require(bool holds, char const* what) {
  if (holds) return;
  std::fprintf(stderr, "broken: %s\n", what);
  std::abort();
}

}  // namespace causeway::fuzz
