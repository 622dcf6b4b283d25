//! Compares users and members.
#include "score/presence_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <utility>

#include "base/text.h"
#include "world/view.h"

namespace causeway::score {

namespace {

using member = std::pair<std::string_view, base::asn>;  // exchange and network

score country_users(truth const& so, world::world const& from) {
  std::map<base::country_code, double> found;
  for (auto const& row : from.users) found[code_of(from, row.country)] += static_cast<double>(row.users);
  mean_count error{direction::lower};
  for (auto const& one : so.countries) {
    if (one.users <= 0) continue;
    auto const users = found[one.code];
    auto const difference = users > one.users ? users - one.users : one.users - users;
    error.add(difference / one.users, 1, 0, [&] {
      return fmt::format("{}: {:.0f} users, in truth {:.0f}", base::to_string(one.code), users, one.users);
    });
  }
  return std::move(error).as_mean("users.countries", "ratio");
}

// Of all true users, those that the world gives to their network.
score network_users(truth const& so, world::world const& from) {
  std::map<base::asn, double> found;
  for (auto const& row : from.users) {
    if (row.network.valid()) found[from.networks[row.network].number] += static_cast<double>(row.users);
  }
  mean_count share{direction::higher};
  for (auto const& one : so.networks) {
    if (one.users <= 0) continue;
    auto const users = found[one.number];
    share.add(std::min(users, one.users) / one.users, one.users, 1, [&] {
      return fmt::format("AS{}: {:.0f} users, in truth {:.0f}", one.number.value, users, one.users);
    });
  }
  return std::move(share).as_mean("users.networks", "share");
}

// Who has a link over an exchange is a member of it.
score exchange_members(truth const& so, world::world const& from) {
  std::set<member> so_members;
  for (auto const& link : so.links) {
    if (link.over.empty()) continue;
    so_members.insert({link.over, link.first});
    so_members.insert({link.over, link.second});
  }
  std::set<member> found;
  for (auto i = world::exchange_idx{0}; i.index() < from.exchange_ports.size(); ++i) {
    for (auto const& port : from.exchange_ports[i]) {
      if (port.network.valid())
        found.insert({text_of(from, from.exchanges[i].name), from.networks[port.network].number});
    }
  }
  right_count count;
  for (auto const& one : so_members) {
    count.add(found.contains(one), [&] {
      return fmt::format("AS{} is no member of {}", one.second.value, base::printable(one.first));
    });
  }
  return std::move(count).as_share("exchanges.members");
}

}  // namespace

std::vector<score> presence_scores(truth const& so, world::world const& from) {
  return {country_users(so, from), network_users(so, from), exchange_members(so, from)};
}

}  // namespace causeway::score
