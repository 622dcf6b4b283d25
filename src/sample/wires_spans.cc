//! Terrestrial spans: each country's backbone, a second company's, and what crosses borders.
#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include <fmt/format.h>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/wires_borders.h"
#include "sample/wires_nets.h"
#include "sample/wires_parts.h"

namespace causeway::sample {

namespace {

constexpr double publish_share = 0.7;    // of those who own spans
constexpr double most_outside = 0.3;     // of a line that is not needed
constexpr double proposed_chance = 0.2;  // of a line that is neither needed nor built
constexpr double bend = 0.05;            // deviation, as a share of the length

double built_chance(income_group income) {
  switch (income) {
    case income_group::low: return 0.1;
    case income_group::lower_middle: return 0.25;
    case income_group::upper_middle: return 0.45;
    case income_group::high: return 0.7;
  }
  return 0;
}

bool has_second_owner(made_country const& country) {
  return country.income != income_group::low;
}

class span_maker {
 public:
  span_maker(wires_ground const& ground, wires& to) : ground_{ground}, to_{to} {}

  void make_all() {
    for (std::size_t i = 0; i < ground_.on.countries.size(); ++i) {
      auto dies = dice{ground_.options.seed, "spans", i};
      add_backbone(ground_.on.countries[i], dies);
      add_second(ground_.on.countries[i], dies);
    }
    add_crossings();
    number_spans();
    choose_publishers();
  }

 private:
  void add_backbone(made_country const& country, dice& dies) {
    for (auto const& pair : possible_lines(ground_, country.cities)) {
      auto const is_built = pair.in_tree || dies.chance(built_chance(country.income));
      auto const is_proposed = !is_built && dies.chance(proposed_chance);
      if (!pair.in_tree && pair.outside > most_outside) continue;
      if (!is_built && !is_proposed) continue;
      auto const second = !pair.in_tree && has_second_owner(country) && dies.chance(0.5);
      add(pair, second ? second_owner(country) : country.incumbent, is_proposed, dies);
    }
  }

  // A tree of its own over the larger half of the cities.
  void add_second(made_country const& country, dice& dies) {
    if (!has_second_owner(country) || country.cities.size() < 3) return;
    auto larger = country.cities;
    larger.resize((larger.size() + 1) / 2);
    for (auto const& pair : possible_lines(ground_, larger)) {
      if (pair.in_tree && pair.outside <= most_outside) add(pair, second_owner(country), false, dies);
    }
  }

  void add(city_pair const& pair, std::string const& owner, bool is_proposed, dice& dies) {
    auto const country = ground_.on.of(pair.from).country;
    auto line = best_winding(ground_.on.of(pair.from).point, ground_.on.of(pair.to).point, country, dies);
    add_span(pair.from, pair.to, owner, std::move(line), dies).is_proposed = is_proposed;
  }

  // Of four tries the one that leaves the country least.
  std::vector<base::geo_point> best_winding(base::geo_point from, base::geo_point to, country_id country,
                                            dice& dies) const {
    std::vector<base::geo_point> best;
    double least = 2;
    for (int attempt = 0; attempt < 4 && least > 0; ++attempt) {
      auto line = winding(from, to, bend, 40, dies);
      auto const outside = share_outside(ground_.land, line, country, country);
      if (outside < least) least = outside, best = std::move(line);
    }
    return best;
  }

  made_span& add_span(city_id from, city_id to, std::string const& owner, std::vector<base::geo_point> line,
                      dice& dies) {
    made_span out;
    out.name = ground_.on.of(from).name + " - " + ground_.on.of(to).name;
    out.owner = owner;
    out.from = from;
    out.to = to;
    out.length_km = std::max(0.1, in_steps(line_km(line) * dies.triangular(1.05, 1.15, 1.4), 0.1));
    out.line = std::move(line);
    return to_.spans.emplace_back(std::move(out));
  }

  void add_crossings() {
    auto dies = dice{ground_.options.seed, "border spans"};
    for (auto const& plan : plan_crossings(ground_)) {
      auto const& border = ground_.on.of(plan.border);
      auto line = best_winding(ground_.on.of(plan.from).point, plan.at, border.first, dies);
      auto const rest = best_winding(plan.at, ground_.on.of(plan.to).point, border.second, dies);
      line.insert(line.end(), rest.begin() + 1, rest.end());
      auto& span = add_span(plan.from, plan.to, crossing_owner(plan, dies), std::move(line), dies);
      span.border = plan.border;
      span.is_proposed = plan.is_proposed;
    }
  }

  // A monopoly owns all that crosses its border; else the landlocked side builds first, and others follow.
  std::string crossing_owner(crossing_plan const& plan, dice& dies) const {
    auto const& first = ground_.on.of(ground_.on.of(plan.border).first);
    auto const& second = ground_.on.of(ground_.on.of(plan.border).second);
    if (first.has_monopoly) return first.incumbent;
    if (second.has_monopoly) return second.incumbent;
    auto const second_inland =
        second.setting == land_setting::landlocked && first.setting != land_setting::landlocked;
    auto const by_second = second_inland || dies.chance(0.5);
    auto const& builder = by_second == plan.is_first ? second : first;
    if (!plan.is_first && has_second_owner(builder)) return second_owner(builder);
    return builder.incumbent;
  }

  void number_spans() {
    std::map<std::string, int> counts;
    for (auto& span : to_.spans) span.id = fmt::format("{}-{:03}", slug(span.owner), ++counts[span.owner]);
    std::ranges::sort(to_.spans, {}, &made_span::id);
  }

  void choose_publishers() {
    std::map<std::string, double> owners;
    for (auto const& span : to_.spans) owners.try_emplace(span.owner, 0.0);
    std::vector<std::pair<double, std::string>> order;
    std::uint64_t number = 0;
    for (auto const& [owner, unused] : owners) {
      order.emplace_back(dice{ground_.options.seed, "span publishers", number++}.unit(), owner);
    }
    std::ranges::sort(order);
    auto const count = in_steps(publish_share * static_cast<double>(order.size()), 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
      owners[order[i].second] = static_cast<double>(i) < count ? 1 : 0;
    }
    for (auto& span : to_.spans) span.is_published = owners[span.owner] > 0;
  }

  wires_ground const& ground_;
  wires& to_;
};

}  // namespace

void add_spans(wires_ground const& ground, wires& to) {
  span_maker{ground, to}.make_all();
}

}  // namespace causeway::sample
