//! Draws events and turns each into what every peer says meanwhile.
#include "sample/collector_events.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/csv_writer.h"
#include "base/ip.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::uint32_t outage_begin_s = 450;
constexpr std::uint32_t outage_end_s = 1'860;
constexpr std::uint32_t flap_begin_s = 720;
constexpr std::uint32_t flap_step_s = 75;
constexpr std::uint32_t flaps = 6;
constexpr std::uint32_t leak_begin_s = 2'100;
constexpr std::uint32_t leak_end_s = 2'760;
constexpr std::uint32_t reset_begin_s = 3'120;
constexpr std::uint32_t reset_end_s = 3'240;
constexpr std::uint32_t spread_s = 30;  // within which all peers have heard
constexpr std::size_t outages = 3;
constexpr std::size_t leaked_groups = 30;
constexpr std::size_t leak_tries = 12;

// Paths while a network leaks some groups.
std::unique_ptr<collected_paths> leaked_paths(collected_world const& world, plain_graph const& graph,
                                              network_id leaker, std::vector<std::size_t> const& groups) {
  networks changed;
  changed.all = world.from.all;
  changed.links = world.from.links;
  changed.all[leaker.index()].policy.leaks = true;
  changed.all[leaker.index()].policy.leaks_one_in = 1;
  auto out = std::make_unique<collected_paths>(world.from, world.groups.size(), groups, world.collectors,
                                               world.options.seed);
  std::array<route_visitor*, 1> const visitors{out.get()};
  visit_true_routes(changed, graph, world.groups, groups, world.options.seed, 1, visitors);
  return out;
}

bool is_same(collected_path const& a, collected_path const& b, collector_peer const& peer) {
  if (!a.is_told(peer) || !b.is_told(peer)) return a.is_told(peer) == b.is_told(peer);
  return std::equal(a.networks.begin(), a.networks.end(), b.networks.begin(), b.networks.end());
}

class event_drawing {
 public:
  event_drawing(collected_world const& world, plain_graph const& graph)
      : world_{world}, graph_{graph}, drawn_{world.options.seed, "events"} {
    for (auto i = std::size_t{0}; i < world.groups.size(); ++i) {
      if (world.paths.covers(i)) covered_.push_back(i);
    }
  }

  std::vector<routing_event> run() && {
    if (covered_.empty()) return {};
    for (auto i = std::size_t{0}; i < outages; ++i)
      add_outage(event_kind::outage, outage_begin_s, outage_end_s);
    add_outage(event_kind::flap, flap_begin_s, flap_begin_s + (2 * flaps - 1) * flap_step_s);
    add_leak();
    for (auto i = std::size_t{0}; i < world_.collectors.size(); ++i) add_reset(i);
    return std::move(out_);
  }

 private:
  std::size_t any_group() { return covered_[drawn_.below(static_cast<std::uint32_t>(covered_.size()))]; }

  bool is_busy(std::size_t group) const {
    return std::any_of(out_.begin(), out_.end(), [group](routing_event const& one) {
      return std::find(one.groups.begin(), one.groups.end(), group) != one.groups.end();
    });
  }

  void add_outage(event_kind kind, std::uint32_t begin_s, std::uint32_t end_s) {
    auto const group = any_group();
    if (is_busy(group)) return;
    out_.push_back(
        {kind, table_time_s() + begin_s, table_time_s() + end_s, world_.groups[group].origin, {group}, 0});
  }

  // Some networks' leaks nobody would hear of: the first that a peer notices is taken.
  void add_leak() {
    for (auto i = std::size_t{0}; i < leak_tries; ++i) {
      auto const leaker = network_id{drawn_.below(static_cast<std::uint32_t>(world_.from.all.size()))};
      auto const providers = graph_.providers[leaker].size();
      if (world_.from.of(leaker).policy.leaks || providers < 2) continue;
      auto groups = groups_for(leaker);
      if (groups.empty()) return;
      auto const paths = leaked_paths(world_, graph_, leaker, groups);
      std::erase_if(groups, [&](std::size_t group) { return !is_noticed(*paths, group); });
      if (groups.empty()) continue;
      out_.push_back({event_kind::leak, table_time_s() + leak_begin_s, table_time_s() + leak_end_s, leaker,
                      std::move(groups), 0});
      return;
    }
  }

