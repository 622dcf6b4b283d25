//! Reads a sample's truth.
#include "score/truth.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <utility>

#include "score/truth_table.h"
#include "world/survey.h"

namespace causeway::score {

namespace {

using read_result = base::result<std::uint64_t>;

read_result read_countries(std::string const& folder, truth& out) {
  auto const rows = read_truth_table(folder, "countries.csv", {"country", "users"}, [&](truth_row& row) {
    out.countries.push_back({row.country(0), row.amount(1)});
  });
  std::ranges::sort(out.countries, {}, &true_country::code);
  return rows;
}

read_result read_networks(std::string const& folder, truth& out) {
  auto const rows = read_truth_table(
      folder, "networks.csv", {"asn", "name", "organisation", "registered", "home", "addresses4", "users"},
      [&](truth_row& row) {
        out.networks.push_back({row.network(0), std::string{row.text(1)}, std::string{row.text(2)},
                                row.country(3), row.country(4), row.count(5), row.amount(6)});
      });
  std::ranges::sort(out.networks, {}, &true_network::number);
  return rows;
}

read_result read_links(std::string const& folder, truth& out) {
  return read_truth_table(
      folder, "relationships.csv", {"first", "second", "relation", "over", "visible"}, [&](truth_row& row) {
        out.links.push_back({row.network(0), row.network(1), row.one_of(2, {"peers", "provides"}) == 1,
                             std::string{row.text(3)}, row.yes(4)});
      });
}

// Repeated numbers tell nothing about the way.
std::vector<base::asn> without_prepending(std::vector<base::asn> path) {
  path.erase(std::unique(path.begin(), path.end()), path.end());
  return path;
}

read_result read_routes(std::string const& folder, truth& out) {
  return read_truth_table(folder, "routes.csv", {"source", "destination", "path"}, [&](truth_row& row) {
    out.routes.push_back({row.network(0), row.network(1), without_prepending(row.networks(2))});
  });
}

read_result read_crossings(std::string const& folder, truth& out) {
  constexpr std::array modes{routing::entry_mode::transit, routing::entry_mode::peering,
                             routing::entry_mode::own};
  return read_truth_table(
      folder, "crossings.csv", {"country", "outside", "inside", "mode", "mbps"}, [&](truth_row& row) {
        auto const mode = row.one_of(3, {"transit", "peering", "own"});
        out.crossings.push_back(
            {row.country(0), row.network(1), row.network(2), modes.at(mode), row.amount(4)});
      });
}

base::result<void> count_open(std::string const& folder, truth& out) {
  constexpr std::array<std::pair<char const*, char const*>, 4> tables{
      {{"places", "crossings.csv"}, {"flows", "flows.csv"}, {"cost", "ledger.csv"}, {"exits", "exits.csv"}}};
  for (auto const& [name, file] : tables) {
    auto const rows = count_truth_rows(folder, file);
    if (!rows) return std::unexpected{rows.error()};
    out.open.push_back({name, file, *rows});
  }
  return {};
}

}  // namespace

base::result<truth> read_truth(std::string const& folder) {
  std::error_code ignored;
  auto const mark = std::filesystem::path{folder} / world::sample_mark;
  if (!std::filesystem::exists(mark, ignored)) {
    return base::failure(folder + " holds no " + std::string{world::sample_mark} +
                         ", so it is no sample; name the folder that causeway sample wrote");
  }
  truth out;
  for (auto const& read : {read_countries, read_networks, read_links, read_routes, read_crossings}) {
    if (auto const rows = read(folder, out); !rows) return std::unexpected{rows.error()};
  }
  if (auto const counted = count_open(folder, out); !counted) return std::unexpected{counted.error()};
  return out;
}

true_network const* find_network(truth const& from, base::asn number) {
  auto const at = std::ranges::lower_bound(from.networks, number, {}, &true_network::number);
  return at == from.networks.end() || at->number != number ? nullptr : &*at;
}

}  // namespace causeway::score
