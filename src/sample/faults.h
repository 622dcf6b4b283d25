//! Faults in what the sample's sources publish: put in on purpose, each listed, so that readers can be held
//! to account.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "sample/options.h"
#include "sample/published.h"

namespace causeway::sample {

enum class fault_kind : std::uint8_t {
  damaged,        ///< a record that its reader must refuse or repair, and count
  missing,        ///< records left out
  stale,          ///< an older edition stands beside the file
  contradictory,  ///< sound records that say what is not so
};
std::string_view to_string(fault_kind kind);

/// One line of truth/faults.csv.
struct fault_record {
  std::string file;  ///< as written, the packing's ending included
  fault_kind kind{};
  std::string issue;  ///< as the file's reader names it; "" where it can see nothing
  std::uint64_t count = 0;
  std::string detail;
  bool operator==(fault_record const&) const = default;
};

/// Damages files, leaves records out, makes records contradict, adds older editions to the list; what can be
/// done to a format stands in docs/sample.md, and formats that are not named there stay as they are. At level
/// none nothing happens. The same files, level and seed give the same faults, each file's independent of the
/// others, with any number of threads (0: all). In order of file; for every file the counts of an issue sum
/// up to exactly what its reader counts.
std::vector<fault_record> put_faults_in(std::vector<published_file>& files, fault_level level,
                                        std::uint64_t seed, unsigned threads = 0);

/// truth/faults.csv: file,kind,issue,count,detail.
published_file faults_file(std::vector<fault_record> const& faults);

}  // namespace causeway::sample
