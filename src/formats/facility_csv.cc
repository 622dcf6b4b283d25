//! Buildings as a table.
#include "formats/facility_csv.h"

#include "formats/table.h"

namespace causeway::formats {

namespace {

struct columns {
  column_index organisation, name, latitude, longitude, city, state, country, source, day;
  bool found() const { return organisation && name && latitude && longitude; }
};

columns columns_of(csv_header const& header) {
  return {.organisation = header.find({"ORGANIZATION"}),
          .name = header.find({"NODE_NAME"}),
          .latitude = header.find({"LATITUDE"}),
          .longitude = header.find({"LONGITUDE"}),
          .city = header.find({"CITY"}),
          .state = header.find({"STATE"}),
          .country = header.find({"COUNTRY"}),
          .source = header.find({"SOURCE"}),
          .day = header.find({"ASOF_DATE"})};
}

void read_row(table& rows, columns const& where, facility_csv_record& record) {
  auto& row = rows.row();
  record.organisation = row.text(rows.known(where.organisation));
  record.name = row.needed_text(rows[where.name], "facility without name");
  record.point = row.point(rows.known(where.latitude), rows.known(where.longitude));
  record.city = row.text(rows.known(where.city));
  record.state = row.text(rows.known(where.state));
  record.country = row.country(rows.known(where.country));
  record.source = row.text(rows[where.source]);
  record.day = row.date(rows[where.day]);
}

}  // namespace

bool looks_like_facility_csv(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_facility_csv(input& in, base::tally& counted,
                       std::function<void(facility_csv_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  facility_csv_record record;
  while (rows.next()) {
    read_row(rows, where, record);
    rows.deliver(record, sink);
  }
}

void count_facility_csv(input& in, base::tally& counted) {
  read_facility_csv(in, counted, [](facility_csv_record const&) {});
}

}  // namespace causeway::formats
