//! AS paths kept once each.
#include "formats/as_path_pool.h"

#include <algorithm>
#include <utility>

namespace causeway::formats {

namespace {

constexpr std::size_t first_slots = std::size_t{1} << 12U;
constexpr std::size_t max_path_bytes = 0xFFFF;

std::uint32_t tag_of(std::uint64_t hash) {
  return static_cast<std::uint32_t>(hash >> 32U);
}

}  // namespace

as_path_pool::as_path_pool(std::size_t max_bytes) : max_bytes_{max_bytes}, slots_(first_slots) {}

std::size_t as_path_pool::bytes() const {
  return chunks_.size() * chunk_bytes + slots_.size() * sizeof(slot) + places_.capacity() * sizeof(place);
}

void as_path_pool::fetch_path(std::uint64_t hash) const {
  auto const& one = slots_[hash & (slots_.size() - 1)];
  if (one.at != no_place) __builtin_prefetch(head_at(one.at));
}

as_path_id as_path_pool::intern(as_path path, std::uint64_t hash) {
  auto const bytes = path.bytes();
  auto const mask = slots_.size() - 1;
  for (auto at = hash & mask;; at = (at + 1) & mask) {
    auto const& one = slots_[at];
    if (one.at == no_place) return add(bytes, hash);
    if (one.tag != tag_of(hash)) continue;
    auto const known = kept_at(one.at);
    if (std::ranges::equal(known.path, bytes)) return as_path_id{known.id};
  }
}

as_path_id as_path_pool::add(wire_bytes path, std::uint64_t hash) {
  if (path.size() > max_path_bytes || bytes() + path.size() > max_bytes_) return as_path_id::invalid();
  if ((places_.size() + 1) * 2 > slots_.size()) grow();
  auto const id = static_cast<std::uint32_t>(places_.size());
  places_.push_back(keep(path, id));
  insert({tag_of(hash), places_.back()}, hash);
  return as_path_id{id};
}

as_path_pool::place as_path_pool::keep(wire_bytes path, std::uint32_t id) {
  std::uint32_t const words[2] = {id, static_cast<std::uint32_t>(path.size())};
  auto const wanted = (sizeof words + path.size() + 3) / 4 * 4;
  if (chunk_used_ + wanted > chunk_bytes) {
    chunks_.push_back(std::make_unique<std::uint8_t[]>(chunk_bytes));
    chunk_used_ = 0;
  }
  auto* const at = chunks_.back().get() + chunk_used_;
  std::memcpy(at, words, sizeof words);
  std::copy(path.begin(), path.end(), at + sizeof words);
  auto const start = (chunks_.size() - 1) * chunk_bytes + chunk_used_;
  chunk_used_ += wanted;
  return static_cast<place>(start / 4);
}

void as_path_pool::grow() {
  slots_.assign(slots_.size() * 2, slot{});
  for (auto const at : places_) {
    auto const hash = short_hash(kept_at(at).path);
    insert({tag_of(hash), at}, hash);
  }
}

void as_path_pool::insert(slot one, std::uint64_t hash) {
  auto const mask = slots_.size() - 1;
  auto at = hash & mask;
  while (slots_[at].at != no_place) at = (at + 1) & mask;
  slots_[at] = one;
}

}  // namespace causeway::formats
