//! Graphs of networks from text, from chance and from files.
#include "support/graph_text.h"

#include <gtest/gtest.h>

#include <random>
#include <sstream>
#include <stdexcept>
#include <string>

#include "formats/as_rel.h"

namespace causeway::test {

namespace {

topology::relation relation_of(char sign) {
  if (sign == '>') return topology::relation::provides;
  EXPECT_TRUE(sign == '-' || sign == '=') << sign;
  return sign == '-' ? topology::relation::peers : topology::relation::siblings;
}

}  // namespace

std::vector<topology::link_input> links_of(std::string_view text) {
  std::vector<topology::link_input> links;
  std::istringstream words{std::string{text}};
  auto first = std::uint32_t{0};
  auto second = std::uint32_t{0};
  auto sign = char{};
  while (words >> first >> sign >> second) {
    links.push_back({base::asn{first}, base::asn{second}, relation_of(sign), 0});
    if (words.peek() == ':') words >> sign >> links.back().evidence;
  }
  EXPECT_TRUE(words.eof()) << text;
  return links;
}

topology::as_graph graph_of(std::string_view text) {
  return topology::make_graph(links_of(text));
}

topology::as_graph real_graph(std::string const& path) {
  auto in = formats::input::open(path);
  if (!in) throw std::runtime_error{in.error().message};
  base::tally counted{path};
  std::vector<topology::link_input> links;
  formats::read_as_rel(*in, counted, [&](formats::as_rel_record const& record) {
    auto const provides = record.kind == formats::as_rel_kind::provider_customer;
    links.push_back({record.a, record.b, relation_of(provides ? '>' : '-'), 0});
  });
  return topology::make_graph(links);
}

topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number) {
  auto const found = topology::find_node(graph, base::asn{number});
  EXPECT_TRUE(found.has_value()) << "no AS" << number;
  return found.value();
}

std::vector<topology::link_input> random_links(std::uint32_t seed, std::uint32_t networks, std::size_t count,
                                               link_mix mix) {
  std::mt19937 draw{seed};
  std::vector<topology::link_input> links(count);
  for (auto& link : links) {
    link.first = base::asn{static_cast<std::uint32_t>(1 + draw() % networks)};
    link.second = base::asn{static_cast<std::uint32_t>(1 + draw() % networks)};
    auto const kind = draw() % 100;
    link.kind = kind < mix.provides               ? topology::relation::provides
                : kind < mix.provides + mix.peers ? topology::relation::peers
                                                  : topology::relation::siblings;
    link.evidence = static_cast<std::uint32_t>(draw() % 4);
  }
  return links;
}

number_list numbers_of(topology::as_graph const& graph, std::span<topology::neighbour const> row) {
  number_list out;
  for (auto const& one : row) out.push_back(graph.numbers[one.node].value);
  return out;
}

}  // namespace causeway::test
