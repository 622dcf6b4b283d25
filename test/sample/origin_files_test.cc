//! Origins, uses of addresses and users against the sample that they were made from.
#include "sample/origin_files.h"

#include <gtest/gtest.h>

#include "formats/prefix2as.h"
#include "formats/prefix_country.h"
#include "formats/users.h"
#include "registries_fixture.h"
#include "support/test_support.h"

namespace causeway::sample {
namespace {

template <typename Record, typename Read>
std::vector<Record> records_of(published_file const& file, Read const& read) {
  std::vector<Record> out;
  auto in = test::input_of(file.bytes, file.path);
  base::tally counted{"test"};
  read(in, counted, [&](Record const& one) { out.push_back(one); });
  EXPECT_EQ(counted.issue_count(), 0U) << to_text(counted);
  return out;
}

TEST(origin_files, announced_prefixes_with_all_their_origins) {
  auto const made = test::make_sample(30);
  auto const files = test::all_files(made);
  for (auto const family : {base::ip_family::v4, base::ip_family::v6}) {
    auto const& file = test::file_with(files, family == base::ip_family::v4 ? "rv2" : "rv6");
    auto const records = records_of<formats::prefix2as_record>(file, formats::read_prefix2as);
    auto record = records.begin();
    for (auto const& one : made.networks.prefixes) {
      if (!one.is_announced || one.prefix.address.family != family) continue;
      ASSERT_NE(record, records.end());
      EXPECT_EQ(record->prefix, one.prefix);
      EXPECT_EQ(record->has_several_origins(), one.second_origin.valid());
      EXPECT_EQ(record->members[0].number, made.networks.of(one.origin).number);
      ++record;
    }
    EXPECT_EQ(record, records.end());
  }
}

TEST(origin_files, ranges_say_where_addresses_are_used_and_not_where_they_are_registered) {
  auto const files = test::all_files(test::make_sample(12));
  auto const records = records_of<formats::prefix_country_record>(test::file_with(files, "country-ipv4"),
                                                                  formats::read_prefix_country);
  std::string text;
  for (auto const& one : records) text += to_string(one.last) + " " + to_string(one.country) + "\n";
  // Network 5 is registered in XA and used in XC; the /24 of network 8 is where network 8 is.
  EXPECT_EQ(text,
            "240.0.15.255 XA\n240.0.31.255 XB\n240.0.47.255 XC\n240.0.63.255 XA\n240.0.79.255 XB\n"
            "240.0.95.255 XC\n240.0.111.255 XA\n240.0.127.255 XB\n240.0.143.255 XC\n240.0.159.255 XA\n"
            "240.0.175.255 XB\n240.0.191.255 XC\n");
}

TEST(origin_files, users_of_each_network_as_whole_people) {
  auto const files = test::all_files(test::make_sample(12));
  auto const records =
      records_of<formats::users_record>(test::file_with(files, "aspop"), formats::read_users);
  // Access networks are those whose number ends in 0, 1 or 2, but for the first, a backbone.
  ASSERT_EQ(records.size(), 4U);
  EXPECT_EQ(records[0].network, base::asn{1000004});
  EXPECT_EQ(to_string(records[0].country), "XB");
  EXPECT_DOUBLE_EQ(records[0].users, 2001) << "2000.8 people";
  EXPECT_EQ(records[0].samples, 7U);
  EXPECT_EQ(records[0].day, sample_day());
  EXPECT_EQ(records[3].network, base::asn{1000034});
}

}  // namespace
}  // namespace causeway::sample
