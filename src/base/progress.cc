//! Progress on standard error: when and how.
#include "base/progress.h"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace causeway::base {

namespace {

using namespace std::chrono_literals;
using clock = std::chrono::steady_clock;

constexpr auto silence = 1s;
constexpr auto terminal_period = 100ms;
constexpr auto line_period = 5s;
constexpr std::uint64_t bar_width = 24;

std::string bar(std::uint64_t done, std::uint64_t total) {
  auto const share = std::min(1.0, static_cast<double>(done) / static_cast<double>(total));
  auto const filled = static_cast<std::uint64_t>(share * static_cast<double>(bar_width));
  return "[" + std::string(filled, '#') + std::string(bar_width - filled, '.') + "] ";
}

std::string seconds_text(std::chrono::duration<double> elapsed) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.0f s", elapsed.count());
  return buffer;
}

}  // namespace

progress::progress(std::string label, std::string unit, std::uint64_t total)
    : label_{std::move(label)},
      unit_{std::move(unit)},
      total_{total},
      terminal_{::isatty(STDERR_FILENO) == 1},
      start_{clock::now()},
      next_{start_ + silence} {}

progress::~progress() {
  if (shown_ && terminal_) std::fputs("\r\x1b[K", stderr);
}

void progress::advance_to(std::uint64_t done) {
  done_ = done;
  auto const now = clock::now();
  if (now < next_) return;
  show(now);
}

void progress::show(clock::time_point now) {
  shown_ = true;
  next_ = now + (terminal_ ? clock::duration{terminal_period} : clock::duration{line_period});
  auto const line = text(label_, unit_, done_, total_, now - start_);
  if (!terminal_) {
    std::fprintf(stderr, "%s\n", line.c_str());
    return;
  }
  auto const graphic = total_ == 0 ? std::string{} : bar(done_, total_);
  std::fprintf(stderr, "\r\x1b[K%s%s", graphic.c_str(), line.c_str());
  std::fflush(stderr);
}

std::string progress::text(std::string_view label, std::string_view unit, std::uint64_t done,
                           std::uint64_t total, std::chrono::duration<double> elapsed) {
  auto line = std::string{label} + ": " + std::to_string(done);
  if (total != 0) line += " of " + std::to_string(total);
  return line + " " + std::string{unit} + ", " + seconds_text(elapsed);
}

}  // namespace causeway::base
