//! JSON writing: escapes, numbers, commas.
#include "base/json_writer.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

#include "base/text.h"

namespace causeway::base {

namespace {

void append_escape(std::string& out, char c) {
  constexpr std::string_view hex = "0123456789abcdef";
  switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
  }
  auto const byte = static_cast<unsigned char>(c);
  out += "\\u00";
  out += hex[byte >> 4U];
  out += hex[byte & 0xFU];
}

bool needs_escape(char c) {
  return static_cast<unsigned char>(c) < 0x20 || c == '"' || c == '\\';
}

template <typename Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> text{};
  auto const [end, status] = std::to_chars(text.data(), text.data() + text.size(), number);
  assert(status == std::errc{});
  out.append(text.data(), end);
}

void append_valid_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (auto const c : text) {
    if (needs_escape(c)) {
      append_escape(out, c);
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  if (is_valid_utf8(text)) return append_valid_json_string(out, text);
  append_valid_json_string(out, to_utf8(text));
}

void append_json_number(std::string& out, double number) {
  if (!std::isfinite(number)) {
    out += "null";
    return;
  }
  append_number(out, number);
}

void json_writer::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_ += ',';
  has_items_.back() = true;
}

json_writer& json_writer::open(char bracket) {
  before_value();
  out_ += bracket;
  has_items_.push_back(false);
  return *this;
}

json_writer& json_writer::close(char bracket) {
  assert(!has_items_.empty() && !after_key_);
  has_items_.pop_back();
  out_ += bracket;
  return *this;
}

json_writer& json_writer::begin_object() {
  return open('{');
}
json_writer& json_writer::end_object() {
  return close('}');
}
json_writer& json_writer::begin_array() {
  return open('[');
}
json_writer& json_writer::end_array() {
  return close(']');
}

json_writer& json_writer::key(std::string_view name) {
  before_value();
  append_json_string(out_, name);
  out_ += ':';
  after_key_ = true;
  return *this;
}

json_writer& json_writer::value(std::string_view text) {
  before_value();
  append_json_string(out_, text);
  return *this;
}

json_writer& json_writer::value(bool flag) {
  before_value();
  out_ += flag ? "true" : "false";
  return *this;
}

json_writer& json_writer::value(double number) {
  before_value();
  append_json_number(out_, number);
  return *this;
}

json_writer& json_writer::value(std::uint64_t number) {
  before_value();
  append_number(out_, number);
  return *this;
}

json_writer& json_writer::value(std::int64_t number) {
  before_value();
  append_number(out_, number);
  return *this;
}

json_writer& json_writer::null() {
  before_value();
  out_ += "null";
  return *this;
}

}  // namespace causeway::base
