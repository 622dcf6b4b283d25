//! Packs text as gzip, bzip2, zstd and xz do, for tests.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace causeway::test {

/// What a gzip member may carry before its data (RFC 1952 §2.3).
struct gzip_options {
  std::optional<std::string> extra;
  std::optional<std::string> name;
  std::optional<std::string> comment;
  bool header_crc = false;
  bool text = false;
  int level = 6;
};

std::string gzip_of(std::string_view text, gzip_options const& options = {});
/// `block` × 100 kB.
std::string bzip2_of(std::string_view text, int block = 9);
std::string xz_of(std::string_view text);
/// The same data, but the block's header asks for a dictionary of code 0 to 40 (.xz file format 1.1 §5.3.1:
/// 40 is 4 GiB).
std::string xz_asking_for(std::string_view text, std::uint8_t dictionary_code);
struct zstd_options {
  int level = 3;
  int window_log = 0;        ///< 0: the level's own
  bool checksum = true;      ///< of the unpacked data, behind each frame
  bool content_size = true;  ///< in the frame's header
};
std::string zstd_of(std::string_view text, zstd_options const& options = {});

}  // namespace causeway::test
