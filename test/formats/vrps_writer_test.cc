//! Written RPKI data, by hand and read again.
#include "formats/vrps_writer.h"

#include <gtest/gtest.h>

#include <vector>

#include "formats/registry.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

TEST(vrps_writer, form_of_rpki_client_and_back) {
  auto const built = *base::make_date(2026, 1, 1);
  auto const expires = *base::make_date(2026, 1, 3);  // 1767398400 s
  auto const vrps = std::vector<vrp_record>{
      {base::asn{1000001}, *base::parse_prefix("240.0.0.0/16"), 24, "xnic", {}, expires},
      {base::asn{0}, *base::parse_prefix("3fff::/32"), 32, "xnic", {}, {}}};
  auto const aspas = std::vector<aspa_record>{
      {base::asn{1000002}, {{base::asn{1000001}, {}}, {base::asn{1000003}, {}}}, "", expires}};
  auto const text = vrps_text(built, vrps, aspas);
  EXPECT_EQ(text,
            R"({"metadata":{"buildtime":"2026-01-01T00:00:00Z","vrps":2,"aspas":1},
"roas":[
{"asn":1000001,"prefix":"240.0.0.0/16","maxLength":24,"ta":"xnic","expires":1767398400},
{"asn":0,"prefix":"3fff::/32","maxLength":32,"ta":"xnic"}
],
"aspas":[
{"customer_asid":1000002,"expires":1767398400,"providers":[1000001,1000003]}
]}
)");
  std::vector<vrp_record> read_vrp;
  std::vector<aspa_record> read_aspa;
  std::vector<base::date> days;
  base::tally counted{"test"};
  auto in = test::input_of(text);
  EXPECT_EQ(told_format(in), format_named("vrps"));
  read_vrps(in, counted,
            {[&](vrp_record const& one) { read_vrp.push_back(one); },
             [&](aspa_record const& one) { read_aspa.push_back(one); },
             [&](base::date day) { days.push_back(day); }});
  EXPECT_EQ(read_vrp, vrps);
  EXPECT_EQ(read_aspa, aspas);
  EXPECT_EQ(days, std::vector{built});
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

TEST(vrps_writer, nothing_is_a_file_all_the_same) {
  auto const text = vrps_text(*base::make_date(2026, 1, 1), {}, {});
  auto in = test::input_of(text);
  base::tally counted{"test"};
  EXPECT_EQ(told_format(in), format_named("vrps"));
  count_vrps(in, counted);
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
}

}  // namespace
}  // namespace causeway::formats
