//! Fields of a text row as values.
#include "formats/fields.h"

#include <algorithm>
#include <array>

namespace causeway::formats {

namespace {

constexpr std::array<std::string_view, 7> dropped_suffixes{".gz",  ".bz2", ".zst", ".xz",
                                                           ".csv", ".txt", ".tsv"};

std::string_view without_folders(std::string_view path) {
  auto const slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

bool is_no_country(std::string_view shown) {
  return shown.empty() || shown == "-" || base::equal_ignoring_case(shown, "ZZ");
}

template <std::size_t Count>
bool is_one_of(std::string_view shown, std::array<std::string_view, Count> const& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](auto const word) { return base::equal_ignoring_case(shown, word); });
}

constexpr std::array<std::string_view, 4> yes_words{"yes", "true", "1", "y"};
constexpr std::array<std::string_view, 4> no_words{"no", "false", "0", "n"};

}  // namespace

void field_reader::begin_row(base::place where) {
  where_ = where;
  good_ = true;
}

void field_reader::reject(std::string_view kind, std::string_view detail) {
  if (good_) tally_.add(kind, where_, detail);
  good_ = false;
}

std::string field_reader::text(std::string_view field) {
  auto const shown = base::trimmed(field);
  if (base::is_valid_utf8(shown)) return std::string{shown};
  tally_.add("text not UTF-8, read as Latin-1", where_, shown);
  return base::to_utf8(shown);
}

std::string field_reader::needed_text(std::string_view field, std::string_view kind) {
  auto shown = text(field);
  if (shown.empty()) reject(kind, "");
  return shown;
}

base::asn field_reader::network(std::string_view field) {
  auto const number = base::parse_asn(base::trimmed(field));
  if (number && number->value != 0) return *number;
  reject("bad AS number", field);
  return {};
}

base::country_code field_reader::country(std::string_view field) {
  auto const shown = base::trimmed(field);
  return is_no_country(shown) ? base::country_code{} : needed_country(shown);
}

base::country_code field_reader::needed_country(std::string_view field) {
  auto const shown = base::trimmed(field);
  auto const code = base::parse_country_code(shown);
  if (code && !is_no_country(shown)) return *code;
  reject("bad country code", field);
  return {};
}

std::string field_reader::country3(std::string_view field) {
  auto shown = base::upper_ascii(base::trimmed(field));
  auto const is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (shown.empty()) return shown;
  if (shown.size() == 3 && std::all_of(shown.begin(), shown.end(), is_letter)) return shown;
  reject("bad country code", field);
  return {};
}

base::date field_reader::date(std::string_view field) {
  auto const shown = base::trimmed(field);
  if (shown.empty() || shown == "00000000") return {};
  auto const day = base::parse_date(shown);
  if (!day) reject("bad date", field);
  return day.value_or(base::date{});
}

base::geo_point field_reader::point(std::string_view latitude, std::string_view longitude) {
  auto const lat = base::trimmed(latitude);
  auto const lon = base::trimmed(longitude);
  if (lat.empty() && lon.empty()) return {};
  auto const lat_deg = base::parse_real(lat);
  auto const lon_deg = base::parse_real(lon);
  auto const made = lat_deg && lon_deg ? base::make_point(*lon_deg, *lat_deg) : std::nullopt;
  // Where the equator meets the prime meridian there is only sea: exact zeros stand for nothing.
  if (made && made->lat_e7 == 0 && made->lon_e7 == 0) return {};
  if (!made) reject("bad coordinates", std::string{lat} + ", " + std::string{lon});
  return made.value_or(base::geo_point{});
}

std::optional<double> field_reader::real(std::string_view field, std::string_view kind) {
  auto const shown = base::trimmed(field);
  if (shown.empty()) return std::nullopt;
  auto const value = base::parse_real(shown);
  if (!value) reject(kind, field);
  return value;
}

std::optional<bool> field_reader::yes_or_no(std::string_view field) {
  auto const shown = base::trimmed(field);
  if (shown.empty()) return std::nullopt;
  if (is_one_of(shown, yes_words)) return true;
  if (!is_one_of(shown, no_words)) reject("bad yes or no", field);
  return false;
}

bool means_nothing(std::string_view field) {
  constexpr std::array<std::string_view, 5> words{"NULL", "None", "Unknown", "N/A", "-99"};
  return std::find(words.begin(), words.end(), field) != words.end();
}

std::string file_stem(std::string_view path) {
  auto const name = base::lower_ascii(without_folders(path));
  auto stem = std::string_view{name};
  auto const drop = [&](std::string_view suffix) {
    if (stem.ends_with(suffix)) stem.remove_suffix(suffix.size());
  };
  std::for_each(dropped_suffixes.begin(), dropped_suffixes.end(), drop);
  return std::string{stem};
}

base::date date_of_name(std::string_view path) {
  return base::date_in_name(without_folders(path)).value_or(base::date{});
}

std::string digits_of(base::date day) {
  if (!day.known()) return {};
  auto text = base::to_string(day);
  std::erase(text, '-');
  return text;
}

void append_fields(std::string& out, char separator, std::initializer_list<std::string_view> fields) {
  auto is_first = true;
  for (auto const field : fields) {
    if (!is_first) out += separator;
    out += field;
    is_first = false;
  }
  out += '\n';
}

}  // namespace causeway::formats
