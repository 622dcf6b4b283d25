//! Small networks and their routes as text, for tests of the plain engine.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "sample/plain_engine.h"
#include "sample/plain_graph.h"

namespace causeway::test {

/// "1>2 2-3 3=4": AS1 provides for AS2, AS2 and AS3 peer, AS3 and AS4 are siblings.
std::vector<sample::plain_link> plain_links(std::string_view text);
/// Fails the test where the links cannot be used.
sample::plain_graph plain_graph_of(std::string_view text);
sample::plain_node plain_node_of(sample::plain_graph const& graph, std::uint32_t number);

/// One line a network, in order of ASN: "2 customer 1 via 3" or "5 none".
std::string routes_text(sample::plain_graph const& graph, sample::plain_routes const& routes);
/// Routes to the origins as such text.
std::string routes_text(std::string_view links, std::initializer_list<std::uint32_t> origins,
                        sample::plain_tie_rule tie = {});

}  // namespace causeway::test
