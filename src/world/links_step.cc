//! Links between networks.
#include "world/links_step.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/text.h"
#include "formats/as_rel.h"

namespace causeway::world {

std::uint8_t evidence_of(std::string_view source) {
  if (source.empty()) return evidence_paths;
  auto found = unsigned{0};
  for (auto const way : base::split(source, ',')) {
    if (way == "bgp") {
      found |= evidence_paths;
    } else {
      found |= way == "mlp" ? evidence_multilateral : evidence_other;
    }
  }
  return static_cast<std::uint8_t>(found);
}

struct links_step::draft {
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made) const;
  network_marks const& marks() const { return marks_; }

 private:
  struct draft_link {
    base::asn a;
    base::asn b;
    relationship relation = relationship::peers;
    std::uint8_t evidence = 0;
    source_idx source;
  };
  std::vector<draft_link> links_;
  network_marks marks_;
};

namespace {

std::pair<as_idx, as_idx> unordered(link_row const& link) {
  return std::minmax(link.first, link.second);
}

}  // namespace

void links_step::draft::read(build_context& context) {
  context.read_each("as-rel", [&](formats::input& in, base::tally& counted, source_idx source) {
    auto facts = formats::read_as_rel(in, counted, [&](formats::as_rel_record const& record) {
      auto const relation =
          record.kind == formats::as_rel_kind::peer_peer ? relationship::peers : relationship::first_provides;
      links_.push_back({record.a, record.b, relation, evidence_of(record.source), source});
    });
    marks_.clique = std::move(facts.clique);
    marks_.exchange_networks = std::move(facts.ixp_networks);
  });
}

void links_step::draft::collect_networks(std::vector<base::asn>& numbers) const {
  for (auto const& link : links_) {
    numbers.push_back(link.a);
    numbers.push_back(link.b);
  }
  numbers.insert(numbers.end(), marks_.clique.begin(), marks_.clique.end());
  numbers.insert(numbers.end(), marks_.exchange_networks.begin(), marks_.exchange_networks.end());
}

void links_step::draft::finish(build_context& context, world& made) const {
  auto& join = context.join("links to networks",
                            "by AS number; a conflict is a pair given twice, of which the first is taken");
  std::vector<link_row> rows;
  rows.reserve(links_.size());
  for (auto const& link : links_) {
    auto first = context.network_of(link.a);
    auto second = context.network_of(link.b);
    if (link.relation == relationship::peers && second < first) std::swap(first, second);
    rows.push_back({first, second, link.source, static_cast<std::uint8_t>(link.relation), link.evidence});
  }
  std::stable_sort(rows.begin(), rows.end(),
                   [](link_row const& a, link_row const& b) { return unordered(a) < unordered(b); });
  auto const same = [](link_row const& a, link_row const& b) { return unordered(a) == unordered(b); };
  auto const kept = std::unique(rows.begin(), rows.end(), same);
  join.conflicts = static_cast<std::uint64_t>(rows.end() - kept);
  rows.erase(kept, rows.end());
  join.joined = rows.size();
  made.links = base::column<link_idx, link_row>{std::move(rows)};
}

links_step::links_step() : draft_{std::make_unique<draft>()} {}
links_step::~links_step() = default;

void links_step::read(build_context& context) {
  draft_->read(context);
}

void links_step::collect_networks(std::vector<base::asn>& numbers) const {
  draft_->collect_networks(numbers);
}

void links_step::finish(build_context& context, world& made) const {
  draft_->finish(context, made);
}

network_marks const& links_step::marks() const {
  return draft_->marks();
}

}  // namespace causeway::world
