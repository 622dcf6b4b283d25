//! One PeeringDB dump, type by type.
#include "sample/peering_files.h"

#include <algorithm>
#include <map>
#include <set>

#include "formats/peeringdb_writer.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

// How networks of a role describe themselves, and how many of those without a port do so at all.
struct self_description {
  std::string_view info_type;
  std::string_view ratio;
  std::string_view policy;
  double listed_share;
};

self_description description_of(network_role role) {
  switch (role) {
    case network_role::backbone: return {"NSP", "Balanced", "Restrictive", 1.0};
    case network_role::carrier: return {"NSP", "Balanced", "Selective", 0.95};
    case network_role::incumbent: return {"Cable/DSL/ISP", "Mostly Inbound", "Selective", 0.9};
    case network_role::access: return {"Cable/DSL/ISP", "Mostly Inbound", "Open", 0.45};
    case network_role::content: return {"Content", "Mostly Outbound", "Open", 0.9};
    case network_role::university: return {"Educational/Research", "Balanced", "Open", 0.4};
    case network_role::enterprise: return {"Enterprise", "Balanced", "Selective", 0.06};
    case network_role::exchange: return {"Route Server", "Balanced", "Open", 0.9};
  }
  return {};
}

std::uint32_t id_of(std::size_t row) {
  return static_cast<std::uint32_t>(row + 1);
}

struct prefix_count {
  std::uint32_t v4 = 0;
  std::uint32_t v6 = 0;
};

class dump {
 public:
  dump(sample_options const& options, lands const& on, wires const& over, networks const& of)
      : options_{options}, on_{on}, over_{over}, of_{of}, writer_{out_, sample_day()} {}

  std::string text() {
    find_listed();
    name_organisations();
    write_organisations();
    write_networks();
    write_exchanges();
    write_lans();
    write_ports();
    write_buildings();
    write_presences();
    writer_.finish();
    return std::move(out_);
  }

 private:
  template <typename Object>
  Object begun(std::size_t row, std::string_view type) const {
    constexpr std::uint32_t oldest_days = 1'500;
    Object out;
    out.id = id_of(row);
    auto const age_days = dice{options_.seed, "updated " + std::string{type}, row}.below(oldest_days);
    out.updated = base::date{sample_day().days - static_cast<std::int32_t>(age_days)};
    return out;
  }

  void find_listed() {
    listed_.resize(of_.all.size());
    for (auto const& port : of_.ports) listed_[port.network.index()] = true;
    for (auto i = std::size_t{0}; i < of_.all.size(); ++i) {
      auto const& network = of_.all[i];
      auto const share = description_of(network.role).listed_share;
      auto const lists = dice{options_.seed, "listed", network.number.value}.chance(share);
      listed_[i] = listed_[i] || !network.buildings.empty() || lists;
    }
  }

  // Made organisations keep their rows; owners that are none of them stand behind, in order of name.
  void name_organisations() {
    for (auto i = std::size_t{0}; i < of_.organisations.size(); ++i)
      id_of_name_.emplace(of_.organisations[i].name, id_of(i));
    std::set<std::string> others;
    for (auto const& building : over_.buildings) others.insert(building.owner);
    for (auto const& exchange : over_.exchanges) others.insert(exchange.organisation);
    for (auto const& name : others) {
      auto const next = id_of(of_.organisations.size() + other_owners_.size());
      if (id_of_name_.emplace(name, next).second) other_owners_.push_back(name);
    }
  }

  std::set<std::uint32_t> organisations_used() const {
    std::set<std::uint32_t> used;
    for (auto i = std::size_t{0}; i < of_.all.size(); ++i) {
      if (listed_[i]) used.insert(id_of(of_.all[i].organisation.index()));
    }
    for (auto const& building : over_.buildings) used.insert(id_of_name_.at(building.owner));
    for (auto const& exchange : over_.exchanges) used.insert(id_of_name_.at(exchange.organisation));
    return used;
  }

  void write_organisations() {
    writer_.begin("org");
    for (auto const id : organisations_used()) {
      auto org = begun<formats::pdb_org>(id - 1, "org");
      if (id > of_.organisations.size()) {
        org.name = other_owners_[id - 1 - of_.organisations.size()];
      } else {
        org.name = of_.organisations[id - 1].name;
        org.address.country = on_.of(of_.organisations[id - 1].country).code;
      }
      writer_.add(org);
    }
  }

  std::vector<prefix_count> count_prefixes() const {
    std::vector<prefix_count> out(of_.all.size());
    for (auto const& one : of_.prefixes) {
      if (!one.is_announced) continue;
      auto& count = out[one.origin.index()];
      ++(one.prefix.address.family == base::ip_family::v4 ? count.v4 : count.v6);
    }
    return out;
  }

  std::string_view scope_of(made_network const& network) const {
    std::set<country_id> countries{network.home};
    for (auto const city : network.cities) countries.insert(on_.of(city).country);
    constexpr std::size_t many = 5;
    return countries.size() >= many ? "Global" : "Regional";
  }

  void write_networks() {
    auto const prefixes = count_prefixes();
    writer_.begin("net");
    for (auto i = std::size_t{0}; i < of_.all.size(); ++i) {
      if (!listed_[i]) continue;
      auto const& network = of_.all[i];
      auto const about = description_of(network.role);
      auto net = begun<formats::pdb_net>(i, "net");
      net.org_id = id_of(network.organisation.index());
      net.name = network.name;
      net.asn = network.number;
      net.info_type = about.info_type;
      net.info_ratio = about.ratio;
      net.info_scope = scope_of(network);
      net.policy_general = about.policy;
      net.info_prefixes4 = prefixes[i].v4;
      net.info_prefixes6 = prefixes[i].v6;
      writer_.add(net);
    }
  }

