//! Which country an address is in: ranges from tables and delegations, made disjoint.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "world/rows.h"

namespace causeway::world {

/// Addresses in one family's unit: IPv4 addresses, or IPv6 /64 networks (the upper 64 bits). Both ends belong
/// to it.
struct address_range {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  country_idx country;
  location_basis basis = location_basis::none;
};

/// Sorted and disjoint: what several ranges claim goes to the narrowest of them (narrowest.h), of equal ones
/// to the first given. `conflicts` counts the ranges that begin inside one of another country.
std::vector<address_range> disjoint(std::vector<address_range> ranges, std::uint64_t& conflicts);

/// `first_choice`, and `second_choice` where that says nothing; both sorted and disjoint.
std::vector<address_range> filled(std::vector<address_range> const& first_choice,
                                  std::vector<address_range> const& second_choice);

/// Visits the pieces of [first, last] in order, each with its range's country and basis or with none.
void visit_pieces(std::vector<address_range> const& table, std::uint64_t first, std::uint64_t last,
                  std::function<void(address_range const&)> const& visit);

}  // namespace causeway::world
