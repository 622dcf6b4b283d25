//! Labels that keep out of each other's way, and SVG.
#include "sample/map_labels.h"

#include <gtest/gtest.h>

#include "sample/svg_canvas.h"

namespace causeway::sample {
namespace {

constexpr label_box page{0, 0, 200, 100};

TEST(map_labels, stand_to_the_right_first) {
  label_placer placer{page};
  auto const label = placer.beside({50, 50}, 3, 40, 10);
  ASSERT_TRUE(label);
  EXPECT_EQ(label->anchor, svg_anchor::start);
  EXPECT_DOUBLE_EQ(label->base_line.x, 55.5);
}

TEST(map_labels, move_where_it_is_taken) {
  label_placer placer{page};
  placer.block({55, 49, 80, 51});
  auto const label = placer.beside({50, 50}, 3, 40, 10);
  ASSERT_TRUE(label);
  EXPECT_EQ(label->anchor, svg_anchor::end);
  // Its own place is taken now, too.
  auto const next = placer.beside({50, 50}, 3, 40, 10);
  ASSERT_TRUE(next);
  EXPECT_EQ(next->anchor, svg_anchor::start);
  EXPECT_LT(next->base_line.y, 49);
}

TEST(map_labels, stay_within_the_frame) {
  label_placer placer{page};
  auto const label = placer.beside({190, 50}, 3, 40, 10);
  ASSERT_TRUE(label);
  EXPECT_EQ(label->anchor, svg_anchor::end);
  EXPECT_FALSE(placer.beside({100, 50}, 3, 400, 10));
}

TEST(map_labels, are_left_out_where_there_is_no_room) {
  label_placer placer{page};
  placer.block(page);
  EXPECT_FALSE(placer.beside({50, 50}, 3, 40, 10));
  EXPECT_FALSE(placer.within({50, 50}, 40, 10, 20));
}

TEST(map_labels, move_within_an_area) {
  label_placer placer{page};
  auto const first = placer.within({100, 50}, 40, 10, 30);
  auto const second = placer.within({100, 50}, 40, 10, 30);
  ASSERT_TRUE(first && second);
  EXPECT_DOUBLE_EQ(first->base_line.x, 100);
  EXPECT_NE(first->base_line.y, second->base_line.y);
}

TEST(map_labels, estimate_widths) {
  EXPECT_DOUBLE_EQ(text_width("", 10), 0);
  EXPECT_GT(text_width("WIDE", 10), text_width("wide", 10));
  EXPECT_DOUBLE_EQ(text_width("ab", 10, 2), text_width("ab", 10) + 4);
  EXPECT_DOUBLE_EQ(text_width("ä", 10), text_width("a", 10));
}

TEST(svg_canvas, writes_shapes) {
  svg_canvas canvas{20, 10, "a{}\n", "<T>"};
  canvas.open_group("g")
      .line({{0, 1.25}, {-2, 3}}, "l", "#123456", "a & b")
      .circle({1, 2}, 0.04, "c")
      .close_group();
  canvas.area({{{0, 0}, {1, 0}, {1, 1}}}, "a")
      .text({1, 2}, "\"x\"", "t", svg_anchor::end)
      .rectangle({0, 0}, 2, 3, "r");
  EXPECT_EQ(std::move(canvas).finished(),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"20\" height=\"10\" "
            "viewBox=\"0 0 20 10\">\n"
            "<title>&lt;T&gt;</title>\n"
            "<style type=\"text/css\"><![CDATA[\na{}\n]]></style>\n"
            "<g id=\"g\">\n"
            "<path class=\"l\" stroke=\"#123456\" d=\"M0 1.3L-2 3\"><title>a &amp; b</title></path>\n"
            "<circle class=\"c\" cx=\"1\" cy=\"2\" r=\"0\"/>\n"
            "</g>\n"
            "<path class=\"a\" fill-rule=\"evenodd\" d=\"M0 0L1 0L1 1Z\"/>\n"
            "<text class=\"t\" x=\"1\" y=\"2\" text-anchor=\"end\">&quot;x&quot;</text>\n"
            "<rect class=\"r\" x=\"0\" y=\"0\" width=\"2\" height=\"3\"/>\n"
            "</svg>\n");
}

}  // namespace
}  // namespace causeway::sample
