//! The rows of the project's own fact tables (price book, defaults, overlay): columns, values and units under
//! the rules of data/items.csv.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "formats/item_rules.h"
#include "formats/price_book.h"
#include "formats/table.h"
#include "formats/value_range.h"

namespace causeway::formats {

/// What one of these tables is called in items.csv, and its columns.
struct fact_columns {
  std::string_view file;
  std::span<std::string_view const> telling;  ///< by which the table is told from others
  std::span<std::string_view const> required;
  std::span<std::string_view const> optional;
};

/// True if the header row has all telling columns.
bool has_fact_columns(csv_header const& header, fact_columns const& columns);

/// These tables are written by hand; what is kept of their rows to compare them stays small by this.
inline constexpr std::size_t max_fact_rows = 200'000;

/// A table whose fields are asked for by the column's name. Every check that fails is counted with the line
/// and with what would be right, and rejects the row.
class fact_table {
 public:
  fact_table(input& in, base::tally& counted, fact_columns const& columns);

  /// False, with the missing columns counted, where the table cannot be read. Unknown columns are counted
  /// too.
  bool check_header();
  /// Rows of empty fields are skipped; a row with more fields than the header is counted ("too many fields")
  /// and skipped; behind max_fact_rows reading ends ("too many rows").
  bool next();
  std::uint64_t line() const { return rows_.line(); }
  field_reader& row() { return rows_.row(); }

  /// The trimmed field; "" where the table has no such column.
  std::string_view operator[](std::string_view column) const;
  std::string text(std::string_view column) { return row().text((*this)[column]); }
  /// "empty field".
  std::string needed_text(std::string_view column);
  /// Nothing for ""; "bad size" unless above 0.
  std::optional<double> size(std::string_view column);
  /// 0 for ""; "bad year" unless 1900 to 2199.
  std::int32_t year(std::string_view column);
  /// "bad date" unless empty or YYYY-MM-DD.
  base::date day(std::string_view column);
  /// "bad yes or no", also where empty.
  bool yes_or_no(std::string_view column);
  price_grade grade(std::string_view column);
  /// The columns place, iso2, lat, lon behind `prefix` ("" or "to_").
  priced_place place(std::string const& prefix);
  /// The columns low, mid, high behind `prefix` ("" or "original_"): "bad number", "values out of order".
  value_range values(std::string const& prefix);
  /// The rule for the row's item and unit, its values in range: "unknown item", "wrong unit", "value out of
  /// range".
  item_rule const* check_item(value_range const& value);
  /// The columns that the rule needs are filled: "empty field".
  void check_needs(item_rule const& rule);

  template <typename Record>
  void deliver(Record const& record, std::function<void(Record const&)> const& sink) {
    rows_.deliver(record, sink);
  }

 private:
  bool has_text() const;
  bool has_surplus() const;
  std::optional<double> number(std::string const& column);

  table rows_;
  std::size_t row_count_ = 0;
  base::tally& tally_;
  fact_columns columns_;
  std::map<std::string, std::size_t, std::less<>> positions_;
};

}  // namespace causeway::formats
