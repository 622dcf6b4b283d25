//! Ways through the sea: the cheapest over a net of points, drawn straight and smooth where no land forbids.
#include <algorithm>
#include <cmath>
#include <limits>
#include <queue>
#include <utility>

#include "sample/dice.h"
#include "sample/wires_sea.h"

namespace causeway::sample {

namespace {

constexpr double highest_lat_deg = 74;  // ice beyond
constexpr double land_costs = 60;       // times its length
constexpr double shore_costs = 1.5;     // times its length, where all around is land
constexpr double apart = 0.35;  // how much dearer one block of the net may be for one cable than for another
constexpr double block_deg = 5;
constexpr double longest_pull_deg = 30;
constexpr double bend = 0.03;        // deviation, as a share of the length
constexpr double polar_costs = 0.8;  // times its length, at 70°

constexpr double infinite = std::numeric_limits<double>::infinity();
constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

struct edge_step {
  int north = 0;
  int east = 0;
};
// Half of the sixteen directions to points nearby; the others are the same edges seen from their other ends.
constexpr auto edge_steps =
    std::to_array<edge_step>({{0, 1}, {1, 1}, {1, 0}, {1, -1}, {1, 2}, {2, 1}, {2, -1}, {1, -2}});

std::vector<unit_vector> corners_cut(std::vector<unit_vector> const& line) {
  std::vector<unit_vector> out{line.front()};
  for (std::size_t i = 1; i < line.size(); ++i) {
    if (i > 1) out.push_back(between(line[i - 1], line[i], 0.25));
    if (i + 1 < line.size()) out.push_back(between(line[i - 1], line[i], 0.75));
  }
  out.push_back(line.back());
  return out;
}

// Chaikin's rule: each corner is cut off twice; the ends stay.
std::vector<base::geo_point> smoothed(std::vector<base::geo_point> const& line) {
  std::vector<unit_vector> vectors;
  for (auto const& point : line) vectors.push_back(to_vector(point));
  vectors = corners_cut(corners_cut(vectors));
  std::vector<base::geo_point> out{line.front()};
  for (std::size_t i = 1; i + 1 < vectors.size(); ++i) out.push_back(to_point(vectors[i]));
  out.push_back(line.back());
  return out;
}

}  // namespace

sea_chart::sea_chart(land_raster const& land, double step_deg)
    : land_{land},
      step_deg_{step_deg},
      columns_{static_cast<std::size_t>(360 / step_deg)},
      rows_{static_cast<std::size_t>(2 * highest_lat_deg / step_deg)} {
  measure_nodes();
  measure_edges();
}

base::geo_point sea_chart::middle(std::size_t node) const {
  auto const row = static_cast<double>(row_of(node));
  auto const column = static_cast<double>(node % columns_);
  return *base::make_point(-180 + (column + 0.5) * step_deg_, -highest_lat_deg + (row + 0.5) * step_deg_);
}

void sea_chart::measure_nodes() {
  constexpr int looks = 5;  // in each direction, over three steps
  for (std::size_t node = 0; node < rows_ * columns_; ++node) {
    auto const at = middle(node);
    vectors_.push_back(to_vector(at));
    int on_land = 0;
    for (int look = 0; look < looks * looks; ++look) {
      auto const row = look / looks - looks / 2;
      auto const column = look % looks - looks / 2;
      auto const lat = std::clamp(at.lat_deg() + row * 3 * step_deg_ / looks, -90.0, 90.0);
      auto const near = base::make_point(at.lon_deg() + column * 3 * step_deg_ / looks, lat);
      if (land_.is_land(*near)) ++on_land;
    }
    near_land_.push_back(static_cast<double>(on_land) / (looks * looks));
  }
}

std::optional<std::uint32_t> sea_chart::stepped(std::size_t row, std::size_t column, int north,
                                                int east) const {
  auto const to_row = row + static_cast<std::size_t>(north);  // wraps around below 0
  if (to_row >= rows_) return std::nullopt;
  auto to_column = column + columns_ + static_cast<std::size_t>(east);
  while (to_column >= columns_) to_column -= columns_;
  return static_cast<std::uint32_t>(to_row * columns_ + to_column);
}

double sea_chart::edge_cost(std::size_t a, std::size_t b) const {
  constexpr int looks = 6;
  auto const near = (near_land_[a] + near_land_[b]) / 2;
  auto const from = middle(a);
  auto const to = middle(b);
  auto const east = turn_deg(from.lon_deg(), to.lon_deg());
  int on_land = 0;
  for (int look = 0; look < looks && near > 0; ++look) {
    auto const share = (look + 0.5) / looks;
    auto const at = base::make_point(from.lon_deg() + share * east,
                                     from.lat_deg() + share * (to.lat_deg() - from.lat_deg()));
    if (land_.is_land(*at)) ++on_land;
  }
  auto const polar = std::max(0.0, (std::abs(from.lat_deg()) - 40) / 30);
  auto const factor = 1 + land_costs * on_land / looks + shore_costs * near + polar_costs * polar * polar;
  return chord_km(vectors_[a], vectors_[b]) * factor;
}

void sea_chart::measure_edges() {
  for (std::size_t node = 0; node < rows_ * columns_; ++node) {
    auto& costs = edge_costs_.emplace_back();
    for (std::size_t i = 0; i < edge_steps.size(); ++i) {
      auto const to = stepped(row_of(node), node % columns_, edge_steps[i].north, edge_steps[i].east);
      costs[i] = to ? edge_cost(node, *to) : infinite;
    }
  }
}

// The points of the net around a landing, and what the straight line to each costs.
std::vector<sea_chart::shore_step> sea_chart::steps_from_shore(base::geo_point at) const {
  auto const here = to_vector(at);
  auto const row = static_cast<long>(std::floor((at.lat_deg() + highest_lat_deg) / step_deg_));
  auto const column = static_cast<long>(std::floor((at.lon_deg() + 180) / step_deg_));
  std::vector<shore_step> out;
  for (auto r = std::max(row - 2, 0L); r <= std::min(row + 2, static_cast<long>(rows_) - 1); ++r) {
    for (auto c = column - 2; c <= column + 2; ++c) {
      auto const turned = static_cast<std::size_t>(c + static_cast<long>(columns_));
      auto const node = node_at(static_cast<std::size_t>(r), turned);
      auto const line = std::array{at, middle(node)};
      auto const on_land = share_on_land(land_, line);
      out.push_back({node, chord_km(here, vectors_[node]) * (1 + land_costs * on_land)});
    }
  }
  return out;
}

template <typename Visit>
void sea_chart::for_each_neighbour(std::uint32_t node, Visit visit) const {
  auto const row = row_of(node);
  auto const column = node % columns_;
  for (std::size_t i = 0; i < edge_steps.size(); ++i) {
    auto const& step = edge_steps[i];
    if (auto const to = stepped(row, column, step.north, step.east)) visit(*to, edge_costs_[node][i]);
    if (auto const to = stepped(row, column, -step.north, -step.east)) visit(*to, edge_costs_[*to][i]);
  }
}

// Dijkstra; towards `to`, where it is given, with the straight distance as the least that is left (A*).
sea_chart::search sea_chart::spread(std::vector<shore_step> const& starts, base::geo_point const* to,
                                    std::span<double const> factors) const {
  using entry = std::pair<double, std::uint32_t>;
  auto found = search{std::vector(vectors_.size(), infinite), std::vector(vectors_.size(), nowhere), nowhere};
  std::priority_queue<entry, std::vector<entry>, std::greater<>> open;
  std::vector<char> settled(vectors_.size());
  auto const goal = to ? to_vector(*to) : unit_vector{};
  auto const ends = to ? steps_from_shore(*to) : std::vector<shore_step>{};
  auto least = infinite;
  auto const offer = [&](std::uint32_t at, double cost, std::uint32_t came_from) {
    if (!(cost < found.costs[at])) return;
    found.costs[at] = cost;
    found.before[at] = came_from;
    open.emplace(cost + (to ? chord_km(vectors_[at], goal) : 0), at);
  };
  for (auto const& step : starts) offer(step.node, step.cost, nowhere);
  while (!open.empty() && open.top().first < least) {
    auto const node = open.top().second;
    open.pop();
    if (std::exchange(settled[node], 1) != 0) continue;
    for (auto const& end : ends) {
      if (end.node != node || !(found.costs[node] + end.cost < least)) continue;
      least = found.costs[node] + end.cost;
      found.last = node;
    }
    for_each_neighbour(node, [&](std::uint32_t next, double cost) {
      auto const factor = factors.empty() ? 1 : (factors[node] + factors[next]) / 2;
      offer(next, found.costs[node] + cost * factor, node);
    });
  }
  return found;
}

std::vector<std::vector<double>> sea_chart::costs_between(std::vector<base::geo_point> const& places) const {
  std::vector<std::vector<shore_step>> steps;
  for (auto const& place : places) steps.push_back(steps_from_shore(place));
  std::vector<std::vector<double>> out;
  for (auto const& from : steps) {
    auto const costs = spread(from, nullptr, {}).costs;
    auto& row = out.emplace_back();
    for (auto const& to : steps) {
      auto least = infinite;
      for (auto const& step : to) least = std::min(least, costs[step.node] + step.cost);
      row.push_back(least);
    }
  }
  return out;
}

std::vector<double> sea_chart::factors_of(std::uint64_t number) const {
  auto const blocks = static_cast<std::size_t>(360 / block_deg);
  auto dies = dice{number, "sea blocks"};
  std::vector<double> of_block;
  for (std::size_t i = 0; i < blocks * blocks; ++i) of_block.push_back(1 + apart * dies.unit());
  std::vector<double> out;
  for (std::size_t node = 0; node < vectors_.size(); ++node) {
    auto const row = static_cast<std::size_t>(static_cast<double>(row_of(node)) * step_deg_ / block_deg);
    auto const column =
        static_cast<std::size_t>(static_cast<double>(node % columns_) * step_deg_ / block_deg);
    out.push_back(of_block[row * blocks + column]);
  }
  return out;
}

// Leaves out points of a way as long as that brings no more land under it.
std::vector<base::geo_point> sea_chart::straightened(std::vector<base::geo_point> const& raw) const {
  auto const reach = static_cast<std::size_t>(longest_pull_deg / step_deg_);
  auto const land_km = [&](std::size_t from, std::size_t to) {
    auto const line = std::array{raw[from], raw[to]};
    return share_on_land(land_, line) * line_km(line);
  };
  std::vector<double> before{0};  // point -> km over land on the way to it
  for (std::size_t i = 1; i < raw.size(); ++i) before.push_back(before.back() + land_km(i - 1, i));
  std::vector<base::geo_point> out{raw.front()};
  for (std::size_t at = 0; at + 1 < raw.size();) {
    auto next = std::min(at + reach, raw.size() - 1);
    while (next > at + 1 && land_km(at, next) > before[next] - before[at] + 1) --next;
    out.push_back(raw[next]);
    at = next;
  }
  return out;
}

// Wide corners: each is cut off up to 300 km from it, where that brings no land under the line.
std::vector<base::geo_point> sea_chart::rounded(std::vector<base::geo_point> const& line) const {
  constexpr double cut_km = 300;
  auto const towards = [](base::geo_point corner, base::geo_point end) {
    auto const share = std::min(0.3, cut_km / std::max(1.0, distance_km(corner, end)));
    return to_point(between(to_vector(corner), to_vector(end), share));
  };
  std::vector<base::geo_point> out{line.front()};
  for (std::size_t i = 1; i + 1 < line.size(); ++i) {
    auto const cut = std::array{towards(line[i], line[i - 1]), towards(line[i], line[i + 1])};
    if (share_on_land(land_, cut) > 0) {
      out.push_back(line[i]);
    } else {
      out.insert(out.end(), cut.begin(), cut.end());
    }
  }
  out.push_back(line.back());
  return out;
}

// Straight pieces get an arch and a wave, where that brings no land under them.
std::vector<base::geo_point> sea_chart::bent(std::vector<base::geo_point> const& line,
                                             std::uint64_t number) const {
  auto dies = dice{number, "sea bends"};
  std::vector<base::geo_point> out{line.front()};
  for (std::size_t i = 1; i < line.size(); ++i) {
    auto const piece = winding(line[i - 1], line[i], bend, 250, dies);
    auto const straight = std::array{line[i - 1], line[i]};
    auto const may_bend = share_on_land(land_, piece) <= share_on_land(land_, straight);
    if (may_bend) out.insert(out.end(), piece.begin() + 1, piece.end());
    if (!may_bend) out.push_back(line[i]);
  }
  return out;
}

std::vector<base::geo_point> sea_chart::way(base::geo_point from, base::geo_point to,
                                            std::uint64_t number) const {
  auto const found = spread(steps_from_shore(from), &to, factors_of(number));
  std::vector<base::geo_point> raw{to};
  for (auto node = found.last; node != nowhere; node = found.before[node]) {
    raw.push_back(to_point(vectors_[node]));
  }
  raw.push_back(from);
  std::ranges::reverse(raw);
  auto straight = bent(rounded(straightened(raw)), number);
  auto smooth = smoothed(straight);
  auto const more_land = share_on_land(land_, smooth) > share_on_land(land_, straight) + 0.002;
  return more_land ? straight : smooth;
}

}  // namespace causeway::sample
