//! The AS graph out of links in any order.
#include "topology/as_graph.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

#include "topology/provider_order.h"

namespace causeway::topology {

namespace {

// A link between networks in order of ASN: `lower` has the lower ASN.
struct pair_link {
  std::uint32_t lower = 0;
  std::uint32_t higher = 0;
  relation kind = relation::peers;
  bool lower_provides = false;
  std::uint32_t evidence = 0;
};

bool same_pair(pair_link const& a, pair_link const& b) {
  return a.lower == b.lower && a.higher == b.higher;
}
bool same_relation(pair_link const& a, pair_link const& b) {
  return a.kind == b.kind && a.lower_provides == b.lower_provides;
}

std::vector<base::asn> all_numbers(std::span<link_input const> links) {
  std::vector<base::asn> numbers;
  numbers.reserve(links.size() * 2);
  for (auto const& link : links) {
    numbers.push_back(link.first);
    numbers.push_back(link.second);
  }
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  return numbers;
}

std::uint32_t position(std::vector<base::asn> const& numbers, base::asn number) {
  return static_cast<std::uint32_t>(std::lower_bound(numbers.begin(), numbers.end(), number) -
                                    numbers.begin());
}

std::vector<pair_link> ordered_links(std::span<link_input const> links, std::vector<base::asn> const& numbers,
                                     graph_report& report) {
  std::vector<pair_link> out;
  out.reserve(links.size());
  for (auto const& link : links) {
    if (link.first == link.second) {
      ++report.self_links;
      continue;
    }
    auto const first = position(numbers, link.first);
    auto const second = position(numbers, link.second);
    auto const provides = link.kind == relation::provides && first < second;
    out.push_back({std::min(first, second), std::max(first, second), link.kind, provides, link.evidence});
  }
  // Of one pair the best attested first; then by relation, the provider with the lower ASN first.
  auto const key = [](pair_link const& link) {
    return std::tuple{link.lower, link.higher, ~link.evidence, link.kind, !link.lower_provides};
  };
  std::sort(out.begin(), out.end(), [&](pair_link const& a, pair_link const& b) { return key(a) < key(b); });
  return out;
}

std::vector<pair_link> one_of_each_pair(std::vector<pair_link> links, graph_report& report) {
  auto kept = std::size_t{0};
  for (auto i = std::size_t{0}; i < links.size(); ++i) {
    if (kept != 0 && same_pair(links[kept - 1], links[i])) {
      ++(same_relation(links[kept - 1], links[i]) ? report.repeated : report.contradictory);
      continue;
    }
    links[kept++] = links[i];
  }
  links.resize(kept);
  return links;
}

// Networks that share all routes form one group; a group is named by the first of its networks.
class sibling_groups {
 public:
  sibling_groups(std::size_t networks, std::vector<pair_link> const& links) : head_(networks) {
    std::iota(head_.begin(), head_.end(), 0U);
    for (auto const& link : links) {
      if (link.kind == relation::siblings) join(link.lower, link.higher);
    }
    for (auto i = std::uint32_t{0}; i < head_.size(); ++i) head_[i] = head_of(i);
  }
  std::uint32_t operator[](std::uint32_t network) const { return head_[network]; }
  // Group -> networks in it; 0 for numbers that name no group.
  std::vector<std::uint32_t> sizes() const {
    std::vector<std::uint32_t> out(head_.size(), 0);
    for (auto const head : head_) ++out[head];
    return out;
  }

 private:
  std::uint32_t head_of(std::uint32_t network) {
    while (head_[network] != network) {
      head_[network] = head_[head_[network]];
      network = head_[network];
    }
    return network;
  }
  void join(std::uint32_t a, std::uint32_t b) {
    auto const first = head_of(a);
    auto const second = head_of(b);
    head_[std::max(first, second)] = std::min(first, second);
  }

  std::vector<std::uint32_t> head_;
};

struct provider_links {
  std::vector<group_link> links;
  std::vector<std::uint32_t> origin;  // their positions among all links
};

provider_links between_groups(std::vector<pair_link> const& links, sibling_groups const& groups) {
  provider_links out;
  for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
    auto const& link = links[i];
    if (link.kind != relation::provides) continue;
    auto const provider = groups[link.lower_provides ? link.lower : link.higher];
    auto const customer = groups[link.lower_provides ? link.higher : link.lower];
    out.links.push_back({provider, customer, link.evidence});
    out.origin.push_back(i);
  }
  return out;
}

void take_out(std::vector<pair_link>& links, provider_links const& of, provider_order const& order,
              std::vector<base::asn> const& numbers, graph_report& report) {
  std::vector<bool> gone(links.size(), false);
  for (auto i = std::size_t{0}; i < order.cut.size(); ++i) {
    auto const at = of.origin[order.cut[i]];
    auto const& link = links[at];
    gone[at] = true;
    report.cut.push_back({numbers[link.lower_provides ? link.lower : link.higher],
                          numbers[link.lower_provides ? link.higher : link.lower], link.evidence,
                          order.cut_networks[i]});
  }
  auto kept = std::size_t{0};
  for (auto i = std::size_t{0}; i < links.size(); ++i) {
    if (!gone[i]) links[kept++] = links[i];
  }
  links.resize(kept);
  std::sort(report.cut.begin(), report.cut.end(), [](cut_link const& a, cut_link const& b) {
    return std::tuple{a.provider, a.customer} < std::tuple{b.provider, b.customer};
  });
}

// Networks in order of ASN -> nodes: those with customers (their own or a sibling's) first, by level; groups
// together; by ASN.
std::vector<std::uint32_t> numbering(std::size_t networks, std::vector<pair_link> const& links,
                                     sibling_groups const& groups, provider_order const& order) {
  std::vector<bool> carries(networks, false);
  for (auto const& link : links) {
    if (link.kind == relation::provides)
      carries[groups[link.lower_provides ? link.lower : link.higher]] = true;
  }
  std::vector<std::uint32_t> sorted(networks);
  std::iota(sorted.begin(), sorted.end(), 0U);
  auto const key = [&](std::uint32_t network) {
    auto const group = groups[network];
    return std::tuple{!carries[group], order.level[group], group, network};
  };
  std::sort(sorted.begin(), sorted.end(), [&](std::uint32_t a, std::uint32_t b) { return key(a) < key(b); });
  return sorted;
}

class rows_by_number {
 public:
  explicit rows_by_number(std::size_t nodes) : offsets_(nodes + 1, 0) {}
  void count(node_idx of) { ++offsets_[of.index() + 1]; }
  void start() {
    for (auto i = std::size_t{1}; i < offsets_.size(); ++i) offsets_[i] += offsets_[i - 1];
    values_.resize(offsets_.back());
    next_ = offsets_;
  }
  void add(node_idx of, neighbour one) { values_[next_[of.index()]++] = one; }
  base::csr<node_idx, neighbour> done() && { return {std::move(offsets_), std::move(values_)}; }

