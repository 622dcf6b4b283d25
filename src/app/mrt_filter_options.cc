//! The filters of `causeway mrt`, from the command line's words.
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/mrt_run.h"
#include "base/date.h"
#include "base/text.h"

namespace causeway::app {

namespace {

constexpr std::int64_t seconds_per_day = 86'400;

template <typename T, typename Parse>
base::result<std::vector<T>> parse_all(std::vector<std::string> const& texts, std::string_view option,
                                       std::string_view example, Parse const& parse) {
  std::vector<T> out;
  for (auto const& text : texts) {
    auto const parsed = parse(text);
    if (!parsed) {
      return base::failure("cannot read " + std::string{option} + " " + text + "; write it like " +
                           std::string{example});
    }
    out.push_back(*parsed);
  }
  return out;
}

// HH:MM or HH:MM:SS as seconds.
std::optional<std::int64_t> parse_clock(std::string_view text) {
  auto const parts = base::split(text, ':');
  if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
  auto total = std::int64_t{0};
  for (auto const part : parts) {
    auto const number = base::parse_number<unsigned>(part);
    if (part.size() != 2 || !number || *number > 60) return std::nullopt;
    total = total * 60 + *number;
  }
  return parts.size() == 2 ? total * 60 : total;
}

std::optional<std::uint32_t> parse_time(std::string_view text) {
  if (auto const seconds = base::parse_number<std::uint32_t>(text)) return seconds;
  if (text.ends_with('Z')) text.remove_suffix(1);
  auto const day = base::parse_date(text.substr(0, 10));
  if (!day || text.size() < 10) return std::nullopt;
  auto const clock = text.size() == 10 ? std::optional<std::int64_t>{0} : parse_clock(text.substr(11));
  if (!clock || (text.size() > 10 && text[10] != 'T' && text[10] != ' ')) return std::nullopt;
  auto const seconds = day->days * seconds_per_day + *clock;
  if (seconds < 0 || seconds > std::int64_t{0xFFFFFFFF}) return std::nullopt;
  return static_cast<std::uint32_t>(seconds);
}

// A prefix with bits set behind its length stands for the one without.
std::optional<base::ip_prefix> parse_canonical(std::string_view text) {
  auto const prefix = base::parse_prefix(text);
  if (!prefix) return std::nullopt;
  return canonical(*prefix);
}

std::optional<base::error> read_prefixes(mrt_request const& request, formats::mrt_filter& out) {
  auto const read = [](std::vector<std::string> const& texts, std::string_view option,
                       std::vector<base::ip_prefix>& into) -> std::optional<base::error> {
    auto parsed = parse_all<base::ip_prefix>(texts, option, "192.0.2.0/24", parse_canonical);
    if (!parsed) return parsed.error();
    into = std::move(*parsed);
    return std::nullopt;
  };
  if (auto bad = read(request.exact, "--prefix", out.exact)) return bad;
  if (auto bad = read(request.more_specific, "--more-specific", out.more_specific)) return bad;
  return read(request.less_specific, "--less-specific", out.less_specific);
}

std::optional<base::error> read_networks(mrt_request const& request, formats::mrt_filter& out) {
  auto origins = parse_all<base::asn>(request.origins, "--origin", "17501", base::parse_asn);
  if (!origins) return origins.error();
  auto via = parse_all<base::asn>(request.via, "--via", "17501", base::parse_asn);
  if (!via) return via.error();
  out.origins = std::move(*origins);
  out.via = std::move(*via);
  for (auto const& peer : request.peers) {
    auto const address = base::parse_address(peer);
    auto const number = base::parse_asn(peer);
    if (!address && !number) {
      return base::error{"cannot read --peer " + peer + "; write a network like 3333 or an address"};
    }
    if (number) out.peer_numbers.push_back(*number);
    if (address && !number) out.peer_addresses.push_back(*address);
  }
  return std::nullopt;
}

std::optional<base::error> read_times(mrt_request const& request, formats::mrt_filter& out) {
  auto const read = [](std::string const& text, std::string_view option,
                       std::optional<std::uint32_t>& into) -> std::optional<base::error> {
    if (text.empty()) return std::nullopt;
    into = parse_time(text);
    if (into) return std::nullopt;
    return base::error{"cannot read " + std::string{option} + " " + text +
                       "; write Unix seconds or 2024-01-31T08:00:00"};
  };
  if (auto bad = read(request.from, "--from", out.from_s)) return bad;
  return read(request.to, "--to", out.to_s);
}

}  // namespace

base::result<formats::mrt_filter> read_mrt_filter(mrt_request const& request) {
  formats::mrt_filter out;
  if (auto bad = read_prefixes(request, out)) return std::unexpected{*bad};
  if (auto bad = read_networks(request, out)) return std::unexpected{*bad};
  if (auto bad = read_times(request, out)) return std::unexpected{*bad};
  return out;
}

}  // namespace causeway::app
