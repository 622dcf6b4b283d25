//! Building the world: who provides for whom, who peers.
#pragma once

#include <vector>

#include "formats/as_rel.h"
#include "world/build_context.h"
#include "world/networks_step.h"

namespace causeway::world {

class links_step {
 public:
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made) const;
  network_marks const& marks() const { return marks_; }

 private:
  struct draft_link {
    base::asn a;
    base::asn b;
    relationship relation = relationship::peers;
    std::uint8_t evidence = 0;
    source_idx source;
  };
  std::vector<draft_link> links_;
  network_marks marks_;
};

}  // namespace causeway::world
