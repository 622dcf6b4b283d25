//! A few wires by hand for the picture of the map.
#include "map_fixture.h"

#include <cstddef>
#include <string>

namespace causeway::sample {

namespace {

base::geo_point capital_of(lands const& on, std::size_t country) {
  return on.of(on.countries[country].capital).point;
}

made_cable cable_between(lands const& on, std::string name, std::size_t from, std::size_t to) {
  made_cable cable{.id = name, .name = name, .owners = {}, .segments = {}, .rfs_year = 2015};
  auto& segment = cable.segments.emplace_back();
  segment.line = {capital_of(on, from), capital_of(on, to)};
  return cable;
}

made_span span_between(lands const& on, std::string name, city_id from, city_id to) {
  return {.id = name,
          .name = name,
          .owner = "",
          .from = from,
          .to = to,
          .line = {on.of(from).point, on.of(to).point},
          .border = {}};
}

}  // namespace

wires map_wires(lands const& on) {
  wires over;
  over.cables = {cable_between(on, "First & Last", 12, 13), cable_between(on, "Second", 0, 1)};
  over.cables[1].is_planned = true;
  auto const& inland = on.countries[9];
  over.spans = {span_between(on, "Over the border", inland.capital, on.countries[4].capital),
                span_between(on, "Inside", on.countries[4].cities[0], on.countries[4].cities[1]),
                span_between(on, "Some day", on.countries[4].cities[1], on.countries[4].cities[2])};
  over.spans[0].border = border_id{0};
  over.spans[2].is_proposed = true;
  for (std::size_t country = 0; country < 2; ++country) {
    auto& landing = over.landings.emplace_back();
    landing.city = on.countries[country].capital;
    landing.point = capital_of(on, country);
  }
  made_exchange exchange;
  exchange.city = on.countries[5].capital;
  exchange.pull = 1;
  over.exchanges = {exchange};
  over.hubs = {on.countries[0].capital};
  return over;
}

}  // namespace causeway::sample
