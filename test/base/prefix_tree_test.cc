//! Covering prefixes, found fast and one by one.
#include "base/prefix_tree.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <string>

namespace causeway::base {
namespace {

ip_prefix prefix(std::string_view text) {
  return parse_prefix(text).value();
}

prefix_tree tree_of(std::vector<std::string_view> const& texts) {
  std::vector<ip_prefix> out;
  for (auto const text : texts) out.push_back(prefix(text));
  std::sort(out.begin(), out.end());
  return prefix_tree{out};
}

// All that cover it, the narrowest first.
std::string covering(prefix_tree const& tree, std::string_view text) {
  std::string out;
  for (auto at = tree.narrowest(prefix(text)); at; at = tree.wider(*at))
    out += to_string(tree.prefixes()[*at]) + " ";
  return out;
}

TEST(prefix_tree, narrowest_first) {
  auto const tree = tree_of({"240.0.0.0/8", "240.1.0.0/16", "240.1.2.0/24", "240.3.0.0/16", "3fff::/20"});
  EXPECT_EQ(covering(tree, "240.1.2.128/25"), "240.1.2.0/24 240.1.0.0/16 240.0.0.0/8 ");
  EXPECT_EQ(covering(tree, "240.1.2.0/24"), "240.1.2.0/24 240.1.0.0/16 240.0.0.0/8 ") << "equal counts";
  EXPECT_EQ(covering(tree, "240.1.3.0/24"), "240.1.0.0/16 240.0.0.0/8 ") << "past a narrower one";
  EXPECT_EQ(covering(tree, "240.2.0.0/24"), "240.0.0.0/8 ");
  EXPECT_EQ(covering(tree, "240.0.0.0/7"), "");
  EXPECT_EQ(covering(tree, "241.0.0.0/8"), "");
  EXPECT_EQ(covering(tree, "3fff:100::/32"), "3fff::/20 ");
  EXPECT_EQ(covering(tree, "0.0.0.0/0"), "");
}

TEST(prefix_tree, empty) {
  EXPECT_FALSE(prefix_tree{}.narrowest(prefix("240.0.0.0/8")));
}

ip_prefix any_prefix() {
  ip_address address;
  address.family = *rc::gen::element(ip_family::v4, ip_family::v6);
  address.bytes[0] = *rc::gen::arbitrary<std::uint8_t>();
  return canonical({address, static_cast<std::uint8_t>(*rc::gen::inRange(0, 9))});
}

RC_GTEST_PROP(prefix_tree, finds_what_looking_at_each_finds, ()) {
  auto all = *rc::gen::container<std::vector<ip_prefix>>(rc::gen::exec(any_prefix));
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  prefix_tree const tree{all};
  auto const wanted = any_prefix();
  std::vector<ip_prefix> found;
  for (auto at = tree.narrowest(wanted); at; at = tree.wider(*at)) found.push_back(all[*at]);
  std::vector<ip_prefix> expected;
  for (auto const& one : all) {
    if (covers(one, wanted)) expected.push_back(one);
  }
  std::reverse(expected.begin(), expected.end());
  RC_ASSERT(found == expected);
}

}  // namespace
}  // namespace causeway::base
