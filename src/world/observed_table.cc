//! Reads routing tables into rows of sessions, prefixes and paths.
#include "world/observed_table.h"

#include <algorithm>
#include <cassert>
#include <map>
#include <numeric>
#include <optional>
#include <tuple>
#include <utility>

#include "base/noun.h"
#include "formats/mrt_routes.h"

namespace causeway::world {

namespace {

void append_hops(formats::as_path path, std::vector<observed_hop>& out) {
  using enum formats::segment_type;
  auto segments = path.segments();
  formats::path_segment segment;
  while (segments.next(segment)) {
    if (segment.type == confederation_sequence || segment.type == confederation_set) continue;
    auto const members = static_cast<std::uint32_t>(segment.numbers.size() / 4);
    auto const set_size = segment.type == set ? members : 0;
    formats::byte_cursor bytes{segment.numbers};
    for (auto i = std::uint32_t{0}; i < members; ++i) out.push_back({base::asn{bytes.u32()}, set_size});
  }
}

}  // namespace

struct observed_reader::state {
  using session_key = std::tuple<std::uint32_t, base::asn, base::ip_address>;

  explicit state(std::size_t most) : max_routes{most} {}

  std::size_t max_routes;
  formats::as_path_pool pool;
  std::map<session_key, std::uint32_t> sessions;  // -> row of `routes`
  std::vector<base::ip_prefix> prefixes;          // as they came, repetitions included
  std::vector<std::vector<observed_route>> routes;
  std::size_t route_count = 0;
  std::uint32_t collectors = 0;

  std::uint32_t session_of(formats::mrt_peer const& peer) {
    auto const next = static_cast<std::uint32_t>(routes.size());
    auto const [at, added] = sessions.try_emplace({collectors, peer.number, peer.address}, next);
    if (added) routes.emplace_back();
    return at->second;
  }

  void add(formats::mrt_route const& route, base::tally& counted) {
    if (route.event != formats::route_event::table || route.safi != formats::bgp_safi::unicast) return;
    if (route.prefix.length == 0) return;
    if (route.path.empty()) {
      return counted.add("route without a path", base::place::nowhere(), to_string(route.prefix));
    }
    if (route_count == max_routes || !route.path_id.valid()) {
      return counted.add("route beyond the memory limit", base::place::nowhere(), to_string(route.prefix));
    }
    ++route_count;
    if (prefixes.empty() || prefixes.back() != route.prefix) prefixes.push_back(route.prefix);
    auto const prefix = static_cast<std::uint32_t>(prefixes.size() - 1);
    routes[session_of(route.peer)].push_back({prefix, route.path_id.value});
  }

  // Sorts the prefixes, each once; returns where each row went.
  std::vector<std::uint32_t> sort_prefixes() {
    std::vector<std::uint32_t> order(prefixes.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return prefixes[a] < prefixes[b]; });
    std::vector<std::uint32_t> place(prefixes.size());
    std::vector<base::ip_prefix> sorted;
    for (auto const row : order) {
      if (sorted.empty() || sorted.back() != prefixes[row]) sorted.push_back(prefixes[row]);
      place[row] = static_cast<std::uint32_t>(sorted.size() - 1);
    }
    prefixes = std::move(sorted);
    return place;
  }
};

namespace {

// In order of prefix; of several routes to one prefix the one that came last.
void put_in_order(std::vector<observed_route>& routes, std::vector<std::uint32_t> const& place) {
  for (auto& route : routes) route.prefix = place[route.prefix];
  auto const earlier = [](observed_route const& a, observed_route const& b) { return a.prefix < b.prefix; };
  if (!std::is_sorted(routes.begin(), routes.end(), earlier))
    std::stable_sort(routes.begin(), routes.end(), earlier);
  auto kept = std::size_t{0};
  for (auto const& route : routes) {
    auto const again = kept != 0 && routes[kept - 1].prefix == route.prefix;
    routes[again ? kept - 1 : kept++] = route;
  }
  routes.resize(kept);
  routes.shrink_to_fit();
}

void count_prefixes(observed_table& table, std::size_t session) {
  for (auto const& route : table.routes[session]) {
    auto const is4 = table.prefixes[route.prefix].address.family == base::ip_family::v4;
    ++(is4 ? table.sessions[session].prefixes4 : table.sessions[session].prefixes6);
  }
}

}  // namespace

observed_reader::observed_reader(std::size_t max_routes) : state_{std::make_unique<state>(max_routes)} {}
observed_reader::~observed_reader() = default;
observed_reader::observed_reader(observed_reader&&) noexcept = default;
observed_reader& observed_reader::operator=(observed_reader&&) noexcept = default;

