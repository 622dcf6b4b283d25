//! Building the world: countries, their groups and neighbours, and the table of names.
#pragma once

#include <vector>

#include "formats/m49.h"
#include "formats/reference.h"
#include "world/build_context.h"

namespace causeway::world {

/// Goes before all other steps: they look countries up.
class countries_step {
 public:
  /// The folder's own countries, groups and names where it has them (a sample world does), else the built-in
  /// ones.
  void read(build_context& context);
  void finish(build_context& context, world& made);

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void fill_context(build_context& context);
  void fill_rows(build_context& context, world& made) const;
  void fill_groups(build_context& context, world& made) const;
  void fill_neighbours(build_context& context, world& made) const;
  void compare_with_m49(build_context& context) const;

  std::vector<sourced<formats::country_record>> countries_;
  std::vector<sourced<formats::group_record>> groups_;
  std::vector<sourced<formats::name_record>> names_;
  std::vector<sourced<formats::m49_record>> m49_;
};

}  // namespace causeway::world
