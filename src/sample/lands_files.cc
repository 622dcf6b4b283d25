//! The lands as reference tables.
#include "sample/lands_files.h"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>

#include "base/csv_writer.h"

namespace causeway::sample {

namespace {

constexpr std::string_view source = "sample";

void add_row(base::csv_writer& csv, std::initializer_list<std::string_view> fields) {
  for (auto const field : fields) csv.field(field);
  csv.end_row();
}

// Four decimals: places are drawn in steps of 10⁻⁴ degrees.
std::string degrees(std::int32_t e7) {
  auto const steps = (e7 < 0 ? -std::int64_t{e7} : std::int64_t{e7}) / 1000;
  return fmt::format("{}{}.{:04}", e7 < 0 ? "-" : "", steps / 10'000, steps % 10'000);
}

std::string number(std::uint16_t m49) {
  return fmt::format("{:03}", m49);
}

std::string neighbours(lands const& on, made_country const& country) {
  std::string codes;
  for (auto const id : country.neighbours) {
    if (!codes.empty()) codes += ' ';
    codes += to_string(on.of(id).code);
  }
  return codes;
}

published_file countries_file(lands const& on) {
  published_file file{.path = "countries.csv", .format = "countries", .bytes = ""};
  base::csv_writer csv{file.bytes};
  add_row(csv, {"iso2",
                "iso3",
                "m49",
                "in_m49",
                "name",
                "region",
                "region_m49",
                "subregion",
                "subregion_m49",
                "intermediate_region",
                "intermediate_region_m49",
                "capital",
                "capital_lat",
                "capital_lon",
                "anchor_lat",
                "anchor_lon",
                "land_neighbours",
                "fixed_links",
                "landlocked",
                "source"});
  for (auto const& one : on.countries) {
    auto const& capital = on.of(one.capital);
    add_row(csv, {to_string(one.code),
                  one.iso3,
                  number(one.m49),
                  "yes",
                  one.name,
                  one.region.name,
                  number(one.region.m49),
                  one.subregion.name,
                  number(one.subregion.m49),
                  "",
                  "",
                  capital.name,
                  degrees(capital.point.lat_e7),
                  degrees(capital.point.lon_e7),
                  degrees(one.anchor.lat_e7),
                  degrees(one.anchor.lon_e7),
                  neighbours(on, one),
                  "",
                  one.setting == land_setting::landlocked ? "yes" : "no",
                  source});
  }
  return file;
}

std::string_view group_of(income_group income) {
  switch (income) {
    case income_group::low: return "income_low";
    case income_group::lower_middle: return "income_lower_middle";
    case income_group::upper_middle: return "income_upper_middle";
    default: return "income_high";
  }
}

published_file groups_file(lands const& on) {
  published_file file{.path = "groups.csv", .format = "groups", .bytes = ""};
  base::csv_writer csv{file.bytes};
  add_row(csv, {"iso2", "group", "from", "from_precision", "to", "to_precision", "source"});
  auto const add_members = [&](std::string_view group, bool made_country::* is_member) {
    for (auto const& one : on.countries) {
      if (one.*is_member) add_row(csv, {to_string(one.code), group, "1990-01-01", "year", "", "", source});
    }
  };
  add_members("LDC", &made_country::is_ldc);
  add_members("LLDC", &made_country::is_lldc);
  add_members("SIDS", &made_country::is_sids);
  for (auto const& one : on.countries) {
    add_row(csv, {to_string(one.code), group_of(one.income), "2025-07-01", "day", "", "", source});
  }
  return file;
}

std::string long_name(made_country const& country) {
  constexpr std::array<std::string_view, 4> forms = {"Republic of {}", "Kingdom of {}", "Union of {}",
                                                     "Commonwealth of {}"};
  auto const form = country.setting == land_setting::island ? std::string_view{"Islands of {}"}
                                                            : forms[country.m49 % forms.size()];
  return fmt::format(fmt::runtime(form), country.name);
}

published_file names_file(lands const& on) {
  published_file file{.path = "names.csv", .format = "names", .bytes = ""};
  base::csv_writer csv{file.bytes};
  add_row(csv, {"name", "iso2", "is_country", "kind", "code", "source", "note"});
  for (auto const& one : on.countries) {
    auto const code = to_string(one.code);
    add_row(csv, {one.name, code, "yes", "m49", "", source, ""});
    add_row(csv, {long_name(one), code, "yes", "long", "", source, ""});
  }
  return file;
}

published_file m49_file(lands const& on) {
  published_file file{.path = "m49.csv", .format = "m49", .bytes = ""};
  base::csv_writer csv{file.bytes};
  add_row(csv, {"Global Code", "Global Name", "Region Code", "Region Name", "Sub-region Code",
                "Sub-region Name", "Intermediate Region Code", "Intermediate Region Name", "Country or Area",
                "M49 Code", "ISO-alpha2 Code", "ISO-alpha3 Code", "Least Developed Countries (LDC)",
                "Land Locked Developing Countries (LLDC)", "Small Island Developing States (SIDS)"});
  auto const mark = [](bool is_member) { return is_member ? std::string_view{"x"} : std::string_view{}; };
  for (auto const& one : on.countries) {
    add_row(csv, {"001", "World", number(one.region.m49), one.region.name, number(one.subregion.m49),
                  one.subregion.name, "", "", one.name, number(one.m49), to_string(one.code), one.iso3,
                  mark(one.is_ldc), mark(one.is_lldc), mark(one.is_sids)});
  }
  return file;
}

published_file cities_file(lands const& on) {
  published_file file{.path = "city_points.csv", .format = "city-points", .bytes = ""};
  base::csv_writer csv{file.bytes};
  add_row(csv, {"CITY_NAME", "STATE_PROVINCE", "COUNTRY_CODE", "CITY_LATITUDE", "CITY_LONGITUDE"});
  for (auto const& one : on.cities) {
    add_row(csv, {one.name, "", to_string(on.of(one.country).code), degrees(one.point.lat_e7),
                  degrees(one.point.lon_e7)});
  }
  return file;
}

}  // namespace

std::vector<published_file> land_files(lands const& on) {
  return {countries_file(on), groups_file(on), names_file(on), m49_file(on), cities_file(on)};
}

}  // namespace causeway::sample
