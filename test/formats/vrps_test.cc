//! Validated RPKI data: each layout by hand, then each thing that can be wrong.
#include "formats/vrps.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct content {
  std::vector<vrp_record> vrps;
  std::vector<aspa_record> aspas;
  std::vector<base::date> built;
  base::tally counted{"test"};
};

content read(std::string_view text) {
  content out;
  auto in = test::input_of(text);
  read_vrps(in, out.counted,
            {[&](vrp_record const& one) { out.vrps.push_back(one); },
             [&](aspa_record const& one) { out.aspas.push_back(one); },
             [&](base::date day) { out.built.push_back(day); }});
  return out;
}

std::string text_of(vrp_record const& vrp) {
  return "AS" + std::to_string(vrp.asn.value) + " " + base::to_string(vrp.prefix) + "-" +
         std::to_string(vrp.max_length) + " " + vrp.trust_anchor + " " + base::to_string(vrp.not_after);
}

using providers = std::vector<aspa_provider>;
constexpr auto v4 = base::ip_family::v4;
constexpr auto v6 = base::ip_family::v6;

constexpr std::string_view rpki_client = R"({
  "metadata": {"buildmachine": "box", "buildtime": "2024-01-02T03:04:05Z", "vrps": 2, "elapsedtime": "300"},
  "roas": [
    {"asn": 64496, "prefix": "192.0.2.0/24", "maxLength": 24, "ta": "apnic", "expires": 1704153600},
    {"asn": 0, "prefix": "2001:db8::/32", "maxLength": 128, "ta": "ripe", "expires": 1704240000}
  ],
  "bgpsec_keys": [],
  "aspas": [{"customer_asid": 64500, "expires": 1704153600, "providers": [64496, 64497]}]
})";

TEST(vrps, rpki_client_json) {
  auto const out = read(rpki_client);
  ASSERT_EQ(out.vrps.size(), 2U);
  EXPECT_EQ(text_of(out.vrps[0]), "AS64496 192.0.2.0/24-24 apnic 2024-01-02");
  EXPECT_EQ(text_of(out.vrps[1]), "AS0 2001:db8::/32-128 ripe 2024-01-03");
  ASSERT_EQ(out.aspas.size(), 1U);
  EXPECT_EQ(out.aspas[0].customer.value, 64500U);
  EXPECT_EQ(out.aspas[0].providers, (providers{{{64496}, {}}, {{64497}, {}}}));
  EXPECT_EQ(base::to_string(out.aspas[0].not_after), "2024-01-02");
  ASSERT_EQ(out.built.size(), 1U);
  EXPECT_EQ(base::to_string(out.built[0]), "2024-01-02");
  EXPECT_EQ(out.counted.records(), 3U);
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(vrps, rpki_client_json_before_8_5_splits_aspas_by_family) {
  auto const out = read(R"({"metadata": {}, "roas": [], "provider_authorizations": {
    "ipv4": [{"customer_asid": 64500, "expires": 1704153600, "providers": [64496]}],
    "ipv6": [{"customer_asid": 64500, "expires": 1704153600, "providers": [64497]}]}})");
  ASSERT_EQ(out.aspas.size(), 2U);
  EXPECT_EQ(out.aspas[0].providers, (providers{{{64496}, v4}}));
  EXPECT_EQ(out.aspas[1].providers, (providers{{{64497}, v6}}));
}

TEST(vrps, aspas_split_by_family_under_their_newer_name) {
  auto const out = read(R"({"roas": [], "aspas": {"ipv4": [{"customer_asid": 64500, "providers": [64496]}],
    "ipv6": []}})");
  ASSERT_EQ(out.aspas.size(), 1U);
  EXPECT_EQ(out.aspas[0].providers, (providers{{{64496}, v4}}));
}

TEST(vrps, routinator_json) {
  auto const out =
      read(R"json({"metadata": {"generated": 1704153600, "generatedTime": "2024-01-02T00:00:00Z"},
    "roas": [{"asn": "AS64496", "prefix": "198.51.100.0/22", "maxLength": 24, "ta": "arin"}],
    "routerKeys": [],
    "aspas": [{"customer": "AS64500", "providers": ["AS64496", "AS64497(v4)", "AS64498(v6)"], "ta": "ripe"}]})json");
  ASSERT_EQ(out.vrps.size(), 1U);
  EXPECT_EQ(text_of(out.vrps[0]), "AS64496 198.51.100.0/22-24 arin unknown");
  ASSERT_EQ(out.aspas.size(), 1U);
  EXPECT_EQ(out.aspas[0].providers, (providers{{{64496}, {}}, {{64497}, v4}, {{64498}, v6}}));
  EXPECT_EQ(out.aspas[0].trust_anchor, "ripe");
  ASSERT_EQ(out.built.size(), 2U);  // both spellings of one day
  EXPECT_EQ(out.built[0], out.built[1]);
}

