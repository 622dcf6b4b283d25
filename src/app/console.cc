//! What the commands share on the terminal.
#include "app/console.h"

#include <fmt/core.h>

#include <cstdio>

#include "app/commands.h"
#include "base/files.h"

namespace causeway::app {

int fail(base::error const& reason) {
  fmt::print(stderr, "causeway: {}\n", reason.message);
  return exit_failed;
}

void print_tally(base::tally const& counted) {
  fmt::print(stderr, "{}", to_text(counted));
}

void write_tally_members(base::json_writer& json, base::tally const& counted) {
  json.member("file", counted.file()).member("records", counted.records()).key("issues").begin_object();
  for (auto const& [kind, group] : counted.groups()) {
    json.key(kind).begin_object().member("count", group.count).key("examples").begin_array();
    for (auto const& example : group.examples) {
      json.begin_object()
          .member("place", to_string(example.where))
          .member("detail", example.detail)
          .end_object();
    }
    json.end_array().end_object();
  }
  json.end_object();
}

bool print_out(std::string_view text) {
  return std::fwrite(text.data(), 1, text.size(), stdout) == text.size() && std::fflush(stdout) == 0;
}

int fail_to_print() {
  return fail(base::system_error("write to", "standard output"));
}

}  // namespace causeway::app
