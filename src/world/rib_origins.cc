//! What a routing table says is announced.
#include "world/rib_origins.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "formats/mrt_routes.h"
#include "formats/prefix2as.h"

namespace causeway::world {

namespace {

// The networks of a path's last segment where that is a set of several.
std::vector<base::asn> last_set(formats::as_path const& path) {
  auto segments = path.segments();
  formats::path_segment segment;
  formats::path_segment last;
  while (segments.next(segment)) {
    using enum formats::segment_type;
    if (segment.type != confederation_sequence && segment.type != confederation_set) last = segment;
  }
  std::vector<base::asn> members;
  if (last.type != formats::segment_type::set) return members;
  for (auto at = std::size_t{0}; at + 4 <= last.numbers.size(); at += 4) {
    auto const byte = [&](std::size_t i) { return static_cast<std::uint32_t>(last.numbers[at + i]); };
    members.push_back(base::asn{byte(0) << 24U | byte(1) << 16U | byte(2) << 8U | byte(3)});
  }
  std::sort(members.begin(), members.end());
  members.erase(std::unique(members.begin(), members.end()), members.end());
  return members;
}

// Gathers the origins of one prefix until another prefix comes.
class collector {
 public:
  collector(base::tally& counted, std::function<void(formats::prefix2as_record const&)> const& sink)
      : tally_{counted}, sink_{sink} {}

  void add(formats::mrt_route const& route) {
    if (route.event != formats::route_event::table || route.safi != formats::bgp_safi::unicast) return;
    any_ = true;
    if (!prefix_ || *prefix_ != route.prefix) flush();
    prefix_ = route.prefix;
    if (auto const origin = route.path.origin()) return add_origin({*origin});
    add_origin(last_set(route.path));
  }

  void finish() {
    flush();
    if (!any_) tally_.add(no_routing_table, base::place::nowhere(), "updates say only what changes");
  }

 private:
  void flush() {
    if (prefix_ && !origins_.empty()) {
      formats::prefix2as_record record;
      record.prefix = *prefix_;
      std::sort(origins_.begin(), origins_.end());
      for (auto i = std::size_t{0}; i < origins_.size(); ++i) {
        for (auto const member : origins_[i])
          record.members.push_back({member, static_cast<std::uint32_t>(i)});
      }
      sink_(record);
    }
    origins_.clear();
  }

  void add_origin(std::vector<base::asn> origin) {
    if (origin.empty())
      return tally_.add("route without an origin", base::place::nowhere(), to_string(*prefix_));
    if (std::any_of(origin.begin(), origin.end(), base::is_reserved)) {
      return tally_.add("origin that nobody may use", base::place::nowhere(), to_string(*prefix_));
    }
    if (std::find(origins_.begin(), origins_.end(), origin) == origins_.end())
      origins_.push_back(std::move(origin));
  }

  base::tally& tally_;
  std::function<void(formats::prefix2as_record const&)> const& sink_;
  bool any_ = false;
  std::optional<base::ip_prefix> prefix_;
  std::vector<std::vector<base::asn>> origins_;
};

}  // namespace

void read_rib_origins(formats::input& in, base::tally& counted,
                      std::function<void(formats::prefix2as_record const&)> const& sink) {
  collector gathered{counted, sink};
  formats::mrt_sink routes;
  routes.route = [&](formats::mrt_route const& route) { gathered.add(route); };
  formats::mrt_demand const everything;
  formats::read_mrt(in, counted, everything, routes);
  gathered.finish();
}

}  // namespace causeway::world
