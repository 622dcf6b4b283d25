//! Building the world: who provides for whom, who peers.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "world/build_context.h"
#include "world/networks_step.h"

namespace causeway::world {

/// How a link was found (link_evidence), from the source field of a relationship file: "bgp" is paths, "mlp"
/// an exchange's multilateral peering, anything else other; several are separated by commas. Serial-1 has no
/// such field; its links are from paths.
std::uint8_t evidence_of(std::string_view source);

class links_step {
 public:
  links_step();
  links_step(links_step const&) = delete;
  links_step& operator=(links_step const&) = delete;
  ~links_step();

  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made) const;
  network_marks const& marks() const;

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
