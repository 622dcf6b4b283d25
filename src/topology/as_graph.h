//! The AS graph: networks numbered so that providers precede their customers, and who is linked to whom.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/column.h"
#include "base/strong_id.h"

namespace causeway::topology {

/// A network of one graph. Providers have smaller ids than their customers.
using node_idx = base::strong_id<struct node_tag>;
/// A link of one graph, in order of the two ASNs (lower first).
using edge_idx = base::strong_id<struct edge_tag>;

/// What the first network of a link is to the second.
enum class relation : std::uint8_t { provides, peers, siblings };

/// One link as it comes in, in any order.
struct link_input {
  base::asn first;  ///< the provider, or either one
  base::asn second;
  relation kind = relation::peers;
  std::uint32_t evidence = 0;  ///< how well attested; of a cycle's links the least attested is cut
};

/// One link of the graph.
struct edge {
  node_idx first;  ///< the provider; else the network of the lower ASN
  node_idx second;
  relation kind = relation::peers;
};

/// What a network is to the one that looks at it.
enum class role : std::uint8_t { customer, peer, provider, sibling };

struct neighbour {
  node_idx node;
  edge_idx edge;
};

/// A provider link taken out because it closed a cycle: a network would have been its own provider.
struct cut_link {
  base::asn provider;
  base::asn customer;
  std::uint32_t evidence = 0;
  std::uint32_t cycle_networks = 0;  ///< networks in the cycle's strongly connected part
};

/// What was left out or changed while the graph was made.
struct graph_report {
  std::vector<cut_link> cut;   ///< in order of provider, customer
  std::uint32_t repeated = 0;  ///< links given twice with the same relation
  std::uint32_t contradictory =
      0;  ///< given again with another relation: the better attested one counts, else the first
  std::uint32_t self_links = 0;
};

/// Immutable once made. Every row of neighbours is in order of ASN.
struct as_graph {
  base::column<node_idx, base::asn> numbers;   // node -> ASN
  base::column<edge_idx, edge> edges;          // link -> its two networks
  base::csr<node_idx, neighbour> customers;    // node -> whom it provides for
  base::csr<node_idx, neighbour> peers;        // node -> its peers
  base::csr<node_idx, neighbour> providers;    // node -> who provides for it
  base::csr<node_idx, neighbour> siblings;     // node -> networks that share all routes with it
  base::column<node_idx, node_idx> by_number;  // all nodes in order of ASN
  graph_report report;

  std::size_t size() const { return numbers.size(); }
};

/// Makes the graph. The same links in any order give the same graph (of contradictory ones with equal
/// evidence the relation with the lower number counts: provides before peers before siblings).
as_graph make_graph(std::span<link_input const> inputs);

std::optional<node_idx> find_node(as_graph const& graph, base::asn number);

/// What `other` is to `own`; nothing where they are not linked.
std::optional<role> role_of(as_graph const& graph, node_idx own, node_idx other);

}  // namespace causeway::topology
