//! The PeeringDB dump and the member exports against the sample, and against each other.
#include "sample/peering_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "formats/ixf.h"
#include "formats/peeringdb.h"
#include "registries_fixture.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

struct dump_content {
  std::map<std::uint32_t, formats::pdb_org> org;
  std::map<std::uint32_t, formats::pdb_net> net;
  std::map<std::uint32_t, formats::pdb_ix> ix;
  std::map<std::uint32_t, formats::pdb_ixlan> ixlan;
  std::map<std::uint32_t, formats::pdb_ixpfx> ixpfx;
  std::map<std::uint32_t, formats::pdb_netixlan> netixlan;
  std::map<std::uint32_t, formats::pdb_fac> fac;
  std::map<std::uint32_t, formats::pdb_netfac> netfac;
  std::map<std::uint32_t, formats::pdb_ixfac> ixfac;
};

template <typename Object>
std::function<void(Object const&)> into(std::map<std::uint32_t, Object>& list) {
  return [&list](Object const& one) { EXPECT_TRUE(list.emplace(one.id, one).second) << one.id; };
}

dump_content dump_of(std::vector<published_file> const& files) {
  dump_content out;
  auto const& file = test::file_with(files, "peeringdb_2_dump");
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  formats::read_peeringdb(in, counted,
                          {into(out.org), into(out.net), into(out.ix), into(out.ixlan), into(out.ixpfx),
                           into(out.netixlan), into(out.fac), into(out.netfac), into(out.ixfac)});
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  return out;
}

TEST(peering_files, every_reference_of_the_dump_leads_somewhere) {
  auto const dump = dump_of(test::all_files(test::make_sample(40)));
  for (auto const& [id, one] : dump.net) EXPECT_TRUE(dump.org.contains(one.org_id));
  for (auto const& [id, one] : dump.ix) EXPECT_TRUE(dump.org.contains(one.org_id));
  for (auto const& [id, one] : dump.fac) EXPECT_TRUE(dump.org.contains(one.org_id));
  for (auto const& [id, one] : dump.ixlan) EXPECT_TRUE(dump.ix.contains(one.ix_id));
  for (auto const& [id, one] : dump.ixpfx) EXPECT_TRUE(dump.ixlan.contains(one.ixlan_id));
  for (auto const& [id, one] : dump.netixlan) {
    EXPECT_TRUE(dump.ixlan.contains(one.ixlan_id));
    ASSERT_TRUE(dump.net.contains(one.net_id));
    EXPECT_EQ(dump.net.at(one.net_id).asn, one.asn);
  }
  for (auto const& [id, one] : dump.netfac) EXPECT_TRUE(dump.fac.contains(one.fac_id));
  for (auto const& [id, one] : dump.ixfac) EXPECT_TRUE(dump.ix.contains(one.ix_id));
}

TEST(peering_files, dump_says_what_the_sample_has) {
  auto const made = test::make_sample(40);
  auto const dump = dump_of(test::all_files(made));
  ASSERT_EQ(dump.ix.size(), 2U);
  EXPECT_EQ(dump.ix.at(1).name, "Alma Exchange");
  EXPECT_EQ(dump.ix.at(1).city, "Alma City");
  EXPECT_EQ(to_string(dump.ix.at(2).country), "XC");
  EXPECT_EQ(dump.ix.at(2).region_continent, "South");
  EXPECT_EQ(dump.ix.at(1).net_count, 20U) << "every second network";
  EXPECT_EQ(dump.ix.at(2).net_count, 13U) << "every third one from the second on";
  EXPECT_EQ(dump.ixlan.at(1).route_server, base::asn{1'000'000});
  EXPECT_EQ(dump.ixlan.at(2).route_server, base::asn{});
  EXPECT_EQ(dump.ixpfx.size(), 3U) << "the second exchange has no IPv6 LAN";
  ASSERT_EQ(dump.netixlan.size(), made.networks.ports.size());
  for (auto i = std::size_t{0}; i < made.networks.ports.size(); ++i) {
    auto const& port = dump.netixlan.at(static_cast<std::uint32_t>(i + 1));
    auto const& truth = made.networks.ports[i];
    EXPECT_EQ(port.speed_mbps, truth.speed_mbps);
    EXPECT_EQ(port.ipaddr4, truth.address4);
    EXPECT_EQ(port.ipaddr6.has_value(), truth.has_ipv6);
    EXPECT_EQ(port.is_rs_peer, truth.at_route_server);
  }
  EXPECT_EQ(dump.org.at(dump.fac.at(1).org_id).name, "Alma Houses");
  EXPECT_EQ(dump.fac.at(2).org_id, 1U) << "Org 0 is an organisation that runs networks";
  EXPECT_EQ(dump.fac.at(3).address.point, made.wires.buildings[2].point);
  EXPECT_EQ(dump.netfac.size(), 10U) << "every fourth network has a building";
  EXPECT_EQ(dump.ixfac.size(), 3U);
}

