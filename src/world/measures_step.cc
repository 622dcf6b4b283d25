//! Users, indicators, retail prices, round trips.
#include "world/measures_step.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "formats/country_latency.h"
#include "formats/retail.h"
#include "formats/users.h"
#include "formats/wdi.h"
#include "world/drafts.h"

namespace causeway::world {

struct measures_step::draft {
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made) const;

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void finish_users(build_context& context, world& made) const;
  void finish_latencies(build_context& context, world& made) const;
  void finish_observations(build_context& context, world& made) const;

  std::vector<sourced<formats::users_record>> users_;
  std::vector<sourced<formats::wdi_record>> indicators_;
  std::vector<sourced<formats::country_latency_record>> latencies_;
  std::vector<sourced<formats::retail_record>> retail_;
};

namespace {

struct meaning {
  std::string_view code;
  std::string_view title;
  std::string_view unit;
};

// Names and units as the World Bank's own metadata gives them (data.worldbank.org/indicator/<code>).
constexpr std::array<meaning, 11> known_indicators{{
    {"AG.SRF.TOTL.K2", "Surface area", "km2"},
    {"IT.CEL.SETS.P2", "Mobile cellular subscriptions", "per 100 people"},
    {"IT.NET.BBND.P2", "Fixed broadband subscriptions", "per 100 people"},
    {"IT.NET.SECR.P6", "Secure Internet servers", "per million people"},
    {"IT.NET.USER.ZS", "Individuals using the Internet", "% of population"},
    {"NY.GDP.PCAP.CD", "GDP per capita", "current USD"},
    {"NY.GNP.PCAP.CD", "GNI per capita, Atlas method", "current USD"},
    {"NY.GNP.PCAP.PP.CD", "GNI per capita, PPP", "current international $"},
    {"SP.POP.TOTL", "Population", "people"},
    {"SP.RUR.TOTL.ZS", "Rural population", "% of population"},
    {"SP.URB.TOTL.IN.ZS", "Urban population", "% of population"},
}};

meaning meaning_of(std::string_view code) {
  auto const* const found = std::find_if(known_indicators.begin(), known_indicators.end(),
                                         [&](meaning const& one) { return one.code == code; });
  return found == known_indicators.end() ? meaning{code, {}, {}} : *found;
}

std::uint32_t microseconds(std::optional<double> ms) {
  constexpr auto longest_ms = 4'000'000.0;
  if (!ms || *ms < 0) return 0;
  return static_cast<std::uint32_t>(std::llround(std::min(*ms, longest_ms) * 1000));
}

// People on Earth are fewer; what a file claims beyond that still fits a row.
std::uint64_t whole_number(double number) {
  constexpr auto largest = 1e18;
  return static_cast<std::uint64_t>(std::llround(std::min(number, largest)));
}

// A file may say the same of several days.
struct draft_users : said {
  users_row row;
};

// One observation before indicators have numbers.
struct draft_observation {
  std::string code;
  meaning what;
  country_idx country;
  std::int32_t year = 0;
  source_idx source;
  double value = 0;
};

auto order_of(draft_observation const& one) {
  return std::tie(one.code, one.country, one.year, one.source);
}

}  // namespace

void measures_step::draft::read(build_context& context) {
  auto const keep = [](auto& rows, source_idx source) {
    return [&rows, source](auto const& record) { rows.push_back({record, source}); };
  };
  context.read_each("users", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_users(in, counted, keep(users_, source));
  });
  context.read_each("wdi", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_wdi(in, counted, keep(indicators_, source));
  });
  context.read_each("latency", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_country_latency(in, counted, keep(latencies_, source));
  });
  context.read_each("retail", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_retail(in, counted, keep(retail_, source));
  });
}

void measures_step::draft::collect_networks(std::vector<base::asn>& numbers) const {
  for (auto const& one : users_) numbers.push_back(one.record.network);
}

void measures_step::draft::finish(build_context& context, world& made) const {
  finish_users(context, made);
  finish_latencies(context, made);
  finish_observations(context, made);
}

void measures_step::draft::finish_users(build_context& context, world& made) const {
  if (users_.empty()) return;
  auto& join = context.join("users to networks and countries",
                            "by AS number and two-letter code; a conflict is a row of an earlier day of the "
                            "same two, or a repeated one");
  std::vector<draft_users> drafts;
  for (auto const& [record, source] : users_) {
    auto const country = context.country_of(record.country);
    if (!country.valid()) {
      join.add_unjoined("AS" + std::to_string(record.network.value) + " " + to_string(record.country));
      continue;
    }
    drafts.push_back({{source, record.day},
                      {context.network_of(record.network), country, source, whole_number(record.users)}});
  }
  join.conflicts =
      keep_newest(drafts, [](draft_users const& one) { return std::pair{one.row.network, one.row.country}; });
  join.joined = drafts.size();
  std::vector<users_row> rows;
  for (auto const& one : drafts) rows.push_back(one.row);
  made.users = base::column<users_idx, users_row>{std::move(rows)};
}

