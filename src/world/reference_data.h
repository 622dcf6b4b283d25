//! The project's own reference files, built into the program so that it needs no folder beside it.
#pragma once

#include <string_view>

namespace causeway::world {

/// The bytes of data/countries.csv, data/groups.csv, data/names.csv and data/price_book.csv.
std::string_view built_in_countries();
std::string_view built_in_groups();
std::string_view built_in_names();
std::string_view built_in_price_book();

}  // namespace causeway::world
