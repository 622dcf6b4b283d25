//! The UN's M49 table as UNSD publishes it.
#include "formats/m49.h"

#include "base/text.h"
#include "formats/table.h"

namespace causeway::formats {

namespace {

constexpr std::uint16_t last_code = 999;

struct columns {
  column_index code, iso2, iso3, name, region_code, region, subregion_code, subregion, intermediate_code,
      intermediate, ldc, lldc, sids;
  bool found() const { return code && name && iso2; }
};

columns columns_of(csv_header const& header) {
  return {.code = header.find({"M49 Code"}),
          .iso2 = header.find({"ISO-alpha2 Code"}),
          .iso3 = header.find({"ISO-alpha3 Code"}),
          .name = header.find({"Country or Area"}),
          .region_code = header.find({"Region Code"}),
          .region = header.find({"Region Name"}),
          .subregion_code = header.find({"Sub-region Code"}),
          .subregion = header.find({"Sub-region Name"}),
          .intermediate_code = header.find({"Intermediate Region Code"}),
          .intermediate = header.find({"Intermediate Region Name"}),
          .ldc = header.find({"Least Developed Countries (LDC)"}),
          .lldc = header.find({"Land Locked Developing Countries (LLDC)"}),
          .sids = header.find({"Small Island Developing States (SIDS)"})};
}

std::uint16_t read_code(table& rows, column_index column) {
  auto const code = rows.row().number<std::uint16_t>(rows[column], "bad M49 code").value_or(0);
  if (code > last_code) rows.row().reject("bad M49 code", rows[column]);
  return code;
}

bool read_mark(table& rows, column_index column) {
  auto const field = rows[column];
  auto const is_marked = base::equal_ignoring_case(field, "x");
  if (!field.empty() && !is_marked) rows.row().reject("bad group mark", field);
  return is_marked;
}

void read_row(table& rows, columns const& where, m49_record& record) {
  auto& row = rows.row();
  record.code = read_code(rows, where.code);
  if (record.code == 0) row.reject("bad M49 code", rows[where.code]);
  record.iso2 = row.country(rows[where.iso2]);
  record.iso3 = row.country3(rows[where.iso3]);
  record.name = row.needed_text(rows[where.name], "area without name");
  record.region = {read_code(rows, where.region_code), row.text(rows[where.region])};
  record.subregion = {read_code(rows, where.subregion_code), row.text(rows[where.subregion])};
  record.intermediate_region = {read_code(rows, where.intermediate_code), row.text(rows[where.intermediate])};
  record.is_ldc = read_mark(rows, where.ldc);
  record.is_lldc = read_mark(rows, where.lldc);
  record.is_sids = read_mark(rows, where.sids);
}

}  // namespace

bool looks_like_m49(sample const& start) {
  return columns_of(header_of(start.text)).found();
}

void read_m49(input& in, base::tally& counted, std::function<void(m49_record const&)> const& sink) {
  table rows{in, counted};
  auto const where = columns_of(rows.header());
  if (!where.found()) return rows.add_no_header();
  m49_record record;
  while (rows.next()) {
    read_row(rows, where, record);
    rows.deliver(record, sink);
  }
}

void count_m49(input& in, base::tally& counted) {
  read_m49(in, counted, [](m49_record const&) {});
}

}  // namespace causeway::formats
