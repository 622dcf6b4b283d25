//! Which facts the project's own tables may hold: the closed list of data/items.csv, built into the program.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace causeway::formats {

/// One line of items.csv: an item in one of its units.
struct item_rule {
  std::string file;  ///< "price_book", "defaults" or "overlay"
  std::string item;
  std::string unit;
  double min = 0;  ///< smallest value allowed, in that unit
  double max = 0;
  std::vector<std::string> needs;  ///< columns that must not be empty
};

/// All rules, in the order of the file.
std::span<item_rule const> item_rules();

/// The rule for the item in that unit; nullptr where there is none.
item_rule const* find_item_rule(std::string_view file, std::string_view item, std::string_view unit);
/// The units in which the file may state the item, parted by " or "; "" where it may not.
std::string units_of_item(std::string_view file, std::string_view item);

}  // namespace causeway::formats
