//! What was read from one input and what was wrong with it: counted by kind, never fatal by itself.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::base {

/// Where in an input something stands: nowhere in particular, at a byte offset, or on a line (from 1).
struct place {
  enum class unit : std::uint8_t { none, offset, line };
  unit kind = unit::none;
  std::uint64_t at = 0;

  static constexpr place nowhere() { return {}; }
  static constexpr place offset(std::uint64_t byte) { return {unit::offset, byte}; }
  static constexpr place line(std::uint64_t number) { return {unit::line, number}; }
};

/// "line 12", "offset 340" or "".
std::string to_string(place where);

/// One thing that was wrong, kept as an example of its kind.
struct issue {
  place where;
  std::string detail;  ///< the offending text or value, printable
};

/// Issues of one kind: how many, and the first few.
struct issue_group {
  std::uint64_t count = 0;
  std::vector<issue> examples;
};

/// Counts the records and issues of one input. Kinds are short stable phrases: "bad prefix", "truncated
/// input".
class tally {
 public:
  static constexpr std::size_t max_examples = 3;

  explicit tally(std::string file) : file_{std::move(file)} {}

  void count_record(std::uint64_t number = 1) { records_ += number; }
  void add(std::string_view kind, place where, std::string_view detail = {});

  std::string const& file() const { return file_; }
  std::uint64_t records() const { return records_; }
  std::uint64_t issue_count() const;
  std::uint64_t count_of(std::string_view kind) const;
  /// kind -> group, in the order of kinds (bytewise), so that output does not depend on the input's order.
  std::map<std::string, issue_group, std::less<>> const& groups() const { return groups_; }

  /// Adds the other's counts; examples stay the first ones.
  void merge(tally const& other);

 private:
  std::string file_;
  std::uint64_t records_ = 0;
  std::map<std::string, issue_group, std::less<>> groups_;
};

/// "x.txt: 12 records, 2 issues" and a line for each kind with its first places.
std::string to_text(tally const& counted);

}  // namespace causeway::base
