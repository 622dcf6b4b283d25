//! Keeps paths chunk by chunk, so that threads never share anything.
#include "sample/collected_paths.h"

#include <algorithm>

#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::uint32_t not_visited = 0xFFFFFFFFU;
constexpr double marking_share = 0.05;  // of networks, that set Only To Customer

bool is_from_customer(plain_class as) {
  return as == plain_class::own || as == plain_class::customer;
}

}  // namespace

collected_paths::collected_paths(networks const& from, std::size_t groups,
                                 std::span<std::size_t const> covered, std::span<collector const> collectors,
                                 std::uint64_t seed)
    : from_{from},
      is_covered_(groups, false),
      marks_(from.all.size()),
      part_of_(groups, not_visited),
      entry_of_(groups, 0) {
  for (auto const group : covered) is_covered_[group] = true;
  std::vector<std::uint8_t> seen(from.all.size());  // 1 a peer, 2 a full one
  for (auto const& one : collectors) {
    for (auto const& peer : one.peers) seen[peer.network.index()] |= peer.is_full ? 2U : 1U;
  }
  for (auto node = network_id{0}; node.index() < seen.size(); ++node) {
    if (seen[node.index()] != 0) listeners_.push_back({node, (seen[node.index()] & 2U) != 0});
    dice drawn{seed, "marks routes", node.index()};
    marks_[node.index()] = drawn.chance(marking_share) ? 1 : 0;
  }
}

void collected_paths::begin(std::size_t chunks) {
  parts_.assign(chunks, {});
}

void collected_paths::visit(std::size_t chunk, std::size_t group, true_routes const& routes) {
  if (!is_covered_[group]) return;
  auto& to = parts_[chunk];
  if (to.visible.empty()) to.visible.resize(from_.links.size());
  part_of_[group] = static_cast<std::uint32_t>(chunk);
  entry_of_[group] = static_cast<std::uint32_t>(to.is_customers.size());
  for (auto const& one : listeners_) add_path(to, routes, one);
}

void collected_paths::add_path(part& to, true_routes const& routes, listener const& one) const {
  auto at = one.network;
  auto const as = routes.classes[at.index()];
  auto const is_customers = is_from_customer(as);
  if (as != plain_class::none && (one.is_full || is_customers)) {
    to.numbers.push_back(at.value);
    while (routes.classes[at.index()] != plain_class::own) {
      auto const hop = routes.next_hops[at.index()];
      to.numbers.insert(to.numbers.end(), routes.lengths[at.index()] - routes.lengths[hop.index()],
                        hop.value);
      to.visible[routes.links[at.index()]] = 1;
      at = hop;
    }
  }
  to.ends.push_back(static_cast<std::uint32_t>(to.numbers.size()));
  to.is_customers.push_back(is_customers ? 1 : 0);
  to.only_to_customer.push_back(marked_by(routes, one.network));
}

// Rule (RFC 9234 §5): who tells a peer or customer marks the route, else who hears it so; the mark nearest
// the origin stays.
network_id collected_paths::marked_by(true_routes const& routes, network_id source) const {
  network_id out;
  if (routes.classes[source.index()] == plain_class::none) return out;
  for (auto at = source; routes.classes[at.index()] != plain_class::own;) {
    auto const hop = routes.next_hops[at.index()];
    auto const marks = marks_[at.index()] != 0 || marks_[hop.index()] != 0;
    if (marks && routes.classes[at.index()] != plain_class::customer) out = hop;
    at = hop;
  }
  return out;
}

collected_path collected_paths::path(std::size_t group, network_id peer) const {
  auto const found = std::lower_bound(listeners_.begin(), listeners_.end(), peer,
                                      [](listener const& a, network_id b) { return a.network < b; });
  if (part_of_[group] == not_visited || found == listeners_.end() || found->network != peer) return {};
  auto const& in = parts_[part_of_[group]];
  auto const entry = entry_of_[group] + static_cast<std::size_t>(found - listeners_.begin());
  return {std::span{in.numbers}.subspan(in.ends[entry], in.ends[entry + 1] - in.ends[entry]),
          in.is_customers[entry] != 0, in.only_to_customer[entry]};
}

std::vector<bool> collected_paths::visible_links() const {
  std::vector<bool> out(from_.links.size(), false);
  for (auto const& one : parts_) {
    for (auto i = std::size_t{0}; i < one.visible.size(); ++i) {
      if (one.visible[i] != 0) out[i] = true;
    }
  }
  return out;
}

}  // namespace causeway::sample
