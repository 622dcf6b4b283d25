//! Demand carried down the true routes, from the farthest networks to the destination.
#include "sample/traffic.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace causeway::sample {

namespace {

void add_to(std::vector<nano_mbps>& sums, std::vector<nano_mbps> const& more) {
  if (sums.empty()) sums.resize(more.size());
  for (auto i = std::size_t{0}; i < more.size(); ++i) sums[i] += more[i];
}

nano_mbps whole(double nano) {
  return std::llround(nano);
}

}  // namespace

/// What one thread at a time works with.
struct traffic_visitor::worker {
  worker(std::size_t networks, std::size_t directions)
      : domestic(networks), foreign(networks), is_inside(networks) {
    for (auto* const one : {&sums.domestic, &sums.foreign, &sums.entering, &sums.returning}) {
      one->resize(directions);
    }
  }
  traffic sums;
  std::vector<nano_mbps> domestic;  // network -> to be passed on; 0 between destinations
  std::vector<nano_mbps> foreign;
  std::vector<std::uint8_t> is_inside;  // network -> from it to the destination nothing leaves the country
};

traffic_visitor::traffic_visitor(lands const& on, wires const& over, networks const& from,
                                 demand const& asked)
    : on_{on}, from_{from}, asked_{asked}, destinations_(asked.destinations.size()) {
  for (auto const& link : from.links) {
    exchange_country_.push_back(link.over.valid() ? on.of(over.of(link.over).city).country : country_id{});
  }
  for (auto i = std::size_t{0}; i < asked.destinations.size(); ++i) {
    rows_.emplace_back(asked.destinations[i].group, i);
  }
  std::sort(rows_.begin(), rows_.end());
  first_cache_.assign(from.all.size() + 1, asked.caches.size());
  for (auto i = asked.caches.size(); i-- > 0;) first_cache_[asked.caches[i].host.index()] = i;
}

traffic_visitor::~traffic_visitor() = default;

void traffic_visitor::begin(std::size_t /*chunks*/) {}

std::unique_ptr<traffic_visitor::worker> traffic_visitor::borrow() {
  std::lock_guard const lock{mutex_};
  if (idle_.empty()) return std::make_unique<worker>(from_.all.size(), 2 * from_.links.size());
  auto one = std::move(idle_.back());
  idle_.pop_back();
  return one;
}

void traffic_visitor::give_back(std::unique_ptr<worker> one) {
  std::lock_guard const lock{mutex_};
  idle_.push_back(std::move(one));
}

void traffic_visitor::visit(std::size_t /*chunk*/, std::size_t group, true_routes const& routes) {
  auto row = std::lower_bound(rows_.begin(), rows_.end(), std::pair{group, std::size_t{0}});
  if (row == rows_.end() || row->first != group) return;
  auto with = borrow();
  for (; row != rows_.end() && row->first == group; ++row) carry(*with, row->second, routes);
  give_back(std::move(with));
}

bool traffic_visitor::is_present(network_id network, country_id country) const {
  auto const& one = from_.of(network);
  return one.home == country || std::any_of(one.cities.begin(), one.cities.end(),
                                            [&](city_id city) { return on_.of(city).country == country; });
}

void traffic_visitor::mark_inside(worker& with, destination const& to, true_routes const& routes) const {
  for (auto const at : routes.order) {
    auto const next = routes.next_hops[at.index()];
    auto const is_inside = next == at ? is_present(at, to.country)
                                      : with.is_inside[next.index()] != 0 && from_.of(at).home == to.country;
    with.is_inside[at.index()] = is_inside ? 1 : 0;
  }
}

