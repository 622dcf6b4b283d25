//! What a sample world is made from.
#include "sample/options.h"

namespace causeway::sample {

base::date sample_day() {
  return *base::make_date(sample_year, 1, 1);
}

}  // namespace causeway::sample
