//! Users per network and country as a table.
#include "formats/users.h"

#include "base/json_writer.h"
#include "base/text.h"
#include "formats/table.h"

namespace causeway::formats {

namespace {

struct columns {
  column_index network, country, users, samples, day;
  bool found() const { return network && country && users; }
};

columns columns_of(csv_header const& header) {
  return {.network = header.find({"asn", "as"}),
          .country = header.find({"cc", "country code", "country"}),
          .users = header.find({"users", "users (est.)", "estimated users", "population"}),
          .samples = header.find({"samples"}),
          .day = header.find({"date"})};
}

double read_users_field(table& rows, column_index column) {
  auto const users = base::parse_grouped_real(rows[column]);
  if (users && *users >= 0) return *users;
  rows.row().reject("bad number of users", rows[column]);
  return 0;
}

void read_row(table& rows, columns const& where, base::date name_day, users_record& record) {
  auto& row = rows.row();
  record.network = row.network(rows[where.network]);
  record.country = row.needed_country(rows[where.country]);
  record.users = read_users_field(rows, where.users);
  record.samples = row.number<std::uint64_t>(rows[where.samples], "bad number of samples");
  auto const day = row.date(rows[where.day]);
  record.day = day.known() ? day : name_day;
}

}  // namespace

bool looks_like_users(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_users(input& in, base::tally& counted, std::function<void(users_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  auto const name_day = date_of_name(in.name());
  users_record record;
  while (rows.next()) {
    read_row(rows, where, name_day, record);
    rows.deliver(record, sink);
  }
}

void count_users(input& in, base::tally& counted) {
  read_users(in, counted, [](users_record const&) {});
}

void append_users_header(std::string& out) {
  out += "ASN,CC,Users (est.),Samples,Date\n";
}

void append_users_line(std::string& out, users_record const& record) {
  std::string users;
  base::append_json_number(users, record.users);
  append_fields(out, ',',
                {std::to_string(record.network.value), to_string(record.country), users,
                 record.samples ? std::to_string(*record.samples) : "", digits_of(record.day)});
}

}  // namespace causeway::formats
