//! A country's prices, latencies and indicators.
#include <algorithm>
#include <limits>
#include <map>
#include <tuple>

#include "world/country_view.h"

namespace causeway::world {

namespace {

std::optional<double> milliseconds(std::uint32_t us) {
  if (us == 0) return std::nullopt;
  return us / 1000.0;
}

country_price line_of(world const& from, price_idx price) {
  auto const& row = from.prices[price];
  country_price line;
  line.id = text_of(from, row.id);
  line.item = text_of(from, row.item);
  line.place = text_of(from, row.place);
  line.to_place = text_of(from, row.to_place);
  line.unit = text_of(from, row.unit);
  line.grade = text_of(from, row.grade);
  line.origin = text_of(from, row.origin);
  line.conditions = text_of(from, row.conditions);
  line.value = from.price_values[price];
  line.day = row.day;
  if (row.size_mbps != 0) line.size_mbps = row.size_mbps;
  line.is_private = (row.flags & price_private) != 0;
  line.usable = (row.flags & price_unusable) == 0;
  line.source = row.source;
  return line;
}

country_latency line_of(world const& from, latency_row const& row, country_idx country) {
  country_latency line;
  line.other = brief_of(from, row.from == country ? row.to : row.from);
  if (row.to == country) line.way = row.from == country ? direction::within : direction::from;
  line.min_ms = milliseconds(row.min_us);
  line.mean_ms = milliseconds(row.mean_us);
  line.median_ms = milliseconds(row.median_us);
  line.p95_ms = milliseconds(row.p95_us);
  line.samples = row.samples;
  line.source = row.source;
  return line;
}

// What to sort by; without any figure last.
double nearness_ms(country_latency const& line) {
  if (line.median_ms) return *line.median_ms;
  if (line.mean_ms) return *line.mean_ms;
  return line.min_ms.value_or(std::numeric_limits<double>::infinity());
}

// True if `a` is the later statement: year, then the source's day, then the earlier row.
bool is_later(world const& from, observation_idx a, observation_idx b) {
  auto const& first = from.observations[a];
  auto const& second = from.observations[b];
  auto const day = [&](source_idx source) {
    return source.valid() ? from.sources[source].day : base::date{};
  };
  return std::tuple{first.year, day(first.source)} > std::tuple{second.year, day(second.source)};
}

}  // namespace

facts<country_price> prices_of(world const& from, country_idx country) {
  facts<country_price> found;
  for_each_row(from.prices, [&](price_idx price, price_row const& row) {
    if (row.country != country && row.to_country != country) return;
    found.rows.push_back(line_of(from, price));
    add_source(found.sources, row.source);
  });
  std::stable_sort(found.rows.begin(), found.rows.end(), [](country_price const& a, country_price const& b) {
    return std::tuple{a.item, a.day} < std::tuple{b.item, b.day};
  });
  settle(found, from.prices);
  return found;
}

facts<country_latency> latencies_of(world const& from, country_idx country) {
  facts<country_latency> found;
  for (auto const& row : from.latencies) {
    if (row.from != country && row.to != country) continue;
    found.rows.push_back(line_of(from, row, country));
    add_source(found.sources, row.source);
  }
  std::stable_sort(
      found.rows.begin(), found.rows.end(),
      [](country_latency const& a, country_latency const& b) { return nearness_ms(a) < nearness_ms(b); });
  settle(found, from.latencies);
  return found;
}

facts<country_indicator> indicators_of(world const& from, country_idx country) {
  std::map<indicator_idx, observation_idx> latest;
  for_each_row(from.observations, [&](observation_idx at, observation_row const& row) {
    if (row.country != country) return;
    auto const [known, is_new] = latest.emplace(row.indicator, at);
    if (!is_new && is_later(from, at, known->second)) known->second = at;
  });
  facts<country_indicator> found;
  for (auto const& [indicator, at] : latest) {
    auto const& meaning = from.indicators[indicator];
    auto const& row = from.observations[at];
    found.rows.push_back({text_of(from, meaning.code), text_of(from, meaning.title),
                          text_of(from, meaning.unit), row.year, from.observation_values[at], row.source});
    add_source(found.sources, row.source);
  }
  settle(found, from.observations);
  return found;
}

}  // namespace causeway::world
