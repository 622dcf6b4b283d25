//! One building from PeeringDB and tables of buildings.
#include "world/building_join.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "world/country_names.h"

namespace causeway::world {

namespace {

constexpr double same_building_km = 1.0;

using named_place = std::pair<base::country_code, std::string>;

std::vector<joined_building> pdb_buildings(peering_draft const& draft, build_context& context) {
  auto& count = context.join("PeeringDB buildings to organisations", "By the organisation's id.");
  std::map<std::uint32_t, std::string const*> names;
  for (auto const& org : draft.orgs) names.emplace(org.id, &org.name);
  std::vector<joined_building> out;
  for (auto const& fac : draft.facs) {
    auto const org = names.find(fac.org_id);
    auto const is_known = org != names.end();
    if (is_known) count.add_joined();
    if (!is_known) count.add_unjoined(fac.name);
    out.push_back({said_of(fac), fac.id, fac.name, is_known ? *org->second : std::string{}, fac.city,
                   fac.country, fac.point});
  }
  return out;
}

// Buildings by country and folded name.
class building_names {
 public:
  explicit building_names(std::vector<joined_building>& rows) : rows_{&rows} {
    for (auto i = std::size_t{0}; i < rows.size(); ++i) add(i);
  }
  void add(std::size_t at) {
    auto const& row = (*rows_)[at];
    at_[{row.country, folded_name(row.name)}].push_back(at);
  }
  bool has(facility_draft const& row) const { return at_.contains({row.country, folded_name(row.name)}); }
  bool has_near(facility_draft const& row) const {
    auto const found = at_.find({row.country, folded_name(row.name)});
    return found != at_.end() && std::any_of(found->second.begin(), found->second.end(), [&](std::size_t at) {
             return is_near((*rows_)[at].point, row.point);
           });
  }

 private:
  static bool is_near(base::geo_point a, base::geo_point b) {
    return a.known() && b.known() && base::great_circle_km(a, b) <= same_building_km;
  }

  std::vector<joined_building>* rows_;
  std::map<named_place, std::vector<std::size_t>> at_;
};

void add_facilities(std::vector<joined_building>& rows, peering_draft const& draft, build_context& context) {
  auto& count = context.join("rows of building tables to known buildings",
                             "By folded name and country, within 1 km; an unjoined row is a building of its "
                             "own; conflict: the name and country are known, but not there.");
  building_names names{rows};
  for (auto const& row : draft.facilities) {
    if (names.has_near(row)) {
      count.add_joined();
      continue;
    }
    count.add_unjoined(row.name);
    if (names.has(row)) ++count.conflicts;
    rows.push_back({said_of(row), 0, row.name, row.organisation, row.city, row.country, row.point});
    names.add(rows.size() - 1);
  }
}

auto place_in_order(joined_building const& one) {
  return std::tie(one.peeringdb_id, one.country, one.name, one.point, one.source);
}

}  // namespace

building_idx joined_buildings::with_peeringdb_id(std::uint32_t id) const {
  auto const found = by_peeringdb_id.find(id);
  return found == by_peeringdb_id.end() ? building_idx::invalid() : found->second;
}

joined_buildings join_buildings(peering_draft const& draft, build_context& context) {
  joined_buildings out{pdb_buildings(draft, context), {}};
  add_facilities(out.rows, draft, context);
  std::stable_sort(out.rows.begin(), out.rows.end(),
                   [](auto const& a, auto const& b) { return place_in_order(a) < place_in_order(b); });
  for (auto i = std::uint32_t{0}; i < out.rows.size(); ++i) {
    if (out.rows[i].peeringdb_id != 0) out.by_peeringdb_id.emplace(out.rows[i].peeringdb_id, building_idx{i});
  }
  return out;
}

}  // namespace causeway::world
