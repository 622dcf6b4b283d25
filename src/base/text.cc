//! Small text helpers: fields, numbers, UTF-8.
#include "base/text.h"

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace causeway::base {

namespace {

constexpr std::string_view white_space = " \t\r\n\v\f";
constexpr std::string_view hex_digits = "0123456789abcdef";

char to_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
char to_upper(char c) {
  return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

// Length of the UTF-8 sequence at the start of `text` (RFC 3629 §4), or 0.
std::size_t sequence_length(std::string_view text) {
  auto const at = [&](std::size_t i) { return static_cast<std::uint8_t>(text[i]); };
  auto const tail = [&](std::size_t i, unsigned low, unsigned high) {
    return i < text.size() && at(i) >= low && at(i) <= high;
  };
  auto const lead = at(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return tail(1, 0x80, 0xBF) ? 2 : 0;
  if (lead >= 0xE0 && lead <= 0xEF) {
    auto const low = lead == 0xE0 ? 0xA0U : 0x80U;
    auto const high = lead == 0xED ? 0x9FU : 0xBFU;
    return tail(1, low, high) && tail(2, 0x80, 0xBF) ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    auto const low = lead == 0xF0 ? 0x90U : 0x80U;
    auto const high = lead == 0xF4 ? 0x8FU : 0xBFU;
    return tail(1, low, high) && tail(2, 0x80, 0xBF) && tail(3, 0x80, 0xBF) ? 4 : 0;
  }
  return 0;
}

// C0, DEL, and C1 (U+0080 to U+009F), which some terminals obey too.
bool is_control(std::string_view sequence) {
  auto const lead = static_cast<std::uint8_t>(sequence[0]);
  if (sequence.size() == 1) return lead < 0x20 || lead == 0x7F;
  return lead == 0xC2 && static_cast<std::uint8_t>(sequence[1]) < 0xA0;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (auto const c : bytes) {
    auto const byte = static_cast<std::uint8_t>(c);
    out += "\\x";
    out += hex_digits[byte >> 4U];
    out += hex_digits[byte & 0xFU];
  }
  return out;
}

}  // namespace

std::string_view trimmed(std::string_view text) {
  auto const first = text.find_first_not_of(white_space);
  if (first == std::string_view::npos) return {};
  auto const last = text.find_last_not_of(white_space);
  return text.substr(first, last - first + 1);
}

void split(std::string_view text, char separator, std::vector<std::string_view>& fields) {
  fields.clear();
  while (true) {
    auto const at = text.find(separator);
    fields.push_back(text.substr(0, at));
    if (at == std::string_view::npos) return;
    text.remove_prefix(at + 1);
  }
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> fields;
  split(text, separator, fields);
  return fields;
}

std::string lower_ascii(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), to_lower);
  return out;
}

std::string upper_ascii(std::string_view text) {
  std::string out{text};
  std::transform(out.begin(), out.end(), out.begin(), to_upper);
  return out;
}

bool equal_ignoring_case(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](char x, char y) { return to_lower(x) == to_lower(y); });
}

std::optional<double> parse_real(std::string_view text) {
  auto number = 0.0;
  auto const* const end = text.data() + text.size();
  auto const [rest, status] = std::from_chars(text.data(), end, number);
  if (status != std::errc{} || rest != end || !std::isfinite(number)) return std::nullopt;
  return number;
}

std::optional<double> parse_grouped_real(std::string_view text) {
  auto const negative = text.starts_with('-');
  auto const whole = text.substr(negative ? 1 : 0, text.find('.') - (negative ? 1 : 0));
  if (whole.find(',') == std::string_view::npos) return parse_real(text);
  auto const groups = split(whole, ',');
  if (groups[0].empty() || groups[0].size() > 3) return std::nullopt;
  if (std::any_of(groups.begin() + 1, groups.end(), [](auto const& group) { return group.size() != 3; }))
    return std::nullopt;
  std::string digits;
  std::copy_if(text.begin(), text.end(), std::back_inserter(digits), [](char c) { return c != ','; });
  return parse_real(digits);
}

bool is_valid_utf8(std::string_view text) {
  while (!text.empty()) {
    auto const length = sequence_length(text);
    if (length == 0) return false;
    text.remove_prefix(length);
  }
  return true;
}

std::string to_utf8(std::string_view text) {
  if (is_valid_utf8(text)) return std::string{text};
  std::string out;
  for (auto const c : text) {
    auto const byte = static_cast<std::uint8_t>(c);
    if (byte < 0x80) {
      out += c;
      continue;
    }
    out += static_cast<char>(0xC0U | (byte >> 6U));
    out += static_cast<char>(0x80U | (byte & 0x3FU));
  }
  return out;
}

std::string printable(std::string_view text, std::size_t max_bytes) {
  std::string out;
  while (!text.empty()) {
    auto const length = sequence_length(text);
    auto const sequence = text.substr(0, std::max<std::size_t>(length, 1));
    auto const shown = length == 0 || is_control(sequence) ? escaped(sequence) : std::string{sequence};
    if (out.size() + shown.size() > max_bytes) return out + "…";
    out += shown;
    text.remove_prefix(sequence.size());
  }
  return out;
}

}  // namespace causeway::base
