//! The closed list of facts, parsed once from the text built in.
#include "formats/item_rules.h"

#include <algorithm>
#include <cassert>

#include "base/tally.h"
#include "base/text.h"
#include "formats/table.h"

namespace causeway::embedded {

extern std::string_view const items_csv;

}  // namespace causeway::embedded

namespace causeway::formats {

namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (auto const word : base::split(text, ' ')) {
    if (!word.empty()) out.emplace_back(word);
  }
  return out;
}

std::vector<item_rule> parse_rules() {
  auto in = input::from_bytes("data/items.csv", std::as_bytes(std::span{embedded::items_csv}));
  base::tally counted{"data/items.csv"};
  table rows{in, counted};
  auto const at = [&](std::string_view name) { return rows.header().find({name}); };
  std::vector<item_rule> out;
  while (rows.next()) {
    auto const min = rows.row().real(rows[at("min")], "bad number");
    auto const max = rows.row().real(rows[at("max")], "bad number");
    if (!min || !max) continue;
    out.push_back({std::string{rows[at("file")]}, std::string{rows[at("item")]},
                   std::string{rows[at("unit")]}, *min, *max, words_of(rows[at("needs")])});
  }
  // The list is the project's own and checked before it is built in.
  assert(counted.issue_count() == 0 && !out.empty());
  return out;
}

}  // namespace

std::span<item_rule const> item_rules() {
  static auto const rules = parse_rules();
  return rules;
}

item_rule const* find_item_rule(std::string_view file, std::string_view item, std::string_view unit) {
  auto const rules = item_rules();
  auto const found = std::find_if(rules.begin(), rules.end(), [&](item_rule const& one) {
    return one.item == item && one.unit == unit && one.file == file;
  });
  return found == rules.end() ? nullptr : &*found;
}

std::string units_of_item(std::string_view file, std::string_view item) {
  std::string out;
  for (auto const& rule : item_rules()) {
    if (rule.file != file || rule.item != item) continue;
    if (!out.empty()) out += " or ";
    out += rule.unit;
  }
  return out;
}

}  // namespace causeway::formats
