//! What the commands share on the terminal: errors and tallies.
#pragma once

#include <string_view>

#include "base/error.h"
#include "base/json_writer.h"
#include "base/tally.h"

namespace causeway::app {

/// "causeway: <message>" on standard error; returns exit status 2.
int fail(base::error const& reason);

/// The tally as text on standard error.
void print_tally(base::tally const& counted);

/// {"file":…,"records":…,"issues":{kind:{"count":…,"examples":[{"place":…,"detail":…}]}}} without the outer
/// braces' owner's other members.
void write_tally_members(base::json_writer& json, base::tally const& counted);

/// All of `text` on standard output; false where that is not possible (a closed pipe, a full disk).
[[nodiscard]] bool print_out(std::string_view text);

/// Says on standard error why the last print_out() failed; returns exit status 2.
int fail_to_print();

}  // namespace causeway::app
