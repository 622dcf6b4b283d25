//! What a sample world is made from.
#include "sample/options.h"

namespace causeway::sample {

std::string_view name_of(fault_level level) {
  switch (level) {
    case fault_level::none: return "none";
    case fault_level::usual: return "usual";
    case fault_level::many: return "many";
  }
  return {};
}

base::date sample_day() {
  return *base::make_date(sample_year, 1, 1);
}

}  // namespace causeway::sample