 private:
  std::vector<std::uint32_t> offsets_;
  std::vector<std::uint32_t> next_;
  std::vector<neighbour> values_;
};

// Links are walked twice, each time so that rows fill in order of the neighbour's ASN.
class row_maker {
 public:
  row_maker(std::vector<pair_link> const& links, std::vector<node_idx> const& node_of)
      : node_of_{node_of},
        customers_{node_of.size()},
        peers_{node_of.size()},
        providers_{node_of.size()},
        siblings_{node_of.size()} {
    for (auto const& link : links) {
      row(link, true).count(node_of_[link.lower]);
      row(link, false).count(node_of_[link.higher]);
    }
    for (auto* const one : {&customers_, &peers_, &providers_, &siblings_}) one->start();
    // First what a network's neighbours of lower ASN put into its row, then those of higher ASN.
    for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
      row(links[i], false).add(node_of_[links[i].higher], {node_of_[links[i].lower], edge_idx{i}});
    }
    for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
      row(links[i], true).add(node_of_[links[i].lower], {node_of_[links[i].higher], edge_idx{i}});
    }
  }
  void give(as_graph& out) && {
    out.customers = std::move(customers_).done();
    out.peers = std::move(peers_).done();
    out.providers = std::move(providers_).done();
    out.siblings = std::move(siblings_).done();
  }

 private:
  // The row in which the link stands at its lower or its higher end.
  rows_by_number& row(pair_link const& link, bool at_lower) {
    if (link.kind == relation::peers) return peers_;
    if (link.kind == relation::siblings) return siblings_;
    return link.lower_provides == at_lower ? customers_ : providers_;
  }

  std::vector<node_idx> const& node_of_;
  rows_by_number customers_;
  rows_by_number peers_;
  rows_by_number providers_;
  rows_by_number siblings_;
};

base::column<edge_idx, edge> edges_of(std::vector<pair_link> const& links,
                                      std::vector<node_idx> const& node_of) {
  std::vector<edge> out;
  out.reserve(links.size());
  for (auto const& link : links) {
    auto const swapped = link.kind == relation::provides && !link.lower_provides;
    auto const first = node_of[swapped ? link.higher : link.lower];
    auto const second = node_of[swapped ? link.lower : link.higher];
    out.push_back({first, second, link.kind});
  }
  return base::column<edge_idx, edge>{std::move(out)};
}

}  // namespace

as_graph make_graph(std::span<link_input const> inputs) {
  as_graph out;
  auto const numbers = all_numbers(inputs);
  auto links = one_of_each_pair(ordered_links(inputs, numbers, out.report), out.report);
  auto const groups = sibling_groups{numbers.size(), links};
  auto const provided = between_groups(links, groups);
  auto const order = order_providers(groups.sizes(), provided.links);
  take_out(links, provided, order, numbers, out.report);
  auto const sorted = numbering(numbers.size(), links, groups, order);
  std::vector<node_idx> node_of(numbers.size());
  std::vector<base::asn> number_of(numbers.size());
  for (auto i = std::uint32_t{0}; i < sorted.size(); ++i) {
    node_of[sorted[i]] = node_idx{i};
    number_of[i] = numbers[sorted[i]];
  }
  row_maker{links, node_of}.give(out);
  out.edges = edges_of(links, node_of);
  out.numbers = base::column<node_idx, base::asn>{std::move(number_of)};
  out.by_number = base::column<node_idx, node_idx>{std::move(node_of)};
  return out;
}

std::optional<node_idx> find_node(as_graph const& graph, base::asn number) {
  auto const order = graph.by_number.values();
  auto const at = std::lower_bound(order.begin(), order.end(), number, [&](node_idx node, base::asn wanted) {
    return graph.numbers[node] < wanted;
  });
  if (at == order.end() || graph.numbers[*at] != number) return std::nullopt;
  return *at;
}

std::optional<role> role_of(as_graph const& graph, node_idx own, node_idx other) {
  auto const stands_in = [&](base::csr<node_idx, neighbour> const& rows) {
    auto const row = rows[own];
    auto const at = std::lower_bound(
        row.begin(), row.end(), graph.numbers[other],
        [&](neighbour const& one, base::asn wanted) { return graph.numbers[one.node] < wanted; });
    return at != row.end() && at->node == other;
  };
  if (stands_in(graph.providers)) return role::provider;
  if (stands_in(graph.customers)) return role::customer;
  if (stands_in(graph.peers)) return role::peer;
  if (stands_in(graph.siblings)) return role::sibling;
  return std::nullopt;
}

}  // namespace causeway::topology
