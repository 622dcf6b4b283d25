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

origin_validator::origin_validator(std::vector<origin_authorization> payloads)
    : payloads_{std::move(payloads)} {
  std::sort(payloads_.begin(), payloads_.end());
  payloads_.erase(std::unique(payloads_.begin(), payloads_.end()), payloads_.end());
  std::vector<base::ip_prefix> prefixes;
  for (auto i = std::uint32_t{0}; i < payloads_.size(); ++i) {
    if (!prefixes.empty() && prefixes.back() == payloads_[i].prefix) continue;
    prefixes.push_back(payloads_[i].prefix);
    first_.push_back(i);
  }
  first_.push_back(static_cast<std::uint32_t>(payloads_.size()));
  prefixes_ = base::prefix_tree{std::move(prefixes)};
}

validity origin_validator::judge(base::ip_prefix const& prefix, std::optional<base::asn> origin) const {
  auto state = validity::not_found;
  for (auto at = prefixes_.narrowest(prefix); at; at = prefixes_.wider(*at)) {
    for (auto const& one : payloads_of(*at)) {
      auto const same = origin && origin->value != 0 && one.origin == *origin;
      if (same && prefix.length <= one.max_length) return validity::valid;
      if (same) state = validity::invalid_length;
      if (state == validity::not_found) state = validity::invalid_origin;
    }
  }
  return state;
}

std::vector<origin_authorization> origin_validator::covering(base::ip_prefix const& prefix) const {
  std::vector<origin_authorization> out;
  for (auto at = prefixes_.narrowest(prefix); at; at = prefixes_.wider(*at)) {
    auto const found = payloads_of(*at);
    out.insert(out.end(), found.begin(), found.end());
  }
  return out;
}

}  // namespace causeway::routing
