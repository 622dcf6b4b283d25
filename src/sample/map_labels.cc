//! Where the words of a map stand.
#include "sample/map_labels.h"

#include <algorithm>
#include <array>

namespace causeway::sample {

namespace {

constexpr double descent = 0.22;  // of a line's height, below the base line

double left_of(placed_label const& label, double width) {
  switch (label.anchor) {
    case svg_anchor::start: return label.base_line.x;
    case svg_anchor::end: return label.base_line.x - width;
    default: return label.base_line.x - width / 2;
  }
}

label_box box_of(placed_label const& label, double width, double height) {
  auto const left = left_of(label, width);
  return {left, label.base_line.y - (1 - descent) * height, left + width,
          label.base_line.y + descent * height};
}

double width_of(char letter) {
  if (letter >= 'A' && letter <= 'Z') return 0.7;
  return std::string_view{"iljtfr,.' "}.find(letter) != std::string_view::npos ? 0.36 : 0.6;
}

}  // namespace

std::optional<placed_label> label_placer::beside(svg_point mark, double radius, double width, double height) {
  auto const side = radius + 2.5;
  auto const level = mark.y + 0.34 * height;
  auto const above = mark.y - radius - 0.3 * height;
  auto const below = mark.y + radius + 0.85 * height;
  auto const tries = std::to_array<placed_label>({{{mark.x + side, level}, svg_anchor::start},
                                                  {{mark.x - side, level}, svg_anchor::end},
                                                  {{mark.x, above}, svg_anchor::middle},
                                                  {{mark.x, below}, svg_anchor::middle},
                                                  {{mark.x + side, above + 2}, svg_anchor::start},
                                                  {{mark.x + side, below - 2}, svg_anchor::start},
                                                  {{mark.x - side, above + 2}, svg_anchor::end},
                                                  {{mark.x - side, below - 2}, svg_anchor::end}});
  for (auto const& label : tries) {
    auto const box = box_of(label, width, height);
    if (!is_free(box)) continue;
    block(box);
    return label;
  }
  return std::nullopt;
}

std::optional<placed_label> label_placer::within(svg_point middle, double width, double height,
                                                 double slack) {
  constexpr std::array<double, 7> ups = {0, 0.35, -0.35, 0.7, -0.7, 1, -1};
  constexpr std::array<double, 5> sides = {0, 0.5, -0.5, 1, -1};
  for (auto const side : sides) {
    for (auto const up : ups) {
      auto const label =
          placed_label{{middle.x + side * slack, middle.y + up * slack + 0.3 * height}, svg_anchor::middle};
      auto const box = box_of(label, width, height);
      if (!is_free(box)) continue;
      block(box);
      return label;
    }
  }
  return std::nullopt;
}

bool label_placer::is_free(label_box const& box) const {
  if (box.left < frame_.left || box.right > frame_.right || box.top < frame_.top ||
      box.bottom > frame_.bottom) {
    return false;
  }
  return std::ranges::none_of(taken_, [&](label_box const& other) {
    return box.left < other.right && other.left < box.right && box.top < other.bottom &&
           other.top < box.bottom;
  });
}

double text_width(std::string_view words, double size, double spacing) {
  double width = 0;
  for (auto const letter : words) {
    auto const byte = static_cast<unsigned char>(letter);
    if ((byte & 0xC0U) == 0x80U) continue;  // the rest of a letter beyond ASCII
    width += spacing + size * width_of(letter);
  }
  return width;
}

}  // namespace causeway::sample
