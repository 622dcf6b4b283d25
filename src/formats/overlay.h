//! The country overlay: facts that a country knows of itself, which win over public ones (docs/overlay.md).
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/price_book.h"
#include "formats/sample.h"
#include "formats/value_range.h"

namespace causeway::formats {

/// One fact.
struct overlay_record {
  base::country_code country;  ///< whose overlay this is
  std::string item;            ///< "users", "wave", …: see data/items.csv
  priced_place place;          ///< its iso2 is none given where the file leaves it empty: then `country`
  priced_place to_place;       ///< the other end; in its iso2 alone the neighbour across a border
  std::optional<base::asn> network;     ///< the fact is about this network, else about the whole country
  std::optional<base::asn> to_network;  ///< the other network of a pair
  std::optional<double> size_mbps;
  std::optional<double> term_months;
  value_range value;  ///< in `unit`; never empty, never a bound
  std::string unit;
  base::date valid_from;  ///< first day
  base::date valid_to;    ///< first day on which it does not hold any more; unknown: still
  std::string source;
  bool is_private = true;  ///< results that rest on it are marked
  std::string note;
};

bool looks_like_overlay(sample const& start);
/// Issues, each with the line and what would be right: those of the price book that apply, and "bad date",
/// "days out of order", "fact stated twice for a day" (the later row is skipped), "parts add up to more than
/// 1" (counted, the rows are kept), "too many rows" (above max_fact_rows, the rest is not read).
void read_overlay(input& in, base::tally& counted, std::function<void(overlay_record const&)> const& sink);
void count_overlay(input& in, base::tally& counted);

}  // namespace causeway::formats
