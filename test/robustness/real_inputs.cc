//! Which real file stands for which format.
#include "robustness/real_inputs.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <vector>

#include "formats/input.h"
#include "support/test_support.h"

namespace causeway::test {

namespace {

enum class origin : std::uint8_t { real, ours };

struct input_file {
  std::string_view format;
  origin from;
  std::string_view path;  // below the real inputs, or below the project; a folder stands for its first file
};

// Formats without a published file at hand are read from the fuzz targets' seeds.
constexpr auto files = std::to_array<input_file>({
    {"as-rel", origin::real, "asrel/20240101.as-rel.txt.bz2"},
    {"as2org", origin::real, "asrel/20240101.as-org2info.txt.gz"},
    {"cable-index", origin::real, "cables/telegeography-2022/cable/all.json"},
    {"cables", origin::real, "cables/telegeography-2022/cable"},
    {"city-points", origin::real, "cables/igdb/city_points.csv"},
    {"countries", origin::ours, "data/countries.csv"},
    {"defaults", origin::ours, "data/defaults.csv"},
    {"delegated", origin::real, "rir/delegated-afrinic-extended-202605"},
    {"facilities", origin::real, "peeringdb/facilities-2021/PeeringDB_phys_nodes.csv"},
    {"groups", origin::ours, "data/groups.csv"},
    {"ixf", origin::ours, "fuzz/seeds/format_ixf"},
    {"landing-points", origin::real, "cables/telegeography-2022/landing-point"},
    {"latency", origin::real, "latency/wondernetwork/country_pair_latency.csv"},
    {"m49", origin::real, "econ/groups/UNSD-en.csv"},
    {"mrt", origin::real, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz"},
    {"mrt", origin::real, "mrt/ripe-bgpdump/test_data/updates.20160811.1600.gz"},
    {"mrt", origin::real, "mrt/mrtparse/quagga_bgp"},
    {"names", origin::ours, "data/names.csv"},
    {"network-city", origin::real, "peeringdb/facilities-2021/PCH_asn_loc.csv"},
    {"ofds", origin::real, "cables/ofds/Rwanda"},
    {"overlay", origin::ours, "data/examples/overlay_example.csv"},
    {"peeringdb", origin::real, "peeringdb/pdb-20221006/netixlan.json.gz"},
    {"prefix-country", origin::ours, "fuzz/seeds/format_prefix_country"},
    {"prefix2as", origin::real, "aspfx/routeviews-rv2-20240101-1200.pfx2as.gz"},
    {"price-book", origin::ours, "data/price_book.csv"},
    {"retail", origin::real, "econ/prices/cities_internet_prices_2020.csv"},
    {"sources", origin::ours, "data/sources.csv"},
    {"users", origin::ours, "fuzz/seeds/format_users"},
    {"vrps", origin::ours, "fuzz/seeds/format_vrps"},
    {"wdi", origin::real, "econ/wdi/sp.pop.totl.csv"},
});

std::string first_file_below(std::string const& path) {
  namespace fs = std::filesystem;
  if (!fs::is_directory(path)) return path;
  std::vector<std::string> found;
  for (auto const& entry : fs::recursive_directory_iterator{path}) {
    if (entry.is_regular_file()) found.push_back(entry.path().string());
  }
  std::sort(found.begin(), found.end());
  return found.empty() ? std::string{} : found.front();
}

std::string path_of(input_file const& one) {
  if (one.from == origin::ours) return first_file_below(source_file(one.path));
  auto const path = real_file(one.path);
  return path.empty() ? path : first_file_below(path);
}

void add_cuts(std::string const& path, std::vector<cut_input>& out) {
  auto in = formats::input::open(path);
  if (!in) return;
  std::string text(max_cut_bytes, '\0');
  text.resize(in->read(std::as_writable_bytes(std::span{text})));
  if (in->packing() != formats::compression::none) {
    out.push_back({path + " as it stands", read_file(path).substr(0, max_cut_bytes)});
  }
  out.push_back({path, std::move(text)});
}

}  // namespace

std::vector<cut_input> cut_inputs_of(std::string_view format_name) {
  std::vector<cut_input> out;
  for (auto const& one : files) {
    if (one.format != format_name) continue;
    auto const path = path_of(one);
    if (!path.empty()) add_cuts(path, out);
  }
  return out;
}

bool has_inputs(std::string_view format_name) {
  return std::any_of(files.begin(), files.end(),
                     [&](input_file const& one) { return one.format == format_name; });
}

}  // namespace causeway::test
