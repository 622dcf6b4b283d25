//! Members of a JSON object as values of this project.
#include "formats/json_fields.h"

#include <limits>

#include "base/text.h"
#include "formats/json_outline.h"
#include "formats/sample.h"

namespace causeway::formats {

namespace {

constexpr std::int64_t end_of_2199_s = 7258118400;

// What an issue shows of a value.
std::string shown(std::optional<base::json_value> const& value) {
  if (!value) return "missing";
  if (auto const text = value->text()) return std::string{*text};
  if (auto const number = value->integer()) return std::to_string(*number);
  if (auto const number = value->real()) return std::to_string(*number);
  if (auto const flag = value->boolean()) return *flag ? "true" : "false";
  if (value->is_null()) return "null";
  return value->is_array() ? "an array" : "an object";
}

}  // namespace

std::optional<base::asn> asn_of(base::json_value value) {
  if (auto const text = value.text()) return base::parse_asn(*text);
  auto const number = value.integer();
  if (!number || *number < 0 || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return base::asn{static_cast<std::uint32_t>(*number)};
}

std::optional<base::date> day_of_unix_time(std::int64_t seconds) {
  if (seconds < 0 || seconds >= end_of_2199_s) return std::nullopt;
  return base::date_of_unix_time(seconds);
}

std::optional<base::json_value> json_fields::given(std::string_view name) const {
  auto const value = object_.get(name);
  if (!value || value->is_null()) return std::nullopt;
  if (auto const text = value->text(); text && base::trimmed(*text).empty()) return std::nullopt;
  return value;
}

bool json_fields::has(std::string_view name) const {
  auto const value = object_.get(name);
  return value && !value->is_null();
}

std::string json_fields::text(std::string_view name) const {
  return std::string{object_.text(name).value_or(std::string_view{})};
}

std::string json_fields::label(std::string_view name) const {
  auto const value = object_.get(name);
  if (!value) return {};
  if (auto const text = value->text()) return std::string{*text};
  auto const number = value->integer();
  return number ? std::to_string(*number) : std::string{};
}

bool json_fields::flag(std::string_view name, bool otherwise) const {
  return object_.boolean(name).value_or(otherwise);
}

std::optional<std::uint32_t> json_fields::number(std::string_view name, std::string_view kind) const {
  auto const value = given(name);
  if (!value) return std::nullopt;
  auto const number = value->integer();
  if (number && *number >= 0 && *number <= std::numeric_limits<std::uint32_t>::max())
    return static_cast<std::uint32_t>(*number);
  report(kind, name);
  return std::nullopt;
}

std::optional<double> json_fields::real(std::string_view name, double low, double high,
                                        std::string_view kind) const {
  auto const value = given(name);
  if (!value) return std::nullopt;
  auto number = value->real();
  if (auto const text = value->text()) number = base::parse_real(*text);
  if (number && *number >= low && *number <= high) return number;
  report(kind, name);
  return std::nullopt;
}

std::optional<base::asn> json_fields::asn(std::string_view name) const {
  auto const value = given(name);
  if (!value) return std::nullopt;
  auto const number = asn_of(*value);
  if (!number) report("bad ASN", name);
  return number;
}

std::optional<base::ip_address> json_fields::address(std::string_view name, base::ip_family family) const {
  auto const value = given(name);
  if (!value) return std::nullopt;
  auto const address = base::parse_address(base::trimmed(value->text().value_or("")));
  if (address && address->family == family) return address;
  report("bad address", name);
  return std::nullopt;
}

base::country_code json_fields::country(std::string_view name) const {
  auto const value = given(name);
  if (!value) return {};
  auto const code = base::parse_country_code(base::trimmed(value->text().value_or("")));
  if (!code) report("bad country", name);
  return code.value_or(base::country_code{});
}

base::date json_fields::day(std::string_view name) const {
  auto const value = given(name);
  if (!value) return {};
  auto const day = base::parse_date(value->text().value_or(""));
  if (!day) report("bad date", name);
  return day.value_or(base::date{});
}

std::optional<std::uint32_t> json_fields::required_number(std::string_view name,
                                                          std::string_view kind) const {
  auto const number = object_.integer(name);
  if (number && *number > 0 && *number <= std::numeric_limits<std::uint32_t>::max())
    return static_cast<std::uint32_t>(*number);
  report(kind, name);
  return std::nullopt;
}

std::optional<base::asn> json_fields::required_asn(std::string_view name) const {
  auto const value = object_.get(name);
  auto const number = value ? asn_of(*value) : std::optional<base::asn>{};
  if (number && number->value != 0) return number;
  report("bad ASN", name);
  return std::nullopt;
}

std::vector<std::string> json_fields::texts(std::string_view name) const {
  std::vector<std::string> out;
  auto const list = object_.get(name);
  if (!list) return out;
  list->for_each_element([&](base::json_value element) {
    auto const text = element.text();
    if (text && !text->empty()) out.emplace_back(*text);
  });
  return out;
}

std::optional<json_fields> json_fields::object(std::string_view name) const {
  auto const value = object_.get(name);
  if (!value || !value->is_object()) return std::nullopt;
  return json_fields{*value, where_, *tally_};
}

void json_fields::for_each(std::string_view name,
                           std::function<void(json_fields const&)> const& visit) const {
  auto const list = object_.get(name);
  if (!list) return;
  list->for_each_element([&](base::json_value element) {
    if (!element.is_object()) return report("not an object", name);
    visit(json_fields{element, where_, *tally_});
  });
}

void json_fields::report(std::string_view kind, std::string_view name) const {
  report_detail(kind, std::string{name} + ": " + shown(object_.get(name)));
}

void json_fields::report_detail(std::string_view kind, std::string_view detail) const {
  tally_->add(kind, where_, detail);
}

std::optional<json_fields> fields_of(json_item const& item, base::tally& counted) {
  if (item.value.is_object()) return json_fields{item.value, item.where, counted};
  counted.add("not an object", item.where, shown(item.value));
  return std::nullopt;
}

void for_each_object(input& in, base::tally& counted, std::string_view member,
                     std::function<void(json_fields const&)> const& visit) {
  auto const start = sample_of(in);
  auto const list = json_outline{start.text};
  auto const in_member = list.has(std::string{member} + "[]");
  if (!in_member && !list.has("[]")) {
    return read_whole_json(in, counted, [&](base::json_value root) {
      auto const fields = fields_of({{}, root, base::place::nowhere()}, counted);
      if (fields) visit(*fields);
    });
  }
  for_each_json_item(in, counted, [&](json_item const& item) {
    if (item.path != (in_member ? member : std::string_view{})) return;
    if (auto const fields = fields_of(item, counted)) visit(*fields);
  });
}

}  // namespace causeway::formats
