//! Invented names for places.
#pragma once

#include <cstdint>
#include <set>
#include <string>

#include "sample/dice.h"

namespace causeway::sample {

/// How many ways of speaking there are: kinds of syllables that names are made of.
inline constexpr std::uint8_t speech_count = 6;

/// A name that is not in `taken`, which it joins. ASCII letters, the first one capital.
std::string invent_name(dice& rolls, std::uint8_t speech, std::set<std::string>& taken);

}  // namespace causeway::sample
