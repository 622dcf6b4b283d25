//! Finds files by what they are, and chooses the newest of each kind and scope.
#include "world/survey.h"

#include <algorithm>
#include <array>
#include <map>
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

// Where each format says its own date.
base::date content_day(std::string_view format, sample const& start) {
  auto const dated = [](std::string_view text) { return base::parse_date(text).value_or(base::date{}); };
  if (format == "delegated") {
    auto const fields = base::split(formats::first_data_line(start), '|');
    return fields.size() > 5 ? dated(fields[5]) : base::date{};
  }
  if (format == "as-rel") return dated(word_after(start.text, "topology|BGP|"));
  if (format == "as2org") return dated(word_after(start.text, "# date:"));
  if (format == "vrps") return dated(word_after(start.text, "\"buildtime\""));
  if (format == "ixf") return dated(word_after(start.text, "\"timestamp\""));
  if (format == "peeringdb") return dated(word_after(start.text, "\"generated\""));
  return {};
}

base::date day_in_folders(std::string_view shown) {
  base::date newest;
  auto const folders = base::split(shown, '/');
  for (auto i = std::size_t{0}; i + 1 < folders.size(); ++i) {
    auto const found = base::date_in_name(folders[i]);
    if (found) newest = *found;  // the innermost folder that has one
    if (!found) {
      if (auto const year = base::parse_number<unsigned>(
              folders[i].substr(folders[i].size() - std::min<std::size_t>(4, folders[i].size())));
          year && *year > 1990 && *year < 2100) {
        newest = *base::make_date(static_cast<int>(*year), 1, 1);
      }
    }
  }
  return newest;
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

std::string family_of(sample const& start) {
  auto const line = formats::first_data_line(start);
  return line.find(':') == std::string_view::npos ? "IPv4" : "IPv6";
}

bool matches(std::string_view text, std::string_view shape) {
  auto const fits = [](char c, char kind) {
    if (kind == '0') return c >= '0' && c <= '9';
    if (kind == 'a') return c >= 'a' && c <= 'z';
    return c == kind;
  };
  return text.size() >= shape.size() && std::equal(shape.begin(), shape.end(), text.begin(),
                                                   [&](char kind, char c) { return fits(c, kind); });
}

// A name without its dates, so that two days of one file are one scope.
std::string dateless_name(std::string_view shown) {
  constexpr std::array<std::string_view, 7> shapes{"0000-00-00", "0000_00_00", "00-00-0000", "00aaa0000",
                                                   "00000000",   "000000",     "0000"};
  auto const name = base::lower_ascii(name_without_packing(shown));
  std::string out;
  for (auto rest = std::string_view{name}; !rest.empty();) {
    auto const* const shape =
        std::find_if(shapes.begin(), shapes.end(), [&](std::string_view one) { return matches(rest, one); });
    if (shape == shapes.end()) {
      out += rest[0];
      rest.remove_prefix(1);
    } else {
      rest.remove_prefix(shape->size());
    }
  }
  return out;
}

std::string scope_of(std::string_view format, std::string_view shown, sample const& start) {
  if (format == "delegated") return std::string{base::split(formats::first_data_line(start), '|').at(1)};
  if (format == "prefix2as" || format == "prefix-country") return family_of(start);
  if (format == "wdi" || format == "peeringdb" || format == "ixf") return dateless_name(shown);
  if (format == "cables" || format == "landing-points" || format == "cable-index")
    return name_without_packing(shown);
  if (format == "ofds" || format == "latency" || format == "retail") return dateless_name(shown);
  if (format == "overlay") return std::string{shown};
  return {};
}

bool is_better(found_file const& one, found_file const& other) {
  if (one.day.known() != other.day.known()) return one.day.known();
  return one.day > other.day;
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
  set_day(file, start);
  return file;
}

void choose_newest(std::vector<found_file>& files, std::optional<base::date> as_of) {
  std::map<std::pair<std::string, std::string>, found_file*> best;
  for (auto& file : files) {
    if (!file.used()) continue;
    if (file.format == "mrt") {
      file.unused_reason = "MRT is read only when it is named with --rib";
    } else if (file.format == "cable-index") {
      file.unused_reason = "a list of names that the cables' own files say better";
    } else if (as_of && file.day.known() && file.day > *as_of) {
      file.unused_reason = "later than " + base::to_string(*as_of);
    }
    if (!file.used()) continue;
    auto& current = best[{file.format, file.scope}];
    if (current == nullptr) {
      current = &file;
      continue;
    }
    auto* const winner = is_better(file, *current) ? &file : current;
    auto* const loser = winner == current ? &file : current;
    loser->unused_reason = "older than " + winner->shown + " of the same kind";
    current = winner;
  }
}

base::result<std::vector<found_file>> survey_folder(std::string const& folder,
                                                    std::optional<base::date> as_of) {
  auto const paths = base::files_below(folder);
  if (!paths) return std::unexpected{paths.error()};
  std::vector<found_file> files;
  for (auto const& path : *paths) {
    auto shown = path.substr(folder.size());
    while (shown.starts_with('/')) shown.erase(0, 1);
    if (base_name(shown) != sample_mark) files.push_back(describe_file(path, shown));
  }
  choose_newest(files, as_of);
  return files;
}

}  // namespace causeway::world
