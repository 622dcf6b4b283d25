//! Networks by city as a table.
#include "formats/network_city.h"

#include "formats/table.h"

namespace causeway::formats {

namespace {

struct columns {
  column_index network, latitude, longitude, city, state, country, source, physical, day;
  bool found() const { return network && city && country; }
};

columns columns_of(csv_header const& header) {
  return {.network = header.find({"ASN"}),
          .latitude = header.find({"STANDARD_LATITUDE"}),
          .longitude = header.find({"STANDARD_LONGITUDE"}),
          .city = header.find({"STANDARD_CITY"}),
          .state = header.find({"STANDARD_STATE"}),
          .country = header.find({"STANDARD_COUNTRY"}),
          .source = header.find({"SOURCE"}),
          .physical = header.find({"PHYSICAL_PRESENCE"}),
          .day = header.find({"ASOF_DATE"})};
}

void read_row(table& rows, columns const& where, network_city_record& record) {
  auto& row = rows.row();
  record.network = row.network(rows[where.network]);
  record.point = row.point(rows.known(where.latitude), rows.known(where.longitude));
  record.city = row.text(rows.known(where.city));
  record.state = row.text(rows.known(where.state));
  record.country = row.country(rows.known(where.country));
  record.source = row.text(rows[where.source]);
  record.is_physical = row.yes_or_no(rows[where.physical]);
  record.day = row.date(rows[where.day]);
}

}  // namespace

bool looks_like_network_city(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_network_city(input& in, base::tally& counted,
                       std::function<void(network_city_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  network_city_record record;
  while (rows.next()) {
    read_row(rows, where, record);
    rows.deliver(record, sink);
  }
}

void count_network_city(input& in, base::tally& counted) {
  read_network_city(in, counted, [](network_city_record const&) {});
}

}  // namespace causeway::formats
