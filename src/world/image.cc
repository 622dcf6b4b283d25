//! The image: header, directory of sections, sections at multiples of 64 bytes.
#include "world/image.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <memory>
#include <span>
#include <string_view>
#include <type_traits>
#include <vector>

#include "base/files.h"
#include "base/hash.h"
#include "world/tables.h"

namespace causeway::world {

namespace {

static_assert(std::endian::native == std::endian::little, "the image is little-endian and mapped as it is");

constexpr std::array<char, 8> magic{'C', 'S', 'W', 'Y', 'W', 'R', 'L', 'D'};
constexpr std::size_t alignment = 64;
constexpr std::uint32_t max_sections = 1024;

struct header {
  std::array<char, 8> mark = magic;
  std::uint32_t version = image_version;
  std::uint32_t section_count = 0;
  std::uint64_t file_bytes = 0;
  std::uint64_t content_hash = 0;  ///< XXH3-64 of everything behind the header
  std::array<std::uint64_t, 4> reserved{};
};
static_assert(sizeof(header) == alignment);

struct section {
  std::array<char, 40> name{};
  std::uint64_t element_bytes = 0;
  std::uint64_t offset = 0;
  std::uint64_t count = 0;
};
static_assert(sizeof(section) == alignment);

// Padding would carry whatever stood in memory into the file: rows must have none.
template <typename Value>
constexpr bool is_plain = std::has_unique_object_representations_v<Value> || std::is_same_v<Value, double> ||
                          std::is_same_v<Value, base::interval>;

struct part {
  section entry;
  std::span<std::byte const> bytes;
};

template <typename Value>
part make_part(std::string const& name, std::span<Value const> values) {
  static_assert(is_plain<Value>);
  part out;
  std::copy(name.begin(), name.end(), out.entry.name.begin());
  out.entry.element_bytes = sizeof(Value);
  out.entry.count = values.size();
  out.bytes = std::as_bytes(values);
  return out;
}

class collector {
 public:
  template <typename Key, typename Value>
  void operator()(std::string_view name, base::column<Key, Value> const& table) {
    parts.push_back(make_part(std::string{name}, table.values()));
  }
  template <typename Key, typename Value>
  void operator()(std::string_view name, base::csr<Key, Value> const& table) {
    parts.push_back(make_part(std::string{name} + ".offsets", table.offsets()));
    parts.push_back(make_part(std::string{name} + ".values", table.values()));
  }
  std::vector<part> parts;
};

std::size_t aligned(std::size_t bytes) {
  return (bytes + alignment - 1) / alignment * alignment;
}

std::vector<std::byte> laid_out(std::vector<part>& parts) {
  auto at = sizeof(header) + parts.size() * sizeof(section);
  for (auto& one : parts) {
    one.entry.offset = at;
    at += aligned(one.bytes.size());
  }
  std::vector<std::byte> file(at);
  auto* directory = file.data() + sizeof(header);
  for (auto const& one : parts) {
    std::memcpy(directory, &one.entry, sizeof(section));
    directory += sizeof(section);
    if (!one.bytes.empty()) std::memcpy(file.data() + one.entry.offset, one.bytes.data(), one.bytes.size());
  }
  return file;
}

// Hands the sections of a checked file to the tables, in order.
class distributor {
 public:
  explicit distributor(std::span<std::byte const> file, std::uint32_t count) : file_{file}, left_{count} {}

  template <typename Key, typename Value>
  void operator()(std::string_view name, base::column<Key, Value>& table) {
    table = base::column<Key, Value>::borrowed(take<Value>(std::string{name}));
  }
  template <typename Key, typename Value>
  void operator()(std::string_view name, base::csr<Key, Value>& table) {
    auto const offsets = take<std::uint32_t>(std::string{name} + ".offsets");
    auto const values = take<Value>(std::string{name} + ".values");
    if (!offsets_fit(offsets, values.size())) damaged_ = true;
    if (!damaged_) table = base::csr<Key, Value>::borrowed(offsets, values);
  }
  bool damaged() const { return damaged_ || left_ != 0; }