// What users ask from `at`; content handed over at an exchange of the country is partly served there.
void traffic_visitor::inject(worker& with, network_id at, destination const& to, true_routes const& routes,
                             destination_traffic& sums) const {
  auto const i = at.index();
  auto amount = whole(to.mbps * nano_per_mbps * asked_.asked[to.country.index()][i]);
  sums.asked += amount;
  if (routes.classes[i] == plain_class::none) {
    sums.unreached += amount;
    return;
  }
  auto const next = routes.next_hops[i];
  if (next == at) {
    sums.cached += amount;  // the destination itself, or another origin of its prefixes
    return;
  }
  if (from_.of(at).home == to.country) {
    with.domestic[i] += amount;
    return;
  }
  auto const is_local_exchange = exchange_country_[routes.links[i]] == to.country &&
                                 from_.of(at).role == network_role::content &&
                                 from_.of(next).home == to.country;
  if (is_local_exchange) {
    auto const served =
        whole(static_cast<double>(amount) * asked_.countries[to.country.index()].exchange_hit);
    auto const link = routes.links[i];
    auto const direction = 2 * std::size_t{link} + (from_.links[link].first == at ? 0U : 1U);
    with.sums.domestic[direction] += served;
    with.domestic[next.index()] += served;
    sums.at_exchange += served;
    amount -= served;
  }
  with.foreign[i] += amount;
}

void traffic_visitor::push(worker& with, network_id at, destination const& to, true_routes const& routes,
                           destination_traffic& sums) const {
  auto const i = at.index();
  auto const domestic = std::exchange(with.domestic[i], 0);
  auto const foreign = std::exchange(with.foreign[i], 0);
  auto const next = routes.next_hops[i];
  if (next == at) {
    // What was not counted on its way in came by the country itself, or the destination carries it in.
    if (with.is_inside[i] != 0) {
      sums.local += domestic + foreign;
    } else {
      sums.own_entering += foreign;
      sums.own_returning += domestic;
    }
    return;
  }
  if (domestic == 0 && foreign == 0) return;
  auto const link = routes.links[i];
  auto const direction = 2 * std::size_t{link} + (from_.links[link].first == at ? 0U : 1U);
  with.sums.domestic[direction] += domestic;
  with.sums.foreign[direction] += foreign;
  auto const n = next.index();
  with.domestic[n] += domestic;
  with.foreign[n] += foreign;
  if (with.is_inside[n] == 0 || from_.of(at).home == to.country) return;
  sums.local -= domestic + foreign;
  if (from_.of(next).home != to.country) {
    sums.own_entering += foreign;
    sums.own_returning += domestic;
    return;
  }
  sums.entering += foreign;
  sums.returning += domestic;
  with.sums.entering[direction] += foreign;
  with.sums.returning[direction] += domestic;
}

void traffic_visitor::carry(worker& with, std::size_t row, true_routes const& routes) {
  auto const& to = asked_.destinations[row];
  auto& sums = destinations_[row];
  mark_inside(with, to, routes);
  for (auto i = std::uint32_t{0}; i < from_.all.size(); ++i) inject(with, network_id{i}, to, routes, sums);
  auto const host = to.network.index();
  for (auto i = first_cache_[host]; i < asked_.caches.size() && asked_.caches[i].host == to.network; ++i) {
    auto const content = asked_.caches[i].content.index();
    for (auto* const amount : {&with.domestic[content], &with.foreign[content]}) {
      auto const own = asked_.asked[to.country.index()][content] * to.mbps * nano_per_mbps;
      auto const served = std::min(*amount, whole(own * asked_.caches[i].share));
      if (*amount == 0) continue;
      *amount -= served;
      sums.cached += served;
    }
  }
  for (auto i = routes.order.size(); i-- > 0;) push(with, routes.order[i], to, routes, sums);
  sums.entering += sums.own_entering;
  sums.returning += sums.own_returning;
}

traffic traffic_visitor::take() {
  traffic out;
  for (auto* const one : {&out.domestic, &out.foreign, &out.entering, &out.returning}) {
    one->resize(2 * from_.links.size());
  }
  for (auto const& one : idle_) {
    add_to(out.domestic, one->sums.domestic);
    add_to(out.foreign, one->sums.foreign);
    add_to(out.entering, one->sums.entering);
    add_to(out.returning, one->sums.returning);
  }
  idle_.clear();
  out.destinations = std::move(destinations_);
  return out;
}

}  // namespace causeway::sample
