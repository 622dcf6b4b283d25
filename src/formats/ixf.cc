//! IX-F member export, exchange by exchange and member by member.
#include "formats/ixf.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "formats/json_fields.h"
#include "formats/json_outline.h"
#include "formats/json_stream.h"

namespace causeway::formats {

namespace {

constexpr std::array<std::string_view, 5> known_versions{"0.6", "0.7", "0.8", "0.9", "1.0"};
constexpr double max_speed_mbps = 1e9;

ixf_switch switch_of(json_fields const& fields) {
  ixf_switch out;
  out.id = fields.label("id");
  out.name = fields.text("name");
  out.colo = fields.text("colo");
  out.city = fields.text("city");
  out.country = fields.country("country");
  out.pdb_facility_id = fields.number("pdb_facility_id", "bad reference");
  return out;
}

// {"prefix": "192.0.2.0", "mask_length": 24}; some write the length into the prefix.
std::optional<base::ip_prefix> prefix_in(json_fields const& vlan, std::string_view name,
                                         base::ip_family family) {
  auto const fields = vlan.object(name);
  if (!fields || fields->text("prefix").empty()) return std::nullopt;
  auto text = fields->text("prefix");
  if (text.find('/') == std::string::npos) text += '/' + fields->label("mask_length");
  auto const prefix = base::parse_prefix(text);
  if (!prefix || prefix->address.family != family)
    return fields->report_detail("bad prefix", text), std::nullopt;
  if (!base::is_canonical(*prefix)) fields->report_detail("prefix with bits behind its length", text);
  return base::canonical(*prefix);
}

ixf_vlan vlan_of(json_fields const& fields) {
  ixf_vlan out;
  out.id = fields.label("id");
  out.name = fields.text("name");
  out.prefix4 = prefix_in(fields, "ipv4", base::ip_family::v4);
  out.prefix6 = prefix_in(fields, "ipv6", base::ip_family::v6);
  return out;
}

ixf_port_address port_address_of(json_fields const& fields) {
  ixf_port_address out;
  out.vlan_id = fields.label("vlan_id");
  if (auto const v4 = fields.object("ipv4")) {
    out.ipaddr4 = v4->address("address", base::ip_family::v4);
    out.routeserver4 = v4->flag("routeserver", false);
  }
  if (auto const v6 = fields.object("ipv6")) {
    out.ipaddr6 = v6->address("address", base::ip_family::v6);
    out.routeserver6 = v6->flag("routeserver", false);
  }
  return out;
}

void add_interface(json_fields const& fields, ixf_connection& connection) {
  ++connection.interface_count;
  auto const speed_mbps = fields.real("if_speed", 0, max_speed_mbps, "bad speed").value_or(0);
  connection.speed_mbps += static_cast<std::uint64_t>(speed_mbps);
  auto switch_id = fields.label("switch_id");
  if (!switch_id.empty()) connection.switch_ids.push_back(std::move(switch_id));
}

ixf_connection connection_of(json_fields const& fields) {
  ixf_connection out;
  out.ixp_id = fields.label("ixp_id");
  out.state = fields.text("state");
  fields.for_each("if_list", [&](json_fields const& one) { add_interface(one, out); });
  fields.for_each("vlan_list",
                  [&](json_fields const& one) { out.addresses.push_back(port_address_of(one)); });
  return out;
}

class ixf_file {
 public:
  ixf_file(base::tally& counted, ixf_visitor const& visitor) : tally_{counted}, visitor_{visitor} {}

  void take(json_item const& item) {
    if (item.path == "version") return take_version(item);
    if (item.path == "timestamp") return take_timestamp(item);
    auto const is_exchange = item.path == "ixp_list";
    if (!is_exchange && item.path != "member_list") return;
    auto const fields = fields_of(item, tally_);
    if (!fields) return;
    if (is_exchange) return take_exchange(*fields);
    take_member(*fields);
  }

  void finish() const {
    if (visitor_.header) visitor_.header(header_);
  }

 private:
  void take_version(json_item const& item) {
    header_.version = std::string{item.value.text().value_or("")};
    auto const known = std::find(known_versions.begin(), known_versions.end(), header_.version);
    if (known == known_versions.end()) tally_.add("unsupported version", item.where, header_.version);
  }

  void take_timestamp(json_item const& item) {
    auto const text = item.value.text().value_or("");
    auto const day = base::parse_date(text);
    if (!day) return tally_.add("bad timestamp", item.where, text);
    header_.date = *day;
  }

  void take_exchange(json_fields const& fields) {
    ixf_exchange out;
    out.id = fields.label("ixp_id");
    if (out.id.empty()) return fields.report("no ixp id", "ixp_id");
    out.shortname = fields.text("shortname");
    out.name = fields.text("name");
    out.url = fields.text("url");
    out.country = fields.country("country");
    out.ixf_id = fields.number("ixf_id", "bad reference");
    out.peeringdb_id = fields.number("peeringdb_id", "bad reference");
    fields.for_each("switch", [&](json_fields const& one) { out.switches.push_back(switch_of(one)); });
    fields.for_each("vlan", [&](json_fields const& one) { out.vlans.push_back(vlan_of(one)); });
    tally_.count_record();
    if (visitor_.exchange) visitor_.exchange(out);
  }

  void take_member(json_fields const& fields) {
    ixf_member out;
    auto const asn = fields.required_asn("asnum");
    if (!asn) return;
    out.asn = *asn;
    out.name = fields.text("name");
    out.type = fields.text("member_type");
    out.url = fields.text("url");
    out.peering_policy = fields.text("peering_policy");
    fields.for_each("connection_list", [&](json_fields const& one) { add_connection(one, out); });
    tally_.count_record();
    if (visitor_.member) visitor_.member(out);
  }

  static void add_connection(json_fields const& fields, ixf_member& member) {
    auto connection = connection_of(fields);
    if (connection.ixp_id.empty()) return fields.report("connection without ixp id", "ixp_id");
    member.connections.push_back(std::move(connection));
  }

  base::tally& tally_;
  ixf_visitor const& visitor_;
  ixf_header header_;
};

}  // namespace

bool looks_like_ixf(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return outline.has("ixp_list[].ixp_id") || outline.has("member_list[].asnum") ||
         (outline.has("ixp_list[]") && outline.has("version"));
}

void read_ixf(input& in, base::tally& counted, ixf_visitor const& visitor) {
  auto file = ixf_file{counted, visitor};
  for_each_json_item(in, counted, [&](json_item const& item) { file.take(item); });
  file.finish();
}

void count_ixf(input& in, base::tally& counted) {
  read_ixf(in, counted, {});
}

}  // namespace causeway::formats
