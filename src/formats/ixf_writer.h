//! An IX-F member export out of its parts.
#pragma once

#include <string>
#include <vector>

#include "formats/ixf.h"

namespace causeway::formats {

/// The whole export, one exchange and one member a line. The speed of a connection stands on the first of its
/// interfaces, of which there is at least one; every prefix must lie within its family.
std::string ixf_text(ixf_header const& header, std::vector<ixf_exchange> const& exchanges,
                     std::vector<ixf_member> const& members);

}  // namespace causeway::formats