TEST(vrps, routinator_jsonext_says_the_source) {
  auto const out = read(R"({"roas": [{"asn": "AS64496", "prefix": "192.0.2.0/24", "maxLength": 25, "source": [
    {"type": "roa", "uri": "rsync://x.example/a.roa", "tal": "lacnic",
     "validity": {"notBefore": "2023-01-01T00:00:00Z", "notAfter": "2025-01-01T00:00:00Z"},
     "chainValidity": {"notBefore": "2023-06-01T00:00:00Z", "notAfter": "2024-06-01T00:00:00Z"}},
    {"type": "roa", "tal": "other"}]}]})");
  ASSERT_EQ(out.vrps.size(), 1U);
  EXPECT_EQ(text_of(out.vrps[0]), "AS64496 192.0.2.0/24-25 lacnic 2024-06-01");
  EXPECT_EQ(base::to_string(out.vrps[0].not_before), "2023-06-01");
}

TEST(vrps, csv_of_rpki_client_and_routinator) {
  auto const client = read(
      "ASN,IP Prefix,Max Length,Trust Anchor,Expires\n"
      "AS64496,192.0.2.0/24,24,apnic,1704153600\n"
      "AS0,2001:db8::/32,48,ripe,1704240000\n");
  ASSERT_EQ(client.vrps.size(), 2U);
  EXPECT_EQ(text_of(client.vrps[0]), "AS64496 192.0.2.0/24-24 apnic 2024-01-02");
  EXPECT_EQ(text_of(client.vrps[1]), "AS0 2001:db8::/32-48 ripe 2024-01-03");
  auto const quoted = read(
      "\"ASN\",\"IP Prefix\",\"Max Length\",\"Trust "
      "Anchor\"\r\n\"64496\",\"192.0.2.0/24\",\"\",\"arin\"\r\n");
  ASSERT_EQ(quoted.vrps.size(), 1U);
  EXPECT_EQ(text_of(quoted.vrps[0]), "AS64496 192.0.2.0/24-24 arin unknown");
  EXPECT_EQ(client.counted.issue_count() + quoted.counted.issue_count(), 0U);
}

TEST(vrps, csv_of_the_archive) {
  auto const out = read(
      "URI,ASN,IP Prefix,Max Length,Not Before,Not After\n"
      "rsync://x.example/a.roa,AS64496,192.0.2.0/24,,2023-05-03 14:51:30,2024-07-01 00:00:00\n"
      "N/A,AS64497,2001:db8::/32,48,N/A,N/A\n");
  ASSERT_EQ(out.vrps.size(), 2U);
  EXPECT_EQ(text_of(out.vrps[0]), "AS64496 192.0.2.0/24-24  2024-07-01");
  EXPECT_EQ(base::to_string(out.vrps[0].not_before), "2023-05-03");
  EXPECT_EQ(text_of(out.vrps[1]), "AS64497 2001:db8::/32-48  unknown");
  EXPECT_EQ(out.counted.issue_count(), 0U) << to_text(out.counted);
}

TEST(vrps, missing_max_length_is_that_of_the_prefix) {
  auto const out = read(R"({"roas": [{"asn": 64496, "prefix": "192.0.2.0/25"},
    {"asn": 64496, "prefix": "192.0.2.128/25", "maxLength": null}]})");
  ASSERT_EQ(out.vrps.size(), 2U);
  EXPECT_EQ(out.vrps[0].max_length, 25);
  EXPECT_EQ(out.vrps[1].max_length, 25);
}

struct fault {
  std::string text;
  std::string kind;
  std::uint64_t records;
};

std::string roa(std::string const& members) {
  return R"({"roas": [{)" + members + "}]}";
}
std::string aspa(std::string const& members) {
  return R"({"aspas": [{)" + members + "}]}";
}
std::string row(std::string const& line) {
  return "ASN,IP Prefix,Max Length,Trust Anchor,Expires\n" + line + "\n";
}

void expect_counted(fault const& one) {
  SCOPED_TRACE(one.kind);
  auto const out = read(one.text);
  EXPECT_EQ(out.counted.count_of(one.kind), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.issue_count(), 1U) << to_text(out.counted);
  EXPECT_EQ(out.counted.records(), one.records);
}

