//! One table of a sample's truth, row by row. The project writes these files itself, so whatever is wrong
//! with them ends the run.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/error.h"

namespace causeway::score {

/// The fields of one row, by the place of their columns among the wanted ones. A field that is not what is
/// asked for gives a value of no meaning, and the row is then not good().
class truth_row {
 public:
  explicit truth_row(std::vector<std::string_view> const& fields) : fields_{fields} {}

  std::string_view text(std::size_t column) const { return fields_[column]; }
  base::asn network(std::size_t column);
  base::country_code country(std::size_t column);
  /// Finite, not negative.
  double amount(std::size_t column);
  std::uint64_t count(std::size_t column);
  bool yes(std::size_t column);
  /// The place of the field among the words.
  std::size_t one_of(std::size_t column, std::initializer_list<std::string_view> words);
  /// AS numbers with spaces between them; may be empty.
  std::vector<base::asn> networks(std::size_t column);

  bool good() const { return !bad_.has_value(); }
  /// The first column that could not be read.
  std::size_t bad_column() const { return *bad_; }

 private:
  template <typename Value>
  Value value_or_bad(std::optional<Value> const& value, std::size_t column) {
    if (!value && !bad_) bad_ = column;
    return value.value_or(Value{});
  }

  std::vector<std::string_view> const& fields_;
  std::optional<std::size_t> bad_;
};

/// Reads FOLDER/truth/NAME, or that name with .gz behind it, and hands over every row. Returns their number.
/// Errors: no such file, a column that is not there, a field that cannot be read, a damaged file; each names
/// the file.
base::result<std::uint64_t> read_truth_table(std::string const& folder, std::string const& name,
                                             std::vector<std::string_view> const& columns,
                                             std::function<void(truth_row&)> const& sink);

/// The number of rows; nothing where there is no such file.
base::result<std::optional<std::uint64_t>> count_truth_rows(std::string const& folder,
                                                            std::string const& name);

}  // namespace causeway::score
