//! The output of `causeway routes`: text, CSV and JSON (docs/routes.md).
#pragma once

#include <string>

#include "app/graph_input.h"
#include "app/route_rows.h"
#include "app/tie_options.h"

namespace causeway::app {

inline constexpr std::string_view routes_csv_head = "origin,network,class,length,next_hop\n";

std::string routes_text_head(graph_input const& in, tie_request const& ties);
/// A summary, and the first rows; all of them where somebody asked for these networks.
std::string routes_text(graph_input const& in, route_run const& run, bool all_rows);

std::string routes_csv(graph_input const& in, route_run const& run);

/// The object's members before the runs.
void write_routes_head(base::json_writer& json, graph_input const& in, tie_request const& ties, bool compete);
void write_run(base::json_writer& json, graph_input const& in, route_run const& run);

}  // namespace causeway::app
