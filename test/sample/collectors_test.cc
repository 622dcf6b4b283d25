//! What collectors hear, read again through the project's own reader and compared with paths of the engine.
#include "sample/collectors.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <map>
#include <set>
#include <sstream>

#include "formats/as_rel.h"
#include "formats/mrt_routes.h"
#include "sample/collector_events.h"
#include "sample/networks_fixture.h"
#include "sample/routes_published.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

/// Every path of the groups that it sees, as text, for a set of networks.
class all_paths : public route_visitor {
 public:
  all_paths(networks const& from, std::vector<announcement_group> const& groups)
      : from_{from}, groups_{groups} {}
  void begin(std::size_t) override { paths.resize(groups_.size()); }
  void visit(std::size_t, std::size_t group, true_routes const& routes) override {
    for (auto node = network_id{0}; node.index() < from_.all.size(); ++node) {
      std::string text;
      for (auto const one : path_of(from_, groups_[group], routes, node))
        text += fmt::format("{} ", one.value);
      auto const as = routes.classes[node.index()];
      paths[group].push_back({text, as == plain_class::own || as == plain_class::customer});
    }
  }
  struct told {
    std::string path;
    bool is_customers = false;
  };
  std::vector<std::vector<told>> paths;  // group -> network

 private:
  networks const& from_;
  std::vector<announcement_group> const& groups_;
};

/// A small world, all that its collectors hear and all that they write.
struct heard_world {
  explicit heard_world(unsigned threads)
      : made{test::make_networks_world(300, 4)},
        graph{graph_of(made.made)},
        groups{group_announcements(made.made)},
        collectors{make_collectors(options, made.over, made.made)},
        covered{collected_groups(made.made, groups)},
        paths{made.made, groups.size(), covered, collectors, options.seed},
        sample{made.made, groups, covered, options.seed},
        all{made.made, groups} {
    std::array<route_visitor*, 3> const visitors{&paths, &sample, &all};
    visit_true_routes(made.made, graph, groups, covered, options.seed, threads, visitors);
    collected_world const world{options, made.made, groups, collectors, paths};
    auto const keep = [this](mrt_file file) { files[file.path] = std::move(file); };
    publish_tables(world, keep);
    events = choose_events(world, graph);
    publish_updates(world, graph, events, keep);
    truth = events_truth(world, events).bytes;
  }

  sample_options options{.networks = 300, .seed = 4};
  test::networks_world made;
  plain_graph graph;
  std::vector<announcement_group> groups;
  std::vector<collector> collectors;
  std::vector<std::size_t> covered;
  collected_paths paths;
  route_sample sample;
  all_paths all;
  std::map<std::string, mrt_file> files;
  std::vector<routing_event> events;
  std::string truth;
};

heard_world const& usual() {
  static heard_world const once{1};
  return once;
}

using table = std::map<std::string, std::string>;  // peer's address and prefix -> path

// Takes in a file as a routing daemon would; issues are failures.
void read_into(table& routes, mrt_file const& file) {
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{file.path};
  formats::mrt_sink sink;
  sink.route = [&](formats::mrt_route const& route) {
    auto const key = base::to_string(route.peer.address) + ' ' + base::to_string(route.prefix);
    if (route.event == formats::route_event::withdrawal) {
      EXPECT_EQ(routes.erase(key), 1U) << file.path << ' ' << key;
      return;
    }
    auto& text = routes[key];
    text.clear();
    auto segments = route.path.segments();
    formats::path_segment one;
    while (segments.next(one)) {
      if (one.type != formats::segment_type::sequence) continue;
      for (auto i = std::size_t{0}; i < one.numbers.size(); i += 4) {
        text += fmt::format("{} ", formats::load_u32(one.numbers.data() + i));
      }
    }
  };
  sink.state = [&](formats::mrt_header const&, formats::state_change const& change) {
    if (change.new_state != 1) return;
    auto const peer = base::to_string(change.ends.peer.address) + ' ';
    std::erase_if(routes, [&](auto const& route) { return route.first.starts_with(peer); });
  };
  formats::mrt_demand demand;
  demand.detail = formats::route_detail::all_attributes;
  formats::read_mrt(in, counted, demand, sink);
  EXPECT_EQ(counted.issue_count(), 0U) << base::to_text(counted);
  EXPECT_EQ(counted.records(), file.records.size()) << file.path;
}

table expected_table(heard_world const& of, collector const& at) {
  table out;
  for (auto const group : of.covered) {
    for (auto const& peer : at.peers) {
      auto const& told = of.all.paths[group][peer.network.index()];
      if (told.path.empty() || (!peer.is_full && !told.is_customers)) continue;
      for (auto const prefix : of.groups[group].prefixes) {
        auto const& one = of.made.made.of(prefix).prefix;
        auto const is_v6 = one.address.family == base::ip_family::v6;
        if (is_v6 && !peer.has_ipv6) continue;
        out[base::to_string(is_v6 ? peer.address6 : peer.address4) + ' ' + base::to_string(one)] = told.path;
      }
    }
  }
  return out;
}

TEST(collectors, write_tables_of_the_paths_that_the_engine_finds) {
  for (auto const& at : usual().collectors) {
    auto const path = mrt_path(at, at.names_bview ? "bview" : "rib", table_time_s());
    ASSERT_TRUE(usual().files.contains(path)) << path;
    table got;
    read_into(got, usual().files.at(path));
    EXPECT_EQ(got, expected_table(usual(), at));
    EXPECT_GT(got.size(), 1000U);
  }
  EXPECT_TRUE(usual().files.contains("mrt/sample-views-1/rib.20260101.0000"));
  EXPECT_TRUE(usual().files.contains("mrt/sample-rrc-02/bview.20260101.0000"));
}

