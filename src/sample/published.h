//! A file as a source would publish it, before it is packed and written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace causeway::sample {

enum class packing : std::uint8_t { none, gzip };

/// Text formats have one record a line, JSON included (one object of an array a line), so that faults can be
/// put in record by record.
struct published_file {
  std::string path;    ///< below the sample's folder, without the packing's ending
  std::string format;  ///< the registry's name (formats/registry.h); "" where no reader takes it
  std::string bytes;
  packing packed = packing::none;
};

}  // namespace causeway::sample
