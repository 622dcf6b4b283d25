//! The text pool while a world is built.
#include "world/text_pool.h"

#include <cassert>
#include <limits>

#include "base/text.h"

namespace causeway::world {

text_ref text_pool::add(std::string_view text) {
  if (text.empty()) return {};
  auto clean = base::to_utf8(text);
  auto const known = known_.find(clean);
  if (known != known_.end()) return known->second;
  assert(bytes_.size() + clean.size() <= std::numeric_limits<std::uint32_t>::max());
  text_ref const ref{static_cast<std::uint32_t>(bytes_.size()), static_cast<std::uint32_t>(clean.size())};
  bytes_.insert(bytes_.end(), clean.begin(), clean.end());
  known_.emplace(std::move(clean), ref);
  return ref;
}

}  // namespace causeway::world
