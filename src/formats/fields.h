//! Fields of a text row as values, the first bad one counted as the row's issue.
#pragma once

#include <concepts>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/tally.h"
#include "base/text.h"

namespace causeway::formats {

/// Reads the fields of one row after another. A bad field is counted, once a row, and the row is then not
/// good(): its reader skips it. Every getter trims.
class field_reader {
 public:
  explicit field_reader(base::tally& counted) : tally_{counted} {}

  void begin_row(base::place where);
  bool good() const { return good_; }
  void reject(std::string_view kind, std::string_view detail);

  /// UTF-8; other text is read as Latin-1 and counted ("text not UTF-8, read as Latin-1"), the row stays
  /// good.
  std::string text(std::string_view field);
  /// The same, but an empty field rejects the row as `kind`.
  std::string needed_text(std::string_view field, std::string_view kind);
  /// "bad AS number"; 0 is no network (RFC 7607).
  base::asn network(std::string_view field);
  /// None given for "", "-" and "ZZ"; else "bad country code".
  base::country_code country(std::string_view field);
  /// The same, but the row must have one.
  base::country_code needed_country(std::string_view field);
  /// Three letters as capitals, or ""; else "bad country code".
  std::string country3(std::string_view field);
  /// Unknown for "" and 00000000; else "bad date".
  base::date date(std::string_view field);
  /// Degrees; not known where both are empty or both are 0; else "bad coordinates".
  base::geo_point point(std::string_view latitude, std::string_view longitude);
  /// Nothing for ""; else `kind`.
  std::optional<double> real(std::string_view field, std::string_view kind);
  /// "yes"/"true"/"1", "no"/"false"/"0"; nothing for ""; else "bad yes or no".
  std::optional<bool> yes_or_no(std::string_view field);

  /// Nothing for ""; else `kind`.
  template <std::integral Int>
  std::optional<Int> number(std::string_view field, std::string_view kind) {
    auto const shown = base::trimmed(field);
    if (shown.empty()) return std::nullopt;
    auto const value = base::parse_number<Int>(shown);
    if (!value) reject(kind, field);
    return value;
  }

 private:
  base::tally& tally_;
  base::place where_;
  bool good_ = true;
};

/// True for the words that databases write for nothing: NULL, None, Unknown, N/A, -99.
bool means_nothing(std::string_view field);

/// The file's name without folders, packing suffix and extension, in lower case: "sp.pop.totl".
std::string file_stem(std::string_view path);
/// The date in the file's name, else unknown.
base::date date_of_name(std::string_view path);

/// YYYYMMDD; "" where the day is not known.
std::string digits_of(base::date day);
/// Appends a line of fields, which need no quotes.
void append_fields(std::string& out, char separator, std::initializer_list<std::string_view> fields);

}  // namespace causeway::formats
