//! The collectors' tables as MRT files.
#pragma once

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "formats/mrt_writer.h"
#include "sample/collected_paths.h"
#include "sample/collectors.h"
#include "sample/options.h"

namespace causeway::sample {

/// A file of MRT records before it is packed: "mrt/<collector>/rib.20260101.0000".
struct mrt_file {
  std::string path;
  std::string bytes;
  std::vector<std::uint64_t> records;  ///< where each begins
};

/// What the collectors know.
struct collected_world {
  sample_options const& options;
  networks const& from;
  std::span<announcement_group const> groups;
  std::span<collector const> collectors;
  collected_paths const& paths;
};

/// The time of all tables: the first second of the sample's day. Unix time.
std::uint32_t table_time_s();

/// "mrt/<collector>/<kind>.YYYYMMDD.HHMM".
std::string mrt_path(collector const& of, std::string_view kind, std::uint32_t time_s);

/// Makes what a route says of itself: the same of the same path, peer and prefix.
class route_maker {
 public:
  explicit route_maker(collected_world const& world);

  /// The prefix's family tells the session. What is returned holds until the next call.
  formats::route_attributes const& make(collector_peer const& peer, prefix_id prefix,
                                        collected_path const& path);

 private:
  void add_aggregator(prefix_id prefix, network_id origin);
  void add_communities(network_id peer, network_id origin, network_id next);

  collected_world const& world_;
  std::vector<std::vector<base::asn>> first_customers_;  // network -> two of them, or none
  std::vector<base::asn> path_;
  std::vector<std::uint32_t> communities_;
  std::vector<std::array<std::uint32_t, 3>> large_;
  formats::route_attributes made_;
};

/// One table for each collector, prefixes in order, handed over one collector after the other.
void publish_tables(collected_world const& world, std::function<void(mrt_file)> const& take);

}  // namespace causeway::sample
