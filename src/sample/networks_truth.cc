//! Truth files of networks and links.
#include "sample/networks_truth.h"

#include <fmt/format.h>

#include <cassert>
#include <string_view>

#include "base/csv_writer.h"

namespace causeway::sample {

namespace {

std::string_view name_of(network_role role) {
  switch (role) {
    case network_role::backbone: return "backbone";
    case network_role::carrier: return "carrier";
    case network_role::incumbent: return "incumbent";
    case network_role::access: return "access";
    case network_role::content: return "content";
    case network_role::university: return "university";
    case network_role::enterprise: return "enterprise";
    case network_role::exchange: return "exchange";
  }
  return "";
}

std::string_view yes_or_no(bool is_so) {
  return is_so ? "yes" : "no";
}

std::string number_text(base::asn number) {
  return fmt::format("{}", number.value);
}

struct address_counts {
  std::vector<double> v4;         // network_id -> addresses
  std::vector<double> slash64s6;  // network_id -> /64s
};

// Each prefix has its size, less what longer prefixes in it have.
address_counts count_addresses(networks const& from) {
  address_counts out{std::vector<double>(from.all.size(), 0), std::vector<double>(from.all.size(), 0)};
  std::vector<made_prefix const*> around;
  for (auto const& one : from.prefixes) {
    if (!one.is_announced) continue;
    while (!around.empty() && !base::covers(around.back()->prefix, one.prefix)) around.pop_back();
    auto const is_v4 = one.prefix.address.family == base::ip_family::v4;
    auto& counts = is_v4 ? out.v4 : out.slash64s6;
    auto const size = static_cast<double>(std::uint64_t{1} << ((is_v4 ? 32U : 64U) - one.prefix.length));
    counts[one.origin.index()] += size;
    if (!around.empty()) counts[around.back()->origin.index()] -= size;
    around.push_back(&one);
  }
  return out;
}

double users_of(made_network const& one) {
  double sum = 0;
  for (auto const& there : one.users) sum += there.users;
  return sum;
}

}  // namespace

published_file networks_truth(networks const& from, lands const& on) {
  published_file out{.path = "truth/networks.csv", .format = "", .bytes = "", .packed = packing::none};
  base::csv_writer csv{out.bytes};
  for (auto const* name :
       {"asn", "name", "role", "organisation", "registered", "home", "addresses4", "slash64s6", "users",
        "pull", "primary", "prepends", "splits_prefixes", "prefers_peers", "leaks", "drops_invalid"}) {
    csv.field(name);
  }
  csv.end_row();
  auto const counts = count_addresses(from);
  for (auto i = std::size_t{0}; i < from.all.size(); ++i) {
    auto const& one = from.all[i];
    auto const& policy = one.policy;
    csv.field(number_text(one.number)).field(one.name).field(name_of(one.role));
    csv.field(from.of(one.organisation).id).field(base::to_string(on.of(one.registered).code));
    csv.field(base::to_string(on.of(one.home).code));
    csv.field(fmt::format("{:.0f}", counts.v4[i])).field(fmt::format("{:.0f}", counts.slash64s6[i]));
    csv.field(fmt::format("{:.0f}", users_of(one))).field(fmt::format("{:.9f}", one.pull));
    csv.field(policy.primary.valid() ? number_text(from.of(policy.primary).number) : "");
    csv.field(fmt::format("{}", policy.prepends)).field(yes_or_no(policy.splits_prefixes));
    csv.field(yes_or_no(policy.prefers_peers)).field(yes_or_no(policy.leaks));
    csv.field(yes_or_no(policy.drops_invalid)).end_row();
  }
  return out;
}

published_file relationships_truth(networks const& from, wires const& over,
                                   std::vector<bool> const& visible) {
  assert(visible.size() == from.links.size());
  published_file out{.path = "truth/relationships.csv", .format = "", .bytes = "", .packed = packing::none};
  base::csv_writer csv{out.bytes};
  for (auto const* name : {"first", "second", "relation", "over", "by_route_server", "visible"})
    csv.field(name);
  csv.end_row();
  for (auto i = std::size_t{0}; i < from.links.size(); ++i) {
    auto const& one = from.links[i];
    csv.field(number_text(from.of(one.first).number)).field(number_text(from.of(one.second).number));
    csv.field(one.relation == plain_relation::provides ? "provides" : "peers");
    csv.field(one.over.valid() ? std::string_view{over.of(one.over).name} : std::string_view{});
    csv.field(yes_or_no(one.by_route_server)).field(yes_or_no(visible[i])).end_row();
  }
  return out;
}

}  // namespace causeway::sample
