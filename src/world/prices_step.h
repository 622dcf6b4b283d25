//! Building the world: the price book, and a country's own overlay.
#pragma once

#include <memory>
#include <vector>

#include "world/build_context.h"

namespace causeway::world {

/// The built-in price book is always read; a row of the folder's own book with the same id takes its place.
/// Overlays add rows marked private or not.
class prices_step {
 public:
  prices_step();
  prices_step(prices_step const&) = delete;
  prices_step& operator=(prices_step const&) = delete;
  ~prices_step();

  void read(build_context& context);
  void finish(build_context& context, world& made) const;

 private:
  struct draft;
  std::unique_ptr<draft> draft_;
};

}  // namespace causeway::world
