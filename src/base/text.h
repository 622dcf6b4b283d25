//! Small text helpers: fields, numbers, UTF-8. Never the locale's.
#pragma once

#include <charconv>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::base {

/// Without ASCII white space at both ends.
std::string_view trimmed(std::string_view text);

/// Splits at every `separator`; "a||b" has three fields, "" has one. `fields` is reused.
void split(std::string_view text, char separator, std::vector<std::string_view>& fields);
std::vector<std::string_view> split(std::string_view text, char separator);

/// ASCII letters only; other bytes stay.
std::string lower_ascii(std::string_view text);
std::string upper_ascii(std::string_view text);
bool equal_ignoring_case(std::string_view a, std::string_view b);

/// The whole of `text` as a number in decimal, or nothing: no sign for unsigned, no spaces, no overflow.
template <std::integral Int>
std::optional<Int> parse_number(std::string_view text) {
  auto number = Int{};
  auto const* const end = text.data() + text.size();
  auto const [rest, status] = std::from_chars(text.data(), end, number);
  if (status != std::errc{} || rest != end) return std::nullopt;
  return number;
}

/// The whole of `text` as a finite decimal number with a point; nothing for "inf", "nan", "1,5".
std::optional<double> parse_real(std::string_view text);

/// The same, where the whole part may be in groups of three: "6,788,737.5". "1,5" and "1,23,456" are nothing.
std::optional<double> parse_grouped_real(std::string_view text);

bool is_valid_utf8(std::string_view text);

/// `text` as UTF-8: valid input unchanged, else every byte above 127 read as Latin-1.
std::string to_utf8(std::string_view text);

/// For one line of output: control characters (C1 too) and bytes that are no UTF-8 as \xNN, at most
/// `max_bytes` and then "…".
std::string printable(std::string_view text, std::size_t max_bytes = 80);

}  // namespace causeway::base
