//! JSON reading: the only place that knows simdjson.
#include "base/json_reader.h"

#include <simdjson.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <type_traits>

#include "base/text.h"

namespace causeway::base {

using element = simdjson::dom::element;
static_assert(sizeof(element) == 16 && std::is_trivially_copyable_v<element>);

struct json_access {
  static element of(json_value const& value) { return std::bit_cast<element>(value.handle_); }
  static json_value from(element const& found) {
    json_value value;
    value.handle_ = std::bit_cast<std::array<std::byte, 16>>(found);
    return value;
  }
};

namespace {

constexpr std::size_t max_depth = 256;
constexpr std::size_t first_capacity_bytes = 4096;
constexpr std::size_t max_text_bytes = 0xFFFF'FFFFU;  // simdjson's own limit
constexpr double exact_integer_limit = 9007199254740992.0;

template <typename T>
std::optional<T> typed(json_value const& value) {
  auto out = T{};
  if (json_access::of(value).get(out) != simdjson::SUCCESS) return std::nullopt;
  return out;
}

}  // namespace

bool json_value::is_object() const {
  return json_access::of(*this).is_object();
}
bool json_value::is_array() const {
  return json_access::of(*this).is_array();
}
bool json_value::is_null() const {
  return json_access::of(*this).is_null();
}

std::optional<std::string_view> json_value::text() const {
  return typed<std::string_view>(*this);
}

std::optional<std::int64_t> json_value::integer() const {
  if (auto const number = typed<std::int64_t>(*this)) return number;
  if (auto const digits = text()) return parse_number<std::int64_t>(*digits);
  auto const number = typed<double>(*this);
  if (!number || std::floor(*number) != *number || std::abs(*number) > exact_integer_limit)
    return std::nullopt;
  return static_cast<std::int64_t>(*number);
}

std::optional<double> json_value::real() const {
  return typed<double>(*this);
}

std::optional<bool> json_value::boolean() const {
  if (auto const value = typed<bool>(*this)) return value;
  auto const number = typed<std::int64_t>(*this);
  if (!number || *number < 0 || *number > 1) return std::nullopt;
  return *number == 1;
}

std::optional<json_value> json_value::get(std::string_view name) const {
  auto found = element{};
  if (json_access::of(*this).at_key(name).get(found) != simdjson::SUCCESS) return std::nullopt;
  return json_access::from(found);
}

std::optional<std::string_view> json_value::text(std::string_view name) const {
  auto const member = get(name);
  return member ? member->text() : std::nullopt;
}

std::optional<std::int64_t> json_value::integer(std::string_view name) const {
  auto const member = get(name);
  return member ? member->integer() : std::nullopt;
}

std::optional<double> json_value::real(std::string_view name) const {
  auto const member = get(name);
  return member ? member->real() : std::nullopt;
}

std::optional<bool> json_value::boolean(std::string_view name) const {
  auto const member = get(name);
  return member ? member->boolean() : std::nullopt;
}

std::size_t json_value::array_size() const {
  auto array = simdjson::dom::array{};
  if (json_access::of(*this).get(array) != simdjson::SUCCESS) return 0;
  auto count = std::size_t{0};  // simdjson's own size() saturates
  for (auto it = array.begin(); it != array.end(); ++it) ++count;
  return count;
}

void json_value::for_each_element(std::function<void(json_value)> const& visit) const {
  auto array = simdjson::dom::array{};
  if (json_access::of(*this).get(array) != simdjson::SUCCESS) return;
  for (auto const item : array) visit(json_access::from(item));
}

void json_value::for_each_member(std::function<void(std::string_view, json_value)> const& visit) const {
  auto object = simdjson::dom::object{};
  if (json_access::of(*this).get(object) != simdjson::SUCCESS) return;
  for (auto const [name, item] : object) visit(name, json_access::from(item));
}

struct json_document::state {
  simdjson::error_code make_room(std::size_t bytes) {
    if (bytes <= parser.capacity()) return simdjson::SUCCESS;
    return parser.allocate(std::max(bytes, first_capacity_bytes), max_depth);
  }
  simdjson::dom::parser parser{max_text_bytes};
};

json_document::json_document() : state_{std::make_unique<state>()} {}
json_document::~json_document() = default;
json_document::json_document(json_document&&) noexcept = default;
json_document& json_document::operator=(json_document&&) noexcept = default;

result<json_value> json_document::parse(std::string_view text) {
  auto found = element{};
  auto status = state_->make_room(text.size());
  if (status == simdjson::SUCCESS) status = state_->parser.parse(text.data(), text.size()).get(found);
  if (status != simdjson::SUCCESS) return failure(simdjson::error_message(status));
  return json_access::from(found);
}

}  // namespace causeway::base
