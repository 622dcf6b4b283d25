//! What PeeringDB, IX-F exports and lists of buildings say, before it is joined.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/geo.h"
#include "base/ip.h"
#include "world/drafts.h"

namespace causeway::world {

/// A PeeringDB object; ids are unique within a type.
struct pdb_draft : said {
  std::uint32_t id = 0;
  bool ok = true;
};

struct net_draft : pdb_draft {
  base::asn number;
  std::string name;
};

struct org_draft : pdb_draft {
  std::string name;
};

struct ix_draft : pdb_draft {
  std::string name;
  std::string aka;
  std::string name_long;
  std::string city;
  base::country_code country;
};

struct lan_draft : pdb_draft {
  std::uint32_t ix_id = 0;
};

struct lan_prefix_draft : pdb_draft {
  std::uint32_t lan_id = 0;
  base::ip_prefix prefix;
};

/// A network's port, from either source.
struct port_draft {
  base::asn network;
  std::uint64_t speed_mbps = 0;  ///< 0: not given
  std::uint8_t flags = 0;        ///< port_flag
};

struct pdb_port_draft : pdb_draft {
  std::uint32_t ix_id = 0;
  port_draft port;
};

struct fac_draft : pdb_draft {
  std::uint32_t org_id = 0;
  std::string name;
  std::string city;
  base::country_code country;
  base::geo_point point;
};

struct net_fac_draft : pdb_draft {
  std::uint32_t net_id = 0;
  std::uint32_t fac_id = 0;
  base::asn network;  ///< 0 until the network is known
  std::string city;
  base::country_code country;
};

struct ix_fac_draft : pdb_draft {
  std::uint32_t ix_id = 0;
  std::uint32_t fac_id = 0;
};

struct ixf_exchange_draft : said {
  std::string id;  ///< unique in its file
  std::string name;
  std::string shortname;
  std::string city;  ///< of its switches, where they agree
  base::country_code country;
  std::optional<std::uint32_t> ixf_id;
  std::optional<std::uint32_t> peeringdb_id;
  std::vector<base::ip_prefix> lans;
  std::vector<std::uint32_t> fac_ids;
  std::vector<port_draft> ports;
};

/// A port whose file has no exchange of that id.
struct stray_port {
  base::asn network;
  std::string exchange_id;
};

/// A row of a table of buildings.
struct facility_draft : said {
  std::string organisation;
  std::string name;
  std::string city;
  base::country_code country;
  base::geo_point point;
};

/// A row of a table of networks and cities.
struct city_presence_draft : said {
  base::asn network;
  std::string city;
  base::country_code country;
  base::geo_point point;
};

/// PeeringDB objects stand in order of id, each once, only those with status ok.
struct peering_draft {
  std::vector<net_draft> nets;
  std::vector<org_draft> orgs;
  std::vector<ix_draft> exchanges;
  std::vector<lan_draft> lans;
  std::vector<lan_prefix_draft> lan_prefixes;
  std::vector<pdb_port_draft> ports;
  std::vector<fac_draft> facs;
  std::vector<net_fac_draft> net_facs;
  std::vector<ix_fac_draft> ix_facs;
  std::size_t objects = 0;   ///< of PeeringDB, ok or not, each once
  std::size_t repeated = 0;  ///< said again by an older file or the same

  std::vector<ixf_exchange_draft> ixf_exchanges;  ///< newest file first
  std::vector<stray_port> stray_ports;

  std::vector<facility_draft> facilities;
  std::vector<city_presence_draft> city_presences;
};

}  // namespace causeway::world
