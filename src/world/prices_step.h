//! Building the world: the price book, and a country's own overlay.
#pragma once

#include <vector>

#include "formats/overlay.h"
#include "formats/price_book.h"
#include "world/build_context.h"

namespace causeway::world {

/// The built-in price book is always read; a row of the folder's own book with the same id takes its place.
/// Overlays add rows marked private or not.
class prices_step {
 public:
  void read(build_context& context);
  void finish(build_context& context, world& made) const;

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };
  std::vector<sourced<formats::price_record>> prices_;
  std::vector<sourced<formats::overlay_record>> overlay_;
};

}  // namespace causeway::world
