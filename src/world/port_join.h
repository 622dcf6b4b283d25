//! What an exchange says of its members' ports, beside what the networks say themselves.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <utility>
#include <vector>

#include "world/exchange_join.h"

namespace causeway::world {

/// Adds what IX-F files say of ports to the exchanges; files must come newest first.
class port_join {
 public:
  /// Joined: members whose ports were known; unjoined: members whose ports are added; conflicts: known ones
  /// with another sum of speeds.
  explicit port_join(join_count& count) : count_{&count} {}
  /// `at` tells the exchange from the others.
  void add(std::size_t at, joined_exchange& exchange, ixf_exchange_draft const& from);

 private:
  struct known_ports {
    std::uint64_t speed_mbps = 0;
    base::date day;
  };
  static std::map<base::asn, known_ports> known_at(joined_exchange const& exchange);
  void merge(joined_exchange& exchange, known_ports const& known, std::vector<port_draft> const& ports,
             ixf_exchange_draft const& from);

  join_count* count_;
  // networks at an exchange of which a newer IX-F file has spoken
  std::set<std::pair<std::size_t, base::asn>> spoken_;
};

}  // namespace causeway::world
