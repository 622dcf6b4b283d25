//! Rows of a CSV table under a header row, and their fields as values.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "base/tally.h"
#include "formats/csv_reader.h"
#include "formats/fields.h"
#include "formats/input.h"

namespace causeway::formats {

/// Where a column stands; nothing where the table has no such column.
using column_index = std::optional<std::size_t>;

/// Reads the header row when made, then one row for each next(). Rows that begin with # are comments.
class table {
 public:
  table(input& in, base::tally& counted) : rows_{in, counted}, row_{counted}, tally_{counted} {
    if (next()) header_ = csv_header{fields_};
  }

  csv_header const& header() const { return header_; }
  /// Counts that the columns needed are not there; the reader then gives up.
  void add_no_header() { tally_.add("no header row", base::place::nowhere()); }

  /// Counts an issue of the current row that does not reject it.
  void add(std::string_view kind, std::string_view detail) { tally_.add(kind, rows_.place(), detail); }

  bool next() {
    do {
      if (!rows_.next(fields_)) return false;
    } while (fields_[0].starts_with('#'));
    row_.begin_row(rows_.place());
    return true;
  }

  /// The trimmed field of the current row; "" where it has none.
  std::string_view operator[](column_index column) const { return field_at(fields_, column); }
  /// The same, but "" for a word that means_nothing().
  std::string_view known(column_index column) const {
    auto const field = (*this)[column];
    return means_nothing(field) ? std::string_view{} : field;
  }
  field_reader& row() { return row_; }
  std::size_t field_count() const { return fields_.size(); }
  /// On which the current row began.
  std::uint64_t line() const { return rows_.place().at; }

  /// Counts the record and hands it on, unless the row was rejected.
  template <typename Record>
  void deliver(Record const& record, std::function<void(Record const&)> const& sink) {
    if (!row_.good()) return;
    tally_.count_record();
    sink(record);
  }

 private:
  csv_reader rows_;
  field_reader row_;
  base::tally& tally_;
  csv_header header_;
  std::vector<std::string_view> fields_;
};

}  // namespace causeway::formats
