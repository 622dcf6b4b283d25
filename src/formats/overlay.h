//! The country overlay: facts that a country knows of itself, which win over public ones (docs/overlay.md).
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/country_code.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/price_book.h"
#include "formats/sample.h"

namespace causeway::formats {

struct overlay_record {
  base::country_code country;
  std::string item;      ///< which fact, from a closed list
  std::string place;     ///< what it is about: a network, exchange, city, cable or border; may be empty
  std::string to_place;  ///< the other end; "" where there is none
  std::int32_t year = 0;
  std::string unit;
  value_range value;
  bool is_private = true;  ///< results that rest on it are marked
  std::string source;
  std::string note;
};

bool looks_like_overlay(sample const& start);
void read_overlay(input& in, base::tally& counted, std::function<void(overlay_record const&)> const& sink);
void count_overlay(input& in, base::tally& counted);

}  // namespace causeway::formats
