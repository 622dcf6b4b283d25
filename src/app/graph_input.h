//! GRAPH on the command line: a world's image, or a file of AS relationships as it is published.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/error.h"
#include "base/json_writer.h"
#include "topology/as_graph.h"
#include "world/world.h"

namespace causeway::app {

struct graph_input {
  std::string file;
  topology::as_graph graph;
  std::optional<world::world> from;  ///< where the file is a world
  base::date as_of;                  ///< the world's day; else that of the relationships, if known
};

/// Tells by the content what the file is (packed or not; - is standard input, for relationships). What was
/// wrong with it, and the links that had to be cut, are said on standard error.
base::result<graph_input> open_graph(std::string const& file);

/// Networks by AS number ("64496", "AS64496", "1.10"), in order of ASN, each once. One that the graph lacks
/// is an error that names near ones.
base::result<std::vector<topology::node_idx>> find_networks(graph_input const& in,
                                                            std::vector<std::string> const& numbers);

/// Its name in the world; "" where none is known.
std::string_view name_of(graph_input const& in, topology::node_idx node);
/// "AS64496", and its name where one is known.
std::string label_of(graph_input const& in, topology::node_idx node);

/// Lines that stand first in every text about the graph: the mark of a fictional world, or nothing.
std::string_view mark_of(graph_input const& in);
/// "as of 2024-01-01", or "of unknown date".
std::string day_text(graph_input const& in);
/// Members "graph", "networks", "links", and "sample", "mark" and "as_of" as in docs/world.md.
void write_graph_members(base::json_writer& json, graph_input const& in);

}  // namespace causeway::app
