//! The raster of land: rings filled row by row.
#include "sample/wires_sea.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "sample/arithmetic.h"

namespace causeway::sample {

namespace {

constexpr std::size_t cells_per_degree = 8;
constexpr std::size_t columns = 360 * cells_per_degree;
constexpr std::size_t rows = 180 * cells_per_degree;
constexpr double look_every_km = 8;

double middle_lat_deg(std::size_t row) {
  return -90 + (static_cast<double>(row) + 0.5) / cells_per_degree;
}

std::size_t row_of(double lat_deg) {
  auto const row = std::floor((lat_deg + 90) * cells_per_degree);
  return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(rows - 1)));
}

// The first row whose middle is not south of the latitude.
std::size_t first_row_from(double lat_deg) {
  auto const row = std::ceil((lat_deg + 90) * cells_per_degree - 0.5);
  return static_cast<std::size_t>(std::clamp(row, 0.0, static_cast<double>(rows)));
}

// Calls `seen` with points along the line and the length that each stands for.
template <typename Seen>
void walk(std::span<base::geo_point const> line, Seen seen) {
  for (std::size_t i = 1; i < line.size(); ++i) {
    auto const a = to_vector(line[i - 1]);
    auto const b = to_vector(line[i]);
    auto const km = distance_km(line[i - 1], line[i]);
    auto const parts = std::max(1.0, std::ceil(km / look_every_km));
    for (double part = 0.5; part < parts; ++part) seen(to_point(between(a, b, part / parts)), km / parts);
  }
}

}  // namespace

land_raster::land_raster(lands const& on) : marks_(rows * columns) {
  assert(on.countries.size() < 255);
  for (std::size_t i = 0; i < on.countries.size(); ++i) {
    for (auto const& ring : on.countries[i].outline) add_ring(ring, static_cast<std::uint8_t>(i + 1));
  }
}

// Longitudes are unrolled along the ring, so that one which crosses 180° stays whole.
void land_raster::add_ring(outline_ring const& ring, std::uint8_t mark) {
  std::vector<std::vector<double>> crossings(rows);
  if (ring.empty()) return;
  double lon = ring.front().lon_deg();
  for (std::size_t i = 0; i < ring.size(); ++i) {
    auto const& from = ring[i];
    auto const& to = ring[(i + 1) % ring.size()];
    auto const next_lon = lon + turn_deg(from.lon_deg(), to.lon_deg());
    auto const low = std::min(from.lat_deg(), to.lat_deg());
    auto const high = std::max(from.lat_deg(), to.lat_deg());
    for (auto row = first_row_from(low); row < first_row_from(high); ++row) {
      auto const share = (middle_lat_deg(row) - from.lat_deg()) / (to.lat_deg() - from.lat_deg());
      crossings[row].push_back(lon + share * (next_lon - lon));
    }
    lon = next_lon;
  }
  for (std::size_t row = 0; row < rows; ++row) flip_row(row, crossings[row], mark);
}

// A second ring of the same country takes land away again; another country's land stays.
void land_raster::flip_row(std::size_t row, std::vector<double>& crossings, std::uint8_t mark) {
  std::ranges::sort(crossings);
  for (std::size_t i = 0; i + 1 < crossings.size(); i += 2) {
    auto const first = std::llround((crossings[i] + 180) * cells_per_degree);
    auto const end = std::llround((crossings[i + 1] + 180) * cells_per_degree);
    for (auto at = first; at < end; ++at) {
      auto const turn = static_cast<long long>(columns);
      auto& cell = marks_[row * columns + static_cast<std::size_t>(((at % turn) + turn) % turn)];
      if (cell == 0 || cell == mark) cell = cell == mark ? std::uint8_t{0} : mark;
    }
  }
}

country_id land_raster::at(base::geo_point point) const {
  auto const column = static_cast<std::size_t>(std::floor((point.lon_deg() + 180) * cells_per_degree));
  auto const mark = marks_[row_of(point.lat_deg()) * columns + std::min(column, columns - 1)];
  return mark == 0 ? country_id{} : country_id{static_cast<std::uint16_t>(mark - 1)};
}

double share_on_land(land_raster const& land, std::span<base::geo_point const> line) {
  double on_land = 0;
  double all = 0;
  walk(line, [&](base::geo_point at, double km) {
    all += km;
    if (land.is_land(at)) on_land += km;
  });
  return all > 0 ? on_land / all : 0;
}

double share_outside(land_raster const& land, std::span<base::geo_point const> line, country_id one,
                     country_id other) {
  double outside = 0;
  double all = 0;
  walk(line, [&](base::geo_point at, double km) {
    auto const country = land.at(at);
    all += km;
    if (!country.valid() || (country != one && country != other)) outside += km;
  });
  return all > 0 ? outside / all : 0;
}

std::vector<base::geo_point> winding(base::geo_point from, base::geo_point to, double bend, double step_km,
                                     dice& dies) {
  auto const km = distance_km(from, to);
  auto const arch = km * bend * dies.normal();
  auto const wave = km * bend / 2 * dies.normal();
  auto const parts = std::clamp(std::floor(km / step_km), 2.0, 24.0);
  auto const a = to_vector(from);
  auto const b = to_vector(to);
  std::vector<base::geo_point> out{from};
  for (double part = 1; part < parts; ++part) {
    auto const angle = std::numbers::pi * part / parts;
    auto const aside = arch * sine(angle) + wave * sine(2 * angle);
    out.push_back(to_point(beside(between(a, b, part / parts), a, b, aside)));
  }
  out.push_back(to);
  return out;
}

}  // namespace causeway::sample
