//! One exchange from PeeringDB and IX-F exports: which say the same one, and whose ports count.
#include "world/exchange_join.h"

#include <algorithm>
#include <limits>
#include <map>
#include <set>
#include <utility>

#include "world/country_names.h"
#include "world/port_join.h"

namespace causeway::world {

namespace {

constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

using named_place = std::pair<base::country_code, std::string>;

// The exchanges so far, and the ways to find one.
class exchange_list {
 public:
  explicit exchange_list(peering_draft const& draft);

  std::size_t with_peeringdb_id(std::uint32_t id) const { return find(by_peeringdb_id_, id); }
  std::size_t with_ixf_id(std::uint32_t id) const { return find(by_ixf_id_, id); }
  /// By country and folded name; nowhere where two exchanges have it.
  std::size_t named(base::country_code country, std::string_view name) const;
  std::size_t add(ixf_exchange_draft const& from);
  void set_ixf_id(std::size_t at, std::uint32_t id);
  joined_exchange& operator[](std::size_t at) { return rows_[at]; }
  std::vector<joined_exchange> take() { return std::move(rows_); }

 private:
  template <typename Map, typename Id>
  static std::size_t find(Map const& by_id, Id id) {
    auto const found = by_id.find(id);
    return found == by_id.end() ? nowhere : found->second;
  }
  void add_name(base::country_code country, std::string_view name, std::size_t at);

