//! A collector of what is wrong in a world's own content.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::world {

/// One rule that rows of one table break.
struct fault {
  std::string rule;  ///< what should hold: "organisation within its table"
  std::string table;
  std::uint64_t count = 0;
  std::string example;  ///< "row 17" or the values that disagree
};

/// Collects faults in the order of the rules.
class fault_list {
 public:
  /// Each row must fit; the first that does not is the example.
  template <typename Rows, typename Fits>
  void each(std::string_view table, std::string_view rule, Rows const& rows, Fits fits) {
    auto count = std::uint64_t{0};
    auto first = std::size_t{0};
    auto at = std::size_t{0};
    for (auto const& row : rows) {
      if (!fits(row) && ++count == 1) first = at;
      ++at;
    }
    if (count != 0) add(table, rule, count, "row " + std::to_string(first));
  }

  /// Each row but the first must fit behind the one before it.
  template <typename Rows, typename Fits>
  void each_pair(std::string_view table, std::string_view rule, Rows const& rows, Fits fits) {
    auto count = std::uint64_t{0};
    auto first = std::size_t{0};
    for (auto i = std::size_t{1}; i < rows.size(); ++i) {
      if (!fits(rows[i - 1], rows[i]) && ++count == 1) first = i;
    }
    if (count != 0) add(table, rule, count, "row " + std::to_string(first));
  }

  /// Each of `count` rows must fit, told by its number.
  template <typename Fits>
  void each_number(std::string_view table, std::string_view rule, std::size_t rows, Fits fits) {
    auto count = std::uint64_t{0};
    auto first = std::size_t{0};
    for (auto i = std::size_t{0}; i < rows; ++i) {
      if (!fits(i) && ++count == 1) first = i;
    }
    if (count != 0) add(table, rule, count, "row " + std::to_string(first));
  }

  void holds(std::string_view table, std::string_view rule, bool fits, std::string example) {
    if (!fits) add(table, rule, 1, std::move(example));
  }
  void equal(std::string_view table, std::string_view rule, std::uint64_t got, std::uint64_t wanted) {
    if (got != wanted) add(table, rule, 1, std::to_string(got) + " instead of " + std::to_string(wanted));
  }
  void at_most(std::string_view table, std::string_view rule, std::uint64_t got, std::uint64_t limit) {
    if (got > limit) add(table, rule, 1, std::to_string(got) + ", the limit is " + std::to_string(limit));
  }

  std::vector<fault> take() { return std::move(faults_); }

 private:
  void add(std::string_view table, std::string_view rule, std::uint64_t count, std::string example) {
    faults_.push_back({std::string{rule}, std::string{table}, count, std::move(example)});
  }

  std::vector<fault> faults_;
};

}  // namespace causeway::world
