//! The memory of one sweep: a byte a row and lane, in planes, on huge pages where the system has them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace causeway::routing {

/// Zeroed, at a multiple of 2 MiB. Throws std::bad_alloc where there is none.
class lane_buffer {
 public:
  lane_buffer() = default;
  explicit lane_buffer(std::size_t bytes);
  lane_buffer(lane_buffer&& other) noexcept;
  lane_buffer& operator=(lane_buffer&& other) noexcept;
  ~lane_buffer();

  std::uint8_t* data() const { return data_; }
  std::size_t size() const { return size_; }

 private:
  void* mapped_ = nullptr;
  std::size_t mapped_bytes_ = 0;
  std::uint8_t* data_ = nullptr;
  std::size_t size_ = 0;
};

}  // namespace causeway::routing
