//! What all views of the world share: whether a fact can be known, and where it comes from.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "world/world.h"

namespace causeway::world {

/// Whether a world knows facts of one kind about one thing. No data is never 0.
enum class knowledge : std::uint8_t {
  not_read,    ///< no source of this kind was read
  none_known,  ///< sources of this kind were read, and none of them says anything about it
  known,
};

/// Facts of one kind about one thing. Where nothing is known of it, the sources are those that say nothing.
template <typename Row>
struct facts {
  knowledge state = knowledge::not_read;
  std::vector<Row> rows;
  std::vector<source_idx> sources;  ///< each once, in order
};

/// Enters the source in its order, once; an invalid one is left out.
void add_source(std::vector<source_idx>& sources, source_idx source);

/// Sets the state from the table in which facts were sought; for nothing found, all its sources.
template <typename Table>
void settle(knowledge& state, std::vector<source_idx>& sources, bool found, Table const& table) {
  if (table.empty()) return;
  state = found ? knowledge::known : knowledge::none_known;
  if (found) return;
  for (auto const& row : table) add_source(sources, row.source);
}
template <typename Row, typename Table>
void settle(facts<Row>& found, Table const& table) {
  settle(found.state, found.sources, !found.rows.empty(), table);
}

/// How many rows of one table there are about one thing.
struct row_count {
  knowledge state = knowledge::not_read;
  std::uint64_t count = 0;
  std::vector<source_idx> sources;
};
template <typename Table>
void settle(row_count& sum, Table const& table) {
  settle(sum.state, sum.sources, sum.count != 0, table);
}

/// Calls visit(key, row) for each row of a table.
template <typename Key, typename Value, typename Visit>
void for_each_row(base::column<Key, Value> const& table, Visit visit) {
  auto key = Key{0};
  for (auto const& row : table) {
    visit(key, row);
    ++key;
  }
}

/// The day that the world stands for: as it was built for, else that of its newest source.
base::date day_of(world const& from);

/// Nothing where the index is none.
base::country_code code_of(world const& from, country_idx country);
std::string_view name_of(world const& from, country_idx country);
std::string_view name_of(world const& from, organisation_idx organisation);

/// A country by code and name.
struct country_brief {
  base::country_code code;
  std::string_view name;
};
country_brief brief_of(world const& from, country_idx country);

/// A network by number and name, with who runs it and where it is at home.
struct network_brief {
  base::asn number;
  std::string_view name;
  std::string_view organisation;
  base::country_code home;
};
network_brief brief_of(world const& from, as_idx network);

/// A cable as lists name it.
struct cable_brief {
  std::string_view id;
  std::string_view name;
  std::string_view owners;
  bool planned = false;  ///< so marked, or ready only after the world's day
  std::optional<std::int32_t> rfs_year;
  std::optional<std::int32_t> length_km;
  std::vector<base::country_code> countries;  ///< where it lands, each once, in order of code
};
cable_brief brief_of(world const& from, cable_idx cable);

/// Prefixes of one family, and what they hold.
struct prefix_sum {
  knowledge state = knowledge::not_read;
  std::uint64_t prefixes = 0;
  std::uint64_t size = 0;  ///< IPv4 addresses or IPv6 /64 networks, each counted once
  std::uint64_t by_table = 0;
  std::uint64_t by_delegation = 0;
  std::uint64_t several_origins = 0;
  std::uint64_t as_sets = 0;
  std::optional<double> share_of_world;  ///< 0–1, of all announced; nothing where nothing is
  std::vector<source_idx> sources;       ///< of the announcements and of where they are
};

/// Adds one prefix; share, state and the sources of locations are the caller's.
void add_prefix(world const& from, prefix_sum& sum, prefix_idx prefix);

/// Rows keep no source of a location: those that its basis reads are all it can rest on.
void add_location_sources(world const& from, location_basis basis, std::vector<source_idx>& sources);

/// All announced IPv4 addresses and IPv6 /64 networks of the world.
struct announced_total {
  std::uint64_t addresses4 = 0;
  std::uint64_t slash64s6 = 0;
};
announced_total announced(world const& from);

/// The number, where prefixes of that family were read at all; else nothing.
std::optional<std::uint64_t> if_read4(world const& from, std::uint64_t addresses4);
std::optional<std::uint64_t> if_read6(world const& from, std::uint64_t slash64s6);

/// `part` of `whole`, 0–1; nothing where the whole is 0.
std::optional<double> share_of(std::uint64_t part, std::uint64_t whole);

}  // namespace causeway::world
