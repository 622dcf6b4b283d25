//! What was read from one input and what was wrong with it: counting and text.
#include "base/tally.h"

#include "base/noun.h"
#include "base/text.h"

namespace causeway::base {

namespace {

std::string example_text(issue const& example) {
  auto text = to_string(example.where);
  if (example.detail.empty()) return text;
  return text.empty() ? example.detail : text + ": " + example.detail;
}

std::string group_text(std::string const& kind, issue_group const& group) {
  auto text = "  " + kind + ": " + std::to_string(group.count);
  auto separator = " (";
  for (auto const& example : group.examples) {
    auto const shown = example_text(example);
    if (shown.empty()) continue;
    text += separator + shown;
    separator = "; ";
  }
  if (separator[0] == ';') text += group.count > group.examples.size() ? "; …)" : ")";
  return text + "\n";
}

}  // namespace

std::string to_string(place where) {
  switch (where.kind) {
    case place::unit::none: return {};
    case place::unit::offset: return "offset " + std::to_string(where.at);
    case place::unit::line: return "line " + std::to_string(where.at);
  }
  return {};
}

void tally::add(std::string_view kind, place where, std::string_view detail) {
  auto found = groups_.find(kind);
  if (found == groups_.end()) found = groups_.emplace(std::string{kind}, issue_group{}).first;
  auto& group = found->second;
  ++group.count;
  if (group.examples.size() < max_examples) group.examples.push_back({where, printable(detail)});
}

std::uint64_t tally::issue_count() const {
  auto total = std::uint64_t{0};
  for (auto const& [kind, group] : groups_) total += group.count;
  return total;
}

std::uint64_t tally::count_of(std::string_view kind) const {
  auto const found = groups_.find(kind);
  return found == groups_.end() ? 0 : found->second.count;
}

void tally::merge(tally const& other) {
  records_ += other.records_;
  for (auto const& [kind, group] : other.groups_) {
    auto& mine = groups_[kind];
    mine.count += group.count;
    for (auto const& example : group.examples) {
      if (mine.examples.size() < max_examples) mine.examples.push_back(example);
    }
  }
}

std::string to_text(tally const& counted) {
  auto text = counted.file() + ": " + counted_noun(counted.records(), "record") + ", " +
              counted_noun(counted.issue_count(), "issue") + "\n";
  for (auto const& [kind, group] : counted.groups()) text += group_text(kind, group);
  return text;
}

}  // namespace causeway::base
