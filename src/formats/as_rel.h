//! CAIDA AS relationships, serial-1 and serial-2: who provides for whom, who peers.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/date.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

enum class as_rel_kind : std::uint8_t {
  provider_customer,  ///< `a|b|-1`: a provides for b
  peer_peer,          ///< `a|b|0`
};

/// One link. Serial-2 adds how it was found; one field may name several ways ("bgp,mlp").
struct as_rel_record {
  base::asn a;  ///< the provider, or one of the peers
  base::asn b;  ///< the customer, or the other peer
  as_rel_kind kind = as_rel_kind::peer_peer;
  std::string source;  ///< as written; "" in serial-1
};

/// What the file says of itself.
struct as_rel_facts {
  int serial = 0;       ///< 1 or 2, told by the first record; 0 where there is none
  base::date day;       ///< first day of the sources named in the header, else the date in the file's name
  base::date last_day;  ///< last day of those sources
  std::vector<base::asn> clique;        ///< `# input clique:`
  std::vector<base::asn> ixp_networks;  ///< `# IXP ASes:`
};

bool looks_like_as_rel(sample const& start);
/// Issues: "bad relationship line", "bad AS number", "unknown relationship" (neither -1 nor 0), "network
/// linked with itself", "line of the other serial".
as_rel_facts read_as_rel(input& in, base::tally& counted,
                         std::function<void(as_rel_record const&)> const& sink);
void count_as_rel(input& in, base::tally& counted);

/// Appends serial-1 text: a line for the clique, as the reader finds it, and lines for links.
void append_clique_line(std::string& out, std::vector<base::asn> const& clique);
void append_as_rel_line(std::string& out, as_rel_record const& record);

}  // namespace causeway::formats