TEST(peering_files, not_every_network_is_in_the_dump) {
  auto const made = test::make_sample(600);
  auto const dump = dump_of(test::all_files(made));
  EXPECT_LT(dump.net.size(), 550U);
  EXPECT_GT(dump.net.size(), 400U) << "a third has neither port nor building, and of those half are listed";
}

// Seeds differ in which exchange exports; one of the first few has both.
std::vector<published_file> files_with_both_exports() {
  for (auto seed = std::uint64_t{1}; seed < 50; ++seed) {
    auto const made = test::make_sample(40, seed);
    auto exports = publish_member_exports(made.options, made.lands, made.wires, made.networks);
    if (exports.size() == 2) return exports;
  }
  ADD_FAILURE() << "no seed has both exports";
  return {};
}

TEST(peering_files, exports_of_most_exchanges_under_names_of_their_own) {
  auto published = std::size_t{0};
  for (auto seed = std::uint64_t{1}; seed <= 100; ++seed) {
    auto const made = test::make_sample(4, seed);
    auto const names = member_export_names(made.options, made.wires);
    published += static_cast<std::size_t>(
        std::count_if(names.begin(), names.end(), [](auto const& name) { return !name.empty(); }));
  }
  EXPECT_NEAR(static_cast<double>(published), 160, 20);
  auto const files = files_with_both_exports();
  ASSERT_EQ(files.size(), 2U);
  EXPECT_EQ(files[0].path, "ixf/alma-exchange-20260101.json");
  EXPECT_EQ(files[1].path, "ixf/alma-exchange-x2-20260101.json");
}

TEST(peering_files, export_and_dump_agree_on_every_port) {
  auto const made = test::make_sample(40);
  for (auto const& file : files_with_both_exports()) {
    auto in = test::input_of(file.bytes, file.path);
    base::tally counted{"test"};
    std::vector<formats::ixf_exchange> exchanges;
    std::vector<formats::ixf_member> members;
    formats::read_ixf(in, counted,
                      {.header = {},
                       .exchange = [&](auto const& one) { exchanges.push_back(one); },
                       .member = [&](auto const& one) { members.push_back(one); }});
    EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
    ASSERT_EQ(exchanges.size(), 1U);
    ASSERT_TRUE(exchanges[0].peeringdb_id);
    auto const id = *exchanges[0].peeringdb_id;
    std::set<std::pair<std::uint32_t, std::uint64_t>> of_export;
    for (auto const& member : members) {
      for (auto const& one : member.connections) {
        of_export.emplace(member.asn.value, one.speed_mbps);
        EXPECT_EQ(one.addresses.size(), 1U);
      }
    }
    std::set<std::pair<std::uint32_t, std::uint64_t>> of_dump;
    for (auto const& [number, port] : dump_of(test::all_files(made)).netixlan) {
      if (port.ix_id == id) of_dump.emplace(port.asn.value, port.speed_mbps);
    }
    EXPECT_EQ(of_export, of_dump);
  }
}

}  // namespace
}  // namespace causeway::sample