std::size_t observed_reader::read(formats::input& in, base::tally& counted) {
  auto const before = state_->route_count;
  formats::mrt_sink routes;
  routes.route = [&](formats::mrt_route const& route) { state_->add(route, counted); };
  formats::mrt_demand demand;
  demand.pool = &state_->pool;
  formats::read_mrt(in, counted, demand, routes);
  ++state_->collectors;
  return state_->route_count - before;
}

observed_table observed_reader::finish() {
  observed_table out;
  auto const place = state_->sort_prefixes();
  out.prefixes = std::move(state_->prefixes);
  for (auto const& [key, row] : state_->sessions) {
    auto const& [collector, network, address] = key;
    out.sessions.push_back({collector, network, address, 0, 0});
    out.routes.push_back(std::move(state_->routes[row]));
    put_in_order(out.routes.back(), place);
    count_prefixes(out, out.sessions.size() - 1);
  }
  for (auto id = formats::as_path_id{0}; id.index() < state_->pool.size(); ++id) {
    append_hops(state_->pool.path(id), out.hops);
    out.path_offsets.push_back(out.hops.size());
  }
  *this = observed_reader{state_->max_routes};
  return out;
}

std::vector<std::uint32_t> full_feed_sessions(observed_table const& table, base::ip_family family,
                                              full_feed const& least) {
  std::vector<std::uint32_t> out;
  for (auto i = std::uint32_t{0}; i < table.sessions.size(); ++i) {
    auto const& session = table.sessions[i];
    if (session.address.family != family) continue;
    auto const is4 = family == base::ip_family::v4;
    auto const enough = is4 ? session.prefixes4 >= least.prefixes4 : session.prefixes6 >= least.prefixes6;
    if (enough) out.push_back(i);
  }
  return out;
}

namespace {

// The numbers of prefixes that sessions of a family have, the largest first.
std::vector<std::uint64_t> table_sizes(observed_table const& table, base::ip_family family) {
  std::vector<std::uint64_t> out;
  for (auto const& session : table.sessions) {
    if (session.address.family != family) continue;
    out.push_back(family == base::ip_family::v4 ? session.prefixes4 : session.prefixes6);
  }
  std::sort(out.rbegin(), out.rend());
  return out;
}

// "--full-feed 317512 would keep 2": a few thresholds, from one session to all of them.
std::string thresholds_text(std::vector<std::uint64_t> const& sizes, std::string_view before) {
  std::vector<std::pair<std::uint64_t, std::size_t>> steps;  // threshold -> sessions kept
  for (auto i = std::size_t{0}; i < sizes.size() && sizes[i] != 0; ++i) {
    if (i + 1 == sizes.size() || sizes[i + 1] < sizes[i]) steps.emplace_back(sizes[i], i + 1);
  }
  constexpr auto max_named = std::size_t{4};
  auto const named = std::min(max_named, steps.size());
  std::string out;
  for (auto i = std::size_t{0}; i < named; ++i) {
    auto const at = named == 1 ? 0 : i * (steps.size() - 1) / (named - 1);
    auto const& [threshold, kept] = steps[at];
    out += (out.empty() ? "" : ", ") + std::string{before} + std::to_string(threshold) + " would keep " +
           std::to_string(kept);
  }
  return out;
}

}  // namespace

std::string why_no_full_feed(observed_table const& table, full_feed const& least) {
  auto const sizes4 = table_sizes(table, base::ip_family::v4);
  auto const sizes6 = table_sizes(table, base::ip_family::v6);
  auto text = "of " + base::counted_noun(table.sessions.size(), "session") + " none has " +
              std::to_string(least.prefixes4) + " IPv4 or " + std::to_string(least.prefixes6) +
              " IPv6 prefixes";
  auto const four = thresholds_text(sizes4, "--full-feed ");
  auto const six = thresholds_text(sizes6, "--full-feed " + std::to_string(least.prefixes4) + ",");
  if (!four.empty()) text += "; " + four;
  if (!six.empty()) text += "; " + six;
  return text;
}

std::vector<std::uint64_t> exclusive_addresses4(observed_table const& table, std::uint32_t session,
                                                std::uint8_t longest) {
  auto const& routes = table.routes[session];
  std::vector<std::uint64_t> out(routes.size(), 0);
  std::vector<std::size_t> open;  // prefixes that cover the one at hand, the narrowest last
  for (auto i = std::size_t{0}; i < routes.size(); ++i) {
    auto const& prefix = table.prefixes[routes[i].prefix];
    if (prefix.address.family != base::ip_family::v4 || prefix.length > longest) continue;
    while (!open.empty() && !covers(table.prefixes[routes[open.back()].prefix], prefix)) open.pop_back();
    out[i] = std::uint64_t{1} << (32U - prefix.length);
    if (!open.empty()) out[open.back()] -= out[i];
    open.push_back(i);
  }
  return out;
}

}  // namespace causeway::world
