//! ISO 3166 two-letter codes as a small value.
#pragma once

#include <compare>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace causeway::base {

/// Two capital letters; 0 means none given. EU, AP and ZZ are codes here: that they are no country is the
/// world's rule.
struct country_code {
  std::uint16_t value = 0;
  constexpr auto operator<=>(country_code const&) const = default;
  constexpr bool given() const { return value != 0; }
};

/// Exactly two ASCII letters, any case.
std::optional<country_code> parse_country_code(std::string_view text);
/// "NP"; "" where none is given.
std::string to_string(country_code code);

}  // namespace causeway::base

template <>
struct std::hash<causeway::base::country_code> {
  std::size_t operator()(causeway::base::country_code code) const noexcept {
    return std::hash<std::uint16_t>{}(code.value);
  }
};
