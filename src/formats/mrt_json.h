//! Routes and session events as JSON lines; the fields are described in docs/mrt.md.
#pragma once

#include "formats/mrt_routes.h"
#include "formats/text_buffer.h"

namespace causeway::formats {

/// Writes one object a line for each thing delivered. Both must outlive the sink.
mrt_sink json_sink(text_buffer& out);

/// The attributes of a route as members, each preceded by a comma: for json_sink.
void write_json_attributes(text_buffer& out, attribute_set const& attributes, asn_width width);
/// [64496,{"set":[1,2]}].
void write_json_path(text_buffer& out, as_path const& path);
/// In quotes, RFC 5952.
void write_json_address(text_buffer& out, base::ip_address const& address);
/// In quotes, two digits an octet.
void write_json_hex(text_buffer& out, wire_bytes bytes);

}  // namespace causeway::formats
