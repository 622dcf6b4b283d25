//! Where the words of a map stand, so that they do not cover each other.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "sample/svg_canvas.h"

namespace causeway::sample {

struct label_box {
  double left = 0;
  double top = 0;
  double right = 0;
  double bottom = 0;
};

struct placed_label {
  svg_point base_line;
  svg_anchor anchor = svg_anchor::start;
};

/// Remembers what is taken. Widths of words are estimated: a reader's fonts are not known.
class label_placer {
 public:
  explicit label_placer(label_box frame) : frame_{frame} {}

  /// Labels should not lie here.
  void block(label_box const& box) { taken_.push_back(box); }

  /// Beside a mark of that radius: right, left, above, below, then the corners; nothing where all are taken.
  std::optional<placed_label> beside(svg_point mark, double radius, double width, double height);
  /// In the middle of an area: there, or somewhat above or below.
  std::optional<placed_label> within(svg_point middle, double width, double height, double slack);

 private:
  bool is_free(label_box const& box) const;

  label_box frame_;
  std::vector<label_box> taken_;
};

/// Pixels, for a sans-serif font of that size.
double text_width(std::string_view words, double size, double spacing = 0);

}  // namespace causeway::sample
