//! Counts become scores.
#include "score/figures.h"

namespace causeway::score {

namespace {

// Of nothing counted there is no value, whatever was divided.
score scored(std::string name, std::string_view unit, direction better, std::uint64_t count, double value,
             std::string example) {
  score out;
  out.name = std::move(name);
  out.unit = unit;
  out.better = better;
  if (count == 0) return out;
  out.state = score_state::scored;
  out.value = value;
  out.count = count;
  out.example = std::move(example);
  return out;
}

}  // namespace

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
  auto const value = static_cast<double>(right_) / static_cast<double>(count_);
  return scored(std::move(name), "share", direction::higher, count_, value, std::move(example_));
}

score right_count::as_wrong(std::string name, std::string_view unit) && {
  auto const value = static_cast<double>(count_ - right_);
  return scored(std::move(name), unit, direction::lower, count_, value, std::move(example_));
}

score mean_count::as_mean(std::string name, std::string_view unit) && {
  return scored(std::move(name), unit, better_, count_, sum_ / weight_, std::move(example_));
}

}  // namespace causeway::score
