//! A parallel loop: threads take the next index until none is left.
#include "base/parallel.h"

#include <sched.h>

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

namespace causeway::base {

namespace {

// False where the system gives no further thread: those that run do all the work.
template <typename Work>
bool add_thread(std::vector<std::jthread>& threads, Work const& work) {
  try {
    threads.emplace_back(work);
  } catch (std::system_error const&) {
    return false;
  }
  return true;
}

}  // namespace

unsigned default_thread_count() {
  cpu_set_t allowed;
  CPU_ZERO(&allowed);
  if (::sched_getaffinity(0, sizeof allowed, &allowed) != 0) return 1;
  return static_cast<unsigned>(std::max(1, CPU_COUNT(&allowed)));
}

void parallel_for(std::size_t count, unsigned threads, std::function<void(std::size_t)> const& work) {
  if (threads == 0) threads = default_thread_count();
  std::atomic<std::size_t> next{0};
  auto const take = [&]() noexcept {
    for (auto i = next.fetch_add(1); i < count; i = next.fetch_add(1)) work(i);
  };
  std::vector<std::jthread> helpers;
  auto const helper_count = std::min<std::size_t>(threads, count) - (count == 0 ? 0 : 1);
  while (helpers.size() < helper_count && add_thread(helpers, take)) {
  }
  take();
}

}  // namespace causeway::base
