//! A stream of bytes from a file or standard input, decompressed on the way: plain, gzip, bzip2, zstd or xz,
//! told by the first bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"
#include "base/hash.h"
#include "base/tally.h"

namespace causeway::formats {

enum class compression : std::uint8_t { none, gzip, bzip2, zstd, xz };
std::string_view to_string(compression kind);

/// Whether the bytes on disk are hashed while they are read: it costs time that most readers need not spend.
enum class hashing : bool { off, on };

/// Reads in bounded memory: some hundred kB of buffers, plus what a decoder needs (xz and zstd windows are
/// refused above 128 MiB).
class input {
 public:
  /// "-" is standard input. Fails only where the file cannot be opened or read at all.
  static base::result<input> open(std::string const& path, hashing wanted = hashing::off);
  /// Bytes in memory, which must outlive the input: for tests and fuzzing.
  static input from_bytes(std::string name, std::span<std::byte const> bytes);

  input(input&&) noexcept;
  input& operator=(input&&) noexcept;
  ~input();

  /// Fills `out` from its start; less than out.size() only at the end of the data, then 0.
  std::size_t read(std::span<std::byte> out);
  /// The next up to `count` bytes (at most max_peek), which stay unread.
  std::span<std::byte const> peek(std::size_t count);

  std::string const& name() const;
  compression packing() const;
  /// Why the data ended before its time ("truncated gzip data", "damaged xz data", "cannot read …"); empty
  /// where it did not.
  std::string const& damage() const;

  /// Calls `seen` with packed_bytes_read() now and then while data are read: for progress.
  void watch(std::function<void(std::uint64_t packed_bytes)> seen);
  std::uint64_t packed_bytes_read() const;
  std::uint64_t packed_size() const;  ///< 0 where it is not known
  /// Hash of the file as it stands on disk, packed; reads what is left of it. Of bytes in memory, or with
  /// hashing::on.
  base::hash128 packed_hash();

  static constexpr std::size_t max_peek = std::size_t{1} << 16U;

 private:
  struct state;
  explicit input(std::unique_ptr<state> owned);
  std::unique_ptr<state> state_;
};

/// Counts the input's damage, if any, as an issue at byte `offset` of the unpacked data; readers call it at
/// their end.
void add_damage(input const& in, std::uint64_t offset, base::tally& counted);

}  // namespace causeway::formats
