//! Networks that tell each other whole paths: every rule is read off the links and policies anew.
#include "sample/slow_routes.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "sample/dice.h"
#include "sample/plain_engine.h"

namespace causeway::test {

namespace {

using sample::network_id;
using node_path = std::vector<network_id>;

enum class relative : std::uint8_t { customer, peer, provider, stranger };

class talk {
 public:
  talk(routes_world const& world, sample::announcement_group const& group, std::uint64_t tie_seed)
      : world_{world}, group_{group}, tie_seed_{tie_seed}, paths_(world.graph.size()) {
    for (auto const origin : {group.origin, group.second_origin}) {
      if (origin.valid()) paths_[origin.index()] = {origin};
    }
  }

  bool choose(network_id own) {
    if (is_origin(own)) return false;
    node_path best;
    for (auto other = network_id{0}; other.index() < paths_.size(); ++other) {
      if (relation(own, other) == relative::stranger || !is_told(other, own)) continue;
      auto path = paths_[other.index()];
      path.insert(path.begin(), own);
      if (std::count(path.begin(), path.end(), own) > 1 || drops(own, path.back())) continue;
      if (best.empty() || rank(path) < rank(best)) best = path;
    }
    if (best == paths_[own.index()]) return false;
    paths_[own.index()] = best;
    return true;
  }

  void begin_with(std::vector<node_path> paths) { paths_ = std::move(paths); }
  std::vector<node_path> const& paths() const { return paths_; }

 private:
  sample::network_policy const& policy(network_id of) const { return world_.all.of(of).policy; }
  bool is_origin(network_id one) const { return one == group_.origin || one == group_.second_origin; }

  // What the other one is to this network.
  relative relation(network_id own, network_id other) const {
    for (auto const& link : world_.all.links) {
      auto const provides = link.relation == sample::plain_relation::provides;
      if (link.first == own && link.second == other) return provides ? relative::customer : relative::peer;
      if (link.second == own && link.first == other) return provides ? relative::provider : relative::peer;
    }
    return relative::stranger;
  }

  bool is_told(network_id from, network_id to) const {
    auto const& path = paths_[from.index()];
    if (path.empty()) return false;
    if (relation(from, to) == relative::customer) return true;
    if (path.size() == 1) {
      auto const only = from == group_.origin ? group_.only_via : network_id{};
      return relation(from, to) == relative::peer || !only.valid() || only == to;
    }
    return relation(from, path[1]) == relative::customer ||
           sample::leaks_routes_to(world_.all.of(from), world_.all.of(group_.origin).number);
  }

  bool drops(network_id own, network_id origin) const {
    auto const invalid = origin == group_.origin ? group_.is_invalid : group_.second_is_invalid;
    return invalid && policy(own).drops_invalid;
  }

  std::uint64_t length(node_path const& path) const {
    auto sum = path.size() - 1;
    for (auto i = std::size_t{1}; i < path.size(); ++i) {
      auto const& told_by = policy(path[i]);
      if (relation(path[i], path[i - 1]) != relative::provider) continue;
      if (told_by.primary.valid() && told_by.primary != path[i - 1]) sum += told_by.prepends;
    }
    return sum;
  }

  std::tuple<int, std::uint64_t, std::uint64_t, network_id> rank(node_path const& path) const {
    auto const kind = relation(path[0], path[1]);
    auto liking = static_cast<int>(kind) * 10;
    if (kind == relative::provider && policy(path[0]).primary == path[1]) --liking;
    if (kind == relative::peer && policy(path[0]).prefers_peers) liking = -1;
    auto const& numbers = world_.graph.numbers;
    return {liking, length(path),
            sample::plain_tie_hash(tie_seed_, numbers[path[0].index()], numbers[path[1].index()]), path[1]};
  }

  routes_world const& world_;
  sample::announcement_group const& group_;
  std::uint64_t tie_seed_;
  std::vector<node_path> paths_;
};

}  // namespace

std::optional<std::vector<node_path>> slow_paths(routes_world const& world,
                                                 sample::announcement_group const& group,
                                                 std::uint64_t tie_seed, std::uint64_t order_seed) {
  talk all{world, group, tie_seed};
  sample::dice chance{order_seed, "order"};
  std::vector<std::uint32_t> order(world.graph.size());
  std::iota(order.begin(), order.end(), 0U);
  for (auto round = 0; round < 200; ++round) {
    for (auto i = static_cast<std::uint32_t>(order.size()); i > 1; --i)
      std::swap(order[i - 1], order[chance.below(i)]);
    auto at_rest = true;
    for (auto const one : order) at_rest = !all.choose(network_id{one}) && at_rest;
    if (at_rest) return all.paths();
  }
  return std::nullopt;
}

bool are_at_rest(routes_world const& world, sample::announcement_group const& group, std::uint64_t tie_seed,
                 std::vector<node_path> paths) {
  talk all{world, group, tie_seed};
  all.begin_with(std::move(paths));
  for (auto one = network_id{0}; one.index() < world.graph.size(); ++one) {
    if (all.choose(one)) return false;
  }
  return true;
}

}  // namespace causeway::test
