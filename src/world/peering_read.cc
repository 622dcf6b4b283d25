//! Reads PeeringDB, IX-F exports, tables of buildings and of networks by city into a draft.
#include "world/peering_read.h"

#include <algorithm>
#include <map>
#include <utility>

#include "base/text.h"
#include "formats/facility_csv.h"
#include "formats/ixf.h"
#include "formats/network_city.h"
#include "formats/peeringdb.h"
#include "world/country_names.h"

namespace causeway::world {

namespace {

pdb_draft pdb_part(formats::pdb_object const& object, said by) {
  return {by, object.id, object.ok};
}

std::uint8_t flag_if(bool is_set, port_flag flag) {
  return is_set ? static_cast<std::uint8_t>(flag) : std::uint8_t{0};
}

port_draft port_of(formats::pdb_netixlan const& from) {
  auto const flags =
      flag_if(from.is_rs_peer, port_route_server) | flag_if(from.operational, port_operational) |
      flag_if(from.ipaddr6.has_value(), port_has_ipv6) | flag_if(from.ipaddr4.has_value(), port_has_ipv4);
  return {from.asn, from.speed_mbps, static_cast<std::uint8_t>(flags)};
}

formats::pdb_visitor exchange_visitor(peering_draft& draft, said by) {
  formats::pdb_visitor to;
  to.ix = [&draft, by](formats::pdb_ix const& ix) {
    draft.exchanges.push_back({pdb_part(ix, by), ix.name, ix.aka, ix.name_long, ix.city, ix.country});
  };
  to.ixlan = [&draft, by](formats::pdb_ixlan const& lan) {
    draft.lans.push_back({pdb_part(lan, by), lan.ix_id});
  };
  to.ixpfx = [&draft, by](formats::pdb_ixpfx const& prefix) {
    draft.lan_prefixes.push_back({pdb_part(prefix, by), prefix.ixlan_id, prefix.prefix});
  };
  to.netixlan = [&draft, by](formats::pdb_netixlan const& port) {
    draft.ports.push_back({pdb_part(port, by), port.ix_id, port_of(port)});
  };
  return to;
}

void add_building_visitor(formats::pdb_visitor& to, peering_draft& draft, said by) {
  to.org = [&draft, by](formats::pdb_org const& org) { draft.orgs.push_back({pdb_part(org, by), org.name}); };
  to.net = [&draft, by](formats::pdb_net const& net) {
    draft.nets.push_back({pdb_part(net, by), net.asn, net.name});
  };
  to.fac = [&draft, by](formats::pdb_fac const& fac) {
    draft.facs.push_back(
        {pdb_part(fac, by), fac.org_id, fac.name, fac.address.city, fac.address.country, fac.address.point});
  };
  to.netfac = [&draft, by](formats::pdb_netfac const& at) {
    draft.net_facs.push_back({pdb_part(at, by), at.net_id, at.fac_id, at.local_asn, at.city, at.country});
  };
  to.ixfac = [&draft, by](formats::pdb_ixfac const& at) {
    draft.ix_facs.push_back({pdb_part(at, by), at.ix_id, at.fac_id});
  };
}

template <typename Object>
void settle(peering_draft& draft, std::vector<Object>& objects) {
  draft.repeated += keep_newest(objects, [](Object const& object) { return object.id; });
  draft.objects += objects.size();
  std::erase_if(objects, [](Object const& object) { return !object.ok; });
}

void settle_all(peering_draft& draft) {
  settle(draft, draft.nets);
  settle(draft, draft.orgs);
  settle(draft, draft.exchanges);
  settle(draft, draft.lans);
  settle(draft, draft.lan_prefixes);
  settle(draft, draft.ports);
  settle(draft, draft.facs);
  settle(draft, draft.net_facs);
  settle(draft, draft.ix_facs);
}

// A presence without a number of its own has its network's.
void fill_networks(peering_draft& draft) {
  std::map<std::uint32_t, base::asn> numbers;
  for (auto const& net : draft.nets) numbers.emplace(net.id, net.number);
  for (auto& at : draft.net_facs) {
    auto const found = numbers.find(at.net_id);
    if (at.network.value == 0 && found != numbers.end()) at.network = found->second;
  }
}

// IX-F exports

// The city of all switches that name one, if they agree.
std::string common_city(std::vector<formats::ixf_switch> const& switches) {
  std::string city;
  for (auto const& one : switches) {
    if (one.city.empty()) continue;
    if (!city.empty() && folded_name(city) != folded_name(one.city)) return {};
    if (city.empty()) city = one.city;
  }
  return city;
}

ixf_exchange_draft exchange_of(formats::ixf_exchange const& from, said by) {
  auto out = row_said_by<ixf_exchange_draft>(by);
  out.id = from.id;
  out.name = from.name;
  out.shortname = from.shortname;
  out.city = common_city(from.switches);
  out.country = from.country;
  out.ixf_id = from.ixf_id;
  out.peeringdb_id = from.peeringdb_id;
  for (auto const& lan : from.vlans) {
    if (lan.prefix4) out.lans.push_back(*lan.prefix4);
    if (lan.prefix6) out.lans.push_back(*lan.prefix6);
  }
  for (auto const& one : from.switches) {
    if (one.pdb_facility_id) out.fac_ids.push_back(*one.pdb_facility_id);
  }
  return out;
}

// A connection that says nothing of its state is taken as working, as the format's older versions do.
bool is_working(std::string_view state) {
  return state.empty() || base::equal_ignoring_case(state, "active") ||
         base::equal_ignoring_case(state, "connected");
}

port_draft port_of(base::asn network, formats::ixf_connection const& from) {
  auto flags = std::uint32_t{flag_if(is_working(from.state), port_operational)};
  for (auto const& address : from.addresses) {
    flags |= flag_if(address.routeserver4 || address.routeserver6, port_route_server);
    flags |= flag_if(address.ipaddr6.has_value(), port_has_ipv6);
    flags |= flag_if(address.ipaddr4.has_value(), port_has_ipv4);
  }
  return {network, from.speed_mbps, static_cast<std::uint8_t>(flags)};
}

// One file's exchanges and members; members may come first.
class ixf_file {
 public:
  void add(formats::ixf_exchange const& from, said by) { exchanges_.push_back(exchange_of(from, by)); }
  void add(formats::ixf_member const& member) {
    for (auto const& connection : member.connections)
      ports_.emplace_back(connection.ixp_id, port_of(member.asn, connection));
  }
  void move_into(peering_draft& draft) {
    std::map<std::string, std::size_t> at;
    for (auto i = std::size_t{0}; i < exchanges_.size(); ++i) at.emplace(exchanges_[i].id, i);
    for (auto const& [exchange_id, port] : ports_) {
      auto const found = at.find(exchange_id);
      if (found == at.end()) {
        draft.stray_ports.push_back({port.network, exchange_id});
      } else {
        exchanges_[found->second].ports.push_back(port);
      }
    }
    std::move(exchanges_.begin(), exchanges_.end(), std::back_inserter(draft.ixf_exchanges));
  }

