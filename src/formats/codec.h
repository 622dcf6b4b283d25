//! Inside of input: packed bytes and the decoders over them.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "formats/input.h"

namespace causeway::formats {

/// The bytes as they stand in the file, with a window that decoders consume from.
class packed_source {
 public:
  packed_source(int descriptor, std::uint64_t size, hashing wanted);  // owns the descriptor
  explicit packed_source(std::span<std::byte const> in_memory);       // borrows, and hashes
  packed_source(packed_source const&) = delete;
  packed_source& operator=(packed_source const&) = delete;
  ~packed_source();

  /// Bytes not consumed yet; reads more only when there are none. Empty at the end.
  std::span<std::byte const> window();
  /// At least `count` unconsumed bytes where the file has them.
  std::span<std::byte const> window_of(std::size_t count);
  void consume(std::size_t count);

  /// Past the window, straight into `out`: for data that needs no decoding.
  std::size_t read(std::span<std::byte> out);

  /// Calls `seen` with bytes_read() after each read of the file.
  void watch(std::function<void(std::uint64_t)> seen) { watcher_ = std::move(seen); }
  std::uint64_t bytes_read() const { return bytes_read_; }
  std::uint64_t size() const { return size_; }
  std::string const& damage() const { return damage_; }
  /// Where hashing is on.
  base::hash128 hash_of_all();

 private:
  std::size_t fetch(std::span<std::byte> out);
  std::size_t fetch_some(std::span<std::byte> out);

  int descriptor_ = -1;
  std::span<std::byte const> memory_;
  std::vector<std::byte> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t bytes_read_ = 0;
  std::uint64_t size_ = 0;
  std::string damage_;
  std::optional<base::hasher> hash_;
  std::function<void(std::uint64_t)> watcher_;
};

/// One way of unpacking.
class codec {
 public:
  codec() = default;
  codec(codec const&) = delete;
  codec& operator=(codec const&) = delete;
  virtual ~codec() = default;

  /// Some bytes into `out`, which is not empty; 0 only at the end or on damage.
  virtual std::size_t read(packed_source& source, std::span<std::byte> out) = 0;
  std::string const& damage() const { return damage_; }

 protected:
  void set_damage(std::string reason) { damage_ = std::move(reason); }

 private:
  std::string damage_;
};

/// A codec that unpacks into a buffer of its own, so that what comes out before damage does not depend on the
/// size of reads.
class stepping_codec : public codec {
 public:
  std::size_t read(packed_source& source, std::span<std::byte> out) final;

 protected:
  static constexpr std::size_t room_bytes = std::size_t{1} << 18U;

  /// Unpacks some of the source's window into `room` (room_bytes) and consumes it; the number of bytes made.
  virtual std::size_t step(packed_source& source, std::span<std::byte> room) = 0;
  void finish() { ended_ = true; }
  void stop(std::string reason) {
    set_damage(std::move(reason));
    finish();
  }

 private:
  std::vector<std::byte> made_ = std::vector<std::byte>(room_bytes);
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool ended_ = false;
};

compression told_by(std::span<std::byte const> first_bytes);

std::unique_ptr<codec> make_plain_codec();
std::unique_ptr<codec> make_gzip_codec();
std::unique_ptr<codec> make_bzip2_codec();
std::unique_ptr<codec> make_zstd_codec();
std::unique_ptr<codec> make_xz_codec();
std::unique_ptr<codec> make_codec(compression kind);

}  // namespace causeway::formats
