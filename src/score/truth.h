//! What is so in a sample world: the tables of its truth that estimates are held against.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/asn.h"
#include "base/country_code.h"
#include "base/error.h"
#include "routing/crossing.h"

namespace causeway::score {

struct true_network {
  base::asn number;
  std::string name;
  std::string organisation;  ///< its id
  base::country_code registered;
  base::country_code home;
  std::uint64_t addresses4 = 0;  ///< of which it is the origin, each counted once
  double users = 0;              ///< in all countries
};

struct true_link {
  base::asn first;  ///< the provider, or either peer
  base::asn second;
  bool provides = false;
  std::string over;         ///< the exchange; "" for a private link
  bool is_visible = false;  ///< some published path runs over it
};

/// One network's route to one prefix.
struct true_route {
  base::asn source;
  base::asn destination;
  std::vector<base::asn> path;  ///< the source first; without prepending; empty where there is no route
};

/// What enters a country between two networks.
struct true_crossing {
  base::country_code country;
  base::asn outside;
  base::asn inside;
  routing::entry_mode mode = routing::entry_mode::transit;
  double mbps = 0;
};

struct true_country {
  base::country_code code;
  double users = 0;
};

/// Truth that nothing in the product estimates.
struct open_table {
  std::string name;                   ///< of the score
  std::string file;                   ///< below truth/
  std::optional<std::uint64_t> rows;  ///< nothing where the sample has no such file
};

struct truth {
  std::vector<true_country> countries;   // in order of code
  std::vector<true_network> networks;    // in order of ASN
  std::vector<true_link> links;          // as they stand in the file
  std::vector<true_route> routes;        // as they stand in the file
  std::vector<true_crossing> crossings;  // as they stand in the file
  std::vector<open_table> open;
};

/// Reads the truth of a sample. Errors: the folder is no sample (no SAMPLE-WORLD.txt), and those of
/// read_truth_table().
base::result<truth> read_truth(std::string const& folder);

/// Nothing where the truth has no such network.
true_network const* find_network(truth const& from, base::asn number);

}  // namespace causeway::score
