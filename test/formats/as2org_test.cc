//! Networks and organisations: text sections, JSON lines, odd bytes.
#include "formats/as2org.h"

#include <gtest/gtest.h>

#include <set>

#include "read_records.h"

namespace causeway::formats {
namespace {

struct as2org_out {
  std::vector<as2org_organisation> organisations;
  std::vector<as2org_network> networks;
  as2org_facts facts;
  base::tally counted{"test"};
};

as2org_out read(std::string_view text, std::string name = "test") {
  as2org_out out;
  auto in = test::input_of(text, std::move(name));
  out.facts =
      read_as2org(in, out.counted,
                  {.organisation = [&](as2org_organisation const& one) { out.organisations.push_back(one); },
                   .network = [&](as2org_network const& one) { out.networks.push_back(one); }});
  return out;
}

TEST(as2org, both_sections_of_the_text) {
  auto const out = read(
      "# name: AS Org\n# date: 202401\n"
      "# format:org_id|changed|org_name|country|source\n"
      "ALMA-1|20200131|Alma Télécom|XA|XNIC\n"
      "# format:aut|changed|aut_name|org_id|opaque_id|source\n"
      "1000001|20210201|ALMA-NET|ALMA-1|id-17|XNIC\n");
  ASSERT_EQ(out.organisations.size(), 1U);
  EXPECT_EQ(out.organisations[0].org_id, "ALMA-1");
  EXPECT_EQ(to_string(out.organisations[0].changed), "2020-01-31");
  EXPECT_EQ(out.organisations[0].name, "Alma Télécom");
  EXPECT_EQ(to_string(out.organisations[0].country), "XA");
  EXPECT_EQ(out.organisations[0].source, "XNIC");
  ASSERT_EQ(out.networks.size(), 1U);
  EXPECT_EQ(out.networks[0].number, base::asn{1000001});
  EXPECT_EQ(to_string(out.networks[0].changed), "2021-02-01");
  EXPECT_EQ(out.networks[0].name, "ALMA-NET");
  EXPECT_EQ(out.networks[0].org_id, "ALMA-1");
  EXPECT_EQ(out.networks[0].opaque_id, "id-17");
  EXPECT_EQ(to_string(out.facts.day), "2024-01-01");
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(as2org, columns_follow_the_format_line) {
  auto const out = read("# format:source|org_name|org_id\nXNIC|Alma|ALMA-1\n", "20230301.as-org2info.txt");
  ASSERT_EQ(out.organisations.size(), 1U);
  EXPECT_EQ(out.organisations[0].org_id, "ALMA-1");
  EXPECT_EQ(out.organisations[0].name, "Alma");
  EXPECT_FALSE(out.organisations[0].country.given());
  EXPECT_FALSE(out.organisations[0].changed.known());
  EXPECT_EQ(to_string(out.facts.day), "2023-03-01");
}

TEST(as2org, json_lines) {
  auto const out = read(R"({"organizationId":"ALMA-1","changed":"20200131","name":"Alma","country":"XA",)"
                        R"("source":"XNIC","type":"Organization"})"
                        "\n"
                        R"({"asn":"1000001","changed":"20210201","name":"ALMA-NET","opaqueId":"id-17",)"
                        R"("organizationId":"ALMA-1","source":"XNIC","type":"ASN"})"
                        "\n"
                        R"({"asn":1000002,"organizationId":"ALMA-1","type":"ASN"})"
                        "\n");
  ASSERT_EQ(out.organisations.size(), 1U);
  EXPECT_EQ(out.organisations[0].org_id, "ALMA-1");
  EXPECT_EQ(to_string(out.organisations[0].country), "XA");
  ASSERT_EQ(out.networks.size(), 2U);
  EXPECT_EQ(out.networks[0].opaque_id, "id-17");
  EXPECT_EQ(out.networks[1].number, base::asn{1000002});
  EXPECT_EQ(out.counted.issue_count(), 0U);
}

TEST(as2org, latin_1_becomes_utf_8_and_is_counted) {
  auto const text = read("# format:org_id|org_name\nA|Caf\xE9\n");
  ASSERT_EQ(text.organisations.size(), 1U);
  EXPECT_EQ(text.organisations[0].name, "Café");
  EXPECT_EQ(text.counted.count_of("text not UTF-8, read as Latin-1"), 1U);
  auto const json = read("{\"organizationId\":\"A\",\"name\":\"Caf\xE9\",\"type\":\"Organization\"}\n");
  ASSERT_EQ(json.organisations.size(), 1U);
  EXPECT_EQ(json.organisations[0].name, "Café");
  EXPECT_EQ(json.counted.count_of("text not UTF-8, read as Latin-1"), 1U);
}

TEST(as2org, each_bad_line_is_an_issue_and_skipped) {
  auto const out = read(
      "A|20200131|Alma|XA|XNIC\n"
      "# format:org_id|changed|org_name|country|source\n"
      "A|20200131|Alma|XA\n"
      "|20200131|Alma|XA|XNIC\n"
      "A|2020-99-99|Alma|XA|XNIC\n"
      "A|20200131|Alma|X1|XNIC\n"
      "# format:aut|org_id\n"
      "x|A\n"
      "# format:colour|taste\n"
      "red|sweet\n"
      "{\"organizationId\":\n"
      "{\"type\":\"Person\"}\n");
  EXPECT_EQ(line_of(out.counted, "line before a format line"), "line 1");
  EXPECT_EQ(line_of(out.counted, "wrong number of fields"), "line 3");
  EXPECT_EQ(line_of(out.counted, "organisation without id"), "line 4");
  EXPECT_EQ(line_of(out.counted, "bad date"), "line 5");
  EXPECT_EQ(line_of(out.counted, "bad country code"), "line 6");
  EXPECT_EQ(line_of(out.counted, "bad AS number"), "line 8");
  EXPECT_EQ(line_of(out.counted, "unknown format line"), "line 9");
  EXPECT_EQ(line_of(out.counted, "line of an unknown format"), "line 10");
  EXPECT_EQ(line_of(out.counted, "bad JSON line"), "line 11");
  EXPECT_EQ(line_of(out.counted, "unknown type"), "line 12");
  EXPECT_EQ(out.counted.records(), 0U);
  EXPECT_EQ(out.counted.issue_count(), 10U);
}

TEST(as2org, real_file_has_the_networks_organisations_and_countries_documented) {
  CAUSEWAY_NEED_REAL(path, "asrel/20240101.as-org2info.txt.gz");
  auto in = input::open(path);
  ASSERT_TRUE(in);
  base::tally counted{path};
  std::set<base::asn> networks;
  std::set<std::string> organisations;
  std::set<base::country_code> countries;
  read_as2org(*in, counted,
              {.organisation =
                   [&](as2org_organisation const& one) {
                     organisations.insert(one.org_id);
                     if (one.country.given()) countries.insert(one.country);
                   },
               .network = [&](as2org_network const& one) { networks.insert(one.number); }});
  EXPECT_EQ(networks.size(), 115653U);
  EXPECT_EQ(organisations.size(), 94113U);
  EXPECT_EQ(countries.size(), 239U) << "238 countries and EU";
  EXPECT_EQ(counted.records(), 115653U + 94113U);
  EXPECT_EQ(counted.issue_count(), 0U);
}

TEST(as2org, written_text_reads_as_the_same_records) {
  auto const organisation = as2org_organisation{"ORG-A", *base::make_date(2020, 3, 4), "Alma, Norte",
                                                *base::parse_country_code("XA"), "XNIC"};
  auto const network =
      as2org_network{base::asn{1000001}, *base::make_date(2021, 12, 31), "ALMA-NET", "ORG-A", "0A1B", "XNIC"};
  std::string text;
  append_as2org_start(text, *base::make_date(2026, 1, 1));
  append_as2org_organisations(text);
  append_as2org_line(text, organisation);
  append_as2org_networks(text);
  append_as2org_line(text, network);
  EXPECT_EQ(text,
            "# name: AS Org\n# date: 20260101\n"
            "# format:org_id|changed|org_name|country|source\nORG-A|20200304|Alma, Norte|XA|XNIC\n"
            "# format:aut|changed|aut_name|org_id|opaque_id|source\n"
            "1000001|20211231|ALMA-NET|ORG-A|0A1B|XNIC\n");
  auto const out = read(text);
  EXPECT_EQ(out.counted.issue_count(), 0U);
  EXPECT_EQ(to_string(out.facts.day), "2026-01-01");
  ASSERT_EQ(out.organisations.size(), 1U);
  EXPECT_EQ(out.organisations[0], organisation);
  ASSERT_EQ(out.networks.size(), 1U);
  EXPECT_EQ(out.networks[0], network);
}

}  // namespace
}  // namespace causeway::formats
