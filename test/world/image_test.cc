//! The image: round trip, same bytes, and every kind of damage refused.
#include "world/image.h"

#include <gtest/gtest.h>

#include "support/test_support.h"
#include "world/text_pool.h"

namespace causeway::world {
namespace {

// Two countries, one network: enough that columns, lists and texts are all there.
world small_world() {
  text_pool pool;
  world w;
  std::vector<country_row> countries(2);
  countries[0].code = *base::parse_country_code("XA");
  countries[0].name = pool.add("Alma");
  countries[1].code = *base::parse_country_code("XB");
  countries[1].name = pool.add("Bórea");
  w.countries = base::column<country_idx, country_row>{std::move(countries)};
  w.country_neighbours = base::csr<country_idx, country_idx>{{0, 1, 2}, {country_idx{1}, country_idx{0}}};
  std::vector<network_row> networks(1);
  networks[0].number = base::asn{1000000};
  w.networks = base::column<as_idx, network_row>{std::move(networks)};
  w.summary = base::column<byte_idx, world::summary_row>{{{.as_of = {}, .is_sample = 1}}};
  w.text = base::column<byte_idx, char>{pool.take()};
  return w;
}

TEST(image, round_trip) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/w";
  ASSERT_TRUE(save_image(small_world(), path));
  auto const opened = open_image(path);
  ASSERT_TRUE(opened) << opened.error().message;
  EXPECT_TRUE(is_sample(*opened));
  auto const borea = find_country(*opened, *base::parse_country_code("XB"));
  ASSERT_TRUE(borea);
  EXPECT_EQ(text_of(*opened, opened->countries[*borea].name), "Bórea");
  ASSERT_EQ(opened->country_neighbours[*borea].size(), 1U);
  EXPECT_EQ(opened->country_neighbours[*borea][0], country_idx{0});
  EXPECT_TRUE(find_network(*opened, base::asn{1000000}));
  EXPECT_FALSE(find_network(*opened, base::asn{1000001}));
}

TEST(image, is_told_by_its_start) {
  test::temporary_folder const folder;
  ASSERT_TRUE(save_image(small_world(), folder.path() + "/w"));
  auto const bytes = test::read_file(folder.path() + "/w");
  auto const start = std::as_bytes(std::span{bytes});
  EXPECT_TRUE(looks_like_image(start));
  EXPECT_TRUE(looks_like_image(start.first(8)));
  EXPECT_FALSE(looks_like_image(start.first(7)));
  EXPECT_FALSE(looks_like_image(start.subspan(1)));
}

TEST(image, same_world_same_bytes) {
  test::temporary_folder const folder;
  ASSERT_TRUE(save_image(small_world(), folder.path() + "/a"));
  ASSERT_TRUE(save_image(small_world(), folder.path() + "/b"));
  EXPECT_EQ(test::read_file(folder.path() + "/a"), test::read_file(folder.path() + "/b"));
}

TEST(image, any_changed_byte_is_refused) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/w";
  ASSERT_TRUE(save_image(small_world(), path));
  auto const good = test::read_file(path);
  for (auto i = std::size_t{0}; i < good.size(); ++i) {
    auto bad = good;
    bad[i] = static_cast<char>(bad[i] ^ 0x10);
    folder.write("w", bad);
    EXPECT_FALSE(open_image(path)) << "byte " << i;
  }
}

TEST(image, any_truncation_is_refused) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/w";
  ASSERT_TRUE(save_image(small_world(), path));
  auto const good = test::read_file(path);
  for (auto length = std::size_t{0}; length < good.size(); length += 7) {
    folder.write("w", good.substr(0, length));
    EXPECT_FALSE(open_image(path)) << length << " bytes";
  }
  folder.write("w", good + "x");
  EXPECT_FALSE(open_image(path));
}

TEST(image, foreign_file_is_named_with_the_repair) {
  test::temporary_folder const folder;
  auto const path = folder.write("w", std::string(1000, 'x'));
  auto const opened = open_image(path);
  ASSERT_FALSE(opened);
  EXPECT_NE(opened.error().message.find(path), std::string::npos);
  EXPECT_NE(opened.error().message.find("causeway world build"), std::string::npos);
}

}  // namespace
}  // namespace causeway::world
