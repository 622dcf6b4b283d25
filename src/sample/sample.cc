//! A whole sample world, from its options to a folder of files.
#include "sample/sample.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <memory>
#include <mutex>
#include <utility>

#include "base/progress.h"
#include "formats/pack.h"
#include "sample/collected_paths.h"
#include "sample/collector_events.h"
#include "sample/collector_files.h"
#include "sample/collectors.h"
#include "sample/economy.h"
#include "sample/lands_files.h"
#include "sample/lands_outlines.h"
#include "sample/networks_shape.h"
#include "sample/networks_truth.h"
#include "sample/origin_files.h"
#include "sample/peering_files.h"
#include "sample/registry_files.h"
#include "sample/routes_published.h"
#include "sample/sample_folder.h"
#include "sample/sample_map.h"
#include "sample/true_routes.h"
#include "sample/wires_published.h"

namespace causeway::sample {

namespace {

// Origins to which paths are measured for the comparison of distributions.
constexpr std::uint32_t measured_origins = 200;

// Tells people how far the routes are.
class progress_visitor final : public route_visitor {
 public:
  explicit progress_visitor(std::size_t groups) : shown_{"Finding routes", "origins", groups} {}
  void begin(std::size_t) override {}
  void visit(std::size_t, std::size_t, true_routes const&) override {
    auto const lock = std::scoped_lock{mutex_};
    shown_.advance_to(++done_);
  }

 private:
  base::progress shown_;
  std::mutex mutex_;
  std::uint64_t done_ = 0;
};

// Tells people how far all the rest is.
class step_progress {
 public:
  void done() { shown_.advance_to(++done_); }

 private:
  static constexpr std::uint64_t steps = 8;
  base::progress shown_{"Making the sample", "steps", steps};
  std::uint64_t done_ = 0;
};

// What is true before anybody observes it.
struct made_world {
  lands on;
  wires over;
  networks from;
  plain_graph graph;
  std::vector<announcement_group> groups;
  std::vector<collector> collectors;
  std::vector<std::size_t> covered;  // groups of which collectors hear
};

made_world make_world(sample_options const& options, step_progress& steps) {
  made_world out;
  out.on = make_lands(options);
  out.over = make_wires(options, out.on);
  steps.done();
  out.from = make_networks(options, out.on, out.over);
  steps.done();
  out.graph = graph_of(out.from);
  out.groups = group_announcements(out.from);
  out.collectors = make_collectors(options, out.over, out.from);
  out.covered = collected_groups(out.from, out.groups);
  steps.done();
  return out;
}

// What the routes of all origins leave behind.
struct seen_routes {
  std::unique_ptr<collected_paths> paths;
  std::unique_ptr<route_sample> pairs;
  economy money;
};

seen_routes look_at_routes(sample_options const& options, made_world const& made) {
  auto asked = make_demand(options, made.on, made.from, made.groups);
  auto const carried_groups = wanted_groups(asked);
  std::vector<std::size_t> wanted;
  std::ranges::set_union(made.covered, carried_groups, std::back_inserter(wanted));
  seen_routes out{std::make_unique<collected_paths>(made.from, made.groups.size(), made.covered,
                                                    made.collectors, options.seed),
                  std::make_unique<route_sample>(made.from, made.groups, made.covered, options.seed),
                  {}};
  traffic_visitor flows{made.on, made.over, made.from, asked};
  {
    progress_visitor shown{wanted.size()};
    std::array<route_visitor*, 4> const visitors{out.paths.get(), out.pairs.get(), &flows, &shown};
    visit_true_routes(made.from, made.graph, made.groups, wanted, options.seed, options.threads, visitors);
  }
  out.money = make_economy(options, made.on, made.over, made.from, std::move(asked), flows.take());
  return out;
}

class file_list {
 public:
  void add(published_file file) { files_.push_back(std::move(file)); }
  void add(std::vector<published_file> files) { std::ranges::move(files, std::back_inserter(files_)); }
  std::vector<published_file>& all() { return files_; }

 private:
  std::vector<published_file> files_;
};

// All but the collectors' files, which are too large to be kept unpacked.
file_list observe(sample_options const& options, made_world const& made, seen_routes const& seen,
                  std::vector<bool> const& visible) {
  file_list out;
  out.add(land_files(made.on));
  out.add(outlines_file(made.on));
  out.add(publish_cables(made.on, made.over));
  out.add(publish_fibre(made.on, made.over));
  out.add(publish_registries(options, made.on, made.from));
  out.add(publish_routing_security(options, made.on, made.from));
  out.add(publish_origins(made.on, made.from));
  out.add(publish_peeringdb(options, made.on, made.over, made.from));
  out.add(publish_member_exports(options, made.on, made.over, made.from));
  out.add(publish_relationships(made.from, made.collectors, visible));
  out.add(publish_indicators(options, made.on));
  out.add(publish_price_book(options, made.on, made.over, seen.money.prices));
  out.add(publish_latency(options, made.on, seen.money.prices));
  out.add(publish_retail(options, made.on, seen.money));
  return out;
}

// Tables and updates: damaged and packed one by one, so that only one of them is whole in memory.
class collector_output {
 public:
  collector_output(sample_options const& options, file_list& to, std::vector<fault_record>& faults)
      : options_{options}, to_{to}, faults_{faults} {}

