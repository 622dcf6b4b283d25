//! Validated RPKI data in the JSON of rpki-client.
#include "formats/vrps_writer.h"

#include "base/json_writer.h"
#include "formats/item_list.h"

namespace causeway::formats {

namespace {

void add_expiry(base::json_writer& json, base::date day) {
  constexpr std::int64_t seconds_a_day = 86'400;
  if (day.known()) json.member("expires", day.days * seconds_a_day);
}

std::string vrp_text(vrp_record const& vrp) {
  std::string out;
  auto json = base::json_writer{out};
  json.begin_object().member("asn", vrp.asn.value).member("prefix", base::to_string(vrp.prefix));
  json.member("maxLength", std::uint32_t{vrp.max_length}).member("ta", vrp.trust_anchor);
  add_expiry(json, vrp.not_after);
  json.end_object();
  return out;
}

std::string aspa_text(aspa_record const& aspa) {
  std::string out;
  auto json = base::json_writer{out};
  json.begin_object().member("customer_asid", aspa.customer.value);
  add_expiry(json, aspa.not_after);
  if (!aspa.trust_anchor.empty()) json.member("ta", aspa.trust_anchor);
  json.key("providers").begin_array();
  for (auto const& provider : aspa.providers) json.value(provider.asn.value);
  json.end_array().end_object();
  return out;
}

}  // namespace

std::string vrps_text(base::date built, std::vector<vrp_record> const& vrps,
                      std::vector<aspa_record> const& aspas) {
  std::string out = "{\"metadata\":{\"buildtime\":\"" + base::to_string(built) +
                    "T00:00:00Z\",\"vrps\":" + std::to_string(vrps.size()) +
                    ",\"aspas\":" + std::to_string(aspas.size()) + "},\n\"roas\":[";
  auto roas = item_list{out};
  for (auto const& vrp : vrps) roas.add(vrp_text(vrp));
  roas.finish();
  out += "],\n\"aspas\":[";
  auto authorizations = item_list{out};
  for (auto const& aspa : aspas) authorizations.add(aspa_text(aspa));
  authorizations.finish();
  out += "]}\n";
  return out;
}

}  // namespace causeway::formats
