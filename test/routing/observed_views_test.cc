//! Tables turned into views: cleaning, sets, weights, by hand.
#include "routing/observed_views.h"

#include <gtest/gtest.h>

#include <string>

#include "routing/path_view_support.h"

namespace causeway::routing {
namespace {

using world::observed_hop;

// A table as it would have been read; paths are written as hops.
class table_builder {
 public:
  std::uint32_t session(std::uint32_t network, char const* address = "192.0.2.1") {
    table_.sessions.push_back({0, base::asn{network}, base::parse_address(address).value(), 0, 0});
    table_.routes.emplace_back();
    return static_cast<std::uint32_t>(table_.sessions.size() - 1);
  }
  // Prefixes must be given in order; the same one again for further sessions.
  void add(std::uint32_t session, char const* prefix, std::vector<observed_hop> const& hops) {
    auto const wanted = base::parse_prefix(prefix).value();
    auto const at = std::find(table_.prefixes.begin(), table_.prefixes.end(), wanted);
    auto const row = static_cast<std::uint32_t>(at - table_.prefixes.begin());
    if (at == table_.prefixes.end()) table_.prefixes.push_back(wanted);
    table_.hops.insert(table_.hops.end(), hops.begin(), hops.end());
    table_.path_offsets.push_back(table_.hops.size());
    table_.routes[session].push_back({row, static_cast<std::uint32_t>(table_.path_offsets.size() - 2)});
  }
  world::observed_table const& table() const { return table_; }

