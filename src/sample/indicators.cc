//! Indicators and retail prices, as their sources publish them.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/csv_writer.h"
#include "base/text.h"
#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/economy.h"

namespace causeway::sample {

namespace {

constexpr int first_year = 2019;
constexpr int last_year = sample_year - 2;  // what is known on the first day of the sample's year

/// A country's figures of the last year and how they came about.
struct country_past {
  double growth = 0;         // of population, a year
  double income_growth = 0;  // of incomes
  double offline_decline = 0;
  double gdp_ratio = 1;
  double ppp_ratio = 1;
  double urban_percent = 50;
  double broadband = 0;  // subscriptions per 100 people
  double servers = 0;    // per million people
};

country_past past_of(sample_options const& options, made_country const& country, std::size_t number) {
  dice from{options.seed, "indicators", number};
  auto const rank = static_cast<double>(country.income);  // 0 low to 3 high
  country_past out;
  out.growth = from.between(.001, .028 - .006 * rank);
  out.income_growth = from.between(.005, .05);
  out.offline_decline = from.between(.02, .10);
  out.gdp_ratio = from.between(.96, 1.08);
  out.ppp_ratio = from.between(3.2 - .65 * rank, 3.6 - .7 * rank);
  out.urban_percent = from.between(18 + 15 * rank, 45 + 16 * rank);
  out.broadband = from.between(.05, 2.5) * power(2.6, rank);
  out.servers = from.log_normal(4, .5) * power(9, rank);
  return out;
}

struct indicator {
  std::string_view code;
  int digits;
  double (*value)(made_country const&, country_past const&, int years_back);
};

double share_online(made_country const& country, country_past const& past, int years_back) {
  auto offline = 1 - country.online_share;
  for (auto i = 0; i < years_back; ++i) offline *= 1 + past.offline_decline;
  return std::max(100 * (1 - offline), 100 * country.online_share / (1 + .08 * years_back));
}

double income(made_country const& country, country_past const& past, int years_back) {
  return country.gni_usd_per_person_year / power(1 + past.income_growth, years_back);
}

// clang-format off
constexpr std::array<indicator, 9> indicators{{
    {"sp.pop.totl", 0, [](auto const& c, auto const& p, int back) { return c.population / power(1 + p.growth, back); }},
    {"it.net.user.zs", 1, [](auto const& c, auto const& p, int back) { return share_online(c, p, back); }},
    {"ny.gnp.pcap.cd", 0, [](auto const& c, auto const& p, int back) { return income(c, p, back); }},
    {"ny.gnp.pcap.pp.cd", 0, [](auto const& c, auto const& p, int back) { return income(c, p, back) * p.ppp_ratio; }},
    {"ny.gdp.pcap.cd", 2, [](auto const& c, auto const& p, int back) { return income(c, p, back) * p.gdp_ratio; }},
    {"sp.urb.totl.in.zs", 3, [](auto const&, auto const& p, int back) { return p.urban_percent - .4 * back; }},
    {"sp.rur.totl.zs", 3, [](auto const&, auto const& p, int back) { return 100 - p.urban_percent + .4 * back; }},
    {"it.net.bbnd.p2", 4, [](auto const&, auto const& p, int back) { return p.broadband / power(1.07, back); }},
    {"it.net.secr.p6", 3, [](auto const&, auto const& p, int back) { return p.servers / power(1.2, back); }},
}};
// clang-format on

published_file indicator_file(indicator const& one, lands const& on, std::vector<country_past> const& pasts) {
  std::string text = "Country Name,Country Code,Year,Value\n";
  base::csv_writer rows{text};
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    auto const& country = on.countries[i];
    for (auto year = first_year; year <= last_year; ++year) {
      auto const value = one.value(country, pasts[i], last_year - year);
      rows.field(country.name).field(country.iso3).field(std::to_string(year));
      rows.field(fmt::format("{:.{}f}", value, one.digits)).end_row();
    }
  }
  return {fmt::format("wdi/{}.csv", one.code), "wdi", std::move(text), packing::none};
}

double delivered_usd(economy const& of, std::size_t country) {
  auto const& account = of.paid.countries[country];
  if (account.imported == 0) return 0;
  return static_cast<double>(account.total) / 1e6 * nano_per_mbps / static_cast<double>(account.imported);
}

// A month of fixed access: most of it is the access network's; the way abroad has a part in it.
double fixed_usd_per_month(dice& from, made_country const& country, double delivered) {
  auto const access = from.log_normal(12 + 8 * static_cast<double>(country.income), .2);
  return access + .6 * delivered;
}

std::string usd(double value) {
  return fmt::format("{:.2f}", value);
}

}  // namespace

std::vector<published_file> publish_indicators(sample_options const& options, lands const& on) {
  std::vector<country_past> pasts;
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    pasts.push_back(past_of(options, on.countries[i], i));
  }
  std::vector<published_file> out;
  for (auto const& one : indicators) out.push_back(indicator_file(one, on, pasts));
  return out;
}

std::vector<published_file> publish_retail(sample_options const& options, lands const& on,
                                           economy const& of) {
  std::string info =
      "S.NO,Country code,Country,Continental region,NO. OF Internet Plans,Average price of 1GB (USD),"
      "Cheapest 1GB for 30 days (USD),Most expensive 1GB (USD),Internet users,Population\n";
  std::string capitals = "City,Region,Country,InternetPrice\n";
  base::csv_writer rows{info};
  base::csv_writer cities{capitals};
  for (auto i = std::size_t{0}; i < on.countries.size(); ++i) {
    auto const& country = on.countries[i];
    dice from{options.seed, "retail", i};
    auto const delivered = delivered_usd(of, i);
    auto const mean = from.log_normal(.8 + .4 * static_cast<double>(country.income), .4) + .05 * delivered;
    rows.field(std::to_string(i)).field(base::to_string(country.code)).field(country.name);
    rows.field(base::upper_ascii(country.subregion.name)).field(std::to_string(5 + from.below(55)));
    rows.field(usd(mean)).field(usd(mean * from.between(.1, .5))).field(usd(mean * from.between(2, 9)));
    rows.field(fmt::format("{:.0f}", country.population * country.online_share));
    rows.field(fmt::format("{:.0f}", country.population)).end_row();
    cities.field(on.of(country.capital).name).field("").field(country.name);
    cities.field(usd(fixed_usd_per_month(from, country, delivered))).end_row();
  }
  return {{"retail/internet_info_2025.csv", "retail", std::move(info), packing::none},
          {"retail/cities_internet_prices_2025.csv", "retail", std::move(capitals), packing::none}};
}

}  // namespace causeway::sample
