//! Landing points: their own files and the GeoJSON of their places.
#include <string_view>

#include "formats/cables.h"
#include "formats/json_fields.h"
#include "formats/json_outline.h"

namespace causeway::formats {

namespace {

using landing_sink = std::function<void(landing_point_record const&)>;

void deliver(landing_point_record const& record, json_fields const& fields, landing_sink const& sink) {
  if (record.id.empty()) return fields.report("no id", "id");
  fields.tally().count_record();
  if (sink) sink(record);
}

landing_cable cable_of(json_fields const& fields) {
  landing_cable out;
  out.id = fields.label("id");
  out.name = fields.text("name");
  auto const year = fields.number("rfs_year", "bad year");
  if (year) out.rfs_year = static_cast<std::int32_t>(*year);
  out.is_planned = fields.flag("is_planned", false);
  return out;
}

void take_point(json_fields const& feature, json_fields const& properties, landing_sink const& sink) {
  landing_point_record out;
  out.id = properties.label("id");
  out.name = properties.text("name");
  out.country = properties.text("country");
  out.is_tbd = properties.flag("is_tbd", false);
  out.point = point_of(feature.value().get("geometry"), feature.where(), feature.tally());
  deliver(out, properties, sink);
}

void take_landing(json_fields const& fields, landing_sink const& sink) {
  landing_point_record out;
  out.id = fields.label("id");
  out.name = fields.text("name");
  out.country = fields.text("country");
  out.is_tbd = fields.flag("is_tbd", false);
  fields.for_each("cables", [&](json_fields const& one) { out.cables.push_back(cable_of(one)); });
  out.reachable_ids = fields.texts("landing_points");
  deliver(out, fields, sink);
}

bool is_landing_outline(json_outline const& outline, std::string const& prefix) {
  return outline.has(prefix + "id") && outline.has(prefix + "cables") && outline.has(prefix + "country");
}

bool is_point_outline(json_outline const& outline, std::string_view file_name) {
  if (outline.text("features[].geometry.type") != "Point") return false;
  if (!outline.has("features[].properties.id") || !outline.has("features[].properties.name")) return false;
  return outline.has("features[].properties.is_tbd") || outline.text("name") == "landing points" ||
         file_name.starts_with("landing-point");
}

}  // namespace

bool looks_like_landing_points(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return is_landing_outline(outline, "") || is_landing_outline(outline, "[].") ||
         is_point_outline(outline, start.name);
}

void read_landing_points(input& in, base::tally& counted, landing_sink const& sink) {
  for_each_object(in, counted, "features", [&](json_fields const& fields) {
    auto const properties = fields.object("properties");
    if (properties) return take_point(fields, *properties, sink);
    take_landing(fields, sink);
  });
}

void count_landing_points(input& in, base::tally& counted) {
  read_landing_points(in, counted, {});
}

}  // namespace causeway::formats
