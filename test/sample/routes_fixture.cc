//! Small worlds for tests of true routes.
#include "sample/routes_fixture.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <numeric>
#include <set>
#include <utility>

#include "sample/dice.h"
#include "sample/plain_text.h"

namespace causeway::test {

namespace {

// Keeps the routes to the one group that it sees.
class keeper : public sample::route_visitor {
 public:
  void begin(std::size_t) override {}
  void visit(std::size_t, std::size_t, sample::true_routes const& routes) override { kept = routes; }
  sample::true_routes kept;
};

}  // namespace

routes_world::routes_world(std::vector<sample::plain_link> links)
    : graph{sample::make_plain_graph(std::move(links)).value()} {
  for (auto const number : graph.numbers) {
    all.all.emplace_back().number = number;
    all.all.back().name = fmt::format("N{}", number.value);
  }
  for (auto const& link : graph.links) {
    all.links.push_back({*sample::find_plain_node(graph, link.first),
                         *sample::find_plain_node(graph, link.second),
                         link.relation,
                         {},
                         false});
  }
}

routes_world::routes_world(std::string_view text) : routes_world(plain_links(text)) {}

sample::network_id routes_world::of(std::uint32_t number) const {
  return plain_node_of(graph, number);
}

sample::network_policy& routes_world::policy(std::uint32_t number) {
  return all.all[of(number).index()].policy;
}

void routes_world::leak(std::uint32_t number) {
  policy(number).leaks = true;
  policy(number).leaks_one_in = 1;
}

sample::announcement_group routes_world::group(std::uint32_t origin) const {
  sample::announcement_group out;
  out.origin = of(origin);
  return out;
}

sample::true_routes routes_to(routes_world const& world, sample::announcement_group const& group,
                              std::uint64_t seed) {
  keeper visitor;
  std::array<sample::route_visitor*, 1> const visitors{&visitor};
  std::array<std::size_t, 1> const wanted{0};
  sample::visit_true_routes(world.all, world.graph, {&group, 1}, wanted, seed, 1, visitors);
  return visitor.kept;
}

std::string paths_text(routes_world const& world, sample::announcement_group const& group,
                       std::uint64_t seed) {
  static constexpr auto names = std::array{"own", "customer", "peer", "provider", "none"};
  auto const routes = routes_to(world, group, seed);
  std::string text;
  for (auto node = sample::network_id{0}; node.index() < world.graph.size(); ++node) {
    auto const kind = routes.classes[node.index()];
    text +=
        fmt::format("{} {}", world.graph.numbers[node.index()].value, names[static_cast<std::size_t>(kind)]);
    if (kind != sample::plain_class::none) text += fmt::format(" {}:", routes.lengths[node.index()]);
    for (auto const number : sample::path_of(world.all, group, routes, node))
      text += fmt::format(" {}", number.value);
    text += '\n';
  }
  return text;
}

std::vector<sample::plain_link> random_plain_links(std::uint64_t seed, std::uint32_t networks,
                                                   std::uint32_t links) {
  sample::dice chance{seed, "test links"};
  std::vector<std::uint32_t> numbers(networks);
  std::iota(numbers.begin(), numbers.end(), 1'000'000U);
  for (auto i = networks; i > 1; --i) std::swap(numbers[i - 1], numbers[chance.below(i)]);
  std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
  std::vector<sample::plain_link> out;
  auto const add = [&](std::uint32_t above, std::uint32_t below, bool provides) {
    if (!pairs.emplace(above, below).second) return;
    out.push_back({base::asn{numbers[above]}, base::asn{numbers[below]},
                   provides ? sample::plain_relation::provides : sample::plain_relation::peers});
  };
  for (auto below = std::uint32_t{1}; below < networks; ++below) {
    add(chance.below(below), below, chance.chance(0.8));
  }
  for (auto i = networks; i < links; ++i) {
    auto const below = 1 + chance.below(networks - 1);
    add(chance.below(below), below, chance.chance(0.5));
  }
  return out;
}

}  // namespace causeway::test
