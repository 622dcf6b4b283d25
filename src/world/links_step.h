//! Building the world: who provides for whom, who peers.
#pragma once

#include <memory>
#include <vector>

#include "world/build_context.h"
#include "world/networks_step.h"

namespace causeway::world {

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
