//! A few networks under policies, and their routes as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "routing/policy_engine.h"
#include "topology/as_graph.h"

namespace causeway::test {

/// "192.0.2.0/24".
base::ip_prefix prefix_of(std::string_view text);
std::vector<base::asn> numbers_of(std::vector<std::uint32_t> const& values);

struct small_internet {
  /// Links as in links_of().
  explicit small_internet(std::string const& links_text);

  topology::node_idx at(std::uint32_t number) const;
  /// The policy of one network, to be changed.
  routing::network_policy& policy(std::uint32_t number);
  void everybody(routing::network_policy const& policy);
  void announces(std::uint32_t number, std::string_view prefix = usual_prefix);
  void announces(std::uint32_t number, std::string_view prefix, std::vector<std::uint32_t> const& path,
                 std::uint32_t only_to_customers = 0);
  void prefers(std::uint32_t number, std::uint32_t neighbour, std::uint32_t preference);
  /// Every network attests all its providers, or those do that are named.
  void attest();
  void attest(std::vector<std::uint32_t> const& numbers);

  routing::policy_outcome outcome() const;
  /// One line a network in order of ASN: "8 customer 8 2 7" (its path), or "5 none".
  std::string routes(std::string_view prefix = usual_prefix) const;
  /// The line of one network, without its line break.
  std::string route(std::uint32_t number, std::string_view prefix = usual_prefix) const;

  static constexpr std::string_view usual_prefix = "192.0.2.0/24";
  topology::as_graph graph;
  routing::policy_scenario scenario;
};

}  // namespace causeway::test
