//! Numbers and columns for people at a terminal.
#include "app/text_layout.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace causeway::app {

namespace {

struct range {
  std::uint32_t first;
  std::uint32_t last;
};

// East Asian wide and full-width blocks (Unicode Standard Annex #11), as coarse as terminals take them.
constexpr std::array<range, 8> wide_blocks{{{0x1100, 0x115F},
                                            {0x2E80, 0xA4CF},
                                            {0xAC00, 0xD7A3},
                                            {0xF900, 0xFAFF},
                                            {0xFE30, 0xFE6F},
                                            {0xFF00, 0xFF60},
                                            {0x1F300, 0x1FAFF},
                                            {0x20000, 0x3FFFD}}};

std::size_t width_of(std::uint32_t point) {
  if (point >= 0x300 && point <= 0x36F) return 0;
  auto const is_wide = std::any_of(wide_blocks.begin(), wide_blocks.end(),
                                   [&](range block) { return point >= block.first && point <= block.last; });
  return is_wide ? 2 : 1;
}

std::uint32_t first_bits(unsigned char byte) {
  if (byte < 0x80) return byte;
  if (byte < 0xE0) return byte & 0x1FU;
  return byte < 0xF0 ? byte & 0x0FU : byte & 0x07U;
}

bool continues(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80;
}

void append_padded(std::string& out, std::string const& text, std::size_t width, bool flush_right) {
  auto const gap = std::string(width - std::min(width, display_width(text)), ' ');
  out += flush_right ? gap + text : text + gap;
}

}  // namespace

std::string grouped(std::uint64_t number) {
  auto digits = std::to_string(number);
  for (auto at = digits.size(); at > 3;) digits.insert(at -= 3, ",");
  return digits;
}

std::string short_real(double number) {
  auto const size = std::abs(number);
  if (size >= 1e15) return fmt::format("{:.4g}", number);
  if (size >= 1000) return (number < 0 ? "-" : "") + grouped(static_cast<std::uint64_t>(std::llround(size)));
  if (size < 1) return fmt::format("{:.4g}", number);
  auto text = fmt::format("{:.2f}", number);
  while (text.ends_with('0')) text.pop_back();
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string percent(double share) {
  if (share > 0 && share < 0.0001) return "< 0.01 %";
  return fmt::format("{:.2f} %", share * 100);
}

std::size_t display_width(std::string_view text) {
  auto width = std::size_t{0};
  for (auto i = std::size_t{0}; i < text.size();) {
    auto point = first_bits(static_cast<unsigned char>(text[i++]));
    while (i < text.size() && continues(text[i]))
      point = point << 6U | (static_cast<unsigned char>(text[i++]) & 0x3FU);
    width += width_of(point);
  }
  return width;
}

std::string aligned(std::vector<std::vector<std::string>> const& rows, std::vector<bool> const& right,
                    std::size_t indent) {
  std::vector<std::size_t> widths(right.size(), 0);
  for (auto const& row : rows) {
    for (auto i = std::size_t{0}; i < widths.size(); ++i)
      widths[i] = std::max(widths[i], display_width(row[i]));
  }
  std::string out;
  for (auto const& row : rows) {
    out.append(indent, ' ');
    for (auto i = std::size_t{0}; i < widths.size(); ++i) {
      append_padded(out, row[i], widths[i], right[i]);
      out += "  ";
    }
    while (out.ends_with(' ')) out.pop_back();
    out += '\n';
  }
  return out;
}

}  // namespace causeway::app
