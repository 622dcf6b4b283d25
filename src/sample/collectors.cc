//! Draws the collectors' peers.
#include "sample/collectors.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "sample/arithmetic.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

// Addresses that no network of the sample has.
base::ip_address collectors_address4(std::size_t collector, std::size_t host) {
  return base::ipv4(0xFEFF0000U + static_cast<std::uint32_t>(collector * 256 + host));
}
base::ip_address collectors_address6(std::size_t collector, std::size_t host) {
  auto out = *base::parse_address("3fff:fff:ffff::");
  out.bytes[7] = static_cast<std::uint8_t>(collector);
  out.bytes[14] = static_cast<std::uint8_t>(host >> 8U);
  out.bytes[15] = static_cast<std::uint8_t>(host);
  return out;
}

double weight_of_role(network_role role) {
  switch (role) {
    case network_role::backbone: return 30;
    case network_role::carrier: return 12;
    case network_role::incumbent: return 5;
    case network_role::university: return 2;
    case network_role::content: return 1.5;
    case network_role::access: return 1;
    case network_role::enterprise: return 0.1;
    case network_role::exchange: return 0;
  }
  return 0;
}

class peer_drawing {
 public:
  peer_drawing(sample_options const& options, wires const& over, networks const& from)
      : options_{options},
        from_{from},
        weights_(from.all.size()),
        first4_(from.all.size()),
        first6_(from.all.size()) {
    std::vector<std::uint32_t> customers(from.all.size(), 0);
    for (auto const& link : from.links) {
      if (link.relation == plain_relation::provides) ++customers[link.first.index()];
    }
    for (auto i = std::size_t{0}; i < weights_.size(); ++i) {
      auto const& one = from.all[i];
      auto const is_at_hub = std::any_of(one.cities.begin(), one.cities.end(), [&](city_id city) {
        return std::binary_search(over.hubs.begin(), over.hubs.end(), city);
      });
      weights_[i] = weight_of_role(one.role) * square_root(1.0 + customers[i]) * (is_at_hub ? 3 : 1);
    }
    find_addresses();
  }

  std::vector<collector_peer> draw(std::size_t collector, bool at_exchange) const {
    dice drawn{options_.seed, "collector peers", collector};
    auto weights = weights_;
    auto const wanted =
        std::min(peer_count(), static_cast<std::size_t>(std::count_if(weights.begin(), weights.end(),
                                                                      [](double w) { return w > 0; })));
    std::vector<collector_peer> out;
    while (out.size() < wanted) {
      auto const i = drawn.pick(weights);
      weights[i] = 0;
      collector_peer peer;
      peer.network = network_id{static_cast<std::uint32_t>(i)};
      peer.is_full = out.size() < always_full || drawn.chance(0.6);
      set_addresses(peer, collector, out.size() + 1, at_exchange);
      out.push_back(peer);
    }
    std::sort(out.begin(), out.end(),
              [](collector_peer const& a, collector_peer const& b) { return a.network < b.network; });
    return out;
  }

 private:
  static constexpr std::size_t always_full = 3;

  std::size_t peer_count() const {
    if (options_.networks < 1'000) return 6;
    auto count = std::size_t{options_.networks < 3'000 ? 10U : 12U};
    for (auto size = std::uint64_t{12'000}; size <= options_.networks; size *= 4) ++count;
    return count;
  }

  void find_addresses() {
    for (auto at = prefix_id{0}; at.index() < from_.prefixes.size(); ++at) {
      auto const& one = from_.of(at);
      auto& first = one.prefix.address.family == base::ip_family::v4 ? first4_ : first6_;
      if (one.is_announced && !first[one.origin.index()].valid()) first[one.origin.index()] = at;
    }
    for (auto i = from_.ports.size(); i-- > 0;) ports_[from_.ports[i].network] = i;
  }

  base::ip_address first_host(prefix_id of) const {
    auto address = from_.of(of).prefix.address;
    address.bytes[base::byte_count(address.family) - 1] |= 1U;
    return address;
  }

  // At an exchange the addresses of a port, elsewhere ones of its own.
  void set_addresses(collector_peer& peer, std::size_t collector, std::size_t host, bool at_exchange) const {
    auto const i = peer.network.index();
    auto const port = ports_.find(peer.network);
    peer.address4 = first4_[i].valid() ? first_host(first4_[i]) : collectors_address4(collector, host);
    peer.has_ipv6 = first6_[i].valid();
    peer.address6 = peer.has_ipv6 ? first_host(first6_[i]) : base::ip_address{};
    if (!at_exchange || port == ports_.end()) return;
    auto const& found = from_.ports[port->second];
    peer.address4 = found.address4;
    if (peer.has_ipv6 && found.has_ipv6) peer.address6 = found.address6;
  }

  sample_options const& options_;
  networks const& from_;
  std::vector<double> weights_;
  std::vector<prefix_id> first4_;
  std::vector<prefix_id> first6_;
  std::map<network_id, std::size_t> ports_;  // the first of each network
};

}  // namespace

std::vector<collector> make_collectors(sample_options const& options, wires const& over,
                                       networks const& from) {
  struct kind {
    char const* name;
    bool names_bview;
    bool is_extended;
  };
  static constexpr std::array kinds{kind{"sample-views-1", false, false},
                                    kind{"sample-views-2", false, false}, kind{"sample-rrc-01", true, false},
                                    kind{"sample-rrc-02", true, true}};
  constexpr std::uint32_t gap = 1'000;  // behind the last network's number
  peer_drawing const drawing{options, over, from};
  auto const last = from.all.back().number.value;
  std::vector<collector> out;
  for (auto const& one : kinds) {
    auto const i = out.size();
    auto& made = out.emplace_back();
    made.name = one.name;
    made.number = base::asn{last + gap + static_cast<std::uint32_t>(i)};
    made.names_bview = one.names_bview;
    made.is_extended = one.is_extended;
    made.address4 = collectors_address4(i, 254);
    made.address6 = collectors_address6(i, 254);
    made.peers = drawing.draw(i, one.names_bview);
  }
  return out;
}

std::vector<std::size_t> collected_groups(networks const& from, std::span<announcement_group const> groups) {
  std::vector<std::size_t> starts;  // where each origin's groups begin
  for (auto i = std::size_t{0}; i < groups.size(); ++i) {
    if (i == 0 || groups[i].origin != groups[i - 1].origin) starts.push_back(i);
  }
  auto const takes_all = from.all.size() <= sampled_above_networks;
  auto const wanted = takes_all ? starts.size() : std::min(starts.size(), sampled_origins(from.all.size()));
  std::vector<std::size_t> out;
  for (auto k = std::size_t{0}; k < wanted; ++k) {
    auto const which = k * starts.size() / wanted;
    auto const end = which + 1 < starts.size() ? starts[which + 1] : groups.size();
    for (auto i = starts[which]; i < end; ++i) out.push_back(i);
  }
  return out;
}

}  // namespace causeway::sample
