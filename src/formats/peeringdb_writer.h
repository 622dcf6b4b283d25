//! A PeeringDB dump out of its objects.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "formats/item_list.h"
#include "formats/peeringdb.h"

namespace causeway::formats {

/// Appends one dump: begin() a type by its name ("org"), add() its objects, and so on; finish(). One object
/// stands on a line. Only members that read_peeringdb takes are written.
class pdb_dump_writer {
 public:
  pdb_dump_writer(std::string& out, base::date generated) : out_{out}, generated_{generated}, items_{out} {}

  void begin(std::string_view type);
  void add(pdb_org const& object);
  void add(pdb_net const& object);
  void add(pdb_ix const& object);
  void add(pdb_ixlan const& object);
  void add(pdb_ixpfx const& object);
  void add(pdb_netixlan const& object);
  void add(pdb_fac const& object);
  void add(pdb_netfac const& object);
  void add(pdb_ixfac const& object);
  void finish();

 private:
  void end_type();

  std::string& out_;
  base::date generated_;
  item_list items_;
  bool in_type_ = false;
  std::string element_;
};

}  // namespace causeway::formats
