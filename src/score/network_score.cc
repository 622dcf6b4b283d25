//! Compares networks one by one.
#include "score/network_score.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "base/text.h"
#include "world/view.h"

namespace causeway::score {

namespace {

using number_list = std::vector<base::asn>;

// A true network that the world has too.
struct matched {
  true_network const* so;
  world::network_row const* found;
};

std::string code_text(base::country_code code) {
  return code.given() ? base::to_string(code) : "none";
}

std::string differs(base::asn number, std::string_view found, std::string_view so) {
  return fmt::format("AS{}: {}, in truth {}", number.value, base::printable(found), base::printable(so));
}

// First and number of members: enough to see where two lists differ.
std::string list_text(number_list const& numbers) {
  auto text = std::string{};
  constexpr std::size_t shown = 4;
  for (auto i = std::size_t{0}; i < std::min(shown, numbers.size()); ++i)
    text += fmt::format("{}AS{}", i == 0 ? "" : " ", numbers[i].value);
  return numbers.size() > shown ? fmt::format("{} … ({})", text, numbers.size()) : text;
}

score country_score(std::string name, std::vector<matched> const& all,
                    world::country_idx world::network_row::* found, base::country_code true_network::* so,
                    world::world const& from) {
  right_count count;
  for (auto const& one : all) {
    auto const code = code_of(from, one.found->*found);
    auto const true_code = one.so->*so;
    count.add(code == true_code,
              [&] { return differs(one.so->number, code_text(code), code_text(true_code)); });
  }
  return std::move(count).as_share(std::move(name));
}

score name_score(std::vector<matched> const& all, world::world const& from) {
  right_count count;
  for (auto const& one : all) {
    auto const name = text_of(from, one.found->name);
    count.add(name == one.so->name, [&] { return differs(one.so->number, name, one.so->name); });
  }
  return std::move(count).as_share("networks.name");
}

number_list siblings_in(world::world const& from, world::network_row const& row) {
  if (!row.organisation.valid()) return {row.number};
  number_list out;
  for (auto const network : from.organisation_networks[row.organisation])
    out.push_back(from.networks[network].number);
  std::ranges::sort(out);
  return out;
}

score sibling_score(truth const& so, std::vector<matched> const& all, world::world const& from) {
  std::map<std::string_view, number_list> of;  // organisation -> its networks, in order of ASN
  for (auto const& one : so.networks) of[one.organisation].push_back(one.number);
  right_count count;
  for (auto const& one : all) {
    auto const found = siblings_in(from, *one.found);
    auto const& true_list = of[one.so->organisation];
    count.add(found == true_list,
              [&] { return differs(one.so->number, list_text(found), list_text(true_list)); });
  }
  return std::move(count).as_share("networks.siblings");
}

score exact_score(std::vector<matched> const& all) {
  right_count count;
  for (auto const& one : all) {
    count.add(one.found->addresses4 == one.so->addresses4, [&] {
      return differs(one.so->number, fmt::format("{}", one.found->addresses4),
                     fmt::format("{}", one.so->addresses4));
    });
  }
  return std::move(count).as_share("addresses.exact");
}

// Of all true addresses, those that the world gives to their true origin, or to one with the true home.
// A network that the world lacks has none there.
template <typename Right>
score address_share(std::string name, truth const& so, std::vector<matched> const& all, Right const& right) {
  auto sum = 0.0;
  score out{.name = std::move(name), .unit = "share", .value = {}, .example = {}};
  for (auto const& one : so.networks) sum += static_cast<double>(one.addresses4);
  if (sum <= 0) return out;
  auto right_sum = 0.0;
  auto worst = std::uint64_t{0};
  for (auto const& one : all) {
    auto const amount = std::min(right(one), one.so->addresses4);
    right_sum += static_cast<double>(amount);
    if (one.so->addresses4 - amount <= worst) continue;
    worst = one.so->addresses4 - amount;
    out.example = fmt::format("AS{}: {} of {} addresses", one.so->number.value, amount, one.so->addresses4);
  }
  out.state = score_state::scored;
  out.value = right_sum / sum;
  out.count = so.networks.size();
  return out;
}

}  // namespace

std::vector<score> network_scores(truth const& so, world::world const& from) {
  std::vector<matched> all;
  right_count found;
  for (auto const& one : so.networks) {
    auto const at = find_network(from, one.number);
    if (at) all.push_back({&one, &from.networks[*at]});
    found.add(at.has_value(), [&] { return fmt::format("AS{} is not in the world", one.number.value); });
  }
  right_count invented;
  for (auto const& row : from.networks) {
    invented.add(find_network(so, row.number) != nullptr,
                 [&] { return fmt::format("AS{} is not in the truth", row.number.value); });
  }
  std::vector<score> out;
  out.push_back(std::move(found).as_share("networks.found"));
  out.push_back(std::move(invented).as_wrong("networks.invented", "networks"));
  out.push_back(name_score(all, from));
  out.push_back(country_score("networks.registered", all, &world::network_row::registered,
                              &true_network::registered, from));
  out.push_back(country_score("networks.home", all, &world::network_row::home, &true_network::home, from));
  out.push_back(sibling_score(so, all, from));
  out.push_back(exact_score(all));
  out.push_back(
      address_share("addresses.origin", so, all, [](matched const& one) { return one.found->addresses4; }));
  out.push_back(address_share("addresses.home", so, all, [&](matched const& one) {
    return code_of(from, one.found->home) == one.so->home ? one.so->addresses4 : std::uint64_t{0};
  }));
  return out;
}

}  // namespace causeway::score
