//! What a command has to say about a world, once for people and once for scripts.
#pragma once

#include <concepts>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "world/view.h"

namespace causeway::app {

/// One value; no_data is "no data", never 0 or an empty text.
struct no_data {};
using cell = std::variant<no_data, std::string, std::uint64_t, double, bool, std::vector<std::string>>;

/// How people read a value; scripts get it as it is.
enum class look : std::uint8_t {
  text,
  count,   ///< 12,345
  number,  ///< 12345: years, ids, AS numbers
  real,    ///< 12.5
  share,   ///< 0–1, shown as 12.34 %
  flag,    ///< yes or no
};

/// The name of a value for scripts, with its unit last, and for people.
struct field {
  std::string_view key;
  std::string_view label;
  look how = look::text;
  std::string_view none = "no data";  ///< what people read where there is no value
};

struct fact {
  field what;
  cell value;
};

/// Facts of one kind with their sources: single ones, then at most one table.
struct block {
  std::string_view key;
  std::string_view title;
  world::knowledge state = world::knowledge::known;
  std::vector<fact> facts{};
  std::vector<field> columns{};
  std::vector<std::vector<cell>> rows{};  ///< each as long as columns
  std::vector<world::source_idx> sources{};
  std::string_view note{};  ///< one line for people, about how to read it
  bool needs_all = false;   ///< rows are shown with --all only
  bool shows_all = false;   ///< rows are shown without it too
};

struct sheet {
  std::string_view kind;  ///< "country", "network", …
  std::string title;
  base::date as_of{};  ///< the day that the world stands for
  std::vector<std::string> warnings{};
  std::vector<block> blocks{};
};

struct print_options {
  bool all = false;  ///< every row; else the first few of each table
  bool json = false;
};
inline constexpr std::size_t rows_without_all = 10;

/// The number of rows that are printed of a block.
std::size_t shown_rows(block const& one, print_options const& options);

/// For people: aligned, the source and date behind each block.
std::string to_text(sheet const& page, world::world const& from, print_options const& options);
/// For scripts: one JSON object in one line (docs/world.md).
std::string to_json(sheet const& page, world::world const& from, print_options const& options);

/// On standard output; false where that is not possible.
bool print_sheet(sheet const& page, world::world const& from, print_options const& options);

// Cells of optional and typed values.
cell cell_of(std::string_view text);  ///< no data where empty
cell cell_of(base::country_code code);
cell cell_of(base::date day);
cell cell_of(double number);  ///< no data where it is not finite
cell cell_of(std::vector<base::country_code> const& codes);
cell cell_of(std::int32_t number);  ///< a count or year: no data where negative
template <std::unsigned_integral Number>
cell cell_of(Number number) {
  return std::uint64_t{number};
}
template <typename Value>
cell cell_of(std::optional<Value> const& value) {
  return value ? cell_of(*value) : cell{no_data{}};
}
cell id_cell(std::uint32_t id);  ///< no data where 0
cell lat_cell(base::geo_point point);
cell lon_cell(base::geo_point point);

}  // namespace causeway::app
