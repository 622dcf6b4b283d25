//! Routes out of MRT: the door for everything that wants to know who announced what, with errors treated as
//! RFC 7606 says and counted.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "base/ip.h"
#include "base/tally.h"
#include "formats/as_path_pool.h"
#include "formats/bgp_attributes.h"
#include "formats/input.h"
#include "formats/mrt_filter.h"
#include "formats/mrt_message.h"
#include "formats/mrt_record.h"
#include "formats/mrt_table.h"

namespace causeway::formats {

enum class route_event : std::uint8_t {
  table,  ///< a route that stood in a table
  announcement,
  withdrawal,
  treated_as_withdraw,  ///< an announcement whose attributes are malformed (RFC 7606 §2)
};

/// One route for one prefix. Everything in it is valid only while it is being delivered, but for path_id.
struct mrt_route {
  route_event event{};
  mrt_header header;
  mrt_peer peer;
  base::ip_prefix prefix;  ///< canonical
  bgp_safi safi = bgp_safi::unicast;
  std::optional<std::uint32_t> add_path_id;  ///< RFC 7911 path identifier, where the record has them
  std::uint32_t originated_s = 0;            ///< of a table's route: since when, Unix time
  as_path path;                              ///< AS4_PATH merged in; empty for withdrawals
  as_path_id path_id;                        ///< where a pool was given and had room
  wire_bytes next_hop;  ///< 4, 16 or 32 octets (global, link-local); VPN forms as they are
  /// What the sender said of it, discarded attributes left out; null for withdrawals. Without
  /// route_detail::all_attributes it may hold those of another route.
  attribute_set const* attributes = nullptr;
  asn_width width = asn_width::four;  ///< of the numbers in the attributes
};

/// What a caller wants to hear about; empty functions are not called.
struct mrt_sink {
  std::function<void(mrt_route const&)> route;
  std::function<void(mrt_header const&, state_change const&)> state;
  /// OPEN, NOTIFICATION, KEEPALIVE, ROUTE-REFRESH.
  std::function<void(mrt_header const&, session_message const&)> message;
};

/// How much of a route is wanted: what is not asked for is not decoded.
enum class route_detail : std::uint8_t { path, all_attributes };

struct mrt_demand {
  mrt_filter filter;
  route_detail detail = route_detail::path;
  as_path_pool* pool = nullptr;  ///< paths are interned in it
};

/// Turns records into routes, one after the other. With a pool, a table's routes are held back until flush(),
/// while the memory of their paths is fetched; record bodies must stay where they are until then.
class mrt_route_reader {
 public:
  mrt_route_reader(mrt_demand const& demand, mrt_sink const& sink, base::tally& counted)
      : demand_{demand}, sink_{sink}, counted_{counted} {}
  mrt_route_reader(mrt_route_reader const&) = delete;
  mrt_route_reader& operator=(mrt_route_reader const&) = delete;

  void read(mrt_record const& record);
  /// Delivers what is held back.
  void flush();

 private:
  // What is known of an attribute block of a table: the same bytes give the same answer.
  struct known_block {
    static constexpr std::size_t max_bytes = 128;
    std::array<std::uint8_t, max_bytes> bytes;
    std::uint8_t size = 0;
    std::uint8_t path_at = 0;
    std::uint8_t path_size = 0;
    std::uint8_t next_hop_at = 0;
    std::uint8_t next_hop_size = 0;
    as_path_id path_id;
    std::uint64_t path_hash = 0;
    std::uint64_t serial = 0;  ///< tells whether the place still holds the same block
  };
  static constexpr std::size_t known_count = 512;

  struct held_record {
    mrt_header header;
    base::ip_prefix prefix;
    bgp_safi safi{};
  };
  struct held_entry {
    std::uint32_t record = 0;
    std::uint32_t peer = 0;
    std::uint32_t originated_s = 0;
    std::optional<std::uint32_t> add_path_id;
    as_path path;
    as_path_id path_id;
    wire_bytes next_hop;
    std::uint64_t path_hash = 0;
    known_block* known = nullptr;
    std::uint64_t serial = 0;
  };
  static constexpr std::size_t held_count = 24;

  void table_v2(mrt_record const& record);
  void table_entries(mrt_record const& record, rib_head const& head);
  void table_entry(mrt_record const& record, rib_head const& head, rib_entry const& entry);
  bool take_table_attributes(mrt_record const& record, wire_bytes block);
  void hold(rib_entry const& entry);
  void fetch_paths();
  void resolve(held_entry& held) const;
  void take_head(held_record const& record);
  void deliver_held(held_entry const& held);
  bool recall(wire_bytes block, std::uint64_t hash);
  known_block* remember(wire_bytes block, std::uint64_t hash);
  void table_dump(mrt_record const& record);
  void session(mrt_record const& record);
  void session_entry_of(mrt_record const& record);
  void old_session(mrt_record const& record);
  void message(mrt_record const& record, session_message const& found);
  void update(mrt_record const& record, session_message const& found);
  void state(mrt_record const& record, message_status status, state_change const& change);
  void updates_of_family(session_message const& found, wire_bytes field, base::ip_family family);
  void multiprotocol(mrt_record const& record, session_message const& found, route_event event);
  bool is_sound_update(mrt_record const& record, session_message const& found, update_parts const& parts);
  bool is_usable(message_status status, mrt_record const& record);

  /// Judges the block and takes path and next hop from it; false where the route must not be delivered.
  error_action take_attributes(mrt_record const& record, wire_bytes block, attribute_context const& context);
  void take_path(asn_width width);
  void take_table_next_hop();
  void deliver();
  void add(std::string_view kind, mrt_record const& record, std::string_view detail = {});

  mrt_demand const& demand_;
  mrt_sink const& sink_;
  base::tally& counted_;
  std::optional<peer_table> peers_;
  attribute_set attributes_;
  std::vector<std::uint8_t> merged_path_;
  mrt_route route_;
  std::vector<known_block> known_;  // none until a peer table comes
  known_block* known_of_route_ = nullptr;
  std::uint64_t path_hash_ = 0;
  std::uint64_t serial_ = 0;
  std::vector<held_record> held_records_;
  std::vector<held_entry> held_;
  std::size_t held_used_ = 0;
};

/// Reads all of `in`. counted.records() are MRT records. `goes_on`, where given, is asked after each record.
void read_mrt(input& in, base::tally& counted, mrt_demand const& demand, mrt_sink const& sink,
              std::function<bool()> const& goes_on = {});

/// True if the data starts with plausible MRT record headers.
struct sample;
bool looks_like_mrt(sample const& start);
/// Reads everything and keeps nothing but the tally.
void count_mrt(input& in, base::tally& counted);

}  // namespace causeway::formats
