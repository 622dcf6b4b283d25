//! ASRank's published rules.
#include "support/asrank.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>
#include <utility>

#include "topology/path_links.h"

namespace causeway::test {

namespace {

using namespace topology;

enum class found : std::uint8_t { nothing, low_provides, high_provides, peers };

constexpr std::size_t first_candidates = 10;
constexpr std::uint32_t leak_paths = 5;  // three of the clique in a row on no more paths do not count
constexpr double full_view = 0.025;      // of all networks: who shows fewer origins tells no provider routes
constexpr std::uint32_t small_transit =
    10;  // neighbours: only such networks may still get a provider in step 8

class asrank_run {
 public:
  explicit asrank_run(clean_paths const& paths) : paths_{paths}, seen_{links_of(paths_)} {
    index();
    find_members();
    drop_poisoned();
    links_.assign(seen_.links.size(), found::nothing);
    peer_at_top();
    for (auto const z : order_) larger_providers(z);
    partial_views();
    for (auto const z : order_) smaller_providers(z);
    for (auto const z : order_) provider_for_orphan(z);
    customers_of_top();
    for (auto const z : order_) fold(z);
  }

  asrank_result result() const {
    asrank_result out;
    for (auto const member : members_) out.clique.push_back(paths_.numbers[member]);
    for (auto i = std::size_t{0}; i < seen_.links.size(); ++i) {
      auto const low = paths_.numbers[seen_.links[i].low];
      auto const high = paths_.numbers[seen_.links[i].high];
      switch (links_[i]) {
        case found::low_provides: out.links.push_back({low, high, relation::provides}); break;
        case found::high_provides: out.links.push_back({high, low, relation::provides}); break;
        case found::nothing:
        case found::peers: out.links.push_back({low, high, relation::peers}); break;  // step 11
      }
    }
    return out;
  }

 private:
  // Step 2: transit degree, then degree, then ASN; and for each network the pairs of links that end at it.
  void index() {
    auto const networks = paths_.numbers.size();
    std::vector<std::uint32_t> degree(networks, 0);
    for (auto const& link : seen_.links) {
      ++degree[link.low];
      ++degree[link.high];
    }
    order_.resize(networks);
    std::iota(order_.begin(), order_.end(), 0U);
    auto const key = [&](std::uint32_t n) { return std::tuple{~seen_.transit_degree[n], ~degree[n], n}; };
    std::sort(order_.begin(), order_.end(), [&](auto a, auto b) { return key(a) < key(b); });
    rank_.resize(networks);
    for (auto i = std::uint32_t{0}; i < networks; ++i) rank_[order_[i]] = i;
    ending_.assign(networks, {});
    for (auto i = std::uint32_t{0}; i < seen_.pairs.size(); ++i)
      ending_[seen_.to(seen_.pairs[i].second)].push_back(i);
  }

  bool linked(std::uint32_t a, std::uint32_t b) const {
    auto const [low, high] = std::minmax(a, b);
    auto const at = std::lower_bound(
        seen_.links.begin(), seen_.links.end(), std::pair{low, high},
        [](seen_link const& link, auto const& wanted) { return std::pair{link.low, link.high} < wanted; });
    return at != seen_.links.end() && at->low == low && at->high == high;
  }
  bool linked_to_all(std::uint32_t one, std::vector<std::uint32_t> const& others) const {
    return std::all_of(others.begin(), others.end(), [&](auto other) { return linked(one, other); });
  }
  bool is_member(std::uint32_t network) const {
    return std::find(members_.begin(), members_.end(), network) != members_.end();
  }

  // Step 3: the best clique of the ten largest, then whoever is linked to all of it and buys from none.
  void find_members() {
    auto best_weight = std::uint64_t{0};
    auto const count = std::min(first_candidates, order_.size());
    for (auto subset = 1U; subset < 1U << count; ++subset) {
      std::vector<std::uint32_t> chosen;
      auto weight = std::uint64_t{0};
      for (auto i = std::size_t{0}; i < count; ++i) {
        if ((subset >> i & 1U) == 0) continue;
        chosen.push_back(order_[i]);
        weight += seen_.transit_degree[order_[i]];
      }
      if (weight > best_weight && is_clique(chosen)) {
        best_weight = weight;
        members_ = chosen;
      }
    }
    for (auto const next : order_) {
      if (seen_.transit_degree[next] == 0) break;
      if (!is_member(next) && linked_to_all(next, members_) && !buys_at_top(next)) members_.push_back(next);
    }
    std::sort(members_.begin(), members_.end());
  }
  bool is_clique(std::vector<std::uint32_t> const& chosen) const {
    for (auto i = std::size_t{1}; i < chosen.size(); ++i) {
      if (!linked_to_all(chosen[i], {chosen.begin(), chosen.begin() + static_cast<std::ptrdiff_t>(i)}))
        return false;
    }
    return true;
  }
  bool buys_at_top(std::uint32_t network) const {
    return std::any_of(ending_[network].begin(), ending_[network].end(), [&](auto i) {
      auto const& pair = seen_.pairs[i];
      return pair.paths > leak_paths && is_member(seen_.from(pair.first)) && is_member(seen_.to(pair.first));
    });
  }