 private:
  world::observed_table table_;
};

std::vector<observed_hop> hops(std::vector<std::uint32_t> const& networks) {
  std::vector<observed_hop> out;
  for (auto const one : networks) out.push_back({base::asn{one}, 0});
  return out;
}

std::vector<observed_hop> with_set(std::vector<std::uint32_t> const& networks,
                                   std::vector<std::uint32_t> const& set) {
  auto out = hops(networks);
  for (auto const one : set) out.push_back({base::asn{one}, static_cast<std::uint32_t>(set.size())});
  return out;
}

// "9: 1 5 weight 256; " for each row.
std::string text_of(path_views const& views) {
  std::string out;
  for (auto const& row : views.rows) {
    out += std::to_string(row.origin.value) + ":";
    for (auto const& step : views.path(row.path)) {
      out += " " + std::to_string(step.network.value);
      if (step.set_size != 0) out += "/" + std::to_string(step.set_size);
    }
    out += " weighs " + std::to_string(static_cast<std::int64_t>(row.weight)) + "; ";
  }
  return out;
}

std::string views_text(table_builder const& from, std::vector<std::uint32_t> const& sessions,
                       base::ip_family family = base::ip_family::v4) {
  return text_of(hegemony_views(from.table(), sessions, family));
}

TEST(hegemony_views, weights_are_addresses_less_more_specific_ones) {
  table_builder from;
  auto const one = from.session(1);
  auto const two = from.session(2);
  from.add(one, "240.0.0.0/16", hops({1, 5, 9}));
  from.add(one, "240.0.0.0/17", hops({1, 6, 9}));
  from.add(one, "240.0.0.0/24", hops({1, 7, 8}));
  from.add(two, "240.0.0.0/16", hops({2, 9}));
  EXPECT_EQ(views_text(from, {one, two}),
            "8: 1 7 weighs 256; 9: 1 5 weighs 32768; 9: 1 6 weighs 32512; 9: 2 weighs 65536; ");
  EXPECT_EQ(views_text(from, {two}), "9: 2 weighs 65536; ");
}

TEST(hegemony_views, a_prefix_wholly_covered_stays_with_no_weight) {
  table_builder from;
  auto const one = from.session(1);
  from.add(one, "240.0.0.0/16", hops({1, 5, 9}));
  from.add(one, "240.0.0.0/17", hops({1, 6, 9}));
  from.add(one, "240.0.128.0/17", hops({1, 6, 9}));
  EXPECT_EQ(views_text(from, {one}), "9: 1 5 weighs 0; 9: 1 6 weighs 32768; 9: 1 6 weighs 32768; ");
}

TEST(hegemony_views, repetitions_go_out_wherever_they_stand) {
  table_builder from;
  auto const one = from.session(1);
  from.add(one, "240.0.0.0/24", hops({1, 1, 5, 5, 5, 9, 9}));
  from.add(one, "240.0.1.0/24", hops({1, 8, 7, 8}));
  from.add(one, "240.0.2.0/24", hops({6, 6}));
  EXPECT_EQ(views_text(from, {one}), "6: weighs 256; 7: 1 8 weighs 256; 9: 1 5 weighs 256; ")
      << "of 8 7 8 the public code keeps 8 7: 7 is the origin";
}

TEST(hegemony_views, sets) {
  table_builder from;
  auto const one = from.session(1);
  from.add(one, "240.0.0.0/24", with_set({1, 5}, {8, 9}));
  auto path = with_set({1}, {5, 6});
  path.push_back({base::asn{7}, 0});
  from.add(one, "240.0.1.0/24", path);
  from.add(one, "240.0.2.0/24", with_set({1, 4}, {4}));
  EXPECT_EQ(views_text(from, {one}),
            "4: 1 4 weighs 256; 7: 1 5/2 6/2 weighs 256; 8: 1 5 weighs 128; 9: 1 5 weighs 128; ");
}

TEST(hegemony_views, ipv6_prefixes_weigh_one_each) {
  table_builder from;
  auto const one = from.session(1, "2001:db8::1");
  from.add(one, "240.0.0.0/24", hops({1, 9}));
  from.add(one, "3fff:100::/32", hops({1, 9}));
  from.add(one, "3fff:100::/48", hops({1, 9}));
  EXPECT_EQ(views_text(from, {one}, base::ip_family::v6), "9: 1 weighs 1; 9: 1 weighs 1; ");
}

TEST(hegemony_views, only_wanted_origins) {
  table_builder from;
  auto const one = from.session(1);
  from.add(one, "240.0.0.0/24", hops({1, 8}));
  from.add(one, "240.0.1.0/24", with_set({1}, {8, 9}));
  auto const views = hegemony_views(from.table(), std::vector{one}, base::ip_family::v4,
                                    [](base::asn network) { return network.value == 9; });
  EXPECT_EQ(text_of(views), "9: 1 weighs 128; ");
}

influence_views influence_of(table_builder const& from, std::vector<std::uint32_t> const& sessions) {
  influence_rule rule;
  // 240.0.0.0/8 lies inside, of 242.0.0.0/8 nobody knows; 8 is at home inside.
  rule.lies_inside = [](base::ip_prefix const& prefix) -> std::optional<bool> {
    if (prefix.address.bytes[0] == 242) return std::nullopt;
    return prefix.address.bytes[0] == 240;
  };
  rule.is_at_home = [](base::asn network) { return network.value == 8; };
  return influence_views_of(from.table(), sessions, rule);
}

TEST(influence_views, blocks_of_the_country) {
  table_builder from;
  auto const one = from.session(1);
  auto const two = from.session(2);
  from.add(one, "240.0.0.0/22", hops({1, 5, 9}));
  from.add(two, "240.0.0.0/22", hops({2, 5, 9}));
  from.add(one, "240.0.1.0/24", hops({1, 1, 6, 9}));
  from.add(one, "240.0.1.0/25", hops({1, 7, 9}));
  from.add(one, "241.0.0.0/24", hops({1, 9}));
  from.add(one, "3fff:100::/32", hops({1, 9}));
  auto const found = influence_of(from, {one, two});
  EXPECT_EQ(text_of(found.views), "9: 1 5 weighs 3; 9: 1 6 weighs 1; 9: 2 5 weighs 4; ")
      << "a /25 neither counts nor takes from the /24 around it";
  EXPECT_DOUBLE_EQ(found.total, 4);
}

TEST(influence_views, the_origin_tells_where_nothing_else_does) {
  table_builder from;
  auto const one = from.session(1);
  from.add(one, "242.0.0.0/24", hops({1, 8}));
  from.add(one, "242.0.1.0/24", hops({1, 9}));
  auto const found = influence_of(from, {one});
  EXPECT_EQ(text_of(found.views), "8: 1 weighs 1; ");
  EXPECT_DOUBLE_EQ(found.total, 1);
}

TEST(influence_views, several_origins_and_paths_that_cannot_be_trusted) {
  constexpr auto reserved = 64'512U;
  table_builder from;
  auto const one = from.session(1);
  auto const two = from.session(2);
  from.add(one, "240.0.0.0/24", hops({1, 8}));
  from.add(two, "240.0.0.0/24", hops({2, 9}));
  from.add(one, "240.0.1.0/24", hops({1, 8, 7, 8}));
  from.add(two, "240.0.1.0/24", hops({2, 8}));
  from.add(one, "240.0.2.0/24", with_set({1}, {8, 9}));
  from.add(one, "240.0.3.0/24", hops({1, reserved, 8}));
  auto const found = influence_of(from, {one, two});
  EXPECT_EQ(text_of(found.views), "8: 2 weighs 1; ");
  EXPECT_EQ(found.skipped_moas, 1U);
  EXPECT_EQ(found.skipped_paths, 3U);
  EXPECT_DOUBLE_EQ(found.total, 3) << "addresses count although no path to them does";
}

}  // namespace
}  // namespace causeway::routing
