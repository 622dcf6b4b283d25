//! Puts the wires together: names first, then sea, land and sites.
#include "sample/wires.h"

#include <array>
#include <cmath>

#include "sample/dice.h"
#include "sample/wires_parts.h"

namespace causeway::sample {

namespace {

// Invented; no company has these names.
constexpr auto carrier_names =
    std::array{"Velquora Carrier",  "Ostrane Networks",  "Pelagorn Cables",      "Tarnwick Global",
               "Zephyrline Trunks", "Corvantis Transit", "Lumerac International"};
constexpr auto content_names = std::array{"Vidoramo", "Quessenza Search", "Nimbulor Cloud", "Chattivo"};
constexpr auto first_words =
    std::array{"Amber", "Copper", "Silver", "Crimson", "Ivory", "Cobalt", "Russet", "Saffron"};
constexpr auto second_words =
    std::array{"Otter",     "Pelican",  "Narwhal",  "Sturgeon", "Cormorant", "Lantern",
               "Albatross", "Seahorse", "Mackerel", "Gannet",   "Barnacle",  "Tern"};
constexpr auto kinds = std::array{"Cable", "System", "Link"};

// A number that steps through 0 to size - 1 without repeating: `stride` has no divisor in common with size.
std::size_t scattered(std::size_t number, std::size_t start, std::size_t stride, std::size_t size) {
  return (start + number * stride) % size;
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

}  // namespace

std::string slug(std::string_view text) {
  std::string out;
  for (char const given : text) {
    auto const is_capital = given >= 'A' && given <= 'Z';
    auto const letter = is_capital ? static_cast<char>(given - 'A' + 'a') : given;
    auto const is_ascii = static_cast<unsigned char>(given) < 128;
    if (is_word(letter)) out += letter;
    if (!is_word(letter) && is_ascii && !out.empty() && out.back() != '-') out += '-';
  }
  if (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

double in_steps(double value, double step) {
  if (step >= 1) return std::floor(value / step + 0.5) * step;
  auto const parts = std::floor(1 / step + 0.5);  // so that 0.3 is 0.3 and not 3 times 0.1
  return std::floor(value * parts + 0.5) / parts;
}

std::string second_owner(made_country const& country) {
  return country.m49 % 2 == 0 ? country.name + " Grid Fibre" : country.name + " Rail Fibre";
}

std::string cable_name(std::uint64_t seed, std::size_t number) {
  constexpr auto pairs = first_words.size() * second_words.size();
  static_assert(pairs == 96);  // 43 has no divisor in common with it
  auto dies = dice{seed, "cable names"};
  auto const pair = scattered(number, dies.below(pairs), 43, pairs);
  auto const* const first = first_words[pair % first_words.size()];
  auto const* const second = second_words[pair / first_words.size()];
  auto const* const kind = kinds[(pair + number) % kinds.size()];
  auto const round = number < pairs ? std::string{} : ' ' + std::to_string(number / pairs + 1);
  return std::string{first} + ' ' + second + ' ' + kind + round;
}

wires make_wires(sample_options const& options, lands const& on) {
  wires out;
  for (auto const& country : on.countries) {
    if (country.is_hub && country.capital.valid()) out.hubs.push_back(country.capital);
  }
  out.carriers.assign(carrier_names.begin(), carrier_names.end());
  out.contents.assign(content_names.begin(), content_names.end());
  auto const land = land_raster{on};
  auto const ground = wires_ground{options, on, land};
  add_cables(ground, out);
  add_spans(ground, out);
  add_sites(ground, out);
  return out;
}

}  // namespace causeway::sample
