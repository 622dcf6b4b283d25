//! Writes relationships and sampled routes as text.
#include "sample/routes_published.h"

#include <fmt/format.h>

#include <algorithm>
#include <cassert>
#include <tuple>

#include "base/csv_writer.h"
#include "formats/as_rel.h"
#include "sample/dice.h"
#include "sample/options.h"

namespace causeway::sample {

namespace {

std::string day_text() {
  auto day = base::to_string(sample_day());
  std::erase(day, '-');
  return day;
}

}  // namespace

published_file publish_relationships(networks const& from, std::span<collector const> collectors,
                                     std::vector<bool> const& visible) {
  assert(visible.size() == from.links.size());
  published_file out{.path = fmt::format("as-rel/{}.as-rel.txt", day_text()),
                     .format = "as-rel",
                     .bytes = "",
                     .packed = packing::gzip};
  for (auto const& one : collectors) {
    out.bytes += fmt::format("# source:topology|BGP|{}|sample|{}\n", day_text(), one.name);
  }
  std::vector<base::asn> clique;
  std::string exchanges = "# IXP ASes:";
  for (auto const& one : from.all) {
    if (one.role == network_role::backbone) clique.push_back(one.number);
    if (one.role == network_role::exchange) exchanges += fmt::format(" {}", one.number.value);
  }
  formats::append_clique_line(out.bytes, clique);
  out.bytes += exchanges + '\n';
  for (auto i = std::size_t{0}; i < from.links.size(); ++i) {
    if (!visible[i]) continue;
    auto const& link = from.links[i];
    auto const kind = link.relation == plain_relation::provides ? formats::as_rel_kind::provider_customer
                                                                : formats::as_rel_kind::peer_peer;
    formats::append_as_rel_line(out.bytes,
                                {from.of(link.first).number, from.of(link.second).number, kind, ""});
  }
  return out;
}

route_sample::route_sample(networks const& from, std::span<announcement_group const> groups,
                           std::span<std::size_t const> wanted, std::uint64_t seed)
    : from_{from}, groups_{groups} {
  if (wanted.empty()) return;
  dice drawn{seed, "sampled routes"};
  for (auto i = std::size_t{0}; i < pairs; ++i) {
    auto const group = wanted[drawn.below(static_cast<std::uint32_t>(wanted.size()))];
    auto const source = network_id{drawn.below(static_cast<std::uint32_t>(from.all.size()))};
    pairs_.push_back({group, source, {}});
  }
  std::sort(pairs_.begin(), pairs_.end(), [](pair const& a, pair const& b) {
    return std::tie(a.group, a.source) < std::tie(b.group, b.source);
  });
  auto const same = [](pair const& a, pair const& b) { return a.group == b.group && a.source == b.source; };
  pairs_.erase(std::unique(pairs_.begin(), pairs_.end(), same), pairs_.end());
}

void route_sample::begin(std::size_t /*chunks*/) {}

// Each group is visited once, so that no two threads meet at a pair.
void route_sample::visit(std::size_t /*chunk*/, std::size_t group, true_routes const& routes) {
  auto one = std::lower_bound(pairs_.begin(), pairs_.end(), group,
                              [](pair const& a, std::size_t b) { return a.group < b; });
  for (; one != pairs_.end() && one->group == group; ++one) {
    one->path = path_of(from_, groups_[group], routes, one->source);
  }
}

published_file route_sample::truth() const {
  published_file out{.path = "truth/routes.csv", .format = "", .bytes = "", .packed = packing::none};
  base::csv_writer csv{out.bytes};
  csv.field("source").field("destination").field("prefix").field("path").end_row();
  for (auto const& one : pairs_) {
    auto const& group = groups_[one.group];
    auto const destination = one.path.empty() ? from_.of(group.origin).number : one.path.back();
    std::string path;
    for (auto const number : one.path) path += fmt::format("{}{}", path.empty() ? "" : " ", number.value);
    csv.field(fmt::format("{}", from_.of(one.source).number.value))
        .field(fmt::format("{}", destination.value));
    csv.field(base::to_string(from_.of(group.prefixes.front()).prefix)).field(path).end_row();
  }
  return out;
}

}  // namespace causeway::sample
