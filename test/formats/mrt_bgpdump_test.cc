//! Text against what others print: the expected text of published files, and the installed bgpdump.
#include <gtest/gtest.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <set>

#include "base/text.h"
#include "formats/mrt_text.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

constexpr auto bgpdump = "/usr/bin/bgpdump";

std::string unpacked(std::string const& path) {
  auto in = input::open(path);
  std::string out;
  std::array<std::byte, 65'536> block{};
  while (in) {
    auto const got = in->read(block);
    if (got == 0) break;
    out.append(reinterpret_cast<char const*>(block.data()), got);
  }
  return out;
}

std::string shown(std::string const& path, text_mode mode) {
  auto in = input::open(path);
  if (!in) return in.error().message;
  base::tally counted{path};
  auto const filter = mrt_filter{};
  auto out = text_buffer{nullptr};
  auto const writer = make_text_writer(out, {.mode = mode}, filter, counted);
  auto reader = mrt_reader{*in, counted};
  auto record = mrt_record{};
  while (reader.next(record)) writer->write(record);
  return std::string{out.pending()};
}

std::string run_bgpdump(std::string const& options, std::string const& path) {
  auto const command = std::string{bgpdump} + " -q " + options + " '" + path + "' 2>/dev/null";
  std::string out;
  auto* const pipe = ::popen(command.c_str(), "r");
  if (pipe == nullptr) return out;
  std::array<char, 65'536> block{};
  while (auto const got = std::fread(block.data(), 1, block.size(), pipe)) out.append(block.data(), got);
  ::pclose(pipe);
  return out;
}

// Names the first line that differs instead of two files of many megabytes.
void expect_same(std::string_view ours, std::string_view theirs, std::string const& what) {
  if (ours == theirs) return;
  auto const [at, other] = std::mismatch(ours.begin(), ours.end(), theirs.begin(), theirs.end());
  auto const line_at = [](std::string_view text, std::ptrdiff_t offset) {
    auto const position = static_cast<std::size_t>(offset);
    auto const begin = position == 0 ? std::string_view::npos : text.rfind('\n', position - 1);
    auto const rest = text.substr(begin == std::string_view::npos ? 0 : begin + 1);
    return rest.substr(0, rest.find('\n'));
  };
  ADD_FAILURE() << what << " differs:\n  ours   " << line_at(ours, at - ours.begin()) << "\n  theirs "
                << line_at(theirs, other - theirs.begin());
}

class published_pair : public testing::TestWithParam<char const*> {};

TEST_P(published_pair, test_lines_equal_the_expected_text) {
  auto const name = std::string{GetParam()};
  CAUSEWAY_NEED_REAL(data, "mrt/ripe-bgpdump/test_data/" + name + ".gz");
  CAUSEWAY_NEED_REAL(expected, "mrt/ripe-bgpdump/test_expect/" + name + ".gz.bgp.gz");
  expect_same(shown(data, text_mode::lines), unpacked(expected), name);
}

INSTANTIATE_TEST_SUITE_P(mrt_bgpdump, published_pair,
                         testing::Values("bview.20020722.2337", "bview.64k_stream_overflow",
                                         "bview.ipv4_unicast_add_path", "bview.ipv6_unicast_add_path",
                                         "updates.20020722.2238", "updates.20070211.0141",
                                         "updates.20071015.1505", "updates.20100722.2015",
                                         "updates.20160811.1600", "updates.et-header.2015",
                                         "updates.long_withdrawal", "updates.nlri_mask_trailing_bits"));

TEST(mrt_bgpdump, test_lines_of_the_table_of_2010_equal_the_expected_text) {
  CAUSEWAY_NEED_REAL(data, "mrt/rib2010/rrc06.bview.20100701.0759.reencoded.mrt.gz");
  CAUSEWAY_NEED_REAL(expected, "mrt/rib2010/expected.bgpdump-m.gz");
  expect_same(shown(data, text_mode::lines), unpacked(expected), "rib2010");
}

