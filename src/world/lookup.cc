//! Finding rows by what people type: exact names first, then parts of names, then near ones.
#include "world/lookup.h"

#include <algorithm>
#include <utility>

#include "base/text.h"
#include "world/country_names.h"

namespace causeway::world {

namespace {

template <typename Id>
struct entry {
  Id id;
  std::string key;
  std::string_view name;
};

template <typename Id>
struct scored {
  std::size_t distance = 0;
  entry<Id> const* what = nullptr;
};

std::size_t distance_to(std::string_view wanted, std::string_view key, std::string_view name) {
  return std::min(edit_distance(wanted, folded_name(key)), edit_distance(wanted, folded_name(name)));
}

template <typename Id>
std::vector<candidate> nearest(std::vector<entry<Id>> const& entries, std::string_view wanted) {
  auto const limit = std::max<std::size_t>(1, wanted.size() / 3);
  std::vector<scored<Id>> close;
  for (auto const& one : entries) {
    auto const distance = distance_to(wanted, one.key, one.name);
    if (distance <= limit) close.push_back({distance, &one});
  }
  std::stable_sort(close.begin(), close.end(),
                   [](scored<Id> a, scored<Id> b) { return a.distance < b.distance; });
  std::vector<candidate> near;
  for (auto const& one : close) {
    if (near.size() < max_candidates) near.push_back({one.what->key, std::string{one.what->name}});
  }
  return near;
}

// Rows for which fits(folded name) holds: the one, or several.
template <typename Id, typename Fits>
lookup<Id> by_name(std::vector<entry<Id>> const& entries, Fits fits) {
  lookup<Id> out;
  auto count = std::size_t{0};
  for (auto const& one : entries) {
    if (!fits(folded_name(one.name))) continue;
    ++count;
    if (count == 1) out.found = one.id;
    if (out.near.size() < max_candidates) out.near.push_back({one.key, std::string{one.name}});
  }
  if (count == 1) out.near.clear();
  if (count > 1) out.found.reset();
  out.several = count > 1;
  return out;
}

template <typename Id>
lookup<Id> look_up(std::vector<entry<Id>> const& entries, std::string_view text) {
  auto const wanted = folded_name(text);
  if (wanted.empty()) return {};
  auto exact = by_name(entries, [&](std::string const& name) { return name == wanted; });
  if (exact.found || exact.several) return exact;
  auto part =
      by_name(entries, [&](std::string const& name) { return name.find(wanted) != std::string::npos; });
  if (part.found || part.several) return part;
  return {std::nullopt, false, nearest(entries, wanted)};
}

template <typename Id>
lookup<Id> found_row(Id id) {
  return {id, false, {}};
}

std::vector<entry<country_idx>> country_entries(world const& from) {
  std::vector<entry<country_idx>> entries;
  auto id = country_idx{0};
  for (auto const& row : from.countries) {
    entries.push_back({id, to_string(row.code), text_of(from, row.name)});
    ++id;
  }
  return entries;
}

std::vector<entry<as_idx>> network_entries(world const& from) {
  std::vector<entry<as_idx>> entries;
  auto id = as_idx{0};
  for (auto const& row : from.networks) {
    entries.push_back({id, std::to_string(row.number.value), text_of(from, row.name)});
    ++id;
  }
  return entries;
}

std::vector<entry<exchange_idx>> exchange_entries(world const& from) {
  std::vector<entry<exchange_idx>> entries;
  auto id = exchange_idx{0};
  for (auto const& row : from.exchanges) {
    auto const key = row.peeringdb_id == 0 ? std::string{} : std::to_string(row.peeringdb_id);
    entries.push_back({id, key, text_of(from, row.name)});
    ++id;
  }
  return entries;
}

std::vector<entry<cable_idx>> cable_entries(world const& from) {
  std::vector<entry<cable_idx>> entries;
  auto id = cable_idx{0};
  for (auto const& row : from.cables) {
    entries.push_back({id, std::string{text_of(from, row.id)}, text_of(from, row.name)});
    ++id;
  }
  return entries;
}

template <typename Id>
std::optional<Id> with_key(std::vector<entry<Id>> const& entries, std::string_view key) {
  auto const found =
      std::find_if(entries.begin(), entries.end(), [&](entry<Id> const& one) { return one.key == key; });
  if (key.empty() || found == entries.end()) return std::nullopt;
  return found->id;
}

std::optional<country_idx> with_iso3(world const& from, std::string_view text) {
  auto const wanted = base::upper_ascii(text);
  auto const rows = from.countries.values();
  auto const found = std::find_if(rows.begin(), rows.end(), [&](country_row const& row) {
    return wanted == std::string_view{row.iso3.data(), 3};
  });
  if (wanted.size() != 3 || found == rows.end()) return std::nullopt;
  return country_idx{static_cast<std::uint16_t>(found - rows.begin())};
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the table of prefixes: of a's first i, i - 1 and i - 2 bytes.
  std::vector<std::size_t> row(b.size() + 1);
  for (auto j = std::size_t{0}; j <= b.size(); ++j) row[j] = j;
  auto above = row;
  auto above_that = row;
  for (auto i = std::size_t{1}; i <= a.size(); ++i) {
    std::swap(above_that, above);
    std::swap(above, row);
    row[0] = i;
    for (auto j = std::size_t{1}; j <= b.size(); ++j) {
      auto const changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0U : 1U);
      row[j] = std::min({changed, above[j] + 1, row[j - 1] + 1});
      auto const swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], above_that[j - 2] + 1);
    }
  }
  return row[b.size()];
}

lookup<country_idx> look_up_country(world const& from, std::string_view text) {
  auto const wanted = base::trimmed(text);
  if (auto const code = base::parse_country_code(wanted)) {
    if (auto const found = find_country(from, *code)) return found_row(*found);
  }
  if (auto const found = with_iso3(from, wanted)) return found_row(*found);
  auto const entries = country_entries(from);
  // A code that is none must not pass for a part of a name.
  if (wanted.size() <= 2) return {std::nullopt, false, nearest(entries, folded_name(wanted))};
  return look_up(entries, wanted);
}

lookup<as_idx> look_up_network(world const& from, std::string_view text) {
  auto const number = base::parse_asn(base::trimmed(text));
  if (!number) return look_up(network_entries(from), text);
  if (auto const found = find_network(from, *number)) return found_row(*found);
  return {std::nullopt, false, nearest(network_entries(from), std::to_string(number->value))};
}

lookup<exchange_idx> look_up_exchange(world const& from, std::string_view text) {
  auto const entries = exchange_entries(from);
  if (auto const found = with_key(entries, base::trimmed(text))) return found_row(*found);
  return look_up(entries, text);
}

lookup<cable_idx> look_up_cable(world const& from, std::string_view text) {
  auto const entries = cable_entries(from);
  if (auto const found = with_key(entries, base::trimmed(text))) return found_row(*found);
  return look_up(entries, text);
}

}  // namespace causeway::world
