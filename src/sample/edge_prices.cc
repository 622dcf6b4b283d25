//! Prices of cables, spans, crossings and tails.
#include "sample/edge_prices.h"

namespace causeway::sample {

namespace {

// A lease of 10 Gbps is filled to 70 % at peak and has a spare of 40 %: each Mbps carried pays for two.
constexpr double mbps_per_lease = 5'000;

edge_price price_of_cable(wire_graph const& graph, wire_edge const& edge, tariffs const& prices) {
  auto const& tariff = prices.cables[edge.cable.index()];
  auto const from = graph.of(edge.from).country;
  auto const to = graph.of(edge.to).country;
  edge_price out;
  if (from != to) {
    out.flat_usd_per_mbps = prices.countries[from.index()].captive_usd_per_mbps +
                            prices.countries[to.index()].captive_usd_per_mbps;
  }
  out.usd_per_mbps =
      tariff.entry_usd_per_mbps + tariff.usd_per_mbps_1000km * edge.km / 1000 + out.flat_usd_per_mbps;
  return out;
}

edge_price price_of_crossing(wire_edge const& edge, wires const& over, tariffs const& prices) {
  auto const& border = prices.borders[over.of(edge.span).border.index()];
  auto const first = edge.first_km * prices.countries[edge.country.index()].land_usd_per_km;
  auto const second = (edge.km - edge.first_km) * prices.countries[edge.other.index()].land_usd_per_km;
  return {(first + second) / mbps_per_lease * border.markup + border.fee_usd_per_mbps,
          border.fee_usd_per_mbps};
}

edge_price price_of(wire_graph const& graph, wire_edge const& edge, wires const& over,
                    tariffs const& prices) {
  switch (edge.kind) {
    case wire_kind::cable: return price_of_cable(graph, edge, prices);
    case wire_kind::crossing: return price_of_crossing(edge, over, prices);
    case wire_kind::span:
      return {edge.km * prices.countries[edge.country.index()].land_usd_per_km / mbps_per_lease, 0};
    case wire_kind::tail: break;
  }
  auto const access = prices.countries[graph.of(edge.from).country.index()].landing_usd_per_mbps;
  return {access, access};
}

}  // namespace

std::vector<edge_price> price_edges(wire_graph const& graph, wires const& over, tariffs const& prices) {
  std::vector<edge_price> out;
  out.reserve(graph.edges.size());
  for (auto const& edge : graph.edges) out.push_back(price_of(graph, edge, over, prices));
  return out;
}

wire_tree cheapest_from(wire_graph const& graph, std::vector<edge_price> const& prices, wire_vertex_id root) {
  return ways_from(graph, root, [&](wire_edge const& edge) {
    return prices[static_cast<std::size_t>(&edge - graph.edges.data())].usd_per_mbps;
  });
}

way_length measure(wire_graph const& graph, std::span<wire_edge_id const> way) {
  way_length sum;
  for (auto const id : way) {
    auto const& edge = graph.of(id);
    (edge.kind == wire_kind::cable ? sum.cable_km : sum.land_km) += edge.km;
    if (edge.kind == wire_kind::crossing) ++sum.borders;
  }
  return sum;
}

}  // namespace causeway::sample
