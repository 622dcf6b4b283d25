//! A sheet for scripts: one JSON object, its fields documented in docs/world.md.
#include <set>

#include "app/sheet.h"
#include "base/json_writer.h"
#include "world/summary_view.h"

namespace causeway::app {

namespace {

struct cell_writer {
  base::json_writer& json;

  void operator()(no_data) const { json.null(); }
  void operator()(std::string const& text) const { json.value(std::string_view{text}); }
  void operator()(std::uint64_t number) const { json.value(number); }
  void operator()(double number) const { json.value(number); }
  void operator()(bool flag) const { json.value(flag); }
  void operator()(std::vector<std::string> const& texts) const {
    json.begin_array();
    for (auto const& text : texts) json.value(std::string_view{text});
    json.end_array();
  }
};

std::string_view state_name(world::knowledge state) {
  switch (state) {
    case world::knowledge::not_read: return "not read";
    case world::knowledge::none_known: return "none known";
    case world::knowledge::known: return "known";
  }
  return "";
}

void write_day(base::json_writer& json, std::string_view name, base::date day) {
  json.key(name);
  std::visit(cell_writer{json}, cell_of(day));
}

void write_rows(base::json_writer& json, block const& one, std::size_t count) {
  json.member("count", static_cast<std::uint64_t>(one.rows.size())).key("rows").begin_array();
  for (auto i = std::size_t{0}; i < count; ++i) {
    json.begin_object();
    for (auto j = std::size_t{0}; j < one.columns.size(); ++j) {
      json.key(one.columns[j].key);
      std::visit(cell_writer{json}, one.rows[i][j]);
    }
    json.end_object();
  }
  json.end_array();
}

void write_block(base::json_writer& json, block const& one, print_options const& options) {
  json.key(one.key).begin_object().member("state", state_name(one.state));
  if (one.state == world::knowledge::known) {
    for (auto const& item : one.facts) {
      json.key(item.what.key);
      std::visit(cell_writer{json}, item.value);
    }
    if (!one.columns.empty()) write_rows(json, one, shown_rows(one, options));
  }
  json.key("sources").begin_array();
  for (auto const source : one.sources) json.value(std::uint32_t{source.value});
  json.end_array().end_object();
}

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

std::string to_json(sheet const& page, world::world const& from, print_options const& options) {
  std::string out;
  base::json_writer json{out};
  json.begin_object().member("kind", page.kind).member("title", std::string_view{page.title});
  json.member("sample", is_sample(from));
  if (is_sample(from)) json.member("mark", "SAMPLE WORLD (fictional)");
  write_day(json, "as_of", page.as_of);
  json.key("warnings").begin_array();
  for (auto const& warning : page.warnings) json.value(std::string_view{warning});
  json.end_array();
  std::set<world::source_idx> used;
  for (auto const& one : page.blocks) {
    write_block(json, one, options);
    used.insert(one.sources.begin(), one.sources.end());
  }
  json.key("sources").begin_array();
  for (auto const source : used) write_source(json, from, source);
  json.end_array().end_object();
  return out + "\n";
}

}  // namespace causeway::app
