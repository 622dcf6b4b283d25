//! One exchange from PeeringDB and IX-F exports: which say the same one, and whose ports count.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "world/build_context.h"
#include "world/peering_draft.h"

namespace causeway::world {

/// A port and the file that says it.
struct joined_port : said {
  port_draft port;
};

/// An exchange with what all sources say about it; ids are 0 where it has none.
struct joined_exchange : said {
  std::string name;
  std::string city;
  base::country_code country;
  std::uint32_t peeringdb_id = 0;
  std::uint32_t ixf_id = 0;
  std::vector<joined_port> ports;
  std::vector<base::ip_prefix> lans;   ///< canonical, in order, each once
  std::vector<std::uint32_t> fac_ids;  ///< PeeringDB's, in order, each once
};

/// In order of PeeringDB id, then country, name, source and place in it. Rules and counts: the join's methods
/// and docs/method/world.md.
std::vector<joined_exchange> join_exchanges(peering_draft const& draft, build_context& context);

}  // namespace causeway::world
