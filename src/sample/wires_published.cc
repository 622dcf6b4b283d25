//! GeoJSON and JSON of cables, landings and spans; one record a line.
#include "sample/wires_published.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include <fmt/format.h>

#include "base/json_writer.h"
#include "sample/sphere.h"
#include "sample/wires_parts.h"

namespace causeway::sample {

namespace {

using base::json_writer;

constexpr auto colours = std::array{"#4a90d9", "#d97a4a", "#4ad98c", "#b04ad9", "#d9c84a", "#d94a6e"};
constexpr auto made_up = "Made up: part of a sample world.";

// A collection with one feature a line.
std::string collection(std::string_view name, std::vector<std::string> const& features) {
  auto out = fmt::format(R"({{"type":"FeatureCollection","name":"{}","features":[)", name);
  for (std::size_t i = 0; i < features.size(); ++i) {
    out += i == 0 ? "\n" : ",\n";
    out += features[i];
  }
  return out + "\n]}\n";
}

void write_position(json_writer& to, drawn_point at) {
  to.begin_array().value(at.lon_deg).value(at.lat_deg).end_array();
}

void write_line(json_writer& to, std::vector<drawn_point> const& line) {
  to.begin_array();
  for (auto const& at : line) write_position(to, at);
  to.end_array();
}

void write_point(json_writer& to, base::geo_point at) {
  to.begin_object().member("type", "Point").key("coordinates");
  write_position(to, {at.lon_deg(), at.lat_deg()});
  to.end_object();
}

// ----- cables -----

std::set<landing_id> landings_of(made_cable const& cable) {
  std::set<landing_id> out;
  for (auto const& segment : cable.segments) out.insert({segment.from, segment.to});
  return out;
}

std::string length_text(made_cable const& cable) {
  double km = 0;
  for (auto const& segment : cable.segments) km += segment.length_km;
  auto const whole = std::max(1LL, std::llround(km));
  return whole < 1000 ? fmt::format("{} km", whole) : fmt::format("{},{:03} km", whole / 1000, whole % 1000);
}

std::string cable_object(lands const& on, wires const& from, made_cable const& cable) {
  std::string out;
  auto to = json_writer{out};
  to.begin_object().member("id", cable.id).member("name", cable.name).member("length", length_text(cable));
  to.key("landing_points").begin_array();
  for (auto const id : landings_of(cable)) {
    auto const& landing = from.of(id);
    to.begin_object().member("id", landing.id).member("name", landing.name);
    to.member("country", on.of(on.of(landing.city).country).name).key("is_tbd").null().end_object();
  }
  to.end_array();
  to.member("owners", fmt::format("{}", fmt::join(cable.owners, ", "))).key("suppliers").null();
  to.member("rfs", std::to_string(cable.rfs_year)).member("rfs_year", cable.rfs_year);
  to.member("is_planned", cable.is_planned).key("url").null().member("notes", made_up).end_object();
  return out + "\n";
}

std::string cable_feature(made_cable const& cable, std::size_t number) {
  std::string out;
  auto to = json_writer{out};
  to.begin_object().member("type", "Feature").key("properties").begin_object();
  to.member("id", cable.id).member("name", cable.name).member("color", colours[number % colours.size()]);
  to.member("feature_id", cable.id + "-0").end_object();
  to.key("geometry").begin_object().member("type", "MultiLineString").key("coordinates").begin_array();
  for (auto const& segment : cable.segments) {
    for (auto const& piece : cut_at_180(segment.line)) write_line(to, piece);
  }
  to.end_array().end_object().end_object();
  return out;
}

std::string landing_feature(made_landing const& landing) {
  std::string out;
  auto to = json_writer{out};
  to.begin_object().member("type", "Feature").key("properties").begin_object();
  to.member("id", landing.id).member("name", landing.name).member("is_tbd", false).end_object();
  to.key("geometry");
  write_point(to, landing.point);
  to.end_object();
  return out;
}

// ----- fibre -----

struct fibre_owner {
  std::string name;
  std::vector<span_id> spans;
  std::set<city_id> cities;
};

std::vector<fibre_owner> publishers(wires const& from) {
  std::map<std::string, fibre_owner> by_name;
  for (std::uint32_t i = 0; i < from.spans.size(); ++i) {
    auto const& span = from.spans[i];
    if (!span.is_published) continue;
    auto& owner = by_name[span.owner];
    owner.name = span.owner;
    owner.spans.emplace_back(i);
    owner.cities.insert({span.from, span.to});
  }
  std::vector<fibre_owner> out;
  for (auto& [name, owner] : by_name) out.push_back(std::move(owner));
  return out;
}

std::string node_id(city_id city) {
  return fmt::format("node-{:04}", city.value + 1);
}

void write_network(json_writer& to, std::string const& owner) {
  to.key("physicalInfrastructureProvider").begin_object();
  to.member("id", slug(owner)).member("name", owner).end_object();
  to.key("network").begin_object().member("id", slug(owner) + "-network").member("name", owner).end_object();
}

// Countries that the owner's working spans lead to from a city.
std::set<country_id> abroad_from(lands const& on, wires const& from, fibre_owner const& owner, city_id city) {
  std::set<country_id> out;
  for (auto const id : owner.spans) {
    auto const& span = from.of(id);
    if (!span.border.valid() || span.is_proposed) continue;
    if (span.from == city) out.insert(on.of(span.to).country);
    if (span.to == city) out.insert(on.of(span.from).country);
  }
  return out;
}

std::string node_feature(lands const& on, wires const& from, fibre_owner const& owner, city_id id) {
  auto const& city = on.of(id);
  std::string out;
  auto to = json_writer{out};
  to.begin_object().member("type", "Feature").key("geometry");
  write_point(to, city.point);
  to.key("properties").begin_object().member("id", node_id(id)).member("name", city.name);
  to.key("address").begin_object().member("locality", city.name);
  to.member("country", base::to_string(on.of(city.country).code)).end_object();
  to.key("type").begin_array().value("pointOfPresence").end_array().member("accessPoint", true);
  auto const abroad = abroad_from(on, from, owner, id);
  if (!abroad.empty()) {
    to.key("internationalConnections").begin_array();
    for (auto const country : abroad) {
      to.begin_object().member("country", base::to_string(on.of(country).code)).end_object();
    }
    to.end_array();
  }
  write_network(to, owner.name);
  to.member("featureType", "node").end_object().end_object();
  return out;
}

void write_end(json_writer& to, std::string_view name, lands const& on, city_id city) {
  to.key(name).begin_object().member("id", node_id(city)).member("name", on.of(city).name).key("location");
  write_point(to, on.of(city).point);
  to.end_object();
}

void write_route(json_writer& to, made_span const& span) {
  auto const pieces = cut_at_180(span.line);
  auto const is_whole = pieces.size() == 1;
  to.key("geometry").begin_object().member("type", is_whole ? "LineString" : "MultiLineString");
  to.key("coordinates");
  if (!is_whole) to.begin_array();
  for (auto const& piece : pieces) write_line(to, piece);
  if (!is_whole) to.end_array();
  to.end_object();
}

std::string span_feature(lands const& on, made_span const& span) {
  std::string out;
  auto to = json_writer{out};
  to.begin_object().member("type", "Feature");
  write_route(to, span);
  to.key("properties").begin_object().member("id", span.id).member("name", span.name);
  to.member("status", span.is_proposed ? "proposed" : "operational");
  write_end(to, "start", on, span.from);
  write_end(to, "end", on, span.to);
  to.key("transmissionMedium").begin_array().value("fibre").end_array();
  to.key("deployment").begin_array().value("belowGround").end_array();
  if (!span.is_proposed) to.member("fibreLength", span.length_km);
  to.key("countries").begin_array();
  auto const from = on.of(span.from).country;
  auto const end = on.of(span.to).country;
  to.value(base::to_string(on.of(from).code));
  if (end != from) to.value(base::to_string(on.of(end).code));
  to.end_array();
  write_network(to, span.owner);
  to.member("featureType", "span").end_object().end_object();
  return out;
}

}  // namespace

std::vector<std::vector<drawn_point>> cut_at_180(std::vector<base::geo_point> const& line) {
  std::vector<std::vector<drawn_point>> out;
  for (auto const& point : line) {
    auto const next = drawn_point{point.lon_deg(), point.lat_deg()};
    if (out.empty()) {
      out.push_back({next});
      continue;
    }
    auto const last = out.back().back();
    auto const turn = turn_deg(last.lon_deg, next.lon_deg);
    auto const unrolled = last.lon_deg + turn;
    if (unrolled <= 180 && unrolled >= -180) {
      auto const is_far_side = next.lon_deg == -180 && unrolled > 0;
      out.back().push_back({is_far_side ? 180 : next.lon_deg, next.lat_deg});
      continue;
    }
    auto const edge = unrolled > 180 ? 180.0 : -180.0;
    auto const share = (edge - last.lon_deg) / turn;
    auto const lat = last.lat_deg + share * (next.lat_deg - last.lat_deg);
    auto const cut = std::floor(lat * 1e4 + 0.5) / 1e4;
    if (last.lon_deg != edge) out.back().push_back({edge, cut});
    if (out.back().size() < 2) out.pop_back();  // the line only touched the meridian
    out.push_back({{-edge, cut}, next});
  }
  return out;
}

std::vector<published_file> publish_cables(lands const& on, wires const& from) {
  std::vector<published_file> out;
  std::vector<std::string> lines;
  std::vector<std::string> points;
  for (std::size_t i = 0; i < from.cables.size(); ++i) {
    auto const& cable = from.cables[i];
    out.push_back({"cables/" + cable.id + ".json", "cables", cable_object(on, from, cable), packing::none});
    lines.push_back(cable_feature(cable, i));
  }
  for (auto const& landing : from.landings) points.push_back(landing_feature(landing));
  out.push_back({"cables/cable-geo.json", "cables", collection("submarine_cables", lines), packing::none});
  out.push_back({"cables/landing-point-geo.json", "landing-points", collection("landing points", points),
                 packing::none});
  return out;
}

std::vector<published_file> publish_fibre(lands const& on, wires const& from) {
  std::vector<published_file> out;
  for (auto const& owner : publishers(from)) {
    std::vector<std::string> nodes;
    std::vector<std::string> spans;
    for (auto const city : owner.cities) nodes.push_back(node_feature(on, from, owner, city));
    for (auto const id : owner.spans) spans.push_back(span_feature(on, from.of(id)));
    auto const path = "fibre/" + slug(owner.name);
    out.push_back({path + "-nodes.geojson", "ofds", collection(slug(owner.name), nodes), packing::none});
    out.push_back({path + "-spans.geojson", "ofds", collection(slug(owner.name), spans), packing::none});
  }
  return out;
}

}  // namespace causeway::sample
