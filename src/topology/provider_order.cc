//! Which provider links stay.
#include "topology/provider_order.h"

#include <algorithm>
#include <numeric>

#include "topology/strong_parts.h"

namespace causeway::topology {

namespace {

// An order of the groups of one strongly connected part that always agrees with the links put in.
class growing_order {
 public:
  explicit growing_order(std::uint32_t groups)
      : place_(groups), below_(groups), above_(groups), seen_(groups, 0) {
    std::iota(place_.begin(), place_.end(), 0U);
  }

  /// False, and nothing changes, where the link would close a cycle.
  bool insert(std::uint32_t provider, std::uint32_t customer) {
    if (place_[customer] < place_[provider] && !make_room(provider, customer)) return false;
    below_[provider].push_back(customer);
    above_[customer].push_back(provider);
    return true;
  }

 private:
  // Only what lies between the two places moves.
  bool make_room(std::uint32_t provider, std::uint32_t customer) {
    reached_.clear();
    reaching_.clear();
    auto const closes = !collect(
        customer, below_, reached_, [&](std::uint32_t at) { return place_[at] <= place_[provider]; },
        provider);
    if (!closes) {
      collect(
          provider, above_, reaching_, [&](std::uint32_t at) { return place_[at] >= place_[customer]; },
          customer);
      move_apart();
    }
    for (auto const at : reached_) seen_[at] = 0;
    for (auto const at : reaching_) seen_[at] = 0;
    return !closes;
  }

  // Everything on the way from `start` within the bound; false where `forbidden` is among it.
  template <typename Within>
  bool collect(std::uint32_t start, std::vector<std::vector<std::uint32_t>> const& next,
               std::vector<std::uint32_t>& out, Within within, std::uint32_t forbidden) {
    out.push_back(start);
    seen_[start] = 1;
    for (auto i = std::size_t{0}; i < out.size(); ++i) {
      for (auto const to : next[out[i]]) {
        if (to == forbidden) return false;
        if (seen_[to] != 0 || !within(to)) continue;
        seen_[to] = 1;
        out.push_back(to);
      }
    }
    return true;
  }

  void move_apart() {
    auto const by_place = [&](std::uint32_t a, std::uint32_t b) { return place_[a] < place_[b]; };
    std::sort(reaching_.begin(), reaching_.end(), by_place);
    std::sort(reached_.begin(), reached_.end(), by_place);
    std::vector<std::uint32_t> places;
    for (auto const at : reaching_) places.push_back(place_[at]);
    for (auto const at : reached_) places.push_back(place_[at]);
    std::sort(places.begin(), places.end());
    auto next = places.begin();
    for (auto const at : reaching_) place_[at] = *next++;
    for (auto const at : reached_) place_[at] = *next++;
  }

  std::vector<std::uint32_t> place_;
  std::vector<std::vector<std::uint32_t>> below_;
  std::vector<std::vector<std::uint32_t>> above_;
  std::vector<std::uint8_t> seen_;
  std::vector<std::uint32_t> reached_;
  std::vector<std::uint32_t> reaching_;
};

std::vector<std::uint32_t> by_falling_evidence(std::span<group_link const> links,
                                               std::vector<std::uint32_t> chosen) {
  std::stable_sort(chosen.begin(), chosen.end(),
                   [&](std::uint32_t a, std::uint32_t b) { return links[a].evidence > links[b].evidence; });
  return chosen;
}

std::vector<std::uint32_t> links_within(strong_parts const& parts, std::span<group_link const> links) {
  std::vector<std::uint32_t> inside;
  for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
    if (parts.part[links[i].provider] == parts.part[links[i].customer]) inside.push_back(i);
  }
  return inside;
}

// Of links in this order those that would close a cycle of the ones before; ascending.
std::vector<std::uint32_t> closing_links(std::uint32_t groups, std::vector<std::uint32_t> const& order,
                                         std::span<group_link const> links) {
  std::vector<std::uint32_t> closing;
  if (order.empty()) return closing;
  auto grown = growing_order{groups};
  for (auto const at : order) {
    auto const& link = links[at];
    if (link.provider == link.customer || !grown.insert(link.provider, link.customer)) closing.push_back(at);
  }
  std::sort(closing.begin(), closing.end());
  return closing;
}

std::vector<std::uint32_t> part_sizes(strong_parts const& parts, std::span<std::uint32_t const> networks) {
  std::vector<std::uint32_t> sizes(parts.size.size(), 0);
  for (auto group = std::size_t{0}; group < networks.size(); ++group) {
    sizes[parts.part[group]] += networks[group];
  }
  return sizes;
}

// Groups in the order in which they have no provider left; levels on the way.
std::vector<std::uint32_t> levels_of(std::uint32_t groups, std::span<group_link const> links,
                                     std::vector<std::uint32_t> const& cut) {
  auto const rows = customer_rows{groups, links, cut};
  std::vector<std::uint32_t> missing(groups, 0);
  for (auto const customer : rows.customers) ++missing[customer];
  std::vector<std::uint32_t> level(groups, 0);
  std::vector<std::uint32_t> ready;
  for (auto group = std::uint32_t{0}; group < groups; ++group) {
    if (missing[group] == 0) ready.push_back(group);
  }
  for (auto i = std::size_t{0}; i < ready.size(); ++i) {
    for (auto const customer : rows.of(ready[i])) {
      level[customer] = std::max(level[customer], level[ready[i]] + 1);
      if (--missing[customer] == 0) ready.push_back(customer);
    }
  }
  return level;
}

}  // namespace

provider_order order_providers(std::span<std::uint32_t const> networks, std::span<group_link const> links) {
  auto const groups = static_cast<std::uint32_t>(networks.size());
  auto const parts = find_strong_parts(groups, links);
  provider_order out;
  out.cut = closing_links(groups, by_falling_evidence(links, links_within(parts, links)), links);
  auto const networks_of = part_sizes(parts, networks);
  for (auto const at : out.cut) out.cut_networks.push_back(networks_of[parts.part[links[at].provider]]);
  out.level = levels_of(groups, links, out.cut);
  return out;
}

}  // namespace causeway::topology
