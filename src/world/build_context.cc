//! What the steps of a world's building share.
#include "world/build_context.h"

#include <algorithm>
#include <utility>

#include "formats/input.h"

namespace causeway::world {

build_context::build_context(std::vector<found_file> files) {
  for (auto& file : files) {
    if (!file.used()) {
      unused_.push_back(std::move(file));
      continue;
    }
    auto const source = source_idx{static_cast<std::uint16_t>(used_.size())};
    auto shown = file.shown;
    used_.push_back({std::move(file), source, base::tally{std::move(shown)}, {}});
  }
}

void build_context::read_one(used_file& one, formats::input& in,
                             std::function<void(formats::input&, base::tally&, source_idx)> const& read) {
  read(in, one.counted, one.source);
  one.hash = in.packed_hash();
}

void build_context::read_each(std::string_view format,
                              std::function<void(formats::input&, base::tally&, source_idx)> const& read) {
  for (auto& one : used_) {
    if (one.file.format != format) continue;
    auto in = formats::input::open(one.file.path, formats::hashing::on);
    if (!in) {
      one.counted.add("cannot open", base::place::nowhere(), in.error().message);
      continue;
    }
    read_one(one, *in, read);
  }
}

void build_context::read_built_in(
    std::string_view format, std::string_view name, std::string_view text,
    std::function<void(formats::input&, base::tally&, source_idx)> const& read) {
  auto const shown = std::string{built_in_mark} + std::string{name};
  found_file file;
  file.shown = shown;
  file.format = format;
  auto const source = source_idx{static_cast<std::uint16_t>(used_.size())};
  used_.push_back({std::move(file), source, base::tally{shown}, {}});
  auto in = formats::input::from_bytes(std::string{name}, std::as_bytes(std::span{text}));
  read_one(used_.back(), in, read);
}

bool build_context::has_files_of(std::string_view format) const {
  return std::any_of(used_.begin(), used_.end(),
                     [&](used_file const& one) { return one.file.format == format; });
}

base::date build_context::day_of(source_idx source) const {
  return used_.at(source.index()).file.day;
}

void build_context::set_countries(std::vector<base::country_code> codes_in_order,
                                  std::vector<std::string> iso3_in_order) {
  for (auto i = std::size_t{0}; i < codes_in_order.size(); ++i) {
    auto const country = country_idx{static_cast<std::uint16_t>(i)};
    country_by_code_.emplace(codes_in_order[i], country);
    if (!iso3_in_order[i].empty()) country_by_iso3_.emplace(iso3_in_order[i], country);
  }
}

country_idx build_context::country_of(base::country_code code) const {
  if (names_no_country(code)) return country_idx::invalid();
  auto const found = country_by_code_.find(code);
  return found == country_by_code_.end() ? country_idx::invalid() : found->second;
}

country_idx build_context::country_of_iso3(std::string_view iso3) const {
  auto const found = country_by_iso3_.find(std::string{iso3});
  return found == country_by_iso3_.end() ? country_idx::invalid() : found->second;
}

country_idx build_context::country_named(std::string_view name) const {
  auto const code = names.find(name);
  return code ? country_of(*code) : country_idx::invalid();
}

country_idx build_context::country_coded(std::string_view code) const {
  if (code.size() == 3) return country_of_iso3(code);
  auto const two = base::parse_country_code(code);
  return two ? country_of(*two) : country_idx::invalid();
}

void build_context::set_networks(std::vector<base::asn> numbers) {
  std::sort(numbers.begin(), numbers.end());
  numbers.erase(std::unique(numbers.begin(), numbers.end()), numbers.end());
  network_numbers_ = std::move(numbers);
}

as_idx build_context::network_of(base::asn number) const {
  auto const found = std::lower_bound(network_numbers_.begin(), network_numbers_.end(), number);
  if (found == network_numbers_.end() || *found != number) return as_idx::invalid();
  return as_idx{static_cast<std::uint32_t>(found - network_numbers_.begin())};
}

join_count& build_context::join(std::string name, std::string method) {
  joins_.push_back({std::move(name), std::move(method), {}, 0, 0, 0});
  return joins_.back();
}

}  // namespace causeway::world
