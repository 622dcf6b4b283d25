//! The largest clique that the paths allow.
#include "topology/clique.h"

#include <algorithm>
#include <bitset>
#include <numeric>
#include <tuple>
#include <utility>

namespace causeway::topology {

namespace {

constexpr std::size_t candidate_limit = 80;
constexpr std::uint64_t search_limit = 4'000'000;  // steps of the search: far above what real paths need
// The share of the paths over the busier of two links that must run over both, so that they count as a way.
constexpr double rare_share = 0.005;

using member_set = std::bitset<candidate_limit>;

// Highest transit degree first, then lowest ASN.
std::vector<std::uint32_t> candidates_of(path_links const& seen, std::span<std::uint32_t const> refused) {
  std::vector<std::uint32_t> order(seen.transit_degree.size());
  std::iota(order.begin(), order.end(), 0U);
  std::erase_if(order, [&](auto one) { return std::ranges::find(refused, one) != refused.end(); });
  auto const count = std::min(candidate_limit, order.size());
  auto const middle = order.begin() + static_cast<std::ptrdiff_t>(count);
  std::partial_sort(order.begin(), middle, order.end(), [&](auto a, auto b) {
    return std::pair{~seen.transit_degree[a], a} < std::pair{~seen.transit_degree[b], b};
  });
  order.resize(count);
  return order;
}

class clique_search {
 public:
  clique_search(path_links const& seen, std::span<std::uint32_t const> refused)
      : candidates_{candidates_of(seen, refused)}, place_(seen.transit_degree.size(), candidate_limit) {
    for (auto i = std::size_t{0}; i < candidates_.size(); ++i) {
      place_[candidates_[i]] = i;
      weight_.push_back(seen.transit_degree[candidates_[i]]);
    }
    for (auto const& link : seen.links) connect(place_[link.low], place_[link.high]);
    for (auto const& pair : seen.pairs) forbid(seen, pair);
  }

  clique run() {
    member_set all;
    for (auto i = std::size_t{0}; i < candidates_.size(); ++i) all.set(i);
    extend(all, 0);
    clique out;
    for (auto const member : best_) out.members.push_back(candidates_[member]);
    std::sort(out.members.begin(), out.members.end());
    out.searched_all = steps_ < search_limit;
    return out;
  }

 private:
  bool is_candidate(std::size_t place) const { return place < candidate_limit; }

  void connect(std::size_t a, std::size_t b) {
    if (!is_candidate(a) || !is_candidate(b)) return;
    linked_[a].set(b);
    linked_[b].set(a);
  }

  void forbid(path_links const& seen, step_pair const& pair) {
    std::size_t const three[] = {place_[seen.from(pair.first)], place_[seen.to(pair.first)],
                                 place_[seen.to(pair.second)]};
    if (!std::all_of(std::begin(three), std::end(three), [&](auto p) { return is_candidate(p); })) return;
    auto const& first = seen.links[link_of(pair.first)];
    auto const& second = seen.links[link_of(pair.second)];
    if (pair.paths < rare_share * std::max(first.paths, second.paths)) return;
    for (auto i = 0; i < 3; ++i) {
      auto const [a, b, c] = std::tuple{three[i], three[(i + 1) % 3], three[(i + 2) % 3]};
      apart_[a][b].set(c);
      apart_[b][a].set(c);
    }
  }

  // Who may still join once `added` has.
  member_set left_after(member_set open, std::size_t added) const {
    open &= linked_[added];
    for (auto const member : chosen_) open &= ~apart_[member][added];
    return open;
  }

  // Colours: no two of one colour are linked, so a clique has at most one of each.
  std::size_t colours_needed(member_set open) const {
    auto colours = std::size_t{0};
    for (; open.any(); ++colours) {
      auto same = open;
      for (auto i = same._Find_first(); i < candidate_limit; i = same._Find_next(i)) {
        open.reset(i);
        same &= ~linked_[i];
      }
    }
    return colours;
  }

  void extend(member_set open, std::uint64_t weight) {
    if (++steps_ >= search_limit) return;
    if (chosen_.size() > best_.size() || (chosen_.size() == best_.size() && weight > best_weight_)) {
      best_ = chosen_;
      best_weight_ = weight;
    }
    if (chosen_.size() + open.count() < best_.size()) return;
    if (chosen_.size() + colours_needed(open) < best_.size()) return;
    for (auto i = open._Find_first(); i < candidate_limit; i = open._Find_next(i)) {
      if (chosen_.size() + open.count() < best_.size()) return;
      open.reset(i);
      auto const left = left_after(open, i);
      chosen_.push_back(i);
      extend(left, weight + weight_[i]);
      chosen_.pop_back();
    }
  }

  std::vector<std::uint32_t> candidates_;
  std::vector<std::size_t> place_;  // network -> its place among the candidates
  std::vector<std::uint64_t> weight_;
  member_set linked_[candidate_limit];
  member_set apart_[candidate_limit][candidate_limit];  // two -> who stands in a row of three with them
  std::vector<std::size_t> chosen_;
  std::vector<std::size_t> best_;
  std::uint64_t best_weight_ = 0;
  std::uint64_t steps_ = 0;
};

}  // namespace

clique find_clique(path_links const& seen, std::span<std::uint32_t const> refused) {
  return clique_search{seen, refused}.run();
}

}  // namespace causeway::topology
