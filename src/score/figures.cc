//! Counts become scores.
#include "score/figures.h"

namespace causeway::score {

std::string_view to_string(direction better) {
  return better == direction::higher ? "higher" : "lower";
}

std::string_view to_string(score_state state) {
  switch (state) {
    case score_state::scored: return "scored";
    case score_state::nothing_to_score: return "nothing to score";
    case score_state::no_estimate: return "no estimate yet";
  }
  return "";
}

score right_count::as_share(std::string name) && {
  score out;
  out.name = std::move(name);
  out.unit = "share";
  if (count_ == 0) return out;
  out.state = score_state::scored;
  out.value = static_cast<double>(right_) / static_cast<double>(count_);
  out.count = count_;
  out.example = std::move(example_);
  return out;
}

score right_count::as_wrong(std::string name, std::string_view unit) && {
  score out;
  out.name = std::move(name);
  out.unit = unit;
  out.better = direction::lower;
  if (count_ == 0) return out;
  out.state = score_state::scored;
  out.value = static_cast<double>(count_ - right_);
  out.count = count_;
  out.example = std::move(example_);
  return out;
}

score mean_count::as_mean(std::string name, std::string_view unit) && {
  score out;
  out.name = std::move(name);
  out.unit = unit;
  out.better = better_;
  if (count_ == 0) return out;
  out.state = score_state::scored;
  out.value = sum_ / weight_;
  out.count = count_;
  out.example = std::move(example_);
  return out;
}

}  // namespace causeway::score
