//! Independent exits: augmenting paths for edges and vertices, bounded search for shared risks.
#include "sample/wires_exits.h"

#include <algorithm>
#include <limits>

namespace causeway::sample {

namespace {

constexpr std::uint32_t endless = 1'000'000;
constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// Every vertex is two, the one where edges come in and the one where they go out.
enum class cut_of : bool { edges, nodes };

// Ford and Fulkerson's method with the shortest augmenting path.
class flow_net {
 public:
  explicit flow_net(std::size_t size) : arcs_at_(size) {}

  void add_arc(std::size_t from, std::size_t to, std::uint32_t there, std::uint32_t back) {
    arcs_at_[from].push_back(arcs_.size());
    arcs_.push_back({to, there});
    arcs_at_[to].push_back(arcs_.size());
    arcs_.push_back({from, back});
  }

  std::uint32_t most(std::vector<std::size_t> const& sources, std::vector<char> const& is_goal) {
    std::uint32_t sum = 0;
    while (auto const more = augment(sources, is_goal)) sum += more;
    return sum;
  }

 private:
  struct arc {
    std::size_t to = 0;
    std::uint32_t room = 0;
  };

  std::uint32_t augment(std::vector<std::size_t> const& sources, std::vector<char> const& is_goal) {
    std::vector<std::size_t> came(arcs_at_.size(), arcs_.size());
    std::vector<char> seen(arcs_at_.size());
    auto open = sources;
    for (auto const source : sources) seen[source] = 1;
    for (std::size_t next = 0; next < open.size(); ++next) {
      if (is_goal[open[next]] != 0) return push_back_from(open[next], came);
      for (auto const at : arcs_at_[open[next]]) {
        auto const& one = arcs_[at];
        if (one.room == 0 || seen[one.to] != 0) continue;
        seen[one.to] = 1;
        came[one.to] = at;
        open.push_back(one.to);
      }
    }
    return 0;
  }

  std::uint32_t push_back_from(std::size_t goal, std::vector<std::size_t> const& came) {
    auto least = endless;
    auto const none = arcs_.size();
    for (auto at = goal; came[at] != none; at = arcs_[came[at] ^ 1U].to) {
      least = std::min(least, arcs_[came[at]].room);
    }
    for (auto at = goal; came[at] != none; at = arcs_[came[at] ^ 1U].to) {
      arcs_[came[at]].room -= least;
      arcs_[came[at] ^ 1U].room += least;
    }
    return least;
  }

  std::vector<arc> arcs_;  // each beside its opposite
  std::vector<std::vector<std::size_t>> arcs_at_;
};

struct ends {
  std::vector<std::size_t> sources;
  std::vector<char> is_source;
  std::vector<char> is_goal;
};

ends ends_of(wire_graph const& graph, country_id country, std::vector<city_id> const& hubs) {
  ends out{{}, std::vector<char>(graph.vertices.size()), std::vector<char>(graph.vertices.size())};
  for (std::size_t i = 0; i < graph.city_count; ++i) {
    if (graph.vertices[i].country != country) continue;
    out.sources.push_back(i);
    out.is_source[i] = 1;
  }
  for (auto const hub : hubs) {
    if (graph.of(graph.vertex_of(hub)).country != country) out.is_goal[hub.index()] = 1;
  }
  return out;
}

std::uint32_t smallest_cut(wire_graph const& graph, ends const& between, cut_of kind) {
  auto const size = graph.vertices.size();
  auto const split = kind == cut_of::nodes ? size : 0;  // where the second halves begin
  auto net = flow_net{size + split};
  for (std::size_t i = 0; i < split; ++i) {
    auto const may_fail = between.is_source[i] == 0 && between.is_goal[i] == 0;
    net.add_arc(i, i + split, may_fail ? 1 : endless, 0);
  }
  for (auto const& edge : graph.edges) {
    auto const a = edge.from.index();
    auto const b = edge.to.index();
    auto const room = edge.kind == wire_kind::tail ? endless : 1;
    if (split == 0) {
      net.add_arc(a, b, room, room);
      continue;
    }
    net.add_arc(a + split, b, room, 0);
    net.add_arc(b + split, a, room, 0);
  }
  auto is_goal = between.is_goal;
  is_goal.resize(size + split);
  return net.most(between.sources, is_goal);
}

// Looks for a set of risks that meets every way: some risk of whatever way is left must be in it, so trying
// each of these, and so on, misses no set.
class risk_search {
 public:
  risk_search(wire_graph const& graph, ends const& between) : graph_{graph}, between_{between} {
    for (auto const& edge : graph.edges) risks_.push_back(risks_of(graph, edge));
  }

