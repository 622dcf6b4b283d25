//! What the regional registries gave to whom: delegated, delegated-extended and the NRO's combined file.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

enum class delegated_kind : std::uint8_t { asn, ipv4, ipv6 };
/// The last two stand only in the combined file: IANA's free pool, and what the IETF keeps.
enum class delegated_status : std::uint8_t { allocated, assigned, available, reserved, iana_pool, ietf };

struct delegated_record {
  std::string registry;        ///< "afrinic"; in the combined file each record has its own
  base::country_code country;  ///< none given where the file has nothing or ZZ
  delegated_kind kind = delegated_kind::asn;
  base::asn first_asn;       ///< kind asn only
  base::ip_address address;  ///< kinds ipv4 and ipv6
  std::uint64_t count = 0;   ///< AS numbers or IPv4 addresses, not always a power of two; 0 for ipv6
  std::uint8_t length = 0;   ///< prefix length, kind ipv6 only
  base::date day;            ///< of delegation; unknown where empty or 00000000
  delegated_status status = delegated_status::allocated;
  std::string opaque_id;  ///< same for all resources of one holder; extended files only
  bool operator==(delegated_record const&) const = default;
};

/// The version line.
struct delegated_facts {
  std::string version;   ///< "2", "2.3"
  std::string registry;  ///< "nro" for the combined file
  std::string serial;    ///< a date or a Unix time
  std::uint64_t declared_records = 0;
  base::date first_day;
  base::date day;  ///< the end of the period, else the date in the file's name
  bool operator==(delegated_facts const&) const = default;
};

bool looks_like_delegated(sample const& start);
/// Issues: "bad delegated line", "bad country code", "bad kind", "bad start", "bad count", "range past the
/// end", "bad date", "bad status", "bad version line", "bad summary line", "count differs from the summary
/// line", "count differs from the version line".
delegated_facts read_delegated(input& in, base::tally& counted,
                               std::function<void(delegated_record const&)> const& sink);
void count_delegated(input& in, base::tally& counted);

/// Appends lines of an extended file: the version line, a summary line, a record.
void append_delegated_version(std::string& out, delegated_facts const& facts);
void append_delegated_summary(std::string& out, std::string_view registry, delegated_kind kind,
                              std::uint64_t records);
void append_delegated_line(std::string& out, delegated_record const& record);

}  // namespace causeway::formats
