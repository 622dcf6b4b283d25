//! Strongly connected parts of the provider graph.
#include "topology/strong_parts.h"

#include <algorithm>
#include <limits>

namespace causeway::topology {

namespace {

constexpr auto unseen = std::numeric_limits<std::uint32_t>::max();

class part_finder {
 public:
  part_finder(std::uint32_t groups, customer_rows const& rows)
      : rows_{rows}, number_(groups, unseen), low_(groups, 0), open_(groups, 0) {
    found_.part.assign(groups, unseen);
  }

  strong_parts run() {
    for (auto group = std::uint32_t{0}; group < number_.size(); ++group) {
      if (number_[group] == unseen) walk_from(group);
    }
    return std::move(found_);
  }

 private:
  struct visit {
    std::uint32_t group;
    std::uint32_t next;  // the customer to look at next
  };

  void enter(std::uint32_t group) {
    number_[group] = low_[group] = counter_++;
    open_[group] = 1;
    stack_.push_back(group);
    path_.push_back({group, rows_.offsets[group]});
  }

  void walk_from(std::uint32_t start) {
    enter(start);
    while (!path_.empty()) {
      auto& at = path_.back();
      if (at.next == rows_.offsets[at.group + 1]) {
        leave();
        continue;
      }
      auto const to = rows_.customers[at.next++];
      if (number_[to] == unseen) {
        enter(to);
      } else if (open_[to] != 0) {
        low_[at.group] = std::min(low_[at.group], number_[to]);
      }
    }
  }

  void leave() {
    auto const group = path_.back().group;
    path_.pop_back();
    if (!path_.empty()) low_[path_.back().group] = std::min(low_[path_.back().group], low_[group]);
    if (low_[group] == number_[group]) close(group);
  }

  void close(std::uint32_t first) {
    auto const part = static_cast<std::uint32_t>(found_.size.size());
    found_.size.push_back(0);
    auto group = unseen;
    while (group != first) {
      group = stack_.back();
      stack_.pop_back();
      open_[group] = 0;
      found_.part[group] = part;
      ++found_.size[part];
    }
  }

  customer_rows const& rows_;
  std::vector<std::uint32_t> number_;
  std::vector<std::uint32_t> low_;
  std::vector<std::uint8_t> open_;
  std::vector<std::uint32_t> stack_;
  std::vector<visit> path_;
  std::uint32_t counter_ = 0;
  strong_parts found_;
};

}  // namespace

customer_rows::customer_rows(std::uint32_t groups, std::span<group_link const> links,
                             std::vector<std::uint32_t> const& left_out)
    : offsets(groups + std::size_t{1}, 0) {
  auto const stays = [&](std::uint32_t at) {
    return !std::binary_search(left_out.begin(), left_out.end(), at);
  };
  for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
    if (stays(i)) ++offsets[links[i].provider + std::size_t{1}];
  }
  for (auto group = std::size_t{0}; group < groups; ++group) offsets[group + 1] += offsets[group];
  customers.resize(offsets.back());
  auto next = offsets;
  for (auto i = std::uint32_t{0}; i < links.size(); ++i) {
    if (stays(i)) customers[next[links[i].provider]++] = links[i].customer;
  }
}

strong_parts find_strong_parts(std::uint32_t groups, std::span<group_link const> links) {
  auto const rows = customer_rows{groups, links, {}};
  return part_finder{groups, rows}.run();
}

}  // namespace causeway::topology