 private:
  static bool offsets_fit(std::span<std::uint32_t const> offsets, std::size_t count) {
    if (offsets.empty()) return count == 0;
    return offsets.front() == 0 && offsets.back() == count && std::is_sorted(offsets.begin(), offsets.end());
  }

  template <typename Value>
  std::span<Value const> take(std::string const& name) {
    if (left_ == 0) damaged_ = true;
    if (damaged_) return {};
    section entry;
    std::memcpy(&entry, file_.data() + at_, sizeof entry);
    at_ += sizeof entry;
    --left_;
    auto const fits = name == entry.name.data() && entry.element_bytes == sizeof(Value) &&
                      entry.offset % alignment == 0 && entry.offset <= file_.size() &&
                      entry.count <= (file_.size() - entry.offset) / sizeof(Value);
    if (!fits) damaged_ = true;
    if (damaged_) return {};
    return {reinterpret_cast<Value const*>(file_.data() + entry.offset), entry.count};
  }

  std::span<std::byte const> file_;
  std::size_t at_ = sizeof(header);
  std::uint32_t left_;
  bool damaged_ = false;
};

std::string header_problem(std::span<std::byte const> file, header& head) {
  if (file.size() < sizeof(header))
    return " is no world image; make one with: causeway world build --data DIR -o FILE";
  std::memcpy(&head, file.data(), sizeof head);
  if (head.mark != magic) return " is no world image; make one with: causeway world build --data DIR -o FILE";
  if (head.version != image_version) {
    return " is a world image of version " + std::to_string(head.version) + ", this program reads version " +
           std::to_string(image_version) + "; build it again with: causeway world build --data DIR -o FILE";
  }
  auto const zeros = head.reserved == std::array<std::uint64_t, 4>{};
  auto const directory_end = sizeof(header) + std::size_t{head.section_count} * sizeof(section);
  if (!zeros || head.file_bytes != file.size() || head.section_count > max_sections ||
      directory_end > file.size()) {
    return " is a damaged world image (cut short or longer than written); build it again";
  }
  return {};
}

}  // namespace

bool looks_like_image(std::span<std::byte const> start) {
  return start.size() >= magic.size() && std::memcmp(start.data(), magic.data(), magic.size()) == 0;
}

base::result<void> save_image(world const& from, std::string const& path) {
  collector collected;
  for_each_table(from, collected);
  auto file = laid_out(collected.parts);
  header head;
  head.section_count = static_cast<std::uint32_t>(collected.parts.size());
  head.file_bytes = file.size();
  head.content_hash = base::hash64_of(std::span{file}.subspan(sizeof(header)));
  std::memcpy(file.data(), &head, sizeof head);
  auto out = base::atomic_file::create(path);
  if (!out) return std::unexpected{out.error()};
  if (auto const written = out->write(file); !written) return written;
  return out->commit();
}

base::result<world> open_image(std::string const& path) {
  auto mapped = base::mapped_file::open(path);
  if (!mapped) return std::unexpected{mapped.error()};
  auto const backing = std::make_shared<base::mapped_file>(std::move(*mapped));
  auto const file = backing->bytes();
  header head;
  if (auto const problem = header_problem(file, head); !problem.empty()) return base::failure(path + problem);
  if (base::hash64_of(file.subspan(sizeof(header))) != head.content_hash) {
    return base::failure(
        path + " is a damaged world image (its bytes have changed since it was written); build it again");
  }
  world out;
  distributor hand_out{file, head.section_count};
  for_each_table(out, hand_out);
  if (hand_out.damaged())
    return base::failure(path + " is a damaged world image (its directory is wrong); build it again");
  out.backing = backing;
  return out;
}

}  // namespace causeway::world
