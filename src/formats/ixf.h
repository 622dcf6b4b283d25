//! IX-F member export: what an exchange says about itself and the networks connected to it.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

struct ixf_header {
  std::string version;  ///< "0.6" to "1.0"
  base::date date;      ///< day of the timestamp
  bool operator==(ixf_header const&) const = default;
};

struct ixf_switch {
  std::string id;
  std::string name;
  std::string colo;
  std::string city;
  base::country_code country;
  std::optional<std::uint32_t> pdb_facility_id;
  bool operator==(ixf_switch const&) const = default;
};

/// A peering LAN.
struct ixf_vlan {
  std::string id;
  std::string name;
  std::optional<base::ip_prefix> prefix4;
  std::optional<base::ip_prefix> prefix6;
  bool operator==(ixf_vlan const&) const = default;
};

struct ixf_exchange {
  std::string id;  ///< ixp_id, unique in the file
  std::string shortname;
  std::string name;
  std::string url;
  base::country_code country;
  std::optional<std::uint32_t> ixf_id;        ///< in the IX-F database
  std::optional<std::uint32_t> peeringdb_id;  ///< PeeringDB ix id
  std::vector<ixf_switch> switches;
  std::vector<ixf_vlan> vlans;
  bool operator==(ixf_exchange const&) const = default;
};

/// A member's address on one peering LAN.
struct ixf_port_address {
  std::string vlan_id;
  std::optional<base::ip_address> ipaddr4;
  std::optional<base::ip_address> ipaddr6;
  bool routeserver4 = false;
  bool routeserver6 = false;
  bool operator==(ixf_port_address const&) const = default;
};

struct ixf_connection {
  std::string ixp_id;
  std::string state;             ///< "active", "inactive", …; "" where not given
  std::uint64_t speed_mbps = 0;  ///< sum over its interfaces; 0: not given
  std::uint32_t interface_count = 0;
  std::vector<std::string> switch_ids;
  std::vector<ixf_port_address> addresses;
  bool operator==(ixf_connection const&) const = default;
};

struct ixf_member {
  base::asn asn;
  std::string name;
  std::string type;  ///< member_type: "peering", "ixp", "routeserver", …
  std::string url;
  std::string peering_policy;
  std::vector<ixf_connection> connections;
  bool operator==(ixf_member const&) const = default;
};

/// Receivers; an empty one means not wanted. Members may come before the exchanges that they name; the header
/// comes last, once.
struct ixf_visitor {
  std::function<void(ixf_header const&)> header;
  std::function<void(ixf_exchange const&)> exchange;
  std::function<void(ixf_member const&)> member;
};

bool looks_like_ixf(sample const& start);

/// Exchanges and members count as records. Issues that lose one of them: "not an object", "no ixp id", "bad
/// ASN". Issues that lose a part: "connection without ixp id", "unsupported version" (read all the same),
/// "bad timestamp", "bad prefix", "prefix with bits behind its length" (which are cleared), "bad address",
/// "bad speed", "bad country", "bad reference".
void read_ixf(input& in, base::tally& counted, ixf_visitor const& visitor);
void count_ixf(input& in, base::tally& counted);

}  // namespace causeway::formats
