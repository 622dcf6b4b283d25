//! Large JSON texts: a scanner for brackets and strings that hands complete elements to the parser.
#include "formats/json_stream.h"

#include <array>
#include <string>
#include <vector>

namespace causeway::formats {

namespace {

// Bytes one at a time, with the one in front always visible.
class byte_source {
 public:
  explicit byte_source(input& in) : in_{in}, buffer_(std::size_t{1} << 16U) { refill(); }

  bool at_end() const { return begin_ == end_; }
  char front() const { return buffer_[begin_]; }
  std::uint64_t offset() const { return offset_; }
  void advance() {
    ++offset_;
    if (++begin_ == end_) refill();
  }

 private:
  void refill() {
    begin_ = 0;
    end_ = in_.read(std::as_writable_bytes(std::span{buffer_}));
  }

  input& in_;
  std::vector<char> buffer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::uint64_t offset_ = 0;
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

class scanner {
 public:
  scanner(input& in, base::tally& counted, std::function<void(json_item const&)> const& visit)
      : source_{in}, in_{in}, tally_{counted}, visit_{visit} {}

  void run() {
    auto const marked_rightly = skip_byte_order_mark();
    skip_space();
    auto const complete = marked_rightly && !source_.at_end() && walk_value(0);
    if (complete) check_rest();
    if (!complete && in_.damage().empty()) {
      tally_.add(source_.at_end() ? "truncated JSON" : "bad JSON", base::place::offset(source_.offset()));
    }
    add_damage(in_, source_.offset(), tally_);
  }

 private:
  static constexpr int max_walk_depth = 2;

  bool skip_byte_order_mark() {
    if (source_.at_end() || source_.front() != byte_order_mark[0]) return true;
    for (auto const c : byte_order_mark) {
      if (source_.at_end() || source_.front() != c) return false;
      source_.advance();
    }
    return true;
  }

  void skip_space() {
    while (!source_.at_end() && std::string_view{" \t\r\n"}.find(source_.front()) != std::string_view::npos)
      source_.advance();
  }

  bool next_is(char c) {
    skip_space();
    return !source_.at_end() && source_.front() == c;
  }

  bool accept(char c) {
    if (!next_is(c)) return false;
    source_.advance();
    return true;
  }

  void check_rest() {
    skip_space();
    if (!source_.at_end())
      tally_.add("text behind the end of the JSON", base::place::offset(source_.offset()));
  }

  bool walk_value(int depth) {
    if (next_is('[')) return walk_array();
    if (depth < max_walk_depth && next_is('{')) return walk_object(depth);
    return deliver();
  }

  bool walk_array() {
    inside_ = true;
    source_.advance();
    if (accept(']')) return true;
    while (deliver()) {
      if (accept(']')) return true;
      if (!accept(',')) return false;
    }
    return false;
  }

  bool walk_object(int depth) {
    inside_ = true;
    source_.advance();
    if (accept('}')) return true;
    while (walk_member(depth)) {
      if (accept('}')) return true;
      if (!accept(',')) return false;
    }
    return false;
  }

  bool walk_member(int depth) {
    std::string name;
    if (!next_is('"') || !capture_string(&name) || !accept(':')) return false;
    auto const decoded = document_.parse(name);
    if (!decoded) return false;
    auto const length = path_.size();
    if (!path_.empty()) path_ += '.';
    path_ += *decoded->text();
    skip_space();
    auto const complete = walk_value(depth + 1);
    path_.resize(length);
    return complete;
  }

  void keep(std::string* text, char c) {
    if (text == nullptr) return;
    if (text->size() <= max_json_item_bytes) *text += c;
  }

  bool capture_string(std::string* text) {
    auto escaped = false;
    keep(text, source_.front());
    source_.advance();
    while (!source_.at_end()) {
      auto const c = source_.front();
      keep(text, c);
      source_.advance();
      if (c == '"' && !escaped) return true;
      escaped = c == '\\' && !escaped;
    }
    return false;
  }

  // One complete value into text_: up to the closing bracket of its own depth, or for a scalar up to what
  // follows it.
  bool capture_value() {
    text_.clear();
    auto open = std::size_t{0};
    while (!source_.at_end()) {
      auto const c = source_.front();
      auto const closes = c == '}' || c == ']';
      if (open == 0 && (closes || c == ',')) return !text_.empty();
      if (c == '"') {
        if (!capture_string(&text_)) return false;
      } else {
        keep(&text_, c);
        source_.advance();
        if (c == '{' || c == '[') ++open;
        if (closes) --open;
      }
      if (open == 0 && (closes || c == '"')) return true;
    }
    // At the root the end of the text ends a number, too.
    return open == 0 && !inside_ && !text_.empty();
  }

  bool deliver() {
    skip_space();
    auto const where = base::place::offset(source_.offset());
    if (!capture_value()) return false;
    if (text_.size() > max_json_item_bytes) {
      tally_.add("item over 16 MiB", where);
      return true;
    }
    auto const value = document_.parse(text_);
    if (value) {
      visit_({path_, *value, where});
    } else {
      tally_.add("bad JSON item", where, value.error().message);
    }
    return true;
  }

  byte_source source_;
  input& in_;
  base::tally& tally_;
  std::function<void(json_item const&)> const& visit_;
  base::json_document document_;
  std::string path_;
  std::string text_;
  bool inside_ = false;  // an array or object has begun
};

}  // namespace

void for_each_json_item(input& in, base::tally& counted, std::function<void(json_item const&)> const& visit) {
  scanner{in, counted, visit}.run();
}

void read_whole_json(input& in, base::tally& counted, std::function<void(base::json_value)> const& visit) {
  std::string text;
  std::array<char, std::size_t{1} << 16U> chunk{};
  while (auto const got = in.read(std::as_writable_bytes(std::span{chunk}))) {
    text.append(chunk.data(), got);
    if (text.size() > max_json_item_bytes) return counted.add("item over 16 MiB", base::place::nowhere());
  }
  add_damage(in, text.size(), counted);
  auto shown = std::string_view{text};
  if (shown.starts_with(byte_order_mark)) shown.remove_prefix(byte_order_mark.size());
  base::json_document document;
  auto const value = document.parse(shown);
  if (value) return visit(*value);
  if (in.damage().empty()) counted.add("bad JSON", base::place::nowhere(), value.error().message);
}

}  // namespace causeway::formats
