//! Reads the text of small wires.
#include "sample/wires_small.h"

#include <optional>
#include <stdexcept>
#include <string>

#include "base/text.h"

namespace causeway::sample::test {

namespace {

std::vector<std::uint32_t> numbers_in(std::string_view chain) {
  std::vector<std::uint32_t> out;
  for (auto const part : base::split(chain, '-'))
    out.push_back(base::parse_number<std::uint32_t>(part).value());
  return out;
}

void add_cable(std::vector<std::uint32_t> const& chain, double km, wires& to) {
  made_cable out;
  out.id = "cable-" + std::to_string(to.cables.size());
  for (std::size_t i = 1; i < chain.size(); ++i) {
    out.segments.push_back({landing_id{chain[i - 1]}, landing_id{chain[i]}, {}, km});
  }
  to.cables.push_back(std::move(out));
}

border_id border_between(lands const& on, country_id a, country_id b) {
  for (std::uint32_t i = 0; i < on.borders.size(); ++i) {
    if (on.borders[i].first == a && on.borders[i].second == b) return border_id{i};
  }
  return {};
}

void add_span(lands const& on, std::vector<std::uint32_t> const& ends, double km, wires& to) {
  made_span out;
  out.id = "span-" + std::to_string(to.spans.size());
  out.from = city_id{ends.at(0)};
  out.to = city_id{ends.at(1)};
  out.length_km = km;
  out.border = border_between(on, on.of(out.from).country, on.of(out.to).country);
  to.spans.push_back(std::move(out));
}

}  // namespace

lands small_lands(std::vector<int> const& city_counts) {
  lands out;
  for (auto const count : city_counts) {
    auto const id = country_id{static_cast<std::uint16_t>(out.countries.size())};
    for (std::uint16_t other = 0; other < id.value; ++other)
      out.borders.push_back({country_id{other}, id, {}});
    auto& country = out.countries.emplace_back();
    for (int i = 0; i < count; ++i) {
      country.cities.push_back(city_id{static_cast<std::uint32_t>(out.cities.size())});
      out.cities.push_back({{}, id, *base::make_point(0, 0), 0, true});
    }
  }
  return out;
}

wires wire_text(lands const& on, std::string_view text) {
  wires out;
  for (auto const part : base::split(text, ';')) {
    auto const words = base::split(base::trimmed(part), ' ');
    auto const chain = numbers_in(words.at(1));
    auto const km = words.size() > 2 ? base::parse_real(words[2]).value() : 100;
    if (words[0] == "landing")
      out.landings.push_back({{}, {}, city_id{chain.at(0)}, *base::make_point(0, 0), {}});
    if (words[0] == "cable") add_cable(chain, km, out);
    if (words[0] == "span") add_span(on, chain, km, out);
  }
  return out;
}

}  // namespace causeway::sample::test
