//! Measured round trips between pairs of countries, in the two layouts in which they are published.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// Round-trip times of all measurements between two countries.
struct country_latency_record {
  std::string
      from;  ///< ISO 3166 code as given, two or three capital letters; "" where the source does not know
  std::string to;
  bool is_symmetric = false;  ///< the layout lists each pair once, for both directions
  std::uint64_t measurements = 0;
  std::optional<double> mean_rtt_ms;
  std::optional<double> median_rtt_ms;
  std::optional<double> min_rtt_ms;
  std::optional<double> p95_rtt_ms;
  std::optional<double> max_rtt_ms;
  std::optional<double> deviation_rtt_ms;  ///< sample standard deviation
};

bool looks_like_country_latency(sample const& start);
/// Issues: "bad country code", "bad round trip" (no number, or negative), "round trips out of order" (not min
/// <= median <= p95 <= max), "bad number of measurements", "no round trip".
void read_country_latency(input& in, base::tally& counted,
                          std::function<void(country_latency_record const&)> const& sink);
void count_country_latency(input& in, base::tally& counted);

}  // namespace causeway::formats
