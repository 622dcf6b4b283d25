//! Lists truth without estimates.
#include "score/open_score.h"

namespace causeway::score {

std::vector<score> open_scores(std::span<open_table const> open) {
  std::vector<score> out;
  for (auto const& table : open) {
    score one;
    one.name = table.name;
    one.unit = "rows";
    one.state = score_state::no_estimate;
    one.count = table.rows.value_or(0);
    if (!table.rows) one.example = "the sample has no truth/" + table.file;
    out.push_back(std::move(one));
  }
  return out;
}

}  // namespace causeway::score
