//! The page of a country: its prices, round trips and indicators.
#include <algorithm>

#include "app/pages.h"

namespace causeway::app {

namespace {

block prices(world::country_view const& view) {
  return table_block("prices", "Prices of places and routes here", view.prices,
                     {{"item", "Item"},
                      {"place", "Place"},
                      {"to_place", "To", look::text, ""},
                      {"date", "Date"},
                      {"size_mbps", "Mbit/s", look::count},
                      {"low", "Low", look::real},
                      {"mid", "Middle", look::real},
                      {"high", "High", look::real},
                      {"unit", "Unit"},
                      {"grade", "Grade"},
                      {"usable", "Usable", look::flag},
                      {"private", "Private", look::flag},
                      {"id", "Id"},
                      {"origin", "Origin"},
                      {"conditions", "Conditions", look::text, ""}},
                     [](world::country_price const& row) {
                       return std::vector<cell>{cell_of(row.item),
                                                cell_of(row.place),
                                                cell_of(row.to_place),
                                                cell_of(row.day),
                                                cell_of(row.size_mbps),
                                                cell_of(row.value.low),
                                                cell_of(row.value.mid),
                                                cell_of(row.value.high),
                                                cell_of(row.unit),
                                                cell_of(row.grade),
                                                row.usable,
                                                row.is_private,
                                                cell_of(row.id),
                                                cell_of(row.origin),
                                                cell_of(row.conditions)};
                     });
}

std::string way_name(world::direction way) {
  switch (way) {
    case world::direction::to: return "to";
    case world::direction::from: return "from";
    case world::direction::within: return "within";
  }
  return {};
}

block latencies(world::country_view const& view) {
  return table_block("latencies", "Round trips to other countries, shortest first", view.latencies,
                     {{"direction", "Measured"},
                      {"code", "Code"},
                      {"name", "Name"},
                      {"min_rtt_ms", "Shortest, ms", look::real},
                      {"mean_rtt_ms", "Mean, ms", look::real},
                      {"median_rtt_ms", "Median, ms", look::real},
                      {"p95_rtt_ms", "95th percentile, ms", look::real},
                      {"samples", "Samples", look::count}},
                     [](world::country_latency const& row) {
                       return std::vector<cell>{
                           way_name(row.way),       cell_of(row.other.code),
                           cell_of(row.other.name), cell_of(row.min_ms),
                           cell_of(row.mean_ms),    cell_of(row.median_ms),
                           cell_of(row.p95_ms),     row.samples == 0 ? cell{no_data{}} : cell{row.samples}};
                     });
}

block indicators(world::country_view const& view) {
  return table_block("indicators", "Indicators, the latest value of each", view.indicators,
                     {{"code", "Code"},
                      {"title", "Title"},
                      {"year", "Year", look::number},
                      {"value", "Value", look::real},
                      {"unit", "Unit"}},
                     [](world::country_indicator const& row) {
                       return std::vector<cell>{cell_of(row.code), cell_of(row.title), cell_of(row.year),
                                                cell_of(row.value), cell_of(row.unit)};
                     });
}

}  // namespace

void add_country_figures(sheet& page, world::country_view const& view) {
  page.blocks.push_back(prices(view));
  page.blocks.push_back(latencies(view));
  page.blocks.push_back(indicators(view));
  auto const& rows = view.prices.rows;
  auto const any_private =
      std::any_of(rows.begin(), rows.end(), [](world::country_price const& row) { return row.is_private; });
  if (any_private) page.warnings.emplace_back("holds private facts, not for publication");
}

}  // namespace causeway::app
