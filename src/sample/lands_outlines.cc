//! Outlines as GeoJSON: polygons with holes, cut at the 180° meridian.
#include "sample/lands_outlines.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string>
#include <utility>

#include "base/json_writer.h"
#include "sample/lands_measure.h"

namespace causeway::sample {

namespace {

constexpr std::int64_t turn_e7 = 3'600'000'000;
constexpr std::int64_t edge_e7 = turn_e7 / 2;

// Longitudes run on past 180° instead of jumping.
flat_ring unfolded(std::vector<base::geo_point> const& line) {
  flat_ring positions;
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto const lon =
        i == 0 ? std::int64_t{line[0].lon_e7} : positions.back().lon_e7 + eastward_e7(line[i - 1], line[i]);
    positions.push_back({lon, line[i].lat_e7});
  }
  return positions;
}

// Where the way between the two meets a meridian.
flat_position meeting(flat_position a, flat_position b, std::int64_t lon_e7) {
  auto const share = static_cast<double>(lon_e7 - a.lon_e7) / static_cast<double>(b.lon_e7 - a.lon_e7);
  auto const lat = static_cast<double>(a.lat_e7) + share * static_cast<double>(b.lat_e7 - a.lat_e7);
  return {lon_e7, static_cast<std::int64_t>(lat / 1000) * 1000};
}

void append(flat_ring& ring, flat_position at) {
  if (ring.empty() || ring.back() != at) ring.push_back(at);
}

// A piece of a ring on one side of the meridian, from where it comes to it to where it leaves.
struct chain {
  flat_ring positions;
  bool is_east = false;
};

// The ring's pieces in order; the ring crosses the meridian.
std::vector<chain> chains_of(flat_ring ring, std::int64_t lon_e7) {
  auto const is_east = [&](flat_position at) { return at.lon_e7 > lon_e7; };
  std::size_t start = 0;
  while (is_east(ring[start]) == is_east(ring[(start + 1) % ring.size()])) ++start;
  std::ranges::rotate(ring, ring.begin() + static_cast<std::ptrdiff_t>((start + 1) % ring.size()));
  std::vector<chain> chains;
  chains.push_back({{meeting(ring.back(), ring.front(), lon_e7)}, is_east(ring.front())});
  for (std::size_t i = 0; i < ring.size(); ++i) {
    append(chains.back().positions, ring[i]);
    auto const& next = ring[(i + 1) % ring.size()];
    if (is_east(next) == is_east(ring[i])) continue;
    auto const at = meeting(ring[i], next, lon_e7);
    append(chains.back().positions, at);
    if (i + 1 < ring.size()) chains.push_back({{at}, is_east(next)});
  }
  return chains;
}

// Along the meridian land lies between the first and the second place where the ring crosses it, the third
// and the fourth, and so on; so each piece goes on with the one that starts at the other end of that stretch.
std::vector<flat_ring> joined(std::vector<chain> const& chains, bool is_east) {
  std::vector<std::int64_t> crossings;
  for (auto const& one : chains) crossings.push_back(one.positions.front().lat_e7);
  std::ranges::sort(crossings);
  auto const other_end = [&](std::int64_t lat) {
    auto const at = static_cast<std::size_t>(std::ranges::find(crossings, lat) - crossings.begin());
    return crossings[at ^ 1U];
  };
  std::vector<bool> used(chains.size(), false);
  std::vector<flat_ring> rings;
  for (std::size_t first = 0; first < chains.size(); ++first) {
    if (chains[first].is_east != is_east || used[first]) continue;
    auto& ring = rings.emplace_back();
    for (auto at = first; !used[at];) {
      used[at] = true;
      for (auto const& position : chains[at].positions) append(ring, position);
      auto const wanted = other_end(chains[at].positions.back().lat_e7);
      auto const next = std::ranges::find_if(chains, [&](chain const& one) {
        return one.is_east == is_east && one.positions.front().lat_e7 == wanted;
      });
      assert(next != chains.end());
      at = static_cast<std::size_t>(next - chains.begin());
    }
    if (ring.front() == ring.back()) ring.pop_back();
  }
  return rings;
}

void shift(flat_ring& ring, std::int64_t by_e7) {
  for (auto& at : ring) at.lon_e7 += by_e7;
}

// One ring as one or more that lie between -180° and 180°.
std::vector<flat_ring> cut(flat_ring ring) {
  auto const [low, high] = std::ranges::minmax_element(ring, {}, &flat_position::lon_e7);
  auto const west_edge = low->lon_e7 < -edge_e7;
  if (!west_edge && high->lon_e7 <= edge_e7) return {std::move(ring)};
  if (west_edge) shift(ring, turn_e7);
  auto const chains = chains_of(std::move(ring), edge_e7);
  auto rings = joined(chains, false);
  for (auto& east : joined(chains, true)) {
    shift(east, -turn_e7);
    rings.push_back(std::move(east));
  }
  return rings;
}

void append_position(std::string& out, flat_position at) {
  // Outlines are drawn in steps of 10⁻⁴ degrees.
  auto const number = [](std::int64_t e7) {
    auto const steps = e7 < 0 ? -e7 / 1000 : e7 / 1000;
    return fmt::format("{}{}.{:04}", e7 < 0 ? "-" : "", steps / 10'000, steps % 10'000);
  };
  out += fmt::format("[{},{}]", number(at.lon_e7), number(at.lat_e7));
}

void append_ring(std::string& out, flat_ring const& ring) {
  out += '[';
  for (auto const& at : ring) {
    append_position(out, at);
    out += ',';
  }
  append_position(out, ring.front());
  out += ']';
}

template <typename Items, typename Append>
void append_list(std::string& out, Items const& items, Append const& append_one) {
  out += '[';
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (i > 0) out += ',';
    append_one(out, items[i]);
  }
  out += ']';
}

