//! PeeringDB: organisations, networks, exchanges, buildings and who is where, as its API answers and as one
//! dump file.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/ip.h"
#include "base/tally.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// What every object has. Text fields below are "" where the object has null or nothing.
struct pdb_object {
  std::uint32_t id = 0;  ///< PeeringDB's own, unique within the type
  bool ok = true;        ///< false: status is pending, deleted or anything else but "ok"
  base::date updated;    ///< day of the last change; `created` is unreliable there and not kept
  bool operator==(pdb_object const&) const = default;
};

/// Place members that org and fac share.
struct pdb_address {
  std::string address1;
  std::string city;
  std::string state;
  base::country_code country;
  base::geo_point point;  ///< not known where latitude or longitude is missing or 0, 0
  bool operator==(pdb_address const&) const = default;
};

struct pdb_org : pdb_object {
  std::string name;
  std::string website;
  pdb_address address;
  bool operator==(pdb_org const&) const = default;
};

struct pdb_net : pdb_object {
  std::uint32_t org_id = 0;
  std::string name;
  std::string aka;
  std::string name_long;
  std::string website;
  base::asn asn;
  std::string irr_as_set;
  std::string info_type;  ///< "NSP", "Content", "Cable/DSL/ISP", …; the first of info_types where only those
  std::string info_traffic;    ///< as given: "1-5Gbps"
  std::string info_ratio;      ///< "Balanced", "Mostly Inbound", …
  std::string info_scope;      ///< "Global", "Africa", …
  std::string policy_general;  ///< "Open", "Selective", "Restrictive", "No"
  std::optional<std::uint32_t> info_prefixes4;
  std::optional<std::uint32_t> info_prefixes6;
  bool operator==(pdb_net const&) const = default;
};

struct pdb_ix : pdb_object {
  std::uint32_t org_id = 0;
  std::string name;
  std::string aka;
  std::string name_long;
  std::string city;
  base::country_code country;
  std::string region_continent;
  std::string website;
  std::optional<std::uint32_t> net_count;
  std::optional<std::uint32_t> fac_count;
  bool operator==(pdb_ix const&) const = default;
};

struct pdb_ixlan : pdb_object {
  std::uint32_t ix_id = 0;
  std::string name;
  std::optional<std::uint32_t> mtu_bytes;
  base::asn route_server;      ///< 0 where none is given
  std::string ixf_export_url;  ///< member list in IX-F form; "" where it is not public
  bool operator==(pdb_ixlan const&) const = default;
};

struct pdb_ixpfx : pdb_object {
  std::uint32_t ixlan_id = 0;
  base::ip_prefix prefix;
  bool in_dfz = false;  ///< announced on the public Internet
  bool operator==(pdb_ixpfx const&) const = default;
};

/// One port of a network on an exchange.
struct pdb_netixlan : pdb_object {
  std::uint32_t net_id = 0;
  std::uint32_t ix_id = 0;
  std::uint32_t ixlan_id = 0;
  base::asn asn;
  std::uint64_t speed_mbps = 0;  ///< as its network states it, often inflated; 0: not given
  std::optional<base::ip_address> ipaddr4;
  std::optional<base::ip_address> ipaddr6;
  bool is_rs_peer = false;
  bool operational = true;
  bool operator==(pdb_netixlan const&) const = default;
};

struct pdb_fac : pdb_object {
  std::uint32_t org_id = 0;
  std::string name;
  std::string aka;
  std::string website;
  pdb_address address;
  bool operator==(pdb_fac const&) const = default;
};

struct pdb_netfac : pdb_object {
  std::uint32_t net_id = 0;
  std::uint32_t fac_id = 0;
  base::asn local_asn;  ///< 0 where none is given
  std::string city;
  base::country_code country;
  bool operator==(pdb_netfac const&) const = default;
};

struct pdb_ixfac : pdb_object {
  std::uint32_t ix_id = 0;
  std::uint32_t fac_id = 0;
  std::string city;
  base::country_code country;
  bool operator==(pdb_ixfac const&) const = default;
};

/// One receiver for each type; an empty one means that the caller does not want it. Order is the file's.
struct pdb_visitor {
  std::function<void(pdb_org const&)> org;
  std::function<void(pdb_net const&)> net;
  std::function<void(pdb_ix const&)> ix;
  std::function<void(pdb_ixlan const&)> ixlan;
  std::function<void(pdb_ixpfx const&)> ixpfx;
  std::function<void(pdb_netixlan const&)> netixlan;
  std::function<void(pdb_fac const&)> fac;
  std::function<void(pdb_netfac const&)> netfac;
  std::function<void(pdb_ixfac const&)> ixfac;
};

bool looks_like_peeringdb(sample const& start);

/// The type comes from the dump's member name, else from the members of the answer's first object, else from
/// the file's name. Issues that lose the object: "not an object", "no id", "missing reference", "bad ASN",
/// "bad prefix" (bits behind its length too), "object of unknown type", "type not kept" (poc, carrier,
/// campus and others; once for each). Issues that lose one value: "bad reference", "bad address", "bad
/// coordinates", "bad country", "bad speed", "bad count", "bad date".
void read_peeringdb(input& in, base::tally& counted, pdb_visitor const& visitor);
void count_peeringdb(input& in, base::tally& counted);

}  // namespace causeway::formats