void measures_step::draft::finish_latencies(build_context& context, world& made) const {
  if (latencies_.empty()) return;
  auto& join = context.join("round trips to countries", "by two- or three-letter code");
  std::vector<latency_row> rows;
  for (auto const& [record, source] : latencies_) {
    auto const from = context.country_coded(record.from);
    auto const to = context.country_coded(record.to);
    if (!from.valid() || !to.valid()) {
      join.add_unjoined(record.from + "-" + record.to);
      continue;
    }
    join.add_joined();
    latency_row row;
    row.from = from;
    row.to = to;
    row.source = source;
    row.min_us = microseconds(record.min_rtt_ms);
    row.median_us = microseconds(record.median_rtt_ms);
    row.mean_us = microseconds(record.mean_rtt_ms);
    row.p95_us = microseconds(record.p95_rtt_ms);
    row.max_us = microseconds(record.max_rtt_ms);
    row.samples = static_cast<std::uint32_t>(std::min<std::uint64_t>(record.measurements, 0xFFFF'FFFFU));
    rows.push_back(row);
  }
  std::stable_sort(rows.begin(), rows.end(), [](latency_row const& a, latency_row const& b) {
    return std::tie(a.from, a.to, a.source) < std::tie(b.from, b.to, b.source);
  });
  made.latencies = base::column<latency_idx, latency_row>{std::move(rows)};
}

void measures_step::draft::finish_observations(build_context& context, world& made) const {
  if (indicators_.empty() && retail_.empty()) return;
  auto& banks = context.join("World Bank indicators to countries",
                             "by three-letter code; the bank's groups of countries stay unjoined");
  auto& shops =
      context.join("retail prices and Internet users to countries",
                   "by two-letter code, else by the table of names; values of single cities stay unjoined");
  std::vector<draft_observation> drafts;
  for (auto const& [record, source] : indicators_) {
    auto const country = context.country_coded(record.country);
    country.valid() ? banks.add_joined() : banks.add_unjoined(record.country + " " + record.country_name);
    if (country.valid())
      drafts.push_back(
          {record.indicator, meaning_of(record.indicator), country, record.year, source, record.value});
  }
  for (auto const& [record, source] : retail_) {
    auto const country =
        record.code.given() ? context.country_of(record.code) : context.country_named(record.country);
    auto const kept = country.valid() && record.city.empty();
    kept ? shops.add_joined()
         : shops.add_unjoined(record.city.empty() ? record.country : record.city + ", " + record.country);
    auto const code = to_string(record.item);
    if (kept)
      drafts.push_back(
          {std::string{code}, {code, {}, unit_of(record.item)}, country, record.year, source, record.value});
  }
  std::stable_sort(drafts.begin(), drafts.end(),
                   [](auto const& a, auto const& b) { return order_of(a) < order_of(b); });

  std::vector<indicator_row> indicators;
  std::vector<observation_row> rows;
  std::vector<double> values;
  std::string_view last;
  for (auto const& one : drafts) {
    if (indicators.empty() || one.code != last) {
      indicators.push_back(
          {context.texts.add(one.code), context.texts.add(one.what.title), context.texts.add(one.what.unit)});
      last = one.code;
    }
    auto const number = indicator_idx{static_cast<std::uint16_t>(indicators.size() - 1)};
    rows.push_back({one.country, number, one.source, static_cast<std::int16_t>(one.year)});
    values.push_back(one.value);
  }
  made.indicators = base::column<indicator_idx, indicator_row>{std::move(indicators)};
  made.observations = base::column<observation_idx, observation_row>{std::move(rows)};
  made.observation_values = base::column<observation_idx, double>{std::move(values)};
}

measures_step::measures_step() : draft_{std::make_unique<draft>()} {}
measures_step::~measures_step() = default;

void measures_step::read(build_context& context) {
  draft_->read(context);
}

void measures_step::collect_networks(std::vector<base::asn>& numbers) const {
  draft_->collect_networks(numbers);
}

void measures_step::finish(build_context& context, world& made) {
  draft_->finish(context, made);
}

}  // namespace causeway::world
