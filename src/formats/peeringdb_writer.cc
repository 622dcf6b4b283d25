//! A PeeringDB dump out of its objects.
#include "formats/peeringdb_writer.h"

#include "base/json_writer.h"

namespace causeway::formats {

namespace {

constexpr std::int64_t seconds_a_day = 86'400;

// One object in the making, with what all types share.
class object_writer {
 public:
  object_writer(std::string& out, pdb_object const& object) : json_{out} {
    out.clear();
    json_.begin_object().member("id", object.id);
  }

  object_writer& text(std::string_view name, std::string_view value) {
    json_.member(name, value);
    return *this;
  }
  object_writer& id(std::string_view name, std::uint32_t value) {
    json_.member(name, value);
    return *this;
  }
  object_writer& size(std::string_view name, std::uint64_t value) {
    json_.member(name, value);
    return *this;
  }
  object_writer& flag(std::string_view name, bool value) {
    json_.member(name, value);
    return *this;
  }
  object_writer& country(base::country_code code) { return text("country", to_string(code)); }

  object_writer& network(std::string_view name, base::asn number) {
    return number.value == 0 ? nothing(name) : id(name, number.value);
  }
  object_writer& number(std::string_view name, std::optional<std::uint32_t> value) {
    return value ? id(name, *value) : nothing(name);
  }
  object_writer& address(std::string_view name, std::optional<base::ip_address> const& value) {
    return value ? text(name, base::to_string(*value)) : nothing(name);
  }

  object_writer& place(pdb_address const& place) {
    text("address1", place.address1).text("city", place.city).text("state", place.state);
    country(place.country);
    if (!place.point.known()) return nothing("latitude").nothing("longitude");
    json_.member("latitude", place.point.lat_deg()).member("longitude", place.point.lon_deg());
    return *this;
  }

  void end(pdb_object const& object) {
    if (object.updated.known()) json_.member("updated", base::to_string(object.updated) + "T00:00:00Z");
    json_.member("status", object.ok ? "ok" : "deleted").end_object();
  }

 private:
  object_writer& nothing(std::string_view name) {
    json_.key(name).null();
    return *this;
  }

  base::json_writer json_;
};

}  // namespace

void pdb_dump_writer::begin(std::string_view type) {
  out_ += in_type_ ? "" : "{";
  if (in_type_) {
    end_type();
    out_ += ",\n";
  }
  base::append_json_string(out_, type);
  out_ += R"(:{"meta":{"generated":)" + std::to_string(generated_.days * seconds_a_day) + R"(},"data":[)";
  items_ = item_list{out_};
  in_type_ = true;
}

void pdb_dump_writer::end_type() {
  items_.finish();
  out_ += "]}";
}

void pdb_dump_writer::finish() {
  if (in_type_) end_type();
  out_ += in_type_ ? "}\n" : "{}\n";
}

void pdb_dump_writer::add(pdb_org const& object) {
  object_writer{element_, object}
      .text("name", object.name)
      .text("website", object.website)
      .place(object.address)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_net const& object) {
  object_writer{element_, object}
      .id("org_id", object.org_id)
      .text("name", object.name)
      .text("aka", object.aka)
      .text("name_long", object.name_long)
      .text("website", object.website)
      .network("asn", object.asn)
      .text("irr_as_set", object.irr_as_set)
      .text("info_type", object.info_type)
      .text("info_traffic", object.info_traffic)
      .text("info_ratio", object.info_ratio)
      .text("info_scope", object.info_scope)
      .text("policy_general", object.policy_general)
      .number("info_prefixes4", object.info_prefixes4)
      .number("info_prefixes6", object.info_prefixes6)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_ix const& object) {
  object_writer{element_, object}
      .id("org_id", object.org_id)
      .text("name", object.name)
      .text("aka", object.aka)
      .text("name_long", object.name_long)
      .text("city", object.city)
      .country(object.country)
      .text("region_continent", object.region_continent)
      .text("media", "Ethernet")
      .text("website", object.website)
      .number("net_count", object.net_count)
      .number("fac_count", object.fac_count)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_ixlan const& object) {
  object_writer{element_, object}
      .id("ix_id", object.ix_id)
      .text("name", object.name)
      .number("mtu", object.mtu_bytes)
      .network("rs_asn", object.route_server)
      .text("ixf_ixp_member_list_url", object.ixf_export_url)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_ixpfx const& object) {
  auto const is_v4 = object.prefix.address.family == base::ip_family::v4;
  object_writer{element_, object}
      .id("ixlan_id", object.ixlan_id)
      .text("protocol", is_v4 ? "IPv4" : "IPv6")
      .text("prefix", base::to_string(object.prefix))
      .flag("in_dfz", object.in_dfz)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_netixlan const& object) {
  object_writer{element_, object}
      .id("net_id", object.net_id)
      .id("ix_id", object.ix_id)
      .id("ixlan_id", object.ixlan_id)
      .network("asn", object.asn)
      .size("speed", object.speed_mbps)
      .address("ipaddr4", object.ipaddr4)
      .address("ipaddr6", object.ipaddr6)
      .flag("is_rs_peer", object.is_rs_peer)
      .flag("operational", object.operational)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_fac const& object) {
  object_writer{element_, object}
      .id("org_id", object.org_id)
      .text("name", object.name)
      .text("aka", object.aka)
      .text("website", object.website)
      .text("clli", "")
      .place(object.address)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_netfac const& object) {
  object_writer{element_, object}
      .id("net_id", object.net_id)
      .id("fac_id", object.fac_id)
      .network("local_asn", object.local_asn)
      .text("city", object.city)
      .country(object.country)
      .end(object);
  items_.add(element_);
}

void pdb_dump_writer::add(pdb_ixfac const& object) {
  object_writer{element_, object}
      .id("ix_id", object.ix_id)
      .id("fac_id", object.fac_id)
      .text("city", object.city)
      .country(object.country)
      .end(object);
  items_.add(element_);
}

}  // namespace causeway::formats
