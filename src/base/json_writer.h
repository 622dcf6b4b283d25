//! JSON writing into a string: commas and escapes are its business, order is the caller's.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::base {

/// Appends `text` as a JSON string (RFC 8259 §7). Input that is not UTF-8 is read as Latin-1.
void append_json_string(std::string& out, std::string_view text);
/// The shortest decimal that reads back as the same number, in every locale; "null" where it is not finite.
void append_json_number(std::string& out, double number);

class json_writer {
 public:
  explicit json_writer(std::string& out) : out_{out} {}

  json_writer& begin_object();
  json_writer& end_object();
  json_writer& begin_array();
  json_writer& end_array();
  json_writer& key(std::string_view name);

  json_writer& value(std::string_view text);
  json_writer& value(char const* text) { return value(std::string_view{text}); }
  json_writer& value(bool flag);
  json_writer& value(double number);
  json_writer& value(std::uint64_t number);
  json_writer& value(std::int64_t number);
  json_writer& value(std::uint32_t number) { return value(std::uint64_t{number}); }
  json_writer& value(std::int32_t number) { return value(std::int64_t{number}); }
  json_writer& null();

  template <typename T>
  json_writer& member(std::string_view name, T const& item) {
    return key(name).value(item);
  }

 private:
  void before_value();
  json_writer& open(char bracket);
  json_writer& close(char bracket);

  std::string& out_;
  std::vector<bool> has_items_;  // for each open container: something was written in it
  bool after_key_ = false;
};

}  // namespace causeway::base
