//! Country-pair round trips: one reader, columns by name.
#include "formats/country_latency.h"

#include "base/text.h"
#include "formats/table.h"

namespace causeway::formats {

namespace {

struct columns {
  column_index from, to, measurements, mean, median, min, p95, max, deviation;
  bool is_symmetric = false;
  bool found() const { return from && to && (mean || min); }
};

columns columns_of(csv_header const& header) {
  return {.from = header.find({"iso3_from", "cty1"}),
          .to = header.find({"iso3_to", "cty2"}),
          .measurements = header.find({"n_pings", "rtt_cnt"}),
          .mean = header.find({"avg_ms", "rtt_avg"}),
          .median = header.find({"median_ms"}),
          .min = header.find({"min_ms", "rtt_min"}),
          .p95 = header.find({"p95_ms"}),
          .max = header.find({"max_ms", "rtt_max"}),
          .deviation = header.find({"rtt_std"}),
          .is_symmetric = header.has("cty1")};
}

bool is_in_order(country_latency_record const& record) {
  auto last_ms = 0.0;
  for (auto const& value : {record.min_rtt_ms, record.median_rtt_ms, record.p95_rtt_ms, record.max_rtt_ms}) {
    if (value && *value < last_ms) return false;
    last_ms = value.value_or(last_ms);
  }
  return true;
}

std::string read_country(table& rows, column_index column) {
  auto const field = rows.known(column);
  if (field.size() == 2) return base::to_string(rows.row().country(field));
  return rows.row().country3(field);
}

std::optional<double> read_time(table& rows, column_index column) {
  auto const value = rows.row().real(rows[column], "bad round trip");
  if (value && *value < 0) rows.row().reject("bad round trip", rows[column]);
  return value;
}

void read_row(table& rows, columns const& where, country_latency_record& record) {
  record.from = read_country(rows, where.from);
  record.to = read_country(rows, where.to);
  auto const count = rows.row().number<std::uint64_t>(rows[where.measurements], "bad number of measurements");
  record.measurements = count.value_or(0);
  record.mean_rtt_ms = read_time(rows, where.mean);
  record.median_rtt_ms = read_time(rows, where.median);
  record.min_rtt_ms = read_time(rows, where.min);
  record.p95_rtt_ms = read_time(rows, where.p95);
  record.max_rtt_ms = read_time(rows, where.max);
  record.deviation_rtt_ms = read_time(rows, where.deviation);
  auto const pair = record.from + "," + record.to;
  if (!record.min_rtt_ms && !record.mean_rtt_ms) rows.row().reject("no round trip", pair);
  if (!is_in_order(record)) rows.row().reject("round trips out of order", pair);
}

}  // namespace

bool looks_like_country_latency(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_country_latency(input& in, base::tally& counted,
                          std::function<void(country_latency_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  country_latency_record record;
  record.is_symmetric = where.is_symmetric;
  while (rows.next()) {
    read_row(rows, where, record);
    rows.deliver(record, sink);
  }
}

void count_country_latency(input& in, base::tally& counted) {
  read_country_latency(in, counted, [](country_latency_record const&) {});
}

}  // namespace causeway::formats
