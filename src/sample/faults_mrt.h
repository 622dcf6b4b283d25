//! Faults in MRT files: records damaged, left out, and an end that comes too early.
#pragma once

#include <cstdint>
#include <vector>

#include "sample/faults_text.h"

namespace causeway::sample {

/// Changes the records of an MRT file (TABLE_DUMP_V2 or BGP4MP); returns what was done to it. The first
/// records, by which readers tell the format and which name a table's peers, stay as they are.
std::vector<fault_record> put_faults_in_mrt(published_file& file, fault_shares const& shares,
                                            std::uint64_t seed);

/// The same for records whose places are known: `records` are offsets of their headers, in order, and `bytes`
/// end with the last of them. `name` is the file's as it is written; `where` tells this file from others.
std::vector<fault_record> put_faults_in_mrt(std::string& bytes, std::vector<std::size_t> const& records,
                                            std::string const& name, fault_shares const& shares,
                                            std::uint64_t seed);

/// Offsets of the headers of all records; the bytes must be whole records.
std::vector<std::size_t> mrt_record_offsets(std::string_view bytes);

}  // namespace causeway::sample
