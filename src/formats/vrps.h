//! Validated RPKI data: route origins (VRPs) and ASPA objects, as validators and the RIPE archive write them.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// A validated ROA payload (RFC 6811): `asn` may originate `prefix` and its more specifics up to max_length.
struct vrp_record {
  base::asn asn;  ///< 0: nobody may (RFC 6483 §4)
  base::ip_prefix prefix;
  std::uint8_t max_length = 0;  ///< prefix.length to 32 or 128
  std::string trust_anchor;     ///< "ripe", "apnic", …; "" in the archive's CSV, whose folder says it
  base::date not_before;        ///< archive CSV and jsonext only
  base::date not_after;         ///< day on which it expires
  bool operator==(vrp_record const&) const = default;
};

struct aspa_provider {
  base::asn asn;                          ///< 0, alone: no providers at all
  std::optional<base::ip_family> family;  ///< old form "AS64496(v4)"; none: both
  bool operator==(aspa_provider const&) const = default;
};

/// An Autonomous System Provider Authorization: these and no others are the customer's providers.
struct aspa_record {
  base::asn customer;
  std::vector<aspa_provider> providers;  ///< as given, without repetitions
  std::string trust_anchor;
  base::date not_after;
  bool operator==(aspa_record const&) const = default;
};

struct vrp_visitor {
  std::function<void(vrp_record const&)> vrp;
  std::function<void(aspa_record const&)> aspa;
  std::function<void(base::date)> built;  ///< the day on which the validator ran, where the file says it
};

bool looks_like_vrps(sample const& start);

/// JSON of rpki-client and Routinator, or CSV of either or of the RIPE archive, told by the first bytes.
/// Issues that lose the record: "not an object", "missing column" (the whole table), "short row", "bad ASN",
/// "bad prefix", "prefix with bits behind its length", "bad max length" (below the prefix length or above 32
/// or 128: RFC 9582 §4.3.2), "no providers". Issues that lose a part: "bad provider", "customer among its
/// providers", "AS0 beside other providers" (the 0 is left out), "repeated provider", "bad date".
void read_vrps(input& in, base::tally& counted, vrp_visitor const& visitor);
void count_vrps(input& in, base::tally& counted);

}  // namespace causeway::formats