void append_polygon(std::string& out, flat_polygon const& polygon) {
  append_list(out, polygon, append_ring);
}

void append_feature(std::string& out, made_country const& country) {
  out += R"({"type":"Feature","properties":{"iso2":)";
  base::append_json_string(out, to_string(country.code));
  out += R"(,"name":)";
  base::append_json_string(out, country.name);
  auto const polygons = flat_polygons(country);
  if (polygons.size() == 1) {
    out += R"(},"geometry":{"type":"Polygon","coordinates":)";
    append_polygon(out, polygons.front());
  } else {
    out += R"(},"geometry":{"type":"MultiPolygon","coordinates":)";
    append_list(out, polygons, append_polygon);
  }
  out += "}}";
}

}  // namespace

std::vector<flat_polygon> flat_polygons(made_country const& country) {
  std::vector<flat_polygon> polygons;
  std::vector<outline_ring> outer;  // of each polygon
  for (auto const& ring : country.outline) {
    if (twice_area_deg2(ring) > 0) {
      for (auto& piece : cut(unfolded(ring))) {
        polygons.push_back({std::move(piece)});
        outer.push_back(ring);
      }
      continue;
    }
    // A hole; none lies across the meridian, for none is in an island.
    auto const around =
        std::ranges::find_if(outer, [&](auto const& one) { return is_within({one}, ring.front()); });
    assert(around != outer.end());
    polygons[static_cast<std::size_t>(around - outer.begin())].push_back(unfolded(ring));
  }
  return polygons;
}

std::vector<flat_ring> flat_lines(std::vector<base::geo_point> const& line) {
  std::vector<flat_ring> pieces(1);
  for (std::size_t i = 0; i < line.size(); ++i) {
    auto const at = flat_position{line[i].lon_e7, line[i].lat_e7};
    if (i > 0) {
      auto const before = pieces.back().back();
      auto const east = eastward_e7(line[i - 1], line[i]);
      auto const jump = before.lon_e7 + east - at.lon_e7;  // 0 or a turn to either side
      if (jump != 0) {
        auto const edge = jump > 0 ? edge_e7 : -edge_e7;
        auto const middle = meeting(before, {before.lon_e7 + east, at.lat_e7}, edge);
        append(pieces.back(), middle);
        pieces.push_back({{-edge, middle.lat_e7}});
      }
    }
    append(pieces.back(), at);
  }
  return pieces;
}

published_file outlines_file(lands const& on) {
  published_file file{
      .path = "outlines.geojson", .format = "", .bytes = "{\"type\":\"FeatureCollection\",\"features\":[\n"};
  for (auto const& country : on.countries) {
    append_feature(file.bytes, country);
    file.bytes += &country == &on.countries.back() ? "\n" : ",\n";
  }
  file.bytes += "]}\n";
  return file;
}

}  // namespace causeway::sample
