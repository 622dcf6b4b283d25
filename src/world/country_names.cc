//! Country names: folding and lookup.
#include "world/country_names.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/text.h"

namespace causeway::world {

namespace {

// Base letters of U+00C0–U+017F in order (Unicode character database, canonical decompositions; letters with
// a stroke or ligatures by custom).
constexpr std::string_view latin_bases =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuytyaaaaaaccccccccddddeeeeeeeeeegggggggg"
    "hhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(latin_bases.size() == 0x180 - 0xC0);
constexpr std::uint32_t latin_first = 0xC0;

// The code point at the start of valid UTF-8, and its length.
std::pair<std::uint32_t, std::size_t> code_point(std::string_view text) {
  auto const at = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<std::uint8_t>(text[i]));
  };
  auto const tail = [&](std::size_t i) { return at(i) & 0x3FU; };
  if (at(0) < 0x80) return {at(0), 1};
  if (at(0) < 0xE0) return {(at(0) & 0x1FU) << 6U | tail(1), 2};
  if (at(0) < 0xF0) return {(at(0) & 0x0FU) << 12U | tail(1) << 6U | tail(2), 3};
  return {(at(0) & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3), 4};
}

// The ʻokina and its like, which others write as an apostrophe.
bool is_modifier_letter(std::uint32_t point) {
  return point >= 0x2B0 && point <= 0x2FF;
}

bool is_combining_mark(std::uint32_t point) {
  return point >= 0x300 && point <= 0x36F;
}

// All but general punctuation and marks.
bool is_letter_of_another_script(std::uint32_t point) {
  auto const is_punctuation = point >= 0x2000 && point <= 0x206F;
  return point > 0x17F && !is_combining_mark(point) && !is_modifier_letter(point) && !is_punctuation;
}

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

void add_separator(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void add_ascii(std::string& out, char c) {
  auto const small = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  if (is_plain(small)) {
    out += small;
  } else if (small == '&') {
    add_separator(out);
    out += "and ";
  } else {
    add_separator(out);
  }
}

}  // namespace

std::string folded_name(std::string_view name) {
  auto const valid = base::to_utf8(name);
  auto rest = std::string_view{valid};
  std::string out;
  while (!rest.empty()) {
    auto const [point, length] = code_point(rest);
    if (point < 0x80) {
      add_ascii(out, rest[0]);
    } else if (point >= latin_first && point - latin_first < latin_bases.size()) {
      add_ascii(out, latin_bases[point - latin_first]);
    } else if (is_letter_of_another_script(point)) {
      out += rest.substr(0, length);  // another script: compared as it stands
    } else if (!is_combining_mark(point)) {
      add_separator(out);
    }
    rest.remove_prefix(length);
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

void country_names::add(std::string_view name, base::country_code code) {
  codes_.emplace(folded_name(name), code);
}

std::optional<base::country_code> country_names::find(std::string_view name) const {
  auto const found = codes_.find(folded_name(name));
  if (found == codes_.end()) return std::nullopt;
  return found->second;
}

}  // namespace causeway::world
