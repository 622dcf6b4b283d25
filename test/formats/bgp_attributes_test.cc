//! Path attributes judged as RFC 7606 and the attributes' own documents say.
#include "formats/bgp_attributes.h"

#include <gtest/gtest.h>

#include <memory>

#include "support/mrt_bytes.h"

namespace causeway::formats {
namespace {

using test::attribute;
using test::bytes;
using test::u32;
using test::u8;
using test::wire;

struct judged {
  std::shared_ptr<bytes const> block;  // which the spans of `found` point into
  error_action worst{};
  std::vector<std::string> kinds;
  attribute_set found;
};

judged judge(bytes const& block, attribute_context const& context = {}) {
  judged out;
  out.block = std::make_shared<bytes const>(block);
  out.worst = out.found.scan_and_judge(wire(*out.block), context);
  for (auto const& finding : out.found.findings()) out.kinds.push_back(finding_kind(finding));
  return out;
}

constexpr auto announcing =
    attribute_context{asn_width::four, session_kind::unknown, block_owner::announcing_update};

// `broken` instead of a good attribute of its type among what a route needs.
judged judge_with(bytes const& broken, attribute_context context = announcing) {
  auto const type = static_cast<unsigned char>(broken[1]);
  bytes block;
  if (type != 1) block += test::origin();
  if (type != 2) block += test::as_path(test::sequence({1, 2}, context.width));
  if (type != 3) block += test::next_hop();
  context.owner = block_owner::announcing_update;
  return judge(block + broken, context);
}

void expect_kind(judged const& result, error_action action, std::string const& kind) {
  EXPECT_EQ(result.worst, action) << kind;
  EXPECT_EQ(result.kinds, std::vector<std::string>{kind});
}

TEST(bgp_attributes, test_a_good_block_has_no_finding) {
  auto const result = judge(test::plain_attributes(), announcing);
  EXPECT_EQ(result.worst, error_action::none);
  EXPECT_TRUE(result.kinds.empty());
  EXPECT_EQ(result.found.value(attribute_type::origin).size(), 1U);
}

TEST(bgp_attributes, test_rfc7606_3_c_wrong_flags_are_treat_as_withdraw) {
  expect_kind(judge_with(attribute(0xC0, 1, u8(0))), error_action::treat_as_withdraw,
              "treat-as-withdraw: ORIGIN");
  expect_kind(judge_with(attribute(0x40, 8, u32(1))), error_action::treat_as_withdraw,
              "treat-as-withdraw: COMMUNITIES");
}

TEST(bgp_attributes, test_the_partial_flag_is_free) {
  EXPECT_EQ(judge_with(attribute(0xE0, 8, u32(1))).worst, error_action::none);
}

TEST(bgp_attributes, test_rfc7606_3_d_missing_attributes_of_an_announcement) {
  auto const result = judge(test::origin(), announcing);
  EXPECT_EQ(result.worst, error_action::treat_as_withdraw);
  EXPECT_EQ(result.kinds,
            (std::vector<std::string>{"treat-as-withdraw: AS_PATH", "treat-as-withdraw: NEXT_HOP"}));
}

TEST(bgp_attributes, test_rfc7606_3_d_a_withdrawal_needs_none) {
  EXPECT_EQ(judge({}).worst, error_action::none);
  EXPECT_EQ(judge(test::mp_unreach(2, 1, test::nlri_v6())).worst, error_action::none);
}

TEST(bgp_attributes, test_rfc7606_3_d_mp_reach_needs_origin_and_path_but_no_next_hop) {
  auto const reach = test::mp_reach(2, 1, test::global_v6(), test::nlri_v6());
  EXPECT_EQ(judge(test::origin() + test::as_path(test::sequence({1})) + reach).worst, error_action::none);
  EXPECT_EQ(judge(test::origin() + reach).worst, error_action::treat_as_withdraw);
}

TEST(bgp_attributes, test_a_tables_own_route_may_lack_attributes) {
  auto const context = attribute_context{asn_width::four, session_kind::unknown, block_owner::table_route};
  auto const result = judge(test::origin() + test::as_path({}), context);
  expect_kind(result, error_action::none, "missing: NEXT_HOP");
}

TEST(bgp_attributes, test_rfc7606_3_g_the_first_of_two_counts) {
  auto const result = judge_with(attribute(0xC0, 8, u32(1)) + attribute(0xC0, 8, u32(2)));
  expect_kind(result, error_action::attribute_discard, "attribute discard: COMMUNITIES");
  EXPECT_EQ(result.found.number(attribute_type::communities), 1U);
}

TEST(bgp_attributes, test_rfc7606_3_g_two_mp_reach_reset_the_session) {
  auto const reach = test::mp_reach(2, 1, test::global_v6(), test::nlri_v6());
  expect_kind(judge_with(reach + reach), error_action::session_reset, "session reset: MP_REACH_NLRI");
}

TEST(bgp_attributes, test_rfc7606_4_an_attribute_beyond_the_block) {
  auto const result = judge(test::plain_attributes() + u8(0x80) + u8(4) + u8(9) + u8(1), announcing);
  expect_kind(result, error_action::treat_as_withdraw, "treat-as-withdraw: attributes");
  EXPECT_FALSE(result.found.has(attribute_type::med));
}

struct length_case {
  unsigned flags;
  unsigned type;
  std::size_t octets;
  error_action action;
};

TEST(bgp_attributes, test_rfc7606_7_wrong_lengths) {
  constexpr auto withdraw = error_action::treat_as_withdraw;
  constexpr auto discard = error_action::attribute_discard;
  constexpr auto reset = error_action::session_reset;
  std::vector<length_case> const cases{
      {0x40, 1, 0, withdraw},  {0x40, 1, 2, withdraw},   {0x40, 3, 3, withdraw}, {0x40, 3, 16, withdraw},
      {0x80, 4, 3, withdraw},  {0x40, 5, 5, withdraw},   {0x40, 6, 1, discard},  {0xC0, 7, 6, discard},
      {0xC0, 8, 0, withdraw},  {0xC0, 8, 6, withdraw},   {0x80, 9, 3, withdraw}, {0x80, 10, 0, withdraw},
      {0x80, 10, 5, withdraw}, {0x80, 14, 0, reset},     {0x80, 15, 2, reset},   {0xC0, 16, 7, withdraw},
      {0xC0, 22, 4, withdraw}, {0xC0, 25, 19, withdraw}, {0x80, 26, 2, discard}, {0xC0, 32, 11, withdraw},
      {0xC0, 32, 0, withdraw}, {0xC0, 35, 3, withdraw},
  };
  for (auto const& one : cases) {
    auto const result = judge_with(attribute(one.flags, one.type, bytes(one.octets, '\0')));
    EXPECT_EQ(result.worst, one.action)
        << attribute_name(static_cast<std::uint8_t>(one.type)) << " of " << one.octets << " octets";
  }
}

TEST(bgp_attributes, test_rfc7606_7_1_unknown_origin_value) {
  expect_kind(judge_with(test::origin(3)), error_action::treat_as_withdraw, "treat-as-withdraw: ORIGIN");
}

TEST(bgp_attributes, test_rfc7606_7_5_internal_attributes_from_another_network_are_ignored) {
  auto context = announcing;
  context.session = session_kind::external;
  for (auto const& one : {attribute(0x40, 5, u8(1)), attribute(0x80, 9, u8(1)), attribute(0x80, 10, u8(1))}) {
    auto const result = judge_with(one, context);
    EXPECT_EQ(result.worst, error_action::none);
    EXPECT_TRUE(result.found.value(static_cast<attribute_type>(one[1])).empty());
  }
}

TEST(bgp_attributes, test_rfc7606_7_7_aggregator_has_six_octets_in_a_two_octet_session) {
  auto context = announcing;
  context.width = asn_width::two;
  EXPECT_EQ(judge_with(attribute(0xC0, 7, bytes(6, '\1')), context).worst, error_action::none);
  EXPECT_EQ(judge_with(attribute(0xC0, 7, bytes(8, '\1')), context).worst, error_action::attribute_discard);
  EXPECT_EQ(judge_with(attribute(0xC0, 7, bytes(8, '\1'))).worst, error_action::none);
}

TEST(bgp_attributes, test_rfc6793_4_1_as4_path_is_discarded_in_a_four_octet_session) {
  auto const result = judge_with(attribute(0xC0, 17, test::sequence({7})));
  expect_kind(result, error_action::attribute_discard, "attribute discard: AS4_PATH");
  EXPECT_FALSE(result.found.has(attribute_type::as4_path));
}

TEST(bgp_attributes, test_rfc6793_6_malformed_as4_path_is_discarded) {
  auto context = announcing;
  context.width = asn_width::two;
  auto const result = judge_with(attribute(0xC0, 17, u8(2) + u8(9) + u32(1)), context);
  expect_kind(result, error_action::attribute_discard, "attribute discard: AS4_PATH");
  EXPECT_FALSE(result.found.has(attribute_type::as4_path));
}

TEST(bgp_attributes, test_rfc7311_3_2_transitive_aigp_is_discarded) {
  auto const result = judge_with(attribute(0xC0, 26, u8(1) + test::u16(11) + bytes(8, '\0')));
  expect_kind(result, error_action::attribute_discard, "attribute discard: AIGP");
  EXPECT_FALSE(result.found.has(attribute_type::aigp));
}

TEST(bgp_attributes, test_unknown_attributes_are_no_fault) {
  EXPECT_EQ(judge_with(attribute(0xC0, 99, "abc")).worst, error_action::none);
  EXPECT_EQ(judge_with(attribute(0xC0, 200, "abc")).worst, error_action::none);
}

TEST(bgp_attributes, test_extended_length_is_read) {
  auto const many = bytes(400, '\1');
  auto const result = judge_with(attribute(0xC0, 8, many));
  EXPECT_EQ(result.worst, error_action::none);
  EXPECT_EQ(result.found.value(attribute_type::communities).size(), 400U);
}

}  // namespace
}  // namespace causeway::formats
