//! Networks, organisations, delegations.
#include "world/networks_step.h"

#include <algorithm>
#include <cmath>
#include <string>
#include <unordered_map>
#include <utility>

#include "formats/as2org.h"
#include "formats/delegated.h"
#include "world/csr_builder.h"
#include "world/narrowest.h"

namespace causeway::world {

struct networks_step::draft {
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made, std::vector<spare_name> const& spare_names,
              network_marks const& marks);
  std::vector<address_range> delegated_ranges(build_context const& context, int family) const;

 private:
  struct number_delegation {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    base::country_code country;
    source_idx source;
  };
  struct address_delegation {
    int family = 4;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    base::country_code country;
    base::date day;  // of the file
  };
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void keep_delegation(formats::delegated_record const& record, source_idx source, base::date day);
  void sort_delegations(build_context const& context);
  void count_delegations(build_context& context) const;
  void finish_organisations(build_context& context, world& made);
  void set_holders(build_context& context, world const& made, std::vector<network_row>& rows) const;
  void set_countries(build_context& context, world& made, std::vector<network_row>& rows) const;
  void set_home(network_row& row, std::span<presence const> places, join_count& join) const;
  void set_registration(build_context const& context, network_row& row, organisation_row const* organisation,
                        join_count& join) const;
  number_delegation const* delegation_of(base::asn number) const;

  std::vector<sourced<formats::as2org_organisation>> organisations_;
  std::vector<sourced<formats::as2org_network>> networks_;
  std::vector<number_delegation> numbers_;
  std::vector<address_delegation> addresses_;
};

namespace {

bool is_given_out(formats::delegated_record const& record) {
  return record.status == formats::delegated_status::allocated ||
         record.status == formats::delegated_status::assigned;
}

// A longer prefix than /64 lies inside one /64 and locates nothing by itself.
std::uint64_t last_slash64(std::uint64_t first, std::uint8_t length) {
  return length >= 64 ? first : first | (~std::uint64_t{0} >> length);
}

}  // namespace

void networks_step::draft::keep_delegation(formats::delegated_record const& record, source_idx source,
                                           base::date day) {
  if (!is_given_out(record)) return;
  switch (record.kind) {
    case formats::delegated_kind::asn:
      if (record.count == 0) return;
      numbers_.push_back(
          {record.first_asn.value, record.first_asn.value + record.count - 1, record.country, source});
      return;
    case formats::delegated_kind::ipv4: {
      if (record.count == 0) return;
      auto const first = std::uint64_t{base::ipv4_number(record.address)};
      addresses_.push_back({4, first, first + record.count - 1, record.country, day});
      return;
    }
    case formats::delegated_kind::ipv6: {
      auto const first = to_address6(record.address).high;
      addresses_.push_back({6, first, last_slash64(first, record.length), record.country, day});
      return;
    }
  }
}

void networks_step::draft::read(build_context& context) {
  context.read_each("as2org", [&](formats::input& in, base::tally& counted, source_idx source) {
    formats::read_as2org(
        in, counted,
        {.organisation = [&](auto const& record) { organisations_.push_back({record, source}); },
         .network = [&](auto const& record) { networks_.push_back({record, source}); }});
  });
  context.read_each("delegated", [&](formats::input& in, base::tally& counted, source_idx source) {
    auto const day = context.day_of(source);
    formats::read_delegated(in, counted, [&](auto const& record) { keep_delegation(record, source, day); });
  });
  sort_delegations(context);
}

// The newest file first: of equal ranges its word counts. AS numbers become disjoint, so that one search
// finds the block that holds a number.
void networks_step::draft::sort_delegations(build_context const& context) {
  std::stable_sort(numbers_.begin(), numbers_.end(), [&](auto const& a, auto const& b) {
    return context.day_of(a.source) > context.day_of(b.source);
  });
  numbers_ = narrowest(std::move(numbers_), [](auto const&, auto const&) {});
  std::stable_sort(addresses_.begin(), addresses_.end(),
                   [](auto const& a, auto const& b) { return a.day > b.day; });
}

