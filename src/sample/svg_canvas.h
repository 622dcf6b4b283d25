//! Writing plain SVG 1.1.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace causeway::sample {

/// Pixels from the upper left corner.
struct svg_point {
  double x = 0;
  double y = 0;
};

/// Where a text starts, or what its middle or end is at.
enum class svg_anchor : unsigned char { start, middle, end };

/// Shapes in the order in which they are drawn; numbers have one decimal. Classes are of the style sheet.
class svg_canvas {
 public:
  svg_canvas(int width, int height, std::string_view style_sheet, std::string_view title);

  svg_canvas& rectangle(svg_point corner, double width, double height, std::string_view css_class);
  /// Rings closed and filled by the even-odd rule.
  svg_canvas& area(std::vector<std::vector<svg_point>> const& rings, std::string_view css_class);
  /// `colour` may be "": then the class says it. A title, if any, is shown when the pointer rests on it.
  svg_canvas& line(std::vector<svg_point> const& points, std::string_view css_class,
                   std::string_view colour = {}, std::string_view title = {});
  svg_canvas& circle(svg_point middle, double radius, std::string_view css_class);
  svg_canvas& text(svg_point base_line, std::string_view words, std::string_view css_class,
                   svg_anchor anchor = svg_anchor::start);
  svg_canvas& open_group(std::string_view name);
  svg_canvas& close_group();

  /// The whole document; nothing may be drawn afterwards.
  std::string finished() &&;

 private:
  void append_points(std::vector<svg_point> const& points);
  void append_escaped(std::string_view words);

  std::string out_;
};

}  // namespace causeway::sample
