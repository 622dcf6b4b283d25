//! Finds files by what they are, and chooses the newest of each kind and scope.
#include "world/survey.h"

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <utility>

#include "base/files.h"
#include "base/text.h"
#include "formats/input.h"
#include "formats/registry.h"
#include "formats/sample.h"

namespace causeway::world {

namespace {

using formats::sample;

std::string_view base_name(std::string_view path) {
  auto const slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

// The text behind the first `marker` up to a quote, space or line end.
std::string_view word_after(std::string_view text, std::string_view marker) {
  auto const at = text.find(marker);
  if (at == std::string_view::npos) return {};
  auto const rest = text.substr(at + marker.size());
  auto const start = rest.find_first_not_of(" \t\":");
  if (start == std::string_view::npos) return {};
  return rest.substr(start, rest.find_first_of("\"\r\n ,|", start) - start);
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.") == std::string_view::npos;
}

// The fields of a delegated file's version line; nothing where it has none and begins with a record.
std::vector<std::string_view> version_line(sample const& start) {
  auto fields = base::split(formats::first_data_line(start), '|');
  if (!is_number(fields[0])) fields.clear();
  return fields;
}

// Where each format says its own date.
base::date content_day(std::string_view format, sample const& start) {
  auto const dated = [](std::string_view text) { return base::parse_date(text).value_or(base::date{}); };
  if (format == "delegated") {
    auto const fields = version_line(start);
    return fields.size() > 5 ? dated(fields[5]) : base::date{};
  }
  if (format == "as-rel") return dated(word_after(start.text, "topology|BGP|"));
  if (format == "as2org") return dated(word_after(start.text, "# date:"));
  if (format == "vrps") {
    auto const built = dated(word_after(start.text, "\"buildtime\""));
    return built.known() ? built : dated(word_after(start.text, "\"generatedTime\""));
  }
  if (format == "ixf") return dated(word_after(start.text, "\"timestamp\""));
  if (format == "peeringdb") return dated(word_after(start.text, "\"generated\""));
  return {};
}

// The year in which a folder's name ends: "2014", "facilities-2021".
std::optional<base::date> year_at_end(std::string_view name) {
  auto const start = name.find_last_not_of("0123456789");
  auto const digits = start == std::string_view::npos ? name : name.substr(start + 1);
  auto const year = digits.size() == 4 ? base::parse_number<int>(digits) : std::nullopt;
  return year && *year > 1990 && *year < 2100 ? base::make_date(*year, 1, 1) : std::nullopt;
}

// "2024/03/15" and "2024/03", a folder for each part.
std::optional<base::date> day_of_nested(std::span<std::string_view const> folders) {
  if (folders.size() < 2 || folders[0].size() != 4 || folders[1].size() != 2) return std::nullopt;
  auto const month = std::string{folders[0]} + "-" + std::string{folders[1]};
  if (folders.size() > 2 && folders[2].size() == 2) {
    if (auto const day = base::parse_date(month + "-" + std::string{folders[2]})) return day;
  }
  return base::parse_date(month);
}

base::date day_in_folders(std::string_view shown) {
  base::date innermost;
  auto const parts = base::split(shown, '/');
  auto const folders = std::span{parts}.first(parts.size() - 1);
  for (auto i = std::size_t{0}; i < folders.size(); ++i) {
    auto found = base::date_in_name(folders[i]);
    if (!found) found = day_of_nested(folders.subspan(i));
    if (!found) found = year_at_end(folders[i]);
    if (found) innermost = *found;
  }
  return innermost;
}

void set_day(found_file& file, sample const& start) {
  file.day = content_day(file.format, start);
  if (file.day.known()) {
    file.basis = date_basis::content;
  } else if (auto const named = base::date_in_name(base_name(file.shown)); named) {
    file.day = *named;
    file.basis = date_basis::name;
  } else if (auto const folder = day_in_folders(file.shown); folder.known()) {
    file.day = folder;
    file.basis = date_basis::folder;
  }
}

std::string name_without_packing(std::string_view shown) {
  auto name = std::string{base_name(shown)};
  for (auto const* const end : {".gz", ".bz2", ".zst", ".xz"}) {
    if (name.ends_with(end)) name.resize(name.size() - std::string_view{end}.size());
  }
  return name;
}

// Decimal numbers of more than ten digits are IPv6 addresses.
std::string family_of(sample const& start) {
  auto const line = formats::first_data_line(start);
  auto const digits =
      std::min(line.find_first_not_of("0123456789", line.starts_with('"') ? 1 : 0), line.size());
  constexpr auto longest_ipv4_number = std::size_t{11};  // with a quote
  return line.find(':') == std::string_view::npos && digits <= longest_ipv4_number ? "IPv4" : "IPv6";
}

// A date as names write it; `century_at` is where its year begins.
struct date_shape {
  std::string_view form;  // 0: a digit, a: a letter
  std::size_t century_at = 0;
};

bool begins_with(std::string_view text, date_shape const& shape) {
  auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
  auto const fits = [&](char kind, char c) {
    if (kind == '0') return is_digit(c);
    if (kind == 'a') return c >= 'a' && c <= 'z';
    return c == kind;
  };
  auto const& form = shape.form;
  if (text.size() < form.size() || !std::equal(form.begin(), form.end(), text.begin(), fits)) return false;
  if (text.size() > form.size() && is_digit(text[form.size()])) return false;
  auto const century = text.substr(shape.century_at, 2);
  return century == "19" || century == "20";
}

// How many characters of a date stand at the start of `text`; 0 where none does.
std::size_t date_length(std::string_view text) {
  constexpr auto shapes = std::to_array<date_shape>({{"0000-00-00"},
                                                     {"0000_00_00"},
                                                     {"0000.00.00"},
                                                     {"0000/00/00"},
                                                     {"00-00-0000", 6},
                                                     {"00aaa0000", 5},
                                                     {"00000000000000"},
                                                     {"000000000000"},
                                                     {"00000000"},
                                                     {"0000-00"},
                                                     {"0000_00"},
                                                     {"0000/00"},
                                                     {"000000"},
                                                     {"0000"}});
  auto const* const found = std::find_if(shapes.begin(), shapes.end(),
                                         [&](date_shape const& shape) { return begins_with(text, shape); });
  return found == shapes.end() ? 0 : found->form.size();
}

// Small letters without dates, so that two days of one file are one scope: whole runs of digits only, as
// AS65001 is no date and Backbone-3 is not Backbone-4.
enum class lone_year : std::uint8_t { drop, keep };
std::string dateless(std::string_view shown, lone_year years = lone_year::drop) {
  auto const text = base::lower_ascii(shown);
  std::string out;
  for (auto rest = std::string_view{text}; !rest.empty();) {
    auto date = date_length(rest);
    if (date == 4 && years == lone_year::keep) date = 0;
    if (date == 0) {
      auto const run = rest.find_first_not_of("0123456789");
      auto const taken = std::max<std::size_t>(1, std::min(run, rest.size()));
      out += rest.substr(0, taken);
      rest.remove_prefix(taken);
    } else {
      rest.remove_prefix(date);
    }
  }
  return out;
}

std::string folder_of(std::string_view shown) {
  return std::string{shown.substr(0, shown.size() - base_name(shown).size())};
}

// The indicator: "sp.pop.totl" of "sp.pop.totl.csv" and of the bank's own "API_SP.POP.TOTL_DS2_….csv".
std::string indicator_in(std::string_view shown) {
  auto const name = base::lower_ascii(name_without_packing(shown));
  if (name.starts_with("api_")) return std::string{base::split(name, '_').at(1)};
  return name.ends_with(".csv") ? name.substr(0, name.size() - 4) : name;
}

// The archive of validated payloads has a file for each trust anchor, in a folder named after it; validators
// write all into one.
std::string trust_anchor_of(std::string_view shown, sample const& start) {
  return start.text.starts_with("URI,") ? dateless(folder_of(shown)) : std::string{};
}

std::string registry_of(sample const& start) {
  auto const version = version_line(start);
  return std::string{version.empty() ? base::split(formats::first_data_line(start), '|').at(0)
                                     : version.at(1)};
}

std::string scope_of(std::string_view format, std::string_view shown, sample const& start) {
  auto name = name_without_packing(shown);
  if (format == "delegated") return registry_of(start);
  if (format == "prefix2as" || format == "prefix-country") return family_of(start);
  if (format == "vrps") return trust_anchor_of(shown, start);
  if (format == "wdi") return indicator_in(shown);
  if (format == "cables" || format == "landing-points" || format == "cable-index") return name;
  if (format == "peeringdb" || format == "latency" || format == "retail") return dateless(name);
  // Each operator and exchange has its own, under names such as nodes.geojson.
  if (format == "ofds") return dateless(folder_of(shown) + name);
  if (format == "ixf") return dateless(folder_of(shown) + name, lone_year::keep);  // or the exchange's number
  if (format == "overlay") return std::string{shown};
  return {};
}

// Serial-2 has all links of serial-1, and those seen at exchanges only.
int rank_of(std::string_view format, sample const& start) {
  return format == "as-rel" && base::split(formats::first_data_line(start), '|').size() > 3 ? 1 : 0;
}

bool is_better(found_file const& one, found_file const& other) {
  if (one.day.known() != other.day.known()) return one.day.known();
  if (one.day != other.day) return one.day > other.day;
  return one.rank > other.rank;
}

std::string why_not_used(found_file const& loser, found_file const& winner) {
  if (loser.day != winner.day) return "older than " + winner.shown + " of the same kind";
  auto const same = winner.day.known() ? "of the same day and kind as " : "of the same kind, undated like ";
  return same + winner.shown +
         (loser.rank != winner.rank ? ", which says more" : ", which is first in order of path");
}

// Why a file of a known kind is not used, whatever else there is; "" where it may be.
std::string reason_against(found_file const& file, std::optional<base::date> as_of) {
  if (file.format == "mrt") return "MRT is read only when it is named with --rib";
  if (file.format == "cable-index") return "a list of names that the cables' own files say better";
  if (file.format == "sources" || file.format == "defaults") return "the world holds no facts of this kind";
  if (as_of && file.day.known() && file.day > *as_of) return "later than " + base::to_string(*as_of);
  return {};
}

found_file truth_file(std::string const& path, std::string const& shown) {
  found_file file;
  file.path = path;
  file.shown = shown;
  file.unused_reason = "the truth of a sample world, which no source publishes";
  return file;
}

}  // namespace

found_file describe_file(std::string const& path, std::string const& shown) {
  found_file file;
  file.path = path;
  file.shown = shown;
  auto in = formats::input::open(path);
  if (!in) {
    file.unused_reason = in.error().message;
    return file;
  }
  auto const* const told = formats::told_format(*in);
  if (told == nullptr) {
    file.unused_reason = "of unknown kind";
    return file;
  }
  auto const start = formats::sample_of(*in);
  file.format = told->name;
  file.scope = scope_of(file.format, shown, start);
  file.rank = rank_of(file.format, start);
  set_day(file, start);
  return file;
}

void choose_newest(std::vector<found_file>& files, std::optional<base::date> as_of) {
  std::map<std::pair<std::string, std::string>, found_file*> best;
  for (auto& file : files) {
    if (!file.used()) continue;
    file.unused_reason = reason_against(file, as_of);
    if (!file.used()) continue;
    auto& current = best[{file.format, file.scope}];
    if (current == nullptr) {
      current = &file;
      continue;
    }
    auto* const winner = is_better(file, *current) ? &file : current;
    auto* const loser = winner == current ? &file : current;
    loser->unused_reason = why_not_used(*loser, *winner);
    current = winner;
  }
}

base::result<std::vector<found_file>> survey_folder(std::string const& folder,
                                                    std::optional<base::date> as_of) {
  auto const paths = base::files_below(folder);
  if (!paths) return std::unexpected{paths.error()};
  std::vector<found_file> files;
  auto is_sample = false;
  for (auto const& path : *paths) {
    auto shown = path.substr(folder.size());
    while (shown.starts_with('/')) shown.erase(0, 1);
    is_sample = is_sample || shown == sample_mark;
    if (shown == sample_mark) continue;
    // The mark's capitals stand before the folder of the truth in order of path.
    files.push_back(is_sample && shown.starts_with(sample_truth) ? truth_file(path, shown)
                                                                 : describe_file(path, shown));
  }
  choose_newest(files, as_of);
  return files;
}

}  // namespace causeway::world
