//! What the users of each country ask for at peak, how it is split, and from whom they ask it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "sample/lands.h"
#include "sample/networks.h"
#include "sample/true_routes.h"

namespace causeway::sample {

/// Traffic in 10⁻⁹ Mbps. Sums of whole numbers do not depend on the order in which they are made.
using nano_mbps = std::int64_t;
inline constexpr double nano_per_mbps = 1e9;

/// The country in a row of the table of countries.
constexpr country_id country_at(std::size_t row) {
  return country_id{static_cast<country_id::rep>(row)};
}

/// A price that is drawn: low, likeliest and high, on a logarithmic scale.
struct drawn_range {
  double low = 0;
  double mid = 0;
  double high = 0;
};
class dice;
double draw(dice& from, drawn_range const& range);

/// How the users of a country ask.
struct country_demand {
  double kbps_per_user = 0;   ///< at peak
  double domestic_share = 0;  ///< from networks of the same country
  double cacheable_share = 0;
  double regional_share = 0;  ///< from other countries of the sub-region; the rest is from the world
  double exchange_hit = 0;  ///< part of what a content network hands over at an exchange of the country that
                            ///< its equipment there serves by itself
  double mbps = 0;          ///< all of it
};

/// The users of one network in one country.
struct destination {
  network_id network;
  country_id country;
  double mbps = 0;        ///< at peak; scaled up where destinations are a sample
  std::size_t group = 0;  ///< its network's main group of announcements
};

/// The part of what users of `host` ask from `content` that equipment inside `host` serves.
struct cache_hit {
  network_id host;
  network_id content;
  double share = 0;
};

struct demand {
  std::vector<country_demand> countries;   // country_id
  std::vector<destination> destinations;   // in order of network, country
  std::vector<std::vector<double>> asked;  // country -> network -> part that is asked from it; sums to 1
  std::vector<cache_hit> caches;           // in order of host, content
  std::size_t with_users = 0;              ///< pairs of network and country that have users
};

/// From so many networks on, destinations are a sample.
inline constexpr std::size_t all_destinations_up_to = 100'000;
/// About so many destinations are in such a sample: in each country half of its part are the largest ones,
/// which stand for themselves; the other half are drawn from the rest and stand for all of it.
inline constexpr std::size_t sampled_destinations = 4'000;

demand make_demand(sample_options const& options, lands const& on, networks const& from,
                   std::span<announcement_group const> groups);

/// Places in the list of groups whose routes are needed, in order.
std::vector<std::size_t> wanted_groups(demand const& of);

}  // namespace causeway::sample
