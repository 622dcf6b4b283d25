//! Peering: from the network with most links to the one with fewest, each draws its peers from those behind
//! it.
#include "sample/networks_peers.h"

#include <algorithm>
#include <utility>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

// Networks at an exchange, those with most links first, and the sum of links up to each.
struct meeting_place {
  std::vector<network_id> members;
  std::vector<std::uint64_t> sums{0};
  std::size_t next = 0;  ///< the first that has not yet drawn

  std::uint64_t weight_left() const { return sums.back() - sums[next]; }
};

class peering_market {
 public:
  peering_market(networks_plan const& plan, std::vector<std::vector<network_id>> const& providers,
                 network_presence const& at, std::uint64_t seed)
      : plan_{plan},
        providers_{providers},
        at_{at},
        drawn_{seed, "peers"},
        left_(plan.all.size(), 0),
        drew_last_(plan.all.size()) {
    for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
      left_[i] = plan.all[i].peer_links;
      if (plan.all[i].peer_links > 0) order_.push_back(as_network(i));
    }
    std::stable_sort(order_.begin(), order_.end(), [&](network_id a, network_id b) {
      return plan.of(a).peer_links > plan.of(b).peer_links;
    });
    for (auto const one : order_) join(one);
  }

  std::vector<made_link> make() && {
    join_backbones();
    for (auto const one : order_) {
      leave(one);
      draw(one);
    }
    return std::move(links_);
  }

 private:
  void join(network_id id) {
    for (auto const& one : at_.memberships[id.index()]) {
      if (one.exchange.index() >= places_.size()) places_.resize(one.exchange.index() + 1);
      auto& place = places_[one.exchange.index()];
      place.members.push_back(id);
      place.sums.push_back(place.sums.back() + plan_.of(id).peer_links);
    }
  }

  // Members of a place draw in the order in which they stand there.
  void leave(network_id id) {
    for (auto const& one : at_.memberships[id.index()]) ++places_[one.exchange.index()].next;
  }

  void join_backbones() {
    for (auto i = std::size_t{0}; i < plan_.backbones.size(); ++i) {
      for (auto j = i + 1; j < plan_.backbones.size(); ++j)
        add(plan_.backbones[i], plan_.backbones[j], {}, false);
    }
  }

  void add(network_id a, network_id b, exchange_id over, bool by_route_server) {
    links_.push_back({std::min(a, b), std::max(a, b), plain_relation::peers, over, by_route_server});
    for (auto const one : {a, b}) {
      if (left_[one.index()] > 0) --left_[one.index()];
    }
  }

  bool provides(network_id provider, network_id customer) const {
    auto const& list = providers_[customer.index()];
    return std::binary_search(list.begin(), list.end(), provider);
  }

  bool suits(network_id one, network_id other) const {
    if (left_[other.index()] == 0 || drew_last_[other.index()] == one) return false;
    if (plan_.of(one).role == backbone && plan_.of(other).role == backbone) return false;
    return !provides(one, other) && !provides(other, one);
  }

  void draw(network_id id) {
    auto const& memberships = at_.memberships[id.index()];
    auto tries = 8 * left_[id.index()] + 16;
    for (; left_[id.index()] > 0 && tries > 0; --tries) {
      std::uint64_t weight = 0;
      for (auto const& one : memberships) weight += places_[one.exchange.index()].weight_left();
      if (weight == 0) return;
      auto at = drawn_.next() % weight;
      for (auto const& one : memberships) {
        auto const& place = places_[one.exchange.index()];
        if (at >= place.weight_left()) {
          at -= place.weight_left();
          continue;
        }
        link(id, one, member_at(place, at));
        break;
      }
    }
    sweep(id);
  }

  static network_id member_at(meeting_place const& place, std::uint64_t weight) {
    auto const first = place.sums.begin() + static_cast<std::ptrdiff_t>(place.next);
    auto const behind = std::upper_bound(first, place.sums.end(), *first + weight);
    return place.members[static_cast<std::size_t>(behind - place.sums.begin()) - 1];
  }

  bool is_at_route_server(network_id id, exchange_id exchange) const {
    for (auto const& one : at_.memberships[id.index()]) {
      if (one.exchange == exchange) return one.at_route_server;
    }
    return false;
  }

  bool is_private(network_id a, network_id b) {
    auto const has_users = [&](network_id id) {
      return plan_.of(id).role == access || plan_.of(id).role == incumbent;
    };
    auto const with_giant = (plan_.of(a).is_giant && has_users(b)) || (plan_.of(b).is_giant && has_users(a));
    if (with_giant) return drawn_.chance(shares::giant_private);
    if (std::min(plan_.of(a).peer_links, plan_.of(b).peer_links) <= 100) return false;
    return drawn_.chance(shares::large_private);
  }

  void link(network_id id, exchange_membership const& at, network_id other) {
    if (!suits(id, other)) return;
    drew_last_[other.index()] = id;
    if (is_private(id, other)) return add(id, other, {}, false);
    auto const both = at.at_route_server && is_at_route_server(other, at.exchange);
    add(id, other, at.exchange, both && drawn_.chance(shares::by_route_server));
  }

  // Where so many peers are wanted that drawing finds them no more: all that are there, one after another.
  void sweep(network_id id) {
    if (plan_.of(id).peer_links < 30) return;
    for (auto const& one : at_.memberships[id.index()]) {
      auto const& place = places_[one.exchange.index()];
      for (auto i = place.next; i < place.members.size() && left_[id.index()] > 0 && sweeps_left_ > 0; ++i) {
        --sweeps_left_;
        link(id, one, place.members[i]);
      }
    }
  }

  networks_plan const& plan_;
  std::vector<std::vector<network_id>> const& providers_;
  network_presence const& at_;
  dice drawn_;
  std::vector<std::uint32_t> left_;    // network_id -> links it still wants
  std::vector<network_id> drew_last_;  // network_id -> who last linked with it by drawing
  std::vector<network_id> order_;
  std::vector<meeting_place> places_;  // exchange_id
  std::vector<made_link> links_;
  std::uint64_t sweeps_left_ = 50'000'000;  // bounds the time; enough below 200 000 networks
};

}  // namespace

std::vector<made_link> choose_peers(networks_plan const& plan,
                                    std::vector<std::vector<network_id>> const& providers,
                                    network_presence const& at, std::uint64_t seed) {
  return peering_market{plan, providers, at, seed}.make();
}

}  // namespace causeway::sample
