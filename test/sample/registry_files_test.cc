//! Registry files against the sample that they were made from.
#include "sample/registry_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "formats/as2org.h"
#include "formats/delegated.h"
#include "formats/vrps.h"
#include "registries_fixture.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

using test::file_with;

TEST(registry_files, names_are_those_under_which_such_files_are_published) {
  auto const made = test::make_sample(12);
  std::vector<std::string> paths;
  for (auto const& file : test::all_files(made)) paths.push_back(file.path);
  for (auto const* const path :
       {"as2org/20260101.as-org2info.txt", "delegated/delegated-occinic-extended-20260101",
        "delegated/delegated-orinic-extended-20260101", "rpki/rpki-client-20260101.json",
        "prefix2as/routeviews-rv2-20260101-1200.pfx2as", "prefix2as/routeviews-rv6-20260101-1200.pfx2as",
        "geolocation/geolocation-country-ipv4-20260101.csv", "users/aspop-20260101.csv",
        "peeringdb/peeringdb_2_dump_2026_01_01.json"}) {
    EXPECT_EQ(std::count(paths.begin(), paths.end(), path), 1) << path;
  }
}

TEST(registry_files, readers_take_every_file_without_an_issue) {
  for (auto const count : {1U, 2U, 12U, 300U}) {
    for (auto const& file : test::all_files(test::make_sample(count))) {
      auto const counted = test::tally_of(file);
      EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
    }
  }
}

TEST(registry_files, same_seed_same_bytes_and_another_seed_others) {
  auto const bytes_of = [](std::uint64_t seed) {
    std::string out;
    for (auto const& file : test::all_files(test::make_sample(50, seed))) out += file.path + file.bytes;
    return out;
  };
  EXPECT_EQ(bytes_of(1), bytes_of(1));
  EXPECT_NE(bytes_of(1), bytes_of(2));
}

TEST(registry_files, as2org_has_the_organisations_and_who_runs_what) {
  auto const made = test::make_sample(12);
  auto const files = test::all_files(made);
  auto const& file = file_with(files, "as-org2info");
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  std::vector<std::string> organisations;
  std::vector<std::string> networks;
  formats::read_as2org(in, counted,
                       {.organisation =
                            [&](auto const& one) {
                              organisations.push_back(one.org_id + " " + one.name + " " +
                                                      to_string(one.country) + " " + one.source);
                            },
                        .network =
                            [&](auto const& one) {
                              networks.push_back(std::to_string(one.number.value) + " " + one.org_id);
                            }});
  // Organisation 0 has networks 0 and 1, organisation 1 networks 2 and 3 …; 8 is in XC, the other registry.
  ASSERT_EQ(organisations.size(), 6U);
  EXPECT_EQ(organisations[0], "ORG-0 Org 0 XA OCCINIC");
  EXPECT_EQ(organisations[4], "ORG-4 Org 4 XC ORINIC");
  ASSERT_EQ(networks.size(), 12U);
  EXPECT_EQ(networks[0], "1000001 ORG-0");
  EXPECT_EQ(networks[1], "1000004 ORG-0");
  EXPECT_EQ(networks[11], "1000034 ORG-5");
}

std::vector<formats::delegated_record> delegations_of(published_file const& file) {
  std::vector<formats::delegated_record> out;
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  formats::read_delegated(in, counted, [&](auto const& one) { out.push_back(one); });
  return out;
}

TEST(registry_files, each_registry_lists_what_it_gave_out) {
  auto const made = test::make_sample(12);
  auto const files = test::all_files(made);
  auto const west = delegations_of(file_with(files, "occinic"));
  auto const east = delegations_of(file_with(files, "orinic"));
  // In XC are networks 2, 5, 8 and 11, of which 5 is registered in XA.
  ASSERT_EQ(east.size(), 9U);
  ASSERT_EQ(west.size(), 27U);
  EXPECT_EQ(east[0].first_asn, base::asn{1000007});
  EXPECT_EQ(to_string(east[0].country), "XC");
  EXPECT_EQ(to_string(east[3].address), "240.0.32.0");
  EXPECT_EQ(east[3].count, 4096U);
  EXPECT_EQ(to_string(east[6].address), "3fff:0:2000::");
  EXPECT_EQ(east[6].length, 36);
  // One holder has one id for everything, and nobody else has it.
  EXPECT_EQ(east[0].opaque_id, east[3].opaque_id);
  std::set<std::string> ids;
  for (auto const& one : west) ids.insert(one.opaque_id);
  for (auto const& one : east) ids.insert(one.opaque_id);
  EXPECT_EQ(ids.size(), made.networks.organisations.size());
}

TEST(registry_files, payloads_and_authorizations_are_the_sample_s) {
  auto const made = test::make_sample(12);
  auto const files = test::all_files(made);
  auto const& file = file_with(files, "rpki-client");
  std::vector<formats::vrp_record> vrps;
  std::vector<formats::aspa_record> aspas;
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  formats::read_vrps(in, counted,
                     {.vrp = [&](auto const& one) { vrps.push_back(one); },
                      .aspa = [&](auto const& one) { aspas.push_back(one); },
                      .built = {}});
  ASSERT_EQ(vrps.size(), made.networks.roas.size());
  for (auto i = std::size_t{0}; i < vrps.size(); ++i) {
    EXPECT_EQ(vrps[i].prefix, made.networks.roas[i].prefix);
    EXPECT_EQ(vrps[i].asn, made.networks.roas[i].origin);
    EXPECT_EQ(vrps[i].max_length, made.networks.roas[i].max_length);
    EXPECT_GT(vrps[i].not_after, sample_day());
  }
  EXPECT_EQ(vrps[1].trust_anchor, "orinic") << "of network 2, which is registered in XC";
  ASSERT_EQ(aspas.size(), made.networks.aspas.size());
  EXPECT_EQ(aspas[0].customer, base::asn{1000007});
  ASSERT_EQ(aspas[0].providers.size(), 2U);
  EXPECT_EQ(aspas[0].providers[1].asn, base::asn{1000004});
}

}  // namespace
}  // namespace causeway::sample
