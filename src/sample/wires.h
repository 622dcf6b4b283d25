//! The wires of the sample: landing points, submarine cables, terrestrial spans, border crossings, buildings,
//! exchanges and hubs; and the cheapest or fastest way over them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/geo.h"
#include "base/ip.h"
#include "sample/ids.h"
#include "sample/lands.h"

namespace causeway::sample {

struct made_landing {
  std::string id;    ///< "porto-altamar-altamar"
  std::string name;  ///< "Porto Altamar, Altamar"
  city_id city;
  base::geo_point point;  ///< on the coast, near the city
  std::string owner;      ///< the organisation that runs the station
};

/// A cable's way from one landing to the next.
struct cable_segment {
  landing_id from;
  landing_id to;
  std::vector<base::geo_point> line;  ///< as drawn; may cross the 180° meridian
  double length_km = 0;               ///< true length, longer than drawn
};

struct made_cable {
  std::string id;
  std::string name;
  std::vector<std::string> owners;  ///< names of organisations: incumbents, carriers, content networks
  std::vector<cable_segment> segments;
  int rfs_year = 0;  ///< ready for service
  bool is_planned = false;
  double capacity_gbps = 0;
};

/// Fibre over land between two cities. One whose cities lie in different countries crosses their border.
struct made_span {
  std::string id;
  std::string name;
  std::string owner;  ///< the organisation whose network of spans it belongs to
  city_id from;
  city_id to;
  std::vector<base::geo_point> line;
  double length_km = 0;
  bool is_proposed = false;  ///< not built yet
  border_id border;          ///< none inside a country
  bool is_published = true;  ///< its owner publishes where its spans run
};

struct made_building {
  std::string name;
  std::string owner;
  city_id city;
  base::geo_point point;
};

struct made_exchange {
  std::string name;
  std::string organisation;
  city_id city;
  std::vector<building_id> buildings;
  base::asn route_server;  ///< given when networks are made; 0 where it has none
  base::ip_prefix lan4;
  base::ip_prefix lan6;
  double pull = 0;  ///< how much networks want to be there; the largest exchange has 1
};

struct wires {
  std::vector<made_landing> landings;    // landing_id, in order of id
  std::vector<made_cable> cables;        // cable_id, in order of id
  std::vector<made_span> spans;          // span_id, in order of id
  std::vector<made_building> buildings;  // building_id, in order of city, name
  std::vector<made_exchange> exchanges;  // exchange_id, in order of city, name
  std::vector<city_id> hubs;             // in order of id
  std::vector<std::string> carriers;     // names of international carriers that own cables
  std::vector<std::string> contents;     // names of content networks' organisations that own cables

  made_landing const& of(landing_id at) const { return landings[at.index()]; }
  made_cable const& of(cable_id at) const { return cables[at.index()]; }
  made_span const& of(span_id at) const { return spans[at.index()]; }
  made_building const& of(building_id at) const { return buildings[at.index()]; }
  made_exchange const& of(exchange_id at) const { return exchanges[at.index()]; }
};

wires make_wires(sample_options const& options, lands const& on);

}  // namespace causeway::sample
