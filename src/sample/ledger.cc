//! The ledger: legs of each crossing, their prices by contract, and the sums.
#include "sample/ledger.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::array<std::string_view, ledger_legs> leg_names{"domestic_backhaul",
                                                              "landing",
                                                              "cross_border",
                                                              "foreign_backhaul",
                                                              "long_haul",
                                                              "satellite",
                                                              "port",
                                                              "colocation",
                                                              "gear",
                                                              "transit",
                                                              "margin"};
constexpr double micro_per_usd = 1e6;
constexpr double contract_spread = .1;  // of a contract's price around the list price
constexpr double least_contract = .75;
constexpr double most_contract = 1.35;
constexpr double least_margin = 1.05;
constexpr double most_margin = 3.2;
constexpr auto whole_mbps = static_cast<nano_mbps>(nano_per_mbps);

micro_usd micro(double usd) {
  return std::llround(usd * micro_per_usd);
}

/// A part of a way that is paid to one party.
struct leg_part {
  ledger_leg leg = ledger_leg::long_haul;
  wire_vertex_id from{};
  wire_vertex_id to{};
  country_id country{};
  std::string payee{};
  double usd = 0;   // by size
  double flat = 0;  // for any size
};

bool is_same_leg(leg_part const& a, leg_part const& b) {
  return a.leg == b.leg && a.country == b.country && a.payee == b.payee;
}

/// What a contract pays beside the list: by whom it is made, and how large the buyer is.
struct contract_terms {
  double lease = 1;
  double transit = 1;
  double margin = 1;
};

class writer {
 public:
  writer(sample_options const& options, lands const& on, wires const& over, networks const& from,
         market const& in, std::vector<crossing> const& crossings)
      : options_{options}, on_{on}, over_{over}, from_{from}, in_{in}, crossings_{crossings} {
    bought_.resize(from.all.size());
    for (auto const& one : crossings) bought_[one.inside.index()] += one.mbps;
    first_provider_.resize(from.all.size());
    for (auto const& link : from.links) {
      auto& first = first_provider_[link.second.index()];
      if (link.relation == plain_relation::provides && !first.valid()) first = link.first;
    }
    out_.countries.resize(on.countries.size());
  }

  ledger run() {
    for (auto i = std::uint32_t{0}; i < crossings_.size(); ++i) write_crossing(i);
    sum_up();
    return std::move(out_);
  }

 private:
  void write_crossing(std::uint32_t number);
  void write_peering(std::uint32_t number, contract_terms const& terms);
  void write_transit(std::uint32_t number, network_id seller, contract_terms const& terms);
  void write_legs(std::uint32_t number, contract_terms const& terms);
  void add(std::uint32_t number, leg_part const& part, double usd_per_mbps);
  void sum_up();
  std::vector<leg_part> legs_between(city_id place, city_id inside, country_id country) const;
  leg_part part_of(wire_edge const& edge, edge_price const& price, wire_vertex_id from, wire_vertex_id to,
                   country_id country) const;
  network_id seller_of(crossing const& one) const;
  contract_terms terms_of(crossing const& one) const;
  std::optional<exchange_id> exchange_at(crossing const& one) const;
  std::uint32_t party(std::string const& name);
  sample_options const& options_;
  lands const& on_;
  wires const& over_;
  networks const& from_;
  market const& in_;
  std::vector<crossing> const& crossings_;
  std::vector<nano_mbps> bought_;                 // network -> all it takes in
  std::vector<network_id> first_provider_;        // network -> in order of links; none without provider
  std::map<std::string, std::uint32_t> numbers_;  // of parties
  ledger out_;
};

std::uint32_t writer::party(std::string const& name) {
  auto const [found, is_new] = numbers_.try_emplace(name, static_cast<std::uint32_t>(out_.parties.size()));
  if (is_new) out_.parties.push_back(name);
  return found->second;
}

