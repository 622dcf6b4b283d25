//! All formats in one list.
#include "formats/registry.h"

#include <algorithm>
#include <array>

namespace causeway::formats {

namespace {

constexpr std::array<format, 0> formats{};

}  // namespace

std::span<format const> all_formats() {
  return formats;
}

format const* told_format(input& in) {
  auto const start = sample_of(in);
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.matches(start); });
  return found == list.end() ? nullptr : &*found;
}

format const* format_named(std::string_view name) {
  auto const list = all_formats();
  auto const found =
      std::find_if(list.begin(), list.end(), [&](format const& one) { return one.name == name; });
  return found == list.end() ? nullptr : &*found;
}

}  // namespace causeway::formats
