//! A score: how near an estimate comes to the truth, what it rests on, and where it fails.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace causeway::score {

enum class direction : std::uint8_t { higher, lower };
/// "higher" or "lower".
std::string_view to_string(direction better);

enum class score_state : std::uint8_t {
  scored,
  nothing_to_score,  ///< the truth has no row of the kind, or the estimate makes no statement
  no_estimate,       ///< the truth is there, and nothing in the product estimates it
};
/// "scored", "nothing to score" or "no estimate yet".
std::string_view to_string(score_state state);

struct score {
  std::string name;       ///< "relationships.world.ppv"; never changes its meaning
  std::string_view unit;  ///< "share", "links", "ratio", …
  score_state state = score_state::nothing_to_score;
  std::optional<double> value;  ///< only where scored
  direction better = direction::higher;
  std::uint64_t count = 0;  ///< what it rests on: rows compared, or rows of the truth without an estimate
  std::string example;      ///< where the estimate fails; "" where it does not
};

/// Counts answers that are right; keeps the first wrong one as the example.
class right_count {
 public:
  /// `example` is called where the answer is wrong and none was before.
  template <typename Example>
  void add(bool is_right, Example&& example) {
    ++count_;
    right_ += is_right ? 1U : 0U;
    if (!is_right && example_.empty()) example_ = std::forward<Example>(example)();
  }
  std::uint64_t count() const { return count_; }
  /// The share of right answers, 0–1.
  score as_share(std::string name) &&;
  /// The number of wrong answers.
  score as_wrong(std::string name, std::string_view unit) &&;

 private:
  std::uint64_t count_ = 0;
  std::uint64_t right_ = 0;
  std::string example_;
};

/// A weighted mean of errors or shares; keeps the worst as the example.
class mean_count {
 public:
  explicit mean_count(direction better) : better_{better} {}

  /// `weight` > 0. `example` is called where the value is worse than all before, and not perfect.
  template <typename Example>
  void add(double value, double weight, double perfect, Example&& example) {
    auto const badness = better_ == direction::higher ? perfect - value : value - perfect;
    ++count_;
    sum_ += value * weight;
    weight_ += weight;
    if (badness <= worst_) return;
    worst_ = badness;
    example_ = std::forward<Example>(example)();
  }
  score as_mean(std::string name, std::string_view unit) &&;

 private:
  direction better_;
  std::uint64_t count_ = 0;
  double sum_ = 0;
  double weight_ = 0;
  double worst_ = 0;
  std::string example_;
};

}  // namespace causeway::score