// The hour's updates take every table back to where it was.
TEST(collectors, end_the_hour_as_they_began_it) {
  for (auto const& at : usual().collectors) {
    table now;
    read_into(now, usual().files.at(mrt_path(at, at.names_bview ? "bview" : "rib", table_time_s())));
    auto const before = now;
    auto files = 0;
    for (auto const& [path, file] : usual().files) {
      if (!path.starts_with("mrt/" + at.name + "/updates.20260101.00")) continue;
      read_into(now, file);
      ++files;
    }
    EXPECT_GE(files, 3);
    EXPECT_EQ(now, before) << at.name;
  }
}

TEST(collectors, hear_of_every_kind_of_event) {
  std::set<event_kind> kinds;
  for (auto const& one : usual().events) kinds.insert(one.kind);
  EXPECT_EQ(kinds.size(), 4U);
  EXPECT_TRUE(usual().truth.starts_with("event,begin_s,end_s,network,collector,prefix\noutage,450,1860,"));
}

TEST(collectors, keep_prefixes_in_order) {
  for (auto const& [path, file] : usual().files) {
    if (path.find("updates") != std::string::npos) continue;
    auto in = test::input_of(file.bytes, path);
    base::tally counted{path};
    base::ip_prefix last;
    formats::mrt_sink sink;
    sink.route = [&](formats::mrt_route const& route) {
      EXPECT_LE(last, route.prefix);
      last = route.prefix;
    };
    formats::read_mrt(in, counted, {}, sink);
  }
}

TEST(collectors, are_the_same_for_any_number_of_threads) {
  heard_world const other{4};
  ASSERT_EQ(other.files.size(), usual().files.size());
  for (auto const& [path, file] : usual().files) EXPECT_EQ(other.files.at(path).bytes, file.bytes) << path;
  EXPECT_EQ(other.sample.truth().bytes, usual().sample.truth().bytes);
  EXPECT_EQ(other.paths.visible_links(), usual().paths.visible_links());
}

TEST(collectors, listen_to_full_and_partial_peers) {
  for (auto const& one : usual().collectors) {
    auto full = 0U;
    for (auto const& peer : one.peers) full += peer.is_full ? 1U : 0U;
    EXPECT_GE(full, 3U);
    EXPECT_EQ(one.peers.size(), 6U);
    EXPECT_GT(one.number, usual().made.made.all.back().number);
  }
}

// A link is visible where two neighbours on a path that is told are its ends.
TEST(collectors, see_the_links_of_the_paths_told) {
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  for (auto const& at : usual().collectors) {
    for (auto const& [_, path] : expected_table(usual(), at)) {
      std::istringstream words{path};
      auto last = std::uint32_t{0};
      for (auto number = std::uint32_t{0}; words >> number; last = number) {
        if (last != 0 && last != number) pairs.insert(std::minmax(last, number));
      }
    }
  }
  auto const& from = usual().made.made;
  auto const published = publish_relationships(from, usual().collectors, usual().paths.visible_links());
  auto in = test::input_of(published.bytes, "20260101.as-rel.txt");
  base::tally counted{"as-rel"};
  std::set<std::pair<std::uint32_t, std::uint32_t>> got;
  auto const facts = formats::read_as_rel(in, counted, [&](formats::as_rel_record const& link) {
    got.insert(std::minmax(link.a.value, link.b.value));
  });
  EXPECT_EQ(counted.issue_count(), 0U);
  EXPECT_EQ(facts.day, sample_day());
  EXPECT_GE(facts.clique.size(), 2U);
  for (auto const& pair : pairs) EXPECT_TRUE(got.contains(pair));
  // Prefixes of IPv6 alone may be told by a peer that has no session for them.
  EXPECT_LE(got.size(), pairs.size() + pairs.size() / 20);
  EXPECT_EQ(published.path, "as-rel/20260101.as-rel.txt");
}

TEST(collectors, sample_routes_that_are_true) {
  std::istringstream lines{usual().sample.truth().bytes};
  std::string line;
  std::getline(lines, line);
  EXPECT_EQ(line, "source,destination,prefix,path");
  std::set<std::string> paths;
  for (auto const group : usual().covered) {
    for (auto const& told : usual().all.paths[group]) {
      if (!told.path.empty()) paths.insert(told.path.substr(0, told.path.size() - 1));
    }
  }
  auto rows = 0U;
  for (; std::getline(lines, line); ++rows) {
    auto const path = line.substr(line.rfind(',') + 1);
    EXPECT_TRUE(path.empty() || (paths.contains(path) && path.starts_with(line.substr(0, line.find(',')))))
        << line;
  }
  EXPECT_GT(rows, 1900U);
}

TEST(collectors, cover_evenly_spaced_origins_of_large_worlds) {
  networks large;
  large.all.resize(sampled_above_networks + 1);
  std::vector<announcement_group> groups;
  for (auto i = std::uint32_t{0}; i < large.all.size(); ++i) {
    groups.emplace_back().origin = network_id{i};
    if (i % 5 == 0) groups.emplace_back().origin = network_id{i};
  }
  auto const covered = collected_groups(large, groups);
  std::set<network_id> origins;
  for (auto const group : covered) origins.insert(groups[group].origin);
  EXPECT_EQ(origins.size(), 19'999U) << "2 000 000 000 ÷ 100 001";
  EXPECT_EQ(origins.begin()->value, 0U);
  EXPECT_EQ(origins.rbegin()->value, 99'995U);
  large.all.resize(sampled_above_networks);
  EXPECT_EQ(collected_groups(large, groups).size(), groups.size());
}

}  // namespace
}  // namespace causeway::sample
