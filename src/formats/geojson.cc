//! GeoJSON geometry as points in fixed point.
#include "formats/geojson.h"

#include <cmath>
#include <string>

namespace causeway::formats {

namespace {

// Lines that run past the 180° meridian are drawn up to a full turn further; anything else is no longitude.
constexpr double max_longitude_deg = 360;

// Counts what is wrong with one geometry, each kind once.
class geometry_reader {
 public:
  geometry_reader(base::place where, base::tally& counted) : where_{where}, tally_{counted} {}
  ~geometry_reader() {
    if (has_altitude_) tally_.add("altitude left out", where_);
  }
  geometry_reader(geometry_reader const&) = delete;
  geometry_reader& operator=(geometry_reader const&) = delete;

  void add(std::string_view kind, std::string_view detail = {}) { tally_.add(kind, where_, detail); }

  std::optional<base::geo_point> position(base::json_value coordinates) {
    std::optional<double> lon;
    std::optional<double> lat;
    auto count = std::size_t{0};
    coordinates.for_each_element([&](base::json_value number) {
      if (count == 0) lon = number.real();
      if (count == 1) lat = number.real();
      ++count;
    });
    if (!lon || !lat || std::abs(*lon) > max_longitude_deg) return std::nullopt;
    if (count > 2) has_altitude_ = true;
    return base::make_point(*lon, *lat);
  }

  // Nothing, and counted, where a position is broken or there are fewer than two.
  std::optional<geo_line> line(base::json_value coordinates) {
    geo_line points;
    auto broken = false;
    coordinates.for_each_element([&](base::json_value element) {
      auto const point = position(element);
      if (point) points.push_back(*point);
      broken = broken || !point;
    });
    if (broken) return add("bad position"), std::nullopt;
    if (points.size() < 2) return add("line of fewer than two points"), std::nullopt;
    return points;
  }

 private:
  base::place where_;
  base::tally& tally_;
  bool has_altitude_ = false;
};

// The coordinates of a geometry object; nothing, and counted, where there is none.
std::optional<base::json_value> coordinates_of(std::optional<base::json_value> const& geometry,
                                               geometry_reader& reader) {
  auto const coordinates =
      geometry && geometry->is_object() ? geometry->get("coordinates") : std::optional<base::json_value>{};
  if (coordinates && coordinates->is_array()) return coordinates;
  reader.add("no geometry");
  return std::nullopt;
}

}  // namespace

base::geo_point point_of(std::optional<base::json_value> geometry, base::place where, base::tally& counted) {
  auto reader = geometry_reader{where, counted};
  auto const coordinates = coordinates_of(geometry, reader);
  if (!coordinates) return {};
  auto const type = geometry->text("type").value_or("");
  if (type != "Point") return reader.add("geometry of another type", type), base::geo_point{};
  auto const point = reader.position(*coordinates);
  if (!point) reader.add("bad position");
  return point.value_or(base::geo_point{});
}

std::vector<geo_line> lines_of(std::optional<base::json_value> geometry, base::place where,
                               base::tally& counted) {
  std::vector<geo_line> lines;
  auto reader = geometry_reader{where, counted};
  auto const coordinates = coordinates_of(geometry, reader);
  if (!coordinates) return lines;
  auto const keep = [&](base::json_value line) {
    if (auto points = reader.line(line)) lines.push_back(std::move(*points));
  };
  auto const type = geometry->text("type").value_or("");
  if (type == "LineString") {
    keep(*coordinates);
  } else if (type == "MultiLineString") {
    coordinates->for_each_element(keep);
    if (coordinates->array_size() == 0) reader.add("no geometry");
  } else {
    reader.add("geometry of another type", type);
  }
  return lines;
}

}  // namespace causeway::formats
