//! Organisations: one a network but for siblings, in order of their first network.
#include "sample/networks_holders.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>

#include "sample/dice.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

// Three syllables and an ending that no place or company has; each number below 2 million has a name of its
// own.
std::string invented_word(std::uint64_t seed, std::uint32_t number) {
  constexpr std::string_view consonants = "bdfgjklmnrstvwxz";
  constexpr std::string_view vowels = "aeiou";
  constexpr std::array<std::string_view, 4> endings{"zor", "vix", "lux", "qen"};
  constexpr auto words = std::uint64_t{80} * 80 * 80 * 4;
  // 1 000 003 is prime, so that this is one to one
  auto rest = (number * std::uint64_t{1'000'003} + dice{seed, "names"}.below(words)) % words;
  std::string out;
  for (int i = 0; i < 3; ++i) {
    out += consonants[rest % 16];
    out += vowels[rest / 16 % 5];
    rest /= 80;
  }
  return out += endings[rest];
}

std::string_view trade_of(network_role role, std::uint32_t number) {
  auto const one_of = [number](std::array<std::string_view, 4> words) {
    return words[number % words.size()];
  };
  switch (role) {
    case backbone: return one_of({"Global", "Backbone", "Worldwide", "Intercontinental"});
    case carrier: return one_of({"Carrier", "Transit", "Fibre", "Wholesale"});
    case incumbent: return "Telecom";
    case access: return one_of({"Broadband", "Online", "Mobile", "Internet"});
    case content: return one_of({"Hosting", "Media", "Cloud", "Data"});
    case university: return one_of({"University", "Institute", "College", "Research Network"});
    case exchange: return "Exchange";
    default: return one_of({"Bank", "Logistics", "Group", "Energy"});
  }
}

