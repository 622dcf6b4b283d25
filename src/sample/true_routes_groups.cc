//! Which prefixes are told alike: by origins, by who is told, and by what the ROAs say (RFC 6811).
#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

#include "sample/true_routes.h"

namespace causeway::sample {

namespace {

/// Goes through prefixes in order and keeps the ROAs that cover the present one, the widest first.
class roa_sweep {
 public:
  explicit roa_sweep(std::vector<made_roa> const& roas) : roas_{roas} {}

  // Once a ROA in order does not cover a prefix in order, it covers none of the later ones.
  void go_to(base::ip_prefix const& prefix) {
    for (; next_ < roas_.size() && roas_[next_].prefix <= prefix; ++next_) {
      leave_those_before(roas_[next_].prefix);
      covering_.push_back(&roas_[next_]);
    }
    leave_those_before(prefix);
  }

  // Rule: covered by a ROA and matched by none.
  bool is_invalid(std::uint8_t length, base::asn origin) const {
    for (auto const* roa : covering_) {
      if (roa->origin == origin && origin.value != 0 && length <= roa->max_length) return false;
    }
    return !covering_.empty();
  }

 private:
  void leave_those_before(base::ip_prefix const& prefix) {
    while (!covering_.empty() && !base::covers(covering_.back()->prefix, prefix)) covering_.pop_back();
  }

  std::vector<made_roa> const& roas_;
  std::size_t next_ = 0;
  std::vector<made_roa const*> covering_;
};

// Addresses of IPv4, then /64s of IPv6.
using group_size = std::pair<std::uint64_t, std::uint64_t>;

void add_size(group_size& sum, base::ip_prefix const& prefix) {
  if (prefix.address.family == base::ip_family::v4) {
    sum.first += std::uint64_t{1} << (32U - prefix.length);
  } else {
    sum.second += prefix.length >= 64 ? 1 : std::uint64_t{1} << (64U - prefix.length);
  }
}

struct sized_group {
  announcement_group group;
  group_size size;
};

// One origin's groups stand together: the largest becomes the main one and first.
void mark_main(std::vector<sized_group>& groups) {
  for (auto first = groups.begin(); first != groups.end();) {
    auto const last = std::find_if(
        first, groups.end(), [&](sized_group const& one) { return one.group.origin != first->group.origin; });
    auto const main = std::max_element(
        first, last, [](sized_group const& a, sized_group const& b) { return a.size < b.size; });
    main->group.is_main = true;
    std::rotate(first, main, main + 1);
    first = last;
  }
}

}  // namespace

std::vector<announcement_group> group_announcements(networks const& from) {
  // "None" is the largest id; here it shall come first.
  using key = std::tuple<network_id, std::uint32_t, std::uint32_t, bool, bool>;
  std::map<key, sized_group> by_key;
  roa_sweep roas{from.roas};
  for (auto at = prefix_id{0}; at.index() < from.prefixes.size(); ++at) {
    auto const& one = from.of(at);
    roas.go_to(one.prefix);
    if (!one.is_announced) continue;
    auto const invalid = [&](network_id origin) {
      return origin.valid() && roas.is_invalid(one.prefix.length, from.of(origin).number);
    };
    auto const first = invalid(one.origin);
    auto const second = invalid(one.second_origin);
    auto& found = by_key[{one.origin, one.only_via.value + 1, one.second_origin.value + 1, first, second}];
    found.group.origin = one.origin;
    found.group.second_origin = one.second_origin;
    found.group.only_via = one.only_via;
    found.group.is_invalid = first;
    found.group.second_is_invalid = second;
    found.group.prefixes.push_back(at);
    add_size(found.size, one.prefix);
  }
  std::vector<sized_group> sized;
  sized.reserve(by_key.size());
  for (auto& [_, one] : by_key) sized.push_back(std::move(one));
  mark_main(sized);
  std::vector<announcement_group> out;
  out.reserve(sized.size());
  for (auto& one : sized) out.push_back(std::move(one.group));
  return out;
}

}  // namespace causeway::sample
