//! What `causeway infer` prints and writes.
#pragma once

#include <string>

#include "topology/inference.h"
#include "topology/path_cleaning.h"

namespace causeway::app {

/// An inference with what it rests on.
struct infer_result {
  topology::cleaning_report cleaning;
  std::size_t networks = 0;
  std::size_t closing_cycles = 0;  ///< provider links without which nobody is his own provider
  topology::inference inferred;
};

/// Relationships in CAIDA's serial-1 form.
std::string serial_1_of(topology::inference const& inferred);
/// One row for each link with its evidence.
std::string evidence_of(topology::inference const& inferred);
/// For people, as rows of measure and value, and one JSON object.
std::string text_of(infer_result const& result);
std::string csv_of(infer_result const& result);
std::string json_of(infer_result const& result);

}  // namespace causeway::app
