//! Faults in text formats, line by line.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sample/dice.h"
#include "sample/faults.h"

namespace causeway::sample {

/// What may be done to a line. `other` is another record's line, to borrow from. Nothing where the change
/// does not fit the line.
struct line_change {
  std::string_view issue;   ///< what the reader then counts, once; "" for nothing
  std::string_view detail;  ///< for contradictions: what is contradictory
  std::optional<std::string> (*change)(std::string_view line, std::string_view other, dice& draw);
  bool stands_beside = false;  ///< the changed line is added in front of the line, which stays
  double factor = 1;           ///< times as often as the level's share
};

/// What may be done to a format of one record a line.
struct text_rules {
  std::string_view format;
  bool is_json = false;
  /// A dump that says how many records it has: what is left out shows.
  bool says_counts = false;
  bool (*is_record)(std::string_view line) = nullptr;
  std::span<line_change const> damages;
  std::span<line_change const> contradictions;
  /// The last line of a file that ends too early, of at least half a line.
  line_change cut;
};

/// nullptr for formats in which nothing is changed.
text_rules const* text_rules_of(std::string_view format);

/// Shares of a file's records.
struct fault_shares {
  double damaged = 0;
  double missing = 0;
  double contradictory = 0;
  double cut = 0;  ///< share of the files that end too early
};

/// Those of a level, as docs/sample.md has them; all 0 at level none.
fault_shares shares_of(fault_level level);

/// Changes the file's text; returns what was done to it.
std::vector<fault_record> put_faults_in_text(published_file& file, text_rules const& rules,
                                             fault_shares const& shares, std::uint64_t seed);

}  // namespace causeway::sample
