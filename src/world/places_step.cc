//! Cities, submarine cables, landing points, terrestrial fibre and land borders.
#include "world/places_step.h"

#include <string>
#include <tuple>
#include <utility>

#include "world/build_context.h"
#include "world/cable_tables.h"
#include "world/csr_builder.h"
#include "world/fibre_tables.h"
#include "world/places_draft.h"
#include "world/places_read.h"

namespace causeway::world {

namespace {

std::vector<country_idx> city_countries(std::vector<city_draft> const& cities, build_context& context) {
  auto& count = context.join("cities to countries", "By the code that the source gives.");
  std::vector<country_idx> out;
  for (auto const& city : cities) {
    out.push_back(context.country_of(city.country));
    if (out.back().valid()) count.add_joined();
    if (!out.back().valid()) count.add_unjoined(city.name);
  }
  return out;
}

// In order of country (those without last), name, state and place.
void fill_cities(std::vector<city_draft> const& cities, build_context& context, world& w) {
  auto const countries = city_countries(cities, context);
  auto const place_in_order = [&](std::size_t i) {
    return std::tie(countries[i], cities[i].name, cities[i].state, cities[i].point, cities[i].source);
  };
  std::vector<std::size_t> order(cities.size());
  for (auto i = std::size_t{0}; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place_in_order(a) < place_in_order(b); });
  std::vector<city_row> rows;
  rows.reserve(order.size());
  for (auto const i : order) {
    rows.push_back({context.texts.add(cities[i].name), context.texts.add(cities[i].state), cities[i].point,
                    countries[i], cities[i].source});
  }
  w.cities = base::column<city_idx, city_row>{std::move(rows)};
}

}  // namespace

places_step::places_step() : draft_{std::make_unique<places_draft>()} {}
places_step::places_step(places_step&&) noexcept = default;
places_step& places_step::operator=(places_step&&) noexcept = default;
places_step::~places_step() = default;

void places_step::read(build_context& context) {
  *draft_ = read_places(context);
}

void places_step::collect_networks(std::vector<base::asn>&) const {}

void places_step::finish(build_context& context, world& w) {
  fill_cities(draft_->cities, context, w);
  fill_cables(*draft_, context, w);
  fill_fibre(*draft_, context, w);
  fill_borders(context, w);
}

}  // namespace causeway::world
