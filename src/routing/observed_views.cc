//! Turns tables into views: cleaned paths, origins split off, weights.
#include "routing/observed_views.h"

#include <algorithm>
#include <optional>
#include <type_traits>
#include <utility>

namespace causeway::routing {

namespace {

using world::observed_hop;
using world::observed_table;

// A sequence's network or a whole set.
std::size_t hop_size(observed_hop const& first) {
  return first.set_size == 0 ? 1 : first.set_size;
}

bool holds(std::vector<path_step> const& steps, std::span<observed_hop const> hop) {
  for (auto at = std::size_t{0}; at < steps.size();) {
    auto const size = steps[at].set_size == 0 ? 1 : std::size_t{steps[at].set_size};
    auto const same = [&] {
      for (auto i = std::size_t{0}; i < size; ++i) {
        if (steps[at + i].network != hop[i].network) return false;
      }
      return true;
    };
    if (steps[at].set_size == hop.front().set_size && same()) return true;
    at += size;
  }
  return false;
}

// A path without repetitions, its last hop apart.
struct split_path {
  std::vector<path_step> steps;
  std::vector<path_step> origin;  // one network, or the members of a set
};

split_path split(std::span<observed_hop const> hops) {
  split_path out;
  auto last = std::size_t{0};  // where the last hop starts
  for (auto at = std::size_t{0}; at < hops.size(); at += hop_size(hops[at])) {
    auto const hop = hops.subspan(at, hop_size(hops[at]));
    if (holds(out.steps, hop)) continue;
    last = out.steps.size();
    for (auto const& member : hop) out.steps.push_back({member.network, member.set_size});
  }
  out.origin.assign(out.steps.begin() + static_cast<std::ptrdiff_t>(last), out.steps.end());
  out.steps.resize(last);
  return out;
}

// The cleaned form of each of the table's paths, made when it is first asked for.
template <typename Clean>
class path_cache {
 public:
  path_cache(observed_table const& table, Clean clean)
      : table_{table}, clean_{clean}, known_(table.path_offsets.size() - 1) {}

  auto const& operator[](std::uint32_t path) {
    auto& place = known_[path];
    if (!place) place = clean_(table_.path(path));
    return *place;
  }

 private:
  observed_table const& table_;
  Clean clean_;
  std::vector<std::optional<std::invoke_result_t<Clean, std::span<observed_hop const>>>> known_;
};

struct origin_part {
  base::asn network;
  double share = 1;
};

// A path as it stands in the views.
struct placed_path {
  std::uint32_t path = 0;
  std::vector<origin_part> origins;
};

std::vector<vantage> vantages_of(observed_table const& table, std::span<std::uint32_t const> sessions) {
  std::vector<vantage> out;
  for (auto const at : sessions) out.push_back({table.sessions[at].network, table.sessions[at].collector});
  return out;
}

std::vector<double> weights_of(observed_table const& table, std::uint32_t session, base::ip_family family) {
  if (family == base::ip_family::v6) return std::vector<double>(table.routes[session].size(), 1.0);
  auto const exclusive = exclusive_addresses4(table, session);
  return {exclusive.begin(), exclusive.end()};
}

}  // namespace

path_views hegemony_views(observed_table const& table, std::span<std::uint32_t const> sessions,
                          base::ip_family family, origin_filter const& wanted) {
  path_views out;
  out.vantages = vantages_of(table, sessions);
  auto const place = [&](std::span<observed_hop const> hops) {
    auto const parts = split(hops);
    placed_path placed;
    for (auto const& one : parts.origin) {
      if (!wanted || wanted(one.network)) placed.origins.push_back({one.network, one.share()});
    }
    if (!placed.origins.empty()) placed.path = out.add_path(parts.steps);
    return placed;
  };
  path_cache paths{table, place};
  for (auto i = std::uint32_t{0}; i < sessions.size(); ++i) {
    auto const& routes = table.routes[sessions[i]];
    auto const weights = weights_of(table, sessions[i], family);
    for (auto j = std::size_t{0}; j < routes.size(); ++j) {
      if (table.prefixes[routes[j].prefix].address.family != family) continue;
      auto const& placed = paths[routes[j].path];
      for (auto const& one : placed.origins)
        out.rows.push_back({one.network, i, placed.path, weights[j] * one.share});
    }
  }
  out.sort();
  return out;
}

namespace {

constexpr std::uint8_t longest_counted = 24;
constexpr double block_addresses = 256;

// A path that can be trusted: no set, no loop, no number that nobody may use. Else no origin.
struct clean_path {
  std::vector<path_step> steps;
  std::optional<base::asn> origin;
};

clean_path clean(std::span<observed_hop const> hops) {
  clean_path out;
  for (auto const& hop : hops) {
    if (hop.set_size != 0 || base::is_reserved(hop.network)) return {};
    if (!out.steps.empty() && out.steps.back().network == hop.network) continue;
    auto const again = std::any_of(out.steps.begin(), out.steps.end(),
                                   [&](path_step const& step) { return step.network == hop.network; });
    if (again) return {};
    out.steps.push_back({hop.network, 0});
  }
  out.origin = out.steps.back().network;
  out.steps.pop_back();
  return out;
}

// What is known of a prefix over all sessions.
struct prefix_facts {
  bool counted = false;   // IPv4, not too long, in the country
  bool unplaced = false;  // the same, but in a country that only the origin tells
  bool several = false;   // origins
  std::optional<base::asn> origin;
};

class influence_reader {
 public:
  influence_reader(observed_table const& table, std::span<std::uint32_t const> sessions,
                   influence_rule const& rule)
      : table_{table}, sessions_{sessions}, rule_{rule}, facts_(table.prefixes.size()) {
    out_.views.vantages = vantages_of(table, sessions);
    for (auto i = std::size_t{0}; i < facts_.size(); ++i) {
      auto const& prefix = table.prefixes[i];
      if (prefix.address.family != base::ip_family::v4 || prefix.length > longest_counted) continue;
      auto const inside = rule.lies_inside(prefix);
      facts_[i].counted = inside.value_or(false);
      facts_[i].unplaced = !inside;
    }
  }

