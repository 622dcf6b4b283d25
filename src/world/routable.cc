//! Which prefixes the public Internet routes.
#include "world/routable.h"

#include <algorithm>
#include <array>
#include <vector>

namespace causeway::world {

namespace {

using base::ip_prefix;

std::vector<ip_prefix> parsed(std::initializer_list<char const*> texts) {
  std::vector<ip_prefix> out;
  for (auto const* const text : texts) out.push_back(*base::parse_prefix(text));
  return out;
}

// IANA IPv4 Special-Purpose Address Registry (not globally reachable), RFC 5771 multicast, RFC 1112 reserved.
std::vector<ip_prefix> const& special_blocks() {
  static auto const blocks =
      parsed({"0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
              "192.0.0.0/24", "192.0.2.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
              "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
              // IPv6: documentation (RFC 3849, RFC 9637), benchmarking (RFC 5180), ORCHIDv2 (RFC 7343)
              "2001:db8::/32", "3fff::/20", "2001:2::/48", "2001:20::/28"});
  return blocks;
}

// IANA gives out IPv6 global unicast addresses from this block only.
ip_prefix const& global_unicast6() {
  static auto const block = *base::parse_prefix("2000::/3");
  return block;
}

bool overlaps(ip_prefix const& a, ip_prefix const& b) {
  return covers(a, b) || covers(b, a);
}

bool is_of_sample(ip_prefix const& prefix) {
  static auto const blocks = parsed({"240.0.0.0/4", "3fff::/20"});
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](ip_prefix const& block) { return covers(block, prefix); });
}

}  // namespace

bool is_routable(ip_prefix const& prefix, bool sample) {
  if (sample) return is_of_sample(prefix);
  if (prefix.address.family == base::ip_family::v6 && !covers(global_unicast6(), prefix)) return false;
  auto const& blocks = special_blocks();
  return std::none_of(blocks.begin(), blocks.end(),
                      [&](ip_prefix const& block) { return overlaps(block, prefix); });
}

}  // namespace causeway::world
