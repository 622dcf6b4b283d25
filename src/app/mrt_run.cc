//! Runs `causeway mrt`.
#include "app/mrt_run.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>

#include "app/commands.h"
#include "app/console.h"
#include "base/json_writer.h"
#include "base/progress.h"
#include "formats/mrt_filter.h"
#include "formats/mrt_json.h"
#include "formats/mrt_record.h"
#include "formats/mrt_routes.h"
#include "formats/mrt_text.h"

namespace causeway::app {

namespace {

bool write_out(std::string_view text) {
  while (!text.empty()) {
    auto const written = ::write(STDOUT_FILENO, text.data(), text.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      fail_to_print();
      return false;
    }
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

formats::optional_field field(bool asked) {
  return asked ? formats::optional_field::shown : formats::optional_field::hidden;
}

formats::text_options text_options_of(mrt_request const& request) {
  formats::text_options out;
  if (request.lines) out.mode = formats::text_mode::lines;
  if (request.dated_lines) out.mode = formats::text_mode::dated_lines;
  if (request.table_time == "change") out.time = formats::table_time::change;
  out.packet_index = field(request.packet_index);
  out.large_communities = field(request.large_communities);
  out.unassigned = field(request.unassigned);
  return out;
}

// Bytes of the file as it stands; where its size is not known, what was read.
class file_progress {
 public:
  explicit file_progress(formats::input const& in)
      : in_{in}, shown_{in.name(), "MB", in.packed_size() / bytes_per_mb} {}
  void record_done() {
    if (++records_ % records_per_look == 0) shown_.advance_to(in_.packed_bytes_read() / bytes_per_mb);
  }

 private:
  static constexpr std::uint64_t bytes_per_mb = 1'000'000;
  static constexpr std::uint64_t records_per_look = 8'192;
  formats::input const& in_;
  base::progress shown_;
  std::uint64_t records_ = 0;
};

void write_text(formats::input& in, mrt_request const& request, formats::mrt_filter const& filter,
                formats::text_buffer& out, base::tally& counted) {
  auto const writer = make_text_writer(out, text_options_of(request), filter, counted);
  auto reader = formats::mrt_reader{in, counted};
  auto progress = file_progress{in};
  auto record = formats::mrt_record{};
  while (!out.closed() && reader.next(record)) {
    writer->write(record);
    progress.record_done();
  }
}

void write_json(formats::input& in, formats::mrt_filter const& filter, formats::text_buffer& out,
                base::tally& counted) {
  auto const demand = formats::mrt_demand{filter, formats::route_detail::all_attributes, nullptr};
  auto const sink = formats::json_sink(out);
  auto progress = file_progress{in};
  formats::read_mrt(in, counted, demand, sink, [&] {
    progress.record_done();
    return !out.closed();
  });
}

int show_file(std::string const& path, mrt_request const& request, formats::mrt_filter const& filter,
              formats::text_buffer& out) {
  auto in = formats::input::open(path);
  if (!in) return fail(in.error());
  auto counted = base::tally{in->name()};
  if (request.json) {
    write_json(*in, filter, out, counted);
  } else {
    write_text(*in, request, filter, out, counted);
  }
  out.flush();
  print_tally(counted);
  return counted.records() == 0 ? exit_failed : exit_done;
}

struct event_counts {
  std::uint64_t entries = 0;
  std::uint64_t announcements = 0;
  std::uint64_t withdrawals = 0;
  std::uint64_t treated_as_withdraw = 0;
  std::uint64_t state_changes = 0;
  std::uint64_t messages = 0;

  void add(formats::route_event event) {
    switch (event) {
      case formats::route_event::table: ++entries; return;
      case formats::route_event::announcement: ++announcements; return;
      case formats::route_event::withdrawal: ++withdrawals; return;
      case formats::route_event::treated_as_withdraw: ++treated_as_withdraw; return;
    }
  }
};

base::result<base::tally> count_file(std::string const& path, formats::mrt_filter const& filter,
                                     event_counts& counts) {
  auto in = formats::input::open(path);
  if (!in) return std::unexpected{in.error()};
  auto counted = base::tally{in->name()};
  auto const demand = formats::mrt_demand{filter, formats::route_detail::path, nullptr};
  auto const sink = formats::mrt_sink{[&](formats::mrt_route const& route) { counts.add(route.event); },
                                      [&](auto const&, auto const&) { ++counts.state_changes; },
                                      [&](auto const&, auto const&) { ++counts.messages; }};
  auto progress = file_progress{*in};
  formats::read_mrt(*in, counted, demand, sink, [&] {
    progress.record_done();
    return true;
  });
  return counted;
}

bool print_counts(std::vector<std::string> const& files, event_counts const& counts,
                  base::tally const& counted) {
  std::string text;
  base::json_writer json{text};
  json.begin_object().key("files").begin_array();
  for (auto const& file : files) json.value(file);
  json.end_array()
      .member("entries", counts.entries)
      .member("announcements", counts.announcements)
      .member("withdrawals", counts.withdrawals)
      .member("treated_as_withdraw", counts.treated_as_withdraw)
      .member("state_changes", counts.state_changes)
      .member("messages", counts.messages);
  write_tally_members(json, counted);
  json.end_object();
  return print_out(text + "\n");
}

int count_all(mrt_request const& request, formats::mrt_filter const& filter) {
  auto status = int{exit_done};
  auto total = base::tally{request.files.size() == 1 ? request.files[0] : "all"};
  event_counts counts;
  for (auto const& path : request.files) {
    auto const counted = count_file(path, filter, counts);
    if (!counted) {
      status = fail(counted.error());
      continue;
    }
    if (counted->records() == 0) status = exit_failed;
    total.merge(*counted);
  }
  return print_counts(request.files, counts, total) ? status : fail_to_print();
}

bool asks_several_modes(mrt_request const& request) {
  return request.blocks + request.lines + request.dated_lines + request.json + request.count > 1;
}

}  // namespace

int run_mrt(mrt_request const& request) {
  if (asks_several_modes(request)) {
    return fail({"-H, -m, -M, --json and --count are one choice; give one of them"});
  }
  auto const filter = read_mrt_filter(request);
  if (!filter) return fail(filter.error());
  if (request.count) return count_all(request, *filter);
  auto out = formats::text_buffer{write_out};
  auto status = int{exit_done};
  for (auto const& path : request.files) {
    status = std::max(status, show_file(path, request, *filter, out));
    if (out.closed()) return exit_failed;
  }
  return status;
}

}  // namespace causeway::app
