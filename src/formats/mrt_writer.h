//! MRT records and BGP messages, written: routing tables (RFC 6396 §4.3) and what sessions bring (§4.4).
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "formats/bgp_types.h"
#include "formats/mrt_table.h"

namespace causeway::formats {

/// What a route says of itself. Numbers of networks are written in four octets.
struct route_attributes {
  std::uint8_t origin = 0;              ///< 0 IGP, 1 EGP, 2 incomplete
  std::span<base::asn const> path;      ///< the nearest network first
  std::span<base::asn const> path_set;  ///< behind the path; empty for most
  base::ip_address next_hop;            ///< its family is the prefixes'
  std::optional<std::uint32_t> med;
  bool atomic_aggregate = false;
  std::optional<base::asn> aggregator;
  base::ip_address aggregator_id;                                   ///< IPv4; with `aggregator`
  std::span<std::uint32_t const> communities;                       ///< RFC 1997
  std::span<std::array<std::uint32_t, 3> const> large_communities;  ///< RFC 8092
  std::optional<base::asn> only_to_customer;                        ///< RFC 9234
};

/// Appends the attributes as a table's entry has them, in order of type: of an IPv6 route MP_REACH_NLRI holds
/// the next hop alone (RFC 6396 §4.3.4).
void append_table_attributes(std::string& out, route_attributes const& route);

/// A BGP UPDATE (RFC 4271 §4.3) that announces prefixes of the next hop's family; there must be few enough
/// for 4 096 octets.
std::string announcement(route_attributes const& route, std::span<base::ip_prefix const> prefixes);
/// A BGP UPDATE that withdraws prefixes of one family.
std::string withdrawal(std::span<base::ip_prefix const> prefixes);
/// A BGP KEEPALIVE.
std::string keepalive();

/// A neighbour's route in a table.
struct table_route {
  std::uint16_t peer = 0;  ///< its place in the peer table
  std::uint32_t originated_s = 0;
  std::string_view attributes;
};

/// A session of a collector with a neighbour; the addresses are of one family.
struct collector_session {
  base::asn peer;
  base::asn local;
  base::ip_address peer_address;
  base::ip_address local_address;
};

/// When something was heard. Microseconds make it a record of BGP4MP_ET (RFC 6396 §3).
struct mrt_time {
  std::uint32_t seconds = 0;
  std::optional<std::uint32_t> microseconds;
};

/// Finite states of a session (RFC 4271 §8.2.2, numbered as in RFC 6396 §4.4.1).
enum class session_state : std::uint16_t {
  idle = 1,
  connect = 2,
  active = 3,
  open_sent = 4,
  open_confirm = 5,
  established = 6,
};

/// Records one behind the other, and where each begins.
class mrt_writer {
 public:
  /// PEER_INDEX_TABLE; every peer's number is written in four octets.
  void peer_table(std::uint32_t time_s, formats::peer_table const& table);
  /// RIB_IPV4_UNICAST or RIB_IPV6_UNICAST; without routes nothing is written.
  void table_prefix(std::uint32_t time_s, std::uint32_t sequence, base::ip_prefix const& prefix,
                    std::span<table_route const> routes);
  /// BGP4MP_MESSAGE_AS4.
  void message(mrt_time const& time, collector_session const& session, std::string_view message);
  /// BGP4MP_STATE_CHANGE_AS4.
  void state_change(mrt_time const& time, collector_session const& session, session_state from,
                    session_state to);

  std::string const& bytes() const { return bytes_; }
  /// Where each record begins.
  std::vector<std::uint64_t> const& records() const { return records_; }
  std::string take_bytes() { return std::move(bytes_); }
  std::vector<std::uint64_t> take_records() { return std::move(records_); }

 private:
  void begin(mrt_time const& time, mrt_type type, std::uint16_t subtype);
  void begin_session(mrt_time const& time, bgp4mp_subtype subtype, collector_session const& session);
  void end();

  std::string bytes_;
  std::vector<std::uint64_t> records_;
};

}  // namespace causeway::formats
