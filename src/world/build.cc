//! The order of a world's building: survey, read in parallel, finish one step after another.
#include "world/build.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <functional>
#include <utility>

#include "base/parallel.h"
#include "base/progress.h"
#include "world/build_context.h"
#include "world/countries_step.h"
#include "world/csr_builder.h"
#include "world/exchange_place.h"
#include "world/links_step.h"
#include "world/measures_step.h"
#include "world/networks_step.h"
#include "world/peering_step.h"
#include "world/places_step.h"
#include "world/prefixes_step.h"
#include "world/prices_step.h"
#include "world/rib_origins.h"
#include "world/security_step.h"

namespace causeway::world {

namespace {

// All steps of one build. Each reads formats that no other reads, so that they may read at the same time.
struct steps {
  countries_step countries;
  prices_step prices;
  networks_step networks;
  prefixes_step prefixes;
  links_step links;
  peering_step peering;
  places_step places;
  security_step security;
  measures_step measures;
};

void read_all(steps& all, build_context& context, unsigned threads) {
  all.countries.read(context);
  all.prices.read(context);
  // The longest first, so that two threads end at about the same time.
  std::array<std::function<void()>, 7> const readers{
      [&] { all.prefixes.read(context); }, [&] { all.links.read(context); },
      [&] { all.networks.read(context); }, [&] { all.peering.read(context); },
      [&] { all.measures.read(context); }, [&] { all.places.read(context); },
      [&] { all.security.read(context); }};
  base::parallel_for(readers.size(), threads, [&](std::size_t i) { readers.at(i)(); });
}

std::vector<base::asn> all_networks(steps const& all) {
  std::vector<base::asn> numbers;
  all.networks.collect_networks(numbers);
  all.prefixes.collect_networks(numbers);
  all.links.collect_networks(numbers);
  all.peering.collect_networks(numbers);
  all.measures.collect_networks(numbers);
  return numbers;
}

std::vector<spare_name> spare_names(peering_step const& peering) {
  std::vector<spare_name> names;
  for (auto i = std::size_t{0}; i < peering.names().size(); ++i) {
    auto const& [number, name] = peering.names()[i];
    names.push_back({number, name, peering.name_sources()[i]});
  }
  return names;
}

void finish_all(steps& all, build_context& context, world& made) {
  all.countries.finish(context, made);
  context.set_networks(all_networks(all));
  all.prefixes.finish(context, made, all.networks.delegated_ranges(context, 4),
                      all.networks.delegated_ranges(context, 6));
  all.networks.finish(context, made, spare_names(all.peering), all.links.marks());
  all.links.finish(context, made);
  all.peering.finish(context, made);
  all.places.finish(context, made);
  locate_exchanges(context, made);
  all.security.finish(context, made);
  all.measures.finish(context, made);
  all.prices.finish(context, made);
}

std::string place_text(base::issue const& example) {
  auto const where = to_string(example.where);
  return where.empty() || example.detail.empty() ? where + example.detail : where + ": " + example.detail;
}

void finish_sources(build_context& context, world& made) {
  std::vector<source_row> rows;
  std::vector<std::vector<source_issue>> issues;
  for (auto const& one : context.used()) {
    source_row row;
    row.path = context.texts.add(one.file.shown);
    row.format = context.texts.add(one.file.format);
    row.hash = one.hash.bytes;
    row.day = one.file.day;
    row.day_basis = static_cast<std::uint32_t>(one.file.basis);
    row.records = static_cast<std::uint32_t>(std::min<std::uint64_t>(one.counted.records(), 0xFFFF'FFFFU));
    row.issues = static_cast<std::uint32_t>(std::min<std::uint64_t>(one.counted.issue_count(), 0xFFFF'FFFFU));
    rows.push_back(row);
    auto& list = issues.emplace_back();
    for (auto const& [kind, group] : one.counted.groups()) {
      list.push_back(
          {context.texts.add(kind), context.texts.add(place_text(group.examples.front())), group.count});
    }
  }
  made.sources = base::column<source_idx, source_row>{std::move(rows)};
  made.source_issues = make_csr<source_idx, source_issue>(issues);
}

void finish_records(build_context& context, world& made) {
  std::vector<unused_row> unused;
  for (auto const& file : context.unused()) {
    unused.push_back({context.texts.add(file.shown), context.texts.add(file.unused_reason)});
  }
  made.unused = base::column<unused_idx, unused_row>{std::move(unused)};
  std::vector<join_row> joins;
  for (auto const& join : context.joins()) {
    joins.push_back({context.texts.add(join.name), context.texts.add(join.method),
                     context.texts.add(join.example), join.joined, join.unjoined, join.conflicts});
  }
  made.joins = base::column<join_idx, join_row>{std::move(joins)};
}

// The day for which the world stands: the one asked for, else that of its newest dated file.
base::date day_of_world(build_options const& options, build_context const& context) {
  if (options.as_of) return *options.as_of;
  base::date newest;
  for (auto const& one : context.used()) newest = std::max(newest, one.file.day);
  return newest;
}

bool is_same_file(std::string const& one, std::string const& other) {
  auto ignored = std::error_code{};
  return std::filesystem::equivalent(one, other, ignored);
}

base::result<void> check_count(std::vector<found_file> const& files, std::string const& folder) {
  // Sources have 16-bit numbers, of which built-in files and "none" take a few.
  constexpr auto most = std::ptrdiff_t{65'000};
  auto const used = std::count_if(files.begin(), files.end(), [](auto const& file) { return file.used(); });
  if (used <= most) return {};
  return base::failure(folder + " holds " + std::to_string(used) + " files of known kinds, more than " +
                       std::to_string(most) + "; take some of them away");
}

// The routing tables that were asked for say what is announced; the folder's prefix lists then stay unused.
base::result<void> add_ribs(std::vector<found_file>& files, std::vector<std::string> const& ribs) {
  for (auto const& path : ribs) {
    std::erase_if(files, [&](found_file const& file) { return is_same_file(file.path, path); });
    auto rib = describe_file(path, path);
    if (rib.format != "mrt") {
      auto const reason = rib.used() ? "a file of the kind " + rib.format : rib.unused_reason;
      auto message = "cannot use " + path;
      message += " as a routing table: it is " + reason;
      return base::failure(message += "; --rib takes MRT files");
    }
    files.push_back(std::move(rib));
  }
  if (ribs.empty()) return {};
  for (auto& file : files) {
    if (file.used() && file.format == "prefix2as") {
      file.unused_reason = "a routing table named with --rib says what is announced";
    }
  }
  return {};
}

base::result<void> check_ribs(build_context const& context) {
  for (auto const& one : context.used()) {
    if (one.file.format != "mrt" || one.counted.count_of(no_routing_table) == 0) continue;
    return base::failure(
        one.file.path +
        " holds no route of a table; name a routing table with --rib (rib.…, bview.…), not a "
        "file of updates");
  }
  return {};
}

}  // namespace

base::result<build_outcome> build_world(build_options const& options) {
  auto files = survey_folder(options.data_folder, options.as_of);
  if (!files) return std::unexpected{files.error()};
  if (auto const added = add_ribs(*files, options.ribs); !added) return std::unexpected{added.error()};
  auto const any_known =
      std::any_of(files->begin(), files->end(), [](found_file const& file) { return !file.format.empty(); });
  if (!any_known) {
    return base::failure(options.data_folder +
                         " holds no file of a known kind; causeway read --help lists the kinds");
  }
  if (auto const few = check_count(*files, options.data_folder); !few) return std::unexpected{few.error()};
  build_context context{std::move(*files)};
  auto ignored = std::error_code{};
  context.sample = std::filesystem::exists(options.data_folder + "/" + std::string{sample_mark}, ignored);
  steps all;
  read_all(all, context, options.threads);
  build_outcome outcome;
  finish_all(all, context, outcome.made);
  finish_sources(context, outcome.made);
  if (auto const held = check_ribs(context); !held) return std::unexpected{held.error()};
  finish_records(context, outcome.made);
  outcome.made.summary = base::column<byte_idx, world::summary_row>{
      {{.as_of = day_of_world(options, context), .is_sample = context.sample ? 1U : 0U}}};
  outcome.made.text = base::column<byte_idx, char>{context.texts.take()};
  for (auto const& one : context.used()) outcome.tallies.push_back(one.counted);
  outcome.unused = context.unused();
  return outcome;
}

}  // namespace causeway::world
