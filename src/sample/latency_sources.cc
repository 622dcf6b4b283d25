//! Round trips between countries, as two sources publish them.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "base/csv_writer.h"
#include "sample/dice.h"
#include "sample/economy.h"

namespace causeway::sample {

namespace {

constexpr double satellite_rtt_ms = 540;
constexpr double outlier_share = .04;

/// Round trips in ms, rising from the first to the last.
struct round_trips {
  double min_ms = 0;
  double median_ms = 0;
  double mean_ms = 0;
  double p95_ms = 0;
  double max_ms = 0;
  std::uint32_t count = 0;
};

/// What light needs over the shortest wires between the capitals, there and back; by satellite where there
/// are none.
double floor_ms(wire_tree const& shortest, city_id to) {
  return reaches(shortest, to) ? 2 * delay_ms(shortest.costs[to.index()]) : satellite_rtt_ms;
}

// The last digit is rounded up, so that no round trip falls below the floor.
round_trips draw_trips(dice& from, double floor) {
  round_trips out;
  auto const detour = from.chance(outlier_share) ? from.between(1.6, 3) : 1 + from.triangular(0, .04, .4);
  out.min_ms = floor * detour + from.between(.3, 2.5);
  out.median_ms = out.min_ms + from.between(.1, 3);
  out.p95_ms = out.median_ms + from.between(.2, 6 + .1 * out.min_ms);
  out.max_ms = out.p95_ms + from.between(.5, 40);
  out.mean_ms = out.median_ms + (out.p95_ms - out.median_ms) * .15;
  out.count = 12 + from.below(600);
  return out;
}

std::string text(double ms) {
  return fmt::format("{:.2f}", ms);
}

}  // namespace

std::vector<published_file> publish_latency(sample_options const& options, lands const& on,
                                            market const& in) {
  std::string directed =
      "iso3_from,iso3_to,country_from,country_to,avg_ms,median_ms,min_ms,p95_ms,max_ms,n_pings\n";
  std::string paired = "cty1,cty2,rtt_cnt,rtt_avg,rtt_std,rtt_min,rtt_max\n";
  base::csv_writer directed_rows{directed};
  base::csv_writer paired_rows{paired};
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    auto const& from = on.countries[i];
    auto const shortest = ways_from(in.wires, in.wires.vertex_of(from.capital), length_cost);
    for (auto j = std::size_t{0}; j < on.countries.size(); ++j) {
      auto const& to = on.countries[j];
      auto const floor = floor_ms(shortest, to.capital);
      dice drawn{options.seed, "round trips", i * on.countries.size() + j};
      auto const trips = draw_trips(drawn, floor);
      directed_rows.field(from.iso3).field(to.iso3).field(from.name).field(to.name).field(
          text(trips.mean_ms));
      directed_rows.field(text(trips.median_ms)).field(text(trips.min_ms)).field(text(trips.p95_ms));
      directed_rows.field(text(trips.max_ms)).field(std::to_string(trips.count)).end_row();
      if (j < i || drawn.chance(.15)) continue;
      auto const again = draw_trips(drawn, floor);
      paired_rows.field(base::to_string(from.code)).field(base::to_string(to.code));
      paired_rows.field(std::to_string(again.count)).field(text(again.mean_ms));
      paired_rows.field(text((again.p95_ms - again.min_ms) / 3)).field(text(again.min_ms));
      paired_rows.field(text(again.max_ms)).end_row();
    }
  }
  return {{"latency/country_pair_latency.csv", "latency", std::move(directed), packing::none},
          {"latency/country_rtt_stat.csv", "latency", std::move(paired), packing::gzip}};
}

}  // namespace causeway::sample
