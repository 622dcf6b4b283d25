//! Calendar days: text and arithmetic.
#include "base/date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>

#include "base/text.h"

namespace causeway::base {

namespace {

// Years that a source's date can carry; anything else in eight digits is some other number.
constexpr int first_year = 1960;
constexpr int last_year = 2099;

std::chrono::year_month_day civil(date day) {
  return std::chrono::sys_days{std::chrono::days{day.days}};
}

bool all_digits(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::optional<date> from_parts(std::string_view year, std::string_view month, std::string_view day) {
  auto const y = parse_number<int>(year);
  auto const m = parse_number<unsigned>(month);
  auto const d = parse_number<unsigned>(day);
  if (!y || !m || !d || *y < first_year || *y > last_year) return std::nullopt;
  return make_date(*y, *m, *d);
}

std::optional<date> parse_digits(std::string_view text) {
  if (text.size() == 8) return from_parts(text.substr(0, 4), text.substr(4, 2), text.substr(6, 2));
  if (text.size() == 6) return from_parts(text.substr(0, 4), text.substr(4, 2), "1");
  if (text.size() == 4) return from_parts(text, "1", "1");
  return std::nullopt;
}

std::optional<date> parse_dashed(std::string_view text) {
  if (text.size() == 7 && text[4] == '-') return from_parts(text.substr(0, 4), text.substr(5, 2), "1");
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  return from_parts(text.substr(0, 4), text.substr(5, 2), text.substr(8, 2));
}

// The digit runs of a name, with dashes allowed inside: candidates for a date.
std::size_t run_length(std::string_view text) {
  auto const end = text.find_first_not_of("0123456789-");
  return end == std::string_view::npos ? text.size() : end;
}

}  // namespace

std::optional<date> make_date(int year, unsigned month, unsigned day) {
  auto const ymd =
      std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!ymd.ok()) return std::nullopt;
  return date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

date date_of_unix_time(std::int64_t seconds) {
  auto const day =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
  return date{static_cast<std::int32_t>(day.time_since_epoch().count())};
}

std::optional<date> parse_date(std::string_view text) {
  auto const time_at = text.find('T');
  if (time_at == 10) text = text.substr(0, time_at);
  return all_digits(text) ? parse_digits(text) : parse_dashed(text);
}

std::optional<date> date_in_name(std::string_view name) {
  while (true) {
    auto const at = name.find_first_of("0123456789");
    if (at == std::string_view::npos) return std::nullopt;
    name.remove_prefix(at);
    auto run = name.substr(0, run_length(name));
    name.remove_prefix(run.size());
    while (run.ends_with('-')) run.remove_suffix(1);
    if (run.size() > 10) run = run.substr(0, run.find('-'));
    if (run.size() < 6) continue;
    if (auto const found = parse_date(run)) return found;
  }
}

std::string to_string(date day) {
  if (!day.known()) return "unknown";
  auto const ymd = civil(day);
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text.data();
}

int year_of(date day) {
  return static_cast<int>(civil(day).year());
}

}  // namespace causeway::base
