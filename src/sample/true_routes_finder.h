//! Finds the true routes to one announcement group: three passes, and then whoever departs from the common
//! rule settles with those whom it affects.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <tuple>
#include <vector>

#include "sample/true_routes.h"
#include "sample/true_routes_tables.h"

namespace causeway::sample {

/// What is told, in places.
struct group_rule {
  std::array<route_place, 2> origins{no_place, no_place};
  route_place only_via = no_place;  ///< the one provider that the first origin tells
  std::array<bool, 2> invalid{};    ///< what the ROAs say of each origin
  bool any_invalid() const { return invalid[0] || invalid[1]; }
};

/// The routes of all networks, by place.
struct route_state {
  static constexpr std::uint32_t no_length = 0xFFFFFFFFU;

  std::vector<plain_class> classes;
  std::vector<std::uint32_t> lengths;  // no_length without a route
  std::vector<std::uint32_t> hops;     // where the next hop stands in the rows of the route's class
  std::vector<std::uint8_t> origins;   // which of the group's origins it leads to
};

/// The row entry of a route's next hop; the class must be customer, peer or provider.
inline route_hop const& hop_of(route_tables const& tables, route_state const& state, route_place at) {
  switch (state.classes[at]) {
    case plain_class::customer: return tables.customers.hops[state.hops[at]];
    case plain_class::peer: return tables.peers.hops[state.hops[at]];
    default: return tables.providers.hops[state.hops[at]];
  }
}

/// Places to visit, each once, from the first or from the last.
class place_set {
 public:
  explicit place_set(std::size_t places) : words_((places + 63) / 64), first_{words_.size()} {}

  void insert(route_place at);
  /// Takes one out; none where there is none.
  route_place take_first();
  route_place take_last();

 private:
  std::vector<std::uint64_t> words_;
  std::size_t first_;    // words before it are 0
  std::size_t end_ = 0;  // and so are those from it on
};

/// Changes routes until nobody would choose otherwise. Memory is reused from group to group.
class route_settler {
 public:
  /// Networks have found no rest once one of them has changed its route `max_changes` times: see settle().
  route_settler(route_tables const& tables, route_state& state, std::uint8_t max_changes);

  /// True where somebody chose otherwise. Where the networks find no rest, routes that do not follow from
  /// what the next hop tells are dropped, and who has none takes the best that is told.
  bool settle(group_rule const& rule);
  bool was_frozen() const { return frozen_; }

 private:
  // A route as one network may have it; the smaller key is preferred.
  struct offer {
    std::uint32_t preference = 0xFFFFFFFFU;
    std::uint32_t length = 0;
    std::uint32_t hop = 0;
    plain_class as = plain_class::none;
    std::uint8_t origin = 0;
    bool stands() const { return as != plain_class::none; }
    bool is_before(offer const& other) const {
      return std::tie(preference, length, hop) < std::tie(other.preference, other.length, other.hop);
    }
  };

  // What a network has still to do.
  enum task : std::uint8_t { shall_choose = 1, shall_tell_up = 2, shall_tell_down = 4 };

  route_rows const& rows_of(plain_class as) const;
  offer told(route_place to, plain_class as, std::uint32_t hop) const;
  offer held(route_place by) const;
  offer best_told(route_place to);
  void take_best(route_place to, plain_class as, offer& best);
  std::uint32_t preference(route_place of, plain_class as, route_place hop) const;
  bool passes(route_place from, route_place through) const;
  bool tells_all(route_place from) const;
  void hear(route_place to, plain_class as, std::uint32_t hop);
  void choose(route_place at);
  void take(route_place at, offer const& one);
  void set_going();
  void begin_leaks();
  void let_choose(route_place at);
  void work_off();
  void tell_up(route_place from);
  void tell_down(route_place from);
  bool ask_refusers_again();
  void repair();
  void give_up_tasks();
  void drop_unfounded(route_place at);
  void give_routes_to_those_without();

  route_tables const& tables_;
  route_state& state_;
  std::uint8_t max_changes_;
  group_rule rule_;
  std::vector<std::uint8_t> tasks_;
  place_set up_;    // who has a task, to be taken from the last: customers before providers
  place_set down_;  // from the first, once nobody is left in up_: providers before customers
  std::vector<std::uint8_t> changes_;
  std::vector<route_place> changed_;  // whose changes_ are not 0
  std::vector<route_place> refused_;  // who refused a better route that led through itself
  std::vector<std::uint8_t> leaks_;   // routes to this group
  std::vector<std::uint8_t> founded_;
  std::vector<route_place> trail_;
  bool any_change_ = false;
  bool any_new_ = false;  // since those who refused were last asked
  bool frozen_ = false;
};

/// The routes to one group after the other. One finder serves one thread.
class route_finder {
 public:
  static constexpr std::uint8_t usual_max_changes = 64;

  explicit route_finder(route_tables const& tables, std::uint8_t max_changes = usual_max_changes);
  route_finder(route_finder const&) = delete;
  route_finder& operator=(route_finder const&) = delete;

  void find(announcement_group const& group, true_routes& out);
  settling_counts const& counts() const { return counts_; }

 private:
  void begin(announcement_group const& group);
  void customer_routes();
  void peer_routes();
  void provider_routes();
  bool refuses(route_place at, std::uint8_t origin) const {
    return rule_.any_invalid() && tables_.drops_invalid[at] != 0 && rule_.invalid[origin];
  }
  bool improves(route_place at, plain_class as, std::uint32_t length, std::uint32_t hop) const;
  void set(route_place at, plain_class as, std::uint32_t length, std::uint32_t hop, std::uint8_t origin);
  void tell_providers(route_place from);
  void put_out(true_routes& out);
  void put_order(true_routes& out);

  route_tables const& tables_;
  route_state state_;
  route_settler settler_;
  group_rule rule_;
  place_set to_visit_;
  std::vector<route_place> reached_;  // by customer routes, customers before providers
  std::vector<std::uint32_t> of_length_;
  settling_counts counts_;
};

}  // namespace causeway::sample
