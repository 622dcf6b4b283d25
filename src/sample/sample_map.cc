//! A picture of the sample's map.
#include "sample/sample_map.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/text.h"
#include "sample/lands_measure.h"
#include "sample/lands_outlines.h"
#include "sample/map_labels.h"
#include "sample/svg_canvas.h"

namespace causeway::sample {

namespace {

constexpr int page_width = 1600;
constexpr int page_height = 900;
constexpr double map_top = 58;
constexpr double map_height = 752;
constexpr double map_bottom = map_top + map_height;
constexpr double px_per_lon = page_width / 360.0;
constexpr double px_per_lat = px_per_lon / 0.81915204428899180;  // cosine of 35°
constexpr double equator_y = map_top + map_height / 2;

constexpr std::string_view style_sheet =
    R"(text{font-family:"DejaVu Sans",Verdana,Helvetica,Arial,sans-serif;fill:#2b3640}
.sea{fill:#cfe1ec}.paper{fill:#fbfaf6}.frame{fill:none;stroke:#8fa6b3;stroke-width:1}
.grid{fill:none;stroke:#b9d1df;stroke-width:.6}.equator{fill:none;stroke:#a3c0d1;stroke-width:.8;stroke-dasharray:6 4}
.shelf{fill:#dcebf3;stroke:#dcebf3;stroke-width:9;stroke-linejoin:round}
.high{fill:#b4cb9c}.upper_middle{fill:#d0dcae}.lower_middle{fill:#eae6bf}.low{fill:#f4e7cf}
.coast{fill:none;stroke:#6f8c9c;stroke-width:.9;stroke-linejoin:round}
.border_ground{fill:none;stroke:#ece9d2;stroke-width:1.6}
.border{fill:none;stroke:#8a7f86;stroke-width:1;stroke-dasharray:5 2 1.2 2}
.cable{fill:none;stroke-width:1.5;stroke-opacity:.85;stroke-linejoin:round;stroke-linecap:round}
.planned{fill:none;stroke-width:1.3;stroke-opacity:.8;stroke-dasharray:5 4}
.span{fill:none;stroke:#8b6238;stroke-width:.9;stroke-opacity:.75}
.crossing{fill:none;stroke:#7a3b12;stroke-width:1.5;stroke-opacity:.9}
.proposed{fill:none;stroke:#8b6238;stroke-width:.9;stroke-dasharray:2 2}
.city{fill:#444e57;stroke:#fff;stroke-width:.5}.capital{fill:#fff;stroke:#2b3640;stroke-width:1.3}
.dot{fill:#2b3640}.hub{fill:none;stroke:#c0271d;stroke-width:1.8}
.landing{fill:#fff;stroke:#12557f;stroke-width:1.1}.exchange{fill:#f2b01e;stroke:#6b4a00;stroke-width:.8}
.country{font-size:13px;letter-spacing:2px;font-weight:bold;fill:#4c4a3f}
.small_country{font-size:9.5px;letter-spacing:1px;font-weight:bold;fill:#4c4a3f}
.capital_name{font-size:9.5px;font-weight:bold}.city_name{font-size:8px;fill:#4a545c}
.cable_name{font-size:7.5px;font-style:italic;fill:#44606f}
.halo{stroke:#fff;stroke-width:2.4;stroke-opacity:.75;stroke-linejoin:round;fill:#fff}
.degrees{font-size:8px;fill:#7f9aaa}
.title{font-size:25px;font-weight:bold}.subtitle{font-size:12.5px;fill:#5a666f}.key{font-size:11.5px}
.swatch{stroke:#6f8c9c;stroke-width:.8}.bar{fill:#2b3640}.bar_gap{fill:#fff;stroke:#2b3640;stroke-width:.8}
)";

// Told apart from their neighbours; they come round again.
constexpr auto cable_colours =
    std::to_array<std::string_view>({"#b3322a", "#1b68a8", "#7d3c98", "#c8590f", "#137a6d", "#a82c6c",
                                     "#2f4199", "#5f7112", "#93562a", "#0b83a4", "#6b2f2f", "#3f6f3a"});

svg_point on_map(double lon_deg, double lat_deg) {
  return {(lon_deg + 180) * px_per_lon, equator_y - lat_deg * px_per_lat};
}

svg_point on_map(base::geo_point at) {
  return on_map(at.lon_deg(), at.lat_deg());
}

std::vector<svg_point> on_map(flat_ring const& ring) {
  std::vector<svg_point> points;
  for (auto const& at : ring) {
    points.push_back(on_map(static_cast<double>(at.lon_e7) / 1e7, static_cast<double>(at.lat_e7) / 1e7));
  }
  return points;
}

std::string_view tint_of(income_group income) {
  switch (income) {
    case income_group::low: return "low";
    case income_group::lower_middle: return "lower_middle";
    case income_group::upper_middle: return "upper_middle";
    default: return "high";
  }
}

std::vector<std::vector<svg_point>> diamond(svg_point at, double size) {
  return {{{at.x, at.y - size}, {at.x + size, at.y}, {at.x, at.y + size}, {at.x - size, at.y}}};
}

class picture {
 public:
  picture(sample_options const& options, lands const& on, wires const& over)
      : options_{options},
        on_{on},
        over_{over},
        canvas_{page_width, page_height, style_sheet, title()},
        placer_{{2, map_top + 2, page_width - 2, map_bottom - 2}} {}

  std::string drawn() && {
    draw_sea();
    draw_land();
    draw_spans();
    draw_cables();
    draw_marks();
    draw_labels();
    draw_title();
    draw_key();
    return std::move(canvas_).finished();
  }

 private:
  std::string title() const { return fmt::format("Sample world (fictional), seed {}", options_.seed); }

  void draw_sea() {
    canvas_.rectangle({0, 0}, page_width, page_height, "paper");
    canvas_.open_group("sea").rectangle({0, map_top}, page_width, map_height, "sea");
    for (int lon = -150; lon <= 150; lon += 30) {
      auto const x = on_map(lon, 0).x;
      canvas_.line({{x, map_top}, {x, map_bottom}}, "grid");
    }
    for (int lat = -60; lat <= 60; lat += 30) {
      auto const y = on_map(0, lat).y;
      canvas_.line({{0, y}, {page_width, y}}, lat == 0 ? "equator" : "grid");
      auto const* const half = lat > 0 ? " N" : " S";
      auto const* const side = lat == 0 ? "" : half;
      canvas_.text({4, y - 3}, fmt::format("{}°{}", lat < 0 ? -lat : lat, side), "degrees");
    }
    canvas_.close_group();
  }

  void draw_land() {
    canvas_.open_group("land");
    std::vector<std::pair<std::string_view, std::vector<std::vector<svg_point>>>> areas;
    for (auto const& country : on_.countries) {
      for (auto const& polygon : flat_polygons(country)) {
        auto& rings =
            areas.emplace_back(tint_of(country.income), std::vector<std::vector<svg_point>>{}).second;
        for (auto const& ring : polygon) rings.push_back(on_map(ring));
      }
    }
    for (auto const& [tint, rings] : areas) canvas_.area({rings.front()}, "shelf");
    for (auto const& [tint, rings] : areas) canvas_.area(rings, tint);
    for (auto const& [tint, rings] : areas) canvas_.area(rings, "coast");
    // A light line first: the coast's colour does not belong inland.
    for (auto const& border : on_.borders) {
      for (auto const& line : border.lines) draw_line(line, "border_ground");
    }
    for (auto const& border : on_.borders) {
      for (auto const& line : border.lines) draw_line(line, "border");
    }
    canvas_.close_group();
  }

  void draw_line(std::vector<base::geo_point> const& line, std::string_view css_class,
                 std::string_view colour = {}, std::string_view name = {}) {
    if (line.size() < 2) return;
    for (auto const& piece : flat_lines(line)) canvas_.line(on_map(piece), css_class, colour, name);
  }

  void draw_spans() {
    canvas_.open_group("spans");
    for (auto const& span : over_.spans) {
      auto const* const built = span.border.valid() ? "crossing" : "span";
      draw_line(span.line, span.is_proposed ? "proposed" : built, {}, span.name);
    }
    canvas_.close_group();
  }

  void draw_cables() {
    canvas_.open_group("cables");
    for (std::size_t i = 0; i < over_.cables.size(); ++i) {
      auto const& cable = over_.cables[i];
      for (auto const& segment : cable.segments) {
        draw_line(segment.line, cable.is_planned ? "planned" : "cable",
                  cable_colours[i % cable_colours.size()], cable.name);
      }
    }
    canvas_.close_group();
  }

  void mark(svg_point at, double radius) {
    placer_.block({at.x - radius, at.y - radius, at.x + radius, at.y + radius});
  }

  void draw_marks() {
    canvas_.open_group("marks");
    for (auto const& city : on_.cities) {
      auto const at = on_map(city.point);
      canvas_.circle(at, dot_radius(city), "city");
      mark(at, dot_radius(city));
    }
    for (auto const& landing : over_.landings) {
      canvas_.circle(on_map(landing.point), 2.1, "landing");
      mark(on_map(landing.point), 2.5);
    }
    for (auto const& country : on_.countries) {
      auto const at = on_map(on_.of(country.capital).point);
      canvas_.circle(at, 3, "capital").circle(at, 1.2, "dot");
      mark(at, 3.5);
    }
    for (auto const& exchange : over_.exchanges) {
      auto const at = on_map(on_.of(exchange.city).point);
      canvas_.area(diamond({at.x, at.y - 5.5}, 2.6 + 2.4 * exchange.pull), "exchange");
      mark({at.x, at.y - 5.5}, 3.5);
    }
    for (auto const hub : hubs()) canvas_.circle(on_map(on_.of(hub).point), 8, "hub");
    canvas_.close_group();
  }

  // Before there are wires, the hub countries' capitals.
  std::vector<city_id> hubs() const {
    if (!over_.hubs.empty()) return over_.hubs;
    std::vector<city_id> found;
    for (auto const& country : on_.countries) {
      if (country.is_hub) found.push_back(country.capital);
    }
    return found;
  }

  static double dot_radius(made_city const& city) {
    if (city.population >= 3e6) return 2.3;
    return city.population >= 5e5 ? 1.8 : 1.3;
  }

  void draw_labels() {
    canvas_.open_group("names");
    label_capitals();
    label_countries();
    label_cities();
    label_cables();
    canvas_.close_group();
  }

  void write(placed_label const& label, std::string_view words, std::string_view css_class) {
    canvas_.text(label.base_line, words, fmt::format("{} halo", css_class), label.anchor);
    canvas_.text(label.base_line, words, css_class, label.anchor);
  }

  void label_capitals() {
    for (auto const& country : on_.countries) {
      auto const& city = on_.of(country.capital);
      auto const radius = country.is_hub ? 8.0 : 3.5;
      auto const label = placer_.beside(on_map(city.point), radius, text_width(city.name, 9.5) * 1.06, 11);
      if (label) write(*label, city.name, "capital_name");
    }
  }

  static bool is_small(made_country const& country) {
    double area = 0;
    for (auto const& ring : country.outline) area += twice_area_deg2(ring) / 2;
    return area < 250;
  }

  void label_countries() {
    for (auto const& country : on_.countries) {
      auto const words = base::upper_ascii(country.name);
      auto const small = is_small(country);
      auto const size = small ? 9.5 : 13.0;
      auto const width = text_width(words, size, small ? 1 : 2) * 1.04;
      auto const middle = on_map(country.anchor);
      auto const css_class = small ? "small_country" : "country";
      auto label = country.setting == land_setting::island
                       ? std::optional<placed_label>{}
                       : placer_.within(middle, width, size, small ? 14 : 45);
      for (double radius = 6; !label && radius < 50; radius += 4)
        label = placer_.beside(middle, radius, width, size);
      write(label.value_or(placed_label{middle, svg_anchor::middle}), words, css_class);
    }
  }

  void label_cities() {
    std::vector<city_id> order;
    for (std::size_t i = 0; i < on_.cities.size(); ++i) order.emplace_back(static_cast<city_id::rep>(i));
    std::ranges::stable_sort(order, std::ranges::greater{},
                             [&](city_id id) { return on_.of(id).population; });
    for (auto const id : order) {
      auto const& city = on_.of(id);
      if (id == on_.of(city.country).capital) continue;
      auto const label = placer_.beside(on_map(city.point), dot_radius(city), text_width(city.name, 8), 9);
      if (label) write(*label, city.name, "city_name");
    }
  }

  void label_cables() {
    for (auto const& cable : over_.cables) {
      for (auto const& segment : cable.segments) {
        if (segment.line.empty()) continue;
        auto const at = on_map(segment.line[segment.line.size() / 2]);
        auto const label = placer_.beside(at, 1, text_width(cable.name, 7.5), 8.5);
        if (!label) continue;
        write(*label, cable.name, "cable_name");
        break;
      }
    }
  }

  void draw_title() {
    canvas_.open_group("title");
    canvas_.text({20, 38}, "Sample world (fictional)", "title");
    canvas_.text(
        {370, 37},
        fmt::format(
            "seed {}: {} countries, {} cities, {} cables, {} spans, {} exchanges. Every name, outline "
            "and wire is invented.",
            options_.seed, on_.countries.size(), on_.cities.size(), over_.cables.size(), over_.spans.size(),
            over_.exchanges.size()),
        "subtitle");
    canvas_.rectangle({0, map_top}, page_width, map_height, "frame").close_group();
  }

  void draw_key() {
    canvas_.open_group("key");
    constexpr double first = map_bottom + 32;
    constexpr double second = map_bottom + 64;
    constexpr std::array<std::pair<std::string_view, std::string_view>, 4> tints = {
        {{"high", "high income"},
         {"upper_middle", "upper middle"},
         {"lower_middle", "lower middle"},
         {"low", "low"}}};
    for (std::size_t i = 0; i < tints.size(); ++i) {
      auto const x = 20 + 130 * static_cast<double>(i % 2);
      auto const y = i < 2 ? first : second;
      canvas_.rectangle({x, y - 10}, 20, 12, fmt::format("{} swatch", tints[i].first));
      canvas_.text({x + 27, y}, tints[i].second, "key");
    }
    key_lines(300, first, second);
    key_marks(740, first, second);
    scale_bar(1190, first, second);
    canvas_.close_group();
  }

  void key_line(double x, double y, std::string_view css_class, std::string_view words,
                std::string_view colour = {}) {
    canvas_.line({{x, y - 4}, {x + 34, y - 4}}, css_class, colour).text({x + 42, y}, words, "key");
  }

  void key_lines(double x, double first, double second) {
    key_line(x, first, "cable", "submarine cable", cable_colours[1]);
    key_line(x, second, "planned", "planned cable", cable_colours[1]);
    key_line(x + 155, first, "span", "fibre span");
    key_line(x + 155, second, "crossing", "span over a border");
    key_line(x + 320, first, "proposed", "proposed");
    key_line(x + 320, second, "border", "border");
  }

  void key_marks(double x, double first, double second) {
    canvas_.circle({x, first - 4}, 3, "capital")
        .circle({x, first - 4}, 1.2, "dot")
        .text({x + 15, first}, "capital", "key");
    canvas_.circle({x, second - 4}, 2.3, "city").text({x + 15, second}, "city", "key");
    canvas_.circle({x + 105, first - 4}, 2.4, "landing").text({x + 120, first}, "landing point", "key");
    canvas_.area(diamond({x + 105, second - 4}, 4.6), "exchange");
    canvas_.text({x + 120, second}, "exchange; larger where more want to be there", "key");
    canvas_.circle({x + 245, first - 4}, 8, "hub").text({x + 260, first}, "hub", "key");
  }

  void scale_bar(double x, double first, double second) {
    constexpr double px_per_1000_km = 1000 / km_per_degree * px_per_lat;
    for (int i = 0; i < 4; ++i) {
      canvas_.rectangle({x + i * px_per_1000_km, first - 9}, px_per_1000_km, 6,
                        i % 2 == 0 ? "bar" : "bar_gap");
    }
    canvas_.text({x + 4 * px_per_1000_km + 8, first - 1}, "4 000 km", "key");
    canvas_.text({x, second - 8}, "north to south, and west to east at 35° of latitude", "key");
  }

  sample_options const& options_;
  lands const& on_;
  wires const& over_;
  svg_canvas canvas_;
  label_placer placer_;
};

}  // namespace

published_file map_picture(sample_options const& options, lands const& on, wires const& over) {
  return {.path = "map.svg", .format = "", .bytes = picture{options, on, over}.drawn()};
}

}  // namespace causeway::sample
