//! Truth files of the economy.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <map>
#include <string>
#include <utility>

#include "base/csv_writer.h"
#include "sample/economy.h"
#include "sample/wires_exits.h"

namespace causeway::sample {

namespace {

constexpr std::array<std::string_view, 3> setting_names{"coast", "landlocked", "island"};
constexpr std::array<std::string_view, 4> income_names{"low", "lower_middle", "upper_middle", "high"};

// Whole units of 10⁻⁹ and 10⁻⁶ as decimals, to the last digit.
std::string mbps_text(nano_mbps traffic) {
  constexpr auto unit = static_cast<nano_mbps>(nano_per_mbps);
  return fmt::format("{}.{:09}", traffic / unit, traffic % unit);
}

std::string usd_text(micro_usd amount) {
  return fmt::format("{}.{:06}", amount / 1'000'000, amount % 1'000'000);
}

std::string number(double value, int digits) {
  return fmt::format("{:.{}f}", value, digits);
}

class table_text {
 public:
  explicit table_text(std::string_view header) : text_{header}, rows_{text_} { text_ += '\n'; }
  template <typename... Fields>
  void row(Fields const&... fields) {
    (rows_.field(fields), ...);
    rows_.end_row();
  }
  base::csv_writer& fields() { return rows_; }
  published_file as(std::string path) && { return {std::move(path), "", std::move(text_), packing::none}; }

 private:
  std::string text_;
  base::csv_writer rows_;
};

class truth_writer {
 public:
  truth_writer(lands const& on, wires const& over, networks const& from, economy const& of)
      : on_{on}, over_{over}, from_{from}, of_{of} {}

  published_file countries() const;
  published_file flows() const;
  published_file crossings() const;
  published_file physical_routes() const;
  published_file contracts() const;
  published_file ledger_rows() const;
  published_file prices() const;
  published_file exits() const;

 private:
  std::string asn(network_id network) const { return std::to_string(from_.of(network).number.value); }
  std::string code(country_id country) const {
    return country.valid() ? base::to_string(on_.of(country).code) : "";
  }
  std::string code_of(city_id city) const { return code(on_.of(city).country); }
  std::string const& name_of(wire_vertex_id at) const {
    auto const& one = of_.prices.wires.of(at);
    return one.landing.valid() ? over_.of(one.landing).name : on_.of(one.city).name;
  }
  std::string way_text(std::vector<wire_edge_id> const& way) const;
  void country_row(base::csv_writer& out, country_id id) const;
  void demand_fields(base::csv_writer& out, country_id id) const;
  void cost_fields(base::csv_writer& out, country_id id) const;