void networks_step::draft::count_delegations(build_context& context) const {
  if (addresses_.empty()) return;
  auto& join = context.join("delegated address blocks to countries",
                            "by two-letter code; EU, AP and ZZ are no country and locate nothing");
  for (auto const& one : addresses_) {
    context.country_of(one.country).valid() ? join.add_joined() : join.add_unjoined(to_string(one.country));
  }
}

void networks_step::draft::collect_networks(std::vector<base::asn>& numbers) const {
  for (auto const& one : networks_) numbers.push_back(one.record.number);
}

std::vector<address_range> networks_step::draft::delegated_ranges(build_context const& context,
                                                                  int family) const {
  std::vector<address_range> ranges;
  for (auto const& one : addresses_) {
    auto const country = context.country_of(one.country);
    if (one.family != family || !country.valid()) continue;
    ranges.push_back({one.first, one.last, country, location_basis::delegation});
  }
  return ranges;
}

networks_step::draft::number_delegation const* networks_step::draft::delegation_of(base::asn number) const {
  auto const found =
      std::lower_bound(numbers_.begin(), numbers_.end(), number.value,
                       [](auto const& one, std::uint64_t wanted) { return one.last < wanted; });
  return found != numbers_.end() && found->first <= number.value ? &*found : nullptr;
}

void networks_step::draft::finish_organisations(build_context& context, world& made) {
  auto& join = context.join("organisations to countries", "by the two-letter code of their registration");
  auto const by_id = [](auto const& a, auto const& b) { return a.record.org_id < b.record.org_id; };
  std::stable_sort(organisations_.begin(), organisations_.end(), by_id);
  std::vector<organisation_row> rows;
  std::string_view last_id;
  for (auto const& [record, source] : organisations_) {
    if (!rows.empty() && record.org_id == last_id) {
      ++join.conflicts;
      continue;
    }
    last_id = record.org_id;
    auto const country = context.country_of(record.country);
    country.valid() ? join.add_joined()
                    : join.add_unjoined(record.name + " (" + to_string(record.country) + ")");
    rows.push_back({context.texts.add(record.org_id), context.texts.add(record.name), country, source});
  }
  made.organisations = base::column<organisation_idx, organisation_row>{std::move(rows)};
}

// Registration by the newer of the registry's delegation and the organisation's own country (method:
// network).
void networks_step::draft::set_registration(build_context const& context, network_row& row,
                                            organisation_row const* organisation, join_count& join) const {
  auto const* const delegation = delegation_of(row.number);
  auto const delegated =
      delegation == nullptr ? country_idx::invalid() : context.country_of(delegation->country);
  auto const declared = organisation == nullptr ? country_idx::invalid() : organisation->country;
  if (delegated.valid() && declared.valid() && delegated != declared) ++join.conflicts;
  auto const delegation_is_newer =
      delegation != nullptr &&
      (!declared.valid() || context.day_of(delegation->source) >= context.day_of(organisation->source));
  if (delegated.valid() && delegation_is_newer) {
    row.registered = delegated;
    row.registered_source = delegation->source;
  } else if (declared.valid()) {
    row.registered = declared;
    row.registered_source = organisation->source;
  }
  row.registered.valid() ? join.add_joined() : join.add_unjoined("AS" + std::to_string(row.number.value));
}

void networks_step::draft::set_holders(build_context& context, world const& made,
                                       std::vector<network_row>& rows) const {
  std::unordered_map<std::string, organisation_idx> by_id;
  for (auto i = std::uint32_t{0}; i < made.organisations.size(); ++i) {
    by_id.emplace(context.texts.text_of(made.organisations[organisation_idx{i}].id), organisation_idx{i});
  }
  auto& join = context.join("networks to organisations",
                            "by the organisation's id; networks that the file does not list stay unjoined");
  for (auto const& [record, source] : networks_) {
    auto& row = rows[context.network_of(record.number).index()];
    if (row.source.valid()) {
      ++join.conflicts;
      continue;
    }
    row.source = source;
    row.name = context.texts.add(record.name);
    auto const found = by_id.find(record.org_id);
    if (found == by_id.end()) {
      join.add_unjoined("AS" + std::to_string(record.number.value) + " " + record.org_id);
      continue;
    }
    row.organisation = found->second;
    join.add_joined();
  }
  if (networks_.empty()) return;
  for (auto const& row : rows) {
    if (!row.source.valid()) join.add_unjoined("AS" + std::to_string(row.number.value));
  }
}

