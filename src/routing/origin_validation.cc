//! Payloads sorted by prefix, each prefix knowing the next wider one.
#include "routing/origin_validation.h"

#include <algorithm>

namespace causeway::routing {

std::string_view to_string(validity state) {
  switch (state) {
    case validity::valid: return "valid";
    case validity::invalid_length: return "invalid_length";
    case validity::invalid_origin: return "invalid_origin";
    case validity::not_found: break;
  }
  return "not_found";
}

origin_validator::origin_validator(std::vector<validated_payload> payloads) : payloads_{std::move(payloads)} {
  std::sort(payloads_.begin(), payloads_.end());
  payloads_.erase(std::unique(payloads_.begin(), payloads_.end()), payloads_.end());
  auto open = none;  // the last prefix; its wider ones are the others that may cover what comes
  for (auto i = std::uint32_t{0}; i < payloads_.size(); ++i) {
    if (i != 0 && payloads_[i].prefix == payloads_[i - 1].prefix) {
      ++nodes_.back().last;
      continue;
    }
    while (open != none && !covers(prefix_of(open), payloads_[i].prefix)) open = nodes_[open].wider;
    nodes_.push_back({i, i + 1, open});
    open = static_cast<std::uint32_t>(nodes_.size() - 1);
  }
}

// The narrowest prefix with payloads that covers the one asked for.
std::uint32_t origin_validator::narrowest(base::ip_prefix const& prefix) const {
  auto const after = std::upper_bound(
      nodes_.begin(), nodes_.end(), prefix,
      [&](base::ip_prefix const& wanted, node const& one) { return wanted < payloads_[one.first].prefix; });
  auto at = after == nodes_.begin() ? none : static_cast<std::uint32_t>(after - nodes_.begin() - 1);
  while (at != none && !covers(prefix_of(at), prefix)) at = nodes_[at].wider;
  return at;
}

validity origin_validator::judge(base::ip_prefix const& prefix, std::optional<base::asn> origin) const {
  auto state = validity::not_found;
  for (auto at = narrowest(prefix); at != none; at = nodes_[at].wider) {
    for (auto const& one : payloads_of(at)) {
      auto const same = origin && origin->value != 0 && one.origin == *origin;
      if (same && prefix.length <= one.max_length) return validity::valid;
      if (same) state = validity::invalid_length;
      if (state == validity::not_found) state = validity::invalid_origin;
    }
  }
  return state;
}

std::vector<validated_payload> origin_validator::covering(base::ip_prefix const& prefix) const {
  std::vector<validated_payload> out;
  for (auto at = narrowest(prefix); at != none; at = nodes_[at].wider) {
    auto const found = payloads_of(at);
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

}  // namespace causeway::routing
