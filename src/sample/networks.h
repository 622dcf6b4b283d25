//! The networks of the sample: who runs them, where they are, who provides for whom, what they announce.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/ip.h"
#include "sample/ids.h"
#include "sample/lands.h"
#include "sample/wires.h"

namespace causeway::sample {

struct made_organisation {
  std::string id;  ///< "ORG-…"
  std::string name;
  country_id country;  ///< where it is registered
};

enum class network_role : std::uint8_t {
  backbone,    ///< of the clique: no provider
  carrier,     ///< regional transit
  incumbent,   ///< a country's oldest and mostly largest network
  access,      ///< has users
  content,     ///< has what users ask for
  university,  ///< research and education
  enterprise,
  exchange,  ///< an exchange's own number: route server
};

struct user_count {
  country_id country;
  double users = 0;  ///< people
};

/// How a network departs from the common rule (docs/method/sample.md). None of it: the common rule with
/// hashed ties.
struct network_policy {
  network_id primary;            ///< a provider whose routes it prefers to other providers', however long
  std::uint8_t prepends = 0;     ///< how often it repeats its number towards its other providers
  bool splits_prefixes = false;  ///< tells each prefix to one of its providers only
  bool prefers_peers = false;    ///< takes peers' routes before customers'
  bool leaks = false;            ///< tells providers and peers what it hears from other providers and peers
  bool drops_invalid = false;    ///< drops routes with an invalid origin (RFC 6811)
  std::uint16_t leaks_one_in = 100;  ///< so many origins: whose routes leak says leaks_routes_to()
};

struct made_network {
  base::asn number;
  std::string name;
  organisation_id organisation;
  network_role role = network_role::enterprise;
  country_id home;                     ///< where most of its addresses are
  country_id registered;               ///< by its registry; mostly its home
  std::vector<city_id> cities;         ///< where it has equipment, its main one first
  std::vector<building_id> buildings;  ///< some of them, in order
  std::vector<user_count> users;       ///< in order of country; mostly none or its home
  double pull = 0;  ///< share of all that users ask for which it has; sums to 1 over the world
  network_policy policy;
};

/// A link and, where it runs over an exchange, which. plain_relation::siblings does not occur: networks of
/// one organisation are linked as customer or peer, or not at all.
struct made_link {
  network_id first;  ///< the provider, or either peer
  network_id second;
  plain_relation relation = plain_relation::peers;
  exchange_id over;  ///< none: a private link
  bool by_route_server = false;
};

struct made_port {
  exchange_id exchange;
  network_id network;
  std::uint32_t speed_mbps = 0;  ///< true speed
  base::ip_address address4;
  base::ip_address address6;
  bool has_ipv6 = false;
  bool at_route_server = false;
};

/// Equipment of a content network inside another network, which serves that network's users.
struct made_cache {
  network_id content;
  network_id host;
};

struct made_prefix {
  base::ip_prefix prefix;
  network_id origin;
  network_id second_origin;  ///< none for most
  country_id country;        ///< where its addresses are used
  network_id only_via;  ///< the one provider that is told, where its origin splits its prefixes; else none
  bool is_announced = true;  ///< false: allocated, not announced
};

/// What a registry gave out: a block of addresses, a run of them held by one organisation.
struct made_delegation {
  base::ip_address first;
  std::uint64_t count = 0;  ///< IPv4: addresses, not always a power of two
  std::uint8_t length = 0;  ///< IPv6: prefix length
  organisation_id holder;
  country_id country;
};

struct made_roa {
  base::ip_prefix prefix;
  std::uint8_t max_length = 0;
  base::asn origin;  ///< AS0: nobody
};

struct made_aspa {
  base::asn customer;
  std::vector<base::asn> providers;
};

struct networks {
  std::vector<made_organisation> organisations;  // organisation_id, in order of id
  std::vector<made_network> all;                 // network_id, in order of ASN
  std::vector<made_link> links;                  // link_id, in order of its networks
  std::vector<made_port> ports;                  // in order of exchange, network
  std::vector<made_cache> caches;                // in order of content, host
  std::vector<made_prefix> prefixes;             // prefix_id, in order of family, address, length
  std::vector<made_delegation> delegations;      // in order of family, address
  std::vector<made_roa> roas;                    // in order of prefix, origin
  std::vector<made_aspa> aspas;                  // in order of customer

  made_network const& of(network_id at) const { return all[at.index()]; }
  made_organisation const& of(organisation_id at) const { return organisations[at.index()]; }
  made_link const& of(link_id at) const { return links[at.index()]; }
  made_prefix const& of(prefix_id at) const { return prefixes[at.index()]; }
};

/// As many networks as the options say (numbers of exchanges included), and the exchanges' route servers,
/// whose numbers are set in `over`.
networks make_networks(sample_options const& options, lands const& on, wires& over);

/// The graph of all links, in the same order: link i of `from` is link i of the graph.
plain_graph graph_of(networks const& from);

}  // namespace causeway::sample