  std::vector<std::uint32_t> count_members() const {
    std::vector<std::uint32_t> out(over_.exchanges.size());
    for (auto i = std::size_t{0}; i < of_.ports.size(); ++i) {
      auto const& port = of_.ports[i];
      auto const is_same =
          i != 0 && of_.ports[i - 1].exchange == port.exchange && of_.ports[i - 1].network == port.network;
      if (!is_same) ++out[port.exchange.index()];
    }
    return out;
  }

  void write_exchanges() {
    auto const members = count_members();
    writer_.begin("ix");
    for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
      auto const& exchange = over_.exchanges[i];
      auto const& city = on_.of(exchange.city);
      auto ix = begun<formats::pdb_ix>(i, "ix");
      ix.org_id = id_of_name_.at(exchange.organisation);
      ix.name = exchange.name;
      ix.city = city.name;
      ix.country = on_.of(city.country).code;
      ix.region_continent = on_.of(city.country).region.name;
      ix.net_count = members[i];
      ix.fac_count = static_cast<std::uint32_t>(exchange.buildings.size());
      writer_.add(ix);
    }
  }

  void write_lans() {
    auto const exports = member_export_names(options_, over_);
    writer_.begin("ixlan");
    for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
      auto lan = begun<formats::pdb_ixlan>(i, "ixlan");
      lan.ix_id = id_of(i);
      lan.mtu_bytes = 1'500;
      lan.route_server = over_.exchanges[i].route_server;
      if (!exports[i].empty()) lan.ixf_export_url = "https://members.example/" + exports[i];
      writer_.add(lan);
    }
    writer_.begin("ixpfx");
    for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
      write_lan_prefix(i, over_.exchanges[i].lan4);
      write_lan_prefix(i, over_.exchanges[i].lan6);
    }
  }

  void write_lan_prefix(std::size_t exchange, base::ip_prefix const& prefix) {
    if (prefix.length == 0) return;  // none was given
    auto const is_v6 = prefix.address.family == base::ip_family::v6;
    auto one = begun<formats::pdb_ixpfx>(2 * exchange + (is_v6 ? 1 : 0), "ixpfx");
    one.ixlan_id = id_of(exchange);
    one.prefix = prefix;
    writer_.add(one);
  }

  void write_ports() {
    writer_.begin("netixlan");
    for (auto i = std::size_t{0}; i < of_.ports.size(); ++i) {
      auto const& port = of_.ports[i];
      auto one = begun<formats::pdb_netixlan>(i, "netixlan");
      one.net_id = id_of(port.network.index());
      one.ix_id = id_of(port.exchange.index());
      one.ixlan_id = one.ix_id;
      one.asn = of_.of(port.network).number;
      one.speed_mbps = port.speed_mbps;
      one.ipaddr4 = port.address4;
      if (port.has_ipv6) one.ipaddr6 = port.address6;
      one.is_rs_peer = port.at_route_server;
      writer_.add(one);
    }
  }

  void write_buildings() {
    writer_.begin("fac");
    for (auto i = std::size_t{0}; i < over_.buildings.size(); ++i) {
      auto const& building = over_.buildings[i];
      auto const& city = on_.of(building.city);
      auto fac = begun<formats::pdb_fac>(i, "fac");
      fac.org_id = id_of_name_.at(building.owner);
      fac.name = building.name;
      fac.address.city = city.name;
      fac.address.country = on_.of(city.country).code;
      fac.address.point = building.point;
      writer_.add(fac);
    }
  }

  template <typename Object>
  void place(Object& object, building_id building) const {
    auto const& city = on_.of(over_.of(building).city);
    object.fac_id = id_of(building.index());
    object.city = city.name;
    object.country = on_.of(city.country).code;
  }

  void write_presences() {
    writer_.begin("netfac");
    auto row = std::size_t{0};
    for (auto i = std::size_t{0}; i < of_.all.size(); ++i) {
      for (auto const building : of_.all[i].buildings) {
        auto one = begun<formats::pdb_netfac>(row++, "netfac");
        one.net_id = id_of(i);
        one.local_asn = of_.all[i].number;
        place(one, building);
        writer_.add(one);
      }
    }
    writer_.begin("ixfac");
    row = 0;
    for (auto i = std::size_t{0}; i < over_.exchanges.size(); ++i) {
      for (auto const building : over_.exchanges[i].buildings) {
        auto one = begun<formats::pdb_ixfac>(row++, "ixfac");
        one.ix_id = id_of(i);
        place(one, building);
        writer_.add(one);
      }
    }
  }

  sample_options const& options_;
  lands const& on_;
  wires const& over_;
  networks const& of_;
  std::string out_;
  formats::pdb_dump_writer writer_;
  std::vector<bool> listed_;  // by network
  std::map<std::string, std::uint32_t, std::less<>> id_of_name_;
  std::vector<std::string> other_owners_;
};

}  // namespace

std::vector<published_file> publish_peeringdb(sample_options const& options, lands const& on,
                                              wires const& over, networks const& of) {
  auto day = base::to_string(sample_day());
  std::replace(day.begin(), day.end(), '-', '_');
  return {{"peeringdb/peeringdb_2_dump_" + day + ".json", "peeringdb", dump{options, on, over, of}.text(),
           packing::gzip}};
}

}  // namespace causeway::sample
