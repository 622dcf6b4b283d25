//! What to know before trusting a world's numbers.
#include "world/check.h"
#include "world/summary_view.h"

namespace causeway::world {

namespace {

constexpr std::uint64_t unjoined_percent_limit = 5;

std::string text(world const& from, text_ref ref) {
  return std::string{text_of(from, ref)};
}

void warn_of_dates(world const& from, std::vector<warning>& out) {
  auto const span = dates_of(from);
  if (span.over_a_year()) {
    auto const& oldest = from.sources[span.oldest];
    auto const& newest = from.sources[span.newest];
    out.push_back({"dates far apart", "sources lie over a year apart: " + text(from, oldest.path) + " of " +
                                          to_string(oldest.day) + " and " + text(from, newest.path) + " of " +
                                          to_string(newest.day)});
  }
  if (span.undated != 0) {
    out.push_back({"undated source", std::to_string(span.undated) + " of " +
                                         std::to_string(from.sources.size()) +
                                         " sources have no known date"});
  }
}

void warn_of_later_sources(world const& from, std::vector<warning>& out) {
  if (from.summary.empty() || !from.summary.values().front().as_of.known()) return;
  auto const as_of = from.summary.values().front().as_of;
  auto count = std::uint64_t{0};
  source_row const* example = nullptr;
  for (auto const& source : from.sources) {
    if (!source.day.known() || source.day <= as_of) continue;
    ++count;
    if (example == nullptr) example = &source;
  }
  if (count == 0) return;
  out.push_back({"source after the world's day",
                 std::to_string(count) + " sources are later than the world's day " + to_string(as_of) +
                     ", the first " + text(from, example->path) + " of " + to_string(example->day)});
}

// Whole percent, rounded down, is enough beside the counts.
std::uint64_t percent(std::uint64_t part, std::uint64_t whole) {
  return whole == 0
             ? 0
             : static_cast<std::uint64_t>(100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

void warn_of_join(world const& from, join_row const& join, std::vector<warning>& out) {
  auto const all = join.joined + join.unjoined;
  auto const name = text(from, join.name);
  // The same comparison without the rounding: unjoined / all > 5 / 100.
  if (static_cast<double>(join.unjoined) * 100.0 > static_cast<double>(all) * unjoined_percent_limit) {
    out.push_back({"unjoined", name + ": " + std::to_string(join.unjoined) + " of " + std::to_string(all) +
                                   " stayed unjoined (" + std::to_string(percent(join.unjoined, all)) +
                                   " %)"});
  }
  if (join.conflicts != 0)
    out.push_back({"conflicts", name + ": sources disagree on " + std::to_string(join.conflicts)});
}

void warn_of_private_prices(world const& from, std::vector<warning>& out) {
  auto count = std::uint64_t{0};
  for (auto const& row : from.prices) count += (row.flags & price_private) != 0 ? 1U : 0U;
  if (count != 0)
    out.push_back({"private", std::to_string(count) + " prices are private, not for publication"});
}

}  // namespace

std::vector<warning> warnings_of(world const& from) {
  std::vector<warning> out;
  warn_of_dates(from, out);
  warn_of_later_sources(from, out);
  for (auto const& join : from.joins) warn_of_join(from, join, out);
  warn_of_private_prices(from, out);
  return out;
}

}  // namespace causeway::world
