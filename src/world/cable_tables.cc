//! Submarine cables and their landing points: joining what files say, and the tables.
#include "world/cable_tables.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "world/csr_builder.h"

namespace causeway::world {

namespace {

// Who names a landing point; the later ones are believed before the earlier ones.
enum class named_by : std::uint8_t { nobody, map, cable, own_file };

struct joined_landing : said {
  named_by basis = named_by::nobody;
  std::string name;
  std::string country;
  base::geo_point point;
  base::date point_day;
  bool has_file = false;
  bool has_map = false;
  std::set<std::string> cable_ids;  ///< as its own file lists them
  landing_idx row;
};

// id -> landing point
using landing_map = std::map<std::string, joined_landing>;

void name_landing(joined_landing& landing, named_by basis, said by, std::string const& name,
                  std::string const& country) {
  auto const is_named = landing.basis != named_by::nobody;
  if (is_named && (name.empty() || std::pair{basis, by.day} <= std::pair{landing.basis, landing.day})) return;
  static_cast<said&>(landing) = by;
  landing.basis = basis;
  landing.name = name;
  landing.country = country;
}

void place_landing(joined_landing& landing, landing_draft const& from) {
  if (landing.point.known() && from.day <= landing.point_day) return;
  landing.point = from.point;
  landing.point_day = from.day;
}

void add_landing(landing_map& landings, landing_draft const& from) {
  auto& landing = landings[from.id];
  auto const is_map = from.country.empty() && from.cable_ids.empty() && from.point.known();
  auto const basis = is_map ? named_by::map : named_by::own_file;
  name_landing(landing, basis, said_of(from), from.name, from.country);
  if (from.point.known()) place_landing(landing, from);
  (is_map ? landing.has_map : landing.has_file) = true;
  landing.cable_ids.insert(from.cable_ids.begin(), from.cable_ids.end());
}

landing_map collect_landings(places_draft const& draft) {
  landing_map landings;
  for (auto const& one : draft.landings) add_landing(landings, one);
  for (auto const& cable : draft.cables) {
    for (auto const& listed : cable.landings)
      name_landing(landings[listed.id], named_by::cable, said_of(cable), listed.name, listed.country);
  }
  auto row = landing_idx{0};
  for (auto& [id, landing] : landings) {
    landing.row = row;
    ++row;
  }
  return landings;
}

country_idx country_of(build_context const& context, joined_landing const& landing) {
  auto const country = context.country_named(landing.country);
  if (country.valid()) return country;
  auto const comma = landing.name.rfind(',');
  return comma == std::string::npos ? country_idx::invalid()
                                    : context.country_named(base::trimmed(landing.name.substr(comma + 1)));
}

void fill_landings(landing_map const& landings, build_context& context, world& w) {
  auto& countries =
      context.join("landing points to countries",
                   "By the country's English name, else by the last part of the landing point's name.");
  auto& points = context.join("landing points to the map", "By id; an unjoined one has no place.");
  std::vector<landing_row> rows;
  for (auto const& [id, landing] : landings) {
    auto const country = country_of(context, landing);
    if (country.valid()) countries.add_joined();
    if (!country.valid()) countries.add_unjoined(landing.name);
    if (landing.point.known()) points.add_joined();
    if (!landing.point.known()) points.add_unjoined(id);
    rows.push_back(
        {context.texts.add(id), context.texts.add(landing.name), landing.point, country, landing.source});
  }
  w.landings = base::column<landing_idx, landing_row>{std::move(rows)};
}

// Cables

struct joined_cable {
  cable_draft const* record = nullptr;
  std::vector<cable_line_draft const*> drawings;
  std::set<landing_idx> landings;
};

// id -> cable, drawn or recorded
using cable_map = std::map<std::string, joined_cable>;

cable_map collect_cables(places_draft const& draft) {
  cable_map cables;
  for (auto const& one : draft.cables) cables[one.id].record = &one;
  for (auto const& one : draft.lines) cables[one.cable_id].drawings.push_back(&one);
  return cables;
}

std::string shown(std::string const& cable_id, std::string const& landing_id) {
  auto out = cable_id;
  return out.append(" at ").append(landing_id);
}

// What a cable's own file lists.
void join_listed(cable_map& cables, landing_map const& landings, join_count& count) {
  for (auto& [id, cable] : cables) {
    if (cable.record == nullptr) continue;
    for (auto const& listed : cable.record->landings) {
      auto const& landing = landings.at(listed.id);
      auto const is_known = landing.has_file || landing.has_map;
      if (is_known) count.add_joined();
      if (!is_known) count.add_unjoined(shown(id, listed.id));
      if (landing.has_file && !landing.cable_ids.contains(id)) ++count.conflicts;
      cable.landings.insert(landing.row);
    }
  }
}

bool lists(cable_draft const& cable, std::string_view landing_id) {
  return std::any_of(cable.landings.begin(), cable.landings.end(),
                     [&](listed_landing const& one) { return one.id == landing_id; });
}

// What only a landing point's own file lists.
void join_claimed(cable_map& cables, landing_map const& landings, join_count& count) {
  for (auto const& [landing_id, landing] : landings) {
    for (auto const& cable_id : landing.cable_ids) {
      auto const cable = cables.find(cable_id);
      if (cable == cables.end()) {
        count.add_unjoined(shown(cable_id, landing_id));
      } else if (cable->second.record == nullptr) {
        count.add_joined();
        cable->second.landings.insert(landing.row);
      } else if (!lists(*cable->second.record, landing_id)) {
        ++count.conflicts;
      }
    }
  }
}

cable_row row_of(std::string const& id, joined_cable const& cable, text_pool& texts) {
  cable_row row;
  row.id = texts.add(id);
  if (cable.record == nullptr) {
    row.name = texts.add(cable.drawings.front()->name);
    row.source = cable.drawings.front()->source;
    return row;
  }
  row.name = texts.add(cable.record->name);
  row.owners = texts.add(cable.record->owners);
  row.length_km = cable.record->length_km;
  row.rfs_year = cable.record->rfs_year;
  row.source = cable.record->source;
  row.flags = cable.record->is_planned ? std::uint16_t{cable_planned} : std::uint16_t{0};
  return row;
}

void fill_rows(cable_map const& cables, build_context& context, world& w) {
  std::vector<cable_row> rows;
  std::vector<std::vector<landing_idx>> landings;
  for (auto const& [id, cable] : cables) {
    rows.push_back(row_of(id, cable, context.texts));
    landings.emplace_back(cable.landings.begin(), cable.landings.end());
  }
  w.cables = base::column<cable_idx, cable_row>{std::move(rows)};
  w.cable_landings = make_csr<cable_idx>(landings);
}

void fill_lines(cable_map const& cables, build_context& context, world& w) {
  auto& count = context.join("cables to drawn lines", "By id; an unjoined cable is only drawn or not drawn.");
  std::vector<std::vector<cable_line_idx>> of_cable;
  std::vector<line_points> points;
  for (auto const& [id, cable] : cables) {
    auto const is_both = cable.record != nullptr && !cable.drawings.empty();
    if (is_both) count.add_joined();
    if (!is_both) count.add_unjoined(id);
    auto& lines = of_cable.emplace_back();
    for (auto const* const drawing : cable.drawings) {
      for (auto const& line : drawing->lines) {
        lines.emplace_back(static_cast<std::uint32_t>(points.size()));
        points.push_back(line);
      }
    }
  }
  w.cable_lines = make_csr<cable_idx>(of_cable);
  w.cable_line_points = make_csr<cable_line_idx>(points);
}

}  // namespace

void fill_cables(places_draft const& draft, build_context& context, world& w) {
  auto& files =
      context.join("cables across files",
                   "By id; conflict: said again by an older file or twice by one, the newest is taken.");
  files.joined = draft.cables.size();
  files.conflicts = draft.repeated_cables;
  auto const landings = collect_landings(draft);
  fill_landings(landings, context, w);
  auto cables = collect_cables(draft);
  auto& count = context.join(
      "cables' landings to landing points",
      "By id, as the cable's own file lists them, or where it has none as the landing points' files do; "
      "conflict: two files disagree, the cable's is taken.");
  join_listed(cables, landings, count);
  join_claimed(cables, landings, count);
  fill_rows(cables, context, w);
  fill_lines(cables, context, w);
}

}  // namespace causeway::world
