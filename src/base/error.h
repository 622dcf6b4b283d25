//! What stops a run: one sentence that names the file or option and the repair.
#pragma once

#include <expected>
#include <string>
#include <utility>

namespace causeway::base {

/// A run that cannot go on (exit status 2). A bad record is no error but a counted issue: see tally.h.
struct error {
  std::string message;
};

template <typename T>
using result = std::expected<T, error>;

inline std::unexpected<error> failure(std::string message) {
  return std::unexpected<error>{error{std::move(message)}};
}

}  // namespace causeway::base
