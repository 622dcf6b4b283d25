//! A thin reader of one JSON text that fits in memory; for arrays too large for that see
//! formats/json_stream.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "base/error.h"

namespace causeway::base {

/// A value inside a json_document; valid as long as the document and until its next parse().
/// Every getter answers nothing where the value is absent or of another type: absent data is no data.
class json_value {
 public:
  bool is_object() const;
  bool is_array() const;
  bool is_null() const;

  std::optional<std::string_view> text() const;
  std::optional<std::int64_t> integer() const;  ///< also from text of digits and from a whole real number
  std::optional<double> real() const;           ///< also from an integer
  std::optional<bool> boolean() const;          ///< also from 0 and 1

  /// The member of that name of an object.
  std::optional<json_value> get(std::string_view name) const;
  /// Shorthands: get(name), then the type.
  std::optional<std::string_view> text(std::string_view name) const;
  std::optional<std::int64_t> integer(std::string_view name) const;
  std::optional<double> real(std::string_view name) const;
  std::optional<bool> boolean(std::string_view name) const;

  std::size_t array_size() const;  ///< 0 where it is no array
  void for_each_element(std::function<void(json_value)> const& visit) const;
  void for_each_member(std::function<void(std::string_view, json_value)> const& visit) const;

 private:
  friend class json_document;
  friend struct json_access;
  alignas(8) std::array<std::byte, 16> handle_{};
};

/// A parser that keeps its buffers between texts.
class json_document {
 public:
  json_document();
  ~json_document();
  json_document(json_document&&) noexcept;
  json_document& operator=(json_document&&) noexcept;

  /// Parses one text (copied); the error says what simdjson found wrong. Depth is bounded at 256.
  result<json_value> parse(std::string_view text);

 private:
  struct state;
  std::unique_ptr<state> state_;
};

}  // namespace causeway::base
