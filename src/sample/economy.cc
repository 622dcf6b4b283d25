//! The economy's parts, one after another.
#include "sample/economy.h"

#include <utility>

namespace causeway::sample {

economy make_economy(sample_options const& options, lands const& on, wires const& over, networks const& from,
                     demand asked, traffic carried) {
  economy out;
  out.asked = std::move(asked);
  out.carried = std::move(carried);
  out.prices = make_market(options, on, over, out.asked);
  out.crossings = find_crossings(on, from, out.asked, out.carried);
  out.elsewhere = choose_places(options, on, over, from, out.prices, out.crossings);
  out.paid = make_ledger(options, on, over, from, out.prices, out.crossings);
  return out;
}

}  // namespace causeway::sample
