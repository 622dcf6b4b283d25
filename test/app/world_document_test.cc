//! docs/world.md names every member that show and check print.
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "base/json_reader.h"
#include "support/run_program.h"
#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::app {
namespace {

void collect_names(base::json_value value, std::set<std::string>& names) {
  value.for_each_element([&](base::json_value item) { collect_names(item, names); });
  if (!value.is_object()) return;
  value.for_each_member([&](std::string_view name, base::json_value item) {
    names.emplace(name);
    collect_names(item, names);
  });
}

class world_document : public testing::TestWithParam<std::vector<std::string>> {};

TEST_P(world_document, names_every_member) {
  test::temporary_folder const folder;
  auto const path = folder.path() + "/tiny.world";
  auto parts = test::tiny_parts();
  parts.prefix_exclusive[0] += 1;  // a broken rule, so that check prints one
  ASSERT_TRUE(world::save_image(parts.made(), path));
  std::vector<std::string> arguments{"world", GetParam().front(), path, "--json", "--all"};
  arguments.insert(arguments.end(), GetParam().begin() + 1, GetParam().end());
  auto const run = test::run_causeway(arguments);
  base::json_document document;
  auto const page = document.parse(run.out);
  ASSERT_TRUE(page) << run.error;
  std::set<std::string> names;
  collect_names(*page, names);
  EXPECT_GT(names.size(), 10U);
  auto const text = test::read_file(test::source_file("docs/world.md"));
  for (auto const& name : names) EXPECT_NE(text.find("`" + name + "`"), std::string::npos) << name;
}

INSTANTIATE_TEST_SUITE_P(pages, world_document,
                         testing::Values(std::vector<std::string>{"show"}, std::vector<std::string>{"check"},
                                         std::vector<std::string>{"show", "--country", "XA"},
                                         std::vector<std::string>{"show", "--network", "1000003"},
                                         std::vector<std::string>{"show", "--exchange", "11"},
                                         std::vector<std::string>{"show", "--cable", "one"}));

}  // namespace
}  // namespace causeway::app
