//! Prefixes, origins, locations.
#include "world/prefixes_step.h"

#include <algorithm>
#include <string>
#include <tuple>

#include "formats/prefix2as.h"
#include "formats/prefix_country.h"
#include "world/csr_builder.h"
#include "world/rib_origins.h"
#include "world/routable.h"

namespace causeway::world {

namespace {

bool before(draft_prefix const& a, draft_prefix const& b) {
  return std::tie(a.prefix.address, a.prefix.length) < std::tie(b.prefix.address, b.prefix.length);
}

std::uint8_t flags_of(formats::prefix2as_record const& record) {
  return static_cast<std::uint8_t>((record.has_several_origins() ? prefix_several_origins : 0) |
                                   (record.has_as_set() ? prefix_as_set : 0));
}

void append(draft_family& drafts, formats::prefix2as_record const& record, source_idx source) {
  drafts.prefixes.push_back({first_unit(record.prefix.address), last_unit(record.prefix), record.prefix,
                             source, static_cast<std::uint32_t>(drafts.origins.size()),
                             static_cast<std::uint32_t>(record.members.size()), flags_of(record)});
  for (auto const& member : record.members) {
    auto const set_size = std::count_if(record.members.begin(), record.members.end(),
                                        [&](auto const& other) { return other.origin == member.origin; });
    drafts.origins.push_back({member.number, record.origin_count() * static_cast<std::uint32_t>(set_size)});
  }
}

// From here on each network has the same part, whatever it had.
void share_evenly(draft_family& out) {
  auto& last = out.prefixes.back();
  std::vector<draft_origin> networks;
  for (auto i = std::size_t{last.first_origin}; i < out.origins.size(); ++i) {
    auto const number = out.origins[i].number;
    auto const is_known = std::any_of(networks.begin(), networks.end(),
                                      [&](draft_origin const& one) { return one.number == number; });
    if (!is_known) networks.push_back(out.origins[i]);
  }
  last.origin_count = static_cast<std::uint32_t>(networks.size());
  for (auto& one : networks) one.shares = last.origin_count;
  out.origins.resize(last.first_origin);
  out.origins.insert(out.origins.end(), networks.begin(), networks.end());
}

// Adds what the last prefix does not have yet.
void add_origins(draft_family& out, std::vector<draft_origin> const& more, std::uint8_t flags) {
  auto& last = out.prefixes.back();
  auto const known = [&](draft_origin const& one) {
    return std::any_of(out.origins.begin() + last.first_origin, out.origins.end(),
                       [&](draft_origin const& other) { return other.number == one.number; });
  };
  last.flags = static_cast<std::uint8_t>(last.flags | flags);
  auto const before = out.origins.size();
  for (auto const& one : more) {
    if (!known(one)) out.origins.push_back(one);
  }
  if (out.origins.size() == before) return;
  last.flags |= prefix_several_origins;
  share_evenly(out);
}

// Rows of one prefix become one: a table of several collectors has it several times. Origins are united; how
// many networks share a set is kept.
draft_family united(draft_family const& drafts, join_count& join) {
  draft_family out;
  for (auto const& draft : drafts.prefixes) {
    auto const first = drafts.origins.begin() + draft.first_origin;
    if (!out.prefixes.empty() && out.prefixes.back().prefix == draft.prefix) {
      ++join.conflicts;
      add_origins(out, {first, first + draft.origin_count}, draft.flags);
      continue;
    }
    out.prefixes.push_back(draft);
    out.prefixes.back().first_origin = static_cast<std::uint32_t>(out.origins.size());
    out.origins.insert(out.origins.end(), first, first + draft.origin_count);
  }
  join.joined += out.prefixes.size();
  return out;
}

// Collects the tables of both families, IPv4 first.
class table_writer {
 public:
  explicit table_writer(build_context const& context) : context_{context} {}

  void add_family(draft_family const& drafts, address_accounts const& accounts) {
    for (auto i = std::size_t{0}; i < drafts.prefixes.size(); ++i) {
      auto const& draft = drafts.prefixes[i];
      add_address(draft.prefix.address);
      places_.push_back({accounts.countries[i], draft.source, static_cast<std::uint8_t>(accounts.bases[i]),
                         draft.prefix.length, draft.flags, 0});
      exclusive_.push_back(accounts.exclusive[i]);
      add_origins(drafts, draft);
    }
  }

  void add_holdings(std::vector<holding> const& holdings, std::uint64_t presence::* units) {
    for (auto const& one : holdings) {
      presence held;
      held.country = one.country;
      held.*units = one.units;
      presence_.emplace_back(context_.network_of(one.number), held);
    }
  }

  void write(world& made) {
    made.prefix4_address = base::column<prefix_idx, std::uint32_t>{std::move(four_)};
    made.prefix6_address = base::column<prefix_idx, address6>{std::move(six_)};
    made.prefix_places = base::column<prefix_idx, prefix_place>{std::move(places_)};
    made.prefix_exclusive = base::column<prefix_idx, std::uint64_t>{std::move(exclusive_)};
    made.prefix_origins = {std::move(origin_offsets_), std::move(origins_)};
    merge_presence();
    made.network_presence = make_csr<as_idx, presence>(context_.network_numbers().size(), presence_);
  }

 private:
  void add_address(base::ip_address const& address) {
    if (address.family == base::ip_family::v4) {
      four_.push_back(base::ipv4_number(address));
    } else {
      six_.push_back(to_address6(address));
    }
  }