// Files in which bits behind a prefix's length are set: bgpdump 1.6.2 prints them, RFC 4271 §4.3 calls them
// irrelevant. In the two files of BIRD they come from path identifiers in records that are not of an ADD-PATH
// subtype, as RFC 8050 §3 wants them to be; some of their octets then read as lengths beyond 128 bits (RFC
// 7606 §5.3), which bgpdump copies over its own record of the length.
std::set<std::string> const irrelevant_bits{"bird_bgp", "bird6_bgp", "updates.nlri_mask_trailing_bits.gz"};

struct split_line {
  std::string_view before;
  std::string_view prefix;
  std::string_view after;
};

// Around the sixth field of -m.
split_line split_at_prefix(std::string_view line) {
  auto begin = std::size_t{0};
  for (auto i = 0; i < 5; ++i) {
    begin = line.find('|', begin);
    if (begin == std::string_view::npos) return {line, {}, {}};
    ++begin;
  }
  auto const end = std::min(line.find('|', begin), line.size());
  return {line.substr(0, begin), line.substr(begin, end - begin), line.substr(end)};
}

bool is_explained(std::string_view ours, std::string_view theirs) {
  if (ours == theirs) return true;
  auto const a = split_at_prefix(ours);
  auto const b = split_at_prefix(theirs);
  if (a.before != b.before || a.after != b.after) return false;
  auto const prefix = base::parse_prefix(a.prefix);
  auto const other = base::parse_prefix(b.prefix);
  if (prefix) return other && *prefix == canonical(*other);
  return a.prefix.substr(0, a.prefix.find('/')) == b.prefix.substr(0, b.prefix.find('/'));  // beyond 128 bits
}

void expect_explained(std::string_view ours, std::string_view theirs) {
  auto const our_lines = base::split(ours, '\n');
  auto const their_lines = base::split(theirs, '\n');
  ASSERT_EQ(our_lines.size(), their_lines.size());
  for (auto i = std::size_t{0}; i < our_lines.size(); ++i) {
    EXPECT_TRUE(is_explained(our_lines[i], their_lines[i])) << our_lines[i] << "\n" << their_lines[i];
  }
}

class installed_bgpdump : public testing::TestWithParam<char const*> {};

TEST_P(installed_bgpdump, test_text_equals_bgpdumps) {
  if (::access(bgpdump, X_OK) != 0) GTEST_SKIP() << "bgpdump is not installed";
  auto const relative = "mrt/" + std::string{GetParam()};
  CAUSEWAY_NEED_REAL(data, relative);
  auto const name = std::filesystem::path{relative}.filename().string();
  auto const lines = shown(data, text_mode::lines);
  auto const theirs = run_bgpdump("-m", data);
  ASSERT_EQ(lines.empty(), theirs.empty()) << name;
  if (irrelevant_bits.contains(name)) {
    EXPECT_NE(lines, theirs) << "no difference is left to explain";
    return expect_explained(lines, theirs);
  }
  expect_same(lines, theirs, name + " -m");
  expect_same(shown(data, text_mode::dated_lines), run_bgpdump("-M", data), name + " -M");
  expect_same(shown(data, text_mode::blocks), run_bgpdump("-H", data), name + " -H");
}

INSTANTIATE_TEST_SUITE_P(mrt_bgpdump, installed_bgpdump,
                         testing::Values("mrtparse/bird-mrtdump_bgp", "mrtparse/bird-mrtdump_rib",
                                         "mrtparse/bird6-mrtdump_bgp", "mrtparse/bird6-mrtdump_rib",
                                         "mrtparse/bird6_bgp", "mrtparse/bird_bgp", "mrtparse/openbgpd_bgp",
                                         "mrtparse/openbgpd_rib_table", "mrtparse/openbgpd_rib_table-mp",
                                         "mrtparse/openbgpd_rib_table-v2", "mrtparse/quagga_bgp",
                                         "mrtparse/quagga_rib", "pyasn/rib.20140523.0600_firstMB.bz2",
                                         "ripe-bgpdump/test_data/updates.nlri_mask_trailing_bits.gz",
                                         "ripe-bgpdump/test_data/updates.20100722.2015.gz",
                                         "ripe-bgpdump/test_data/bview.ipv6_unicast_add_path.gz"));

}  // namespace
}  // namespace causeway::formats
