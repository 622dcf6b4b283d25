//! Observed paths on the command line.
#include "app/path_files.h"

#include "app/console.h"
#include "base/progress.h"
#include "formats/input.h"
#include "formats/registry.h"

namespace causeway::app {

namespace {

constexpr std::uint64_t bytes_per_mb = 1'000'000;

enum class source_kind : std::uint8_t { table, list };

// Binary data give themselves away by a zero byte; lines of numbers have none.
base::result<void> refuse_other_kinds(formats::input& in, source_kind kind) {
  auto const* const told = formats::told_format(in);
  auto const is_mrt = told != nullptr && told->name == "mrt";
  if (kind == source_kind::table && !is_mrt) {
    return base::failure(in.name() + " holds no routes in MRT form; name a text of paths with --paths");
  }
  if (kind == source_kind::list && is_mrt) {
    return base::failure(in.name() + " is an MRT file; name it without --paths");
  }
  return {};
}

base::result<void> read_file(std::string const& path, source_kind kind, world::path_collector& paths) {
  auto in = formats::input::open(path);
  if (!in) return std::unexpected{in.error()};
  if (auto const fit = refuse_other_kinds(*in, kind); !fit) return fit;
  base::tally counted{in->name()};
  base::progress shown{in->name(), "MB", in->packed_size() / bytes_per_mb};
  in->watch([&shown](std::uint64_t bytes) { shown.advance_to(bytes / bytes_per_mb); });
  if (kind == source_kind::table) {
    paths.read_mrt(*in, counted);
  } else {
    paths.read_text(*in, counted);
  }
  print_tally(counted);
  return {};
}

}  // namespace

base::result<world::observed_paths> read_paths(path_files const& files) {
  world::path_collector paths;
  for (auto const& path : files.tables) {
    if (auto const done = read_file(path, source_kind::table, paths); !done)
      return std::unexpected{done.error()};
  }
  for (auto const& path : files.lists) {
    if (auto const done = read_file(path, source_kind::list, paths); !done)
      return std::unexpected{done.error()};
  }
  return paths.paths();
}

}  // namespace causeway::app
