//! Distinct AS paths out of tables, updates and texts.
#include "world/observed_paths.h"

#include <limits>

#include "formats/as_path_pool.h"
#include "formats/mrt_routes.h"
#include "formats/path_list.h"

namespace causeway::world {

struct path_collector::state {
  explicit state(std::size_t max_bytes) : pool{max_bytes} {}

  void count(formats::as_path_id id, base::tally& counted) {
    if (!id.valid()) return counted.add("path beyond the memory limit", base::place::nowhere());
    if (id.index() >= routes.size()) routes.resize(pool.size());
    auto& seen = routes[id.index()];
    if (seen != std::numeric_limits<std::uint32_t>::max()) ++seen;
  }

  formats::as_path_pool pool;
  std::vector<std::uint32_t> routes;  // path of the pool -> routes
};

namespace {

bool is_announced(formats::mrt_route const& route) {
  using enum formats::route_event;
  return (route.event == table || route.event == announcement) && route.safi == formats::bgp_safi::unicast &&
         !route.path.empty();
}

std::uint32_t number_at(formats::wire_bytes numbers, std::size_t at) {
  auto const byte = [&](std::size_t i) { return std::uint32_t{numbers[at + i]}; };
  return byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3);
}

void append_members(formats::wire_bytes numbers, std::vector<base::asn>& hops) {
  for (auto at = std::size_t{0}; at + 4 <= numbers.size(); at += 4) hops.push_back({number_at(numbers, at)});
}

// True where the path ended at a set of several.
bool append_hops(formats::as_path const& path, std::vector<base::asn>& hops) {
  auto segments = path.segments();
  formats::path_segment segment;
  while (segments.next(segment)) {
    using enum formats::segment_type;
    if (segment.type == set && segment.numbers.size() > 4) return true;
    if (segment.type == set || segment.type == sequence) append_members(segment.numbers, hops);
  }
  return false;
}

}  // namespace

path_collector::path_collector(std::size_t max_bytes) : state_{std::make_unique<state>(max_bytes)} {}
path_collector::~path_collector() = default;
path_collector::path_collector(path_collector&&) noexcept = default;
path_collector& path_collector::operator=(path_collector&&) noexcept = default;

void path_collector::read_mrt(formats::input& in, base::tally& counted) {
  formats::mrt_sink sink;
  sink.route = [&](formats::mrt_route const& route) {
    if (is_announced(route)) state_->count(route.path_id, counted);
  };
  formats::mrt_demand demand;
  demand.pool = &state_->pool;
  formats::read_mrt(in, counted, demand, sink);
}

void path_collector::read_text(formats::input& in, base::tally& counted) {
  formats::read_path_list(
      in, counted, [&](formats::as_path const& path) { state_->count(state_->pool.intern(path), counted); });
}

observed_paths path_collector::paths() const {
  observed_paths out;
  auto const& from = *state_;
  for (auto i = std::uint32_t{0}; i < from.routes.size(); ++i) {
    if (from.routes[i] == 0) continue;  // of a withdrawal or another family
    auto const ended = append_hops(from.pool.path(formats::as_path_id{i}), out.hops);
    out.offsets.push_back(out.hops.size());
    out.routes.push_back(from.routes[i]);
    out.ends_at_a_set.push_back(ended ? 1 : 0);
  }
  return out;
}

}  // namespace causeway::world
