//! Graphs for tests.
#include "support/graphs.h"

#include <algorithm>
#include <numeric>
#include <random>
#include <sstream>
#include <stdexcept>

#include "formats/as_rel.h"
#include "support/test_support.h"

namespace causeway::test {

namespace {

using topology::relation;

class drawer {
 public:
  drawer(std::uint32_t seed, graph_shape const& shape) : chance_{seed}, shape_{shape} { deal_numbers(); }

  links draw() {
    for (auto i = std::uint32_t{0}; i < shape_.chain; ++i) add(i, i + 1, relation::provides);
    for (auto i = std::uint32_t{1}; i <= shape_.hub; ++i) {
      add(0, i % shape_.networks, i % 3 == 0 ? relation::peers : relation::provides);
    }
    for (auto i = std::uint32_t{0}; i < shape_.links; ++i)
      add(below(shape_.networks), below(shape_.networks), any());
    return std::move(out_);
  }

 private:
  std::uint32_t below(std::uint32_t count) { return static_cast<std::uint32_t>(chance_() % count); }

  // ASNs in no order that has to do with who provides for whom.
  void deal_numbers() {
    numbers_.resize(std::max(shape_.networks, shape_.chain + 1));
    std::iota(numbers_.begin(), numbers_.end(), 1U);
    for (auto i = numbers_.size(); i > 1; --i)
      std::swap(numbers_[i - 1], numbers_[below(static_cast<std::uint32_t>(i))]);
  }

  relation any() {
    auto const drawn = below(100);
    if (drawn < shape_.provider_share) return relation::provides;
    return drawn < shape_.provider_share + shape_.sibling_share ? relation::siblings : relation::peers;
  }

  void add(std::uint32_t a, std::uint32_t b, relation kind) {
    if (a == b) return;
    out_.push_back(
        {base::asn{numbers_[std::min(a, b)]}, base::asn{numbers_[std::max(a, b)]}, kind, below(3)});
  }

  std::mt19937 chance_;
  graph_shape shape_;
  std::vector<std::uint32_t> numbers_;
  links out_;
};

relation relation_of(char sign) {
  switch (sign) {
    case '>': return relation::provides;
    case '-': return relation::peers;
    case '=': return relation::siblings;
    default: throw std::invalid_argument{"a link is written 1>2, 1-2 or 1=2"};
  }
}

}  // namespace

links random_links(std::uint32_t seed, graph_shape const& shape) {
  return drawer{seed, shape}.draw();
}

links random_contradictions(std::uint32_t seed, std::uint32_t networks, std::size_t count,
                            unsigned provider_share, unsigned peer_share) {
  std::mt19937 draw{seed};
  links out(count);
  for (auto& link : out) {
    link.first = base::asn{static_cast<std::uint32_t>(1 + draw() % networks)};
    link.second = base::asn{static_cast<std::uint32_t>(1 + draw() % networks)};
    auto const kind = draw() % 100;
    link.kind = kind < provider_share                ? relation::provides
                : kind < provider_share + peer_share ? relation::peers
                                                     : relation::siblings;
    link.evidence = static_cast<std::uint32_t>(draw() % 4);
  }
  return out;
}

links links_of(std::string const& text) {
  links out;
  std::istringstream words{text};
  auto first = std::uint32_t{0};
  auto second = std::uint32_t{0};
  for (auto sign = ' '; words >> first >> sign >> second;) {
    out.push_back({base::asn{first}, base::asn{second}, relation_of(sign), 1});
    if (words.peek() == ':') words >> sign >> out.back().evidence;
  }
  if (!words.eof()) throw std::invalid_argument{text + " are no links"};
  return out;
}

topology::as_graph graph_of(std::string const& text) {
  return topology::make_graph(links_of(text));
}

topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number) {
  return topology::find_node(graph, base::asn{number}).value();
}

number_list numbers_of(topology::as_graph const& graph, std::span<topology::neighbour const> row) {
  number_list out;
  for (auto const& one : row) out.push_back(graph.numbers[one.node].value);
  return out;
}

links real_links() {
  links out;
  auto const path = real_file("asrel/20240101.as-rel.txt.bz2");
  if (path.empty()) return out;
  auto in = formats::input::open(path);
  base::tally counted{path};
  formats::read_as_rel(*in, counted, [&](formats::as_rel_record const& record) {
    auto const peers = record.kind == formats::as_rel_kind::peer_peer;
    out.push_back({record.a, record.b, peers ? relation::peers : relation::provides, 1});
  });
  return out;
}

std::vector<sample::plain_link> plain_links(topology::as_graph const& graph) {
  std::vector<sample::plain_link> out;
  for (auto const& one : graph.edges) {
    out.push_back(
        {graph.numbers[one.first], graph.numbers[one.second], static_cast<sample::plain_relation>(one.kind)});
  }
  return out;
}

sample::plain_graph plain_graph_of(topology::as_graph const& graph) {
  auto made = sample::make_plain_graph(plain_links(graph));
  if (!made) throw std::logic_error{made.error().message};
  return std::move(*made);
}

}  // namespace causeway::test
