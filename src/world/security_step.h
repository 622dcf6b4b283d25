//! Building the world: validated route origins and ASPA objects.
#pragma once

#include <vector>

#include "formats/vrps.h"
#include "world/build_context.h"

namespace causeway::world {

class security_step {
 public:
  void read(build_context& context);
  void finish(build_context& context, world& made);

 private:
  void finish_vrps(build_context& context, world& made);
  void finish_aspas(build_context& context, world& made);

  struct draft_aspa {
    formats::aspa_record record;
    source_idx source;
  };
  std::vector<vrp_row> vrps_;
  std::vector<draft_aspa> aspas_;
};

}  // namespace causeway::world
