//! What an exchange says of its members' ports, beside what the networks say themselves.
#include "world/port_join.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace causeway::world {

namespace {

constexpr std::int32_t year_days = 365;

// The exchange knows its ports better than the network that declares them, unless it speaks of another time.
bool is_fresh_enough(base::date exchange_said, base::date other_said) {
  if (!exchange_said.known()) return false;
  return !other_said.known() || other_said.days - exchange_said.days <= year_days;
}

std::uint64_t speed_of(std::vector<port_draft> const& ports) {
  return std::accumulate(ports.begin(), ports.end(), std::uint64_t{0},
                         [](std::uint64_t sum, port_draft const& one) { return sum + one.speed_mbps; });
}

void add_ports(joined_exchange& exchange, std::vector<port_draft> const& ports, said by) {
  for (auto const& port : ports) exchange.ports.push_back({by, port});
}

}  // namespace

std::map<base::asn, port_join::known_ports> port_join::known_at(joined_exchange const& exchange) {
  std::map<base::asn, known_ports> out;
  for (auto const& one : exchange.ports) {
    auto& known = out[one.port.network];
    known.speed_mbps += one.port.speed_mbps;
    known.day = std::max(known.day, one.day);
  }
  return out;
}

void port_join::merge(joined_exchange& exchange, known_ports const& known,
                      std::vector<port_draft> const& ports, ixf_exchange_draft const& from) {
  auto const said_mbps = speed_of(ports);
  if (said_mbps == 0 || said_mbps == known.speed_mbps) return;
  if (known.speed_mbps != 0) ++count_->conflicts;
  if (known.speed_mbps != 0 && !is_fresh_enough(from.day, known.day)) return;
  auto const network = ports.front().network;
  std::erase_if(exchange.ports, [&](joined_port const& one) { return one.port.network == network; });
  add_ports(exchange, ports, said_of(from));
}

void port_join::add(std::size_t at, joined_exchange& exchange, ixf_exchange_draft const& from) {
  std::map<base::asn, std::vector<port_draft>> members;
  for (auto const& port : from.ports) members[port.network].push_back(port);
  auto const known = known_at(exchange);
  for (auto const& [network, ports] : members) {
    auto const is_first = spoken_.emplace(at, network).second;
    auto const found = known.find(network);
    if (found == known.end()) {
      count_->add_unjoined("AS" + std::to_string(network.value) + " at " + exchange.name);
      add_ports(exchange, ports, said_of(from));
      continue;
    }
    count_->add_joined();
    if (is_first) merge(exchange, found->second, ports, from);
  }
}

}  // namespace causeway::world
