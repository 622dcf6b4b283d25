//! Makes every estimate and holds it against the truth.
#include "score/score.h"

#include <iterator>
#include <optional>
#include <utility>

#include "base/progress.h"
#include "score/cone_score.h"
#include "score/dependency_score.h"
#include "score/network_score.h"
#include "score/open_score.h"
#include "score/presence_score.h"
#include "score/relationship_score.h"
#include "score/route_score.h"
#include "score/truth.h"
#include "topology/graph_links.h"
#include "topology/inference.h"

namespace causeway::score {

namespace {

using scores = std::vector<score>;

void append(scores& out, scores more) {
  out.insert(out.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

bool has_any_network(truth const& so, world::world const& from) {
  for (auto const& one : so.networks) {
    if (find_network(from, one.number)) return true;
  }
  return false;
}

scores dependency(truth const& so, world::world const& from, topology::as_graph const& graph) {
  auto const supplies = true_supplies(so);
  std::vector<country_supply> found;
  base::progress shown{"Scoring dependency", "countries", supplies.size()};
  for (auto const& one : supplies) {
    found.push_back(estimated_supply(from, graph, one.country));
    shown.advance_to(found.size());
  }
  return dependency_scores(supplies, found);
}

}  // namespace

base::result<scores> score_world(std::string const& folder, world::world const& from,
                                 world::observed_paths const* observed) {
  auto const so = read_truth(folder);
  if (!so) return std::unexpected{so.error()};
  if (!is_sample(from))
    return base::failure("the world is no sample world: there is no truth about it; build it from " + folder);
  if (!has_any_network(*so, from))
    return base::failure("the world knows none of the networks of " + folder + "; build it from there");
  std::optional<topology::clean_paths> paths;
  if (observed != nullptr) paths = topology::cleaned(*observed);
  if (paths && paths->size() == 0)
    return base::failure("the routing tables hold no usable path; name those of " + folder);
  auto const links = topology::links_of(from);
  auto const graph = topology::make_graph(links);
  auto const cones = true_cones(*so);
  auto out = network_scores(*so, from);
  append(out, presence_scores(*so, from));
  append(out, relationship_scores(*so, links, "relationships.world"));
  if (paths) {
    auto const inferred = topology::as_links(topology::infer_relationships(*paths));
    append(out, relationship_scores(*so, inferred, "relationships.ribs"));
  }
  append(out, cone_scores(cones, graph, topology::recursive_cones(graph, nullptr), "cones.world"));
  if (paths) append(out, cone_scores(cones, graph, observed_sizes(graph, *paths), "cones.observed"));
  append(out, dependency(*so, from, graph));
  append(out, route_scores(so->routes, swept_paths(so->routes, graph)));
  append(out, open_scores(so->open));
  return out;
}

}  // namespace causeway::score
