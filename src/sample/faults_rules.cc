//! What may be done to each text format, and what its reader then counts.
#include <algorithm>
#include <array>

#include "base/text.h"
#include "sample/faults_text.h"

namespace causeway::sample {

namespace {

using changed_line = std::optional<std::string>;
using line = std::string_view;

// --- lines of fields ---

changed_line with_field(line text, char separator, std::size_t at, std::string_view value) {
  auto fields = base::split(text, separator);
  if (at >= fields.size() || fields[at] == value) return std::nullopt;
  fields[at] = value;
  auto out = std::string{fields[0]};
  for (auto i = std::size_t{1}; i < fields.size(); ++i) {
    out += separator;
    out += fields[i];
  }
  return out;
}

std::string_view field_of(line text, char separator, std::size_t at) {
  auto const fields = base::split(text, separator);
  return at < fields.size() ? fields[at] : std::string_view{};
}

// The first `count` fields and no more.
changed_line cut_behind(line text, char separator, std::size_t count) {
  auto end = std::size_t{0};
  for (auto i = std::size_t{0}; i < count; ++i) {
    end = text.find(separator, i == 0 ? 0 : end + 1);
    if (end == std::string_view::npos) return std::nullopt;
  }
  return std::string{text.substr(0, end)};
}

template <char Separator, std::size_t At>
changed_line letter_for_field(line text, line, dice&) {
  return with_field(text, Separator, At, "x");
}

template <char Separator, std::size_t Count>
changed_line keep_fields(line text, line, dice&) {
  return cut_behind(text, Separator, Count);
}

template <char Separator, std::size_t At>
changed_line bad_country(line text, line, dice&) {
  return with_field(text, Separator, At, "X1");
}

template <char Separator, std::size_t At>
changed_line bad_date(line text, line, dice&) {
  return with_field(text, Separator, At, "20251332");
}

// The same record with a field of another one.
template <char Separator, std::size_t At>
changed_line borrow_field(line text, line other, dice&) {
  auto const value = field_of(other, Separator, At);
  return value.empty() ? std::nullopt : with_field(text, Separator, At, value);
}

bool begins_with_digit(line text) {
  return !text.empty() && text[0] >= '0' && text[0] <= '9';
}

bool is_no_comment(line text) {
  return !text.empty() && text[0] != '#';
}

// --- as-rel ---

changed_line reversed(line text, line, dice&) {
  if (!text.ends_with("|-1")) return std::nullopt;
  auto const fields = base::split(text, '|');
  return std::string{fields[1]} + '|' + std::string{fields[0]} + "|-1";
}

changed_line peers_as_customers(line text, line, dice&) {
  return text.ends_with("|0") ? with_field(text, '|', 2, "-1") : std::nullopt;
}

changed_line unknown_relation(line text, line, dice&) {
  return with_field(text, '|', 2, "7");
}

constexpr auto as_rel_damages = std::to_array<line_change>({
    {"bad AS number", "", letter_for_field<'|', 0>},
    {"bad relationship line", "", keep_fields<'|', 2>},
    {"unknown relationship", "", unknown_relation},
});
constexpr auto as_rel_contradictions = std::to_array<line_change>({
    {"", "provider and customer changed places", reversed},
    {"", "peers as provider and customer", peers_as_customers},
});

// --- as2org: networks begin with a digit, organisations with their id ---

template <auto Change>
changed_line of_network(line text, line other, dice& draw) {
  return begins_with_digit(text) ? Change(text, other, draw) : std::nullopt;
}

template <auto Change>
changed_line of_organisation(line text, line other, dice& draw) {
  return begins_with_digit(text) ? std::nullopt : Change(text, other, draw);
}

changed_line run_by_another(line text, line other, dice&) {
  if (!begins_with_digit(text) || !begins_with_digit(other)) return std::nullopt;
  return with_field(text, '|', 3, field_of(other, '|', 3));
}

changed_line in_another_country(line text, line other, dice& draw) {
  if (begins_with_digit(text) || begins_with_digit(other)) return std::nullopt;
  return borrow_field<'|', 3>(text, other, draw);
}

changed_line without_id(line text, line, dice&) {
  return with_field(text, '|', 0, "");
}

// A letter as Latin-1 writes it.
changed_line latin_1(line text, line, dice&) {
  return with_field(text, '|', 2, std::string{field_of(text, '|', 2)} + "\xE9");
}

constexpr auto as2org_damages = std::to_array<line_change>({
    {"bad AS number", "", of_network<letter_for_field<'|', 0>>},
    {"wrong number of fields", "", keep_fields<'|', 4>},
    {"bad date", "", bad_date<'|', 1>},
    {"bad country code", "", of_organisation<bad_country<'|', 3>>},
    {"organisation without id", "", of_organisation<without_id>},
    {"text not UTF-8, read as Latin-1", "", latin_1},
});
constexpr auto as2org_contradictions = std::to_array<line_change>({
    {"", "network twice, with two organisations", run_by_another, true},
    {"", "organisation in another country", in_another_country},
});

// --- prefix2as ---

changed_line impossible_length(line text, line, dice&) {
  return with_field(text, '\t', 1, "129");
}

changed_line bits_behind(line text, line, dice&) {
  return with_field(text, '\t', 1, "1");
}

constexpr auto prefix2as_damages = std::to_array<line_change>({
    {"bad prefix", "", impossible_length},
    {"bits behind the length", "", bits_behind},
    {"bad origin", "", letter_for_field<'\t', 2>},
    {"bad prefix2as line", "", keep_fields<'\t', 2>},
});
constexpr auto prefix2as_contradictions = std::to_array<line_change>({
    {"", "prefix twice, with two origins", borrow_field<'\t', 2>, true},
});

// --- delegations ---

bool is_delegation(line text) {
  return is_no_comment(text) && !begins_with_digit(text) && text.find("|*|") == std::string_view::npos;
}

changed_line no_addresses(line text, line, dice&) {
  return with_field(text, '|', 4, "-1");
}

constexpr auto delegated_damages = std::to_array<line_change>({
    {"bad kind", "", letter_for_field<'|', 2>},
    {"bad start", "", letter_for_field<'|', 3>},
    {"bad count", "", no_addresses},
    {"bad date", "", bad_date<'|', 5>},
    {"bad status", "", letter_for_field<'|', 6>},
    {"bad country code", "", bad_country<'|', 1>},
    {"bad delegated line", "", keep_fields<'|', 5>},
});
constexpr auto delegated_contradictions = std::to_array<line_change>({
    {"", "given to a holder in another country", borrow_field<'|', 1>},
});

// --- ranges and countries ---

changed_line ends_changed_places(line text, line, dice&) {
  auto const fields = base::split(text, ',');
  if (fields.size() != 3 || fields[0] == fields[1]) return std::nullopt;
  return std::string{fields[1]} + ',' + std::string{fields[0]} + ',' + std::string{fields[2]};
}

constexpr auto prefix_country_damages = std::to_array<line_change>({
    {"bad range line", "", keep_fields<',', 2>},
    {"bad address", "", letter_for_field<',', 1>},
    {"range ends before it starts", "", ends_changed_places},
    {"bad country code", "", bad_country<',', 2>},
});
constexpr auto prefix_country_contradictions = std::to_array<line_change>({
    {"", "used in another country", borrow_field<',', 2>, false, 4},
});

// --- users ---

changed_line fewer_than_none(line text, line, dice&) {
  return with_field(text, ',', 2, "-5");
}

constexpr auto users_damages = std::to_array<line_change>({
    {"bad AS number", "", letter_for_field<',', 0>},
    {"bad country code", "", bad_country<',', 1>},
    {"bad number of users", "", fewer_than_none},
    {"bad number of samples", "", letter_for_field<',', 3>},
});
constexpr auto users_contradictions = std::to_array<line_change>({
    {"", "network and country twice, with two numbers", borrow_field<',', 2>, true},
});

// --- round trips: codes of the sample begin with X ---

bool is_round_trip(line text) {
  return text.starts_with('X');
}

constexpr auto latency_damages = std::to_array<line_change>({
    {"bad country code", "", letter_for_field<',', 0>},
});

// --- JSON, an object a line ---

// An object that another one follows: without it the commas are still right.
bool is_object(line text) {
  return text.starts_with('{') && text.ends_with("},") && !text.starts_with(R"({"metadata")") &&
         text.find(R"("data":[)") == std::string_view::npos;
}

struct member_place {
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The value of the first member of that name: text, a number, a word or a list of numbers.
std::optional<member_place> member_in(line text, std::string_view key) {
  auto const found = text.find(key);
  if (found == std::string_view::npos) return std::nullopt;
  auto const begin = found + key.size();
  if (text[begin] == '"') return member_place{begin, text.find('"', begin + 1) + 1};
  if (text[begin] == '[') return member_place{begin, text.find(']', begin) + 1};
  return member_place{begin, text.find_first_of(",}", begin)};
}

changed_line with_member(line text, std::string_view key, std::string_view value) {
  auto const place = member_in(text, key);
  if (!place || text.substr(place->begin, place->end - place->begin) == value) return std::nullopt;
  auto out = std::string{text};
  return out.replace(place->begin, place->end - place->begin, value);
}

std::string_view member_of(line text, std::string_view key) {
  auto const place = member_in(text, key);
  return place ? text.substr(place->begin, place->end - place->begin) : std::string_view{};
}

// The colon behind the first name lost: brackets and quotes still close.
changed_line no_colon(line text, line, dice&) {
  auto out = std::string{text};
  auto const colon = out.find(':');
  if (colon == std::string::npos) return std::nullopt;
  return out.erase(colon, 1);
}

changed_line half(line text, line, dice&) {
  return std::string{text.substr(0, text.size() / 2)};
}

changed_line ten_times(line text, std::string_view key) {
  auto const speed = base::parse_number<std::uint64_t>(member_of(text, key));
  constexpr std::uint64_t fastest_mbps = 400'000;
  if (!speed || *speed == 0 || *speed > fastest_mbps) return std::nullopt;
  return with_member(text, key, std::to_string(*speed * 10));
}

// --- PeeringDB ---

changed_line pdb_no_id(line text, line, dice&) {
  return with_member(text, R"("id":)", "null");
}
changed_line pdb_no_lan(line text, line, dice&) {
  return with_member(text, R"("ixlan_id":)", "0");
}
changed_line pdb_no_building(line text, line, dice&) {
  return with_member(text, R"("fac_id":)", "0");
}
changed_line json_no_asn(line text, line, dice&) {
  return with_member(text, R"("asn":)", R"("AS-NONE")");
}
changed_line pdb_bad_address(line text, line, dice&) {
  return with_member(text, R"("ipaddr4":)", R"("240.0.0.256")");
}
changed_line pdb_bad_speed(line text, line, dice&) {
  return with_member(text, R"("speed":)", "-1");
}
changed_line pdb_bad_country(line text, line, dice&) {
  return with_member(text, R"("country":)", R"("X1")");
}
changed_line pdb_bad_point(line text, line, dice&) {
  return with_member(text, R"("latitude":)", "95.5");
}
changed_line pdb_bad_day(line text, line, dice&) {
  return with_member(text, R"("updated":)", R"("last spring")");
}
changed_line pdb_inflated(line text, line, dice&) {
  return ten_times(text, R"("speed":)");
}
changed_line pdb_moved(line text, line other, dice&) {
  auto const country = member_of(other, R"("country":)");
  if (text.find(R"("latitude":)") == std::string_view::npos || country.size() != 4) return std::nullopt;
  return with_member(text, R"("country":)", country);
}

constexpr auto peeringdb_damages = std::to_array<line_change>({
    {"bad JSON item", "", no_colon},
    {"no id", "", pdb_no_id},
    {"missing reference", "", pdb_no_lan},
    {"missing reference", "", pdb_no_building},
    {"bad ASN", "", json_no_asn},
    {"bad address", "", pdb_bad_address},
    {"bad speed", "", pdb_bad_speed},
    {"bad country", "", pdb_bad_country},
    {"bad coordinates", "", pdb_bad_point},
    {"bad date", "", pdb_bad_day},
});
constexpr auto peeringdb_contradictions = std::to_array<line_change>({
    {"", "port ten times as fast as it is", pdb_inflated, false, 10},
    {"", "organisation or building in another country", pdb_moved, false, 0.2},
});

// --- IX-F ---

changed_line ixf_no_asn(line text, line, dice&) {
  return with_member(text, R"("asnum":)", "0");
}
changed_line ixf_bad_address(line text, line, dice&) {
  return with_member(text, R"("address":)", R"("240.0.0.256")");
}
changed_line ixf_bad_speed(line text, line, dice&) {
  return with_member(text, R"("if_speed":)", "-1");
}
changed_line ixf_bad_exchange(line text, line, dice&) {
  return with_member(text, R"("ixp_id":)", R"("")");
}
changed_line ixf_other_speed(line text, line, dice&) {
  return ten_times(text, R"("if_speed":)");
}
changed_line ixf_inactive(line text, line, dice&) {
  return with_member(text, R"("state":)", R"("inactive")");
}

constexpr auto ixf_damages = std::to_array<line_change>({
    {"bad JSON item", "", no_colon},
    {"bad ASN", "", ixf_no_asn},
    {"bad address", "", ixf_bad_address},
    {"bad speed", "", ixf_bad_speed},
    {"connection without ixp id", "", ixf_bad_exchange},
});
constexpr auto ixf_contradictions = std::to_array<line_change>({
    {"", "port ten times as fast as it is", ixf_other_speed, false, 4},
    {"", "port said to be inactive", ixf_inactive, false, 2},
});

// --- validated RPKI data ---

changed_line rpki_bad_prefix(line text, line, dice&) {
  return with_member(text, R"("prefix":)", R"("240.0.0/16")");
}
changed_line rpki_bad_length(line text, line, dice&) {
  return with_member(text, R"("maxLength":)", "200");
}
changed_line rpki_no_customer(line text, line, dice&) {
  return with_member(text, R"("customer_asid":)", "0");
}
changed_line rpki_no_providers(line text, line, dice&) {
  return with_member(text, R"("providers":)", "[]");
}
changed_line rpki_bad_day(line text, line, dice&) {
  return with_member(text, R"("expires":)", R"("soon")");
}
changed_line rpki_other_origin(line text, line other, dice&) {
  auto const origin = member_of(other, R"("asn":)");
  return origin.empty() ? std::nullopt : with_member(text, R"("asn":)", origin);
}

constexpr auto vrps_damages = std::to_array<line_change>({
    {"bad JSON item", "", no_colon},
    {"bad ASN", "", json_no_asn},
    {"bad ASN", "", rpki_no_customer},
    {"bad prefix", "", rpki_bad_prefix},
    {"bad max length", "", rpki_bad_length},
    {"no providers", "", rpki_no_providers},
    {"bad date", "", rpki_bad_day},
});
constexpr auto vrps_contradictions = std::to_array<line_change>({
    {"", "prefix with a second, wrong origin", rpki_other_origin, true},
});

// --- GeoJSON, a feature a line ---

constexpr auto feature_damages = std::to_array<line_change>({{"bad JSON item", "", no_colon}});

constexpr line_change cut_json{"truncated JSON", "", half};

constexpr auto rules = std::to_array<text_rules>({
    {"as-rel",
     false,
     false,
     is_no_comment,
     as_rel_damages,
     as_rel_contradictions,
     {"bad relationship line", "", keep_fields<'|', 1>}},
    {"as2org",
     false,
     false,
     is_no_comment,
     as2org_damages,
     as2org_contradictions,
     {"wrong number of fields", "", keep_fields<'|', 2>}},
    {"prefix2as",
     false,
     false,
     is_no_comment,
     prefix2as_damages,
     prefix2as_contradictions,
     {"bad prefix2as line", "", keep_fields<'\t', 1>}},
    {"delegated",
     false,
     true,
     is_delegation,
     delegated_damages,
     delegated_contradictions,
     {"bad delegated line", "", keep_fields<'|', 3>}},
    {"prefix-country",
     false,
     false,
     is_no_comment,
     prefix_country_damages,
     prefix_country_contradictions,
     {"bad range line", "", keep_fields<',', 2>}},
    {"users",
     false,
     false,
     begins_with_digit,
     users_damages,
     users_contradictions,
     {"bad country code", "", keep_fields<',', 1>}},
    {"latency",
     false,
     false,
     is_round_trip,
     latency_damages,
     {},
     {"bad country code", "", letter_for_field<',', 0>}},
    {"peeringdb", true, false, is_object, peeringdb_damages, peeringdb_contradictions, cut_json},
    {"ixf", true, false, is_object, ixf_damages, ixf_contradictions, cut_json},
    {"vrps", true, false, is_object, vrps_damages, vrps_contradictions, cut_json},
    {"cables", true, false, is_object, feature_damages, {}, cut_json},
    {"landing-points", true, false, is_object, feature_damages, {}, cut_json},
    {"ofds", true, false, is_object, feature_damages, {}, cut_json},
});

}  // namespace

text_rules const* text_rules_of(std::string_view format) {
  auto const* const found = std::ranges::find(rules, format, &text_rules::format);
  return found == rules.end() ? nullptr : found;
}

}  // namespace causeway::sample
