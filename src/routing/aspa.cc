//! ASPA: ramps up from the origin and down to the neighbour, as long as they can and must be.
#include "routing/aspa.h"

#include <algorithm>

namespace causeway::routing {

namespace {

// §5.1: origin first.
std::vector<base::asn> compressed(std::span<base::asn const> path) {
  std::vector<base::asn> out{path.rbegin(), path.rend()};
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

// §5.3: the longest ramp that can be, which only "Not Provider+" ends, and the shortest that is proven.
struct ramp {
  std::size_t most = 0;
  std::size_t least = 0;
};

// Networks from the front on of which each is a customer of the next.
template <typename Iterator>
ramp ramp_from(attestation_table const& attestations, Iterator begin, Iterator end) {
  ramp out;
  auto proven = true;
  for (auto at = begin; at != end; ++at) {
    ++out.most;
    if (proven) ++out.least;
    if (std::next(at) == end) break;
    auto const hop = attestations.authorized(*at, *std::next(at));
    if (hop == authorization::not_provider) break;
    proven = proven && hop == authorization::provider;
  }
  return out;
}

path_validity verdict(ramp const& both, std::size_t length) {
  if (both.most < length) return path_validity::invalid;
  return both.least < length ? path_validity::unknown : path_validity::valid;
}

}  // namespace

attestation_table::attestation_table(std::span<provider_attestation const> all) {
  for (auto const& one : all) {
    for (auto const provider : one.providers) pairs_.push_back({one.customer, provider});
  }
  std::sort(pairs_.begin(), pairs_.end());
}

authorization attestation_table::authorized(base::asn customer, base::asn provider) const {
  auto const wanted = pair{customer, provider};
  auto const first = std::lower_bound(pairs_.begin(), pairs_.end(), pair{customer, base::asn{0}});
  if (first == pairs_.end() || first->customer != customer) return authorization::no_attestation;
  auto const found = std::binary_search(first, pairs_.end(), wanted);
  return found ? authorization::provider : authorization::not_provider;
}

path_validity verify_path(attestation_table const& attestations, std::span<base::asn const> path,
                          base::asn neighbour, path_direction direction) {
  if (path.empty() || path.front() != neighbour) return path_validity::invalid;
  auto const networks = compressed(path);
  auto both = ramp_from(attestations, networks.begin(), networks.end());
  if (direction == path_direction::downstream) {
    auto const down = ramp_from(attestations, networks.rbegin(), networks.rend());
    both = {both.most + down.most, both.least + down.least};
  }
  return verdict(both, networks.size());
}

provider_attestation full_attestation(topology::as_graph const& graph, topology::node_idx node) {
  provider_attestation out{graph.numbers[node], {}};
  for (auto const& one : graph.providers[node]) out.providers.push_back(graph.numbers[one.node]);
  for (auto const& one : graph.siblings[node]) out.providers.push_back(graph.numbers[one.node]);
  if (out.providers.empty()) out.providers.push_back(base::asn{0});
  return out;
}

}  // namespace causeway::routing
