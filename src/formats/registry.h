//! All formats in one list: how each is told and read.
#pragma once

#include <functional>
#include <span>
#include <string_view>

#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// One outside format. `matches` looks at the start only and must not take a file of another format; `count`
/// reads everything and keeps nothing but the tally.
struct format {
  std::string_view name;   ///< short, stable, for scripts: "as-rel"
  std::string_view title;  ///< for people: "CAIDA AS relationships"
  bool (*matches)(sample const& start);
  void (*count)(input& in, base::tally& counted);
};

/// In the order in which they are tried.
std::span<format const> all_formats();

/// The format of what stands at the start of `in`, which stays unread; nullptr where it is none of ours.
format const* told_format(input& in);
format const* format_named(std::string_view name);

}  // namespace causeway::formats
