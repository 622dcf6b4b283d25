//! The price book: what the world knows of the sample's true prices.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "base/csv_writer.h"
#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/economy.h"

namespace causeway::sample {

namespace {

constexpr std::string_view header =
    "id,item,place,iso2,lat,lon,to_place,to_iso2,to_lat,to_lon,region,year,year_to,date,size_mbps,term_"
    "months,"
    "commit_mbps,length_km,buyer,included,low,mid,high,unit,original_low,original_mid,original_high,"
    "original_currency,fx_rate,fx_date,fx_source,grade,usable,why_not,source,note\n";
constexpr int last_year = sample_year - 1;
// Prices fall by so much a year: an older row shows more.
constexpr double erosion = .2;
// A lease of 10 Gbps is paid for by 5 000 Mbps that are carried (edge_prices.cc).
constexpr double carried_per_lease_mbps = 5'000;

/// How far off a row may be: the deviation of the logarithm, by grade.
struct grade_rule {
  char letter;
  double spread;
};
constexpr grade_rule official{'A', 0};
constexpr grade_rule press{'B', .12};
constexpr grade_rule anecdote{'C', .3};

struct priced_end {
  std::string name;
  std::string iso2;
  std::string lat;
  std::string lon;
};

struct book_row {
  std::string_view item;
  priced_end place;
  priced_end to{};
  int year = last_year;
  std::string size_mbps{};
  std::string commit_mbps{};
  std::string_view buyer{};
  std::string_view unit{};
  std::string low{};
  std::string mid{};
  std::string high{};
  char grade = 'D';
  std::string note{};
};

std::string amount(double value) {
  return fmt::format("{:.4f}", value);
}

class book {
 public:
  book(sample_options const& options, lands const& on, wires const& over, market const& in)
      : options_{options}, on_{on}, over_{over}, in_{in} {}

  std::string run() {
    add_hubs();
    add_transit();
    add_waves();
    add_landings();
    add_land();
    add_ports();
    add_satellite();
    return std::move(text_);
  }

 private:
  void write(book_row const& row);
  priced_end end_of(city_id city) const {
    auto const& one = on_.of(city);
    return {one.name, base::to_string(on_.of(one.country).code), fmt::format("{:.4f}", one.point.lat_deg()),
            fmt::format("{:.4f}", one.point.lon_deg())};
  }
  priced_end end_of(country_id country) const {
    return {on_.of(country).name, base::to_string(on_.of(country).code), "", ""};
  }
  dice dice_for(std::string_view purpose, std::size_t number) const {
    return dice{options_.seed, purpose, number};
  }
  /// The price as a source of that grade saw it in the row's year.
  static std::string seen(dice& from, double price, grade_rule rule, book_row& row) {
    row.year = last_year - static_cast<int>(from.below(4));
    row.grade = rule.letter;
    auto const older = power(1 - erosion, last_year - row.year);
    return amount(price / older * (rule.spread > 0 ? from.log_normal(1, rule.spread) : 1));
  }
  void add_hubs();
  void add_transit();
  void add_waves();
  void add_landings();
  void add_land();
  void add_ports();
  void add_satellite();

