//! Observed paths made fit for inference.
#include "topology/path_cleaning.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <limits>
#include <numeric>
#include <unordered_set>

#include "topology/id_table.h"

namespace causeway::topology {

namespace {

// Paths are short; only a made-up one is worth sorting.
bool has_loop(std::vector<base::asn> hops) {
  constexpr std::size_t few = 16;
  if (hops.size() > few) {
    std::sort(hops.begin(), hops.end());
    return std::adjacent_find(hops.begin(), hops.end()) != hops.end();
  }
  for (auto at = hops.begin(); at != hops.end(); ++at) {
    if (std::find(hops.begin(), at, *at) != at) return true;
  }
  return false;
}

// Distinct sequences of numbers, one after the other.
class path_store {
 public:
  explicit path_store(std::size_t expected) : slots_(std::bit_ceil(expected * 2 + 2), none) {}

  // False where an equal path is there already: its routes are then more.
  bool add(std::span<base::asn const> path, std::uint32_t seen) {
    for (auto at = hash_of(path) & mask();; at = (at + 1) & mask()) {
      if (slots_[at] == none) {
        slots_[at] = static_cast<std::uint32_t>(routes.size());
        hops.insert(hops.end(), path.begin(), path.end());
        offsets.push_back(hops.size());
        routes.push_back(seen);
        return true;
      }
      if (!std::ranges::equal(of(slots_[at]), path)) continue;
      routes[slots_[at]] += seen;
      return false;
    }
  }
  std::span<base::asn const> of(std::size_t path) const {
    return std::span{hops}.subspan(offsets[path], offsets[path + 1] - offsets[path]);
  }

  std::vector<base::asn> hops;
  std::vector<std::size_t> offsets{0};
  std::vector<std::uint64_t> routes;

 private:
  static constexpr std::uint32_t none = 0xFFFFFFFFU;
  std::size_t mask() const { return slots_.size() - 1; }
  static std::uint64_t hash_of(std::span<base::asn const> path) {
    auto state = std::uint64_t{path.size()};
    for (auto const hop : path) state = mixed_bits(state * 31 + hop.value + 1);
    return state;
  }
  std::vector<std::uint32_t> slots_;
};

class cleaner {
 public:
  cleaner(std::size_t expected, std::span<base::asn const> exchange_networks)
      : store_{expected}, exchanges_{exchange_networks.begin(), exchange_networks.end()} {}

  void add(std::span<base::asn const> path, bool ends_at_a_set, std::uint32_t routes) {
    ++report_.given;
    if (ends_at_a_set) ++report_.cut_at_set;
    copy_hops(path);
    if (std::any_of(hops_.begin(), hops_.end(), base::is_reserved)) return void(++report_.reserved);
    if (has_loop(hops_)) return void(++report_.loops);
    if (hops_.size() < 2) return void(++report_.too_short);
    if (!store_.add(hops_, routes)) ++report_.repeated;
  }

  clean_paths finish();

 private:
  void copy_hops(std::span<base::asn const> path);

  path_store store_;
  std::unordered_set<base::asn> exchanges_;
  cleaning_report report_;
  std::vector<base::asn> hops_;
};

void cleaner::copy_hops(std::span<base::asn const> path) {
  hops_.clear();
  auto removed = false;
  auto prepended = false;
  for (auto const hop : path) {
    if (!exchanges_.empty() && exchanges_.contains(hop)) {
      removed = true;
    } else if (!hops_.empty() && hops_.back() == hop) {
      prepended = true;
    } else {
      hops_.push_back(hop);
    }
  }
  if (removed) ++report_.exchanges_removed;
  if (prepended) ++report_.prepending;
}

struct numbering {
  std::vector<base::asn> numbers;      // network -> ASN
  std::vector<std::uint32_t> network;  // hop -> network
};

// Networks in order of ASN.
numbering number_networks(std::span<base::asn const> hops) {
  id_table<std::uint32_t> table;
  numbering out;
  out.network.reserve(hops.size());
  for (auto const hop : hops) out.network.push_back(table.id_of(hop.value));
  std::vector<std::uint32_t> order(table.size());
  std::iota(order.begin(), order.end(), 0U);
  auto const& keys = table.keys();
  std::sort(order.begin(), order.end(), [&](auto a, auto b) { return keys[a] < keys[b]; });
  std::vector<std::uint32_t> rank(order.size());
  for (auto i = std::uint32_t{0}; i < order.size(); ++i) {
    rank[order[i]] = i;
    out.numbers.push_back({keys[order[i]]});
  }
  for (auto& network : out.network) network = rank[network];
  return out;
}

clean_paths cleaner::finish() {
  assert(store_.hops.size() <= std::numeric_limits<std::uint32_t>::max());
  auto named = number_networks(store_.hops);
  clean_paths out;
  out.numbers = std::move(named.numbers);
  out.report = report_;
  out.report.kept = store_.routes.size();
  std::vector<std::uint32_t> order(store_.routes.size());
  std::iota(order.begin(), order.end(), 0U);
  auto const observer = [&](std::uint32_t path) { return named.network[store_.offsets[path]]; };
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return observer(a) < observer(b); });
  out.offsets.push_back(0);
  out.hops.reserve(named.network.size());
  for (auto const path : order) {
    for (auto at = store_.offsets[path]; at < store_.offsets[path + 1]; ++at)
      out.hops.push_back(named.network[at]);
    out.offsets.push_back(static_cast<std::uint32_t>(out.hops.size()));
    out.routes.push_back(store_.routes[path]);
  }
  return out;
}

}  // namespace

clean_paths cleaned(world::observed_paths const& paths, std::span<base::asn const> exchange_networks) {
  cleaner work{paths.size(), exchange_networks};
  for (auto i = std::size_t{0}; i < paths.size(); ++i)
    work.add(paths[i], paths.ends_at_a_set[i] != 0, paths.routes[i]);
  return work.finish();
}

}  // namespace causeway::topology
