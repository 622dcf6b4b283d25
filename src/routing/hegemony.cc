//! Shares of weight through each network, and their trimmed means over vantage networks.
#include "routing/hegemony.h"

#include <algorithm>
#include <cassert>
#include <tuple>

namespace causeway::routing {

namespace {

struct amount {
  base::asn network;
  double value = 0;
};

// A network's share of a scope's weight in one session.
struct session_share {
  base::asn network;
  base::asn vantage_network;
  std::uint32_t collector = 0;
  double share = 0;
};

// Sums of the same network become one; the order of addition is the order given.
void sum_up(std::vector<amount>& amounts) {
  std::stable_sort(amounts.begin(), amounts.end(),
                   [](amount const& a, amount const& b) { return a.network < b.network; });
  auto kept = std::size_t{0};
  for (auto const& one : amounts) {
    if (kept != 0 && amounts[kept - 1].network == one.network) {
      amounts[kept - 1].value += one.value;
    } else {
      amounts[kept++] = one;
    }
  }
  amounts.resize(kept);
}

void add_steps(path_views const& views, path_view const& row, std::vector<amount>& out) {
  for (auto const& step : views.path(row.path)) out.push_back({step.network, row.weight * step.share()});
}

double value_of(std::vector<amount> const& summed, base::asn network) {
  auto const at = std::lower_bound(summed.begin(), summed.end(), network,
                                   [](amount const& a, base::asn b) { return a.network < b; });
  return at != summed.end() && at->network == network ? at->value : 0;
}

// Gathers shares of one scope, session by session, and turns them into scores.
class scope_account {
 public:
  explicit scope_account(path_views const& views)
      : views_{views}, networks_{vantage_networks(views).size()} {}

  // What one session says; with no weight it says nothing.
  void add(std::vector<amount>& amounts, double total, std::uint32_t at) {
    if (total == 0) return;
    auto const& from = views_.vantages[at];
    seen_by_.push_back(from.network);
    for (auto const& one : amounts)
      shares_.push_back({one.network, from.network, from.collector, one.value / total});
  }

  std::size_t seen_by() {
    std::sort(seen_by_.begin(), seen_by_.end());
    return static_cast<std::size_t>(std::unique(seen_by_.begin(), seen_by_.end()) - seen_by_.begin());
  }

  std::vector<network_score> scores() {
    auto const key = [](session_share const& a) {
      return std::tuple{a.network, a.vantage_network, a.collector};
    };
    std::stable_sort(shares_.begin(), shares_.end(),
                     [&](auto const& a, auto const& b) { return key(a) < key(b); });
    std::vector<network_score> out;
    for (auto at = std::size_t{0}; at < shares_.size();) {
      auto const network = shares_[at].network;
      auto const value = score_from(at);
      if (value != 0) out.push_back({network, value});
    }
    return out;
  }

 private:
  // Of the network at `at`, which moves on to the next.
  double score_from(std::size_t& at) {
    auto const network = shares_[at].network;
    means_.clear();
    while (at < shares_.size() && shares_[at].network == network) means_.push_back(mean_from(at));
    return trimmed_mean(means_, networks_);
  }

  // Of one vantage network: mean over collectors of means over sessions.
  double mean_from(std::size_t& at) {
    auto const first = shares_[at];
    auto sum = 0.0;
    auto collectors = 0.0;
    while (is_same_vantage(at, first)) {
      auto const collector = shares_[at].collector;
      auto inner = 0.0;
      auto sessions = 0.0;
      for (; is_same_vantage(at, first) && shares_[at].collector == collector; ++at) {
        inner += shares_[at].share;
        ++sessions;
      }
      sum += inner / sessions;
      ++collectors;
    }
    return sum / collectors;
  }

  bool is_same_vantage(std::size_t at, session_share const& first) const {
    return at < shares_.size() && shares_[at].network == first.network &&
           shares_[at].vantage_network == first.vantage_network;
  }

  path_views const& views_;
  std::size_t networks_;
  std::vector<session_share> shares_;
  std::vector<base::asn> seen_by_;
  std::vector<double> means_;
};

// The scope counts with every one of its rows, and where a set at a path's end repeats it, on the path too.
void add_session(path_views const& views, std::span<path_view const> rows, scope_account& out) {
  std::vector<amount> amounts;
  for (auto const& row : rows) {
    add_steps(views, row, amounts);
    amounts.push_back({row.origin, row.weight});
  }
  sum_up(amounts);
  out.add(amounts, value_of(amounts, rows.front().origin), rows.front().vantage);
}

scope_scores scores_of(path_views const& views, std::span<path_view const> rows) {
  scope_account account{views};
  for (auto first = std::size_t{0}; first < rows.size();) {
    auto last = first;
    while (last < rows.size() && rows[last].vantage == rows[first].vantage) ++last;
    add_session(views, rows.subspan(first, last - first), account);
    first = last;
  }
  scope_scores out;
  out.scope = rows.front().origin;
  out.seen_by = account.seen_by();
  out.scores = account.scores();
  return out;
}

}  // namespace

double trimmed_mean(std::span<double> values, std::size_t n) {
  assert(values.size() <= n && n != 0);
  std::sort(values.begin(), values.end());
  auto const zeros = n - values.size();
  auto const dropped = n / 10;
  auto sum = 0.0;
  for (auto i = std::max(dropped, zeros); i < n - dropped; ++i) sum += values[i - zeros];
  return sum / static_cast<double>(n - 2 * dropped);
}

void visit_hegemony(path_views const& views, std::function<void(scope_scores const&)> const& visit) {
  for (auto const& rows : rows_by_origin(views)) visit(scores_of(views, rows));
}

std::vector<network_score> global_hegemony(path_views const& views) {
  scope_account account{views};
  for (auto i = std::uint32_t{0}; i < views.vantages.size(); ++i) {
    std::vector<amount> amounts;
    auto total = 0.0;
    for (auto const& row : views.rows) {
      if (row.vantage != i) continue;
      add_steps(views, row, amounts);
      amounts.push_back({row.origin, row.weight});
      total += row.weight;
    }
    sum_up(amounts);
    account.add(amounts, total, i);
  }
  return account.scores();
}

country_dependency depend_on(path_views const& views, std::span<origin_weight const> origins) {
  country_dependency out;
  for (auto const& one : origins) out.weight_given += one.weight;
  std::vector<amount> amounts;
  visit_hegemony(views, [&](scope_scores const& found) {
    auto const at = std::lower_bound(origins.begin(), origins.end(), found.scope,
                                     [](origin_weight const& a, base::asn b) { return a.origin < b; });
    if (at == origins.end() || at->origin != found.scope || found.scores.empty()) return;
    ++out.origins_found;
    out.weight_found += at->weight;
    for (auto const& score : found.scores) amounts.push_back({score.network, score.value * at->weight});
  });
  if (out.weight_found == 0) return out;
  sum_up(amounts);
  for (auto const& one : amounts) {
    if (one.value != 0) out.scores.push_back({one.network, one.value / out.weight_found});
  }
  put_largest_first(out.scores);
  return out;
}

void put_largest_first(std::vector<network_score>& scores) {
  std::sort(scores.begin(), scores.end(), [](network_score const& a, network_score const& b) {
    return std::tuple{-a.value, a.network} < std::tuple{-b.value, b.network};
  });
}

}  // namespace causeway::routing
