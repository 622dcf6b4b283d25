//! The Herfindahl–Hirschman index over organisations.
#include "routing/concentration.h"

#include <map>

namespace causeway::routing {

std::optional<double> concentration(std::span<supply const> supplies) {
  std::map<std::uint64_t, double> amounts;
  auto total = 0.0;
  for (auto const& one : supplies) {
    amounts[one.organisation] += one.amount;
    total += one.amount;
  }
  if (total <= 0) return std::nullopt;
  auto sum = 0.0;
  for (auto const& [organisation, amount] : amounts) {
    auto const percent = 100 * amount / total;
    sum += percent * percent;
  }
  return sum;
}

}  // namespace causeway::routing
