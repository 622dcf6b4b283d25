//! Counting addresses once.
#include "world/address_accounts.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <map>
#include <tuple>

#include "world/world.h"

namespace causeway::world {

namespace {

constexpr std::uint8_t slash64_bits = 64;

// How much of a prefix lies in one country.
struct located_part {
  country_idx country;
  location_basis basis = location_basis::none;
  std::uint64_t units = 0;
};

void add_part(std::vector<located_part>& parts, address_range const& piece) {
  auto const units = piece.last - piece.first + 1;
  auto const same = std::find_if(parts.begin(), parts.end(), [&](located_part const& part) {
    return part.country == piece.country && part.basis == piece.basis;
  });
  if (same != parts.end()) {
    same->units += units;
  } else {
    parts.push_back({piece.country, piece.basis, units});
  }
}

// What does not divide evenly goes to the first members, one unit each, so that the sum stays exact: shares
// add up to one, so that each member's rest is below one unit.
void credit(draft_family const& drafts, draft_prefix const& prefix, located_part const& part,
            std::vector<holding>& out) {
  auto left = part.units;
  for (auto i = std::uint32_t{0}; i < prefix.origin_count; ++i) {
    auto const& origin = drafts.origins[prefix.first_origin + i];
    auto const units = part.units / origin.shares;
    out.push_back({origin.number, part.country, units});
    left -= units;
  }
  assert(left <= prefix.origin_count);
  for (auto i = out.size() - prefix.origin_count; left != 0; ++i, --left) ++out[i].units;
}

void merge_holdings(std::vector<holding>& holdings) {
  std::erase_if(holdings, [](holding const& one) { return one.units == 0; });
  std::sort(holdings.begin(), holdings.end(), [](holding const& a, holding const& b) {
    return std::tie(a.number, a.country) < std::tie(b.number, b.country);
  });
  auto kept = std::size_t{0};
  for (auto const& one : holdings) {
    if (kept != 0 && holdings[kept - 1].number == one.number && holdings[kept - 1].country == one.country) {
      holdings[kept - 1].units += one.units;
    } else {
      holdings[kept++] = one;
    }
  }
  holdings.resize(kept);
}

class accountant {
 public:
  accountant(draft_family const& drafts, std::vector<address_range> const& locations)
      : drafts_{drafts}, locations_{locations}, parts_(drafts.prefixes.size()) {}

  address_accounts run() {
    visit_exclusive(drafts_.prefixes, [&](std::size_t prefix, std::uint64_t first, std::uint64_t last) {
      visit_pieces(locations_, first, last,
                   [&](address_range const& piece) { add_part(parts_[prefix], piece); });
    });
    for (auto i = std::size_t{0}; i < parts_.size(); ++i) settle(i);
    merge_holdings(out_.holdings);
    return std::move(out_);
  }

 private:
  void settle(std::size_t i) {
    auto units = std::uint64_t{0};
    for (auto const& part : parts_[i]) {
      units += part.units;
      (part.basis == location_basis::none ? out_.unlocated_units : out_.located_units) += part.units;
      credit(drafts_, drafts_.prefixes[i], part, out_.holdings);
    }
    auto const place = parts_[i].empty() ? place_of_first_unit(drafts_.prefixes[i]) : largest(parts_[i]);
    out_.exclusive.push_back(units);
    out_.countries.push_back(place.country);
    out_.bases.push_back(place.basis);
  }

  static located_part largest(std::vector<located_part> const& parts) {
    return *std::max_element(parts.begin(), parts.end(),
                             [](auto const& a, auto const& b) { return a.units < b.units; });
  }

  // For a prefix that its more-specific ones cover wholly.
  located_part place_of_first_unit(draft_prefix const& prefix) const {
    located_part place;
    visit_pieces(locations_, prefix.first, prefix.first,
                 [&](address_range const& piece) { place = {piece.country, piece.basis, 0}; });
    return place;
  }

  draft_family const& drafts_;
  std::vector<address_range> const& locations_;
  std::vector<std::vector<located_part>> parts_;
  address_accounts out_;
};

}  // namespace

std::uint64_t first_unit(base::ip_address const& address) {
  if (address.family == base::ip_family::v4) return base::ipv4_number(address);
  return to_address6(address).high;
}

std::uint64_t last_unit(base::ip_prefix const& prefix) {
  auto const first = first_unit(prefix.address);
  if (prefix.address.family == base::ip_family::v4)
    return first + (std::uint64_t{1} << (32U - prefix.length)) - 1;
  return prefix.length >= slash64_bits ? first : first | (~std::uint64_t{0} >> prefix.length);
}

void visit_exclusive(std::vector<draft_prefix> const& sorted,
                     std::function<void(std::size_t, std::uint64_t, std::uint64_t)> const& visit) {
  std::vector<std::size_t> open;  // prefixes that contain the cursor, outermost first
  auto cursor = std::uint64_t{0};
  auto all_visited = false;  // the highest unit too, behind which the cursor cannot stand
  auto const close_innermost = [&] {
    auto const last = sorted[open.back()].last;
    if (cursor <= last && !all_visited) visit(open.back(), cursor, last);
    all_visited = all_visited || last == std::numeric_limits<std::uint64_t>::max();
    if (!all_visited) cursor = std::max(cursor, last + 1);
    open.pop_back();
  };
  for (auto i = std::size_t{0}; i < sorted.size(); ++i) {
    while (!open.empty() && sorted[open.back()].last < sorted[i].first) close_innermost();
    if (!open.empty() && cursor < sorted[i].first) visit(open.back(), cursor, sorted[i].first - 1);
    cursor = std::max(cursor, sorted[i].first);
    open.push_back(i);
  }
  while (!open.empty()) close_innermost();
}

address_accounts account(draft_family const& sorted, std::vector<address_range> const& locations) {
  return accountant{sorted, locations}.run();
}

}  // namespace causeway::world
