//! The picture of the map: what is drawn how often, and that nothing leaves the page.
#include "sample/sample_map.h"

#include <gtest/gtest.h>

#include <regex>
#include <string>
#include <string_view>

#include "map_fixture.h"

namespace causeway::sample {
namespace {

std::size_t count_of(std::string const& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++count;
  return count;
}

class sample_map : public testing::Test {
 protected:
  sample_options const options_{.seed = 2};
  lands const on_ = make_lands(options_);
  published_file const file_ = map_picture(options_, on_, map_wires(on_));
  // From the title on: what follows it is the key.
  std::string const map_ = file_.bytes.substr(0, file_.bytes.find("<g id=\"key\">"));
};

TEST_F(sample_map, says_what_it_is) {
  EXPECT_EQ(file_.path, "map.svg");
  EXPECT_TRUE(file_.bytes.starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "));
  EXPECT_TRUE(file_.bytes.ends_with("</svg>\n"));
  EXPECT_EQ(count_of(file_.bytes, ">Sample world (fictional)</text>"), 1U);
  EXPECT_EQ(count_of(file_.bytes, "seed 2: 16 countries"), 1U);
  EXPECT_EQ(count_of(file_.bytes, "2 cables, 3 spans, 1 exchange"), 1U);
  EXPECT_EQ(count_of(file_.bytes, "4 000 km"), 1U);
}

TEST_F(sample_map, draws_each_thing_once) {
  EXPECT_EQ(count_of(map_, "class=\"capital\""), 16U);
  EXPECT_EQ(count_of(map_, "class=\"city\""), on_.cities.size());
  EXPECT_EQ(count_of(map_, "class=\"cable\""), 2U);  // one cable, cut at 180°
  EXPECT_EQ(count_of(map_, "class=\"planned\""), 1U);
  EXPECT_EQ(count_of(map_, "class=\"crossing\""), 1U);
  EXPECT_EQ(count_of(map_, "class=\"span\""), 1U);
  EXPECT_EQ(count_of(map_, "class=\"proposed\""), 1U);
  EXPECT_EQ(count_of(map_, "class=\"landing\""), 2U);
  EXPECT_EQ(count_of(map_, "class=\"exchange\""), 1U);
  EXPECT_EQ(count_of(map_, "class=\"hub\""), 1U);
  std::size_t lines = 0;
  for (auto const& border : on_.borders) lines += border.lines.size();
  EXPECT_EQ(count_of(map_, "class=\"border\""), lines);
}

TEST_F(sample_map, names_every_country) {
  for (auto const& country : on_.countries) {
    std::string words;
    for (auto const letter : country.name) words += static_cast<char>(std::toupper(letter));
    EXPECT_EQ(count_of(map_, ">" + words + "</text>"), 2U) << words;  // the words and the light behind them
  }
}

TEST_F(sample_map, is_well_formed_and_stays_on_the_page) {
  EXPECT_EQ(count_of(file_.bytes, "First &amp; Last"), 2U + count_of(file_.bytes, "First &amp; Last</text>"));
  EXPECT_EQ(count_of(file_.bytes, "<g "), count_of(file_.bytes, "</g>"));
  EXPECT_EQ(count_of(file_.bytes, "<text "), count_of(file_.bytes, "</text>"));
  std::regex const middle{"c[xy]=\"([-0-9.]+)\""};
  for (auto at = std::sregex_iterator{map_.begin(), map_.end(), middle}; at != std::sregex_iterator{}; ++at) {
    auto const number = std::stod((*at)[1]);
    EXPECT_GE(number, 0);
    EXPECT_LE(number, 1600);
  }
}

TEST_F(sample_map, can_be_drawn_before_there_are_wires) {
  auto const bare = map_picture(options_, on_, {});
  auto const map = bare.bytes.substr(0, bare.bytes.find("<g id=\"key\">"));
  EXPECT_EQ(count_of(map, "class=\"cable\""), 0U);
  EXPECT_EQ(count_of(map, "class=\"hub\""), 3U);
}

TEST_F(sample_map, is_the_same_again) {
  EXPECT_EQ(map_picture(options_, make_lands(options_), map_wires(on_)).bytes, file_.bytes);
}

}  // namespace
}  // namespace causeway::sample
