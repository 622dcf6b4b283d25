//! Relationships inferred from observed paths, each with what speaks for it and against it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "topology/as_graph.h"
#include "topology/path_cleaning.h"

namespace causeway::topology {

/// What decided a link, from the strongest to the weakest (docs/method/topology.md).
enum class inference_rule : std::uint8_t {
  clique,     ///< both ends stand at the top
  paths,      ///< the links before and behind it on paths
  routes,     ///< the routes of third parties, or paths after these had ruled something out
  direction,  ///< nobody is seen to go up over it, and what follows from that
  share,      ///< how many of the open links of one end third parties call peerings
  size,       ///< both ends carry for about as many neighbours
};
inline constexpr std::size_t inference_rule_count = 6;

/// "clique", "paths", …
std::string_view to_string(inference_rule rule);

struct inferred_link {
  base::asn first;  ///< the provider; of peers the lower ASN
  base::asn second;
  relation kind = relation::peers;  ///< provides or peers: paths do not tell siblings
  inference_rule rule = inference_rule::share;
  std::uint32_t paths = 0;              ///< distinct paths over the link
  std::uint32_t observers = 0;          ///< distinct first networks of these
  std::uint64_t votes_for = 0;          ///< paths whose other links prove this provider
  std::uint64_t votes_against = 0;      ///< paths whose other links prove a provider who is none
  std::uint32_t witnesses_for = 0;      ///< third parties whose routes fit, and with a peering nothing else
  std::uint32_t witnesses_against = 0;  ///< whose routes do not fit
  /// 0 to 1: the rule's measured share of right answers, moved by the evidence for and against.
  double confidence = 0;
};

struct inference {
  std::vector<base::asn> clique;  // ascending
  /// Taken out of a larger clique, since proofs contradict each other far less without them; in that order.
  std::vector<base::asn> refused;
  bool clique_search_complete = true;
  /// Of the testimonies on proven customers the share that contradicts the proof: 0 where everybody keeps to
  /// the rules of Gao and Rexford.
  double error_rate = 0;
  std::vector<inferred_link> links;  // in order of (lower ASN, higher ASN)
};

/// Links that one rule decided.
struct rule_count {
  std::uint64_t provider_links = 0;
  std::uint64_t peer_links = 0;
  double confidence_sum = 0;
};

/// Deterministic; the order of the paths does not matter. Time grows with the paths.
inference infer_relationships(clean_paths const& paths);

/// rule -> its links.
std::array<rule_count, inference_rule_count> counts_by_rule(inference const& inferred);

/// For make_graph: confidence as evidence, in millionths, so that a cycle is cut where it is least certain.
std::vector<link_input> as_links(inference const& inferred);

}  // namespace causeway::topology