TEST(vrps, every_fault_in_json_is_counted) {
  std::vector<fault> const faults{
      fault{roa(R"("prefix": "192.0.2.0/24")"), "bad ASN", 0},
      fault{roa(R"("asn": 4294967296, "prefix": "192.0.2.0/24")"), "bad ASN", 0},
      fault{roa(R"("asn": "64496x", "prefix": "192.0.2.0/24")"), "bad ASN", 0},
      fault{roa(R"("asn": 64496)"), "bad prefix", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0")"), "bad prefix", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0/33")"), "bad prefix", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.1/24")"), "prefix with bits behind its length", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0/24", "maxLength": 23)"), "bad max length", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0/24", "maxLength": 33)"), "bad max length", 0},
      fault{roa(R"("asn": 64496, "prefix": "2001:db8::/32", "maxLength": 129)"), "bad max length", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0/24", "maxLength": "long")"), "bad max length", 0},
      fault{roa(R"("asn": 64496, "prefix": "192.0.2.0/24", "expires": -5)"), "bad date", 1},
      fault{R"({"roas": [7]})", "not an object", 0},
      fault{aspa(R"("providers": [64496])"), "bad ASN", 0},
      fault{aspa(R"("customer_asid": 0, "providers": [64496])"), "bad ASN", 0},
      fault{aspa(R"("customer_asid": 64500, "providers": [])"), "no providers", 0},
      fault{aspa(R"("customer_asid": 64500)"), "no providers", 0},
      fault{aspa(R"("customer_asid": 64500, "providers": [64496, "ASx"])"), "bad provider", 1},
      fault{aspa(R"("customer_asid": 64500, "providers": [64496, 64496])"), "repeated provider", 1},
      fault{aspa(R"("customer_asid": 64500, "providers": [64500, 64496])"), "customer among its providers",
            1},
      fault{aspa(R"("customer_asid": 64500, "providers": [64496, 0])"), "AS0 beside other providers", 1}};
  for (auto const& one : faults) expect_counted(one);
}

TEST(vrps, every_fault_in_csv_is_counted) {
  std::vector<fault> const faults{
      fault{row("AS64496"), "short row", 0},
      fault{row("ASX,192.0.2.0/24,24,ripe,"), "bad ASN", 0},
      fault{row("AS1,192.0.2.0/24x,24,ripe,"), "bad prefix", 0},
      fault{row("AS1,192.0.2.7/24,24,ripe,"), "prefix with bits behind its length", 0},
      fault{row("AS1,192.0.2.0/24,8,ripe,"), "bad max length", 0},
      fault{row("AS1,192.0.2.0/24,-,ripe,"), "bad max length", 0},
      fault{row("AS1,192.0.2.0/24,24,ripe,never"), "bad date", 1},
      fault{"URI,ASN,IP Prefix,Max Length,Not Before,Not After\nx,AS1,192.0.2.0/24,24,then,\n", "bad date",
            1},
      fault{"prefix,asn\n192.0.2.0/24,1\n", "missing column", 0}};
  for (auto const& one : faults) expect_counted(one);
}

TEST(vrps, as0_beside_others_is_left_out) {
  auto const out = read(aspa(R"("customer_asid": 64500, "providers": [0, 64496])"));
  EXPECT_EQ(out.aspas.at(0).providers, (providers{{{64496}, {}}}));
  auto const alone = read(aspa(R"("customer_asid": 64500, "providers": [0])"));
  EXPECT_EQ(alone.aspas.at(0).providers, (providers{{{0}, {}}}));
  EXPECT_EQ(alone.counted.issue_count(), 0U);
}

TEST(vrps, truncated_texts_keep_what_came_before) {
  auto const json = read(rpki_client.substr(0, 300));
  EXPECT_EQ(json.vrps.size(), 1U);
  EXPECT_EQ(json.counted.count_of("truncated JSON"), 1U);
  EXPECT_EQ(read("").counted.records(), 0U);
}

std::string_view told(std::string_view text) {
  auto in = test::input_of(text, "file");
  auto const* const format = told_format(in);
  return format == nullptr ? "" : format->name;
}

TEST(vrps, are_told_from_tables_that_only_look_alike) {
  EXPECT_EQ(told(rpki_client), "vrps");
  EXPECT_EQ(told(R"({"roas": [], "metadata": {}})"), "vrps");
  EXPECT_EQ(told(row("")), "vrps");
  EXPECT_EQ(told("URI,ASN,IP Prefix,Max Length,Not Before,Not After\n"), "vrps");
  EXPECT_EQ(told(",prefix,asn,route,origin,rpki_status\n0,192.0.2.0/24,1,192.0.2.0/24,1,valid\n"), "");
  EXPECT_EQ(told("route,origin,maxlength_note,source\n192.0.2.0/24,1,24,X\n"), "");
  EXPECT_EQ(told(R"({"slurmVersion": 1, "validationOutputFilters": {"prefixFilters": []}})"), "");
}

TEST(vrps, real_tables_that_only_look_alike_are_not_claimed) {
  for (auto const* const name : {"rpki/radb_suspicious_6373.csv.gz", "irr/lacnic.pairs.csv.gz"}) {
    CAUSEWAY_NEED_REAL(path, name);
    auto in = input::open(path);
    ASSERT_TRUE(in);
    EXPECT_FALSE(looks_like_vrps(sample_of(*in))) << name;
  }
}

}  // namespace
}  // namespace causeway::formats
