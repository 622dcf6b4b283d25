//! Whether the prefixes of a world agree with themselves.
#include "world/prefix_check.h"

#include <algorithm>
#include <vector>

namespace causeway::world {

namespace {

base::ip_prefix const sample_space4{base::ipv4(0xF000'0000), 4};                     // 240.0.0.0/4
base::ip_prefix const sample_space6{to_address({0x3FFF'0000'0000'0000, 0}, 6), 20};  // 3fff::/20

// IPv4 addresses or IPv6 /64s that a prefix holds; one for anything longer than a /64. 2^64 does not fit and
// stands as one less.
std::uint64_t size_of(base::ip_prefix const& prefix) {
  auto const unit = prefix.address.family == base::ip_family::v4 ? 32U : 64U;
  if (prefix.length >= unit) return 1;
  auto const bits = unit - prefix.length;
  return bits == 64 ? ~std::uint64_t{0} : std::uint64_t{1} << bits;
}

// Prefixes in order come before all that they hold, so one stack of open prefixes finds each one's total.
class nesting {
 public:
  explicit nesting(world const& from, std::size_t first, std::size_t last)
      : counted_(last - first), first_{first} {
    for (auto i = first; i < last; ++i) enter(from, prefix_idx{static_cast<std::uint32_t>(i)});
    while (!open_.empty()) close();
  }
  /// Of the prefix and all below it, at most the largest number.
  std::uint64_t counted(std::size_t i) const { return counted_[i - first_]; }

 private:
  struct open_prefix {
    base::ip_prefix prefix;
    std::size_t at = 0;
  };

  void enter(world const& from, prefix_idx prefix) {
    auto const current = prefix_at(from, prefix);
    while (!open_.empty() && !base::covers(open_.back().prefix, current)) close();
    counted_[prefix.index() - first_] = from.prefix_exclusive[prefix];
    open_.push_back({current, prefix.index() - first_});
  }

  void close() {
    auto const sum = counted_[open_.back().at];
    open_.pop_back();
    if (open_.empty()) return;
    auto& above = counted_[open_.back().at];
    above = above + sum < above ? ~std::uint64_t{0} : above + sum;
  }

  std::vector<std::uint64_t> counted_;
  std::vector<open_prefix> open_;
  std::size_t first_;
};

bool are_in_order(world const& from, std::size_t i, std::size_t count4) {
  if (i == 0 || i == count4) return true;
  auto const before = prefix_at(from, prefix_idx{static_cast<std::uint32_t>(i - 1)});
  return before < prefix_at(from, prefix_idx{static_cast<std::uint32_t>(i)});
}

void check_family(world const& from, fault_list& faults, std::size_t first, std::size_t last) {
  nesting const totals{from, first, last};
  faults.each_number("prefix_exclusive", "no address counted twice", last - first, [&](std::size_t i) {
    return totals.counted(first + i) <=
           size_of(prefix_at(from, prefix_idx{static_cast<std::uint32_t>(first + i)}));
  });
}

bool has_ordered_origins(std::span<as_idx const> origins) {
  return std::is_sorted(origins.begin(), origins.end()) &&
         std::adjacent_find(origins.begin(), origins.end()) == origins.end();
}

void check_sample(world const& from, fault_list& faults) {
  auto const sample = is_sample(from);
  auto const rule = sample ? "sample addresses in a sample world" : "no sample addresses in a real world";
  faults.each_number("prefixes", rule, prefix_count(from), [&](std::size_t i) {
    auto const prefix = prefix_at(from, prefix_idx{static_cast<std::uint32_t>(i)});
    auto const is_inside = base::covers(sample_space4, prefix) || base::covers(sample_space6, prefix);
    return is_inside == sample;
  });
}

}  // namespace

void check_prefixes(world const& from, fault_list& faults) {
  auto const count = prefix_count(from);
  auto const count4 = from.prefix4_address.size();
  faults.each_number("prefixes", "in order of family, address and length, each once", count,
                     [&](std::size_t i) { return are_in_order(from, i, count4); });
  faults.each_number("prefixes", "bits behind the length 0", count, [&](std::size_t i) {
    return base::is_canonical(prefix_at(from, prefix_idx{static_cast<std::uint32_t>(i)}));
  });
  faults.each_number("prefix_origins", "in order of AS number, each once", count, [&](std::size_t i) {
    return has_ordered_origins(from.prefix_origins[prefix_idx{static_cast<std::uint32_t>(i)}]);
  });
  check_family(from, faults, 0, count4);
  check_family(from, faults, count4, count);
  check_sample(from, faults);
}

}  // namespace causeway::world
