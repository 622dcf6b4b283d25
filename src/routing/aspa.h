//! Whether a path can be what its networks say of their providers: AS_PATH verification with ASPA, as in
//! draft-ietf-sidrops-aspa-verification-24 (October 2025); sections here are that revision's.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/asn.h"
#include "topology/as_graph.h"

namespace causeway::routing {

/// An ASPA: the customer's providers are these and no others. AS0, alone: it has none; an empty list attests
/// nothing.
struct provider_attestation {
  base::asn customer;
  std::vector<base::asn> providers;
};

/// What one network says of another (§5.2).
enum class authorization : std::uint8_t {
  no_attestation,  ///< the customer attests nothing
  provider,        ///< "Provider+": named as a provider
  not_provider,    ///< "Not Provider+": others are named, this one is not
};

enum class path_validity : std::uint8_t { valid, unknown, invalid };

/// All attestations; several of one customer count as their union (§5.2).
class attestation_table {
 public:
  attestation_table() = default;
  explicit attestation_table(std::span<provider_attestation const> all);

  authorization authorized(base::asn customer, base::asn provider) const;

 private:
  struct pair {
    base::asn customer;
    base::asn provider;
    auto operator<=>(pair const&) const = default;
  };
  std::vector<pair> pairs_;  // ascending
};

/// Who the path came from decides the procedure.
enum class path_direction : std::uint8_t {
  upstream,    ///< from a customer or peer (§5.4)
  downstream,  ///< from a provider (§5.5); also from a sibling, which is provider and customer at once (§6.4)
};

/// `path` as received: nearest first, origin last. Numbers that stand several times in a row count once
/// (§5.1). An empty path is invalid, and so is one whose first number is not the neighbour's. AS sets and
/// route servers do not occur here.
path_validity verify_path(attestation_table const& attestations, std::span<base::asn const> path,
                          base::asn neighbour, path_direction direction);

/// What a network that registers everything would attest: all its providers, and its siblings, with which it
/// exchanges transit both ways; AS0 where it has neither (§4).
provider_attestation full_attestation(topology::as_graph const& graph, topology::node_idx node);

}  // namespace causeway::routing
