//! A world and its sources in JSON.
#include "app/world_json.h"

#include <array>
#include <string>
#include <string_view>

#include "world/summary_view.h"

namespace causeway::app {

namespace {

std::string hex(std::array<std::uint8_t, 16> const& bytes) {
  static constexpr std::string_view digits = "0123456789abcdef";
  std::string out;
  for (auto const byte : bytes) {
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  return out;
}

void write_source(base::json_writer& json, world::world const& from, world::source_idx source) {
  auto const& row = from.sources[source];
  json.begin_object()
      .member("number", std::uint32_t{source.value})
      .member("path", text_of(from, row.path))
      .member("format", text_of(from, row.format));
  write_day(json, "date", row.day);
  json.member("date_basis", basis_name(static_cast<world::date_basis>(row.day_basis)))
      .member("records", row.records)
      .member("issues", row.issues)
      .member("xxh3_128", std::string_view{hex(row.hash)})
      .end_object();
}

}  // namespace

void write_day(base::json_writer& json, std::string_view name, base::date day) {
  json.key(name);
  if (day.known()) {
    json.value(std::string_view{to_string(day)});
  } else {
    json.null();
  }
}

void write_world_members(base::json_writer& json, world::world const& from, base::date as_of) {
  json.member("sample", is_sample(from));
  if (is_sample(from)) json.member("mark", "SAMPLE WORLD (fictional)");
  write_day(json, "as_of", as_of);
}

void write_sources(base::json_writer& json, world::world const& from,
                   std::vector<world::source_idx> const& sources) {
  json.key("sources").begin_array();
  for (auto const source : sources) write_source(json, from, source);
  json.end_array();
}

}  // namespace causeway::app
