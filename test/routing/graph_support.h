//! Small graphs written down in tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/text.h"
#include "topology/as_graph.h"

namespace causeway::test {

/// "1>3 1~2 4=5": 1 provides for 3, 1 and 2 are peers, 4 and 5 siblings.
inline topology::as_graph graph_of(std::string_view text) {
  std::vector<topology::link_input> links;
  for (auto const word : base::split(text, ' ')) {
    auto const at = word.find_first_of(">~=");
    auto const number = [](std::string_view digits) {
      return base::asn{base::parse_number<std::uint32_t>(digits).value()};
    };
    auto const kind = word[at] == '>'   ? topology::relation::provides
                      : word[at] == '~' ? topology::relation::peers
                                        : topology::relation::siblings;
    links.push_back({number(word.substr(0, at)), number(word.substr(at + 1)), kind, 0});
  }
  return topology::make_graph(links);
}

inline topology::node_idx node_of(topology::as_graph const& graph, std::uint32_t number) {
  return topology::find_node(graph, base::asn{number}).value();
}

}  // namespace causeway::test