  influence_views read() {
    find_origins();
    place_by_origin();
    for (auto const& one : facts_) out_.skipped_moas += one.counted && one.several ? 1U : 0U;
    for (auto i = std::uint32_t{0}; i < sessions_.size(); ++i) add_session(i);
    out_.total = total_blocks();
    out_.views.sort();
    return std::move(out_);
  }

 private:
  void find_origins() {
    for (auto const session : sessions_) {
      for (auto const& route : table_.routes[session]) {
        auto& facts = facts_[route.prefix];
        if (!facts.counted && !facts.unplaced) continue;
        auto const& origin = paths_[route.path].origin;
        if (!origin) continue;
        if (facts.origin && *facts.origin != *origin) facts.several = true;
        facts.origin = origin;
      }
    }
  }

  void place_by_origin() {
    for (auto& facts : facts_) {
      if (facts.unplaced && facts.origin && !facts.several) facts.counted = rule_.is_at_home(*facts.origin);
    }
  }

  void add_session(std::uint32_t at) {
    auto const& routes = table_.routes[sessions_[at]];
    auto const exclusive = exclusive_addresses4(table_, sessions_[at], longest_counted);
    for (auto i = std::size_t{0}; i < routes.size(); ++i) {
      auto const& facts = facts_[routes[i].prefix];
      if (!facts.counted || facts.several) continue;
      auto const& path = paths_[routes[i].path];
      if (!path.origin) {
        ++out_.skipped_paths;
        continue;
      }
      auto const blocks = static_cast<double>(exclusive[i]) / block_addresses;
      if (blocks != 0) out_.views.rows.push_back({*path.origin, at, placed(routes[i].path, path), blocks});
    }
  }

  std::uint32_t placed(std::uint32_t raw, clean_path const& path) {
    if (places_.empty()) places_.resize(table_.path_offsets.size() - 1);
    if (!places_[raw]) places_[raw] = out_.views.add_path(path.steps);
    return *places_[raw];
  }

  // Prefixes that any of the sessions has, as one table.
  double total_blocks() const {
    observed_table all;
    all.prefixes = table_.prefixes;
    all.routes.emplace_back();
    std::vector<bool> seen(table_.prefixes.size());
    for (auto const session : sessions_) {
      for (auto const& route : table_.routes[session]) seen[route.prefix] = true;
    }
    for (auto i = std::uint32_t{0}; i < seen.size(); ++i) {
      if (seen[i]) all.routes[0].push_back({i, 0});
    }
    auto const exclusive = exclusive_addresses4(all, 0, longest_counted);
    auto sum = 0.0;
    for (auto i = std::size_t{0}; i < exclusive.size(); ++i) {
      auto const& facts = facts_[all.routes[0][i].prefix];
      if (facts.counted && !facts.several) sum += static_cast<double>(exclusive[i]) / block_addresses;
    }
    return sum;
  }

  observed_table const& table_;
  std::span<std::uint32_t const> sessions_;
  influence_rule const& rule_;
  std::vector<prefix_facts> facts_;
  path_cache<clean_path (*)(std::span<observed_hop const>)> paths_{table_, clean};
  std::vector<std::optional<std::uint32_t>> places_;
  influence_views out_;
};

}  // namespace

influence_views influence_views_of(observed_table const& table, std::span<std::uint32_t const> sessions,
                                   influence_rule const& rule) {
  return influence_reader{table, sessions, rule}.read();
}

}  // namespace causeway::routing
