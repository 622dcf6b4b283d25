//! `causeway validate` on the tiny world.
#include <gtest/gtest.h>

#include "support/run_program.h"
#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::app {
namespace {

bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

world::vrp_row vrp(std::string_view prefix, unsigned most, std::uint32_t origin) {
  auto const parsed = base::parse_prefix(prefix).value();
  world::vrp_row row;
  row.address = world::to_address6(parsed.address);
  row.family = parsed.address.family == base::ip_family::v4 ? 4 : 6;
  row.length = parsed.length;
  row.max_length = static_cast<std::uint8_t>(most);
  row.origin = base::asn{origin};
  row.source = test::tiny::rpki;
  return row;
}

class validate_command : public testing::Test {
 protected:
  void SetUp() override {
    auto parts = test::tiny_parts();
    parts.vrps = {vrp("240.0.0.0/16", 16, 1000001), vrp("240.1.0.0/16", 17, 1000003),
                  vrp("240.2.16.0/22", 22, 1000004)};
    save(parts.made());
  }
  void save(world::world const& made) const { ASSERT_TRUE(world::save_image(made, path())); }
  std::string path() const { return folder_.path() + "/tiny.world"; }
  test::run_result validate(std::vector<std::string> const& more) const {
    std::vector<std::string> arguments{"validate", path()};
    arguments.insert(arguments.end(), more.begin(), more.end());
    return test::run_causeway(arguments);
  }
  test::temporary_folder folder_;
};

TEST_F(validate_command, every_pair_as_rows) {
  auto const run = validate({"--csv"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_EQ(run.out,
            "prefix,origin,state,addresses4,slash64s6,country,payloads\n"
            "240.0.0.0/16,1000001,valid,61440,,XA,240.0.0.0/16-16 AS1000001\n"
            "240.0.128.0/20,1000002,invalid_origin,4096,,XA,240.0.0.0/16-16 AS1000001\n"
            "240.1.0.0/18,1000003,invalid_length,16384,,XB,240.1.0.0/16-17 AS1000003\n"
            "240.2.0.0/20,1000004,not_found,4096,,XC,\n"
            "240.2.16.0/22,1000004,valid,512,,XC,240.2.16.0/22-22 AS1000004\n"
            "240.2.16.0/22,1000005,invalid_origin,512,,XC,240.2.16.0/22-22 AS1000004\n"
            "240.3.0.0/21,1000005,not_found,2048,,XC,\n"
            "240.3.8.0/23,1000005,not_found,512,,XC,\n"
            "240.4.0.0/24,1000006,not_found,256,,,\n"
            "3fff:100::/32,1000001,no_data,,4294901760,XA,\n"
            "3fff:100:8000::/48,1000002,no_data,,65536,XA,\n"
            "3fff:200::/40,1000003,no_data,,16777216,XB,\n")
      << "without IPv6 payloads nothing is known of IPv6";
}

TEST_F(validate_command, of_a_country_a_network_a_state) {
  EXPECT_EQ(validate({"--csv", "--country", "XC", "--state", "invalid"}).out,
            "prefix,origin,state,addresses4,slash64s6,country,payloads\n"
            "240.2.16.0/22,1000005,invalid_origin,512,,XC,240.2.16.0/22-22 AS1000004\n");
  EXPECT_EQ(validate({"--csv", "--network", "AS1000003", "--state", "invalid_length"}).out,
            "prefix,origin,state,addresses4,slash64s6,country,payloads\n"
            "240.1.0.0/18,1000003,invalid_length,16384,,XB,240.1.0.0/16-17 AS1000003\n");
  EXPECT_EQ(validate({"--csv", "--network", "1000003", "--state", "valid"}).out,
            "prefix,origin,state,addresses4,slash64s6,country,payloads\n");
}

TEST_F(validate_command, for_people) {
  auto const run = validate({});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, "Route origin validation, world of 2024-01-01\n")) << run.out;
  EXPECT_TRUE(has(run.out, "IPv4    invalid_origin      2   22.22 %         2      4,608")) << run.out;
  EXPECT_TRUE(has(run.out, "IPv6    no_data             3")) << run.out;
  EXPECT_TRUE(has(run.out, "240.1.0.0/18    1000003  BOREA-NET    XB    invalid_length")) << run.out;
  EXPECT_FALSE(has(run.out, "240.2.0.0/20")) << "not found is not listed";
}

TEST_F(validate_command, one_json_object) {
  auto const run = validate({"--json", "--country", "XB"});
  EXPECT_EQ(run.status, 0) << run.error;
  EXPECT_TRUE(has(run.out, R"({"kind":"validate","title":"Route origin validation, Bórea")")) << run.out;
  EXPECT_TRUE(has(
      run.out,
      R"({"family":"IPv4","state":"invalid_length","pairs":1,"share":1,"prefixes":1,"addresses4":16384,"slash64s6":null,"size_share":1})"))
      << run.out;
  EXPECT_TRUE(has(run.out, R"("payloads":["240.1.0.0/16-17 AS1000003"])")) << run.out;
}

// 5 is the prefix list, 7 the payloads; names are of 3, homes rest on the delegations, 6.
TEST_F(validate_command, names_the_sources_of_homes_where_it_looks_at_them) {
  auto const all = validate({"--json"});
  EXPECT_TRUE(has(all.out, R"("sources":[5,7]},"pairs":{)")) << all.out;
  EXPECT_TRUE(has(all.out, R"("sources":[3,5,6,7]},"sources":[{"number":3,)")) << all.out;
  auto const some = validate({"--json", "--country", "XB"});
  EXPECT_TRUE(has(some.out, R"("sources":[5,6,7]},"pairs":{)")) << some.out;
  EXPECT_TRUE(has(validate({}).out, "  Source: rir/delegated-20231231 [delegated], 2023-12-31\n"));
}

TEST_F(validate_command, errors_name_the_repair) {
  auto const refused = [&](std::vector<std::string> const& words, std::string_view part) {
    auto const run = validate(words);
    EXPECT_EQ(run.status, 2) << part;
    EXPECT_TRUE(has(run.error, part)) << run.error;
  };
  refused({"--country", "XD"}, "knows no country \"XD\"; near it: ");
  refused({"--network", "1000007"}, "knows no network \"1000007\"; near it: ");
  refused({"--state", "perhaps"}, "--state");
  refused({"--csv", "--json"}, "one choice");
  auto parts = test::tiny_parts();
  parts.vrps.clear();
  save(parts.made());
  refused({}, "holds no validated route origins (VRPs), so nothing can be said of any announcement");
}

}  // namespace
}  // namespace causeway::app