  sample_options const& options_;
  lands const& on_;
  wires const& over_;
  market const& in_;
  std::string text_{header};
  base::csv_writer rows_{text_};
  std::size_t count_ = 0;
};

void book::write(book_row const& row) {
  rows_.field(fmt::format("sample-{:04}", ++count_)).field(row.item);
  rows_.field(row.place.name).field(row.place.iso2).field(row.place.lat).field(row.place.lon);
  rows_.field(row.to.name).field(row.to.iso2).field(row.to.lat).field(row.to.lon).field("");
  rows_.field(std::to_string(row.year)).field("").field("").field(row.size_mbps).field("");
  rows_.field(row.commit_mbps).field("").field(row.buyer).field("");
  rows_.field(row.low).field(row.mid).field(row.high).field(row.unit);
  rows_.field("").field("").field("").field("USD").field("").field("").field("");
  rows_.field(std::string_view{&row.grade, 1})
      .field("yes")
      .field("")
      .field("sample")
      .field(row.note)
      .end_row();
}

// As the project's own rows of hubs are: an estimate for large commits, with a range.
void book::add_hubs() {
  for (auto const& hub : in_.prices.hubs) {
    auto from = dice_for("book: hub", hub.city.index());
    auto const mid = hub.transit_usd_per_mbps * from.log_normal(1, .15);
    book_row row{.item = "hub_transit", .place = end_of(hub.city), .unit = "usd_per_mbps_month"};
    row.low = amount(mid * from.between(.4, .6));
    row.mid = amount(mid);
    row.high = amount(mid * from.between(1.7, 2.5));
    row.buyer = "wholesale";
    write(row);
  }
}

void book::add_transit() {
  constexpr std::array<double, 3> commits_mbps{100, 1'000, 10'000};
  for (auto const& country : on_.countries) {
    auto from = dice_for("book: transit", country.capital.index());
    if (!from.chance(.55)) continue;
    auto const commit_mbps = commits_mbps.at(from.below(3));
    auto const price = in_.transit[country.capital.index()].usd_per_mbps *
                       size_factor(commit_mbps, in_.prices.transit_exponent);
    book_row row{.item = "transit", .place = end_of(country.capital), .unit = "usd_per_mbps_month"};
    row.commit_mbps = fmt::format("{:.0f}", commit_mbps);
    row.mid = seen(from, price, from.chance(.5) ? press : anecdote, row);
    write(row);
  }
}

void book::add_waves() {
  for (auto i = std::size_t{0}; i < over_.cables.size(); ++i) {
    auto const& cable = over_.cables[i];
    auto from = dice_for("book: wave", i);
    if (cable.segments.empty() || cable.is_planned || cable.rfs_year > sample_year || !from.chance(.6))
      continue;
    auto const& segment = cable.segments[from.below(static_cast<std::uint32_t>(cable.segments.size()))];
    auto const& tariff = in_.prices.cables[i];
    auto const list = tariff.entry_usd_per_mbps + tariff.usd_per_mbps_1000km * segment.length_km / 1000;
    auto const size_mbps = from.chance(.5) ? 10'000.0 : 100'000.0;
    auto const price = list * carried_per_lease_mbps * size_mbps / 10'000 *
                       size_factor(size_mbps, in_.prices.lease_exponent);
    book_row row{.item = "wave", .place = end_of(over_.of(segment.from).city)};
    row.to = end_of(over_.of(segment.to).city);
    row.unit = "usd_per_month";
    row.size_mbps = fmt::format("{:.0f}", size_mbps);
    row.buyer = "wholesale";
    row.mid = seen(from, price, anecdote, row);
    row.note = cable.name;
    write(row);
  }
}

void book::add_landings() {
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    auto from = dice_for("book: landing", i);
    auto const has_landing = std::any_of(over_.landings.begin(), over_.landings.end(), [&](auto const& one) {
      return on_.of(one.city).country == country_at(i);
    });
    if (!has_landing || !from.chance(.4)) continue;
    book_row row{.item = "landing_access", .place = end_of(country_at(i)), .unit = "usd_per_year"};
    row.size_mbps = "10000";
    row.buyer = "regulated";
    row.grade = official.letter;
    row.year = last_year - static_cast<int>(from.below(4));
    row.mid = amount(in_.prices.countries[i].landing_usd_per_mbps * 10'000 * 12);
    write(row);
  }
}

// Legs across a country towards its neighbour, between their capitals; and leases inside some countries.
void book::add_land() {
  for (auto i = std::size_t{0}; i < on_.borders.size(); ++i) {
    auto from = dice_for("book: border", i);
    auto const first = on_.of(on_.borders[i].first).capital;
    auto const second = on_.of(on_.borders[i].second).capital;
    auto const& tree = in_.from_city[first.index()];
    auto const way = way_to(in_.wires, tree, in_.wires.vertex_of(second));
    if (!way || !from.chance(.35)) continue;
    auto const sum = measure(in_.wires, way->edges);
    if (sum.cable_km > 0 || sum.borders != 1) continue;
    book_row row{.item = "transit_country_leg", .place = end_of(on_.borders[i].first)};
    row.to = end_of(on_.borders[i].second);
    row.unit = "usd_per_mbps_month";
    row.mid = seen(from, tree.costs[second.index()], from.chance(.5) ? press : anecdote, row);
    write(row);
  }
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    auto from = dice_for("book: land", i);
    if (on_.countries[i].cities.size() < 2 || !from.chance(.3)) continue;
    auto const& tree = in_.from_city[on_.countries[i].capital.index()];
    auto const other = on_.countries[i].cities[1];
    if (!reaches(tree, other)) continue;
    book_row row{.item = "terrestrial_lease", .place = end_of(country_at(i)), .unit = "usd_per_mbps_month"};
    row.mid = seen(from, tree.costs[other.index()], anecdote, row);
    write(row);
  }
}

void book::add_ports() {
  for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
    auto from = dice_for("book: port", i);
    if (!from.chance(.7)) continue;
    book_row row{.item = "ix_port", .place = end_of(over_.exchanges[i].city), .unit = "usd_per_month"};
    row.size_mbps = "10000";
    row.buyer = "member";
    row.grade = official.letter;
    row.mid = amount(in_.prices.port_usd_per_10g[i]);
    row.note = over_.exchanges[i].name;
    write(row);
  }
  for (auto const& hub : in_.prices.hubs) {
    auto from = dice_for("book: colocation", hub.city.index());
    book_row row{.item = "colocation", .place = end_of(hub.city), .unit = "usd_per_month"};
    row.mid = seen(from, in_.prices.colocation_usd_per_10g[hub.city.index()], press, row);
    write(row);
  }
}

// Where no wire leads out of the country, what its satellite capacity costs.
void book::add_satellite() {
  for (auto i = std::size_t{0}; i < on_.countries.size(); ++i) {
    auto const& tree = in_.from_city[on_.countries[i].capital.index()];
    auto const is_reached = std::any_of(in_.prices.hubs.begin(), in_.prices.hubs.end(),
                                        [&](auto const& hub) { return reaches(tree, hub.city); });
    if (is_reached) continue;
    auto from = dice_for("book: satellite", i);
    book_row row{.item = "satellite", .place = end_of(country_at(i)), .unit = "usd_per_mbps_month"};
    row.mid = seen(from, in_.prices.countries[i].satellite_usd_per_mbps, anecdote, row);
    write(row);
  }
}

}  // namespace

published_file publish_price_book(sample_options const& options, lands const& on, wires const& over,
                                  market const& in) {
  return {"prices/price_book.csv", "price-book", book{options, on, over, in}.run(), packing::none};
}

}  // namespace causeway::sample
