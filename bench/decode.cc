//! How fast MRT decodes: records, routes, routes with interned paths, and text; best of several runs.
#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>

#include "formats/as_path_pool.h"
#include "formats/input.h"
#include "formats/mrt_record.h"
#include "formats/mrt_routes.h"
#include "formats/mrt_text.h"

namespace {

using namespace causeway;
using seconds = std::chrono::duration<double>;

constexpr int repetitions = 7;

struct outcome {
  std::uint64_t items = 0;
  std::string_view unit;
  std::uint64_t distinct_paths = 0;
};

// Of this process, user and system: what a run costs where the machine has other work too.
seconds processor_time() {
  std::timespec now{};
  ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return std::chrono::seconds{now.tv_sec} + std::chrono::nanoseconds{now.tv_nsec};
}

void measure(std::string_view label, std::string const& path,
             std::function<outcome(formats::input&, base::tally&)> const& run) {
  auto best = seconds{1e9};
  auto best_processor = seconds{1e9};
  outcome done;
  for (auto i = 0; i < repetitions; ++i) {
    auto in = formats::input::open(path);
    if (!in) {
      fmt::print(stderr, "{}\n", in.error().message);
      std::exit(2);
    }
    auto counted = base::tally{path};
    auto const start = std::chrono::steady_clock::now();
    auto const start_processor = processor_time();
    done = run(*in, counted);
    best_processor = std::min(best_processor, processor_time() - start_processor);
    best = std::min<seconds>(best, std::chrono::steady_clock::now() - start);
  }
  auto const rate = [&](seconds time) { return static_cast<double>(done.items) / time.count() / 1e6; };
  fmt::print("{:<26} {:>10} {:<8} wall {:6.3f} s {:6.1f} M/s, processor {:6.3f} s {:6.1f} M/s", label,
             done.items, done.unit, best.count(), rate(best), best_processor.count(), rate(best_processor));
  if (done.distinct_paths != 0) fmt::print("  {} distinct paths", done.distinct_paths);
  fmt::print("\n");
}

outcome walk(formats::input& in, base::tally& counted) {
  auto reader = formats::mrt_reader{in, counted};
  auto record = formats::mrt_record{};
  auto records = std::uint64_t{0};
  while (reader.next(record)) ++records;
  return {records, "records"};
}

outcome routes(formats::input& in, base::tally& counted, formats::as_path_pool* pool) {
  auto entries = std::uint64_t{0};
  auto ids = std::uint64_t{0};
  auto const demand = formats::mrt_demand{{}, formats::route_detail::path, pool};
  auto const sink = formats::mrt_sink{[&](formats::mrt_route const& route) {
                                        ++entries;
                                        ids += route.path_id.value;
                                      },
                                      {},
                                      {}};
  formats::read_mrt(in, counted, demand, sink);
  if (ids == 1) fmt::print("\n");  // so that the ids are used
  return {entries, "routes", pool == nullptr ? 0 : pool->size()};
}

outcome lines(formats::input& in, base::tally& counted) {
  auto bytes = std::uint64_t{0};
  auto out = formats::text_buffer{[&](std::string_view block) {
    bytes += block.size();
    return true;
  }};
  auto const filter = formats::mrt_filter{};
  auto const writer = formats::make_text_writer(out, {.mode = formats::text_mode::lines}, filter, counted);
  auto reader = formats::mrt_reader{in, counted};
  auto record = formats::mrt_record{};
  while (reader.next(record)) writer->write(record);
  out.flush();
  return {bytes, "bytes"};
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    fmt::print(stderr, "bench_decode FILE…: MRT files, packed or not\n");
    return 2;
  }
  for (auto i = 1; i < argc; ++i) {
    auto const path = std::string{argv[i]};
    fmt::print("{}\n", path);
    measure("  records", path, walk);
    measure("  routes", path, [](auto& in, auto& counted) { return routes(in, counted, nullptr); });
    measure("  routes, paths interned", path, [](auto& in, auto& counted) {
      auto pool = formats::as_path_pool{};
      return routes(in, counted, &pool);
    });
    measure("  text lines (-m)", path, lines);
  }
  return 0;
}
