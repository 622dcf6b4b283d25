//! Exchanges, ports, buildings and who is where: from PeeringDB, IX-F exports and tables of buildings.
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/asn.h"
#include "world/ids.h"

namespace causeway::world {

class build_context;
struct peering_draft;
struct world;

/// Fills exchanges, exchange_ports, exchange_lans, exchange_buildings, buildings and network_sites. An
/// exchange's point comes later: exchange_place.h.
class peering_step {
 public:
  peering_step();
  peering_step(peering_step&&) noexcept;
  peering_step& operator=(peering_step&&) noexcept;
  ~peering_step();

  void read(build_context& context);
  /// Of PeeringDB's networks, ports and presences; those that no network may use (base::is_reserved) left
  /// out.
  void collect_networks(std::vector<base::asn>& numbers) const;
  /// PeeringDB's names of networks, in order of ASN, each ASN once; after read().
  std::vector<std::pair<base::asn, std::string>> const& names() const { return names_; }
  /// Whose they are, one for each of names().
  std::vector<source_idx> const& name_sources() const { return name_sources_; }
  void finish(build_context& context, world& w);

 private:
  void collect_names();

  std::unique_ptr<peering_draft> draft_;
  std::vector<std::pair<base::asn, std::string>> names_;
  std::vector<source_idx> name_sources_;
};

}  // namespace causeway::world
