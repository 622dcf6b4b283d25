//! Validated RPKI data in the JSON of rpki-client.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "formats/vrps.h"

namespace causeway::formats {

/// The whole file, one object a line. Days of expiry are written as their first second; not_before and the
/// family of a provider have no place in this form.
std::string vrps_text(base::date built, std::vector<vrp_record> const& vrps,
                      std::vector<aspa_record> const& aspas);

}  // namespace causeway::formats
