//! What registries publish: as2org, delegations, validated RPKI data.
#include "sample/registry_files.h"

#include <algorithm>
#include <array>
#include <set>

#include "base/text.h"
#include "formats/as2org.h"
#include "formats/delegated.h"
#include "formats/fields.h"
#include "formats/vrps_writer.h"
#include "sample/dice.h"

namespace causeway::sample {

namespace {

constexpr std::array<std::string_view, 2> registries{"occinic", "orinic"};
constexpr std::uint32_t oldest_entry_days = 9'000;
constexpr std::uint32_t newest_entry_days = 30;

// When an entry was made or last changed.
base::date entry_day(sample_options const& options, std::string_view purpose, std::uint64_t number) {
  auto const age_days =
      newest_entry_days + dice{options.seed, purpose, number}.below(oldest_entry_days - newest_entry_days);
  return base::date{sample_day().days - static_cast<std::int32_t>(age_days)};
}

// What both kinds of file are made from.
struct source {
  sample_options const& options;
  lands const& on;
  networks const& of;
  std::vector<std::string_view> registries;  // by country

  std::string_view registry_of(country_id country) const { return registries[country.index()]; }
  base::country_code code_of(country_id country) const { return on.of(country).code; }
};

published_file as2org_file(source const& from) {
  std::string out;
  auto const name_of = [&](country_id country) { return base::upper_ascii(from.registry_of(country)); };
  formats::append_as2org_start(out, sample_day());
  formats::append_as2org_organisations(out);
  formats::as2org_organisation organisation;
  for (auto i = std::size_t{0}; i < from.of.organisations.size(); ++i) {
    auto const& one = from.of.organisations[i];
    organisation.org_id = one.id;
    organisation.changed = entry_day(from.options, "organisation changed", i);
    organisation.name = one.name;
    organisation.country = from.code_of(one.country);
    organisation.source = name_of(one.country);
    formats::append_as2org_line(out, organisation);
  }
  formats::append_as2org_networks(out);
  formats::as2org_network network;
  for (auto const& one : from.of.all) {
    network.number = one.number;
    network.changed = entry_day(from.options, "network changed", one.number.value);
    network.name = one.name;
    network.org_id = from.of.of(one.organisation).id;
    network.opaque_id = opaque_id_of(from.options, one.organisation);
    network.source = name_of(one.registered);
    formats::append_as2org_line(out, network);
  }
  return {"as2org/" + formats::digits_of(sample_day()) + ".as-org2info.txt", "as2org", std::move(out),
          packing::gzip};
}

formats::delegated_record number_record(source const& from, made_network const& network) {
  formats::delegated_record out;
  out.registry = from.registry_of(network.registered);
  out.country = from.code_of(network.registered);
  out.kind = formats::delegated_kind::asn;
  out.first_asn = network.number;
  out.count = 1;
  out.day = entry_day(from.options, "number given", network.number.value);
  out.opaque_id = opaque_id_of(from.options, network.organisation);
  return out;
}

formats::delegated_record block_record(source const& from, std::size_t row) {
  auto const& block = from.of.delegations[row];
  auto const is_v4 = block.first.family == base::ip_family::v4;
  formats::delegated_record out;
  out.registry = from.registry_of(block.country);
  out.country = from.code_of(block.country);
  out.kind = is_v4 ? formats::delegated_kind::ipv4 : formats::delegated_kind::ipv6;
  out.address = block.first;
  out.count = is_v4 ? block.count : 0;
  out.length = is_v4 ? std::uint8_t{0} : block.length;
  out.day = entry_day(from.options, "block given", row);
  out.opaque_id = opaque_id_of(from.options, block.holder);
  return out;
}

// Networks and blocks stand in order, and IPv4 before IPv6, so that the kinds do, too.
std::vector<formats::delegated_record> records_of(source const& from, std::string_view registry) {
  std::vector<formats::delegated_record> out;
  for (auto const& network : from.of.all) {
    if (from.registry_of(network.registered) == registry) out.push_back(number_record(from, network));
  }
  for (auto i = std::size_t{0}; i < from.of.delegations.size(); ++i) {
    if (from.registry_of(from.of.delegations[i].country) == registry) out.push_back(block_record(from, i));
  }
  return out;
}

published_file delegated_file(source const& from, std::string_view registry) {
  using formats::delegated_kind;
  auto const records = records_of(from, registry);
  auto const day = formats::digits_of(sample_day());
  formats::delegated_facts facts;
  facts.version = "2";
  facts.registry = registry;
  facts.serial = day;
  facts.declared_records = records.size();
  facts.first_day = base::date{sample_day().days - static_cast<std::int32_t>(oldest_entry_days)};
  facts.day = sample_day();
  std::string out;
  formats::append_delegated_version(out, facts);
  for (auto const kind : {delegated_kind::asn, delegated_kind::ipv4, delegated_kind::ipv6}) {
    auto const count =
        std::count_if(records.begin(), records.end(), [&](auto const& one) { return one.kind == kind; });
    formats::append_delegated_summary(out, registry, kind, static_cast<std::uint64_t>(count));
  }
  for (auto const& one : records) formats::append_delegated_line(out, one);
  return {"delegated/delegated-" + std::string{registry} + "-extended-" + day, "delegated", std::move(out),
          packing::none};
}

// The registry that certifies an origin's addresses; for AS0 the holder is not known and it is the first.
std::string_view anchor_of(source const& from, base::asn origin) {
  auto const& all = from.of.all;
  auto const found = std::ranges::lower_bound(all, origin, {}, &made_network::number);
  auto const is_known = found != all.end() && found->number == origin;
  return is_known ? from.registry_of(found->registered) : registries[0];
}

// Signed objects hold for some days more, however short the way to them.
base::date expiry_day(sample_options const& options, std::string_view purpose, std::uint64_t number) {
  constexpr std::uint32_t longest_days = 14;
  return base::date{sample_day().days + 1 +
                    static_cast<std::int32_t>(dice{options.seed, purpose, number}.below(longest_days))};
}

}  // namespace

std::vector<std::string_view> registries_by_country(lands const& on) {
  std::set<std::uint16_t> regions;
  for (auto const& one : on.countries) regions.insert(one.region.m49);
  std::vector<std::string_view> out;
  for (auto const& one : on.countries) {
    auto const place = std::distance(regions.begin(), regions.find(one.region.m49));
    out.push_back(registries.at(static_cast<std::size_t>(place) % registries.size()));
  }
  return out;
}

std::string opaque_id_of(sample_options const& options, organisation_id holder) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  auto number = dice{options.seed, "opaque id", holder.value}.next();
  std::string out(16, '0');
  for (auto& digit : out) {
    digit = hex[number & 0xFU];
    number >>= 4U;
  }
  return out;
}