  lands const& on_;
  wires const& over_;
  networks const& from_;
  economy const& of_;
};

std::string_view yes_or_no(bool value) {
  return value ? "yes" : "no";
}

void truth_writer::demand_fields(base::csv_writer& out, country_id id) const {
  auto const& asked = of_.asked.countries[id.index()];
  destination_traffic sum;
  for (auto i = std::size_t{0}; i < of_.asked.destinations.size(); ++i) {
    if (of_.asked.destinations[i].country != id) continue;
    auto const& one = of_.carried.destinations[i];
    sum.cached += one.cached;
    sum.unreached += one.unreached;
    sum.at_exchange += one.at_exchange;
    sum.local += one.local;
    sum.entering += one.entering;
    sum.returning += one.returning;
  }
  out.field(number(asked.mbps, 3)).field(number(asked.kbps_per_user, 3));
  out.field(number(asked.domestic_share, 6)).field(number(asked.cacheable_share, 6));
  out.field(number(asked.regional_share, 6)).field(number(asked.exchange_hit, 6));
  for (auto const value :
       {sum.cached, sum.at_exchange, sum.local, sum.entering, sum.returning, sum.unreached}) {
    out.field(mbps_text(value));
  }
}

void truth_writer::cost_fields(base::csv_writer& out, country_id id) const {
  auto const& account = of_.paid.countries[id.index()];
  auto const mbps = static_cast<double>(account.imported) / nano_per_mbps;
  out.field(mbps_text(account.imported)).field(usd_text(account.total));
  out.field(mbps > 0 ? number(static_cast<double>(account.total) / 1e6 / mbps, 6) : "");
  for (auto const amount : account.by_leg) out.field(usd_text(amount));
  for (auto const amount : account.by_mode) out.field(usd_text(amount));
}

void truth_writer::country_row(base::csv_writer& out, country_id id) const {
  auto const& one = on_.of(id);
  out.field(code(id)).field(one.name).field(setting_names.at(static_cast<std::size_t>(one.setting)));
  out.field(income_names.at(static_cast<std::size_t>(one.income)));
  for (auto const flag :
       {one.is_ldc, one.is_lldc, one.is_sids, one.is_hub, one.has_good_exchange, one.has_monopoly}) {
    out.field(yes_or_no(flag));
  }
  out.field(number(one.population, 0)).field(number(one.online_share, 6));
  out.field(number(one.population * one.online_share, 0));
  demand_fields(out, id);
  cost_fields(out, id);
  out.end_row();
}

published_file truth_writer::countries() const {
  std::string header =
      "country,name,setting,income,ldc,lldc,sids,hub,good_exchange,monopoly,population,online_share,users,"
      "demand_mbps,kbps_per_user,domestic_share,cacheable_share,regional_share,exchange_hit,cached_mbps,"
      "at_exchange_mbps,local_mbps,entering_mbps,tromboned_mbps,unreached_mbps,imported_mbps,usd_per_month,"
      "usd_per_mbps_month";
  for (auto i = std::size_t{0}; i < ledger_legs; ++i) {
    header += fmt::format(",{}_usd_per_month", to_string(static_cast<ledger_leg>(i)));
  }
  for (auto const mode : {crossing_mode::transit, crossing_mode::peering, crossing_mode::own}) {
    header += fmt::format(",{}_mode_usd_per_month", to_string(mode));
  }
  table_text out{header};
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) country_row(out.fields(), country_at(i));
  return std::move(out).as("truth/countries.csv");
}

published_file truth_writer::flows() const {
  table_text out{"from,to,mbps,domestic_mbps"};
  for (auto i = std::size_t{0}; i < of_.carried.domestic.size(); ++i) {
    auto const domestic = of_.carried.domestic[i];
    auto const sum = domestic + of_.carried.foreign[i];
    if (sum == 0) continue;
    auto const& link = from_.links[i / 2];
    auto const is_forward = i % 2 == 0;
    out.row(asn(is_forward ? link.first : link.second), asn(is_forward ? link.second : link.first),
            mbps_text(sum), mbps_text(domestic));
  }
  return std::move(out).as("truth/flows.csv");
}

published_file truth_writer::crossings() const {
  table_text out{
      "country,outside,inside,mode,mbps,tromboned_mbps,place,place_country,lowest_total_place,inside_city,"
      "habit"};
  for (auto const& one : of_.crossings) {
    out.row(code(one.country), asn(one.outside), asn(one.inside), to_string(one.mode), mbps_text(one.mbps),
            mbps_text(one.tromboned), on_.of(one.place).name, code_of(one.place),
            on_.of(one.lowest_total).name, on_.of(one.inside_city).name, to_string(one.habit));
  }
  return std::move(out).as("truth/crossings.csv");
}

std::string truth_writer::way_text(std::vector<wire_edge_id> const& way) const {
  std::string text;
  for (auto const id : way) {
    auto const& edge = of_.prices.wires.of(id);
    if (edge.kind == wire_kind::tail) continue;
    if (!text.empty()) text += "; ";
    text += edge.kind == wire_kind::cable ? over_.of(edge.cable).id : over_.of(edge.span).id;
  }
  return text;
}

published_file truth_writer::physical_routes() const {
  table_text out{"country,place,place_country,inside_city,way,km,cable_km,land_km,borders,delay_ms"};
  std::map<std::pair<country_id, std::pair<city_id, city_id>>, bool> ends;
  for (auto const& one : of_.crossings) ends[{one.country, {one.place, one.inside_city}}] = true;
  for (auto const& [key, seen] : ends) {
    auto const [place, inside] = key.second;
    auto const& in = of_.prices;
    auto const way = way_to(in.wires, in.from_city[place.index()], in.wires.vertex_of(inside));
    if (!way) {
      out.row(code(key.first), on_.of(place).name, code_of(place), on_.of(inside).name, "satellite", "", "",
              "", "", "");
      continue;
    }
    auto const sum = measure(in.wires, way->edges);
    out.row(code(key.first), on_.of(place).name, code_of(place), on_.of(inside).name, way_text(way->edges),
            number(sum.km(), 3), number(sum.cable_km, 3), number(sum.land_km, 3), std::to_string(sum.borders),
            number(delay_ms(sum.km()), 6));
  }
  return std::move(out).as("truth/physical_routes.csv");
}

published_file truth_writer::contracts() const {
  table_text out{"customer,provider,place,mbps,usd_per_mbps_month"};
  for (auto i = std::size_t{0}; i < of_.crossings.size(); ++i) {
    auto const& one = of_.crossings[i];
    if (one.mode != crossing_mode::transit) continue;
    out.row(asn(one.inside), asn(one.outside), on_.of(one.place).name, mbps_text(one.mbps),
            usd_text(of_.paid.price_at_place[i]));
  }
  return std::move(out).as("truth/contracts.csv");
}

published_file truth_writer::ledger_rows() const {
  table_text out{
      "country,inside,outside,mode,place,leg,from,to,leg_country,payer,payee,mbps,usd_per_mbps_month,"
      "usd_per_month"};
  for (auto const& row : of_.paid.rows) {
    auto const& one = of_.crossings[row.crossing];
    out.row(code(one.country), asn(one.inside), asn(one.outside), to_string(one.mode), on_.of(one.place).name,
            to_string(row.leg), name_of(row.from), name_of(row.to), code(row.leg_country),
            "AS" + asn(one.inside), of_.paid.parties[row.payee], mbps_text(one.mbps), usd_text(row.per_mbps),
            usd_text(row.amount));
  }
  return std::move(out).as("truth/ledger.csv");
}

published_file truth_writer::exits() const {
  table_text out{"country,edges,nodes,shared_risks"};
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    auto const found = independent_exits(of_.prices.wires, country_at(i), over_.hubs).value_or(wire_exits{});
    auto const risks = found.shared_risks == wire_exits::many ? fmt::format("{}+", wire_exits::many)
                                                              : std::to_string(found.shared_risks);
    out.row(code(country_at(i)), std::to_string(found.edges), std::to_string(found.nodes), risks);
  }
  return std::move(out).as("truth/exits.csv");
}

