//! Places of exchange by habit: some follow the price, many do not.
#include "sample/places.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <numeric>
#include <optional>

#include "sample/dice.h"

namespace causeway::sample {

namespace {

// In the order of cheapest, old_contract, incumbent_landing, politics, custom.
constexpr std::array<double, 5> habit_weights{.5, .18, .12, .1, .1};
// A place that costs more than this times the lowest is left sooner or later.
constexpr double bearable = 2.5;

template <typename Id>
std::vector<Id> common(std::vector<Id> const& a, std::vector<Id> const& b) {
  std::vector<Id> out;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(out));
  return out;
}

/// What all crossings are looked at with.
class chooser {
 public:
  chooser(sample_options const& options, lands const& on, wires const& over, networks const& from,
          market const& in)
      : options_{options}, on_{on}, over_{over}, from_{from}, in_{in}, exchanges_(from.all.size()) {
    for (auto const& port : from.ports) exchanges_[port.network.index()].push_back(port.exchange);
    for (auto& list : exchanges_) list.erase(std::unique(list.begin(), list.end()), list.end());
    draw_politics();
  }

  void choose(crossing& one) const;
  /// Moves a crossing away from the lowest total; false where there is no other place.
  bool move(crossing& one) const;
  std::vector<place_candidate> candidates(crossing const& of) const;

 private:
  // An exchange that only satellites reach has no say in what others exchange.
  bool is_fixed(crossing const& one) const {
    if (!one.link.valid() || !from_.of(one.link).over.valid()) return false;
    return has_wire(over_.of(from_.of(one.link).over).city, one.inside_city);
  }
  bool has_wire(city_id from, city_id to) const { return reaches(in_.from_city[from.index()], to); }
  country_id country_of(city_id city) const { return on_.of(city).country; }
  void draw_politics();
  std::vector<city_id> cities_for(crossing const& of) const;
  void tidy(crossing const& of, std::vector<city_id>& out) const;
  void add_meeting_places(crossing const& of, std::vector<city_id>& out) const;
  void add_others(crossing const& of, std::vector<city_id>& out) const;
  double price_at(crossing const& of, city_id city) const;
  bool has_incumbent_landing(country_id country, city_id city) const;
  std::optional<city_id> by_habit(crossing const& one, std::vector<place_candidate> const& offers) const;
  dice dice_of(std::string_view purpose, crossing const& one) const {
    auto const pair = (std::uint64_t{one.outside.value} << 32U) + one.inside.value;
    return dice{options_.seed, purpose, pair * 0x9E3779B97F4A7C15U + one.country.value};
  }

  sample_options const& options_;
  lands const& on_;
  wires const& over_;
  networks const& from_;
  market const& in_;
  std::vector<std::vector<exchange_id>> exchanges_;  // network -> where it has ports, in order
  std::vector<country_id> shunned_;                  // country -> through which country it does not exchange
};

// Countries shun one that is a neighbour or has a hub.
void chooser::draw_politics() {
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    dice from{options_.seed, "politics", i};
    auto able = on_.countries[i].neighbours;
    for (auto const hub : over_.hubs) able.push_back(country_of(hub));
    std::erase(able, country_id{static_cast<std::uint16_t>(i)});
    shunned_.push_back(able.empty() ? country_id{}
                                    : able[from.below(static_cast<std::uint32_t>(able.size()))]);
  }
}

// Shared exchanges and buildings, where the inside network may be at home or abroad.
void chooser::add_meeting_places(crossing const& of, std::vector<city_id>& out) const {
  if (is_fixed(of)) out.push_back(over_.of(from_.of(of.link).over).city);
  if (of.outside == of.inside || of.mode == crossing_mode::own) return;
  for (auto const one : common(exchanges_[of.outside.index()], exchanges_[of.inside.index()])) {
    out.push_back(over_.of(one).city);
  }
  for (auto const one : common(from_.of(of.outside).buildings, from_.of(of.inside).buildings)) {
    out.push_back(over_.of(one).city);
  }
}

// Hubs where the outside network is, home if it is there, and the first other place of its own.
void chooser::add_others(crossing const& of, std::vector<city_id>& out) const {
  auto is_home_added = of.mode == crossing_mode::own;
  auto is_third_added = false;
  for (auto const city : from_.of(of.outside).cities) {
    if (country_of(city) == of.country) {
      if (!is_home_added) out.push_back(city);
      is_home_added = true;
    } else if (hub_price(in_.prices, city) > 0) {
      out.push_back(city);
    } else {
      if (!is_third_added) out.push_back(city);
      is_third_added = true;
    }
  }
}

// Where wires lead to the inside network, nobody meets by satellite.
void chooser::tidy(crossing const& of, std::vector<city_id>& out) const {
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  if (of.mode == crossing_mode::own)
    std::erase_if(out, [&](city_id c) { return country_of(c) == of.country; });
  auto const has_wire_to = [&](city_id c) { return has_wire(c, of.inside_city); };
  auto const& hubs = over_.hubs;
  if (std::none_of(hubs.begin(), hubs.end(), has_wire_to)) return;
  std::erase_if(out, [&](city_id c) { return !has_wire_to(c); });
}

std::vector<city_id> chooser::cities_for(crossing const& of) const {
  std::vector<city_id> out;
  add_meeting_places(of, out);
  add_others(of, out);
  tidy(of, out);
  if (out.size() < 2) out.insert(out.end(), over_.hubs.begin(), over_.hubs.end());
  tidy(of, out);
  if (out.size() < 2) {
    for (auto const& country : on_.countries) out.push_back(country.capital);
  }
  tidy(of, out);
  return out;
}

