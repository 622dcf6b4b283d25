//! Building the world: users, indicators, retail prices and round trips.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "world/build_context.h"

namespace causeway::world {

class measures_step {
 public:
  measures_step();
  measures_step(measures_step const&) = delete;
  measures_step& operator=(measures_step const&) = delete;
  ~measures_step();

  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made);

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