  bool cuts_with(std::uint32_t more) {
    auto const way = shortest_way();
    if (!way) return true;
    if (more == 0) return false;
    for (auto const& risk : *way) {
      failed.push_back(risk);
      if (cuts_with(more - 1)) return true;
      failed.pop_back();
    }
    return false;
  }

  std::vector<shared_risk> failed;

 private:
  bool is_up(std::size_t edge) const {
    return std::ranges::none_of(risks_[edge], [&](shared_risk const& risk) {
      return std::ranges::find(failed, risk) != failed.end();
    });
  }

  // The risks on a way with the fewest edges; nothing where no way is left.
  std::optional<std::vector<shared_risk>> shortest_way() const {
    std::vector<std::uint32_t> came(graph_.vertices.size(), nowhere);
    auto seen = between_.is_source;
    auto open = between_.sources;
    for (std::size_t next = 0; next < open.size(); ++next) {
      if (between_.is_goal[open[next]] != 0) return risks_back_from(open[next], came);
      auto const at = wire_vertex_id{static_cast<std::uint32_t>(open[next])};
      for (auto const id : graph_.edges_at[at]) {
        auto const to = graph_.across(graph_.of(id), at).index();
        if (seen[to] != 0 || !is_up(id.index())) continue;
        seen[to] = 1;
        came[to] = id.value;
        open.push_back(to);
      }
    }
    return std::nullopt;
  }

  std::vector<shared_risk> risks_back_from(std::size_t goal, std::vector<std::uint32_t> const& came) const {
    std::vector<shared_risk> out;
    for (auto at = goal; came[at] != nowhere;) {
      auto const& risks = risks_[came[at]];
      out.insert(out.end(), risks.begin(), risks.end());
      at = graph_.across(graph_.edges[came[at]], wire_vertex_id{static_cast<std::uint32_t>(at)}).index();
    }
    std::ranges::sort(out);
    auto const rest = std::ranges::unique(out);
    out.erase(rest.begin(), rest.end());
    return out;
  }

  wire_graph const& graph_;
  ends const& between_;
  std::vector<std::vector<shared_risk>> risks_;  // edge -> its risks
};

}  // namespace

std::vector<shared_risk> risks_of(wire_graph const& graph, wire_edge const& edge) {
  std::vector<shared_risk> out;
  if (edge.kind == wire_kind::cable) out.push_back({risk_kind::cable, edge.cable.value});
  for (auto const end : {edge.from, edge.to}) {
    auto const landing = graph.of(end).landing;
    if (landing.valid()) out.push_back({risk_kind::landing, landing.value});
  }
  if (edge.kind == wire_kind::crossing) out.push_back({risk_kind::crossing, edge.span.value});
  std::ranges::sort(out);
  return out;
}

std::optional<wire_exits> independent_exits(wire_graph const& graph, country_id country,
                                            std::vector<city_id> const& hubs) {
  auto const between = ends_of(graph, country, hubs);
  if (std::ranges::count(between.is_goal, 1) == 0) return std::nullopt;
  wire_exits out;
  out.edges = smallest_cut(graph, between, cut_of::edges);
  out.nodes = smallest_cut(graph, between, cut_of::nodes);
  auto search = risk_search{graph, between};
  while (out.shared_risks < wire_exits::many && !search.cuts_with(out.shared_risks)) ++out.shared_risks;
  out.weakest = search.failed;
  std::ranges::sort(out.weakest);
  return out;
}

}  // namespace causeway::sample
