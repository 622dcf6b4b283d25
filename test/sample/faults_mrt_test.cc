//! Faults in tables and updates, against what the reader of MRT counts.
#include "sample/faults_mrt.h"

#include <gtest/gtest.h>

#include <map>

#include "registries_fixture.h"
#include "sample/sample_folder.h"
#include "support/mrt_bytes.h"

namespace causeway::sample {
namespace {

constexpr std::uint32_t day_s = 1'767'225'600;

// One peer, and a route for each of `count` prefixes of either family.
std::string table_of(unsigned count) {
  using namespace test;  // NOLINT(google-build-using-namespace): octets are all this is about
  auto const peer = u8(2) + u32(1) + octets({240, 0, 0, 1}) + u32(1'000'001);
  auto out = record(13, 1, u32(1) + u16(0) + u16(1) + peer, day_s);
  auto const attributes = origin() + as_path(sequence({1'000'001, 1'000'004})) + next_hop();
  auto const entry =
      u16(1) + u16(0) + u32(day_s) + u16(static_cast<unsigned>(attributes.size())) + attributes;
  for (auto i = 0U; i < count; ++i) {
    out += record(13, 2, u32(i) + octets({24, 240, i >> 8U, i & 0xFFU}) + entry, day_s);
    out += record(13, 4, u32(i) + octets({32, 0x3F, 0xFF, i >> 8U, i & 0xFFU}) + entry, day_s);
  }
  return out;
}

// Announcements heard by IPv4 and IPv6 sessions, and a change of state now and then.
std::string updates_of(unsigned count) {
  using namespace test;  // NOLINT(google-build-using-namespace): octets are all this is about
  auto const numbers = u32(1'000'001) + u32(1'000'004) + u16(0);
  auto const ends4 = numbers + u16(1) + octets({240, 0, 0, 1}) + octets({240, 0, 0, 2});
  auto const ends6 = numbers + u16(2) + global_v6() + link_local_v6();
  auto const attributes = origin() + as_path(sequence({1'000'001, 1'000'004})) + next_hop();
  std::string out;
  for (auto i = 0U; i < count; ++i) {
    auto const message = update("", attributes, octets({24, 240, i >> 8U, i & 0xFFU}));
    out += record(16, 4, (i % 2 == 0 ? ends4 : ends6) + message, day_s + i);
    if (i % 10 == 0) out += record(16, 5, ends4 + u16(3) + u16(6), day_s + i);
  }
  return out;
}

std::map<std::string, std::uint64_t> listed_in(std::vector<fault_record> const& faults) {
  std::map<std::string, std::uint64_t> out;
  for (auto const& one : faults) {
    if (!one.issue.empty()) out[one.issue] += one.count;
  }
  return out;
}

class mrt_files : public testing::TestWithParam<std::tuple<bool, std::uint64_t>> {};

TEST_P(mrt_files, reader_counts_exactly_what_is_listed) {
  auto const [is_table, seed] = GetParam();
  auto file = published_file{is_table ? "rib.20260101.0000" : "updates.20260101.0000", "mrt",
                             is_table ? table_of(400) : updates_of(800), packing::gzip};
  EXPECT_EQ(test::tally_of(file).issue_count(), 0U) << to_text(test::tally_of(file));
  auto const before = mrt_record_offsets(file.bytes).size();
  auto const faults = put_faults_in_mrt(file, {.damaged = 0.03, .missing = 0.05, .cut = 0.5}, seed);
  auto const counted = test::tally_of(file);
  std::map<std::string, std::uint64_t> found;
  for (auto const& [issue, group] : counted.groups()) found[issue] = group.count;
  EXPECT_EQ(found, listed_in(faults));
  EXPECT_FALSE(found.empty());
  auto missing = std::uint64_t{0};
  for (auto const& one : faults) {
    EXPECT_EQ(one.file, packed_path(file));
    if (one.kind == fault_kind::missing) missing += one.count;
  }
  if (found.contains("truncated record")) return;
  EXPECT_EQ(counted.records(), before - missing);
}

INSTANTIATE_TEST_SUITE_P(faults_mrt, mrt_files,
                         testing::Combine(testing::Bool(), testing::Values(1U, 2U, 3U, 4U, 5U, 6U)));

TEST(faults_mrt, offsets_of_records) {
  auto const one = test::record(13, 1, "abc");
  EXPECT_EQ(mrt_record_offsets(one + one + test::record(16, 4, "")), (std::vector<std::size_t>{0, 15, 30}));
  EXPECT_TRUE(mrt_record_offsets("").empty());
}

TEST(faults_mrt, a_file_of_few_records_stays_as_it_is) {
  auto bytes = table_of(5);
  auto const before = bytes;
  auto const offsets = mrt_record_offsets(bytes);
  EXPECT_TRUE(put_faults_in_mrt(bytes, offsets, "x", {.damaged = 1, .missing = 1, .cut = 1}, 1).empty());
  EXPECT_EQ(bytes, before);
}

}  // namespace
}  // namespace causeway::sample
