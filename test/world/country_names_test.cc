//! Country names: letters with marks, and names that stand for no country.
#include "world/country_names.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

using test::country;

TEST(country_names, marks_case_and_punctuation_do_not_matter) {
  EXPECT_EQ(folded_name("Côte d'Ivoire"), "cote d ivoire");
  EXPECT_EQ(folded_name("CÔTE D’IVOIRE"), "cote d ivoire") << "typographic apostrophe";
  EXPECT_EQ(folded_name("Cote d`Ivoire"), "cote d ivoire");
  EXPECT_EQ(folded_name("Curaçao"), "curacao");
  EXPECT_EQ(folded_name("São Tomé & Príncipe"), "sao tome and principe");
  EXPECT_EQ(folded_name("Åland Islands"), "aland islands");
  EXPECT_EQ(folded_name("Türkiye"), "turkiye");
  EXPECT_EQ(folded_name("  Timor-Leste  "), "timor leste");
  EXPECT_EQ(folded_name("Hawaiʻi"), "hawai i");
}

TEST(country_names, composed_and_decomposed_letters_are_the_same) {
  EXPECT_EQ(folded_name("Curac\u0327ao"), folded_name("Curaçao"));
}

TEST(country_names, every_letter_of_latin_1_and_extended_a_has_its_base) {
  EXPECT_EQ(folded_name("ÀÏÐÑØÜÞß"), "aidnouts");
  EXPECT_EQ(folded_name("àïðñøüþÿ"), "aidnouty");
  EXPECT_EQ(folded_name("ĀąČđĚğħĩįıĵķĸļŁł"),
            "aacdeghiiijkkl"
            "ll");
  EXPECT_EQ(folded_name("Ń\u0149ŋŐœŘřŞšŢťŨųŴŷŸŹžſ"),
            "nnnoorrsst"
            "tuuwyyzzs");
}

TEST(country_names, signs_among_the_letters_part_words_once) {
  EXPECT_EQ(folded_name("a × b"), "a b");
  EXPECT_EQ(folded_name("÷a÷"), "a");
  EXPECT_EQ(folded_name("a\u00A0b"), "a b") << "no-break space";
}

TEST(country_names, latin_1_bytes_are_read_as_such) {
  EXPECT_EQ(folded_name("C\xF4te"), "cote");
}

TEST(country_names, other_scripts_are_compared_as_they_stand) {
  EXPECT_EQ(folded_name("Россия"), "Россия");
  EXPECT_NE(folded_name("नेपाल"), folded_name("भारत"));
}

TEST(country_names, nothing_but_signs_is_nothing) {
  EXPECT_EQ(folded_name(""), "");
  EXPECT_EQ(folded_name("—"), "");
  EXPECT_EQ(folded_name("&"), "and");
}

TEST(country_names, the_first_entry_of_a_name_stays) {
  country_names names;
  names.add("Álma", country("XA"));
  names.add("alma", country("XB"));
  EXPECT_EQ(names.find("ALMA"), country("XA"));
}

TEST(country_names, what_names_no_country_is_told_from_what_is_unknown) {
  country_names names;
  names.add("Arab World", {});
  ASSERT_TRUE(names.find("Arab World"));
  EXPECT_FALSE(names.find("Arab World")->given());
  EXPECT_FALSE(names.find("Nowhere"));
  EXPECT_FALSE(names.find(""));
}

}  // namespace
}  // namespace causeway::world
