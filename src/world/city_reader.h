//! Reads the names of cities as people type them: "Sydney, NSW", "São Paulo/SP", "Kapolei (Oahu)".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "world/build_context.h"

namespace causeway::world {

enum class city_outcome : std::uint8_t {
  found,
  unknown,
  ambiguous,  ///< several places have that name, or the text names several cities
};

struct city_reading {
  city_outcome outcome = city_outcome::unknown;
  base::geo_point point;
};

/// Knows the cities of w.cities; by countries' capitals and by the cities that buildings name it knows more,
/// but only names that the list does not have in that country.
class city_reader {
 public:
  city_reader(world const& w, build_context const& context);
  /// The whole text, else its first part before a comma, slash, bracket, dash or "and", is a city of the
  /// country. A later part may name the city's state, which chooses between cities of one name, or a region;
  /// where it names another city than the first, more than 50 km away, nothing is chosen.
  city_reading read(std::string_view text, country_idx country) const;

 private:
  struct known_city {
    country_idx country;
    base::geo_point point;
    std::string state;  ///< folded
  };
  using parts = std::vector<std::string>;

  void add_capitals(world const& w);
  void add_building_cities(world const& w);
  std::vector<known_city> in_country(std::string const& folded, country_idx country) const;
  bool names_another_city(std::string const& part, known_city const& city) const;
  city_reading choose(std::vector<known_city> candidates, parts const& others) const;

  std::unordered_map<std::string, std::vector<known_city>> by_name_;
  build_context const* context_;
};

}  // namespace causeway::world
