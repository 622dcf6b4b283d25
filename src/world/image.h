//! The world as one file: written once, mapped into memory afterwards.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>

#include "base/error.h"
#include "world/world.h"

namespace causeway::world {

/// Raised with every change of a table or row.
inline constexpr std::uint32_t image_version = 1;

/// True if a file with this start is an image, of whatever version.
bool looks_like_image(std::span<std::byte const> start);

/// Writes under a temporary name and renames; the same world gives the same bytes.
base::result<void> save_image(world const& from, std::string const& path);

/// Maps the file. Refused, with the reason and the repair: a file that is no image, of another version or
/// byte order, cut short, or with any byte changed (XXH3-64 over everything).
base::result<world> open_image(std::string const& path);

}  // namespace causeway::world
