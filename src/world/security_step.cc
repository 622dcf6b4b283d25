//! Route origins and ASPA objects.
#include "world/security_step.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "formats/vrps.h"
#include "world/csr_builder.h"

namespace causeway::world {

struct security_step::draft {
  void read(build_context& context);
  void finish(build_context& context, world& made);
  void finish_vrps(build_context& context, world& made);
  void finish_aspas(build_context& context, world& made);

 private:
  struct draft_aspa {
    formats::aspa_record record;
    source_idx source;
  };
  std::vector<vrp_row> vrps_;
  std::vector<draft_aspa> aspas_;
};

namespace {

auto order_of(vrp_row const& row) {
  return std::tuple{row.family, row.address, row.length, row.origin, row.max_length};
}

vrp_row row_of(formats::vrp_record const& record, source_idx source) {
  vrp_row row;
  row.address = to_address6(record.prefix.address);
  row.origin = record.asn;
  row.source = source;
  row.length = record.prefix.length;
  row.max_length = record.max_length;
  row.family = static_cast<std::uint32_t>(record.prefix.address.family);
  return row;
}

}  // namespace

void security_step::draft::read(build_context& context) {
  context.read_each("vrps", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::vrp_visitor visitor;
    visitor.vrp = [&](formats::vrp_record const& record) { vrps_.push_back(row_of(record, source)); };
    visitor.aspa = [&](formats::aspa_record const& record) { aspas_.push_back({record, source}); };
    formats::read_vrps(in, counted, visitor);
  });
}

void security_step::draft::finish(build_context& context, world& made) {
  finish_vrps(context, made);
  finish_aspas(context, made);
}

void security_step::draft::finish_vrps(build_context& context, world& made) {
  if (vrps_.empty()) return;
  auto& join =
      context.join("route origin payloads",
                   "prefix, maximum length and origin; the same payload under several trust anchors is one");
  std::stable_sort(vrps_.begin(), vrps_.end(),
                   [](vrp_row const& a, vrp_row const& b) { return order_of(a) < order_of(b); });
  auto const same = [](vrp_row const& a, vrp_row const& b) { return order_of(a) == order_of(b); };
  vrps_.erase(std::unique(vrps_.begin(), vrps_.end(), same), vrps_.end());
  join.joined = vrps_.size();
  made.vrps = base::column<vrp_idx, vrp_row>{std::move(vrps_)};
}

// Several objects of one customer count as one with all their providers (ASPA profile draft: the union is
// what a validator hands on).
void security_step::draft::finish_aspas(build_context& context, world& made) {
  if (aspas_.empty()) return;
  auto& join = context.join("ASPA objects", "one for each customer: providers of several objects are united");
  std::stable_sort(aspas_.begin(), aspas_.end(),
                   [](auto const& a, auto const& b) { return a.record.customer < b.record.customer; });
  std::vector<aspa_row> rows;
  std::vector<std::vector<base::asn>> lists;
  for (auto const& [record, source] : aspas_) {
    if (rows.empty() || rows.back().customer != record.customer) {
      rows.push_back({record.customer, source, 0});
      lists.emplace_back();
    }
    for (auto const& provider : record.providers) lists.back().push_back(provider.asn);
  }
  for (auto& list : lists) {
    std::sort(list.begin(), list.end());
    list.erase(std::unique(list.begin(), list.end()), list.end());
    if (list.size() > 1 && list.front().value == 0) list.erase(list.begin());  // 0 means none but itself
  }
  join.joined = rows.size();
  made.aspas = base::column<aspa_idx, aspa_row>{std::move(rows)};
  made.aspa_providers = make_csr<aspa_idx, base::asn>(lists);
}

security_step::security_step() : draft_{std::make_unique<draft>()} {}
security_step::~security_step() = default;

void security_step::read(build_context& context) {
  draft_->read(context);
}

void security_step::finish(build_context& context, world& made) {
  draft_->finish(context, made);
}

}  // namespace causeway::world
