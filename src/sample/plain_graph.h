//! The graph of the plain engine: networks in order of ASN, and who is linked to whom.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/asn.h"
#include "base/column.h"
#include "base/error.h"
#include "base/strong_id.h"

namespace causeway::sample {

/// What the first network of a link is to the second.
enum class plain_relation : std::uint8_t { provides, peers, siblings };

struct plain_link {
  base::asn first;  ///< the provider, or either one
  base::asn second;
  plain_relation relation = plain_relation::peers;
};

/// A network's place in order of ASN: of two networks the one with the lower ASN has the lower node.
using plain_node = base::strong_id<struct plain_node_tag>;

/// A link in the direction of traffic over it: 2·i from the first to the second network of link i, 2·i + 1
/// back.
using plain_direction = base::strong_id<struct plain_direction_tag>;

constexpr plain_direction opposite(plain_direction one) {
  return plain_direction{one.value ^ 1U};
}

struct plain_neighbour {
  plain_node node;
  plain_direction there;  ///< from the network that has this neighbour to the neighbour
};

/// Every row of neighbours is in order of ASN.
struct plain_graph {
  std::vector<base::asn> numbers;                    // node -> ASN
  std::vector<plain_link> links;                     // as they were given
  base::csr<plain_node, plain_neighbour> customers;  // node -> whom it provides for
  base::csr<plain_node, plain_neighbour> peers;      // node -> its peers
  base::csr<plain_node, plain_neighbour> providers;  // node -> who provides for it
  base::csr<plain_node, plain_neighbour> siblings;   // node -> networks that share all routes with it

  std::size_t size() const { return numbers.size(); }
};

/// The links must be what the routing rule presumes, else an error that names the links at fault: no network
/// is linked with itself, no two networks are linked twice, and no network (nor any of those it shares all
/// routes with) is its own provider, however indirectly.
base::result<plain_graph> make_plain_graph(std::vector<plain_link> links);

std::optional<plain_node> find_plain_node(plain_graph const& graph, base::asn number);

/// The direction from one network to a neighbour; nothing where they are not linked.
std::optional<plain_direction> find_direction(plain_graph const& graph, base::asn from, base::asn to);

}  // namespace causeway::sample