  std::vector<joined_exchange> rows_;
  std::map<std::uint32_t, std::size_t> by_peeringdb_id_;
  std::map<std::uint32_t, std::size_t> by_ixf_id_;
  std::map<named_place, std::set<std::size_t>> by_name_;
};

exchange_list::exchange_list(peering_draft const& draft) {
  for (auto const& ix : draft.exchanges) {
    auto const at = rows_.size();
    rows_.push_back({said_of(ix), ix.name, ix.city, ix.country, ix.id, 0, {}, {}, {}});
    by_peeringdb_id_.emplace(ix.id, at);
    for (auto const* const name : {&ix.name, &ix.aka, &ix.name_long}) add_name(ix.country, *name, at);
  }
}

void exchange_list::add_name(base::country_code country, std::string_view name, std::size_t at) {
  auto folded = folded_name(name);
  if (country.given() && !folded.empty()) by_name_[{country, std::move(folded)}].insert(at);
}

std::size_t exchange_list::named(base::country_code country, std::string_view name) const {
  auto const found = by_name_.find({country, folded_name(name)});
  return found == by_name_.end() || found->second.size() != 1 ? nowhere : *found->second.begin();
}

std::size_t exchange_list::add(ixf_exchange_draft const& from) {
  auto const at = rows_.size();
  auto const& name = from.name.empty() ? from.shortname : from.name;
  auto const peeringdb_id = from.peeringdb_id.value_or(0);
  rows_.push_back({said_of(from), name, from.city, from.country, peeringdb_id, 0, {}, {}, {}});
  if (peeringdb_id != 0) by_peeringdb_id_.emplace(peeringdb_id, at);
  add_name(from.country, from.name, at);
  add_name(from.country, from.shortname, at);
  return at;
}

void exchange_list::set_ixf_id(std::size_t at, std::uint32_t id) {
  rows_[at].ixf_id = id;
  by_ixf_id_.emplace(id, at);
}

// Joining exchanges

std::size_t same_by_name(exchange_list const& list, ixf_exchange_draft const& from) {
  auto const by_name = list.named(from.country, from.name);
  return by_name != nowhere ? by_name : list.named(from.country, from.shortname);
}

std::size_t same_as(exchange_list const& list, ixf_exchange_draft const& from) {
  if (from.peeringdb_id) {
    auto const by_id = list.with_peeringdb_id(*from.peeringdb_id);
    if (by_id != nowhere) return by_id;
  }
  if (from.ixf_id) {
    auto const by_id = list.with_ixf_id(*from.ixf_id);
    if (by_id != nowhere) return by_id;
  }
  return same_by_name(list, from);
}

bool contradicts(joined_exchange const& one, ixf_exchange_draft const& from) {
  auto const other_id = from.peeringdb_id && one.peeringdb_id != 0 && one.peeringdb_id != *from.peeringdb_id;
  return other_id || (from.country.given() && one.country.given() && one.country != from.country);
}

std::string shown(ixf_exchange_draft const& from) {
  return from.name + " (" + from.id + ")";
}

// PeeringDB's own references

void join_pdb_ports(exchange_list& list, peering_draft const& draft, build_context& context) {
  auto& count = context.join("PeeringDB ports to exchanges", "By the exchange's id.");
  for (auto const& one : draft.ports) {
    auto const at = list.with_peeringdb_id(one.ix_id);
    if (at == nowhere) {
      count.add_unjoined("port " + std::to_string(one.id) + " of exchange " + std::to_string(one.ix_id));
      continue;
    }
    count.add_joined();
    list[at].ports.push_back({said_of(one), one.port});
  }
}

void join_pdb_lans(exchange_list& list, peering_draft const& draft, build_context& context) {
  auto& count = context.join("PeeringDB peering LANs to exchanges", "By the ids of LAN and exchange.");
  std::map<std::uint32_t, std::uint32_t> exchange_of;
  for (auto const& lan : draft.lans) exchange_of.emplace(lan.id, lan.ix_id);
  for (auto const& one : draft.lan_prefixes) {
    auto const lan = exchange_of.find(one.lan_id);
    auto const at = lan == exchange_of.end() ? nowhere : list.with_peeringdb_id(lan->second);
    if (at == nowhere) {
      count.add_unjoined(base::to_string(one.prefix));
      continue;
    }
    count.add_joined();
    list[at].lans.push_back(one.prefix);
  }
}

void join_pdb_facs(exchange_list& list, peering_draft const& draft, build_context& context) {
  auto& count = context.join("PeeringDB exchange buildings to exchanges", "By the exchange's id.");
  for (auto const& one : draft.ix_facs) {
    auto const at = list.with_peeringdb_id(one.ix_id);
    if (at == nowhere) {
      count.add_unjoined("building " + std::to_string(one.fac_id) + " of exchange " +
                         std::to_string(one.ix_id));
      continue;
    }
    count.add_joined();
    list[at].fac_ids.push_back(one.fac_id);
  }
}

void add_to_known(exchange_list& list, std::size_t at, ixf_exchange_draft const& from) {
  auto& known = list[at];
  if (known.ixf_id == 0 && from.ixf_id) list.set_ixf_id(at, *from.ixf_id);
  known.lans.insert(known.lans.end(), from.lans.begin(), from.lans.end());
  known.fac_ids.insert(known.fac_ids.end(), from.fac_ids.begin(), from.fac_ids.end());
}

void join_ixf(exchange_list& list, peering_draft const& draft, build_context& context) {
  auto& exchanges = context.join(
      "IX-F exchanges to known exchanges",
      "By PeeringDB id, else by IX-F id, else by country and folded name where one exchange alone has it; an "
      "unjoined one is an exchange of its own; conflict: another id or country, the known one stays.");
  port_join ports{context.join(
      "IX-F members to known ports",
      "By exchange and AS number; an unjoined member's ports are added; conflict: another sum of speeds, the "
      "exchange's list is taken unless it is undated or over a year older.")};
  for (auto const& from : draft.ixf_exchanges) {
    auto at = same_as(list, from);
    if (at == nowhere) {
      exchanges.add_unjoined(shown(from));
      at = list.add(from);
    } else {
      exchanges.add_joined();
      if (contradicts(list[at], from)) ++exchanges.conflicts;
    }
    add_to_known(list, at, from);
    ports.add(at, list[at], from);
  }
}

void count_ixf_ports(peering_draft const& draft, build_context& context) {
  auto& count = context.join("IX-F connections to exchanges", "By the exchange's id in the same file.");
  for (auto const& from : draft.ixf_exchanges) count.joined += from.ports.size();
  for (auto const& stray : draft.stray_ports)
    count.add_unjoined("AS" + std::to_string(stray.network.value) + " at \"" + stray.exchange_id + "\"");
}

template <typename Value>
void sort_once(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

bool stands_before(joined_exchange const& a, joined_exchange const& b) {
  if (a.peeringdb_id != b.peeringdb_id) return a.peeringdb_id < b.peeringdb_id;
  if (a.country != b.country) return a.country < b.country;
  return a.name != b.name ? a.name < b.name : a.source < b.source;
}

}  // namespace

std::vector<joined_exchange> join_exchanges(peering_draft const& draft, build_context& context) {
  exchange_list list{draft};
  join_pdb_ports(list, draft, context);
  join_pdb_lans(list, draft, context);
  join_pdb_facs(list, draft, context);
  join_ixf(list, draft, context);
  count_ixf_ports(draft, context);
  auto out = list.take();
  for (auto& one : out) {
    for (auto& lan : one.lans) lan = base::canonical(lan);
    sort_once(one.lans);
    sort_once(one.fac_ids);
  }
  std::stable_sort(out.begin(), out.end(), stands_before);
  return out;
}

}  // namespace causeway::world
