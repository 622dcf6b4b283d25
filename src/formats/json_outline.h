//! Which members stand in the first bytes of a JSON text, so that formats can be told apart before anything
//! is read.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace causeway::formats {

/// The paths of a JSON text that may be cut off anywhere. Members are joined by '.', elements of an array are
/// "[]": "features[].properties.id", "[].name", "meta". Broken text gives the paths up to where it breaks.
class json_outline {
 public:
  explicit json_outline(std::string_view text);

  bool has(std::string_view path) const { return first_texts_.contains(path); }
  /// The first string that stands at `path`, with its escapes as they are; "" where there is none.
  std::string_view text(std::string_view path) const;
  /// True if `path` has members and all of them are in `names`.
  bool only_members(std::string_view path, std::initializer_list<std::string_view> names) const;

 private:
  std::map<std::string, std::string, std::less<>> first_texts_;
};

}  // namespace causeway::formats
