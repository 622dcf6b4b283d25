//! MRT records as the text that bgpdump prints: blocks (-H), lines (-m) and lines with dates (-M).
#pragma once

#include <cstdint>
#include <memory>

#include "base/tally.h"
#include "formats/mrt_filter.h"
#include "formats/mrt_message.h"
#include "formats/mrt_record.h"
#include "formats/mrt_table.h"
#include "formats/text_attributes.h"
#include "formats/text_buffer.h"

namespace causeway::formats {

enum class text_mode : std::uint8_t { blocks, lines, dated_lines };
/// Which time a table's line shows: the dump's or the route's last change.
enum class table_time : std::uint8_t { dump, change };
enum class optional_field : std::uint8_t { hidden, shown };

struct text_options {
  text_mode mode = text_mode::blocks;
  table_time time = table_time::dump;
  optional_field packet_index = optional_field::hidden;
  optional_field large_communities = optional_field::hidden;
  optional_field unassigned = optional_field::hidden;
};

/// One stream's text. Issues that leave a record or route unshown are counted.
class mrt_text_writer {
 public:
  mrt_text_writer(text_buffer& out, text_options const& options, mrt_filter const& filter,
                  base::tally& counted)
      : out_{out}, options_{options}, filter_{filter}, counted_{counted} {}
  mrt_text_writer(mrt_text_writer const&) = delete;
  mrt_text_writer& operator=(mrt_text_writer const&) = delete;
  virtual ~mrt_text_writer() = default;

  void write(mrt_record const& record);

 protected:
  virtual void table_dump(mrt_record const& record, table_dump_entry const& entry) = 0;
  virtual void rib(mrt_record const& record, rib_head const& head) = 0;
  virtual void message(mrt_record const& record, session_message const& message) = 0;
  virtual void state(mrt_record const& record, state_change const& change) = 0;
  virtual void old_other(mrt_record const& record) = 0;

  void add(std::string_view kind, mrt_record const& record) {
    counted_.add(kind, base::place::offset(record.header.offset));
  }
  /// Counts a peer that is not in the table.
  mrt_peer const* peer_of(mrt_record const& record, rib_entry const& entry);
  bool wants(text_prefix const& prefix) const {
    return filter_.wants_prefix({prefix.address, prefix.length});
  }
  bool wants_path(text_attributes const& attributes) {
    return !filter_.asks_path() || filter_.wants_path(attributes.four_octet_path(scratch_));
  }

  text_buffer& out_;
  text_options options_;
  mrt_filter const& filter_;
  base::tally& counted_;
  std::optional<peer_table> peers_;
  std::uint64_t table_number_ = 0;  ///< counts peer tables, so that what is kept of one is told from the next
  std::uint32_t packet_index_ = 0;

 private:
  bool table_v2(mrt_record const& record);
  bool session(mrt_record const& record);
  bool session_message_of(mrt_record const& record);
  bool session_state_of(mrt_record const& record);
  bool old_session(mrt_record const& record);
  bool shown(message_status status, mrt_record const& record);

  std::vector<std::uint8_t> scratch_;
};

std::unique_ptr<mrt_text_writer> make_text_writer(text_buffer& out, text_options const& options,
                                                  mrt_filter const& filter, base::tally& counted);
std::unique_ptr<mrt_text_writer> make_line_writer(text_buffer& out, text_options const& options,
                                                  mrt_filter const& filter, base::tally& counted);
std::unique_ptr<mrt_text_writer> make_block_writer(text_buffer& out, text_options const& options,
                                                   mrt_filter const& filter, base::tally& counted);

/// "07/22/02 23:37:35", UTC.
char* write_date(char* out, std::uint32_t time_s);
inline constexpr std::size_t date_text_bytes = 17;
/// ".509481" for the _ET types, nothing for the others.
void write_microseconds(text_buffer& out, mrt_header const& header);

}  // namespace causeway::formats
