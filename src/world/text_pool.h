//! The text pool while a world is built: every text once.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "world/rows.h"

namespace causeway::world {

/// The pool's bytes depend on the order of add() only. Texts are made valid UTF-8.
class text_pool {
 public:
  text_ref add(std::string_view text);
  std::string_view text_of(text_ref ref) const { return {bytes_.data() + ref.offset, ref.bytes}; }
  std::vector<char> take() { return std::move(bytes_); }

 private:
  std::vector<char> bytes_;
  std::unordered_map<std::string, text_ref> known_;
};

}  // namespace causeway::world
