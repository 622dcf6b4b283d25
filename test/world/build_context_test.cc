//! What the steps of a building share: sources, countries by code and name, networks by number.
#include "world/build_context.h"

#include <gtest/gtest.h>

#include <array>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::build_file;
using test::country;

std::string everything(formats::input& in) {
  std::string out;
  std::array<std::byte, 64> part{};
  while (auto const count = in.read(part)) out.append(reinterpret_cast<char const*>(part.data()), count);
  return out;
}

TEST(build_context, files_of_a_format_are_read_in_order_each_with_its_source) {
  test::temporary_folder folder;
  auto context = test::context_of(folder, {{"b", "one"}, {"a", "two", ""}, {"b", "three"}});
  std::string seen;
  context.read_each("b", [&](formats::input& in, base::tally& counted, source_idx source) {
    seen += std::to_string(source.index()) + everything(in) + " ";
    counted.count_record();
  });
  EXPECT_EQ(seen, "0one 2three ");
  EXPECT_TRUE(context.has_files_of("a"));
  EXPECT_FALSE(context.has_files_of("c"));
  EXPECT_EQ(context.used()[2].counted.records(), 1U);
  EXPECT_EQ(context.used()[1].counted.records(), 0U);
  EXPECT_EQ(to_string(context.day_of(source_idx{0})), "2024-01-01");
  EXPECT_FALSE(context.day_of(source_idx{1}).known());
}

TEST(build_context, the_hash_is_of_the_whole_file_however_much_was_read) {
  test::temporary_folder folder;
  auto context = test::context_of(folder, {{"a", "same bytes"}, {"a", "same bytes"}, {"a", "other bytes"}});
  context.read_each("a", [](formats::input& in, base::tally&, source_idx source) {
    if (source.index() == 0) everything(in);
  });
  auto const& used = context.used();
  EXPECT_EQ(used[0].hash.bytes, used[1].hash.bytes);
  EXPECT_NE(used[0].hash.bytes, used[2].hash.bytes);
}

TEST(build_context, a_file_that_has_gone_is_an_issue_of_its_source) {
  found_file gone;
  gone.path = "/nonexistent/file";
  gone.shown = "file";
  gone.format = "a";
  build_context context{{gone}};
  context.read_each("a", [](formats::input&, base::tally&, source_idx) { FAIL(); });
  EXPECT_EQ(context.used()[0].counted.count_of("cannot open"), 1U);
}

TEST(build_context, built_in_text_is_a_source_of_its_own) {
  test::temporary_folder folder;
  auto context = test::context_of(folder, {{"a", "x"}});
  std::string seen;
  context.read_built_in("a", "own.csv", "text", [&](formats::input& in, base::tally&, source_idx source) {
    seen = std::to_string(source.index()) + everything(in);
  });
  EXPECT_EQ(seen, "1text");
  EXPECT_EQ(context.used()[1].file.shown, "built in: own.csv");
}

TEST(build_context, unused_files_are_kept_apart) {
  found_file file;
  file.shown = "x";
  file.unused_reason = "of unknown kind";
  build_context const context{{file}};
  EXPECT_TRUE(context.used().empty());
  ASSERT_EQ(context.unused().size(), 1U);
  EXPECT_EQ(context.unused()[0].shown, "x");
}

TEST(build_context, countries_by_code_and_name) {
  build_context context{{}};
  context.set_countries({country("TW"), country("XK")}, {"TWN", "XKX"});
  context.names.add("Kosovo", country("XK"));
  context.names.add("Arab World", {});
  context.names.add("Elsewhere", country("XE"));
  EXPECT_EQ(context.country_of(country("TW")), country_idx{0});
  EXPECT_EQ(context.country_of(country("XK")), country_idx{1});
  EXPECT_EQ(context.country_of_iso3("XKX"), country_idx{1});
  EXPECT_EQ(context.country_coded("TWN"), country_idx{0});
  EXPECT_EQ(context.country_coded("XK"), country_idx{1});
  EXPECT_EQ(context.country_named("KOSOVO"), country_idx{1});
  for (auto const* const none : {"EU", "AP", "ZZ", "NP"}) {
    EXPECT_FALSE(context.country_of(country(none)).valid()) << none;
    EXPECT_FALSE(context.country_coded(none).valid()) << none;
  }
  EXPECT_FALSE(context.country_of({}).valid());
  EXPECT_FALSE(context.country_coded("").valid());
  EXPECT_FALSE(context.country_coded("WLD").valid());
  EXPECT_FALSE(context.country_named("Arab World").valid());
  EXPECT_FALSE(context.country_named("Elsewhere").valid()) << "named, but not in the table of countries";
  EXPECT_FALSE(context.country_named("Nowhere").valid());
}

TEST(build_context, eu_is_no_country_even_where_a_table_lists_it) {
  build_context context{{}};
  context.set_countries({country("EU")}, {""});
  EXPECT_FALSE(context.country_of(country("EU")).valid());
  EXPECT_FALSE(context.country_of_iso3("").valid());
}

TEST(build_context, networks_in_order_each_once) {
  build_context context{{}};
  context.set_networks({base::asn{30}, base::asn{10}, base::asn{30}, base::asn{20}});
  EXPECT_EQ(context.network_numbers().size(), 3U);
  EXPECT_EQ(context.network_of(base::asn{10}), as_idx{0});
  EXPECT_EQ(context.network_of(base::asn{30}), as_idx{2});
  EXPECT_FALSE(context.network_of(base::asn{15}).valid());
  EXPECT_FALSE(context.network_of(base::asn{40}).valid());
}

TEST(build_context, joins_keep_the_first_that_stayed_unjoined) {
  build_context context{{}};
  auto& join = context.join("a to b", "by id");
  join.add_joined();
  join.add_unjoined("first");
  join.add_unjoined("second");
  context.join("another", "by name");
  EXPECT_EQ(test::counts(context, "a to b"), "1/2/0");
  EXPECT_EQ(test::join_named(context, "a to b").example, "first");
}

}  // namespace
}  // namespace causeway::world
