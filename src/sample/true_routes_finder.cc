//! The three passes: customers before providers, across to peers, providers before customers.
#include "sample/true_routes_finder.h"

#include <algorithm>
#include <bit>

namespace causeway::sample {

void place_set::insert(route_place at) {
  auto const word = std::size_t{at / 64};
  words_[word] |= std::uint64_t{1} << (at % 64);
  first_ = std::min(first_, word);
  end_ = std::max(end_, word + 1);
}

route_place place_set::take_first() {
  while (first_ < end_ && words_[first_] == 0) ++first_;
  if (first_ >= end_) {
    first_ = words_.size();
    end_ = 0;
    return no_place;
  }
  auto const bit = static_cast<unsigned>(std::countr_zero(words_[first_]));
  words_[first_] &= words_[first_] - 1;
  return static_cast<route_place>(first_ * 64 + bit);
}

route_place place_set::take_last() {
  while (end_ > first_ && words_[end_ - 1] == 0) --end_;
  if (end_ <= first_) {
    first_ = words_.size();
    end_ = 0;
    return no_place;
  }
  auto const bit = 63U - static_cast<unsigned>(std::countl_zero(words_[end_ - 1]));
  words_[end_ - 1] &= ~(std::uint64_t{1} << bit);
  return static_cast<route_place>((end_ - 1) * 64 + bit);
}

route_finder::route_finder(route_tables const& tables, std::uint8_t max_changes)
    : tables_{tables}, settler_{tables, state_, max_changes}, to_visit_{tables.size()} {}

void route_finder::find(announcement_group const& group, true_routes& out) {
  begin(group);
  customer_routes();
  peer_routes();
  provider_routes();
  if (settler_.settle(rule_)) ++counts_.settled;
  if (settler_.was_frozen()) ++counts_.frozen;
  put_out(out);
}

void route_finder::begin(announcement_group const& group) {
  auto const place = [this](network_id one) { return one.valid() ? tables_.places[one.index()] : no_place; };
  rule_ = {{place(group.origin), place(group.second_origin)},
           place(group.only_via),
           {group.is_invalid, group.second_is_invalid}};
  state_.classes.assign(tables_.size(), plain_class::none);
  state_.lengths.assign(tables_.size(), route_state::no_length);
  state_.hops.assign(tables_.size(), 0);
  state_.origins.assign(tables_.size(), 0);
  reached_.clear();
  for (auto const which : {std::uint8_t{0}, std::uint8_t{1}}) {
    auto const at = rule_.origins[which];
    if (at == no_place) continue;
    set(at, plain_class::own, 0, 0, which);
    to_visit_.insert(at);
  }
}

void route_finder::set(route_place at, plain_class as, std::uint32_t length, std::uint32_t hop,
                       std::uint8_t origin) {
  state_.classes[at] = as;
  state_.lengths[at] = length;
  state_.hops[at] = hop;
  state_.origins[at] = origin;
}

bool route_finder::improves(route_place at, plain_class as, std::uint32_t length, std::uint32_t hop) const {
  if (state_.classes[at] != as) return state_.classes[at] == plain_class::none;
  return length < state_.lengths[at] || (length == state_.lengths[at] && hop < state_.hops[at]);
}

// Providers stand before their customers, so whoever is visited from the end has heard all its customers.
void route_finder::customer_routes() {
  for (auto at = to_visit_.take_last(); at != no_place; at = to_visit_.take_last()) {
    reached_.push_back(at);
    tell_providers(at);
  }
}

void route_finder::tell_providers(route_place from) {
  auto const only = from == rule_.origins[0] ? rule_.only_via : no_place;
  for (auto const& provider : tables_.providers[from]) {
    if (only != no_place && provider.node != only) continue;
    auto const length = state_.lengths[from] + 1 + tables_.extra(from, provider.node);
    if (!improves(provider.node, plain_class::customer, length, provider.there)) continue;
    if (refuses(provider.node, state_.origins[from])) continue;
    set(provider.node, plain_class::customer, length, provider.there, state_.origins[from]);
    to_visit_.insert(provider.node);
  }
}

void route_finder::peer_routes() {
  for (auto const from : reached_) {
    auto const length = state_.lengths[from] + 1;
    for (auto const& peer : tables_.peers[from]) {
      if (!improves(peer.node, plain_class::peer, length, peer.there)) continue;
      if (refuses(peer.node, state_.origins[from])) continue;
      set(peer.node, plain_class::peer, length, peer.there, state_.origins[from]);
    }
  }
}

// The first of equally long ones is the one that the tie rule takes; a primary provider stands first.
void route_finder::provider_routes() {
  for (auto at = route_place{0}; at < tables_.size(); ++at) {
    if (state_.classes[at] != plain_class::none) continue;
    auto const row = tables_.providers[at];
    auto const has_primary = tables_.primary[at] != no_place;
    auto best = route_state::no_length;
    auto hop = std::uint32_t{0};
    for (auto i = std::uint32_t{0}; i < row.size(); ++i) {
      auto const length = state_.lengths[row[i].node];
      if (length >= best || refuses(at, state_.origins[row[i].node])) continue;
      best = length;
      hop = i;
      if (i == 0 && has_primary) break;
    }
    if (best == route_state::no_length) continue;
    set(at, plain_class::provider, best + 1, tables_.providers.offsets[at] + hop,
        state_.origins[row[hop].node]);
  }
}

void route_finder::put_out(true_routes& out) {
  auto const count = tables_.size();
  out.classes.assign(count, plain_class::none);
  out.lengths.assign(count, 0);
  out.next_hops.assign(count, network_id{});
  out.links.assign(count, link_id::none_value);
  for (auto at = route_place{0}; at < count; ++at) {
    auto const as = state_.classes[at];
    if (as == plain_class::none) continue;
    auto const node = tables_.networks[at];
    out.classes[node.index()] = as;
    out.lengths[node.index()] = state_.lengths[at];
    out.next_hops[node.index()] = node;
    if (as == plain_class::own) continue;
    auto const& hop = hop_of(tables_, state_, at);
    out.next_hops[node.index()] = tables_.networks[hop.node];
    out.links[node.index()] = hop.link;
  }
  put_order(out);
}

// Every route is longer than its next hop's.
void route_finder::put_order(true_routes& out) {
  of_length_.clear();
  for (auto const length : state_.lengths) {
    if (length == route_state::no_length) continue;
    if (length + 2 > of_length_.size()) of_length_.resize(length + 2);
    ++of_length_[length + 1];
  }
  for (auto i = std::size_t{1}; i < of_length_.size(); ++i) of_length_[i] += of_length_[i - 1];
  out.order.resize(of_length_.empty() ? 0 : of_length_.back());
  for (auto node = network_id{0}; node.index() < out.classes.size(); ++node) {
    if (out.classes[node.index()] == plain_class::none) continue;
    out.order[of_length_[out.lengths[node.index()]]++] = node;
  }
}

}  // namespace causeway::sample
