//! AS paths as routers announced them: distinct ones, each with how many routes had it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/tally.h"

namespace causeway::formats {
class input;
}

namespace causeway::world {

/// Distinct paths in order of their first appearance, as they stand: the observer first, prepending, loops
/// and numbers that nobody may use included, parts inside a confederation left out. A set with one member is
/// that member; at a set of several the path ends, since nobody knows which of them comes next.
struct observed_paths {
  std::vector<std::uint64_t> offsets{0};    // path -> where its hops start; one more at the end
  std::vector<base::asn> hops;              // of all paths, one after the other
  std::vector<std::uint32_t> routes;        // path -> routes (prefix and session) that had it
  std::vector<std::uint8_t> ends_at_a_set;  // path -> 1 where a set of several came next

  std::size_t size() const { return routes.size(); }
  std::span<base::asn const> operator[](std::size_t path) const {
    return std::span{hops}.subspan(offsets[path], offsets[path + 1] - offsets[path]);
  }
};

/// Gathers the paths of many files, in memory that has a limit.
class path_collector {
 public:
  static constexpr std::size_t default_max_bytes = std::size_t{1} << 30U;

  explicit path_collector(std::size_t max_bytes = default_max_bytes);
  ~path_collector();
  path_collector(path_collector&&) noexcept;
  path_collector& operator=(path_collector&&) noexcept;

  /// Tables and updates in MRT: unicast routes with a path, announced or in a table. Besides the reader's own
  /// issues: "path beyond the memory limit".
  void read_mrt(formats::input& in, base::tally& counted);
  /// A text with one path a line (formats/path_list.h).
  void read_text(formats::input& in, base::tally& counted);

  /// What was gathered so far.
  observed_paths paths() const;

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace causeway::world
