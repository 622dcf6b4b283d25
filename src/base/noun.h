//! Nouns behind numbers.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace causeway::base {

/// "link" for one, "links" for any other number, for nouns whose plural is made so.
inline std::string noun_for(std::uint64_t number, std::string_view noun) {
  return std::string{noun} + (number == 1 ? "" : "s");
}

/// "1 link", "0 links", "1234 links".
inline std::string counted_noun(std::uint64_t number, std::string_view noun) {
  return std::to_string(number) + " " + noun_for(number, noun);
}

}  // namespace causeway::base
