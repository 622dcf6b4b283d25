//! Building the world: networks, the organisations that hold them, and what the registries delegated to which
//! country.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "world/build_context.h"
#include "world/location.h"

namespace causeway::world {

/// A name for a network that no organisation file names.
struct spare_name {
  base::asn number;
  std::string name;
  source_idx source;
};

/// What a relationship file's header says of networks.
struct network_marks {
  std::vector<base::asn> clique;
  std::vector<base::asn> exchange_networks;
};

class networks_step {
 public:
  networks_step();
  networks_step(networks_step const&) = delete;
  networks_step& operator=(networks_step const&) = delete;
  ~networks_step();

  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  /// Fills organisations and networks; made.network_presence must stand.
  void finish(build_context& context, world& made, std::vector<spare_name> const& spare_names,
              network_marks const& marks);

  /// Delegated ranges of one family (4 or 6) in that family's unit; for the finishing phase.
  std::vector<address_range> delegated_ranges(build_context const& context, int family) const;

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
