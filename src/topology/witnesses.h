//! Third parties whose routes tell whether a network can be another's customer.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "topology/link_votes.h"
#include "topology/path_cleaning.h"
#include "topology/path_links.h"

namespace causeway::topology {

/// How many witnesses could tell, and how many of them spoke against.
struct testimony {
  std::uint32_t heard = 0;
  std::uint32_t against = 0;

  testimony& operator+=(testimony const& other);
  bool operator==(testimony const&) const = default;
};

/// True where more speak against than chance explains: over three standard deviations above what a share
/// `error_rate` of wrong testimonies gives. With an error rate of 0 a single witness convicts.
bool convicts(testimony const& given, double error_rate);

/// A route that a witness is seen to have.
struct witness_route {
  std::uint32_t witness = 0;  ///< place among the witnesses
  link_step step = 0;         ///< its first link
  std::uint32_t length = 0;   ///< links to the origin
};

/// The routes of the networks that stand on the most paths (ties: lower ASN): every path shows one of each of
/// its networks, from there to the origin.
class witness_routes {
 public:
  static constexpr std::size_t witness_limit = 300;

  witness_routes(clean_paths const& paths, path_links const& seen);

  /// In order of witness; several of one where paths show several.
  std::span<witness_route const> to(std::uint32_t origin) const {
    return std::span{routes_}.subspan(offsets_[origin], offsets_[origin + 1] - offsets_[origin]);
  }

 private:
  std::vector<std::uint32_t> offsets_;  // origin -> where its routes start
  std::vector<witness_route> routes_;
};

/// Who is heard.
struct hearing {
  /// step -> 1 where the routes of its first network over it contradict known customers too often: its class
  /// is mistaken somewhere, and what is said of routes over it is not heard
  std::vector<std::uint8_t> silenced;
  double error_rate = 0;  ///< of the testimonies on known customers that are heard
};

/// Were y a customer of x, every z with a customer or peer route to x would hear of y over the same networks,
/// and so have a route to y of no worse class and at most one link longer. Witnesses are all z of which both
/// routes are seen and the one to x is no provider's; where a route's class is open, the answer that convicts
/// less counts.
testimony on_customer(witness_routes const& routes, std::vector<link_state> const& states,
                      hearing const& heard, std::uint32_t x, std::uint32_t y);

/// All testimonies, silenced or not, on customers that are decided: of all links, or of every `stride`th.
testimony on_known_customers(path_links const& seen, witness_routes const& routes,
                             std::vector<link_state> const& states, std::size_t stride = 1);

/// Silences where more than 2 % of what is said on decided customers contradicts them, and more than the
/// error rate of all explains; again for those that are left, three times at most. Where nobody contradicts
/// anything, everybody is heard.
hearing open_hearing(path_links const& seen, witness_routes const& routes,
                     std::vector<link_state> const& states);

/// Of all testimonies the share that is against.
double error_rate(testimony const& all);

}  // namespace causeway::topology
