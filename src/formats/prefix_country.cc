//! Address ranges with countries: three fields a line, no header.
#include "formats/prefix_country.h"

#include <algorithm>
#include <ranges>
#include <vector>

#include "base/text.h"
#include "formats/csv_reader.h"
#include "formats/fields.h"

namespace causeway::formats {

namespace {

constexpr std::size_t field_count = 3;

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// A decimal number of up to 128 bits, as 16 bytes in network order; nothing where it does not fit.
std::optional<base::ip_address> ipv6_of_number(std::string_view digits) {
  base::ip_address out{.family = base::ip_family::v6, .bytes = {}};
  for (auto const digit : digits) {
    auto carry = static_cast<unsigned>(digit - '0');
    for (auto& byte : out.bytes | std::views::reverse) {
      carry += byte * 10U;
      byte = static_cast<std::uint8_t>(carry & 0xFFU);
      carry >>= 8U;
    }
    if (carry != 0) return std::nullopt;
  }
  return out;
}

struct address_pair {
  base::ip_address first;
  base::ip_address last;
};

// The family of a pair of numbers follows from the larger one.
std::optional<address_pair> numbers_as_addresses(std::string_view first, std::string_view last) {
  auto const first_v4 = base::parse_number<std::uint32_t>(first);
  auto const last_v4 = base::parse_number<std::uint32_t>(last);
  if (first_v4 && last_v4) return address_pair{base::ipv4(*first_v4), base::ipv4(*last_v4)};
  auto const first_v6 = ipv6_of_number(first);
  auto const last_v6 = ipv6_of_number(last);
  if (!first_v6 || !last_v6) return std::nullopt;
  return address_pair{*first_v6, *last_v6};
}

std::optional<address_pair> addresses_of(std::string_view first, std::string_view last) {
  if (is_digits(first) && is_digits(last)) return numbers_as_addresses(first, last);
  auto const first_address = base::parse_address(first);
  auto const last_address = base::parse_address(last);
  if (!first_address || !last_address) return std::nullopt;
  return address_pair{*first_address, *last_address};
}

void read_row(std::vector<std::string_view> const& fields, field_reader& row, prefix_country_record& record) {
  auto const first = base::trimmed(fields[0]);
  if (fields.size() != field_count) return row.reject("bad range line", first);
  auto const range = addresses_of(first, base::trimmed(fields[1]));
  if (!range) return row.reject("bad address", std::string{first} + "," + std::string{fields[1]});
  if (range->first.family != range->last.family) return row.reject("range of two families", first);
  if (range->last < range->first) return row.reject("range ends before it starts", first);
  record.first = range->first;
  record.last = range->last;
  record.country = row.country(fields[2]);
}

bool is_country_field(std::string_view field) {
  return field.empty() || field == "-" || base::parse_country_code(field).has_value();
}

}  // namespace

bool looks_like_prefix_country(sample const& start) {
  auto const line = first_data_line(start);
  if (std::count(line.begin(), line.end(), ',') + 1 != field_count) return false;
  auto fields = base::split(line, ',');
  for (auto& field : fields) {
    field = base::trimmed(field);
    if (field.size() > 1 && field.starts_with('"') && field.ends_with('"'))
      field = field.substr(1, field.size() - 2);
  }
  auto const range = addresses_of(fields[0], fields[1]);
  if (!range || range->first.family != range->last.family || range->last < range->first) return false;
  // Two bare numbers and nothing else could be anything.
  return is_country_field(fields[2]) && (!fields[2].empty() || !is_digits(fields[0]));
}

prefix_country_facts read_prefix_country(input& in, base::tally& counted,
                                         std::function<void(prefix_country_record const&)> const& sink) {
  csv_reader rows{in, counted};
  field_reader row{counted};
  prefix_country_record record;
  std::vector<std::string_view> fields;
  while (rows.next(fields)) {
    if (fields[0].starts_with('#')) continue;
    row.begin_row(rows.place());
    read_row(fields, row, record);
    if (!row.good()) continue;
    counted.count_record();
    sink(record);
  }
  return {date_of_name(in.name())};
}

void count_prefix_country(input& in, base::tally& counted) {
  read_prefix_country(in, counted, [](prefix_country_record const&) {});
}

void append_prefix_country_line(std::string& out, prefix_country_record const& record) {
  append_fields(out, ',',
                {base::to_string(record.first), base::to_string(record.last), to_string(record.country)});
}

}  // namespace causeway::formats
