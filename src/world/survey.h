//! Finds the files of a data folder by what they are, and chooses the newest of each kind and scope.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "world/rows.h"

namespace causeway::world {

/// A file that was found.
struct found_file {
  std::string path;    ///< to open it
  std::string shown;   ///< below the data folder
  std::string format;  ///< the registry's name; "" where it is of unknown kind
  std::string scope;   ///< files of the same format and scope say the same about different days
  base::date day;
  date_basis basis = date_basis::unknown;
  int rank = 0;               ///< of files of one scope and day the higher is used
  std::string unused_reason;  ///< "" where it is used

  bool used() const { return unused_reason.empty(); }
};

/// All files below `folder`, in order of path, with the reasons for those that are not used: unknown kind,
/// older than another of its kind and scope, later than `as_of`, MRT (read only when named). A file without a
/// date counts as older than every dated one.
base::result<std::vector<found_file>> survey_folder(std::string const& folder,
                                                    std::optional<base::date> as_of);

/// What one file is; its content is opened and only its start read. `shown` is its path below the data
/// folder, which may carry a date.
found_file describe_file(std::string const& path, std::string const& shown);

/// Marks all but the newest of each format and scope, and those later than `as_of`; undated files are used
/// whatever `as_of`. Equal dates: the first in order of path stays, but serial-2 of the relationships beats
/// serial-1, which says less.
void choose_newest(std::vector<found_file>& files, std::optional<base::date> as_of);

/// The name of the file that marks a data folder, in which it stands at the top, as a sample world.
inline constexpr std::string_view sample_mark = "SAMPLE-WORLD.txt";
/// What stands below it in a sample world says what is true, and is not read: estimates are compared with it.
inline constexpr std::string_view sample_truth = "truth/";

}  // namespace causeway::world
