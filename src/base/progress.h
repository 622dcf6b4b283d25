//! Progress on standard error for anything over a second: a bar on a terminal, a line every few seconds
//! elsewhere.
#pragma once

#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace causeway::base {

/// Says nothing in its first second. One thread at a time may call it.
class progress {
 public:
  /// `total` in the unit of advance(); 0 where it is not known.
  progress(std::string label, std::string unit, std::uint64_t total = 0);
  ~progress();
  progress(progress const&) = delete;
  progress& operator=(progress const&) = delete;

  void advance_to(std::uint64_t done);

  /// The text of one state, without the terminal's control characters.
  static std::string text(std::string_view label, std::string_view unit, std::uint64_t done,
                          std::uint64_t total, std::chrono::duration<double> elapsed);

 private:
  void show(std::chrono::steady_clock::time_point now);

  std::string label_;
  std::string unit_;
  std::uint64_t total_;
  std::uint64_t done_ = 0;
  bool terminal_;
  bool shown_ = false;
  std::chrono::steady_clock::time_point start_;
  std::chrono::steady_clock::time_point next_;
};

}  // namespace causeway::base
