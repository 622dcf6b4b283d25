//! A whole sample world: made, observed as the world publishes it, damaged as published data are, and written
//! with its truth beside it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/error.h"
#include "sample/faults.h"
#include "sample/networks_distributions.h"
#include "sample/options.h"

namespace causeway::sample {

/// What was made, for people and tests to read.
struct sample_summary {
  std::size_t countries = 0;
  std::size_t cities = 0;
  std::size_t cables = 0;
  std::size_t spans = 0;
  std::size_t exchanges = 0;
  std::size_t networks = 0;
  std::size_t organisations = 0;
  std::size_t links = 0;
  std::size_t visible_links = 0;  ///< that stand on a published path
  std::size_t prefixes = 0;
  std::size_t collectors = 0;
  std::size_t origins = 0;            ///< that originate anything
  std::size_t published_origins = 0;  ///< whose prefixes stand in the RIBs
  double international_mbps = 0;
  double elsewhere_share = 0;  ///< of international traffic: exchanged where the total is not the lowest
  std::vector<distribution_row> distributions;
  std::vector<fault_record> faults;
  std::size_t files = 0;  ///< published, truth left out
};

/// Writes the sample to `folder`, which must not exist or be empty; nothing is left where it fails. The same
/// options give the same bytes with any number of threads. Says on standard error what takes its time.
base::result<sample_summary> write_sample(sample_options const& options, std::string const& folder);

}  // namespace causeway::sample
