//! Invented names for places.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "sample/dice.h"

namespace causeway::sample {

/// How many ways of speaking there are: kinds of syllables that names are made of.
inline constexpr std::uint8_t speech_count = 6;

/// Makes names for one country: each start and each end comes once before any comes again.
class name_maker {
 public:
  name_maker(dice& rolls, std::uint8_t speech);

  /// A name that is not in `taken`, which it joins. ASCII letters, the first one capital.
  std::string next(std::set<std::string>& taken);

 private:
  std::string drawn();

  dice& rolls_;
  std::uint8_t speech_;
  std::size_t made_ = 0;
  std::vector<std::size_t> starts_;  // in the order of their use
  std::vector<std::size_t> ends_;
};

}  // namespace causeway::sample
