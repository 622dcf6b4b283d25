//! A sweep over every origin on several threads.
#include "routing/sweep_run.h"

#include <memory>
#include <mutex>
#include <vector>

#include "base/parallel.h"

namespace causeway::routing {

namespace {

// As many sweepers as threads ask at the same time; each keeps its memory for the next batch.
class sweeper_pool {
 public:
  sweeper_pool(sweep_plan const& plan, topology::link_mask const& mask) : plan_{plan}, mask_{mask} {}

  std::unique_ptr<sweeper> take() {
    auto const lock = std::scoped_lock{mutex_};
    if (idle_.empty()) return std::make_unique<sweeper>(plan_, mask_);
    auto out = std::move(idle_.back());
    idle_.pop_back();
    return out;
  }
  void give(std::unique_ptr<sweeper> back) {
    auto const lock = std::scoped_lock{mutex_};
    idle_.push_back(std::move(back));
  }

 private:
  sweep_plan const& plan_;
  topology::link_mask const& mask_;
  std::mutex mutex_;
  std::vector<std::unique_ptr<sweeper>> idle_;
};

}  // namespace

void sweep_all(sweep_plan const& plan, topology::link_mask const& mask, unsigned threads,
               std::function<void(std::size_t, batch_routes const&)> const& visit) {
  sweeper_pool pool{plan, mask};
  base::parallel_for(plan.batches(), threads, [&](std::size_t i) {
    auto sweep = pool.take();
    visit(i, sweep->run(i));
    pool.give(std::move(sweep));
  });
}

}  // namespace causeway::routing