published_file truth_writer::prices() const {
  table_text out{"kind,name,price,unit"};
  auto const& prices = of_.prices.prices;
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    auto const& one = prices.countries[i];
    auto const name = base::to_string(on_.countries[i].code);
    out.row("land_lease", name, number(one.land_usd_per_km, 6), "usd_per_km_month_10g");
    out.row("landing", name, number(one.landing_usd_per_mbps, 6), "usd_per_mbps_month");
    out.row("satellite", name, number(one.satellite_usd_per_mbps, 6), "usd_per_mbps_month");
    out.row("margin", name, number(one.margin, 6), "ratio");
    out.row("captive_cable", name, number(one.captive_usd_per_mbps, 6), "usd_per_mbps_month");
    out.row("gear", name, number(one.gear_usd_per_10g, 6), "usd_per_month_10g");
  }
  for (auto i = std::size_t{0}; i < on_.borders.size(); ++i) {
    auto const name = code(on_.borders[i].first) + "-" + code(on_.borders[i].second);
    out.row("border_fee", name, number(prices.borders[i].fee_usd_per_mbps, 6), "usd_per_mbps_month");
    out.row("border_markup", name, number(prices.borders[i].markup, 6), "ratio");
  }
  for (auto i = std::size_t{0}; i < over_.cables.size(); ++i) {
    out.row("cable_entry", over_.cables[i].id, number(prices.cables[i].entry_usd_per_mbps, 6),
            "usd_per_mbps_month");
    out.row("cable_length", over_.cables[i].id, number(prices.cables[i].usd_per_mbps_1000km, 6),
            "usd_per_mbps_month_1000km");
  }
  for (auto const& hub : prices.hubs) {
    out.row("hub_transit", on_.of(hub.city).name, number(hub.transit_usd_per_mbps, 6), "usd_per_mbps_month");
  }
  for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
    out.row("port", over_.exchanges[i].name, number(prices.port_usd_per_10g[i], 6), "usd_per_month_10g");
  }
  out.row("exponent", "lease", number(prices.lease_exponent, 6), "ratio");
  out.row("exponent", "transit", number(prices.transit_exponent, 6), "ratio");
  return std::move(out).as("truth/prices.csv");
}

}  // namespace

std::vector<published_file> truth_of_economy(lands const& on, wires const& over, networks const& from,
                                             economy const& of) {
  truth_writer const writer{on, over, from, of};
  std::vector<published_file> out;
  out.push_back(writer.countries());
  out.push_back(writer.flows());
  out.push_back(writer.crossings());
  out.push_back(writer.physical_routes());
  out.push_back(writer.contracts());
  out.push_back(writer.ledger_rows());
  out.push_back(writer.prices());
  out.push_back(writer.exits());
  return out;
}

}  // namespace causeway::sample
