//! Building the world: countries, their groups and neighbours, and the table of names.
#pragma once

#include <memory>
#include <vector>

#include "world/build_context.h"

namespace causeway::world {

/// Goes before all other steps: they look countries up.
class countries_step {
 public:
  countries_step();
  countries_step(countries_step const&) = delete;
  countries_step& operator=(countries_step const&) = delete;
  ~countries_step();

  /// The folder's own countries, groups and names where it has them (a sample world does), else the built-in
  /// ones.
  void read(build_context& context);
  void finish(build_context& context, world& made);

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
