//! Route origin validation: is a network authorised to announce a prefix? (RFC 6811, RFC 6483, RFC 7607)
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "base/prefix_tree.h"
#include "routing/route_origin.h"

namespace causeway::routing {

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
  explicit origin_validator(std::vector<origin_authorization> payloads);

  /// The verdict on an announcement; without an origin (a path that ends in an AS set) it is never valid.
  validity judge(base::ip_prefix const& prefix, std::optional<base::asn> origin) const;

  /// The payloads that cover the prefix, the narrowest first, each prefix's in order of maximum length and
  /// origin.
  std::vector<origin_authorization> covering(base::ip_prefix const& prefix) const;

  bool empty() const { return payloads_.empty(); }
  std::size_t size() const { return payloads_.size(); }

 private:
  std::span<origin_authorization const> payloads_of(std::uint32_t at) const {
    return std::span{payloads_}.subspan(first_[at], first_[at + 1] - first_[at]);
  }

  std::vector<origin_authorization> payloads_;  // sorted, each once
  base::prefix_tree prefixes_;                  // of the payloads
  std::vector<std::uint32_t> first_;            // place in the tree -> its first payload; one more at the end
};

}  // namespace causeway::routing
