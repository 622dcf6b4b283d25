//! What `causeway mrt` is asked for, as it stands on the command line.
#pragma once

#include <string>
#include <vector>

#include "base/error.h"
#include "formats/mrt_filter.h"

namespace causeway::app {

struct mrt_request {
  std::vector<std::string> files;
  bool blocks = false;
  bool lines = false;
  bool dated_lines = false;
  bool json = false;
  bool count = false;
  std::string table_time = "dump";
  bool packet_index = false;
  bool large_communities = false;
  bool unassigned = false;
  std::vector<std::string> exact;
  std::vector<std::string> more_specific;
  std::vector<std::string> less_specific;
  std::vector<std::string> origins;
  std::vector<std::string> via;
  std::vector<std::string> peers;
  std::string from;
  std::string to;
};

/// Fails where a word is none: says which option, and how to write it.
base::result<formats::mrt_filter> read_mrt_filter(mrt_request const& request);

/// Exit status.
int run_mrt(mrt_request const& request);

}  // namespace causeway::app
