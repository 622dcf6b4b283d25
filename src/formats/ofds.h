//! Open Fibre Data Standard 0.1–0.4: nodes and spans of terrestrial fibre networks, as GeoJSON and as network
//! JSON.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/country_code.h"
#include "base/date.h"
#include "base/geo.h"
#include "base/tally.h"
#include "formats/geojson.h"
#include "formats/input.h"
#include "formats/sample.h"

namespace causeway::formats {

/// What a node and a span share.
struct ofds_feature {
  std::string id;
  std::string name;
  std::string network_id;
  std::string network_name;
  std::string operator_name;  ///< physicalInfrastructureProvider; transmissionMediumOwner in files without it
  std::vector<std::string> network_providers;
  std::string status;  ///< "operational", "proposed", …; "" where not given
};

struct ofds_node : ofds_feature {
  base::geo_point point;       ///< not known where the geometry is missing or broken
  base::country_code country;  ///< of its address, where given
  std::vector<std::string> types;
  std::vector<base::country_code> international_connections;  ///< countries it connects to
  bool access_point = false;
};

/// One end of a span.
struct ofds_end {
  std::string node_id;
  std::string name;
  base::geo_point point;
};

struct ofds_span : ofds_feature {
  ofds_end start;
  ofds_end end;
  std::vector<geo_line> lines;
  base::date ready_for_service;
  std::vector<std::string> transmission_media;  ///< "fibre", "microwave", …
  std::vector<std::string> deployments;         ///< "belowGround", "overhead", …
  std::optional<bool> dark_fibre;
  std::optional<std::uint32_t> fibre_count;
  std::optional<double> fibre_length_km;
  std::optional<double> capacity_gbps;  ///< OFDS gives capacity in Gbit/s
  std::vector<base::country_code> countries;
  std::string supplier;
};

/// Receivers; an empty one means not wanted.
struct ofds_visitor {
  std::function<void(ofds_node const&)> node;
  std::function<void(ofds_span const&)> span;
};

bool looks_like_ofds(sample const& start);

/// Issues: "not an object", "no id" and "feature of unknown kind", which lose the record; "bad end" (no node
/// named), "bad country", "bad date", "bad fibre count", "bad length", "bad capacity" and those of geojson.h,
/// which lose a part.
void read_ofds(input& in, base::tally& counted, ofds_visitor const& visitor);
void count_ofds(input& in, base::tally& counted);

}  // namespace causeway::formats
