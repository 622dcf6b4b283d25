//! Compares links pair by pair.
#include "score/relationship_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace causeway::score {

namespace {

using topology::relation;
using pair = std::pair<base::asn, base::asn>;  // in order of ASN

pair pair_of(base::asn a, base::asn b) {
  return std::minmax(a, b);
}

// A provider by its number; 0 for peers: no network has it.
base::asn provider_of(true_link const& link) {
  return link.provides ? link.first : base::asn{};
}
base::asn provider_of(topology::link_input const& link) {
  return link.kind == relation::provides ? link.first : base::asn{};
}

std::string kind_text(base::asn provider) {
  return provider == base::asn{} ? "peers" : fmt::format("AS{} provides", provider.value);
}

std::string link_text(pair const& ends, std::string_view what) {
  return fmt::format("AS{}–AS{}: {}", ends.first.value, ends.second.value, what);
}

void add_coverage(truth const& so, std::span<topology::link_input const> links, std::string const& prefix,
                  std::vector<score>& out) {
  std::set<pair> found;
  for (auto const& link : links) found.insert(pair_of(link.first, link.second));
  right_count all;
  right_count visible;
  for (auto const& link : so.links) {
    auto const ends = pair_of(link.first, link.second);
    auto const is_found = found.contains(ends);
    auto const missing = [&] { return link_text(ends, "missing"); };
    all.add(is_found, missing);
    if (link.is_visible) visible.add(is_found, missing);
  }
  auto missing = all;
  out.push_back(std::move(all).as_share(prefix + ".coverage"));
  out.push_back(std::move(visible).as_share(prefix + ".coverage_visible"));
  out.push_back(std::move(missing).as_wrong(prefix + ".missing", "links"));
}

void add_predictive_values(truth const& so, std::span<topology::link_input const> links,
                           std::string const& prefix, std::vector<score>& out) {
  std::map<pair, base::asn> providers;
  for (auto const& link : so.links) providers[pair_of(link.first, link.second)] = provider_of(link);
  right_count known;
  right_count all;
  right_count of_providers;
  right_count of_peers;
  for (auto const& link : links) {
    auto const ends = pair_of(link.first, link.second);
    auto const at = providers.find(ends);
    auto const is_known = at != providers.end();
    auto const said = provider_of(link);
    auto const is_right = is_known && link.kind != relation::siblings && at->second == said;
    auto const wrong = [&] {
      auto const true_kind = is_known ? kind_text(at->second) : std::string{"no link"};
      return link_text(ends, fmt::format("{}, in truth {}", kind_text(said), true_kind));
    };
    known.add(is_known, [&] { return link_text(ends, "no link in truth"); });
    all.add(is_right, wrong);
    (link.kind == relation::provides ? of_providers : of_peers).add(is_right, wrong);
  }
  out.push_back(std::move(known).as_wrong(prefix + ".invented", "links"));
  out.push_back(std::move(of_providers).as_share(prefix + ".ppv_provider"));
  out.push_back(std::move(of_peers).as_share(prefix + ".ppv_peer"));
  out.push_back(std::move(all).as_share(prefix + ".ppv"));
}

}  // namespace

std::vector<score> relationship_scores(truth const& so, std::span<topology::link_input const> links,
                                       std::string const& prefix) {
  std::vector<score> out;
  add_coverage(so, links, prefix, out);
  add_predictive_values(so, links, prefix, out);
  return out;
}

}  // namespace causeway::score