leg_part writer::part_of(wire_edge const& edge, edge_price const& price, wire_vertex_id from,
                         wire_vertex_id to, country_id country) const {
  leg_part out{.from = from, .to = to, .payee = edge.owner};
  out.flat = price.flat_usd_per_mbps;
  out.usd = price.usd_per_mbps - price.flat_usd_per_mbps;
  out.country = in_.wires.of(from).country;
  auto const is_domestic = out.country == country && in_.wires.of(to).country == country;
  out.leg = is_domestic ? ledger_leg::domestic_backhaul : ledger_leg::foreign_backhaul;
  if (edge.kind == wire_kind::crossing) out.leg = ledger_leg::cross_border;
  if (edge.kind == wire_kind::cable && !is_domestic) {
    out.leg = ledger_leg::long_haul;
    out.country = country_id{};
  }
  if (edge.kind == wire_kind::tail) out.leg = ledger_leg::landing;
  return out;
}

// From the place inwards; by satellite where no wire leads there.
std::vector<leg_part> writer::legs_between(city_id place, city_id inside, country_id country) const {
  auto node = in_.wires.vertex_of(place);
  auto const end = in_.wires.vertex_of(inside);
  auto const way = way_to(in_.wires, in_.from_city[place.index()], end);
  if (!way) {
    leg_part sky{.leg = ledger_leg::satellite, .from = node, .to = end, .payee = "satellite operator"};
    sky.flat = list_price_of_legs(on_, in_, place, inside);
    return {sky};
  }
  std::vector<leg_part> out;
  for (auto const id : way->edges) {
    auto const& edge = in_.wires.of(id);
    auto const next = in_.wires.across(edge, node);
    auto const part = part_of(edge, in_.edges[id.index()], node, next, country);
    node = next;
    if (!out.empty() && is_same_leg(out.back(), part)) {
      out.back().to = part.to;
      out.back().usd += part.usd;
      out.back().flat += part.flat;
    } else {
      out.push_back(part);
    }
  }
  return out;
}

contract_terms writer::terms_of(crossing const& one) const {
  auto const pair = (std::uint64_t{one.outside.value} << 32U) + one.inside.value;
  dice from{options_.seed, "contract", pair * 0x9E3779B97F4A7C15U + one.country.value};
  auto const mbps = static_cast<double>(bought_[one.inside.index()]) / nano_per_mbps;
  auto const varied = [&] {
    return std::clamp(from.log_normal(1, contract_spread), least_contract, most_contract);
  };
  contract_terms out;
  out.lease = size_factor(mbps, in_.prices.lease_exponent) * varied();
  out.transit = size_factor(mbps, in_.prices.transit_exponent) * varied();
  auto const& seller = in_.prices.countries[on_.of(one.place).country.index()];
  out.margin = std::clamp(seller.margin * varied(), least_margin, most_margin);
  return out;
}

// Who sells transit at the place: the provider; of traffic that a network carries in itself, its own
// provider abroad. None where a customer or a network of the same organisation hands it over.
network_id writer::seller_of(crossing const& one) const {
  if (one.mode == crossing_mode::transit) return one.outside;
  if (one.outside != one.inside) return {};
  auto const& network = from_.of(one.inside);
  return network.policy.primary.valid() ? network.policy.primary : first_provider_[one.inside.index()];
}

std::optional<exchange_id> writer::exchange_at(crossing const& one) const {
  if (one.link.valid() && from_.of(one.link).over.valid()) {
    auto const over = from_.of(one.link).over;
    if (over_.of(over).city == one.place) return over;
  }
  for (auto i = std::uint32_t{0}; i < over_.exchanges.size(); ++i) {
    if (over_.exchanges[i].city == one.place) return exchange_id{i};
  }
  return std::nullopt;
}

void writer::add(std::uint32_t number, leg_part const& part, double usd_per_mbps) {
  ledger_row row{.crossing = number, .leg = part.leg, .from = part.from, .to = part.to};
  row.leg_country = part.country;
  row.payee = party(part.payee);
  row.per_mbps = micro(usd_per_mbps);
  row.amount = amount_of(crossings_[number].mbps, row.per_mbps);
  out_.rows.push_back(row);
}

