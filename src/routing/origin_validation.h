//! Route origin validation: is a network authorised to announce a prefix? (RFC 6811, RFC 6483, RFC 7607)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"

namespace causeway::routing {

/// A validated ROA payload: `origin` may announce the prefix and what lies in it up to `max_length`. Origin 0
/// authorises nobody (RFC 6483 §4).
struct validated_payload {
  base::ip_prefix prefix;
  std::uint8_t max_length = 0;
  base::asn origin;
  auto operator<=>(validated_payload const&) const = default;
};

/// RFC 6811 §2; invalid is split by what would make it valid.
enum class validity : std::uint8_t {
  valid,
  invalid_length,  ///< the origin is authorised for a covering prefix, but not for one so long
  invalid_origin,  ///< covered, but only for other origins
  not_found,       ///< no payload covers the prefix
};
std::string_view to_string(validity state);
constexpr bool is_invalid(validity state) {
  return state == validity::invalid_length || state == validity::invalid_origin;
}

/// Payloads, ready to be asked. Any order, repetitions allowed; prefixes are canonical.
class origin_validator {
 public:
  explicit origin_validator(std::vector<validated_payload> payloads);

  /// The verdict on an announcement; without an origin (a path that ends in an AS set) it is never valid.
  validity judge(base::ip_prefix const& prefix, std::optional<base::asn> origin) const;

  /// The payloads that cover the prefix, the narrowest first, each prefix's in order of maximum length and
  /// origin.
  std::vector<validated_payload> covering(base::ip_prefix const& prefix) const;

  bool empty() const { return payloads_.empty(); }
  std::size_t size() const { return payloads_.size(); }

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  // The payloads of one prefix, and the next wider prefix that has any.
  struct node {
    std::uint32_t first = 0;
    std::uint32_t last = 0;
    std::uint32_t wider = none;
  };
  base::ip_prefix const& prefix_of(std::uint32_t at) const { return payloads_[nodes_[at].first].prefix; }
  std::uint32_t narrowest(base::ip_prefix const& prefix) const;
  std::span<validated_payload const> payloads_of(std::uint32_t at) const {
    return std::span{payloads_}.subspan(nodes_[at].first, nodes_[at].last - nodes_[at].first);
  }

  std::vector<validated_payload> payloads_;  // sorted, each once
  std::vector<node> nodes_;                  // in order of prefix
};

}  // namespace causeway::routing