  // Step 4: members with somebody else between them.
  void drop_poisoned() {
    clean_paths kept;
    kept.numbers = paths_.numbers;
    kept.offsets.push_back(0);
    for (auto i = std::size_t{0}; i < paths_.size(); ++i) {
      auto const hops = paths_[i];
      if (is_poisoned(hops)) continue;
      kept.hops.insert(kept.hops.end(), hops.begin(), hops.end());
      kept.offsets.push_back(static_cast<std::uint32_t>(kept.hops.size()));
      kept.routes.push_back(paths_.routes[i]);
    }
    paths_ = std::move(kept);
    seen_ = links_of(paths_);
    index();
  }
  bool is_poisoned(std::span<std::uint32_t const> hops) const {
    auto left = false;
    auto inside = false;
    for (auto const hop : hops) {
      auto const member = is_member(hop);
      if (member && left) return true;
      if (!member && inside) left = true;
      inside = inside || member;
    }
    return false;
  }

  bool open(link_step step) const { return links_[link_of(step)] == found::nothing; }
  // `step` leads from a provider or a peer.
  bool leads_down_or_across(link_step step) const {
    auto const one = links_[link_of(step)];
    return one == found::peers ||
           one == (is_downhill_in_number(step) ? found::high_provides : found::low_provides);
  }
  void provides(link_step step) {
    links_[link_of(step)] = is_downhill_in_number(step) ? found::high_provides : found::low_provides;
  }

  void peer_at_top() {
    for (auto i = std::size_t{0}; i < seen_.links.size(); ++i) {
      if (is_member(seen_.links[i].low) && is_member(seen_.links[i].high)) links_[i] = found::peers;
    }
  }
  // Step 5: x y z, where y has the route from z for its provider or peer x, and is the larger one.
  void larger_providers(std::uint32_t z) {
    if (is_member(z)) return;
    for (auto const i : ending_[z]) {
      auto const& pair = seen_.pairs[i];
      if (open(pair.second) && rank_[seen_.from(pair.second)] < rank_[z] && leads_down_or_across(pair.first))
        provides(pair.second);
    }
  }
  // Step 6: an observer that shows few origins tells routes of customers only.
  void partial_views() {
    std::map<std::uint32_t, std::set<std::uint32_t>> origins;
    for (auto i = std::size_t{0}; i < paths_.size(); ++i) origins[paths_[i].front()].insert(paths_[i].back());
    auto const few = full_view * static_cast<double>(paths_.numbers.size());
    for (auto const& pair : seen_.pairs) {
      auto const view = origins.find(seen_.from(pair.first));
      if (view == origins.end() || static_cast<double>(view->second.size()) >= few) continue;
      if (open(pair.second) && seen_.transit_degree[seen_.to(pair.second)] == 0) provides(pair.second);
    }
  }
  // Step 7: the same as step 5 where the provider is the smaller one.
  void smaller_providers(std::uint32_t z) {
    if (is_member(z)) return;
    for (auto const i : ending_[z]) {
      auto const& pair = seen_.pairs[i];
      if (open(pair.second) && leads_down_or_across(pair.first)) provides(pair.second);
    }
  }
  // Step 8: a small network with customers but without provider gets the neighbour that carries it furthest.
  void provider_for_orphan(std::uint32_t z) {
    auto const transit = seen_.transit_degree[z];
    if (is_member(z) || transit == 0 || transit > small_transit || has_provider(z)) return;
    std::map<link_step, std::uint32_t> reach;
    for (auto const i : ending_[z]) {
      auto const& pair = seen_.pairs[i];
      if (open(pair.second) && rank_[seen_.from(pair.second)] < rank_[z]) ++reach[pair.second];
    }
    auto const best = std::max_element(reach.begin(), reach.end(),
                                       [](auto const& a, auto const& b) { return a.second < b.second; });
    if (best != reach.end()) provides(best->first);
  }
  bool has_provider(std::uint32_t z) const {
    return std::any_of(ending_[z].begin(), ending_[z].end(), [&](auto i) {
      auto const step = seen_.pairs[i].second;
      return links_[link_of(step)] ==
             (is_downhill_in_number(step) ? found::high_provides : found::low_provides);
    });
  }
  // Step 9: networks that carry for nobody buy from the clique.
  void customers_of_top() {
    for (auto i = std::uint32_t{0}; i < seen_.links.size(); ++i) {
      auto const& link = seen_.links[i];
      if (links_[i] != found::nothing) continue;
      if (is_member(link.low) && seen_.transit_degree[link.high] == 0) provides(i * 2);
      if (is_member(link.high) && seen_.transit_degree[link.low] == 0) provides(i * 2 + 1);
    }
  }
  // Step 10: of two links in a row of which nothing is known the second leads to a customer, and so do those
  // behind it.
  void fold(std::uint32_t z) {
    for (auto const i : ending_[z]) {
      auto const& pair = seen_.pairs[i];
      if (open(pair.second) && (open(pair.first) || leads_down_or_across(pair.first))) provides(pair.second);
    }
  }

  clean_paths paths_;
  path_links seen_;
  std::vector<std::uint32_t> order_;
  std::vector<std::uint32_t> rank_;
  std::vector<std::vector<std::uint32_t>> ending_;
  std::vector<std::uint32_t> members_;
  std::vector<found> links_;
};

}  // namespace

asrank_result asrank(clean_paths const& paths) {
  return asrank_run{paths}.result();
}

}  // namespace causeway::test
