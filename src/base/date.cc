//! Calendar days: text and arithmetic.
#include "base/date.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <chrono>
#include <cstdio>

#include "base/text.h"

namespace causeway::base {

namespace {

// Years that a source's date can carry; anything else in eight digits is some other number.
constexpr int first_year = 1960;
constexpr int last_year = 2099;
// 0001-01-01 and 9999-12-31.
constexpr std::int64_t first_day = -719162;
constexpr std::int64_t last_day = 2932896;

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

constexpr std::string_view digits = "0123456789";

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// 1 to 12; 0 where the three letters are no month's.
unsigned month_named(std::string_view three_letters) {
  constexpr std::string_view names = "janfebmaraprmayjunjulaugsepoctnovdec";
  auto const at = names.find(lower_ascii(three_letters));
  return three_letters.size() != 3 || at == std::string_view::npos || at % 3 != 0
             ? 0
             : static_cast<unsigned>(at / 3 + 1);
}

// A run of digits inside a file name, with what stands around it.
struct digit_run {
  std::string_view before;
  std::string_view text;
  std::string_view after;
};

std::optional<digit_run> next_run(std::string_view name, std::size_t from) {
  auto const start = name.find_first_of(digits, from);
  if (start == std::string_view::npos) return std::nullopt;
  auto const end = std::min(name.find_first_not_of(digits, start), name.size());
  return digit_run{name.substr(0, start), name.substr(start, end - start), name.substr(end)};
}

// "20240101", also with a time behind it (202401010800), and "202401" where it is no part of a word: AS200012
// is a network.
std::optional<date> date_in_one_run(digit_run const& run) {
  auto const& text = run.text;
  if (text.size() == 8 || text.size() == 12 || text.size() == 14) return parse_digits(text.substr(0, 8));
  auto const in_word = (!run.before.empty() && is_letter(run.before.back())) ||
                       (!run.after.empty() && is_letter(run.after.front()));
  return text.size() == 6 && !in_word ? parse_digits(text) : std::nullopt;
}

// "2024-01-01", "2024_01_01", "2024.01.01" and the same without a day.
std::optional<date> date_in_parts(digit_run const& run) {
  if (run.text.size() != 4 || run.after.size() < 3) return std::nullopt;
  auto const separator = run.after[0];
  if (separator != '-' && separator != '_' && separator != '.') return std::nullopt;
  auto const month = next_run(run.after, 0);
  if (!month || month->before.size() != 1 || month->text.size() != 2) return std::nullopt;
  auto const day = next_run(month->after, 0);
  if (day && day->before.size() == 1 && day->before[0] == separator && day->text.size() == 2)
    return from_parts(run.text, month->text, day->text);
  if (!month->after.empty() && is_letter(month->after[0])) return std::nullopt;
  return from_parts(run.text, month->text, "1");
}

// "03may2026".
std::optional<date> date_with_month_name(digit_run const& run) {
  if (run.text.size() > 2 || run.after.size() < 7) return std::nullopt;
  auto const year = next_run(run.after, 0);
  if (!year || year->before.size() != 3 || year->text.size() != 4) return std::nullopt;
  auto const month = month_named(year->before);
  return month == 0 ? std::nullopt : from_parts(year->text, std::to_string(month), run.text);
}

}  // namespace

std::optional<date> make_date(int year, unsigned month, unsigned day) {
  if (year < 1 || year > 9999) return std::nullopt;
  auto const ymd =
      std::chrono::year_month_day{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!ymd.ok()) return std::nullopt;
  return date{static_cast<std::int32_t>(std::chrono::sys_days{ymd}.time_since_epoch().count())};
}

date date_of_unix_time(std::int64_t seconds) {
  auto const day =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds{std::chrono::seconds{seconds}});
  auto const days = day.time_since_epoch().count();
  if (days < first_day || days > last_day) return {};
  return date{static_cast<std::int32_t>(days)};
}

std::optional<date> parse_date(std::string_view text) {
  if (text.size() > 10 && (text[10] == 'T' || text[10] == ' ')) text = text.substr(0, 10);
  return all_digits(text) ? parse_digits(text) : parse_dashed(text);
}

std::optional<date> date_in_name(std::string_view name) {
  auto from = std::size_t{0};
  while (auto const run = next_run(name, from)) {
    if (auto const found = date_in_one_run(*run)) return found;
    if (auto const found = date_in_parts(*run)) return found;
    if (auto const found = date_with_month_name(*run)) return found;
    from = run->before.size() + run->text.size();
  }
  return std::nullopt;
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
  assert(day.known());
  return static_cast<int>(civil(day).year());
}

}  // namespace causeway::base
