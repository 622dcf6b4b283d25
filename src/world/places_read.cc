//! Reads cables, landing points, terrestrial fibre and cities into a draft.
#include "world/places_read.h"

#include <cmath>
#include <limits>
#include <map>
#include <utility>

#include "formats/cables.h"
#include "formats/city_points.h"
#include "formats/ofds.h"

namespace causeway::world {

namespace {

// Whole numbers, -1 where there is none or it does not fit.
std::int32_t rounded(std::optional<double> number) {
  if (!number || !(*number >= 0) || *number > std::numeric_limits<std::int32_t>::max()) return -1;
  return static_cast<std::int32_t>(std::lround(*number));
}

std::optional<double> metres(std::optional<double> km) {
  if (!km) return std::nullopt;
  return *km * 1000;
}

cable_draft draft_of(formats::cable_record const& from, said by) {
  auto out = row_said_by<cable_draft>(by);
  out.id = from.id;
  out.name = from.name;
  out.owners = from.owners;
  out.length_km = rounded(from.length_km);
  out.rfs_year = from.rfs_year.value_or(-1);
  out.is_planned = from.is_planned;
  for (auto const& landing : from.landings)
    out.landings.push_back({landing.id, landing.name, landing.country});
  return out;
}

landing_draft draft_of(formats::landing_point_record const& from, said by) {
  landing_draft out{by, from.id, from.name, from.country, from.point, {}};
  for (auto const& cable : from.cables) out.cable_ids.push_back(cable.id);
  return out;
}

// Terrestrial fibre

fibre_draft shared_part(formats::ofds_feature const& from, said by) {
  auto out = row_said_by<fibre_draft>(by);
  out.network = from.network_name.empty() ? from.network_id : from.network_name;
  out.network_key = !from.network_id.empty() ? from.network_id : out.network;
  if (out.network_key.empty()) out.network_key = "file " + std::to_string(by.source.index());
  out.id = from.id;
  out.name = from.name;
  return out;
}

fibre_end_draft draft_of(formats::ofds_end const& from) {
  return {from.node_id, from.name, from.point};
}

span_draft draft_of(formats::ofds_span const& from, said by) {
  span_draft out;
  static_cast<fibre_draft&>(out) = shared_part(from, by);
  out.status = from.status;
  out.start = draft_of(from.start);
  out.end = draft_of(from.end);
  out.length_m = rounded(metres(from.fibre_length_km));
  out.lines = from.lines;
  return out;
}

// Keeping one of each

auto key_of(fibre_draft const& one) {
  return std::pair<std::string_view, std::string_view>{one.network_key, one.id};
}

// A cable is drawn by several features of one file; of several files the newest draws it.
void keep_newest_drawing(std::vector<cable_line_draft>& lines) {
  std::map<std::string, said> newest;
  for (auto const& line : lines) {
    auto& known = newest.emplace(line.cable_id, said_of(line)).first->second;
    if (line.day > known.day) known = said_of(line);
  }
  std::erase_if(lines, [&](auto const& line) { return newest.at(line.cable_id).source != line.source; });
  std::stable_sort(lines.begin(), lines.end(),
                   [](auto const& a, auto const& b) { return a.cable_id < b.cable_id; });
}

void read_cable_files(build_context& context, places_draft& draft) {
  context.read_each("cables", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::cable_visitor to;
    to.cable = [&](formats::cable_record const& cable) { draft.cables.push_back(draft_of(cable, by)); };
    to.line = [&](formats::cable_line_record const& line) {
      draft.lines.push_back({by, line.cable_id, line.name, line.lines});
    };
    formats::read_cables(in, counted, to);
  });
  context.read_each("landing-points", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::read_landing_points(in, counted, [&](formats::landing_point_record const& point) {
      draft.landings.push_back(draft_of(point, by));
    });
  });
}

void read_fibre_files(build_context& context, places_draft& draft) {
  context.read_each("ofds", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::ofds_visitor to;
    to.node = [&](formats::ofds_node const& node) {
      draft.nodes.push_back({shared_part(node, by), node.point, node.country});
    };
    to.span = [&](formats::ofds_span const& span) { draft.spans.push_back(draft_of(span, by)); };
    formats::read_ofds(in, counted, to);
  });
}

void read_city_files(build_context& context, places_draft& draft) {
  context.read_each("city-points", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::read_city_points(in, counted, [&](formats::city_point_record const& city) {
      draft.cities.push_back({by, city.name, city.state, city.country, city.point});
    });
  });
}

}  // namespace

places_draft read_places(build_context& context) {
  places_draft draft;
  read_cable_files(context, draft);
  read_fibre_files(context, draft);
  read_city_files(context, draft);
  draft.repeated_cables =
      keep_newest(draft.cables, [](cable_draft const& one) { return std::string_view{one.id}; });
  keep_newest_drawing(draft.lines);
  draft.repeated_fibre = keep_newest(draft.nodes, [](fibre_node_draft const& one) { return key_of(one); });
  draft.repeated_fibre += keep_newest(draft.spans, [](span_draft const& one) { return key_of(one); });
  return draft;
}

}  // namespace causeway::world
