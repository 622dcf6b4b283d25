//! A sample made by hand, of as many networks as a test wants: three countries, two regions, two exchanges.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/tally.h"
#include "sample/networks.h"
#include "sample/published.h"

namespace causeway::test {

struct made_sample {
  sample::sample_options options;
  sample::lands lands;
  sample::wires wires;
  sample::networks networks;
};

/// Countries XA and XB of region 951, XC of region 952. Network i has the number 1000001 + 3·i, is run by
/// organisation i / 2, lives in country i % 3 and is registered there but for every fifth, which is
/// registered in XA; it announces 240.(i / 16).(16 · (i % 16)).0/20 and a /36 of 3fff::/20. Each seventh
/// prefix has a second origin, and each ninth network a /24 inside its /20 that is used in XC.
made_sample make_sample(std::uint32_t networks, std::uint64_t seed = 1);

/// All files of registries, origins, exchanges and routing security.
std::vector<sample::published_file> all_files(made_sample const& from);

/// The file whose path contains `part`; the test fails where none or several do.
sample::published_file const& file_with(std::vector<sample::published_file> const& files,
                                        std::string_view part);

/// What the reader of the file's format says of it.
base::tally tally_of(sample::published_file const& file);

}  // namespace causeway::test
