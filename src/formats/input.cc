//! A stream of bytes, decompressed on the way.
#include "formats/input.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cstring>
#include <utility>

#include "base/files.h"
#include "formats/codec.h"

namespace causeway::formats {

struct input::state {
  state(std::string shown_name, int descriptor, std::uint64_t size, hashing wanted)
      : name{std::move(shown_name)}, source{descriptor, size, wanted} {
    choose_codec();
  }
  state(std::string shown_name, std::span<std::byte const> bytes)
      : name{std::move(shown_name)}, source{bytes} {
    choose_codec();
  }

  void choose_codec() {
    packing = told_by(source.window_of(6));
    decoder = make_codec(packing);
  }

  std::string name;
  packed_source source;
  compression packing = compression::none;
  std::unique_ptr<codec> decoder;
  std::vector<std::byte> peeked;
  std::size_t peeked_used = 0;
};

std::string_view to_string(compression kind) {
  switch (kind) {
    case compression::none: return "plain";
    case compression::gzip: return "gzip";
    case compression::bzip2: return "bzip2";
    case compression::zstd: return "zstd";
    case compression::xz: return "xz";
  }
  return "plain";
}

input::input(std::unique_ptr<state> owned) : state_{std::move(owned)} {}
input::input(input&&) noexcept = default;
input& input::operator=(input&&) noexcept = default;
input::~input() = default;

base::result<input> input::open(std::string const& path, hashing wanted) {
  if (path == "-") return input{std::make_unique<state>("standard input", STDIN_FILENO, 0, wanted)};
  auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected{base::system_error("open", path)};
  struct stat status{};
  if (::fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) {
    ::close(descriptor);
    return base::failure("cannot read " + path + ": it is a directory; name the files in it");
  }
  auto const size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
  return input{std::make_unique<state>(path, descriptor, size, wanted)};
}

input input::from_bytes(std::string name, std::span<std::byte const> bytes) {
  return input{std::make_unique<state>(std::move(name), bytes)};
}

std::size_t input::read(std::span<std::byte> out) {
  auto& s = *state_;
  auto filled = std::min(out.size(), s.peeked.size() - s.peeked_used);
  if (filled != 0) {
    std::memcpy(out.data(), s.peeked.data() + s.peeked_used, filled);
    s.peeked_used += filled;
  }
  while (filled < out.size()) {
    auto const more = s.decoder->read(s.source, out.subspan(filled));
    if (more == 0) break;
    filled += more;
  }
  return filled;
}

std::span<std::byte const> input::peek(std::size_t count) {
  assert(count <= max_peek);
  auto& s = *state_;
  s.peeked.erase(s.peeked.begin(), s.peeked.begin() + static_cast<std::ptrdiff_t>(s.peeked_used));
  s.peeked_used = 0;
  auto const held = s.peeked.size();
  if (held < count) {
    s.peeked.resize(count);
    auto filled = held;
    while (filled < count) {
      auto const more = s.decoder->read(s.source, std::span{s.peeked}.subspan(filled));
      if (more == 0) break;
      filled += more;
    }
    s.peeked.resize(filled);
  }
  return std::span<std::byte const>{s.peeked}.first(std::min(count, s.peeked.size()));
}

std::string const& input::name() const {
  return state_->name;
}
compression input::packing() const {
  return state_->packing;
}

std::string const& input::damage() const {
  auto const& read_error = state_->source.damage();
  return read_error.empty() ? state_->decoder->damage() : read_error;
}

void input::watch(std::function<void(std::uint64_t)> seen) {
  state_->source.watch(std::move(seen));
}
std::uint64_t input::packed_bytes_read() const {
  return state_->source.bytes_read();
}
std::uint64_t input::packed_size() const {
  return state_->source.size();
}
base::hash128 input::packed_hash() {
  return state_->source.hash_of_all();
}

void add_damage(input const& in, std::uint64_t offset, base::tally& counted) {
  if (!in.damage().empty()) counted.add(in.damage(), base::place::offset(offset));
}

}  // namespace causeway::formats
