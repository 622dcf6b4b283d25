//! Traffic over every link, and where it enters the country of its users: what the true routes carry.
#pragma once

#include <cstddef>
#include <memory>
#include <mutex>
#include <vector>

#include "sample/demand.h"

namespace causeway::sample {

/// What became of what one destination's users ask for. asked = cached + unreached + local + entering +
/// returning, to the last unit.
struct destination_traffic {
  nano_mbps asked = 0;
  nano_mbps cached = 0;        ///< served inside their own network, by a cache or by itself
  nano_mbps unreached = 0;     ///< from networks without a route
  nano_mbps at_exchange = 0;   ///< of local and returning: served by content networks' equipment at exchanges
                               ///< of the country
  nano_mbps local = 0;         ///< came without leaving the country
  nano_mbps entering = 0;      ///< came from networks of other countries
  nano_mbps returning = 0;     ///< came from the country itself, by way of another: tromboned
  nano_mbps own_entering = 0;  ///< of entering: carried over the border by the destination itself, which has
                               ///< its home abroad
  nano_mbps own_returning = 0;
};

/// Sums over all destinations; indexed by plain_direction.
struct traffic {
  std::vector<nano_mbps> domestic;   // direction -> traffic whose source is in the country of its users
  std::vector<nano_mbps> foreign;    // direction -> all other traffic
  std::vector<nano_mbps> entering;   // direction -> of foreign: enters its users' country here for good
  std::vector<nano_mbps> returning;  // direction -> of domestic: comes back here for good
  std::vector<destination_traffic> destinations;  // as in demand
};

/// Carries the demand down the routes. The sums are whole numbers, so they are the same in whatever order
/// groups come.
class traffic_visitor final : public route_visitor {
 public:
  /// All must outlive the visitor; exchanges' countries come from `over`.
  traffic_visitor(lands const& on, wires const& over, networks const& from, demand const& asked);
  ~traffic_visitor() override;

  void begin(std::size_t chunks) override;
  void visit(std::size_t chunk, std::size_t group, true_routes const& routes) override;
  /// All sums; to be called once, at the end.
  traffic take();

 private:
  struct worker;
  std::unique_ptr<worker> borrow();
  void give_back(std::unique_ptr<worker> one);
  void carry(worker& with, std::size_t row, true_routes const& routes);
  void mark_inside(worker& with, destination const& to, true_routes const& routes) const;
  void push(worker& with, network_id at, destination const& to, true_routes const& routes,
            destination_traffic& sums) const;
  void inject(worker& with, network_id at, destination const& to, true_routes const& routes,
              destination_traffic& sums) const;
  bool is_present(network_id network, country_id country) const;

  lands const& on_;
  networks const& from_;
  demand const& asked_;
  std::vector<country_id> exchange_country_;  // link_id -> where the exchange is that it runs over, if any
  std::vector<std::pair<std::size_t, std::size_t>> rows_;  // of each group, in order: group, destination
  std::vector<std::size_t> first_cache_;                   // network -> its first in demand.caches
  std::vector<destination_traffic> destinations_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<worker>> idle_;
};

}  // namespace causeway::sample