  void take(mrt_file one) {
    std::vector<published_file> files{{std::move(one.path), "mrt", std::move(one.bytes), packing::gzip}};
    auto faults = put_faults_in(files, options_.faults, options_.seed, options_.threads);
    std::ranges::move(faults, std::back_inserter(faults_));
    for (auto& file : files) {
      auto path = packed_path(file);
      to_.add({std::move(path), file.format, formats::packed_gzip(file.bytes), packing::none});
    }
  }

 private:
  sample_options const& options_;
  file_list& to_;
  std::vector<fault_record>& faults_;
};

void add_collectors(sample_options const& options, made_world const& made, seen_routes const& seen,
                    file_list& to, file_list& truth, std::vector<fault_record>& faults) {
  collected_world const world{options, made.from, made.groups, made.collectors, *seen.paths};
  collector_output out{options, to, faults};
  auto const take = [&](mrt_file one) { out.take(std::move(one)); };
  publish_tables(world, take);
  auto const events = choose_events(world, made.graph);
  publish_updates(world, made.graph, events, take);
  truth.add(events_truth(world, events));
}

std::string label_of(sample_options const& options) {
  return fmt::format(
      "A sample world of Causeway: made up from end to end. No name, number or place in this folder is "
      "real.\n"
      "Networks: {}. Seed: {}. What is published has faults of the level: {}.\n"
      "truth/ says what is so; docs/sample.md of the project says what each file is.\n",
      options.networks, options.seed, name_of(options.faults));
}

std::size_t count_origins(made_world const& made, std::span<std::size_t const> groups) {
  auto count = std::size_t{0};
  auto last = network_id{};
  for (auto const group : groups) {
    auto const origin = made.groups[group].origin;
    if (origin != last) ++count;
    last = origin;
  }
  return count;
}

sample_summary summary_of(made_world const& made, seen_routes const& seen, std::vector<bool> const& visible) {
  sample_summary out;
  out.countries = made.on.countries.size();
  out.cities = made.on.cities.size();
  out.cables = made.over.cables.size();
  out.spans = made.over.spans.size();
  out.exchanges = made.over.exchanges.size();
  out.networks = made.from.all.size();
  out.organisations = made.from.organisations.size();
  out.links = made.from.links.size();
  out.visible_links = static_cast<std::size_t>(std::ranges::count(visible, true));
  out.prefixes = made.from.prefixes.size();
  out.collectors = made.collectors.size();
  std::vector<std::size_t> all(made.groups.size());
  for (auto i = std::size_t{0}; i < all.size(); ++i) all[i] = i;
  out.origins = count_origins(made, all);
  out.published_origins = count_origins(made, made.covered);
  out.international_mbps = static_cast<double>(seen.money.elsewhere.international) / nano_per_mbps;
  out.elsewhere_share = seen.money.elsewhere.share();
  return out;
}

}  // namespace

base::result<sample_summary> write_sample(sample_options const& options, std::string const& folder) {
  if (auto free = check_sample_folder(folder); !free) return std::unexpected{free.error()};
  step_progress steps;
  auto const made = make_world(options, steps);
  auto const seen = look_at_routes(options, made);
  steps.done();
  auto const visible = seen.paths->visible_links();
  auto summary = summary_of(made, seen, visible);
  summary.distributions = compare_distributions(shape_of(made.graph, measured_origins, options.seed));

  steps.done();
  auto files = observe(options, made, seen, visible);
  summary.faults = put_faults_in(files.all(), options.faults, options.seed, options.threads);
  steps.done();
  file_list truth;
  add_collectors(options, made, seen, files, truth, summary.faults);
  steps.done();
  files.add(map_picture(options, made.on, made.over));
  summary.files = files.all().size();

  std::ranges::stable_sort(summary.faults, {}, [](fault_record const& one) { return one.file; });
  truth.add(networks_truth(made.from, made.on));
  truth.add(relationships_truth(made.from, made.over, visible));
  truth.add(seen.pairs->truth());
  truth.add(truth_of_economy(made.on, made.over, made.from, seen.money));
  truth.add(distributions_file(summary.distributions));
  truth.add(faults_file(summary.faults));
  files.add(std::move(truth.all()));
  auto written = write_sample_folder(folder, files.all(), label_of(options), options.threads);
  if (!written) return std::unexpected{written.error()};
  steps.done();
  return summary;
}

}  // namespace causeway::sample