void writer::write_peering(std::uint32_t number, contract_terms const& terms) {
  auto const& one = crossings_[number];
  auto const unit = terms.lease / usable_mbps_per_10g;
  auto const place = in_.wires.vertex_of(one.place);
  leg_part part{.from = place, .to = place};
  part.country = on_.of(one.place).country;
  if (auto const exchange = exchange_at(one)) {
    part.leg = ledger_leg::port;
    part.payee = over_.of(*exchange).organisation;
    add(number, part, in_.prices.port_usd_per_10g[exchange->index()] * unit);
  }
  part.leg = ledger_leg::colocation;
  auto const building = std::find_if(over_.buildings.begin(), over_.buildings.end(),
                                     [&](made_building const& b) { return b.city == one.place; });
  part.payee = building == over_.buildings.end() ? on_.of(part.country).incumbent : building->owner;
  add(number, part, in_.prices.colocation_usd_per_10g[one.place.index()] * unit);
  part.leg = ledger_leg::gear;
  part.payee = "makers of gear";
  add(number, part, in_.prices.countries[from_.of(one.inside).home.index()].gear_usd_per_10g * unit);
}

// At a hub its price; elsewhere the seller brings it from the hub from which it comes cheapest.
void writer::write_transit(std::uint32_t number, network_id seller, contract_terms const& terms) {
  auto const& one = crossings_[number];
  auto const hub = in_.transit[one.place.index()].hub;
  auto const is_hub = hub == one.place;
  auto const name = "AS" + std::to_string(from_.of(seller).number.value);
  auto const wholesale_transit = size_factor(wholesale_mbps, in_.prices.transit_exponent);
  leg_part part{.leg = ledger_leg::transit, .from = in_.wires.vertex_of(hub), .to = in_.wires.vertex_of(hub)};
  part.country = on_.of(hub).country;
  part.payee = name;
  auto sum = hub_price(in_.prices, hub) * (is_hub ? terms.transit : wholesale_transit);
  auto const first = out_.rows.size();
  add(number, part, sum);
  if (!is_hub) {
    auto const wholesale_lease = size_factor(wholesale_mbps, in_.prices.lease_exponent);
    for (auto leg : legs_between(hub, one.place, one.country)) {
      auto const usd = leg.usd * wholesale_lease + leg.flat;
      leg.payee = name;
      add(number, leg, usd);
      if (leg.leg != ledger_leg::satellite) sum += usd;
    }
    part.leg = ledger_leg::margin;
    part.from = part.to = in_.wires.vertex_of(one.place);
    part.country = on_.of(one.place).country;
    add(number, part, sum * (terms.margin - 1));
  }
  for (auto i = first; i < out_.rows.size(); ++i) out_.price_at_place[number] += out_.rows[i].per_mbps;
}

void writer::write_legs(std::uint32_t number, contract_terms const& terms) {
  auto const& one = crossings_[number];
  for (auto const& leg : legs_between(one.place, one.inside_city, one.country)) {
    add(number, leg, leg.usd * terms.lease + leg.flat);
  }
}

void writer::write_crossing(std::uint32_t number) {
  auto const& one = crossings_[number];
  auto const terms = terms_of(one);
  out_.price_at_place.push_back(0);
  if (one.mode == crossing_mode::peering) {
    write_peering(number, terms);
  } else if (auto const seller = seller_of(one); seller.valid()) {
    write_transit(number, seller, terms);
  }
  write_legs(number, terms);
}

void writer::sum_up() {
  for (auto const& one : crossings_) out_.countries[one.country.index()].imported += one.mbps;
  for (auto const& row : out_.rows) {
    auto const& one = crossings_[row.crossing];
    auto& account = out_.countries[one.country.index()];
    account.total += row.amount;
    account.by_leg.at(static_cast<std::size_t>(row.leg)) += row.amount;
    account.by_mode.at(static_cast<std::size_t>(one.mode)) += row.amount;
  }
}

}  // namespace

std::string_view to_string(ledger_leg leg) {
  return leg_names.at(static_cast<std::size_t>(leg));
}

micro_usd amount_of(nano_mbps traffic, micro_usd per_mbps) {
  auto const whole = traffic / whole_mbps;
  auto const rest = traffic % whole_mbps;
  return whole * per_mbps + (rest * per_mbps + whole_mbps / 2) / whole_mbps;
}

ledger make_ledger(sample_options const& options, lands const& on, wires const& over, networks const& from,
                   market const& in, std::vector<crossing> const& crossings) {
  return writer{options, on, over, from, in, crossings}.run();
}

}  // namespace causeway::sample
