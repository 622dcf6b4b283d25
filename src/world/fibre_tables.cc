//! Terrestrial fibre: nodes, spans, their countries, and the land borders that spans cross.
#include "world/fibre_tables.h"

#include <algorithm>
#include <limits>
#include <map>
#include <string>
#include <utility>

#include "world/csr_builder.h"
#include "world/fibre_nodes.h"

namespace causeway::world {

namespace {

void fill_nodes(fibre_node_map& nodes, build_context& context, world& w) {
  std::vector<fibre_node_row> rows;
  for (auto& [key, node] : nodes) {
    node.row = fibre_node_idx{static_cast<std::uint32_t>(rows.size())};
    rows.push_back({context.texts.add(node.id), context.texts.add(node.name), context.texts.add(node.network),
                    node.point, node.in, node.source});
  }
  w.fibre_nodes = base::column<fibre_node_idx, fibre_node_row>{std::move(rows)};
}

// Spans

struct joined_end {
  fibre_node_idx node;
  country_idx country;
};

// An end without a node's id has no country either.
joined_end end_of(fibre_node_map const& nodes, span_draft const& span, fibre_end_draft const& end) {
  auto const node = nodes.find({span.network_key, end.node_id});
  if (end.node_id.empty() || node == nodes.end()) return {};
  return {node->second.row, node->second.in};
}

span_row row_of(span_draft const& from, joined_end start, joined_end end, text_pool& texts) {
  span_row row;
  row.id = texts.add(from.id);
  row.name = texts.add(from.name);
  row.network = texts.add(from.network);
  row.status = texts.add(from.status);
  row.start = start.node;
  row.end = end.node;
  row.length_m = from.length_m;
  row.start_country = start.country;
  row.end_country = end.country;
  row.source = from.source;
  return row;
}

// The lines of a span end to end, in the order of the file.
line_points points_of(span_draft const& span) {
  line_points out;
  for (auto const& line : span.lines) out.insert(out.end(), line.begin(), line.end());
  return out;
}

void fill_spans(std::vector<span_draft> const& spans, fibre_node_map const& nodes, build_context& context,
                world& w) {
  auto& count = context.join("spans to one line",
                             "An unjoined span has no line or several, which are then joined end to end.");
  std::vector<span_row> rows;
  std::vector<line_points> points;
  for (auto const& span : spans) {
    if (span.lines.size() == 1) count.add_joined();
    if (span.lines.size() != 1) count.add_unjoined(span.network + ": span " + span.id);
    auto const start = end_of(nodes, span, span.start);
    auto const end = end_of(nodes, span, span.end);
    rows.push_back(row_of(span, start, end, context.texts));
    points.push_back(points_of(span));
  }
  w.spans = base::column<span_idx, span_row>{std::move(rows)};
  w.span_points = make_csr<span_idx>(points);
}

// Borders

using country_pair = std::pair<country_idx, country_idx>;

country_pair in_order(country_idx a, country_idx b) {
  return a < b ? country_pair{a, b} : country_pair{b, a};
}

// pair of neighbours -> spans that cross
std::map<country_pair, std::vector<span_idx>> land_borders(world const& w) {
  std::map<country_pair, std::vector<span_idx>> borders;
  for (auto country = country_idx{0}; country.index() < w.country_neighbours.size(); ++country) {
    for (auto const neighbour : w.country_neighbours[country])
      borders.try_emplace(in_order(country, neighbour));
  }
  return borders;
}

std::uint16_t clamped_count(std::size_t number) {
  return static_cast<std::uint16_t>(std::min<std::size_t>(number, std::numeric_limits<std::uint16_t>::max()));
}

std::string shown(span_row const& span, build_context const& context) {
  return std::string{context.texts.text_of(span.network)} + ": span " +
         std::string{context.texts.text_of(span.id)};
}

}  // namespace

void fill_fibre(places_draft const& draft, build_context& context, world& w) {
  auto& files = context.join(
      "fibre nodes and spans across files",
      "By network and id; conflict: said again by an older file or twice by one, the newest is taken.");
  files.joined = draft.nodes.size() + draft.spans.size();
  files.conflicts = draft.repeated_fibre;
  auto nodes = join_fibre_nodes(draft, w.cities.values(), context);
  fill_nodes(nodes, context, w);
  fill_spans(draft.spans, nodes, context, w);
}

void fill_borders(build_context& context, world& w) {
  auto& count = context.join("spans between two countries to land borders",
                             "By the countries of the two ends; an unjoined one's are no land neighbours.");
  auto borders = land_borders(w);
  for (auto at = span_idx{0}; w.spans.contains(at); ++at) {
    auto const& span = w.spans[at];
    if (!span.start_country.valid() || !span.end_country.valid() || span.start_country == span.end_country)
      continue;
    auto const border = borders.find(in_order(span.start_country, span.end_country));
    if (border == borders.end()) {
      count.add_unjoined(shown(span, context));
      continue;
    }
    count.add_joined();
    border->second.push_back(at);
  }
  std::vector<border_row> rows;
  std::vector<std::vector<span_idx>> spans;
  for (auto const& [countries, crossing] : borders) {
    rows.push_back({countries.first, countries.second, w.countries[countries.first].source,
                    clamped_count(crossing.size())});
    spans.emplace_back(crossing);
  }
  w.borders = base::column<border_idx, border_row>{std::move(rows)};
  w.border_spans = make_csr<border_idx>(spans);
}

}  // namespace causeway::world
