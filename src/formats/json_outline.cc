//! Which members stand in the first bytes of a JSON text: a scanner that needs no complete text.
#include "formats/json_outline.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace causeway::formats {

namespace {

constexpr std::size_t max_depth = 64;
constexpr std::size_t max_path_bytes = 1024;

class outline_scanner {
 public:
  using path_map = std::map<std::string, std::string, std::less<>>;

  outline_scanner(std::string_view text, path_map& found) : text_{text}, found_{found} {}

  void run() {
    while (at_ < text_.size() && path_.size() <= max_path_bytes && step()) {
    }
  }

 private:
  struct container {
    bool is_object = false;
    std::size_t path_length = 0;
  };

  bool step() {
    switch (text_[at_]) {
      case '{': return open(true);
      case '[': return open(false);
      case '}':
      case ']': return close();
      case '"': return take_string();
      case ',': return next_member();
      default: ++at_; return true;
    }
  }

  bool open(bool is_object) {
    if (open_.size() == max_depth) return false;
    ++at_;
    if (!is_object) {
      path_ += "[]";
      found_.try_emplace(path_);
    }
    open_.push_back({is_object, path_.size()});
    key_next_ = is_object;
    return true;
  }

  bool close() {
    ++at_;
    if (open_.empty()) return false;
    open_.pop_back();
    key_next_ = false;
    return true;
  }

  bool next_member() {
    ++at_;
    if (open_.empty()) return false;
    path_.resize(open_.back().path_length);
    key_next_ = open_.back().is_object;
    return true;
  }

  bool take_string() {
    auto const first = at_ + 1;
    auto end = first;
    while (end < text_.size() && text_[end] != '"') end += text_[end] == '\\' ? 2U : 1U;
    if (end >= text_.size()) return false;
    at_ = end + 1;
    note(text_.substr(first, end - first));
    return true;
  }

  void note(std::string_view text) {
    if (!key_next_) {
      auto& first_text = found_.try_emplace(path_).first->second;
      if (first_text.empty()) first_text = text;
      return;
    }
    path_.resize(open_.back().path_length);
    if (!path_.empty()) path_ += '.';
    path_ += text;
    found_.try_emplace(path_);
    key_next_ = false;
  }

  std::string_view text_;
  path_map& found_;
  std::vector<container> open_;
  std::string path_;
  std::size_t at_ = 0;
  bool key_next_ = false;
};

}  // namespace

json_outline::json_outline(std::string_view text) {
  outline_scanner{text, first_texts_}.run();
}

std::string_view json_outline::text(std::string_view path) const {
  auto const found = first_texts_.find(path);
  return found == first_texts_.end() ? std::string_view{} : std::string_view{found->second};
}

bool json_outline::only_members(std::string_view path, std::initializer_list<std::string_view> names) const {
  auto const prefix = path.empty() ? std::string{} : std::string{path} + '.';
  auto count = std::size_t{0};
  for (auto it = first_texts_.lower_bound(prefix); it != first_texts_.end(); ++it) {
    auto name = std::string_view{it->first};
    if (!name.starts_with(prefix)) break;
    name.remove_prefix(prefix.size());
    if (std::find(names.begin(), names.end(), name) == names.end()) return false;
    ++count;
  }
  return count > 0;
}

}  // namespace causeway::formats
