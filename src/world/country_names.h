//! Country names as sources write them, joined to codes through one documented table.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/country_code.h"

namespace causeway::world {

/// For comparing names: small letters without diacritics, "&" as "and", every run of other characters one
/// space. "Côte d'Ivoire" -> "cote d ivoire".
std::string folded_name(std::string_view name);

/// name -> code. A name that stands for no country ("Arab World") is known as such.
class country_names {
 public:
  /// A later entry of the same folded name does not replace an earlier one.
  void add(std::string_view name, base::country_code code);
  /// Nothing where the name is not in the table; a code that is not given where it names no country.
  std::optional<base::country_code> find(std::string_view name) const;

 private:
  std::unordered_map<std::string, base::country_code> codes_;
};

}  // namespace causeway::world
