//! The stated shares of the networks' part: how many of which kind there are, and who departs from the rule.
///
/// "Measured" shares come from CAIDA AS relationships, 2024-01-01 (networks_distributions.cc has them in
/// full); "set" shares were chosen so that each case is met often enough to be scored, not to repeat a
/// survey.
#pragma once

namespace causeway::sample::shares {

// Who there is. Set, but for transit and peering, which together give the measured 15.5 % and 20.8 %.
struct role_shares {
  double of_networks;     ///< of those that are not backbones, carriers, incumbents or exchanges
  double with_customers;  ///< of the role
  double peering_stubs;   ///< of those without customers
};
inline constexpr role_shares access{0.40, 0.23, 0.20};
inline constexpr role_shares content{0.15, 0.16, 0.43};
inline constexpr role_shares university{0.05, 0.25, 0.25};
inline constexpr role_shares enterprise{0.40, 0.06, 0.02};
inline constexpr double transit_peering = 0.55;      // measured: 58 % of networks with customers have peers
inline constexpr double carriers_of_transit = 0.02;  // set: about one in 300 networks
inline constexpr unsigned giants = 5;                // set: content networks that most traffic comes from

// Providers. Measured: mean 1.85 without and 2.98 with customers; together 43, 36, 12 and 10 %.
inline constexpr double stub_providers[] = {0.470, 0.370, 0.100, 0.060};     // 1, 2, 3, 4 and more
inline constexpr double transit_providers[] = {0.190, 0.300, 0.220, 0.290};  // the same
inline constexpr double one_more_provider = 0.60;   // measured: 5.6 on average where there are 4 and more
inline constexpr double customer_of_largest = 0.7;  // of carriers and incumbents; gives the measured top cone

// Organisations. Set after CAIDA as2org, in which about one network in eight has a sibling.
inline constexpr double joins_other_organisation = 0.067;  // makes about 12 % of networks siblings
inline constexpr double customer_of_sibling = 0.6;         // of siblings whose main network has customers
inline constexpr double registered_elsewhere = 0.06;

// Policies (set; Gao and Rexford's rule holds for most, and each departure must occur at 3 000 networks).
inline constexpr double primary_provider = 0.10;  // of networks with several providers
inline constexpr double prepends = 0.05;          // of the same
inline constexpr double splits_prefixes = 0.08;   // of the same
inline constexpr double prefers_peers = 0.01;     // of networks with customers
inline constexpr double leaks = 0.001;         // of networks with several providers, or a provider and a peer
inline constexpr double drops_invalid = 0.30;  // of networks with customers, but for …
inline constexpr double backbone_drops_invalid = 0.85;

// Addresses and their papers (set).
inline constexpr double without_own_block =
    0.06;                                         // of enterprises: their addresses are of a provider's block
inline constexpr double more_specifics = 0.50;    // of networks with a block of 512 addresses or more
inline constexpr double second_origin = 0.01;     // of announced prefixes
inline constexpr double not_announced = 0.04;     // of blocks behind a network's first
inline constexpr double with_ipv6 = 0.45;         // of networks with IPv4
inline constexpr double with_roas = 0.50;         // of networks
inline constexpr double roa_max_length = 0.25;    // of those: one ROA up to the longest prefix announced
inline constexpr double roa_too_short = 0.03;     // of those: the block only, though longer prefixes are told
inline constexpr double roa_wrong_origin = 0.01;  // of those: the number of another network
inline constexpr double roa_nobody = 0.30;        // AS0, of prefixes that are not announced
inline constexpr double roa_nobody_by_mistake = 0.001;  // AS0, of announced prefixes
inline constexpr double with_aspa = 0.05;               // of networks with providers
inline constexpr double aspa_forgets = 0.04;            // of those with several: one provider is left out

// Traffic (set: a few networks have most, as operators' reports say).
inline constexpr double giant_pull[giants] = {0.22, 0.15, 0.11, 0.08, 0.06};
inline constexpr double content_pull = 0.30;  // all other content networks together; the rest: with the users
inline constexpr double cache_users = 0.6;  // hosts of caches: the largest networks, with this share of users
inline constexpr double has_cache = 0.7;    // of those, for each giant with caches
inline constexpr unsigned cached_giants = 4;
inline constexpr double users_abroad = 0.02;  // of access networks: some of their users live next door

// Peering (set).
inline constexpr double at_route_server = 0.8;  // of ports, but for giants and backbones
inline constexpr double giant_at_route_server = 0.3;
inline constexpr double by_route_server = 0.75;  // of links between two that are there
inline constexpr double giant_private = 0.5;     // of links between giants and networks with users
inline constexpr double large_private = 0.15;    // of links between two with more than 100 peers
inline constexpr double remote_port = 0.1;       // of ports: no equipment in the exchange's city

}  // namespace causeway::sample::shares