// Method §1: the country that holds at least half of its addresses, else the registered one.
void networks_step::draft::set_home(network_row& row, std::span<presence const> places,
                                    join_count& join) const {
  for (auto const& place : places) {
    row.addresses4 += place.addresses4;
    row.slash64s6 += place.slash64s6;
  }
  auto const uses4 = row.addresses4 != 0;
  auto const total = uses4 ? row.addresses4 : row.slash64s6;
  for (auto const& place : places) {
    auto const here = uses4 ? place.addresses4 : place.slash64s6;
    if (!place.country.valid() || total == 0 || here < total - here) continue;
    row.home = place.country;
    row.basis = static_cast<std::uint8_t>(home_basis::addresses);
    row.home_share_e4 =
        static_cast<std::uint16_t>(std::lround(static_cast<double>(here) / static_cast<double>(total) * 1e4));
    break;
  }
  if (!row.home.valid() && row.registered.valid()) {
    row.home = row.registered;
    row.basis = static_cast<std::uint8_t>(home_basis::registration);
  }
  if (row.home.valid() && row.registered.valid() && row.home != row.registered) ++join.conflicts;
  row.home.valid() ? join.add_joined() : join.add_unjoined("AS" + std::to_string(row.number.value));
}

void networks_step::draft::finish(build_context& context, world& made,
                                  std::vector<spare_name> const& spare_names, network_marks const& marks) {
  finish_organisations(context, made);
  count_delegations(context);
  std::vector<network_row> rows(context.network_numbers().size());
  for (auto i = std::size_t{0}; i < rows.size(); ++i) rows[i].number = context.network_numbers()[i];
  set_holders(context, made, rows);
  for (auto const& spare : spare_names) {
    auto const network = context.network_of(spare.number);
    if (!network.valid()) continue;  // a number that nobody may use
    auto& row = rows[network.index()];
    if (row.name.bytes != 0) continue;
    row.name = context.texts.add(spare.name);
    if (!row.source.valid()) row.source = spare.source;
  }
  auto const mark = [&](std::vector<base::asn> const& numbers, network_flag flag) {
    for (auto const number : numbers) {
      auto& flags = rows[context.network_of(number).index()].flags;
      flags = static_cast<std::uint8_t>(flags | flag);
    }
  };
  mark(marks.clique, network_in_clique);
  mark(marks.exchange_networks, network_is_exchange);
  set_countries(context, made, rows);
  made.networks = base::column<as_idx, network_row>{std::move(rows)};
}

void networks_step::draft::set_countries(build_context& context, world& made,
                                         std::vector<network_row>& rows) const {
  auto& registration = context.join("networks to the country of their registration",
                                    "by the newer of the registry's delegation and the organisation's "
                                    "country; a conflict is a difference between the two");
  auto& home = context.join("networks to their home country",
                            "the country with at least half of the addresses they originate, else that of "
                            "registration; a conflict is a home other than the registration");
  std::vector<std::pair<organisation_idx, as_idx>> siblings;
  for (auto i = std::uint32_t{0}; i < rows.size(); ++i) {
    auto& row = rows[i];
    auto const held = row.organisation;
    set_registration(context, row, held.valid() ? &made.organisations[held] : nullptr, registration);
    set_home(row, made.network_presence[as_idx{i}], home);
    if (held.valid()) siblings.emplace_back(held, as_idx{i});
  }
  made.organisation_networks = make_csr<organisation_idx, as_idx>(made.organisations.size(), siblings);
}

networks_step::networks_step() : draft_{std::make_unique<draft>()} {}
networks_step::~networks_step() = default;

void networks_step::read(build_context& context) {
  draft_->read(context);
}

void networks_step::collect_networks(std::vector<base::asn>& numbers) const {
  draft_->collect_networks(numbers);
}

void networks_step::finish(build_context& context, world& made, std::vector<spare_name> const& spare_names,
                           network_marks const& marks) {
  draft_->finish(context, made, spare_names, marks);
}

std::vector<address_range> networks_step::delegated_ranges(build_context const& context, int family) const {
  return draft_->delegated_ranges(context, family);
}

}  // namespace causeway::world
