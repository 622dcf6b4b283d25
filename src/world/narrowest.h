//! Overlapping ranges made disjoint: every value goes to the narrowest range that holds it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <limits>
#include <queue>
#include <utility>
#include <vector>

namespace causeway::world {

/// The work of narrowest(): goes over the ranges in order of their beginning and keeps those that hold the
/// current value, the narrowest on top.
template <typename Range, typename Overlap>
class narrowing {
 public:
  narrowing(std::vector<Range>&& ranges, Overlap& on_overlap)
      : ranges_{std::move(ranges)}, on_overlap_{on_overlap}, alive_{is_worse{&ranges_}} {
    std::stable_sort(ranges_.begin(), ranges_.end(), [](Range const& a, Range const& b) {
      return std::pair{a.first, b.last} < std::pair{b.first, a.last};
    });
  }

  std::vector<Range> run() {
    for (auto i = std::size_t{0}; i < ranges_.size(); ++i) {
      auto const first = ranges_[i].first;
      if (first > at_) give_out(first - 1);
      at_ = first;
      drop_ended();
      if (!alive_.empty()) on_overlap_(ranges_[i], ranges_[alive_.top()]);
      alive_.push(i);
    }
    give_out(std::numeric_limits<std::uint64_t>::max());
    return std::move(out_);
  }

 private:
  struct is_worse {
    std::vector<Range> const* ranges;
    bool operator()(std::size_t a, std::size_t b) const {
      auto const width = [&](std::size_t i) { return (*ranges)[i].last - (*ranges)[i].first; };
      return std::pair{width(a), a} > std::pair{width(b), b};
    }
  };

  void drop_ended() {
    while (!alive_.empty() && ranges_[alive_.top()].last < at_) alive_.pop();
  }

  // From the current value to `end`, which it includes.
  void give_out(std::uint64_t end) {
    for (drop_ended(); !alive_.empty(); drop_ended()) {
      auto const owner = alive_.top();
      auto const last = std::min(ranges_[owner].last, end);
      add(owner, last);
      if (last == end) return;
      at_ = last + 1;
    }
  }

  void add(std::size_t owner, std::uint64_t last) {
    if (!out_.empty() && owner == last_owner_ && out_.back().last + 1 == at_) {
      out_.back().last = last;
      return;
    }
    auto piece = ranges_[owner];
    piece.first = at_;
    piece.last = last;
    out_.push_back(piece);
    last_owner_ = owner;
  }

  std::vector<Range> ranges_;
  Overlap& on_overlap_;
  std::priority_queue<std::size_t, std::vector<std::size_t>, is_worse> alive_;
  std::vector<Range> out_;
  std::size_t last_owner_ = 0;
  std::uint64_t at_ = 0;
};

/// Sorted and disjoint pieces of `ranges`, whose members `first` and `last` (std::uint64_t) both belong to
/// them. Of ranges that overlap the narrowest keeps what several claim, as a part says more about itself than
/// the whole does; of equally wide ones the one that begins first, of equal ones the first given. Calls
/// on_overlap(range, narrowest) for each that begins inside another. n log n in their number.
template <typename Range, typename Overlap>
std::vector<Range> narrowest(std::vector<Range> ranges, Overlap on_overlap) {
  return narrowing<Range, Overlap>{std::move(ranges), on_overlap}.run();
}

}  // namespace causeway::world
