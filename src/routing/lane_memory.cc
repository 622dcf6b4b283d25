//! Memory on huge pages.
#include "routing/lane_memory.h"

#include <sys/mman.h>

#include <new>
#include <utility>

namespace causeway::routing {

namespace {

constexpr std::size_t page_bytes = std::size_t{2} << 20U;

}  // namespace

lane_buffer::lane_buffer(std::size_t bytes) : mapped_bytes_{bytes + page_bytes}, size_{bytes} {
  mapped_ = ::mmap(nullptr, mapped_bytes_, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (mapped_ == MAP_FAILED) {
    mapped_ = nullptr;
    throw std::bad_alloc{};
  }
  auto const start = reinterpret_cast<std::uintptr_t>(mapped_);
  data_ = static_cast<std::uint8_t*>(mapped_) + (page_bytes - start % page_bytes) % page_bytes;
  ::madvise(data_, size_, MADV_HUGEPAGE);  // only advice: without it the sweep is slower and no less right
}

lane_buffer::lane_buffer(lane_buffer&& other) noexcept {
  *this = std::move(other);
}

lane_buffer& lane_buffer::operator=(lane_buffer&& other) noexcept {
  std::swap(mapped_, other.mapped_);
  std::swap(mapped_bytes_, other.mapped_bytes_);
  std::swap(data_, other.data_);
  std::swap(size_, other.size_);
  return *this;
}

lane_buffer::~lane_buffer() {
  if (mapped_ != nullptr) ::munmap(mapped_, mapped_bytes_);
}

}  // namespace causeway::routing
