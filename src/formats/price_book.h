//! The price book: what a unit of connectivity costs where, with grade and source (docs/price_book.md).
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// Low, middle and high of one figure, all in the row's unit; low <= mid <= high.
struct value_range {
  double low = 0;
  double mid = 0;
  double high = 0;
};

/// How good the evidence is.
enum class price_grade : std::uint8_t {
  official,  ///< A: an order or a published list
  press,     ///< B: a named analyst or the press
  anecdote,  ///< C: a broker, a single person
  derived,   ///< D: derived by the project
};

struct price_record {
  std::string id;        ///< the row's own name
  std::string item;      ///< what is priced, from a closed list
  std::string place;     ///< country code, region, hub or city; the start of a route
  std::string to_place;  ///< the end of a route; "" where it is no route
  std::int32_t year = 0;
  std::string unit;  ///< from a closed list: "USD/Mbps/month", …
  value_range value;
  std::optional<double> capacity_mbps;  ///< of the circuit or commitment priced
  std::optional<double> distance_km;
  std::string original_currency;  ///< ISO 4217; "" where it was US dollars
  std::optional<double> original_amount;
  std::optional<double> usd_per_unit;  ///< rate used
  price_grade grade = price_grade::derived;
  std::string source;
  std::string note;
};

bool looks_like_price_book(sample const& start);
void read_price_book(input& in, base::tally& counted, std::function<void(price_record const&)> const& sink);
void count_price_book(input& in, base::tally& counted);

}  // namespace causeway::formats
