//! Streams: the same text through every packing, however it is read, and all the ways in which it can be cut,
//! flipped or hostile.
#include "formats/input.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <fstream>
#include <functional>
#include <ostream>
#include <string>
#include <thread>
#include <vector>

#include "support/packing.h"
#include "support/test_support.h"

namespace causeway::formats {
namespace {

struct outcome {
  std::string text;
  std::string damage;
  compression packing = compression::none;
};

outcome drained(input& in, std::size_t chunk_bytes = 777) {
  outcome result;
  std::vector<char> chunk(chunk_bytes);
  while (auto const got = in.read(std::as_writable_bytes(std::span{chunk})))
    result.text.append(chunk.data(), got);
  result.damage = in.damage();
  result.packing = in.packing();
  return result;
}

outcome unpacked(std::string_view bytes, std::size_t chunk_bytes = 777) {
  auto in = test::input_of(bytes);
  return drained(in, chunk_bytes);
}

// Text that packs neither to nothing nor not at all.
std::string some_text(std::size_t size) {
  std::string text;
  auto state = std::uint32_t{12345};
  while (text.size() < size) {
    state = state * 1664525U + 1013904223U;
    text += "line " + std::to_string(state >> 20U) + "\n";
  }
  text.resize(size);
  return text;
}

struct packer {
  char const* name;
  compression kind;
  std::string (*pack)(std::string_view);
  std::size_t magic_bytes;
};

std::ostream& operator<<(std::ostream& out, packer const& one) {
  return out << one.name;
}

class packed_input : public testing::TestWithParam<packer> {
 protected:
  static std::string pack(std::string_view text) { return GetParam().pack(text); }
  static std::string truncated() { return std::string{"truncated "} + GetParam().name + " data"; }
};

INSTANTIATE_TEST_SUITE_P(
    each, packed_input,
    testing::Values(
        packer{"gzip", compression::gzip, [](std::string_view text) { return test::gzip_of(text); }, 3},
        packer{"bzip2", compression::bzip2, [](std::string_view text) { return test::bzip2_of(text); }, 3},
        packer{"zstd", compression::zstd, [](std::string_view text) { return test::zstd_of(text); }, 4},
        packer{"xz", compression::xz, [](std::string_view text) { return test::xz_of(text); }, 6}),
    [](auto const& one) { return std::string{one.param.name}; });

TEST_P(packed_input, gives_the_text_in_reads_of_any_size) {
  for (auto const size : {0U, 1U, 100U, 65535U, 65536U, 700'000U}) {
    auto const text = some_text(size);
    auto const packed = pack(text);
    for (auto const chunk_bytes : {777U, 65536U, 1'000'000U}) {
      auto const result = unpacked(packed, chunk_bytes);
      ASSERT_EQ(result.packing, GetParam().kind);
      ASSERT_EQ(result.damage, "");
      ASSERT_TRUE(result.text == text) << size << " in reads of " << chunk_bytes;
    }
  }
}

TEST_P(packed_input, members_follow_each_other_empty_ones_too) {
  auto const a = some_text(300'000);
  auto const packed = pack("") + pack(a) + pack("") + pack("") + pack("the end") + pack("");
  auto const result = unpacked(packed);
  EXPECT_EQ(result.damage, "");
  EXPECT_TRUE(result.text == a + "the end");
}

TEST_P(packed_input, cut_at_any_byte_gives_what_stands_before_and_says_so) {
  auto const text = some_text(400);
  auto const packed = pack(text);
  for (auto cut = GetParam().magic_bytes; cut < packed.size(); ++cut) {
    auto const result = unpacked(packed.substr(0, cut));
    ASSERT_EQ(result.damage, truncated()) << "cut at " << cut;
    ASSERT_TRUE(text.starts_with(result.text)) << "cut at " << cut;
  }
}

TEST_P(packed_input, cut_in_its_first_bytes_is_plain) {
  auto const packed = pack("x");
  for (auto cut = std::size_t{0}; cut < GetParam().magic_bytes; ++cut) {
    EXPECT_EQ(unpacked(packed.substr(0, cut)).text, packed.substr(0, cut));
  }
}

TEST_P(packed_input, cut_between_members_is_whole) {
  auto const first = pack("first");
  auto const packed = first + pack("second");
  EXPECT_EQ(unpacked(packed.substr(0, first.size())).damage, "");
  for (auto cut = first.size() + 1; cut < packed.size(); ++cut) {
    auto const result = unpacked(packed.substr(0, cut));
    ASSERT_NE(result.damage, "") << "cut at " << cut;
    ASSERT_TRUE(result.text.starts_with("first")) << "cut at " << cut;
  }
}

// A wrong bit is told, or it stood where nothing depends on it (a time, a name).
TEST_P(packed_input, one_wrong_bit_never_gives_another_text_silently) {
  auto const text = some_text(400);
  auto const packed = pack(text);
  for (auto bit = std::size_t{0}; bit < packed.size() * 8; ++bit) {
    auto flipped = packed;
    flipped[bit / 8] = static_cast<char>(flipped[bit / 8] ^ (1 << (bit % 8)));
    auto const result = unpacked(flipped);
    if (result.packing == compression::none) continue;
    ASSERT_TRUE(!result.damage.empty() || result.text == text) << "bit " << bit;
  }
}

TEST_P(packed_input, the_same_comes_out_before_damage_in_reads_of_any_size) {
  auto const packed = pack(some_text(200'000));
  for (auto at = packed.size() / 2; at < packed.size() / 2 + 40; ++at) {
    auto damaged = packed;
    damaged[at] = static_cast<char>(~damaged[at]);
    auto const small = unpacked(damaged, 100);
    auto const large = unpacked(damaged, 1'000'000);
    ASSERT_NE(small.damage, "");
    ASSERT_TRUE(small.text == large.text) << "byte " << at;
    ASSERT_EQ(small.damage, large.damage);
  }
}

TEST_P(packed_input, bytes_behind_the_end_are_told_and_cost_nothing) {
  auto const name = std::string{GetParam().name};
  auto const result = unpacked(pack("hello") + "trailing bytes");
  EXPECT_EQ(result.text, "hello");
  EXPECT_EQ(result.damage, name == "xz" ? "damaged xz data" : "bytes behind the end of " + name + " data");
}

TEST_P(packed_input, looking_ahead_takes_nothing) {
  auto const text = some_text(200'000);
  auto const packed = pack(text);
  auto in = test::input_of(packed);
  std::string read;
  std::array<char, 1000> chunk{};
  while (true) {
    auto const ahead = in.peek(read.size() % 3 == 0 ? input::max_peek : 10);
    auto const seen = std::string{reinterpret_cast<char const*>(ahead.data()), ahead.size()};
    ASSERT_TRUE(text.compare(read.size(), seen.size(), seen) == 0);
    auto const got = in.read(std::as_writable_bytes(std::span{chunk}));
    if (got == 0) break;
    read.append(chunk.data(), got);
  }
  EXPECT_TRUE(read == text);
}

std::size_t resident_bytes() {
  std::ifstream statm{"/proc/self/statm"};
  auto pages = std::size_t{0};
  statm >> pages >> pages;
  return pages * static_cast<std::size_t>(::sysconf(_SC_PAGESIZE));
}

// 200 MB of zeros in a few hundred kB or less.
TEST_P(packed_input, a_bomb_stays_in_bounded_memory) {
  constexpr auto members = std::size_t{5};
  constexpr auto member_bytes = std::size_t{40'000'000};
  std::string packed;
  {
    auto const member = pack(std::string(member_bytes, '\0'));
    for (auto i = std::size_t{0}; i < members; ++i) packed += member;
  }
  auto const before = resident_bytes();
  auto in = test::input_of(packed);
  std::vector<std::byte> chunk(std::size_t{1} << 20U);
  auto made = std::size_t{0};
  auto highest = before;
  while (auto const got = in.read(chunk)) {
    made += got;
    highest = std::max(highest, resident_bytes());
  }
  EXPECT_EQ(made, members * member_bytes);
  EXPECT_LT(highest - before, std::size_t{32} << 20U);
}

// RFC 1952 §2.3.1: every set of flags, short and long fields.
TEST(gzip_input, every_header_field_is_skipped) {
  for (auto flags = 0U; flags < 64; ++flags) {
    auto const length = (flags & 32U) != 0 ? std::size_t{60'000} : std::size_t{5};
    test::gzip_options options;
    if ((flags & 1U) != 0) options.extra = std::string(length, 'e');
    if ((flags & 2U) != 0) options.name = std::string(length, 'n');
    if ((flags & 4U) != 0) options.comment = std::string(length, 'c');
    options.header_crc = (flags & 8U) != 0;
    options.text = (flags & 16U) != 0;
    auto const packed = test::gzip_of("first ", options) + test::gzip_of("second", options);
    auto const result = unpacked(packed);
    ASSERT_EQ(result.text, "first second") << flags;
    ASSERT_EQ(result.damage, "") << flags;
  }
}

// The file is read in pieces of 256 KiB; a header or a trailer that lies across two of them is no different.
TEST(gzip_input, a_member_that_ends_or_begins_across_two_pieces_of_the_file) {
  constexpr auto piece = std::size_t{1} << 18U;
  auto const text = some_text(piece);
  auto stored = test::gzip_options{};
  stored.level = 0;
  auto second = test::gzip_options{};
  second.extra = "extra";
  second.name = "name";
  second.comment = "comment";
  second.header_crc = true;
  auto const overhead = test::gzip_of(text, stored).size() - text.size();
  auto const last = test::gzip_of("second", second);
  for (auto shift = std::size_t{0}; shift < last.size() + 20; ++shift) {
    auto const kept = text.substr(0, piece + 10 - overhead - shift);
    auto const result = unpacked(test::gzip_of(kept, stored) + last, 65536);
    ASSERT_EQ(result.damage, "") << shift;
    ASSERT_TRUE(result.text == kept + "second") << shift;
  }
}

TEST(gzip_input, wrong_checksums_are_told_behind_all_the_text) {
  auto const packed = test::gzip_of("hello");
  for (auto from_end = std::size_t{1}; from_end <= 8; ++from_end) {  // CRC32 and ISIZE
    auto damaged = packed;
    damaged[packed.size() - from_end] = static_cast<char>(damaged[packed.size() - from_end] + 1);
    auto const result = unpacked(damaged);
    EXPECT_EQ(result.text, "hello");
    EXPECT_EQ(result.damage, "damaged gzip data");
  }
}

// RFC 1952 §2.3.1.2: a reader must refuse reserved flags, as unknown fields may follow.
TEST(gzip_input, reserved_flags_are_refused) {
  for (auto const flag : {0x20, 0x40, 0x80}) {
    auto packed = test::gzip_of("hello");
    packed[3] = static_cast<char>(flag);
    EXPECT_EQ(unpacked(packed).damage, "damaged gzip data") << flag;
  }
}

TEST(gzip_input, a_wrong_header_checksum_is_told) {
  auto options = test::gzip_options{};
  options.name = "name";
  options.header_crc = true;
  auto packed = test::gzip_of("hello", options);
  packed[12] = 'x';
  EXPECT_EQ(unpacked(packed).damage, "damaged gzip data");
}

TEST(bzip2_input, every_block_size) {
  for (auto block = 1; block <= 9; ++block) EXPECT_EQ(unpacked(test::bzip2_of("hello", block)).text, "hello");
}

TEST(xz_input, padding_between_streams_is_a_multiple_of_four) {
  auto const a = test::xz_of("a");
  EXPECT_EQ(unpacked(a + std::string(8, '\0') + test::xz_of("b") + std::string(4, '\0')).text, "ab");
  EXPECT_EQ(unpacked(a + std::string(4, '\0')).damage, "");
  EXPECT_NE(unpacked(a + std::string(3, '\0')).damage, "");
}

TEST(xz_input, a_dictionary_over_128_mib_is_refused) {
  EXPECT_EQ(unpacked(test::xz_asking_for("hello", 28)).text, "hello");  // 64 MiB
  for (auto const code : {31, 40}) {                                    // 192 MiB, 4 GiB
    auto const result = unpacked(test::xz_asking_for("hello", static_cast<std::uint8_t>(code)));
    EXPECT_EQ(result.damage, "xz data that needs more than 128 MiB to unpack");
    EXPECT_EQ(result.text, "");
  }
}

// RFC 8878 §3.1.1: a frame header by hand. Window descriptor: exponent << 3, 1 KiB << exponent.
TEST(zstd_input, a_window_over_128_mib_is_refused) {
  auto const frame_asking_for = [](int exponent) {
    return std::string{"\x28\xB5\x2F\xFD\0", 5} + static_cast<char>(exponent << 3) +
           std::string{"\x01\0\0", 3};
  };
  EXPECT_EQ(unpacked(frame_asking_for(17)).damage, "");
  auto const refused = "damaged zstd data: Frame requires too much memory for decoding";
  EXPECT_EQ(unpacked(frame_asking_for(18)).damage, refused);
  EXPECT_EQ(unpacked(frame_asking_for(31)).damage, refused);
  // A single segment of 2^63 bytes.
  EXPECT_EQ(unpacked(std::string{"\x28\xB5\x2F\xFD\xE0\0\0\0\0\0\0\0\x80\x01\0\0", 16}).damage, refused);
}

TEST(zstd_input, frames_of_every_make) {
  auto const text = some_text(50'000);
  for (auto flags = 0U; flags < 4; ++flags) {
    test::zstd_options options;
    options.checksum = (flags & 1U) != 0;
    options.content_size = (flags & 2U) != 0;
    auto const result = unpacked(test::zstd_of(text, options) + test::zstd_of(text, options));
    EXPECT_EQ(result.damage, "");
    EXPECT_TRUE(result.text == text + text);
  }
  auto far = test::zstd_options{};
  far.window_log = 27;
  EXPECT_TRUE(unpacked(test::zstd_of(text, far)).text == text);
}

// RFC 8878 §3.1.2: what is not for us is skipped, also in front.
TEST(zstd_input, skippable_frames_are_skipped) {
  auto const skippable = std::string{"\x50\x2A\x4D\x18\x03\0\0\0abc", 11};
  auto const result = unpacked(skippable + test::zstd_of("hello") + skippable);
  EXPECT_EQ(result.packing, compression::zstd);
  EXPECT_EQ(result.text, "hello");
  EXPECT_EQ(result.damage, "");
}

TEST(input, plain_bytes_come_as_they_are) {
  auto in = test::input_of("hello");
  auto const result = drained(in);
  EXPECT_EQ(result.text, "hello");
  EXPECT_EQ(result.damage, "");
  EXPECT_EQ(result.packing, compression::none);
}

TEST(input, an_empty_file_is_plain_and_sound) {
  test::temporary_folder const folder;
  auto in = input::open(folder.write("empty", ""));
  ASSERT_TRUE(in);
  auto const result = drained(*in);
  EXPECT_EQ(result.text + result.damage, "");
  EXPECT_EQ(in->packed_size(), 0U);
}

TEST(input, peeked_bytes_stay_unread) {
  auto in = test::input_of("hello");
  EXPECT_EQ(in.peek(3).size(), 3U);
  EXPECT_EQ(in.peek(0).size(), 0U);
  EXPECT_EQ(in.peek(100).size(), 5U);
  EXPECT_EQ(drained(in).text, "hello");
  EXPECT_EQ(in.peek(1).size(), 0U);
}

TEST(input, what_cannot_be_opened_is_an_error_that_names_it) {
  auto const missing = input::open("/no/such/file");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().message, "cannot open /no/such/file: No such file or directory");
  test::temporary_folder const folder;
  auto const directory = input::open(folder.path());
  ASSERT_FALSE(directory);
  EXPECT_EQ(directory.error().message,
            "cannot read " + folder.path() + ": it is a directory; name the files in it");
}

// The first page of a process's memory is not there, so reading it fails.
TEST(input, a_failing_read_is_damage) {
  auto in = input::open("/proc/self/mem");
  ASSERT_TRUE(in);
  auto const result = drained(*in);
  EXPECT_EQ(result.text, "");
  EXPECT_EQ(result.damage, "cannot read the data: Input/output error");
  base::tally counted{"mem"};
  add_damage(*in, 0, counted);
  EXPECT_EQ(counted.count_of(result.damage), 1U);
}

TEST(input, counts_hashes_and_reports_packed_bytes) {
  test::temporary_folder const folder;
  auto const packed = test::gzip_of(some_text(3'000'000));
  auto const path = folder.write("x.gz", packed);
  auto in = input::open(path, hashing::on);
  ASSERT_TRUE(in);
  EXPECT_EQ(in->name(), path);
  EXPECT_EQ(in->packed_size(), packed.size());
  auto seen = std::vector<std::uint64_t>{};
  in->watch([&](std::uint64_t bytes) { seen.push_back(bytes); });
  std::array<std::byte, 10> some{};
  EXPECT_EQ(in->read(some), some.size());
  EXPECT_EQ(in->packed_hash(), base::hash_of(std::as_bytes(std::span{packed})));
  EXPECT_EQ(in->packed_bytes_read(), packed.size());
  ASSERT_FALSE(seen.empty());
  EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
  EXPECT_EQ(seen.back(), packed.size());
}

// Standard input for the time of a test: a pipe that is filled in pieces of odd sizes.
class piped_input {
 public:
  explicit piped_input(std::string bytes) : kept_{::dup(STDIN_FILENO)} {
    auto ends = std::array<int, 2>{};
    if (::pipe(ends.data()) != 0) std::abort();
    ::dup2(ends[0], STDIN_FILENO);
    ::close(ends[0]);
    writer_ = std::jthread{[bytes = std::move(bytes), end = ends[1]] {
      auto rest = std::string_view{bytes};
      for (auto size = std::size_t{1}; !rest.empty(); size = size * 3 % 10'007) {
        auto const piece = rest.substr(0, size);
        rest.remove_prefix(piece.size());
        if (::write(end, piece.data(), piece.size()) < 0) break;
      }
      ::close(end);
    }};
  }
  piped_input(piped_input const&) = delete;
  piped_input& operator=(piped_input const&) = delete;
  ~piped_input() {
    ::dup2(kept_, STDIN_FILENO);
    ::close(kept_);
  }

 private:
  int kept_;
  std::jthread writer_;
};

TEST(input, a_dash_is_standard_input_packed_or_not) {
  auto const text = some_text(2'000'000);
  for (auto const& bytes :
       {text, test::gzip_of(text), test::bzip2_of(text), test::zstd_of(text), test::xz_of(text)}) {
    piped_input const piped{bytes};
    auto in = input::open("-");
    ASSERT_TRUE(in);
    EXPECT_EQ(in->name(), "standard input");
    EXPECT_EQ(in->packed_size(), 0U);
    auto const result = drained(*in);
    EXPECT_EQ(result.damage, "");
    EXPECT_TRUE(result.text == text);
  }
}

TEST(input, damage_before_its_time_does_not_depend_on_the_pipe) {
  auto damaged = test::gzip_of(some_text(2'000'000));
  damaged[damaged.size() / 2] = static_cast<char>(~damaged[damaged.size() / 2]);
  auto const expected = unpacked(damaged);
  piped_input const piped{damaged};
  auto in = input::open("-");
  ASSERT_TRUE(in);
  auto const result = drained(*in);
  EXPECT_EQ(result.damage, expected.damage);
  EXPECT_TRUE(result.text == expected.text);
}

TEST(input, real_files_of_two_packings) {
  CAUSEWAY_NEED_REAL(gzipped, "aspfx/routeviews-rv2-20240101-1200.pfx2as.gz");
  CAUSEWAY_NEED_REAL(bzipped, "asrel/20240101.as-rel.txt.bz2");
  auto first = input::open(gzipped);
  ASSERT_TRUE(first);
  EXPECT_EQ(first->packing(), compression::gzip);
  auto second = input::open(bzipped);
  ASSERT_TRUE(second);
  EXPECT_EQ(second->packing(), compression::bzip2);
  EXPECT_EQ(drained(*first).text.back(), '\n');
  EXPECT_EQ(drained(*second).text.back(), '\n');
}

}  // namespace
}  // namespace causeway::formats
