//! Countries, groups, neighbours, names.
#include "world/countries_step.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "formats/m49.h"
#include "formats/reference.h"
#include "world/csr_builder.h"
#include "world/reference_data.h"

namespace causeway::world {

struct countries_step::draft {
  void read(build_context& context);
  void finish(build_context& context, world& made);

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void fill_context(build_context& context);
  void fill_rows(build_context& context, world& made) const;
  void fill_groups(build_context& context, world& made) const;
  void fill_neighbours(build_context& context, world& made) const;
  void compare_with_m49(build_context& context) const;

  std::vector<sourced<formats::country_record>> countries_;
  std::vector<sourced<formats::group_record>> groups_;
  std::vector<sourced<formats::name_record>> names_;
  std::vector<sourced<formats::m49_record>> m49_;
};

namespace {

std::optional<group> group_of(std::string_view name) {
  constexpr std::array<std::pair<std::string_view, group>, 7> known{{
      {"LDC", group::ldc},
      {"LLDC", group::lldc},
      {"SIDS", group::sids},
      {"income_low", group::income_low},
      {"income_lower_middle", group::income_lower_middle},
      {"income_upper_middle", group::income_upper_middle},
      {"income_high", group::income_high},
  }};
  auto const* const found =
      std::find_if(known.begin(), known.end(), [&](auto const& one) { return one.first == name; });
  return found == known.end() ? std::nullopt : std::optional{found->second};
}

country_row row_of(formats::country_record const& record, source_idx source, text_pool& texts) {
  country_row row;
  row.code = record.iso2;
  row.m49 = record.m49;
  std::copy_n(record.iso3.begin(), std::min<std::size_t>(3, record.iso3.size()), row.iso3.begin());
  row.name = texts.add(record.name);
  row.region = texts.add(record.region.name);
  row.subregion = texts.add(record.subregion.name);
  row.capital = texts.add(record.capital);
  row.capital_point = record.capital_point;
  row.anchor_point = record.anchor;
  row.source = source;
  row.flags = static_cast<std::uint16_t>((record.is_landlocked ? country_landlocked : 0) |
                                         (record.is_in_m49 ? country_in_m49 : 0) | country_listed);
  return row;
}

}  // namespace

void countries_step::draft::read(build_context& context) {
  auto const keep = [](auto& rows, source_idx source) {
    return [&rows, source](auto const& record) { rows.push_back({record, source}); };
  };
  auto const read_country_file = [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_countries(in, counted, keep(countries_, source));
  };
  auto const read_group_file = [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_groups(in, counted, keep(groups_, source));
  };
  auto const read_name_file = [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_names(in, counted, keep(names_, source));
  };
  auto const either = [&](std::string_view format, std::string_view name, std::string_view text,
                          auto const& read_file) {
    if (context.has_files_of(format)) return context.read_each(format, read_file);
    context.read_built_in(format, name, text, read_file);
  };
  either("countries", "countries.csv", built_in_countries(), read_country_file);
  either("groups", "groups.csv", built_in_groups(), read_group_file);
  either("names", "names.csv", built_in_names(), read_name_file);
  context.read_each("m49", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_m49(in, counted, keep(m49_, source));
  });
}

void countries_step::draft::finish(build_context& context, world& made) {
  std::stable_sort(countries_.begin(), countries_.end(),
                   [](auto const& a, auto const& b) { return a.record.iso2 < b.record.iso2; });
  auto const same = [](auto const& a, auto const& b) { return a.record.iso2 == b.record.iso2; };
  countries_.erase(std::unique(countries_.begin(), countries_.end(), same), countries_.end());
  fill_context(context);
  fill_rows(context, made);
  fill_groups(context, made);
  fill_neighbours(context, made);
  compare_with_m49(context);
}

void countries_step::draft::fill_context(build_context& context) {
  std::vector<base::country_code> codes;
  std::vector<std::string> iso3;
  for (auto const& [record, source] : countries_) {
    codes.push_back(record.iso2);
    iso3.push_back(record.iso3);
    context.names.add(record.name, record.iso2);
  }
  for (auto const& [record, source] : names_) context.names.add(record.name, record.iso2);
  context.set_countries(std::move(codes), std::move(iso3));
}

void countries_step::draft::fill_rows(build_context& context, world& made) const {
  std::vector<country_row> rows;
  for (auto const& [record, source] : countries_) rows.push_back(row_of(record, source, context.texts));
  made.countries = base::column<country_idx, country_row>{std::move(rows)};
}

void countries_step::draft::fill_groups(build_context& context, world& made) const {
  auto& join = context.join("group memberships to countries", "by two-letter code; the group by its name");
  std::vector<std::vector<membership>> lists(countries_.size());
  for (auto const& [record, source] : groups_) {
    auto const country = context.country_of(record.iso2);
    auto const which = group_of(record.group);
    if (!country.valid() || !which) {
      join.add_unjoined(to_string(record.iso2) + " " + record.group);
      continue;
    }
    join.add_joined();
    lists[country.index()].push_back({record.from, record.to, static_cast<std::uint16_t>(*which), source});
  }
  for (auto& list : lists) {
    std::stable_sort(list.begin(), list.end(), [](membership const& a, membership const& b) {
      return std::pair{a.group_number, a.from} < std::pair{b.group_number, b.from};
    });
  }
  made.country_groups = make_csr<country_idx, membership>(lists);
}

void countries_step::draft::fill_neighbours(build_context& context, world& made) const {
  auto& join = context.join("land neighbours to countries", "by two-letter code");
  std::vector<std::vector<country_idx>> lists;
  for (auto const& [record, source] : countries_) {
    auto& list = lists.emplace_back();
    for (auto const code : record.land_neighbours) {
      auto const neighbour = context.country_of(code);
      if (!neighbour.valid()) {
        join.add_unjoined(to_string(code));
        continue;
      }
      join.add_joined();
      list.push_back(neighbour);
    }
    std::sort(list.begin(), list.end());
  }
  made.country_neighbours = make_csr<country_idx, country_idx>(lists);
}

// The UN's own table is undated, so it does not replace the dated one; what it says otherwise is counted.
void countries_step::draft::compare_with_m49(build_context& context) const {
  if (m49_.empty()) return;
  auto& join = context.join("UN M49 table to countries",
                            "by two-letter code; a conflict is another M49 code or three-letter code");
  for (auto const& [record, source] : m49_) {
    auto const country = context.country_of(record.iso2);
    if (!country.valid()) {
      join.add_unjoined(record.name);
      continue;
    }
    join.add_joined();
    auto const& ours = countries_[country.index()].record;
    if (ours.m49 != record.code || ours.iso3 != record.iso3) ++join.conflicts;
  }
}

countries_step::countries_step() : draft_{std::make_unique<draft>()} {}
countries_step::~countries_step() = default;

void countries_step::read(build_context& context) {
  draft_->read(context);
}

void countries_step::finish(build_context& context, world& made) {
  draft_->finish(context, made);
}

}  // namespace causeway::world
