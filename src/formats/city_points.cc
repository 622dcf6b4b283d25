//! Cities and their coordinates as a table.
#include "formats/city_points.h"

#include "formats/table.h"

namespace causeway::formats {

namespace {

struct columns {
  column_index name, state, country, latitude, longitude;
  bool found() const { return name && country && latitude && longitude; }
};

columns columns_of(csv_header const& header) {
  return {.name = header.find({"CITY_NAME"}),
          .state = header.find({"STATE_PROVINCE"}),
          .country = header.find({"COUNTRY_CODE"}),
          .latitude = header.find({"CITY_LATITUDE"}),
          .longitude = header.find({"CITY_LONGITUDE"})};
}

void read_row(table& rows, columns const& where, city_point_record& record) {
  auto& row = rows.row();
  record.name = row.needed_text(rows[where.name], "city without name");
  record.state = row.text(rows.known(where.state));
  record.country = row.country(rows.known(where.country));
  record.point = row.point(rows[where.latitude], rows[where.longitude]);
  if (!record.point.known()) row.reject("bad coordinates", record.name);
}

}  // namespace

bool looks_like_city_points(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_city_points(input& in, base::tally& counted,
                      std::function<void(city_point_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  city_point_record record;
  while (rows.next()) {
    read_row(rows, where, record);
    rows.deliver(record, sink);
  }
}

void count_city_points(input& in, base::tally& counted) {
  read_city_points(in, counted, [](city_point_record const&) {});
}

}  // namespace causeway::formats
