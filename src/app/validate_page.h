//! What `causeway validate` prints.
#pragma once

#include <string>
#include <vector>

#include "app/sheet.h"
#include "routing/announced_pairs.h"

namespace causeway::app {

/// Announcements with their verdicts, and which of them are listed.
struct validate_result {
  routing::origin_validator by;
  std::vector<routing::announced_pair> pairs;   ///< those counted
  std::vector<routing::announced_pair> listed;  ///< a part of them
  std::string scope;                            ///< ", Nepal", ", AS17501"; "" for everything
  bool of_country = false;                      ///< counted are those at home somewhere
  bool has_payloads4 = false;
  bool has_payloads6 = false;
};

sheet validate_sheet(world::world const& from, validate_result const& result);
/// prefix,origin,state,addresses4,slash64s6,country,payloads
std::string validate_csv(world::world const& from, validate_result const& result);

}  // namespace causeway::app
