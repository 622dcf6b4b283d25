//! PeeringDB: told by an object's members, read object by object.
#include "formats/peeringdb.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "formats/json_fields.h"
#include "formats/json_outline.h"
#include "formats/json_stream.h"

namespace causeway::formats {

namespace {

using reader = void (*)(json_fields const&, pdb_visitor const&);

struct pdb_type {
  std::string_view name;
  reader read;  ///< nullptr: a type that is not kept
};

// Everything that all types share; nothing, and counted, where the object has no id.
template <typename Record>
std::optional<Record> begin_record(json_fields const& fields) {
  Record record;
  auto const id = fields.required_number("id", "no id");
  if (!id) return std::nullopt;
  record.id = *id;
  auto const status = fields.text("status");
  record.ok = status.empty() || status == "ok";
  record.updated = fields.day("updated");
  return record;
}

template <typename Record>
void deliver(json_fields const& fields, std::function<void(Record const&)> const& sink,
             Record const& record) {
  fields.tally().count_record();
  if (sink) sink(record);
}

// An id of another object that the record makes no sense without.
bool take_reference(json_fields const& fields, std::string_view name, std::uint32_t& id) {
  id = fields.required_number(name, "missing reference").value_or(0);
  return id != 0;
}

std::uint32_t optional_reference(json_fields const& fields, std::string_view name) {
  return fields.number(name, "bad reference").value_or(0);
}

bool take_asn(json_fields const& fields, base::asn& asn) {
  asn = fields.required_asn("asn").value_or(base::asn{});
  return asn.value != 0;
}

base::geo_point point_of(json_fields const& fields) {
  auto const lat = fields.real("latitude", -90, 90, "bad coordinates");
  auto const lon = fields.real("longitude", -180, 180, "bad coordinates");
  if (!lat || !lon || (*lat == 0 && *lon == 0)) return {};
  return base::make_point(*lon, *lat).value_or(base::geo_point{});
}

pdb_address address_of(json_fields const& fields) {
  pdb_address out;
  out.address1 = fields.text("address1");
  out.city = fields.text("city");
  out.state = fields.text("state");
  out.country = fields.country("country");
  out.point = point_of(fields);
  return out;
}

void read_org(json_fields const& fields, pdb_visitor const& visitor) {
  auto org = begin_record<pdb_org>(fields);
  if (!org) return;
  org->name = fields.text("name");
  org->website = fields.text("website");
  org->address = address_of(fields);
  deliver(fields, visitor.org, *org);
}

// Since 2024 a network has a list of kinds; before, one.
std::string info_type_of(json_fields const& fields) {
  auto one = fields.text("info_type");
  if (!one.empty()) return one;
  auto const several = fields.texts("info_types");
  return several.empty() ? std::string{} : several.front();
}

void read_net(json_fields const& fields, pdb_visitor const& visitor) {
  auto net = begin_record<pdb_net>(fields);
  if (!net || !take_asn(fields, net->asn)) return;
  net->org_id = optional_reference(fields, "org_id");
  net->name = fields.text("name");
  net->aka = fields.text("aka");
  net->name_long = fields.text("name_long");
  net->website = fields.text("website");
  net->irr_as_set = fields.text("irr_as_set");
  net->info_type = info_type_of(fields);
  net->info_traffic = fields.text("info_traffic");
  net->info_ratio = fields.text("info_ratio");
  net->info_scope = fields.text("info_scope");
  net->policy_general = fields.text("policy_general");
  net->info_prefixes4 = fields.number("info_prefixes4", "bad count");
  net->info_prefixes6 = fields.number("info_prefixes6", "bad count");
  deliver(fields, visitor.net, *net);
}

void read_ix(json_fields const& fields, pdb_visitor const& visitor) {
  auto ix = begin_record<pdb_ix>(fields);
  if (!ix) return;
  ix->org_id = optional_reference(fields, "org_id");
  ix->name = fields.text("name");
  ix->aka = fields.text("aka");
  ix->name_long = fields.text("name_long");
  ix->city = fields.text("city");
  ix->country = fields.country("country");
  ix->region_continent = fields.text("region_continent");
  ix->website = fields.text("website");
  ix->net_count = fields.number("net_count", "bad count");
  ix->fac_count = fields.number("fac_count", "bad count");
  deliver(fields, visitor.ix, *ix);
}

void read_ixlan(json_fields const& fields, pdb_visitor const& visitor) {
  auto ixlan = begin_record<pdb_ixlan>(fields);
  if (!ixlan || !take_reference(fields, "ix_id", ixlan->ix_id)) return;
  ixlan->name = fields.text("name");
  ixlan->mtu_bytes = fields.number("mtu", "bad count");
  ixlan->route_server = fields.asn("rs_asn").value_or(base::asn{});
  ixlan->ixf_export_url = fields.text("ixf_ixp_member_list_url");
  deliver(fields, visitor.ixlan, *ixlan);
}

void read_ixpfx(json_fields const& fields, pdb_visitor const& visitor) {
  auto ixpfx = begin_record<pdb_ixpfx>(fields);
  if (!ixpfx || !take_reference(fields, "ixlan_id", ixpfx->ixlan_id)) return;
  auto const prefix = base::parse_prefix(fields.text("prefix"));
  if (!prefix || !base::is_canonical(*prefix)) return fields.report("bad prefix", "prefix");
  ixpfx->prefix = *prefix;
  ixpfx->in_dfz = fields.flag("in_dfz", false);
  deliver(fields, visitor.ixpfx, *ixpfx);
}

void read_netixlan(json_fields const& fields, pdb_visitor const& visitor) {
  auto port = begin_record<pdb_netixlan>(fields);
  if (!port || !take_reference(fields, "ixlan_id", port->ixlan_id) || !take_asn(fields, port->asn)) return;
  port->net_id = optional_reference(fields, "net_id");
  port->ix_id = optional_reference(fields, "ix_id");
  port->speed_mbps = fields.number("speed", "bad speed").value_or(0);
  port->ipaddr4 = fields.address("ipaddr4", base::ip_family::v4);
  port->ipaddr6 = fields.address("ipaddr6", base::ip_family::v6);
  port->is_rs_peer = fields.flag("is_rs_peer", false);
  port->operational = fields.flag("operational", true);
  deliver(fields, visitor.netixlan, *port);
}

void read_fac(json_fields const& fields, pdb_visitor const& visitor) {
  auto fac = begin_record<pdb_fac>(fields);
  if (!fac) return;
  fac->org_id = optional_reference(fields, "org_id");
  fac->name = fields.text("name");
  fac->aka = fields.text("aka");
  fac->website = fields.text("website");
  fac->address = address_of(fields);
  deliver(fields, visitor.fac, *fac);
}

void read_netfac(json_fields const& fields, pdb_visitor const& visitor) {
  auto netfac = begin_record<pdb_netfac>(fields);
  if (!netfac || !take_reference(fields, "net_id", netfac->net_id) ||
      !take_reference(fields, "fac_id", netfac->fac_id)) {
    return;
  }
  netfac->local_asn = fields.asn("local_asn").value_or(base::asn{});
  netfac->city = fields.text("city");
  netfac->country = fields.country("country");
  deliver(fields, visitor.netfac, *netfac);
}

void read_ixfac(json_fields const& fields, pdb_visitor const& visitor) {
  auto ixfac = begin_record<pdb_ixfac>(fields);
  if (!ixfac || !take_reference(fields, "ix_id", ixfac->ix_id) ||
      !take_reference(fields, "fac_id", ixfac->fac_id)) {
    return;
  }
  ixfac->city = fields.text("city");
  ixfac->country = fields.country("country");
  deliver(fields, visitor.ixfac, *ixfac);
}

constexpr std::array<pdb_type, 14> types{{
    {"org", read_org},
    {"net", read_net},
    {"ix", read_ix},
    {"ixlan", read_ixlan},
    {"ixpfx", read_ixpfx},
    {"netixlan", read_netixlan},
    {"fac", read_fac},
    {"netfac", read_netfac},
    {"ixfac", read_ixfac},
    {"poc", nullptr},
    {"carrier", nullptr},
    {"carrierfac", nullptr},
    {"campus", nullptr},
    {"as_set", nullptr},
}};

pdb_type const* type_named(std::string_view name) {
  auto const found =
      std::find_if(types.begin(), types.end(), [&](auto const& one) { return one.name == name; });
  return found == types.end() ? nullptr : &*found;
}

using member_test = std::function<bool(std::string_view)>;

std::string_view name_with_org(member_test const& has) {
  if (has("asn")) return "net";
  if (has("proto_unicast") || has("media") || has("url_stats")) return "ix";
  if (has("clli") || has("rencode") || has("npanxx") || has("address1")) return "fac";
  return {};
}

std::string_view name_with_net(member_test const& has) {
  if (has("ixlan_id")) return "netixlan";
  if (has("fac_id")) return "netfac";
  return has("role") ? "poc" : "";
}

// The type of an object that has these members; "" where it is none. References tell it: only a port has both
// a network and a peering LAN.
std::string_view name_by_members(member_test const& has) {
  if (has("net_id")) return name_with_net(has);
  if (has("ix_id")) return has("fac_id") ? "ixfac" : "ixlan";
  if (has("ixlan_id")) return has("prefix") ? "ixpfx" : "";
  if (has("carrier_id")) return "carrierfac";
  if (has("org_id")) return name_with_org(has);
  return has("address1") ? "org" : "";
}

// "ix.json.gz", "peeringdb_net.json": the type where the members do not tell it.
std::string_view name_in_file_name(std::string_view file) {
  auto const slash = file.rfind('/');
  if (slash != std::string_view::npos) file.remove_prefix(slash + 1);
  file = file.substr(0, file.find('.'));
  auto const separator = file.find_last_of("_-");
  if (separator != std::string_view::npos) file.remove_prefix(separator + 1);
  return type_named(file) == nullptr ? std::string_view{} : file;
}

class pdb_file {
 public:
  pdb_file(input const& in, base::tally& counted, pdb_visitor const& visitor)
      : in_{in}, tally_{counted}, visitor_{visitor} {}

