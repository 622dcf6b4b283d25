//! The parallel loop: each index once, the same results for every number of threads.
#include "base/parallel.h"

#include <gtest/gtest.h>

#include <atomic>
#include <cstdint>
#include <vector>

namespace causeway::base {
namespace {

std::vector<std::uint64_t> squares(std::size_t count, unsigned threads) {
  std::vector<std::uint64_t> out(count);
  parallel_for(count, threads, [&](std::size_t i) { out[i] += i * i; });
  return out;
}

TEST(parallel_for, same_results_for_every_number_of_threads) {
  auto const expected = squares(10'000, 1);
  EXPECT_EQ(expected[99], 9801U);
  for (auto threads = 0U; threads <= 8; ++threads) EXPECT_EQ(squares(10'000, threads), expected) << threads;
}

TEST(parallel_for, calls_each_index_once) {
  for (auto const count :
       {std::size_t{0}, std::size_t{1}, std::size_t{2}, std::size_t{7}, std::size_t{1000}}) {
    std::vector<std::atomic<int>> calls(count);
    parallel_for(count, 8, [&](std::size_t i) { ++calls[i]; });
    for (auto const& number : calls) EXPECT_EQ(number, 1);
  }
}

TEST(parallel_for, all_work_is_done_when_it_returns) {
  for (auto round = 0; round < 50; ++round) {
    std::atomic<int> done{0};
    parallel_for(16, 8, [&](std::size_t) { ++done; });
    EXPECT_EQ(done, 16);
  }
}

TEST(parallel_for_death_test, an_exception_in_the_work_ends_the_program) {
  testing::FLAGS_gtest_death_test_style = "threadsafe";
  EXPECT_DEATH(parallel_for(4, 2, [](std::size_t) { throw 1; }), "");
}

TEST(default_thread_count, is_at_least_one) {
  EXPECT_GE(default_thread_count(), 1U);
}

}  // namespace
}  // namespace causeway::base
