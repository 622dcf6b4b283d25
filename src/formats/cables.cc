//! Submarine cables: their own files and the GeoJSON of their lines.
#include "formats/cables.h"

#include <algorithm>
#include <string_view>

#include "base/text.h"
#include "formats/json_fields.h"
#include "formats/json_outline.h"

namespace causeway::formats {

namespace {

constexpr double max_length_km = 200'000;
constexpr std::int32_t first_year = 1950;
constexpr std::int32_t last_year = 2100;

bool has_no_value(std::string_view text) {
  return text.empty() || base::equal_ignoring_case(text, "n.a.") || base::equal_ignoring_case(text, "tbd");
}

// "45,000 km"; none for "n.a." and null.
std::optional<double> length_km_of(json_fields const& fields) {
  auto const whole = fields.value().text("length").value_or("");
  auto text = base::trimmed(whole);
  if (has_no_value(text)) return std::nullopt;
  if (text.ends_with("km")) text = base::trimmed(text.substr(0, text.size() - 2));
  auto const length_km = base::parse_grouped_real(text);
  if (length_km && *length_km > 0 && *length_km <= max_length_km) return length_km;
  fields.report("bad length", "length");
  return std::nullopt;
}

// rfs_year, or the first word of rfs where that is missing.
std::optional<std::int32_t> rfs_year_of(json_fields const& fields, std::string_view rfs) {
  auto const in_text = base::parse_number<std::int64_t>(rfs.substr(0, rfs.find(' ')));
  auto const given = fields.has("rfs_year");
  auto const year = given ? fields.value().integer("rfs_year") : in_text;
  if (year && *year >= first_year && *year <= last_year) return static_cast<std::int32_t>(*year);
  if (given) {
    fields.report("bad year", "rfs_year");
  } else if (!has_no_value(rfs)) {
    fields.report("bad year", "rfs");
  }
  return std::nullopt;
}

void add_landing(base::json_value element, json_fields const& cable, cable_record& out) {
  cable_landing landing;
  if (auto const id = element.text()) {
    landing.id = std::string{*id};
  } else if (element.is_object()) {
    auto const fields = json_fields{element, cable.where(), cable.tally()};
    landing.id = fields.label("id");
    landing.name = fields.text("name");
    landing.country = fields.text("country");
    landing.is_tbd = fields.flag("is_tbd", false);
  }
  if (landing.id.empty()) return cable.report_detail("bad landing", out.id);
  out.landings.push_back(std::move(landing));
}

void take_cable(json_fields const& fields, cable_visitor const& visitor) {
  cable_record out;
  out.id = fields.label("id");
  if (out.id.empty()) return fields.report("no id", "id");
  out.name = fields.text("name");
  out.length_km = length_km_of(fields);
  out.rfs = fields.text("rfs");
  out.rfs_year = rfs_year_of(fields, out.rfs);
  out.is_planned = fields.flag("is_planned", false);
  out.owners = fields.text("owners");
  out.suppliers = fields.text("suppliers");
  out.url = fields.text("url");
  out.notes = fields.text("notes");
  auto const landings = fields.value().get("landing_points");
  if (landings) landings->for_each_element([&](base::json_value one) { add_landing(one, fields, out); });
  fields.tally().count_record();
  if (visitor.cable) visitor.cable(out);
}

void take_line(json_fields const& feature, json_fields const& properties, cable_visitor const& visitor) {
  cable_line_record out;
  out.cable_id = properties.label("id");
  if (out.cable_id.empty()) return properties.report("no id", "id");
  out.name = properties.text("name");
  out.feature_id = properties.label("feature_id");
  out.lines = lines_of(feature.value().get("geometry"), feature.where(), feature.tally());
  feature.tally().count_record();
  if (visitor.line) visitor.line(out);
}

bool is_cable_outline(json_outline const& outline, std::string const& prefix) {
  return outline.has(prefix + "landing_points") && outline.has(prefix + "id") &&
         (outline.has(prefix + "owners") || outline.has(prefix + "rfs") || outline.has(prefix + "length"));
}

bool is_line_outline(json_outline const& outline) {
  auto const type = outline.text("features[].geometry.type");
  if (type != "MultiLineString" && type != "LineString") return false;
  if (!outline.has("features[].properties.id")) return false;
  return outline.text("name") == "submarine_cables" || outline.has("features[].properties.feature_id") ||
         (outline.has("features[].properties.color") && outline.has("features[].properties.name"));
}

}  // namespace

bool looks_like_cables(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return is_cable_outline(outline, "") || is_cable_outline(outline, "[].") || is_line_outline(outline);
}

void read_cables(input& in, base::tally& counted, cable_visitor const& visitor) {
  for_each_object(in, counted, "features", [&](json_fields const& fields) {
    auto const properties = fields.object("properties");
    if (properties) return take_line(fields, *properties, visitor);
    take_cable(fields, visitor);
  });
}

void count_cables(input& in, base::tally& counted) {
  read_cables(in, counted, {});
}

bool looks_like_cable_index(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return outline.has("[].id") && outline.only_members("[]", {"id", "name"}) &&
         !outline.text("[].id").empty() && !outline.text("[].name").empty();
}

void read_cable_index(input& in, base::tally& counted,
                      std::function<void(cable_index_entry const&)> const& sink) {
  for_each_json_item(in, counted, [&](json_item const& item) {
    auto const fields = fields_of(item, counted);
    if (!fields) return;
    cable_index_entry entry{fields->label("id"), fields->text("name")};
    if (entry.id.empty()) return fields->report("no id", "id");
    counted.count_record();
    if (sink) sink(entry);
  });
}

void count_cable_index(input& in, base::tally& counted) {
  read_cable_index(in, counted, {});
}

}  // namespace causeway::formats
