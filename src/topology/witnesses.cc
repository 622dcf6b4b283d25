//! Third parties whose routes tell.
#include "topology/witnesses.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <utility>

namespace causeway::topology {

namespace {

constexpr std::uint32_t no_place = 0xFFFFFFFFU;
constexpr double tolerated_share = 0.02;
constexpr int silencing_rounds = 3;

// network -> its place among the witnesses
struct witness_places {
  std::vector<std::uint32_t> of;
  std::size_t count = 0;
};

witness_places most_seen(std::vector<std::uint32_t> const& seen, std::size_t limit) {
  std::vector<std::uint32_t> order(seen.size());
  std::iota(order.begin(), order.end(), 0U);
  witness_places out{std::vector<std::uint32_t>(seen.size(), no_place), std::min(limit, order.size())};
  auto const middle = order.begin() + static_cast<std::ptrdiff_t>(out.count);
  std::partial_sort(order.begin(), middle, order.end(),
                    [&](auto a, auto b) { return std::pair{~seen[a], a} < std::pair{~seen[b], b}; });
  for (auto i = std::uint32_t{0}; i < out.count; ++i) out.of[order[i]] = i;
  return out;
}

struct found_route {
  std::uint32_t origin = 0;
  witness_route route;
};

std::vector<found_route> routes_on(clean_paths const& paths, path_links const& seen,
                                   witness_places const& places) {
  std::vector<found_route> out;
  for (auto path = std::size_t{0}; path < paths.size(); ++path) {
    auto const end = paths.offsets[path + 1] - 1;
    for (auto at = paths.offsets[path]; at < end; ++at) {
      auto const witness = places.of[paths.hops[at]];
      if (witness != no_place) out.push_back({paths.hops[end], {witness, seen.steps[at], end - at}});
    }
  }
  return out;
}

// Stable, in linear time, by a key below `keys`.
template <typename KeyOf>
std::vector<found_route> sorted_by(std::vector<found_route> const& from, std::size_t keys,
                                   KeyOf const& key_of) {
  std::vector<std::uint32_t> next(keys + 1, 0);
  for (auto const& one : from) ++next[key_of(one) + 1];
  std::partial_sum(next.begin(), next.end(), next.begin());
  std::vector<found_route> out(from.size());
  for (auto const& one : from) out[next[key_of(one)]++] = one;
  return out;
}

bool same_route(found_route const& a, found_route const& b) {
  return a.origin == b.origin && a.route.witness == b.route.witness && a.route.step == b.route.step &&
         a.route.length == b.route.length;
}

// Class and length of a route as one number, the class first.
using rank = std::uint64_t;
constexpr rank rank_of(rank route_class, rank length) {
  return route_class << 32U | length;
}
constexpr rank customer_class = 0;
constexpr rank peer_class = 1;
constexpr rank provider_class = 2;
constexpr rank no_rank = ~rank{0};

// As good as the route may be.
rank best_rank(std::uint8_t ways, std::uint32_t length) {
  if ((ways & way::down) != 0) return rank_of(customer_class, length);
  return rank_of((ways & way::peer) != 0 ? peer_class : provider_class, length);
}

// As bad as it may be; none where it may be a provider's.
rank worst_rank(std::uint8_t ways, std::uint32_t length) {
  if ((ways & way::up) != 0) return no_rank;
  return rank_of((ways & way::peer) != 0 ? peer_class : customer_class, length);
}

struct rank_range {
  rank best = no_rank;
  rank worst = 0;
};

// Takes all routes of the first witness from the front.
rank_range take_witness(std::span<witness_route const>& rest, std::vector<link_state> const& states) {
  auto const witness = rest.front().witness;
  rank_range out;
  for (; !rest.empty() && rest.front().witness == witness; rest = rest.subspan(1)) {
    auto const ways = ways_of(states, rest.front().step);
    out.best = std::min(out.best, best_rank(ways, rest.front().length));
    out.worst = std::max(out.worst, worst_rank(ways, rest.front().length));
  }
  return out;
}

// Calls visit(the first step of the witness's route to x, whether it speaks against) for every witness.
template <typename Visit>
void hear(witness_routes const& routes, std::vector<link_state> const& states, std::uint32_t x,
          std::uint32_t y, Visit const& visit) {
  auto to_x = routes.to(x);
  auto to_y = routes.to(y);
  while (!to_x.empty() && !to_y.empty()) {
    if (to_x.front().witness < to_y.front().witness) {
      to_x = to_x.subspan(1);
    } else if (to_y.front().witness < to_x.front().witness) {
      to_y = to_y.subspan(1);
    } else {
      auto const step = to_x.front().step;
      auto const bound = take_witness(to_x, states).worst;
      auto const got = take_witness(to_y, states).best;
      if (bound != no_rank) visit(step, got > bound + 1);
    }
  }
}

// Calls use(provider, customer) for every decided customer, of every `stride`th link.
template <typename Use>
void each_customer(path_links const& seen, std::vector<link_state> const& states, std::size_t stride,
                   Use const& use) {
  for (auto i = std::size_t{0}; i < states.size(); i += stride) {
    auto const& link = seen.links[i];
    if (states[i].ways == way::down) use(link.low, link.high);
    if (states[i].ways == way::up) use(link.high, link.low);
  }
}

struct records {
  std::vector<testimony> of_step;  // of those that are not silenced
  testimony all;
};

records records_of(path_links const& seen, witness_routes const& routes,
                   std::vector<link_state> const& states, std::vector<std::uint8_t> const& silenced) {
  records out{std::vector<testimony>(states.size() * 2), {}};
  each_customer(seen, states, 1, [&](std::uint32_t provider, std::uint32_t customer) {
    hear(routes, states, provider, customer, [&](link_step step, bool against) {
      if (silenced[step] == 0) out.of_step[step] += {1, against ? 1U : 0U};
    });
  });
  for (auto const& one : out.of_step) out.all += one;
  return out;
}

bool silence(records const& known, std::vector<std::uint8_t>& silenced) {
  auto const errors = error_rate(known.all);
  auto found = false;
  for (auto step = std::size_t{0}; step < silenced.size(); ++step) {
    auto const& one = known.of_step[step];
    if (one.against <= tolerated_share * one.heard || !convicts(one, errors)) continue;
    silenced[step] = 1;
    found = true;
  }
  return found;
}

// Sorts each witness's routes to one origin, so that the order of the paths does not matter.
void sort_alternatives(std::vector<found_route>& found) {
  auto const same = [](found_route const& a, found_route const& b) {
    return a.origin == b.origin && a.route.witness == b.route.witness;
  };
  auto const before = [](found_route const& a, found_route const& b) {
    return std::pair{a.route.step, a.route.length} < std::pair{b.route.step, b.route.length};
  };
  for (auto first = found.begin(); first != found.end();) {
    auto last = std::next(first);
    while (last != found.end() && same(*first, *last)) ++last;
    if (last - first > 1) std::sort(first, last, before);
    first = last;
  }
}

}  // namespace

testimony& testimony::operator+=(testimony const& other) {
  heard += other.heard;
  against += other.against;
  return *this;
}

bool convicts(testimony const& given, double error_rate) {
  auto const heard = static_cast<double>(given.heard);
  auto const chance = heard * error_rate + 3 * std::sqrt(heard * error_rate * (1 - error_rate));
  return given.against > chance;
}

witness_routes::witness_routes(clean_paths const& paths, path_links const& seen) {
  auto const networks = paths.numbers.size();
  auto const places = most_seen(seen.seen, witness_limit);
  auto found = routes_on(paths, seen, places);
  found = sorted_by(found, places.count, [](found_route const& one) { return one.route.witness; });
  found = sorted_by(found, networks, [](found_route const& one) { return one.origin; });
  sort_alternatives(found);
  found.erase(std::unique(found.begin(), found.end(), same_route), found.end());
  offsets_.assign(networks + 1, 0);
  routes_.reserve(found.size());
  for (auto const& one : found) {
    ++offsets_[one.origin + 1];
    routes_.push_back(one.route);
  }
  std::partial_sum(offsets_.begin(), offsets_.end(), offsets_.begin());
}

testimony on_customer(witness_routes const& routes, std::vector<link_state> const& states,
                      hearing const& heard, std::uint32_t x, std::uint32_t y) {
  testimony out;
  hear(routes, states, x, y, [&](link_step step, bool against) {
    if (heard.silenced[step] == 0) out += {1, against ? 1U : 0U};
  });
  return out;
}

testimony on_known_customers(path_links const& seen, witness_routes const& routes,
                             std::vector<link_state> const& states, std::size_t stride) {
  testimony out;
  each_customer(seen, states, stride, [&](std::uint32_t provider, std::uint32_t customer) {
    hear(routes, states, provider, customer,
         [&](link_step /*step*/, bool against) { out += {1, against ? 1U : 0U}; });
  });
  return out;
}

hearing open_hearing(path_links const& seen, witness_routes const& routes,
                     std::vector<link_state> const& states) {
  hearing out{std::vector<std::uint8_t>(states.size() * 2, 0)};
  for (auto round = 0;; ++round) {
    auto const known = records_of(seen, routes, states, out.silenced);
    out.error_rate = error_rate(known.all);
    if (round == silencing_rounds || known.all.against == 0 || !silence(known, out.silenced)) return out;
  }
}

double error_rate(testimony const& all) {
  return all.heard == 0 ? 0 : static_cast<double>(all.against) / static_cast<double>(all.heard);
}

}  // namespace causeway::topology