  void take(json_item const& item) {
    auto const answer = item.path == "data";
    if (!answer && !item.path.ends_with(".data")) return;
    auto const fields = fields_of(item, tally_);
    if (!fields) return;
    auto const name = answer ? answer_type(*fields) : item.path.substr(0, item.path.size() - 5);
    auto const* const type = type_named(name);
    if (type == nullptr) return tally_.add("object of unknown type", item.where, name);
    if (type->read == nullptr) return note_not_kept(*type, item.where);
    type->read(*fields, visitor_);
  }

 private:
  // An API answer holds one type: the first object that tells it speaks for the others.
  std::string_view answer_type(json_fields const& fields) {
    if (answer_type_.empty()) {
      answer_type_ =
          name_by_members([&](std::string_view name) { return fields.value().get(name).has_value(); });
    }
    return answer_type_.empty() ? name_in_file_name(in_.name()) : answer_type_;
  }

  void note_not_kept(pdb_type const& type, base::place where) {
    if (not_kept_.insert(type.name).second) tally_.add("type not kept", where, type.name);
  }

  input const& in_;
  base::tally& tally_;
  pdb_visitor const& visitor_;
  std::string_view answer_type_;
  std::set<std::string_view> not_kept_;
};

bool is_answer(json_outline const& outline, std::string_view file_name) {
  if (!outline.has("data[].id") || !outline.has("data[].status")) return false;
  auto name =
      name_by_members([&](std::string_view member) { return outline.has("data[]." + std::string{member}); });
  if (name.empty()) name = name_in_file_name(file_name);
  auto const* const type = type_named(name);
  return type != nullptr && type->read != nullptr;
}

bool is_dump(json_outline const& outline) {
  return std::any_of(types.begin(), types.end(),
                     [&](auto const& type) { return outline.has(std::string{type.name} + ".data[]"); });
}

}  // namespace

bool looks_like_peeringdb(sample const& start) {
  if (!looks_like_json(start)) return false;
  auto const outline = json_outline{start.text};
  return is_answer(outline, start.name) || is_dump(outline);
}

void read_peeringdb(input& in, base::tally& counted, pdb_visitor const& visitor) {
  auto file = pdb_file{in, counted, visitor};
  for_each_json_item(in, counted, [&](json_item const& item) { file.take(item); });
}

void count_peeringdb(input& in, base::tally& counted) {
  read_peeringdb(in, counted, {});
}

}  // namespace causeway::formats
