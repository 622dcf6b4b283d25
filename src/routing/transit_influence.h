//! Country Transit Influence and the transit fraction (Gamero-Garrido et al., PAM 2022;
//! CAIDA/mapkit-cti-code).
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "routing/hegemony.h"
#include "routing/path_views.h"

namespace causeway::routing {

/// True if the first network is a provider of the second.
using provider_test = std::function<bool(base::asn provider, base::asn customer)>;

/// CTI(t) = Σ over vantages m of w(m)/|M| Σ over rows of m with t on the path, weight ÷ `total` ÷ d, where
/// d is the number of hops from t to the origin, w(m) = 1/(vantages in m's network) and |M| the number of
/// vantage networks. A path counts from its first link on at which a provider precedes its customer; without
/// such a link not at all. Neither the origin nor the vantage network itself counts as t. Of the n vantage
/// networks that saw t, the ⌊n/10⌋ with the smallest and those with the largest values are left out of sum
/// and |M|. The largest first; those with 0 are left out.
std::vector<network_score> transit_influence(path_views const& views, double total,
                                             provider_test const& provides);

/// Where a network is at home, seen from one country.
enum class home_side : std::uint8_t { inside, outside, unknown };

/// T(C) = transit_weighted × origin_share.
struct transit_fraction {
  double transit_weighted = 0;  ///< mean over origins, by addresses, of the share of entries over a provider
  double origin_share = 0;      ///< addresses of origins with an entry ÷ those of all origins
  bool known() const { return origin_share > 0; }  ///< else no path entered, and nothing was weighed
  double scaled() const { return transit_weighted * origin_share; }
};

/// `origins` are the country's networks with their addresses, in order of ASN. A path enters over the last
/// link whose nearer end is outside and whose further end, with all that follows, is inside; where the home
/// of the network before is unknown the path is left out.
transit_fraction transit_fraction_of(path_views const& views, std::span<origin_weight const> origins,
                                     std::function<home_side(base::asn)> const& side_of,
                                     provider_test const& provides);

}  // namespace causeway::routing