  std::vector<std::size_t> groups_for(network_id leaker) {
    std::vector<std::size_t> out;
    for (auto i = std::size_t{0}; i < leaked_groups; ++i) {
      auto const group = any_group();
      if (world_.groups[group].origin != leaker && !is_busy(group)) out.push_back(group);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  bool is_noticed(collected_paths const& leaked, std::size_t group) const {
    for (auto const& one : world_.collectors) {
      for (auto const& peer : one.peers) {
        if (!is_same(world_.paths.path(group, peer.network), leaked.path(group, peer.network), peer))
          return true;
      }
    }
    return false;
  }

  // Of the peer with the fewest routes: all are told again afterwards.
  void add_reset(std::size_t at) {
    std::optional<routing_event> best;
    for (auto const& peer : world_.collectors[at].peers) {
      routing_event one{event_kind::reset,
                        table_time_s() + reset_begin_s,
                        table_time_s() + reset_end_s,
                        peer.network,
                        {},
                        at};
      for (auto const group : covered_) {
        if (world_.paths.path(group, peer.network).is_told(peer)) one.groups.push_back(group);
      }
      if (!best || one.groups.size() < best->groups.size()) best = std::move(one);
    }
    if (best) out_.push_back(std::move(*best));
  }

  collected_world const& world_;
  plain_graph const& graph_;
  dice drawn_;
  std::vector<std::size_t> covered_;
  std::vector<routing_event> out_;
};

/// All that one collector hears in the hour.
class hearing {
 public:
  hearing(collected_world const& world, collector const& at, collected_paths const* leaked)
      : world_{world}, at_{at}, leaked_{leaked}, maker_{world} {}

  void add(routing_event const& event, bool is_here) {
    switch (event.kind) {
      case event_kind::outage: add_outage(event, event.begin_s, event.end_s); break;
      case event_kind::flap:
        for (auto i = std::uint32_t{0}; i < flaps; ++i) {
          auto const begin_s = event.begin_s + 2 * i * flap_step_s;
          add_outage(event, begin_s, begin_s + flap_step_s);
        }
        break;
      case event_kind::leak: add_leak(event); break;
      case event_kind::reset:
        if (is_here) add_reset(event);
        break;
    }
  }

  void write(std::function<void(mrt_file)> const& take) {
    std::stable_sort(heard_.begin(), heard_.end(), [](heard const& a, heard const& b) {
      return std::pair{a.time_s, a.microseconds} < std::pair{b.time_s, b.microseconds};
    });
    auto const length_s = at_.names_bview ? std::uint32_t{300} : std::uint32_t{900};
    for (auto i = std::size_t{0}; i < heard_.size();) {
      auto const start_s = heard_[i].time_s / length_s * length_s;
      formats::mrt_writer out;
      for (; i < heard_.size() && heard_[i].time_s < start_s + length_s; ++i) write_one(out, heard_[i]);
      take({mrt_path(at_, "updates", start_s), out.take_bytes(), out.take_records()});
    }
  }

 private:
  struct heard {
    std::uint32_t time_s = 0;
    std::uint32_t microseconds = 0;
    collector_peer const* peer = nullptr;
    base::ip_family family = base::ip_family::v4;
    std::string message;  // empty: the state changes
    formats::session_state before = formats::session_state::idle;
    formats::session_state after = formats::session_state::idle;
  };

  void add_outage(routing_event const& event, std::uint32_t begin_s, std::uint32_t end_s) {
    for (auto const group : event.groups) {
      for (auto const& peer : at_.peers) {
        auto const path = world_.paths.path(group, peer.network);
        change(peer, group, begin_s, path, {});
        change(peer, group, end_s, {}, path);
      }
    }
  }

  void add_leak(routing_event const& event) {
    for (auto const group : event.groups) {
      for (auto const& peer : at_.peers) {
        auto const usual = world_.paths.path(group, peer.network);
        auto const leaked = leaked_->path(group, peer.network);
        if (is_same(usual, leaked, peer)) continue;
        change(peer, group, event.begin_s, usual, leaked);
        change(peer, group, event.end_s, leaked, usual);
      }
    }
  }

  void add_reset(routing_event const& event) {
    using enum formats::session_state;
    for (auto const& peer : at_.peers) {
      if (peer.network != event.network) continue;
      for (auto const family : {base::ip_family::v4, base::ip_family::v6}) {
        if (family == base::ip_family::v6 && !peer.has_ipv6) continue;
        add_state(peer, family, event.begin_s, established, idle);
        add_state(peer, family, event.end_s, idle, connect);
        add_state(peer, family, event.end_s + 1, connect, open_sent);
        add_state(peer, family, event.end_s + 1, open_sent, open_confirm);
        add_state(peer, family, event.end_s + 2, open_confirm, established);
      }
      for (auto const group : event.groups) {
        change(peer, group, event.end_s + 3, {}, world_.paths.path(group, peer.network));
      }
    }
  }

  void add_state(collector_peer const& peer, base::ip_family family, std::uint32_t time_s,
                 formats::session_state before, formats::session_state after) {
    heard_.push_back({time_s, static_cast<std::uint32_t>(after) * 1000, &peer, family, {}, before, after});
  }

  // One message for each prefix of the group that the peer has a session for.
  void change(collector_peer const& peer, std::size_t group, std::uint32_t time_s,
              collected_path const& before, collected_path const& after) {
    if (!before.is_told(peer) && !after.is_told(peer)) return;
    dice drawn{world_.options.seed, "hears", group * 1'000'003 + peer.network.value + time_s};
    auto const at_s = time_s + drawn.below(spread_s);
    auto const microseconds = drawn.below(900'000);
    for (auto const prefix : world_.groups[group].prefixes) {
      auto const& one = world_.from.of(prefix).prefix;
      if (one.address.family == base::ip_family::v6 && !peer.has_ipv6) continue;
      auto message = after.is_told(peer) ? formats::announcement(maker_.make(peer, prefix, after), {&one, 1})
                                         : formats::withdrawal({&one, 1});
      heard_.push_back({at_s, microseconds, &peer, one.address.family, std::move(message), {}, {}});
    }
  }

  void write_one(formats::mrt_writer& out, heard const& one) const {
    formats::mrt_time time{one.time_s, {}};
    if (at_.is_extended) time.microseconds = one.microseconds;
    auto const is_v4 = one.family == base::ip_family::v4;
    formats::collector_session const session{world_.from.of(one.peer->network).number, at_.number,
                                             is_v4 ? one.peer->address4 : one.peer->address6,
                                             is_v4 ? at_.address4 : at_.address6};
    if (one.message.empty()) {
      out.state_change(time, session, one.before, one.after);
    } else {
      out.message(time, session, one.message);
    }
  }

  collected_world const& world_;
  collector const& at_;
  collected_paths const* leaked_;
  route_maker maker_;
  std::vector<heard> heard_;
};

}  // namespace

std::string_view to_string(event_kind kind) {
  switch (kind) {
    case event_kind::outage: return "outage";
    case event_kind::flap: return "flap";
    case event_kind::leak: return "leak";
    case event_kind::reset: return "reset";
  }
  return "";
}

std::vector<routing_event> choose_events(collected_world const& world, plain_graph const& graph) {
  return event_drawing{world, graph}.run();
}

void publish_updates(collected_world const& world, plain_graph const& graph,
                     std::vector<routing_event> const& events, std::function<void(mrt_file)> const& take) {
  std::unique_ptr<collected_paths> leaked;
  for (auto const& one : events) {
    if (one.kind == event_kind::leak) leaked = leaked_paths(world, graph, one.network, one.groups);
  }
  for (auto i = std::size_t{0}; i < world.collectors.size(); ++i) {
    hearing here{world, world.collectors[i], leaked.get()};
    for (auto const& one : events) here.add(one, one.collector == i);
    here.write(take);
  }
}

published_file events_truth(collected_world const& world, std::vector<routing_event> const& events) {
  published_file out{.path = "truth/events.csv", .format = "", .bytes = "", .packed = packing::none};
  base::csv_writer csv{out.bytes};
  for (auto const* name : {"event", "begin_s", "end_s", "network", "collector", "prefix"}) csv.field(name);
  csv.end_row();
  auto const add = [&](routing_event const& one, std::string_view collector, std::string_view prefix) {
    csv.field(to_string(one.kind)).field(fmt::format("{}", one.begin_s - table_time_s()));
    csv.field(fmt::format("{}", one.end_s - table_time_s()));
    csv.field(fmt::format("{}", world.from.of(one.network).number.value))
        .field(collector)
        .field(prefix)
        .end_row();
  };
  for (auto const& one : events) {
    if (one.kind == event_kind::reset) {
      add(one, world.collectors[one.collector].name, "");
      continue;
    }
    for (auto const group : one.groups) {
      for (auto const prefix : world.groups[group].prefixes) {
        add(one, "", base::to_string(world.from.of(prefix).prefix));
      }
    }
  }
  return out;
}

}  // namespace causeway::sample
