//! Writing plain SVG 1.1.
#include "sample/svg_canvas.h"

#include <fmt/format.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace causeway::sample {

namespace {

// One decimal, without the last zero.
std::string number(double x) {
  auto const tenths = static_cast<long>(std::floor(x * 10 + 0.5));
  auto const size = tenths < 0 ? -tenths : tenths;
  auto const sign = tenths < 0 ? "-" : "";
  if (size % 10 == 0) return fmt::format("{}{}", sign, size / 10);
  return fmt::format("{}{}.{}", sign, size / 10, size % 10);
}

}  // namespace

svg_canvas::svg_canvas(int width, int height, std::string_view style_sheet, std::string_view title) {
  out_ = fmt::format(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{0}\" height=\"{1}\" "
      "viewBox=\"0 0 {0} {1}\">\n<title>",
      width, height);
  append_escaped(title);
  out_ += fmt::format("</title>\n<style type=\"text/css\"><![CDATA[\n{}]]></style>\n", style_sheet);
}

svg_canvas& svg_canvas::rectangle(svg_point corner, double width, double height, std::string_view css_class) {
  out_ += fmt::format("<rect class=\"{}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>\n", css_class,
                      number(corner.x), number(corner.y), number(width), number(height));
  return *this;
}

svg_canvas& svg_canvas::area(std::vector<std::vector<svg_point>> const& rings, std::string_view css_class) {
  out_ += fmt::format("<path class=\"{}\" fill-rule=\"evenodd\" d=\"", css_class);
  for (auto const& ring : rings) {
    append_points(ring);
    out_ += 'Z';
  }
  out_ += "\"/>\n";
  return *this;
}

svg_canvas& svg_canvas::line(std::vector<svg_point> const& points, std::string_view css_class,
                             std::string_view colour, std::string_view title) {
  out_ += fmt::format("<path class=\"{}\"", css_class);
  if (!colour.empty()) out_ += fmt::format(" stroke=\"{}\"", colour);
  out_ += " d=\"";
  append_points(points);
  if (title.empty()) {
    out_ += "\"/>\n";
    return *this;
  }
  out_ += "\"><title>";
  append_escaped(title);
  out_ += "</title></path>\n";
  return *this;
}

svg_canvas& svg_canvas::circle(svg_point middle, double radius, std::string_view css_class) {
  out_ += fmt::format("<circle class=\"{}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>\n", css_class, number(middle.x),
                      number(middle.y), number(radius));
  return *this;
}

svg_canvas& svg_canvas::text(svg_point base_line, std::string_view words, std::string_view css_class,
                             svg_anchor anchor) {
  constexpr std::array<std::string_view, 3> anchors = {"start", "middle", "end"};
  out_ += fmt::format("<text class=\"{}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">", css_class,
                      number(base_line.x), number(base_line.y), anchors[static_cast<std::size_t>(anchor)]);
  append_escaped(words);
  out_ += "</text>\n";
  return *this;
}

svg_canvas& svg_canvas::open_group(std::string_view name) {
  out_ += fmt::format("<g id=\"{}\">\n", name);
  return *this;
}

svg_canvas& svg_canvas::close_group() {
  out_ += "</g>\n";
  return *this;
}

std::string svg_canvas::finished() && {
  out_ += "</svg>\n";
  return std::move(out_);
}

void svg_canvas::append_points(std::vector<svg_point> const& points) {
  char command = 'M';
  for (auto const& at : points) {
    out_ += fmt::format("{}{} {}", command, number(at.x), number(at.y));
    command = 'L';
  }
}

void svg_canvas::append_escaped(std::string_view words) {
  for (auto const letter : words) {
    switch (letter) {
      case '&': out_ += "&amp;"; break;
      case '<': out_ += "&lt;"; break;
      case '>': out_ += "&gt;"; break;
      case '"': out_ += "&quot;"; break;
      default: out_ += letter;
    }
  }
}

}  // namespace causeway::sample
