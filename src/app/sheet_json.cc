//! A sheet for scripts: one JSON object, its fields documented in docs/world.md.
#include <set>

#include "app/sheet.h"
#include "app/world_json.h"
#include "base/json_writer.h"

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

}  // namespace

std::string to_json(sheet const& page, world::world const& from, print_options const& options) {
  std::string out;
  base::json_writer json{out};
  json.begin_object().member("kind", page.kind).member("title", std::string_view{page.title});
  write_world_members(json, from, page.as_of);
  json.key("warnings").begin_array();
  for (auto const& warning : page.warnings) json.value(std::string_view{warning});
  json.end_array();
  std::set<world::source_idx> used;
  for (auto const& one : page.blocks) {
    write_block(json, one, options);
    used.insert(one.sources.begin(), one.sources.end());
  }
  write_sources(json, from, {used.begin(), used.end()});
  json.end_object();
  return out + "\n";
}

}  // namespace causeway::app
