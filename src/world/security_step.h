//! Building the world: validated route origins and ASPA objects.
#pragma once

#include <memory>
#include <vector>

#include "world/build_context.h"

namespace causeway::world {

class security_step {
 public:
  security_step();
  security_step(security_step const&) = delete;
  security_step& operator=(security_step const&) = delete;
  ~security_step();

  void read(build_context& context);
  void finish(build_context& context, world& made);

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