double chooser::price_at(crossing const& of, city_id city) const {
  if (of.mode != crossing_mode::peering) return in_.transit[city.index()].usd_per_mbps;
  auto const& country = in_.prices.countries[from_.of(of.inside).home.index()];
  auto port = 0.0;
  for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
    if (over_.exchanges[i].city != city) continue;
    port = in_.prices.port_usd_per_10g[i];
    break;
  }
  return (port + in_.prices.colocation_usd_per_10g[city.index()] + country.gear_usd_per_10g) /
         usable_mbps_per_10g;
}

std::vector<place_candidate> chooser::candidates(crossing const& of) const {
  std::vector<place_candidate> out;
  for (auto const city : cities_for(of)) {
    out.push_back({city, price_at(of, city) + list_price_of_legs(on_, in_, city, of.inside_city)});
  }
  return out;
}

bool chooser::has_incumbent_landing(country_id country, city_id city) const {
  auto const& incumbent = on_.of(country).incumbent;
  for (auto const& cable : over_.cables) {
    auto const& owners = cable.owners;
    if (std::find(owners.begin(), owners.end(), incumbent) == owners.end()) continue;
    for (auto const& one : cable.segments) {
      if (over_.of(one.from).city == city || over_.of(one.to).city == city) return true;
    }
  }
  return false;
}

city_id cheapest(std::vector<place_candidate> const& offers) {
  return std::min_element(
             offers.begin(), offers.end(),
             [](auto const& a, auto const& b) { return a.total_usd_per_mbps < b.total_usd_per_mbps; })
      ->city;
}

// Nothing where the habit has no say here.
std::optional<city_id> chooser::by_habit(crossing const& one,
                                         std::vector<place_candidate> const& offers) const {
  auto allowed = offers;
  if (one.habit == place_habit::incumbent_landing) {
    std::erase_if(allowed, [&](auto const& offer) {
      return country_of(offer.city) == one.country || !has_incumbent_landing(one.country, offer.city);
    });
  }
  if (one.habit == place_habit::politics) {
    auto const shunned = shunned_[one.country.index()];
    std::erase_if(allowed, [&](auto const& offer) { return country_of(offer.city) == shunned; });
  }
  if (allowed.empty()) return std::nullopt;
  if (one.habit != place_habit::old_contract && one.habit != place_habit::custom) return cheapest(allowed);
  auto const lowest = std::min_element(allowed.begin(), allowed.end(), [](auto const& a, auto const& b) {
                        return a.total_usd_per_mbps < b.total_usd_per_mbps;
                      })->total_usd_per_mbps;
  std::erase_if(allowed, [&](auto const& offer) { return offer.total_usd_per_mbps > lowest * bearable; });
  auto from = dice_of("old contract", one);
  return allowed[from.below(static_cast<std::uint32_t>(allowed.size()))].city;
}

void chooser::choose(crossing& one) const {
  auto const offers = candidates(one);
  one.lowest_total = cheapest(offers);
  if (is_fixed(one)) {
    one.habit = place_habit::exchange;
    one.place = over_.of(from_.of(one.link).over).city;
    return;
  }
  one.habit = static_cast<place_habit>(1 + dice_of("habit", one).pick(habit_weights));
  auto const place = by_habit(one, offers);
  if (!place) one.habit = place_habit::cheapest;
  one.place = place.value_or(one.lowest_total);
}

bool chooser::move(crossing& one) const {
  auto offers = candidates(one);
  std::erase_if(offers, [&](auto const& offer) { return offer.city == one.lowest_total; });
  if (offers.empty()) return false;
  one.habit = place_habit::custom;
  one.place = *by_habit(one, offers);
  return true;
}

std::vector<std::size_t> by_traffic(std::vector<crossing> const& crossings) {
  std::vector<std::size_t> order(crossings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::sort(order.begin(), order.end(), [&](auto const a, auto const b) {
    return crossings[a].mbps != crossings[b].mbps ? crossings[a].mbps > crossings[b].mbps : a < b;
  });
  return order;
}

bool is_enough(place_share const& sums) {
  return static_cast<double>(sums.elsewhere) >= least_elsewhere * static_cast<double>(sums.international);
}

}  // namespace

double place_share::share() const {
  return international == 0 ? 0 : static_cast<double>(elsewhere) / static_cast<double>(international);
}

std::vector<place_candidate> place_candidates(lands const& on, wires const& over, networks const& from,
                                              market const& in, crossing const& of) {
  return chooser{{}, on, over, from, in}.candidates(of);
}

place_share choose_places(sample_options const& options, lands const& on, wires const& over,
                          networks const& from, market const& in, std::vector<crossing>& crossings) {
  chooser const with{options, on, over, from, in};
  place_share sums;
  auto const order = by_traffic(crossings);
  for (auto const i : order) {
    auto& one = crossings[i];
    with.choose(one);
    sums.international += one.mbps;
    auto const is_elsewhere = one.place != one.lowest_total;
    if (is_elsewhere) sums.elsewhere += one.mbps;
    if (is_elsewhere || is_enough(sums) || one.habit == place_habit::exchange) continue;
    if (with.move(one)) sums.elsewhere += one.mbps;
  }
  // Should exchanges alone hold the share down, the largest meet beside them: over a line of their own.
  for (auto const i : order) {
    if (is_enough(sums)) break;
    auto& one = crossings[i];
    if (one.place == one.lowest_total && with.move(one)) sums.elsewhere += one.mbps;
  }
  return sums;
}

}  // namespace causeway::sample
