//! AS hegemony and country dependency, as the public code of the Internet Health Report computes them
//! (Fontugne, Shah and Aben, PAM 2018; InternetHealthReport/as-hegemony and country-as-hegemony).
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "routing/path_views.h"

namespace causeway::routing {

struct network_score {
  base::asn network;
  double value = 0;
};

/// How much the paths to one origin depend on each network: 0 to 1, those with 0 left out, in order of ASN.
struct scope_scores {
  base::asn scope;
  std::size_t seen_by = 0;  ///< vantage networks with a path of weight to it
  std::vector<network_score> scores;
};

/// Calls visit once for each origin, in order of ASN. `views` is sorted. Share of the scope's weight through
/// a network, mean over the sessions of a vantage network that saw it there (first within a collector, then
/// over collectors), 0 where no session did; sorted over all vantage networks, ⌊n/10⌋ dropped at each end,
/// mean of the rest.
void visit_hegemony(path_views const& views, std::function<void(scope_scores const&)> const& visit);

/// The same with everything as one scope: through it or originated by it.
std::vector<network_score> global_hegemony(path_views const& views);

struct origin_weight {
  base::asn origin;
  double weight = 0;
};

struct country_dependency {
  std::size_t origins_found = 0;  ///< of those given, such that have a score at all
  double weight_found = 0;
  double weight_given = 0;
  std::vector<network_score> scores;  ///< the largest first, then by ASN; the country's own networks included
};

/// Σ weight × hegemony over the origins found ÷ Σ their weights. `origins` in order of ASN, each once.
country_dependency depend_on(path_views const& views, std::span<origin_weight const> origins);

/// Mean without the ⌊n/10⌋ smallest and largest of n values: those given, and zeros.
double trimmed_mean(std::span<double> values, std::size_t n);

/// Largest value first; equal ones by ASN.
void put_largest_first(std::vector<network_score>& scores);

}  // namespace causeway::routing
