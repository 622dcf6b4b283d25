//! Settling: who prefers peers and who leaks chooses again, and so does everybody who hears something new.
#include <algorithm>

#include "sample/true_routes_finder.h"

namespace causeway::sample {

namespace {

// Of one network's routes the smaller is preferred.
enum rank : std::uint32_t {
  loved_peer = 0,
  customer = 1,
  peer = 2,
  primary_provider = 3,
  provider = 4,
  nothing = 0xFFFFFFFFU
};

}  // namespace

route_settler::route_settler(route_tables const& tables, route_state& state, std::uint8_t max_changes)
    : tables_{tables},
      state_{state},
      max_changes_{max_changes},
      tasks_(tables.size()),
      up_{tables.size()},
      down_{tables.size()},
      changes_(tables.size()),
      leaks_(tables.size()) {}

bool route_settler::settle(group_rule const& rule) {
  rule_ = rule;
  any_change_ = false;
  frozen_ = false;
  begin_leaks();
  set_going();
  do {
    work_off();
  } while (!frozen_ && ask_refusers_again());
  if (frozen_) repair();
  for (auto const at : changed_) changes_[at] = 0;
  for (auto const at : tables_.leakers) leaks_[at] = 0;
  changed_.clear();
  refused_.clear();
  return any_change_;
}

void route_settler::begin_leaks() {
  auto const& from = *tables_.world;
  auto const origin = from.of(tables_.networks[rule_.origins[0]]).number;
  for (auto const at : tables_.leakers) {
    leaks_[at] = leaks_routes_to(from.of(tables_.networks[at]), origin) ? 1 : 0;
  }
}

void route_settler::set_going() {
  for (auto const at : tables_.peers_first) {
    if (state_.classes[at] == plain_class::customer) let_choose(at);
  }
  for (auto const at : tables_.leakers) {
    auto const as = state_.classes[at];
    if (leaks_[at] == 0 || (as != plain_class::peer && as != plain_class::provider)) continue;
    tasks_[at] |= shall_tell_up;
    up_.insert(at);
  }
}

void route_settler::let_choose(route_place at) {
  tasks_[at] |= shall_choose;
  (state_.classes[at] == plain_class::customer ? up_ : down_).insert(at);
}

// The order of the three passes: so that mostly everybody chooses and tells once.
void route_settler::work_off() {
  while (!frozen_) {
    auto const up = up_.take_last();
    auto const at = up != no_place ? up : down_.take_first();
    if (at == no_place) return;
    if ((tasks_[at] & shall_choose) != 0) {
      tasks_[at] &= static_cast<std::uint8_t>(~shall_choose);
      choose(at);
    }
    if ((tasks_[at] & shall_tell_up) != 0) {
      tasks_[at] &= static_cast<std::uint8_t>(~shall_tell_up);
      tell_up(at);
    } else if (up == no_place && (tasks_[at] & shall_tell_down) != 0) {
      tasks_[at] &= static_cast<std::uint8_t>(~shall_tell_down);
      tell_down(at);
    }
  }
}

// What a path led through when it was refused it may have left since.
bool route_settler::ask_refusers_again() {
  std::sort(refused_.begin(), refused_.end());
  refused_.erase(std::unique(refused_.begin(), refused_.end()), refused_.end());
  std::vector<route_place> again;
  again.swap(refused_);
  any_new_ = false;
  for (auto const at : again) choose(at);
  return any_new_;
}

// Rule: own and customer routes go to everybody, others to customers; a leaker tells all to everybody.
bool route_settler::tells_all(route_place from) const {
  auto const as = state_.classes[from];
  return as == plain_class::own || as == plain_class::customer || leaks_[from] != 0;
}

std::uint32_t route_settler::preference(route_place of, plain_class as, route_place hop) const {
  switch (as) {
    case plain_class::customer: return customer;
    case plain_class::peer: return tables_.prefers_peers[of] != 0 ? loved_peer : peer;
    case plain_class::provider: return tables_.primary[of] == hop ? primary_provider : provider;
    default: return nothing;
  }
}

route_rows const& route_settler::rows_of(plain_class as) const {
  if (as == plain_class::customer) return tables_.customers;
  return as == plain_class::peer ? tables_.peers : tables_.providers;
}

// What the neighbour at that place of the rows of `as` tells; nothing where it tells nothing or is not heard.
route_settler::offer route_settler::told(route_place to, plain_class as, std::uint32_t hop) const {
  auto const from = rows_of(as).hops[hop].node;
  if (state_.classes[from] == plain_class::none) return {};
  if (as != plain_class::provider && !tells_all(from)) return {};
  auto const which = state_.origins[from];
  if (rule_.invalid[which] && tables_.drops_invalid[to] != 0) return {};
  auto length = state_.lengths[from] + 1;
  if (as == plain_class::customer) {
    length += tables_.extra(from, to);
    if (from == rule_.origins[0] && rule_.only_via != no_place && rule_.only_via != to) return {};
  }
  return {preference(to, as, from), length, hop, as, which};
}

route_settler::offer route_settler::held(route_place by) const {
  auto const as = state_.classes[by];
  if (as == plain_class::none) return {};
  if (as == plain_class::own) return {0, 0, 0, as, state_.origins[by]};
  return {preference(by, as, hop_of(tables_, state_, by).node), state_.lengths[by], state_.hops[by], as,
          state_.origins[by]};
}

bool route_settler::passes(route_place from, route_place through) const {
  for (auto at = from;; at = hop_of(tables_, state_, at).node) {
    if (at == through) return true;
    if (state_.classes[at] == plain_class::own || state_.classes[at] == plain_class::none) return false;
  }
}

void route_settler::take_best(route_place to, plain_class as, offer& best) {
  auto const& rows = rows_of(as);
  for (auto hop = rows.offsets[to]; hop < rows.offsets[to + 1]; ++hop) {
    auto const one = told(to, as, hop);
    if (!one.is_before(best)) continue;
    if (passes(rows.hops[hop].node, to)) {
      refused_.push_back(to);
    } else {
      best = one;
    }
  }
}

route_settler::offer route_settler::best_told(route_place to) {
  offer best;
  take_best(to, plain_class::customer, best);
  if (best.stands() && tables_.prefers_peers[to] == 0) return best;
  take_best(to, plain_class::peer, best);
  if (best.stands()) return best;
  take_best(to, plain_class::provider, best);
  return best;
}

void route_settler::choose(route_place at) {
  if (state_.classes[at] != plain_class::own) take(at, best_told(at));
}

// The same class, length and origin by another way are no news to others.
void route_settler::take(route_place at, offer const& one) {
  auto const before = held(at);
  auto const told_all = tells_all(at);
  auto const is_new = one.as != before.as || one.length != before.length || one.origin != before.origin;
  if (!is_new && one.hop == before.hop) return;
  any_change_ = true;
  any_new_ = true;
  state_.classes[at] = one.as;
  state_.lengths[at] = one.stands() ? one.length : route_state::no_length;
  state_.hops[at] = one.hop;
  state_.origins[at] = one.origin;
  if (changes_[at] == 0) changed_.push_back(at);
  if (++changes_[at] >= max_changes_) frozen_ = true;
  if (!is_new) return;
  tasks_[at] |= shall_tell_down;
  down_.insert(at);
  if (!told_all && !tells_all(at)) return;
  tasks_[at] |= shall_tell_up;
  up_.insert(at);
}

// News from one neighbour: the others matter only where it was the next hop and has become worse.
void route_settler::hear(route_place to, plain_class as, std::uint32_t hop) {
  if (state_.classes[to] == plain_class::own || (tasks_[to] & shall_choose) != 0) return;
  auto const now = held(to);
  auto const one = told(to, as, hop);
  if (now.as == as && now.hop == hop) {
    if (one.stands() && one.length <= now.length) return take(to, one);
    return let_choose(to);
  }
  if (!one.is_before(now)) return;
  if (passes(rows_of(as).hops[hop].node, to)) {
    refused_.push_back(to);
  } else {
    take(to, one);
  }
}

void route_settler::tell_up(route_place from) {
  for (auto const& to : tables_.providers[from]) hear(to.node, plain_class::customer, to.there);
  for (auto const& to : tables_.peers[from]) hear(to.node, plain_class::peer, to.there);
}

void route_settler::tell_down(route_place from) {
  for (auto const& to : tables_.customers[from]) hear(to.node, plain_class::provider, to.there);
}

// Where the networks found no rest, what is still to be done is left, and no route stands on what is not
// told.
void route_settler::repair() {
  give_up_tasks();
  founded_.assign(tables_.size(), 0);
  for (auto at = route_place{0}; at < tables_.size(); ++at) drop_unfounded(at);
  give_routes_to_those_without();
  give_up_tasks();
}

void route_settler::give_up_tasks() {
  std::fill(tasks_.begin(), tasks_.end(), std::uint8_t{0});
  while (up_.take_first() != no_place) {
  }
  while (down_.take_first() != no_place) {
  }
}

// From the nearest network on the path whose route is sure, back to this one.
void route_settler::drop_unfounded(route_place at) {
  trail_.clear();
  while (founded_[at] == 0 && state_.classes[at] != plain_class::own &&
         state_.classes[at] != plain_class::none) {
    trail_.push_back(at);
    at = hop_of(tables_, state_, at).node;
  }
  for (auto i = trail_.size(); i-- > 0;) {
    auto const one = told(trail_[i], state_.classes[trail_[i]], state_.hops[trail_[i]]);
    founded_[trail_[i]] = 1;
    state_.classes[trail_[i]] = one.as;
    state_.lengths[trail_[i]] = one.stands() ? one.length : route_state::no_length;
    state_.origins[trail_[i]] = one.origin;
  }
}

void route_settler::give_routes_to_those_without() {
  for (auto again = true; again;) {
    again = false;
    for (auto at = route_place{0}; at < tables_.size(); ++at) {
      if (state_.classes[at] != plain_class::none) continue;
      choose(at);
      again = again || state_.classes[at] != plain_class::none;
    }
  }
}

}  // namespace causeway::sample
