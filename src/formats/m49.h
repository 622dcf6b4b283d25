//! The UN's standard country or area codes (M49): regions and the groups LDC, LLDC, SIDS.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "base/country_code.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// A region of M49; code 0 where the area has none.
struct m49_region {
  std::uint16_t code = 0;
  std::string name;
};

struct m49_record {
  std::uint16_t code = 0;   ///< 1–999, written with three digits
  base::country_code iso2;  ///< none given for areas such as Sark
  std::string iso3;         ///< three capital letters or ""
  std::string name;         ///< UTF-8
  m49_region region;        ///< continent
  m49_region subregion;
  m49_region intermediate_region;
  bool is_ldc = false;
  bool is_lldc = false;
  bool is_sids = false;
};

bool looks_like_m49(sample const& start);
/// Issues: "bad M49 code", "bad country code", "area without name", "bad group mark".
void read_m49(input& in, base::tally& counted, std::function<void(m49_record const&)> const& sink);
void count_m49(input& in, base::tally& counted);

}  // namespace causeway::formats
