//! CAIDA prefix2as: three tab-separated fields a line.
#include "formats/prefix2as.h"

#include <algorithm>
#include <limits>
#include <set>
#include <utility>

#include "base/text.h"
#include "formats/fields.h"
#include "formats/lines.h"

namespace causeway::formats {

namespace {

struct line_fields {
  std::string_view address;
  std::string_view length;
  std::string_view origin;
};

std::optional<line_fields> fields_of(std::string_view line) {
  auto const first = line.find('\t');
  if (first == std::string_view::npos) return std::nullopt;
  auto const second = line.find('\t', first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  auto const origin = base::trimmed(line.substr(second + 1));
  return line_fields{line.substr(0, first), line.substr(first + 1, second - first - 1), origin};
}

std::optional<base::ip_prefix> prefix_of(line_fields const& fields) {
  auto const address = base::parse_address(base::trimmed(fields.address));
  auto const length = base::parse_number<std::uint8_t>(base::trimmed(fields.length));
  if (!address || !length || *length > base::max_length(address->family)) return std::nullopt;
  return base::ip_prefix{*address, *length};
}

// Leaves each member of an origin once, and each origin once, in the order of the file.
void drop_repeated(std::vector<prefix2as_member>& members) {
  std::set<std::pair<std::uint32_t, base::asn>> seen;
  std::erase_if(members, [&](auto const& one) { return !seen.emplace(one.origin, one.number).second; });
  std::set<std::vector<base::asn>> origins;
  auto kept = std::size_t{0};
  for (auto first = std::size_t{0}; first < members.size();) {
    std::vector<base::asn> numbers;
    auto last = first;
    for (; last < members.size() && members[last].origin == members[first].origin; ++last)
      numbers.push_back(members[last].number);
    std::sort(numbers.begin(), numbers.end());
    auto const position = static_cast<std::uint32_t>(origins.size());
    if (!origins.insert(std::move(numbers)).second) {
      first = last;
      continue;
    }
    for (; first < last; ++first) members[kept++] = {members[first].number, position};
  }
  members.resize(kept);
}

// "10_20,30": origin 0 is network 10, origin 1 the set of 20 and 30.
bool read_members(std::string_view text, std::vector<prefix2as_member>& members) {
  members.clear();
  auto origin = std::uint32_t{0};
  while (true) {
    auto const end = text.find_first_of("_,");
    auto const number = base::parse_asn(text.substr(0, end));
    if (!number || number->value == 0) return false;
    members.push_back({*number, origin});
    if (end == std::string_view::npos) break;
    if (text[end] == '_') ++origin;
    text.remove_prefix(end + 1);
  }
  if (members.size() > 1) drop_repeated(members);
  return true;
}

// Nothing, or the kind of issue.
std::string_view read_line(std::string_view line, prefix2as_record& record) {
  auto const fields = fields_of(line);
  if (!fields) return "bad prefix2as line";
  auto const prefix = prefix_of(*fields);
  if (!prefix) return "bad prefix";
  if (!base::is_canonical(*prefix)) return "bits behind the length";
  record.prefix = *prefix;
  return read_members(fields->origin, record.members) ? std::string_view{} : "bad origin";
}

bool is_skipped(std::string_view line) {
  return line.starts_with('#') || base::trimmed(line).empty();
}

}  // namespace

bool looks_like_prefix2as(sample const& start) {
  auto const fields = fields_of(first_data_line(start));
  if (!fields || !prefix_of(*fields)) return false;
  return !fields->origin.empty() &&
         fields->origin.find_first_not_of("0123456789_,.") == std::string_view::npos;
}

prefix2as_facts read_prefix2as(input& in, base::tally& counted,
                               std::function<void(prefix2as_record const&)> const& sink) {
  line_reader lines{in, counted};
  prefix2as_record record;
  std::string_view line;
  while (lines.next(line)) {
    if (is_skipped(line)) continue;
    auto const issue = read_line(line, record);
    if (!issue.empty()) {
      counted.add(issue, lines.place(), line);
      continue;
    }
    counted.count_record();
    sink(record);
  }
  return {date_of_name(in.name())};
}

void count_prefix2as(input& in, base::tally& counted) {
  read_prefix2as(in, counted, [](prefix2as_record const&) {});
}

void append_prefix2as_line(std::string& out, prefix2as_record const& record) {
  out += base::to_string(record.prefix.address) + '\t' + std::to_string(record.prefix.length) + '\t';
  for (auto i = std::size_t{0}; i < record.members.size(); ++i) {
    if (i != 0) out += record.members[i].origin == record.members[i - 1].origin ? ',' : '_';
    out += std::to_string(record.members[i].number.value);
  }
  out += '\n';
}

}  // namespace causeway::formats