std::vector<published_file> publish_registries(sample_options const& options, lands const& on,
                                               networks const& of) {
  auto const from = source{options, on, of, registries_by_country(on)};
  std::vector<published_file> out;
  out.push_back(as2org_file(from));
  for (auto const registry : registries) out.push_back(delegated_file(from, registry));
  return out;
}

std::vector<published_file> publish_routing_security(sample_options const& options, lands const& on,
                                                     networks const& of) {
  auto const from = source{options, on, of, registries_by_country(on)};
  std::vector<formats::vrp_record> vrps;
  for (auto const& roa : of.roas) {
    formats::vrp_record one;
    one.asn = roa.origin;
    one.prefix = roa.prefix;
    one.max_length = roa.max_length;
    one.trust_anchor = anchor_of(from, roa.origin);
    one.not_after = expiry_day(options, "ROA expires", vrps.size());
    vrps.push_back(std::move(one));
  }
  std::vector<formats::aspa_record> aspas;
  for (auto const& aspa : of.aspas) {
    formats::aspa_record one;
    one.customer = aspa.customer;
    for (auto const provider : aspa.providers) one.providers.push_back({provider, {}});
    one.not_after = expiry_day(options, "ASPA expires", aspas.size());
    aspas.push_back(std::move(one));
  }
  return {{"rpki/rpki-client-" + formats::digits_of(sample_day()) + ".json", "vrps",
           formats::vrps_text(sample_day(), vrps, aspas), packing::gzip}};
}

}  // namespace causeway::sample
