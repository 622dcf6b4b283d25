//! Observed paths made fit for inference: what says nothing certain about neighbours is left out and counted.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/asn.h"
#include "world/observed_paths.h"

namespace causeway::topology {

/// Why paths were changed or left out. A path counts once under each change, and under the first reason for
/// which it is left out, in the order of the members.
struct cleaning_report {
  std::uint64_t given = 0;              ///< distinct paths that came
  std::uint64_t cut_at_set = 0;         ///< changed: ended at an AS set
  std::uint64_t exchanges_removed = 0;  ///< changed: a route server's number taken out
  std::uint64_t prepending = 0;         ///< changed: the same number several times in a row
  std::uint64_t reserved = 0;           ///< left out: a number that nobody may use (base::is_reserved)
  std::uint64_t loops = 0;              ///< left out: a number comes again after another one
  std::uint64_t too_short = 0;          ///< left out: fewer than two networks remain
  std::uint64_t repeated = 0;           ///< left out: equal to another after the changes, its routes added
  std::uint64_t kept = 0;
};

/// Distinct paths over numbered networks, in order of observer, else as they came.
struct clean_paths {
  std::vector<base::asn> numbers;      // network -> ASN, ascending
  std::vector<std::uint32_t> offsets;  // path -> where its hops start; one more at the end
  std::vector<std::uint32_t> hops;     // networks, the observer first
  std::vector<std::uint64_t> routes;   // path -> routes that had it
  cleaning_report report;

  std::size_t size() const { return routes.size(); }
  std::span<std::uint32_t const> operator[](std::size_t path) const {
    return std::span{hops}.subspan(offsets[path], offsets[path + 1] - offsets[path]);
  }
};

/// `exchange_networks` are the numbers of route servers: they pass routes on between members and are nobody's
/// neighbour.
clean_paths cleaned(world::observed_paths const& paths, std::span<base::asn const> exchange_networks = {});

}  // namespace causeway::topology
