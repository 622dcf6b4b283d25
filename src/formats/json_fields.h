//! Members of a JSON object as values of this project, with what is wrong counted.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/json_reader.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/json_stream.h"

namespace causeway::formats {

/// One object and where it stands. A member that is missing, null or "" is no data; one that is there but
/// makes no sense is counted under the kind that each getter names, and then is no data either.
class json_fields {
 public:
  json_fields(base::json_value object, base::place where, base::tally& counted)
      : object_{object}, where_{where}, tally_{&counted} {}

  base::json_value value() const { return object_; }
  base::place where() const { return where_; }
  base::tally& tally() const { return *tally_; }

  /// There and not null.
  bool has(std::string_view name) const;
  /// Only where it is text.
  std::string text(std::string_view name) const;
  /// Text, or an integer's digits: for identifiers.
  std::string label(std::string_view name) const;
  bool flag(std::string_view name, bool otherwise) const;

  /// A whole number from 0 to 2³²-1, else counted as `kind`.
  std::optional<std::uint32_t> number(std::string_view name, std::string_view kind) const;
  /// A number in [low, high], else counted as `kind`.
  std::optional<double> real(std::string_view name, double low, double high, std::string_view kind) const;
  std::optional<base::asn> asn(std::string_view name) const;  ///< 64496 or "AS64496", else "bad ASN"
  std::optional<base::ip_address> address(std::string_view name,
                                          base::ip_family family) const;  ///< "bad address"
  base::country_code country(std::string_view name) const;                ///< "bad country"
  base::date day(std::string_view name) const;                            ///< "bad date"

  /// A number from 1 to 2³²-1; anything else, missing too, is counted as `kind`.
  std::optional<std::uint32_t> required_number(std::string_view name, std::string_view kind) const;
  /// A network's number, never 0; anything else, missing too, is counted as "bad ASN".
  std::optional<base::asn> required_asn(std::string_view name) const;

  /// The text elements of an array, those that are "" left out.
  std::vector<std::string> texts(std::string_view name) const;

  std::optional<json_fields> object(std::string_view name) const;
  /// Visits the objects of an array; other elements are counted: "not an object".
  void for_each(std::string_view name, std::function<void(json_fields const&)> const& visit) const;

  /// Counts an issue; the detail is the member's name and value.
  void report(std::string_view kind, std::string_view name) const;
  /// Counts an issue with `detail` as it is.
  void report_detail(std::string_view kind, std::string_view detail) const;

 private:
  std::optional<base::json_value> given(std::string_view name) const;

  base::json_value object_;
  base::place where_;
  base::tally* tally_;
};

/// "AS64496", 64496: the number behind either spelling.
std::optional<base::asn> asn_of(base::json_value value);
/// A day within 1970–2199 from seconds since 1970, else nothing.
std::optional<base::date> day_of_unix_time(std::int64_t seconds);

/// `item` as fields; nothing, and counted as "not an object", where it is something else.
std::optional<json_fields> fields_of(json_item const& item, base::tally& counted);

/// Visits the objects of a text in any of three shapes: {"<member>": […]}, an array at the root, or one
/// object at the root.
void for_each_object(input& in, base::tally& counted, std::string_view member,
                     std::function<void(json_fields const&)> const& visit);

}  // namespace causeway::formats
