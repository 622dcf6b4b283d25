//! Route origin validation: the table by hand, the definition beside the fast lookup, published verdicts.
#include "routing/origin_validation.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <string>

#include "base/text.h"
#include "formats/csv_reader.h"
#include "support/test_support.h"

namespace causeway::routing {
namespace {

base::ip_prefix prefix(std::string_view text) {
  return base::parse_prefix(text).value();
}

origin_authorization payload(std::string_view text, unsigned max_length, std::uint32_t origin) {
  return {prefix(text), static_cast<std::uint8_t>(max_length), base::asn{origin}};
}

struct verdicts : testing::Test {
  origin_validator const by{{
      payload("240.1.0.0/16", 16, 1000001),  // exactly that
      payload("240.2.0.0/16", 20, 1000002),  // and down to /20
      payload("240.3.0.0/16", 24, 0),        // nobody
      payload("240.4.0.0/16", 24, 0),        // nobody, and yet
      payload("240.4.0.0/16", 24, 1000004),  //   somebody
      payload("240.5.0.0/16", 16, 1000005),  // several, the wider one
      payload("240.5.0.0/17", 24, 1000006),  //   for others
      payload("240.5.128.0/17", 18, 1000005),
      payload("240.5.128.0/17", 18, 1000005),
      payload("3fff:100::/32", 48, 1000001),
      payload("3fff:200::/40", 40, 0),
  }};
  std::string judged(std::string_view text, std::optional<std::uint32_t> origin) const {
    auto const number = origin ? std::optional{base::asn{*origin}} : std::nullopt;
    return std::string{to_string(by.judge(prefix(text), number))};
  }
};

TEST_F(verdicts, valid) {
  EXPECT_EQ(judged("240.1.0.0/16", 1000001), "valid");
}

TEST_F(verdicts, valid_through_the_maximum_length) {
  EXPECT_EQ(judged("240.2.0.0/16", 1000002), "valid");
  EXPECT_EQ(judged("240.2.48.0/20", 1000002), "valid");
  EXPECT_EQ(judged("240.2.48.0/21", 1000002), "invalid_length");
}

TEST_F(verdicts, too_specific) {
  EXPECT_EQ(judged("240.1.0.0/17", 1000001), "invalid_length");
  EXPECT_EQ(judged("240.1.255.0/24", 1000001), "invalid_length");
  EXPECT_EQ(judged("240.1.255.0/24", 1000009), "invalid_origin");
  EXPECT_EQ(judged("240.0.0.0/15", 1000001), "not_found") << "wider than any payload";
}

TEST_F(verdicts, origin_zero_authorises_nobody) {
  EXPECT_EQ(judged("240.3.0.0/16", 1000003), "invalid_origin");
  EXPECT_EQ(judged("240.3.0.0/16", 0), "invalid_origin") << "not even origin 0 (RFC 7607)";
  EXPECT_EQ(judged("240.4.1.0/24", 1000004), "valid") << "but takes nothing from others (RFC 6483)";
  EXPECT_EQ(judged("240.4.1.0/24", 1000003), "invalid_origin");
  EXPECT_EQ(judged("240.9.0.0/16", 0), "not_found");
}

TEST_F(verdicts, a_set_is_never_valid) {
  EXPECT_EQ(judged("240.1.0.0/16", std::nullopt), "invalid_origin");
  EXPECT_EQ(judged("240.9.0.0/16", std::nullopt), "not_found");
}

TEST_F(verdicts, several_payloads_and_any_of_them) {
  EXPECT_EQ(judged("240.5.0.0/16", 1000005), "valid");
  EXPECT_EQ(judged("240.5.0.0/16", 1000006), "invalid_origin") << "its own is narrower";
  EXPECT_EQ(judged("240.5.1.0/24", 1000006), "valid");
  EXPECT_EQ(judged("240.5.1.0/24", 1000005), "invalid_length") << "the wider one names it";
  EXPECT_EQ(judged("240.5.192.0/18", 1000005), "valid");
  EXPECT_EQ(judged("240.5.192.0/18", 1000006), "invalid_origin");
}

TEST_F(verdicts, ipv6) {
  EXPECT_EQ(judged("3fff:100:8000::/48", 1000001), "valid");
  EXPECT_EQ(judged("3fff:100:8000::/49", 1000001), "invalid_length");
  EXPECT_EQ(judged("3fff:100::/32", 1000002), "invalid_origin");
  EXPECT_EQ(judged("3fff:200::/48", 1000002), "invalid_origin");
  EXPECT_EQ(judged("3fff:300::/32", 1000001), "not_found");
  EXPECT_EQ(judged("::/0", 1000001), "not_found");
}

TEST_F(verdicts, payloads_that_cover_a_prefix) {
  auto const found = by.covering(prefix("240.5.192.0/18"));
  ASSERT_EQ(found.size(), 2U) << "repetitions are one";
  EXPECT_EQ(found[0], payload("240.5.128.0/17", 18, 1000005));
  EXPECT_EQ(found[1], payload("240.5.0.0/16", 16, 1000005));
  EXPECT_EQ(by.covering(prefix("240.4.0.0/16")).size(), 2U);
  EXPECT_TRUE(by.covering(prefix("240.9.0.0/16")).empty());
  EXPECT_EQ(by.size(), 10U);
}

TEST(origin_validator, without_payloads_nothing_is_found) {
  origin_validator const by{std::vector<origin_authorization>{}};
  EXPECT_TRUE(by.empty());
  EXPECT_EQ(by.judge(prefix("240.0.0.0/8"), base::asn{1}), validity::not_found);
}

// RFC 6811 §2 word by word.
validity defined(std::vector<origin_authorization> const& payloads, base::ip_prefix const& announced,
                 base::asn origin) {
  auto covered = false;
  auto named = false;
  for (auto const& one : payloads) {
    if (!covers(one.prefix, announced)) continue;
    covered = true;
    if (one.origin != origin || origin.value == 0) continue;
    if (announced.length <= one.max_length) return validity::valid;
    named = true;
  }
  if (named) return validity::invalid_length;
  return covered ? validity::invalid_origin : validity::not_found;
}

// Few addresses and origins, so that much is nested and equal.
base::ip_prefix any_prefix() {
  auto const length = static_cast<std::uint8_t>(*rc::gen::inRange(0, 7));
  auto const four = *rc::gen::arbitrary<bool>();
  base::ip_address address;
  address.family = four ? base::ip_family::v4 : base::ip_family::v6;
  address.bytes[0] = *rc::gen::arbitrary<std::uint8_t>();
  return base::canonical({address, length});
}

RC_GTEST_PROP(origin_validator, equals_the_definition, ()) {
  auto const payloads = *rc::gen::container<std::vector<origin_authorization>>(rc::gen::exec([] {
    auto const covering = any_prefix();
    auto const longer = static_cast<std::uint8_t>(*rc::gen::inRange(0, 4));
    auto const most = static_cast<std::uint8_t>(covering.length + longer);
    return origin_authorization{covering, most, base::asn{*rc::gen::inRange(0U, 3U)}};
  }));
  origin_validator const by{payloads};
  for (auto i = 0; i < 20; ++i) {
    auto const announced = any_prefix();
    auto const origin = base::asn{*rc::gen::inRange(0U, 3U)};
    auto const state = by.judge(announced, origin);
    RC_ASSERT(state == defined(payloads, announced, origin));
    auto const unsplit = validate_origin(payloads, announced, origin);
    RC_ASSERT(is_invalid(state) == (unsplit == origin_validity::invalid));
    RC_ASSERT((state == validity::valid) == (unsplit == origin_validity::valid));
  }
}

// "[('103.0.2.0/23', 'AS64496', 24), …]"
std::vector<origin_authorization> published_payloads(std::string_view text) {
  std::vector<origin_authorization> out;
  auto const quoted = [&] {
    auto const start = text.find('\'') + 1;
    auto const end = text.find('\'', start);
    auto const found = text.substr(start, end - start);
    text.remove_prefix(end + 1);
    return found;
  };
  while (text.find('\'') != std::string_view::npos) {
    auto const covering = prefix(quoted());
    auto const origin = base::parse_asn(quoted()).value();
    auto const most = text.substr(2, text.find(')') - 2);
    out.push_back({covering, base::parse_number<std::uint8_t>(most).value(), origin});
  }
  return out;
}

// The published verdict tells what is wrong with an invalid one: the ASN, in all of them.
std::string_view published_name(validity state) {
  switch (state) {
    case validity::valid: return "valid";
    case validity::invalid_origin: return "invalid, asn";
    case validity::invalid_length: return "invalid, length";
    case validity::not_found: break;
  }
  return "unknown";
}

TEST(origin_validator, published_verdict_on_every_row) {
  CAUSEWAY_NEED_REAL(file, "rpki/radb_suspicious_6373.csv.gz");
  auto in = formats::input::open(file);
  ASSERT_TRUE(in);
  base::tally counted{file};
  formats::csv_reader rows{*in, counted};
  std::vector<std::string_view> fields;
  ASSERT_TRUE(rows.next(fields));
  formats::csv_header const header{fields};
  auto const at = [&](char const* name) { return formats::field_at(fields, header.find({name})); };
  auto count = 0;
  auto invalid = 0;
  while (rows.next(fields)) {
    origin_validator const by{published_payloads(at("radb_roas"))};
    auto const state = by.judge(prefix(at("prefix")), base::parse_asn(at("asn")));
    EXPECT_EQ(published_name(state), at("rpki_radb")) << at("prefix") << " by " << at("asn");
    invalid += is_invalid(state) ? 1 : 0;
    ++count;
  }
  EXPECT_EQ(count, 6'373);
  EXPECT_EQ(invalid, 653);
}

}  // namespace
}  // namespace causeway::routing