// The letters and digits of the first word, in capitals.
std::string handle_of(std::string_view name) {
  std::string out;
  for (auto const letter : name) {
    if (out.size() == 11 || (letter == ' ' && !out.empty())) break;
    if (letter >= 'a' && letter <= 'z') out += static_cast<char>(letter - 'a' + 'A');
    if ((letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9')) out += letter;
  }
  return out.empty() ? "NET" : out;
}

// Names with which wires already have owners, for whom there shall be networks.
struct given_names {
  std::vector<std::string> carriers;
  std::vector<std::string> contents;  // owners of cables that are neither carrier nor incumbent
};

given_names names_given(lands const& on, wires const& over) {
  given_names out{over.carriers, {}};
  auto const is_known = [&](std::string const& name) {
    auto const has = [&](auto const& list) {
      return std::find(list.begin(), list.end(), name) != list.end();
    };
    return has(out.carriers) || has(out.contents) ||
           std::any_of(on.countries.begin(), on.countries.end(),
                       [&](made_country const& one) { return one.incumbent == name; });
  };
  for (auto const& cable : over.cables) {
    for (auto const& owner : cable.owners) {
      if (!is_known(owner)) out.contents.push_back(owner);
    }
  }
  return out;
}

bool may_join(planned_network const& one) {
  return !one.is_giant && one.role != backbone && one.role != incumbent && one.role != exchange;
}

/// Finds for each network that joins another's organisation that other one.
class sibling_choice {
 public:
  sibling_choice(networks_plan const& plan, lands const& on, std::uint64_t seed)
      : plan_{plan}, drawn_{seed, "siblings"}, by_country_(on.countries.size()), main_(plan.all.size()) {}

  std::vector<network_id> make() && {
    std::vector<network_id> joining;
    for (auto i = std::size_t{0}; i < plan_.all.size(); ++i) {
      auto const& one = plan_.all[i];
      if (may_join(one) && drawn_.chance(shares::joins_other_organisation)) {
        joining.push_back(as_network(i));
      } else if (one.role != exchange) {
        by_country_[one.home.index()].push_back(as_network(i));
      }
    }
    for (auto const one : joining) main_[one.index()] = main_of(plan_.of(one));
    return std::move(main_);
  }

 private:
  network_id main_of(planned_network const& one) {
    auto const at = drawn_.unit();
    if (one.role == content && at < 0.3) return any_of(plan_.giants);
    if (at < 0.05 && !one.is_captive) return any_of(plan_.backbones);
    if (at < 0.15) return plan_.incumbents[one.home.index()];
    return any_of(by_country_[one.home.index()]);  // the incumbent at least
  }

  network_id any_of(std::vector<network_id> const& list) {
    return list[drawn_.below(static_cast<std::uint32_t>(list.size()))];
  }

  networks_plan const& plan_;
  dice drawn_;
  std::vector<std::vector<network_id>> by_country_;  // networks that may be an organisation's main one
  std::vector<network_id> main_;
};

std::string name_for(planned_network const& one, lands const& on, wires const& over, given_names& given,
                     std::uint64_t seed, std::uint32_t number) {
  auto const next_of = [](std::vector<std::string>& list) {
    auto name = list.front();
    list.erase(list.begin());
    return name;
  };
  if (one.role == incumbent && !on.of(one.home).incumbent.empty()) return on.of(one.home).incumbent;
  if (one.role == exchange) return over.of(one.exchange).organisation;
  auto const is_carrier = one.role == backbone || one.role == carrier;
  if (is_carrier && !given.carriers.empty()) return next_of(given.carriers);
  if (one.is_giant && !given.contents.empty()) return next_of(given.contents);
  auto word = invented_word(seed, number);
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return fmt::format("{} {}", word, trade_of(one.role, number));
}

// Names of carriers go to the largest networks first.
std::vector<network_id> naming_order(networks_plan const& plan) {
  std::vector<network_id> order = plan.by_rank;
  std::vector<bool> is_named(plan.all.size(), false);
  for (auto const one : order) is_named[one.index()] = true;
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    if (!is_named[i]) order.push_back(as_network(i));
  }
  return order;
}

void choose_registration(network_holders& out, networks_plan const& plan, lands const& on,
                         std::uint64_t seed) {
  dice drawn{seed, "registration"};
  auto const countries = static_cast<std::uint32_t>(on.countries.size());
  out.registered.resize(plan.all.size());
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    out.registered[i] = plan.all[i].home;
    if (plan.all[i].role == incumbent || !drawn.chance(shares::registered_elsewhere)) continue;
    out.registered[i] = country_id{static_cast<std::uint16_t>(drawn.below(countries))};
    // the next hub, for half of those that go abroad
    if (drawn.chance(0.5)) continue;
    for (auto step = std::uint32_t{0}; step < countries; ++step) {
      auto const at = country_id{static_cast<std::uint16_t>((out.registered[i].value + step) % countries)};
      if (!on.of(at).is_hub) continue;
      out.registered[i] = at;
      break;
    }
  }
}

}  // namespace

network_holders make_network_holders(sample_options const& options, lands const& on, wires const& over,
                                     networks_plan const& plan) {
  network_holders out;
  out.main = sibling_choice{plan, on, options.seed}.make();
  choose_registration(out, plan, on, options.seed);
  out.of.resize(plan.all.size());
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    if (out.main[i].valid()) continue;
    out.of[i] = organisation_id{static_cast<std::uint32_t>(out.organisations.size())};
    out.organisations.push_back(
        {fmt::format("ORG-{:07}", out.organisations.size() + 1), "", out.registered[i]});
  }
  auto given = names_given(on, over);
  for (auto const one : naming_order(plan)) {
    if (out.main[one.index()].valid()) continue;
    out.organisations[out.of[one.index()].index()].name =
        name_for(plan.of(one), on, over, given, options.seed, one.value);
  }
  out.names.resize(plan.all.size());
  std::vector<std::uint32_t> networks_of(out.organisations.size(), 1);
  for (auto i = std::size_t{0}; i < plan.all.size(); ++i) {
    auto const main = out.main[i];
    if (main.valid()) out.of[i] = out.of[main.index()];
    auto const handle = handle_of(out.organisations[out.of[i].index()].name);
    out.names[i] =
        main.valid() ? fmt::format("{}-{}", handle, ++networks_of[out.of[i].index()]) : handle + "-AS";
  }
  return out;
}

}  // namespace causeway::sample
