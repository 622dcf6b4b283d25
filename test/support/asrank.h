//! ASRank's published rules, for comparison only: M. Luckie, B. Huffaker, k. claffy, A. Dhamdhere, V.
//! Giotsas, "AS Relationships, Customer Cones, and Validation", IMC 2013, section 4.
#pragma once

#include <vector>

#include "topology/as_graph.h"
#include "topology/path_cleaning.h"

namespace causeway::test {

struct asrank_result {
  std::vector<base::asn> clique;
  std::vector<topology::link_input> links;  // in order of (lower ASN, higher ASN)
};

/// The steps one after the other, plainly. Where the text leaves room the simplest reading is taken.
asrank_result asrank(topology::clean_paths const& paths);

}  // namespace causeway::test
