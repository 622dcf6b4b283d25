//! Links: order, direction, evidence, pairs given twice.
#include "world/links_step.h"

#include <gtest/gtest.h>

#include "support/build_support.h"

namespace causeway::world {
namespace {

struct built {
  explicit built(std::string const& text)
      : context{text.empty() ? build_context{{}} : test::context_of(folder, {{"as-rel", text}})} {
    step.read(context);
    std::vector<base::asn> numbers;
    step.collect_networks(numbers);
    context.set_networks(numbers);
    step.finish(context, made);
  }
  std::string links() const {
    std::string out;
    for (auto const& one : made.links) {
      auto const number = [&](as_idx i) {
        return std::to_string(context.network_numbers()[i.index()].value);
      };
      auto const peers = one.relation == static_cast<std::uint8_t>(relationship::peers);
      out += number(one.first) + (peers ? "=" : ">") + number(one.second) + " ";
    }
    return out;
  }

  test::temporary_folder folder;
  build_context context;
  links_step step;
  world made;
};

TEST(links_step, providers_first_and_peers_in_order_of_number) {
  built const one{"30|10|-1\n20|10|0\n10|40|-1\n"};
  EXPECT_EQ(one.links(), "10=20 30>10 10>40 ") << "in order of both networks, the provider named first";
  for (auto const& link : one.made.links)
    EXPECT_EQ(link.evidence, evidence_paths) << "serial-1 comes from paths";
}

TEST(links_step, a_pair_given_twice_is_a_conflict_and_the_first_counts) {
  built const one{"30|10|-1\n10|30|0\n10|30|-1\n20|10|0\n10|20|0\n"};
  EXPECT_EQ(one.links(), "10=20 30>10 ");
  EXPECT_EQ(test::counts(one.context, "links to networks"), "2/0/3");
}

TEST(links_step, serial_2_says_how_a_link_was_found) {
  built const one{"10|20|-1|bgp\n10|30|0|mlp\n10|40|0|bgp,mlp\n10|50|0|lg\n"};
  std::string evidence;
  for (auto const& link : one.made.links) evidence += std::to_string(link.evidence) + " ";
  EXPECT_EQ(evidence, "1 2 3 4 ");
}

TEST(links_step, the_header_marks_networks_that_need_no_link) {
  built const one{"# input clique: 100 200\n# IXP ASes: 300\n10|20|-1\n"};
  EXPECT_EQ(one.step.marks().clique, (std::vector{base::asn{100}, base::asn{200}}));
  EXPECT_EQ(one.step.marks().exchange_networks, (std::vector{base::asn{300}}));
  EXPECT_TRUE(one.context.network_of(base::asn{300}).valid());
}

TEST(links_step, no_file_no_links) {
  built const one{""};
  EXPECT_TRUE(one.made.links.empty());
  EXPECT_TRUE(one.step.marks().clique.empty());
}

}  // namespace
}  // namespace causeway::world
