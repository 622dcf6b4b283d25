//! CAIDA prefix2as: announced prefixes and their origins, IPv4 or IPv6.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// One network that a prefix's origin field names.
struct prefix2as_member {
  base::asn number;
  std::uint32_t origin = 0;  ///< position of the origin it belongs to; members of one origin are an AS set
  bool operator==(prefix2as_member const&) const = default;
};

/// One prefix. `10_20` names two origins (the prefix was seen from either); `10,20` one origin that is an AS
/// set (RFC 4271 §5.1.2); both may stand in one field. A member that a set repeats, and an origin that the
/// field repeats, count once: `10,10` is network 10 and no set.
struct prefix2as_record {
  base::ip_prefix prefix;  ///< bits behind the length are 0
  std::vector<prefix2as_member>
      members;  ///< in the order of the file, origins ascending and different, never empty
  std::uint32_t origin_count() const { return members.empty() ? 0 : members.back().origin + 1; }
  bool has_several_origins() const { return origin_count() > 1; }
  bool has_as_set() const { return members.size() > origin_count(); }
  bool operator==(prefix2as_record const&) const = default;
};

struct prefix2as_facts {
  base::date day;  ///< from the file's name: the format has no header
};

bool looks_like_prefix2as(sample const& start);
/// Issues: "bad prefix2as line", "bad prefix", "bits behind the length", "bad origin". The record is the
/// reader's own and reused: copy what must stay.
prefix2as_facts read_prefix2as(input& in, base::tally& counted,
                               std::function<void(prefix2as_record const&)> const& sink);
void count_prefix2as(input& in, base::tally& counted);
void append_prefix2as_line(std::string& out, prefix2as_record const& record);

}  // namespace causeway::formats
