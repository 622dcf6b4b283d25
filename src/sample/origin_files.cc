//! Prefixes with their origins, ranges with their countries, users of networks.
#include "sample/origin_files.h"

#include <cmath>

#include "formats/fields.h"
#include "formats/prefix2as.h"
#include "formats/prefix_country.h"
#include "formats/users.h"
#include "sample/address_ranges.h"

namespace causeway::sample {

namespace {

published_file prefix2as_file(networks const& of, base::ip_family family) {
  std::string out;
  formats::prefix2as_record record;
  for (auto const& one : of.prefixes) {
    if (!one.is_announced || one.prefix.address.family != family) continue;
    record.prefix = one.prefix;
    record.members = {{of.of(one.origin).number, 0}};
    if (one.second_origin.valid()) record.members.push_back({of.of(one.second_origin).number, 1});
    formats::append_prefix2as_line(out, record);
  }
  auto const* const view = family == base::ip_family::v4 ? "rv2" : "rv6";
  return {
      "prefix2as/routeviews-" + std::string{view} + "-" + formats::digits_of(sample_day()) + "-1200.pfx2as",
      "prefix2as", std::move(out), packing::gzip};
}

published_file geolocation_file(lands const& on, networks const& of, base::ip_family family) {
  std::vector<used_prefix> used;
  for (auto const& one : of.prefixes) {
    if (one.prefix.address.family == family) used.push_back({one.prefix, on.of(one.country).code});
  }
  std::string out;
  for (auto const& range : flat_ranges(used)) {
    formats::append_prefix_country_line(out, {range.first, range.last, range.country});
  }
  auto const* const name = family == base::ip_family::v4 ? "ipv4" : "ipv6";
  return {"geolocation/geolocation-country-" + std::string{name} + "-" + formats::digits_of(sample_day()) +
              ".csv",
          "prefix-country", std::move(out), packing::gzip};
}

published_file users_file(lands const& on, networks const& of) {
  // So many people stand behind one of the measurements that such estimates rest on.
  constexpr double people_per_sample = 300;
  std::string out;
  formats::append_users_header(out);
  formats::users_record record;
  record.day = sample_day();
  for (auto const& network : of.all) {
    record.network = network.number;
    for (auto const& part : network.users) {
      auto const people = static_cast<std::uint64_t>(std::llround(part.users));
      if (people == 0) continue;
      record.country = on.of(part.country).code;
      record.users = static_cast<double>(people);
      record.samples = 1 + static_cast<std::uint64_t>(part.users / people_per_sample);
      formats::append_users_line(out, record);
    }
  }
  return {"users/aspop-" + formats::digits_of(sample_day()) + ".csv", "users", std::move(out), packing::gzip};
}

}  // namespace

std::vector<published_file> publish_origins(lands const& on, networks const& of) {
  std::vector<published_file> out;
  for (auto const family : {base::ip_family::v4, base::ip_family::v6}) {
    out.push_back(prefix2as_file(of, family));
    out.push_back(geolocation_file(on, of, family));
  }
  out.push_back(users_file(on, of));
  return out;
}

}  // namespace causeway::sample