  void add_origins(draft_family const& drafts, draft_prefix const& draft) {
    auto const begin = origins_.size();
    for (auto i = std::uint32_t{0}; i < draft.origin_count; ++i) {
      origins_.push_back(context_.network_of(drafts.origins[draft.first_origin + i].number));
    }
    auto const first = origins_.begin() + static_cast<std::ptrdiff_t>(begin);
    std::sort(first, origins_.end());
    origins_.erase(std::unique(first, origins_.end()), origins_.end());
    origin_offsets_.push_back(static_cast<std::uint32_t>(origins_.size()));
  }

  // One row for each network and country, then each network's largest first.
  void merge_presence() {
    auto const key = [](auto const& pair) { return std::pair{pair.first, pair.second.country}; };
    std::stable_sort(presence_.begin(), presence_.end(),
                     [&](auto const& a, auto const& b) { return key(a) < key(b); });
    auto kept = std::size_t{0};
    for (auto const& pair : presence_) {
      if (kept != 0 && key(presence_[kept - 1]) == key(pair)) {
        presence_[kept - 1].second.addresses4 += pair.second.addresses4;
        presence_[kept - 1].second.slash64s6 += pair.second.slash64s6;
      } else {
        presence_[kept++] = pair;
      }
    }
    presence_.resize(kept);
    std::stable_sort(presence_.begin(), presence_.end(), [](auto const& a, auto const& b) {
      return std::tuple{a.first, b.second.addresses4, b.second.slash64s6} <
             std::tuple{b.first, a.second.addresses4, a.second.slash64s6};
    });
  }

  build_context const& context_;
  std::vector<std::uint32_t> four_;
  std::vector<address6> six_;
  std::vector<prefix_place> places_;
  std::vector<std::uint64_t> exclusive_;
  std::vector<std::uint32_t> origin_offsets_{0};
  std::vector<as_idx> origins_;
  std::vector<std::pair<as_idx, presence>> presence_;
};

}  // namespace

void prefixes_step::read_announcements(build_context const& context, formats::input& in, base::tally& counted,
                                       source_idx source) {
  auto const keep = [&](formats::prefix2as_record const& record) {
    if (!is_routable(record.prefix, context.sample)) {
      counted.add("prefix that the public Internet does not route", base::place::nowhere(),
                  to_string(record.prefix));
      return;
    }
    auto& part = record.prefix.address.family == base::ip_family::v4 ? four_ : six_;
    append(part.drafts, record, source);
  };
  if (context.used().at(source.index()).file.format == "mrt") return read_rib_origins(in, counted, keep);
  formats::read_prefix2as(in, counted, keep);
}

void prefixes_step::read_locations(formats::input& in, base::tally& counted) {
  formats::read_prefix_country(in, counted, [&](formats::prefix_country_record const& record) {
    auto& part = record.first.family == base::ip_family::v4 ? four_ : six_;
    part.located.push_back({first_unit(record.first), first_unit(record.last), record.country});
  });
}

void prefixes_step::read(build_context& context) {
  context.read_each("prefix2as", [&](formats::input& in, base::tally& counted, source_idx source) {
    read_announcements(context, in, counted, source);
  });
  context.read_each("mrt", [&](formats::input& in, base::tally& counted, source_idx source) {
    read_announcements(context, in, counted, source);
  });
  context.read_each("prefix-country", [&](formats::input& in, base::tally& counted, source_idx) {
    read_locations(in, counted);
  });
  for (auto* const part : {&four_, &six_}) {
    std::stable_sort(part->drafts.prefixes.begin(), part->drafts.prefixes.end(), before);
  }
}

void prefixes_step::collect_networks(std::vector<base::asn>& numbers) const {
  for (auto const* const part : {&four_, &six_}) {
    for (auto const& origin : part->drafts.origins) numbers.push_back(origin.number);
  }
}

std::vector<address_range> prefixes_step::ranges_of_table(build_context& context, family_input const& part) {
  std::vector<address_range> ranges;
  if (part.located.empty()) return ranges;
  auto& join = context.join("address ranges to countries",
                            "by two-letter code; ranges without a country locate nothing");
  for (auto const& one : part.located) {
    auto const country = context.country_of(one.country);
    if (!country.valid()) {
      join.add_unjoined(to_string(one.country));
      continue;
    }
    join.add_joined();
    ranges.push_back({one.first, one.last, country, location_basis::table});
  }
  return ranges;
}

address_accounts prefixes_step::account_family(build_context& context, family_input const& part,
                                               std::vector<address_range> const& delegated,
                                               std::string_view unit) {
  auto& join = context.join(
      std::string{unit} + " to countries",
      "by a table of prefixes and countries, else by the registry's delegation; a conflict is a range that "
      "begins inside one of another country: the narrower is taken");
  auto const locations =
      filled(disjoint(ranges_of_table(context, part), join.conflicts), disjoint(delegated, join.conflicts));
  auto accounts = account(part.drafts, locations);
  join.joined = accounts.located_units;
  join.unjoined = accounts.unlocated_units;
  return accounts;
}

void prefixes_step::finish(build_context& context, world& made, std::vector<address_range> const& delegated4,
                           std::vector<address_range> const& delegated6) {
  auto& repeated = context.join(
      "announced prefixes",
      "the same address and length are one prefix with the origins of all; a conflict is a repeated one");
  for (auto* const part : {&four_, &six_}) part->drafts = united(part->drafts, repeated);
  table_writer writer{context};
  auto const accounts4 = account_family(context, four_, delegated4, "announced IPv4 addresses");
  auto const accounts6 = account_family(context, six_, delegated6, "announced IPv6 /64 networks");
  writer.add_family(four_.drafts, accounts4);
  writer.add_family(six_.drafts, accounts6);
  writer.add_holdings(accounts4.holdings, &presence::addresses4);
  writer.add_holdings(accounts6.holdings, &presence::slash64s6);
  writer.write(made);
}

}  // namespace causeway::world
