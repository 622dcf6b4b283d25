//! What routers announced to collectors: sessions, prefixes, and the path of each session to each prefix.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/error.h"
#include "base/ip.h"
#include "base/tally.h"

namespace causeway::formats {
class input;
}

namespace causeway::world {

/// One hop of a path as it stands, prepending included. Members of a set follow each other.
struct observed_hop {
  base::asn network;
  std::uint32_t set_size = 0;  ///< members of the set that it stands in; 0 in a sequence
  bool operator==(observed_hop const&) const = default;
};

/// A router that told a collector its routes.
struct observed_session {
  std::uint32_t collector = 0;  ///< which of the files
  base::asn network;
  base::ip_address address;
  std::uint64_t prefixes4 = 0;  ///< different ones, default routes left out
  std::uint64_t prefixes6 = 0;
};

/// Rows of `prefixes` and of the paths.
struct observed_route {
  std::uint32_t prefix = 0;
  std::uint32_t path = 0;
};

/// Each file counts as one collector.
struct observed_table {
  std::vector<observed_session> sessions;           // in order of collector, network, address
  std::vector<base::ip_prefix> prefixes;            // each once, in order of family, address, length
  std::vector<std::vector<observed_route>> routes;  // session -> one for each prefix, in order of prefix
  std::vector<std::uint64_t> path_offsets{0};       // path -> where its hops start; one more at the end
  std::vector<observed_hop> hops;                   // from the session's network to the origin

  std::span<observed_hop const> path(std::uint32_t at) const {
    return std::span{hops}.subspan(path_offsets[at], path_offsets[at + 1] - path_offsets[at]);
  }
};

/// How many prefixes of its family a session must have to count as one that tells all it knows.
struct full_feed {
  std::uint64_t prefixes4 = 600'000;
  std::uint64_t prefixes6 = 80'000;
};

/// Gathers the tables of one or several files, in memory that has a limit.
class observed_reader {
 public:
  /// 134 million routes take one gigabyte.
  static constexpr std::size_t default_max_routes = std::size_t{1} << 27U;

  explicit observed_reader(std::size_t max_routes = default_max_routes);
  ~observed_reader();
  observed_reader(observed_reader&&) noexcept;
  observed_reader& operator=(observed_reader&&) noexcept;

  /// Takes the unicast routes of an MRT table (TABLE_DUMP, TABLE_DUMP_V2); of several routes of one session
  /// to one prefix the last counts. Default routes are left out. Besides the reader's own issues: "route
  /// without a path", "route beyond the memory limit". Returns how many routes it took.
  std::size_t read(formats::input& in, base::tally& counted);

  /// What was gathered; the reader is empty afterwards.
  observed_table finish();

 private:
  struct state;
  std::unique_ptr<state> state_;
};

/// The sessions over `family` that have at least as many prefixes of it as `least` asks. A session speaks for
/// the family of its own address. May be empty.
std::vector<std::uint32_t> full_feed_sessions(observed_table const& table, base::ip_family family,
                                              full_feed const& least);

/// Why no session is full, and which thresholds would keep how many: for an error.
std::string why_no_full_feed(observed_table const& table, full_feed const& least);

/// For each of the session's routes what of its prefix no more specific prefix of the same session covers, in
/// IPv4 addresses; prefixes longer than `longest`, and IPv6 ones, are passed over and get 0.
std::vector<std::uint64_t> exclusive_addresses4(observed_table const& table, std::uint32_t session,
                                                std::uint8_t longest = 32);

}  // namespace causeway::world
