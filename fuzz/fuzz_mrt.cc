//! MRT: the same octets to routes, with and without a pool, to JSON, to every text, and through the format
//! list's count; what the ways have in common must agree.
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "formats/mrt_json.h"
#include "formats/mrt_routes.h"
#include "formats/mrt_text.h"
#include "formats/sample.h"
#include "require.h"

namespace causeway::fuzz {

namespace {

using namespace formats;

input input_of(std::span<std::byte const> bytes) {
  return input::from_bytes("fuzz", bytes);
}

struct delivered {
  std::vector<base::ip_prefix> prefixes;
  std::vector<std::vector<std::uint8_t>> paths;
  std::uint64_t records = 0;
  std::uint64_t issues = 0;
  bool operator==(delivered const&) const = default;
};

delivered read_routes(std::span<std::byte const> bytes, as_path_pool* pool, route_detail detail) {
  delivered out;
  auto in = input_of(bytes);
  base::tally counted{"fuzz"};
  auto const demand = mrt_demand{{}, detail, pool};
  auto const keep = [&](mrt_route const& route) {
    require(is_canonical(route.prefix), "no bits behind a prefix's length");
    require(is_well_formed_path(route.path.bytes(), asn_width::four), "a delivered path is well formed");
    auto const path = route.path.bytes();
    if (pool != nullptr && route.path_id.valid()) {
      require(std::ranges::equal(pool->path(route.path_id).bytes(), path), "an id stands for its path");
    }
    out.prefixes.push_back(route.prefix);
    out.paths.emplace_back(path.begin(), path.end());
  };
  read_mrt(in, counted, demand, {keep, {}, {}});
  out.records = counted.records();
  out.issues = counted.issue_count();
  return out;
}

void check_routes(std::span<std::byte const> bytes) {
  auto pool = as_path_pool{};
  auto const plain = read_routes(bytes, nullptr, route_detail::path);
  require(plain == read_routes(bytes, &pool, route_detail::path), "a pool changes nothing");
  require(plain == read_routes(bytes, nullptr, route_detail::all_attributes),
          "asking for more changes nothing");
  auto in = input_of(bytes);
  base::tally counted{"fuzz"};
  count_mrt(in, counted);
  require(counted.records() == plain.records, "counting sees every record");
}

void check_json(std::span<std::byte const> bytes) {
  auto in = input_of(bytes);
  base::tally counted{"fuzz"};
  auto out = text_buffer{[](std::string_view) { return true; }};
  auto const demand = mrt_demand{{}, route_detail::all_attributes, nullptr};
  auto const sink = json_sink(out);
  read_mrt(in, counted, demand, sink);
}

mrt_filter some_filter() {
  mrt_filter out;
  out.more_specific.push_back(*base::parse_prefix("128.0.0.0/1"));
  out.more_specific.push_back(*base::parse_prefix("2000::/3"));
  out.via.push_back(base::asn{64496});
  return out;
}

void check_text(std::span<std::byte const> bytes, text_options const& options, mrt_filter const& filter) {
  auto in = input_of(bytes);
  base::tally counted{"fuzz"};
  auto out = text_buffer{[](std::string_view) { return true; }};
  auto const writer = make_text_writer(out, options, filter, counted);
  auto reader = mrt_reader{in, counted};
  auto record = mrt_record{};
  while (reader.next(record)) writer->write(record);
}

void check_texts(std::span<std::byte const> bytes) {
  constexpr auto all = optional_field::shown;
  for (auto const mode : {text_mode::blocks, text_mode::lines, text_mode::dated_lines}) {
    check_text(bytes, {.mode = mode}, {});
    check_text(bytes, {mode, table_time::change, all, all, all}, some_filter());
  }
}

}  // namespace

}  // namespace causeway::fuzz

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
  auto const bytes = std::as_bytes(std::span{data, size});
  if (causeway::fuzz::input_of(bytes).packing() != causeway::formats::compression::none) return -1;
  causeway::fuzz::check_routes(bytes);
  causeway::fuzz::check_json(bytes);
  causeway::fuzz::check_texts(bytes);
  return 0;
}
