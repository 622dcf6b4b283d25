//! Reads the tables of a sample's truth.
#include "score/truth_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "base/text.h"
#include "formats/csv_reader.h"
#include "formats/input.h"

namespace causeway::score {

namespace {

constexpr std::string_view repair = "make the sample again with causeway sample";

// As it is written, or packed; nothing where there is neither.
std::optional<std::string> path_of(std::string const& folder, std::string const& name) {
  auto const plain = folder + "/truth/" + name;
  for (auto const& path : {plain, plain + ".gz"}) {
    std::error_code ignored;
    if (std::filesystem::is_regular_file(path, ignored)) return path;
  }
  return std::nullopt;
}

base::result<std::vector<std::size_t>> places_of(std::string const& path, formats::csv_header const& header,
                                                 std::vector<std::string_view> const& columns) {
  std::vector<std::size_t> out;
  for (auto const column : columns) {
    auto const at = header.find({column});
    if (!at) return base::failure(fmt::format("{} has no column \"{}\"; {}", path, column, repair));
    out.push_back(*at);
  }
  return out;
}

base::result<void> check_whole(base::tally const& counted) {
  if (counted.groups().empty()) return {};
  auto const& [kind, group] = *counted.groups().begin();
  auto const where =
      group.examples.empty() ? std::string{} : ", " + base::to_string(group.examples.front().where);
  return base::failure(fmt::format("{} is damaged ({}{}); {}", counted.file(), kind, where, repair));
}

base::result<std::uint64_t> read_rows(std::string const& path, std::vector<std::string_view> const& columns,
                                      std::function<void(truth_row&)> const& sink) {
  auto in = formats::input::open(path);
  if (!in) return std::unexpected{in.error()};
  base::tally counted{path};
  formats::csv_reader rows{*in, counted};
  std::vector<std::string_view> fields;
  auto const has_header = rows.next(fields);
  auto const places =
      places_of(path, has_header ? formats::csv_header{fields} : formats::csv_header{}, columns);
  if (!places) return std::unexpected{places.error()};
  std::vector<std::string_view> wanted(columns.size());
  auto count = std::uint64_t{0};
  while (rows.next(fields)) {
    for (auto i = std::size_t{0}; i < wanted.size(); ++i) wanted[i] = formats::field_at(fields, (*places)[i]);
    truth_row row{wanted};
    sink(row);
    ++count;
    if (row.good()) continue;
    auto const bad = row.bad_column();
    return base::failure(fmt::format("{}, {}: {} cannot be \"{}\"; {}", path, base::to_string(rows.place()),
                                     columns[bad], base::printable(wanted[bad]), repair));
  }
  if (auto const whole = check_whole(counted); !whole) return std::unexpected{whole.error()};
  return count;
}

}  // namespace

base::asn truth_row::network(std::size_t column) {
  return value_or_bad(base::parse_asn(fields_[column]), column);
}

base::country_code truth_row::country(std::size_t column) {
  return value_or_bad(base::parse_country_code(fields_[column]), column);
}

double truth_row::amount(std::size_t column) {
  auto number = base::parse_real(fields_[column]);
  if (number && *number < 0) number.reset();
  return value_or_bad(number, column);
}

std::uint64_t truth_row::count(std::size_t column) {
  return value_or_bad(base::parse_number<std::uint64_t>(fields_[column]), column);
}

bool truth_row::yes(std::size_t column) {
  return one_of(column, {"no", "yes"}) == 1;
}

std::size_t truth_row::one_of(std::size_t column, std::initializer_list<std::string_view> words) {
  auto const* const at = std::find(words.begin(), words.end(), fields_[column]);
  std::optional<std::size_t> place;
  if (at != words.end()) place = static_cast<std::size_t>(at - words.begin());
  return value_or_bad(place, column);
}

std::vector<base::asn> truth_row::networks(std::size_t column) {
  std::vector<base::asn> out;
  for (auto const part : base::split(fields_[column], ' ')) {
    if (!part.empty()) out.push_back(value_or_bad(base::parse_asn(part), column));
  }
  return out;
}

base::result<std::uint64_t> read_truth_table(std::string const& folder, std::string const& name,
                                             std::vector<std::string_view> const& columns,
                                             std::function<void(truth_row&)> const& sink) {
  auto const path = path_of(folder, name);
  if (!path) return base::failure(fmt::format("{}/truth/{} is missing; {}", folder, name, repair));
  return read_rows(*path, columns, sink);
}

base::result<std::optional<std::uint64_t>> count_truth_rows(std::string const& folder,
                                                            std::string const& name) {
  auto const path = path_of(folder, name);
  if (!path) return std::optional<std::uint64_t>{};
  auto const rows = read_rows(*path, {}, [](truth_row&) {});
  if (!rows) return std::unexpected{rows.error()};
  return std::optional{*rows};
}

}  // namespace causeway::score
