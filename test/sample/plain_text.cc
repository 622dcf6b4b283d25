//! Small networks from text, and routes to text.
#include "sample/plain_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <sstream>
#include <utility>

namespace causeway::test {

std::vector<sample::plain_link> plain_links(std::string_view text) {
  std::vector<sample::plain_link> links;
  std::istringstream words{std::string{text}};
  auto first = std::uint32_t{0};
  auto second = std::uint32_t{0};
  auto sign = char{};
  while (words >> first >> sign >> second) {
    auto const relation = sign == '>'   ? sample::plain_relation::provides
                          : sign == '-' ? sample::plain_relation::peers
                                        : sample::plain_relation::siblings;
    links.push_back({base::asn{first}, base::asn{second}, relation});
  }
  return links;
}

sample::plain_graph plain_graph_of(std::string_view text) {
  auto graph = sample::make_plain_graph(plain_links(text));
  EXPECT_TRUE(graph.has_value()) << graph.error().message;
  return std::move(graph).value();
}

sample::plain_node plain_node_of(sample::plain_graph const& graph, std::uint32_t number) {
  return sample::find_plain_node(graph, base::asn{number}).value();
}

std::string routes_text(sample::plain_graph const& graph, sample::plain_routes const& routes) {
  static constexpr auto names = std::array{"own", "customer", "peer", "provider", "none"};
  std::string text;
  for (auto i = std::uint32_t{0}; i < graph.size(); ++i) {
    auto const kind = routes.classes[i];
    text += fmt::format("{} {}", graph.numbers[i].value, names[static_cast<std::size_t>(kind)]);
    if (kind != sample::plain_class::none) text += fmt::format(" {} via", routes.lengths[i]);
    for (auto const& hop : routes.next_hops[sample::plain_node{i}]) {
      text += fmt::format(" {}", graph.numbers[hop.node.index()].value);
    }
    text += '\n';
  }
  return text;
}

std::string routes_text(std::string_view links, std::initializer_list<std::uint32_t> origins,
                        sample::plain_tie_rule tie) {
  auto const graph = plain_graph_of(links);
  std::vector<sample::plain_node> nodes;
  for (auto const origin : origins) nodes.push_back(plain_node_of(graph, origin));
  return routes_text(graph, sample::find_plain_routes(graph, nodes, tie));
}

}  // namespace causeway::test