 private:
  std::vector<ixf_exchange_draft> exchanges_;
  std::vector<std::pair<std::string, port_draft>> ports_;
};

void read_ixf_files(build_context& context, peering_draft& draft) {
  context.read_each("ixf", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    ixf_file file;
    formats::ixf_visitor to;
    to.exchange = [&](formats::ixf_exchange const& exchange) { file.add(exchange, by); };
    to.member = [&](formats::ixf_member const& member) { file.add(member); };
    formats::read_ixf(in, counted, to);
    file.move_into(draft);
  });
  std::stable_sort(draft.ixf_exchanges.begin(), draft.ixf_exchanges.end(),
                   [](auto const& a, auto const& b) { return a.day > b.day; });
}

void read_peeringdb_files(build_context& context, peering_draft& draft) {
  context.read_each("peeringdb", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    auto to = exchange_visitor(draft, by);
    add_building_visitor(to, draft, by);
    formats::read_peeringdb(in, counted, to);
  });
  settle_all(draft);
  fill_networks(draft);
}

void read_tables(build_context& context, peering_draft& draft) {
  context.read_each("facilities", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::read_facility_csv(in, counted, [&](formats::facility_csv_record const& row) {
      draft.facilities.push_back({by, row.organisation, row.name, row.city, row.country, row.point});
    });
  });
  context.read_each("network-city", [&](formats::input& in, base::tally& counted, source_idx source) {
    said const by{source, context.day_of(source)};
    formats::read_network_city(in, counted, [&](formats::network_city_record const& row) {
      draft.city_presences.push_back({by, row.network, row.city, row.country, row.point});
    });
  });
}

}  // namespace

peering_draft read_peering(build_context& context) {
  peering_draft draft;
  read_peeringdb_files(context, draft);
  read_ixf_files(context, draft);
  read_tables(context, draft);
  return draft;
}

}  // namespace causeway::world
