//! The project's own reference files.
#include "world/reference_data.h"

namespace causeway::embedded {

extern std::string_view const countries_csv;
extern std::string_view const groups_csv;
extern std::string_view const names_csv;
extern std::string_view const price_book_csv;

}  // namespace causeway::embedded

namespace causeway::world {

std::string_view built_in_countries() {
  return embedded::countries_csv;
}
std::string_view built_in_groups() {
  return embedded::groups_csv;
}
std::string_view built_in_names() {
  return embedded::names_csv;
}
std::string_view built_in_price_book() {
  return embedded::price_book_csv;
}

}  // namespace causeway::world
