//! The list of formats: names for scripts, a fuzz target for each, and no surprise from odd inputs.
#include "formats/registry.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "support/test_support.h"

namespace causeway::formats {
namespace {

TEST(registry, names_are_short_lower_case_and_unique) {
  std::set<std::string_view> names;
  for (auto const& one : all_formats()) {
    EXPECT_TRUE(names.insert(one.name).second) << one.name;
    EXPECT_EQ(one.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"), std::string_view::npos)
        << one.name;
    EXPECT_FALSE(one.title.empty()) << one.name;
    EXPECT_EQ(format_named(one.name), &one);
  }
  EXPECT_EQ(format_named("no-such-format"), nullptr);
  EXPECT_EQ(format_named(""), nullptr);
}

// What fuzz/CMakeLists.txt lists, one `causeway_fuzz_format(<name>)` a line.
std::set<std::string> fuzzed_formats() {
  constexpr std::string_view call = "\ncauseway_fuzz_format(";
  auto const text = test::read_file(test::source_file("fuzz/CMakeLists.txt"));
  std::set<std::string> names;
  for (auto at = text.find(call); at != std::string::npos; at = text.find(call, at + 1)) {
    auto const start = at + call.size();
    names.insert(text.substr(start, text.find(')', start) - start));
  }
  return names;
}

TEST(registry, every_format_has_a_fuzz_target_and_every_target_a_format) {
  auto targets = fuzzed_formats();
  for (auto const& one : all_formats()) {
    EXPECT_EQ(targets.erase(std::string{one.name}), 1U)
        << "add causeway_fuzz_format(" << one.name << ") to fuzz/CMakeLists.txt";
  }
  for (auto const& name : targets) ADD_FAILURE() << "fuzz/CMakeLists.txt lists an unknown format: " << name;
}

TEST(registry, odd_inputs_are_of_no_format) {
  for (auto const& text :
       {std::string{}, std::string{"\n"}, std::string{"hello\n"}, std::string(100, '\0'), std::string{"{}"},
        std::string{"[]"}, std::string{"a,b\n1,2\n"}, std::string(70'000, 'x')}) {
    auto in = test::input_of(text);
    auto const* const told = told_format(in);
    EXPECT_EQ(told, nullptr) << told->name << " takes " << text.substr(0, 20);
    EXPECT_EQ(in.peek(input::max_peek).size(), std::min(text.size(), input::max_peek)) << "it stays unread";
  }
}

// Whatever it is given, a format reads to the end, or says why not, counts and returns.
TEST(registry, every_format_survives_odd_inputs) {
  for (auto const& one : all_formats()) {
    for (auto const& text :
         {std::string{}, std::string{"\n\n"}, std::string{"{\"a\":[1,{}]}"}, std::string(3000, '\0'),
          std::string{"a,b,c\n\"1\n"}, std::string{"|||\n#\n"}, std::string(3000, '\xFF')}) {
      auto in = test::input_of(text);
      base::tally counted{"test"};
      one.count(in, counted);
      EXPECT_TRUE(counted.records() == 0 || counted.issue_count() != 0)
          << one.name << " on " << text.substr(0, 20);
      EXPECT_TRUE(in.peek(1).empty() || counted.issue_count() != 0) << one.name << " stops without a word";
    }
  }
}

}  // namespace
}  // namespace causeway::formats
