//! What tests of a world's building share.
#include "support/build_support.h"

#include <cstdlib>

namespace causeway::test {

namespace {

world::found_file found(std::string path, std::string format, base::date day) {
  world::found_file file;
  file.shown = path;
  file.path = std::move(path);
  file.format = std::move(format);
  file.day = day;
  return file;
}

}  // namespace

world::build_context context_of(temporary_folder const& folder, std::vector<build_file> const& files) {
  std::vector<world::found_file> all;
  for (auto const& file : files) {
    auto const name = std::to_string(all.size()) + "-" + file.format;
    all.push_back(found(folder.write(name, file.content), file.format,
                        base::parse_date(file.day).value_or(base::date{})));
  }
  return world::build_context{std::move(all)};
}

world::build_context context_of_folder(std::string const& path) {
  auto files = world::survey_folder(path, std::nullopt);
  if (!files) std::abort();
  return world::build_context{std::move(*files)};
}

void add_mini_countries(world::build_context& context, world::world& w) {
  using world::country_idx;
  std::vector<base::country_code> codes;
  std::vector<world::country_row> rows;
  for (auto const* const code : {"XA", "XB", "XC", "XD"}) {
    codes.push_back(country(code));
    auto& row = rows.emplace_back();
    row.code = codes.back();
    row.source = world::source_idx{0};
  }
  rows[0].capital = context.texts.add("Almara");
  rows[0].capital_point = at(10, 10);
  context.set_countries(codes, std::vector<std::string>(codes.size()));
  context.names.add("Alma", codes[0]);
  context.names.add("Bórea", codes[1]);
  context.names.add("Cedra", codes[2]);
  context.names.add("Dorim", codes[3]);
  w.countries = base::column<country_idx, world::country_row>{std::move(rows)};
  w.country_neighbours = world::make_csr<country_idx, country_idx>(
      {{country_idx{1}}, {country_idx{0}, country_idx{2}}, {country_idx{1}}, {}});
}

base::country_code country(std::string_view code) {
  return base::parse_country_code(code).value();
}

base::geo_point at(double lon_deg, double lat_deg) {
  return base::make_point(lon_deg, lat_deg).value();
}

world::join_count const& join_named(world::build_context const& context, std::string_view name) {
  for (auto one = context.joins().rbegin(); one != context.joins().rend(); ++one) {
    if (one->name == name) return *one;
  }
  ADD_FAILURE() << "no join is called " << name;
  static world::join_count const none{};
  return none;
}

std::string counts(world::build_context const& context, std::string_view name) {
  auto const& one = join_named(context, name);
  return std::to_string(one.joined) + "/" + std::to_string(one.unjoined) + "/" +
         std::to_string(one.conflicts);
}

}  // namespace causeway::test
