//! Allocation of address blocks: large ones first, so that all are aligned and little is wasted.
#include <algorithm>
#include <array>
#include <bit>
#include <cassert>
#include <cmath>

#include "sample/arithmetic.h"
#include "sample/dice.h"
#include "sample/networks_prefixes.h"
#include "sample/networks_shares.h"

namespace causeway::sample {

namespace {

using enum network_role;

constexpr std::uint32_t first_unit = 0xF0'08'00;       // 240.8.0.0
constexpr std::uint32_t last_unit = 0xFF'00'00;        // 255.0.0.0, no longer used
constexpr std::uint32_t first_slash48 = 0x10U << 16U;  // 3fff:10::
constexpr std::uint32_t last_slash48 = 0x1000U << 16U;
constexpr std::size_t roomy =
    50'000;  // networks up to which IPv6 blocks are as large as registries give them

double users_of(made_network const& one) {
  double sum = 0;
  for (auto const& there : one.users) sum += there.users;
  return sum;
}

// How many units a network would like; heavy-tailed.
double wanted_units(made_network const& one, dice& drawn) {
  auto const luck = drawn.pareto(1.3, 1.15);
  auto const for_users = power(users_of(one) / 20'000, 0.8);
  switch (one.role) {
    case backbone: return std::min(48 * luck, 4096.0);
    case carrier: return std::min(16 * luck, 4096.0);
    case incumbent: return std::min(16 + luck + for_users, 4096.0);
    case university: return std::min(3 * luck, 512.0);
    case content: return std::min(2 * luck, 2048.0);
    case exchange: return 1;
    default: return std::min(luck + for_users, 4096.0);
  }
}

struct wish4 {
  network_id holder;
  double units = 0;
};

std::uint32_t given_units(wish4 const& wish, double factor) {
  return static_cast<std::uint32_t>(std::max(1.0, std::floor(wish.units * factor)));
}

// Where each wish would come to lie, in order of address.
std::vector<block4> placed(std::vector<wish4> const& wishes, double factor) {
  std::vector<block4> blocks;
  blocks.reserve(wishes.size());
  for (auto const& wish : wishes) blocks.push_back({wish.holder, 0, given_units(wish, factor)});
  std::stable_sort(blocks.begin(), blocks.end(), [](block4 const& a, block4 const& b) {
    return std::bit_floor(a.units) > std::bit_floor(b.units);
  });
  auto next = first_unit;
  for (auto& block : blocks) {
    auto const step = std::bit_floor(block.units);
    block.first = (next + step - 1) / step * step;
    next = block.first + block.units;
  }
  return blocks;
}

bool fits(std::vector<block4> const& blocks) {
  return blocks.empty() || blocks.back().first + blocks.back().units <= last_unit;
}

// A shuffled list, so that neighbours in address space are not neighbours in number.
std::vector<wish4> wishes_of(std::vector<made_network> const& all, std::vector<bool> const& is_lent,
                             std::uint64_t seed) {
  std::vector<wish4> out;
  for (auto i = std::uint32_t{0}; i < all.size(); ++i) {
    if (is_lent[i]) continue;
    dice drawn{seed, "blocks", i};
    auto const units = wanted_units(all[i], drawn);
    if (units >= 4 && drawn.chance(0.3)) {
      auto const part = drawn.between(0.2, 0.8);
      out.push_back({network_id{i}, units * part});
      out.push_back({network_id{i}, units * (1 - part)});
    } else {
      out.push_back({network_id{i}, units});
    }
  }
  dice drawn{seed, "blocks in order"};
  for (auto i = out.size(); i > 1; --i)
    std::swap(out[i - 1], out[drawn.below(static_cast<std::uint32_t>(i))]);
  return out;
}

bool lends(made_network const& one) {
  return one.role == carrier || one.role == incumbent || one.role == backbone;
}

// Enterprises with addresses of a provider's block. How many one provider lends depends on nobody's size.
std::vector<lent_unit> choose_lent(std::vector<std::vector<network_id>> const& providers,
                                   std::vector<made_network> const& all, std::uint64_t seed) {
  constexpr std::uint32_t most = 3;
  std::vector<std::uint32_t> lent_by(all.size(), 0);
  std::vector<lent_unit> out;
  for (auto i = std::uint32_t{0}; i < all.size(); ++i) {
    if (all[i].role != enterprise || !dice{seed, "lent", i}.chance(shares::without_own_block)) continue;
    for (auto const one : providers[i]) {
      auto& lent = lent_by[one.index()];
      if (!lends(all[one.index()]) || lent == most) continue;
      out.push_back({network_id{i}, one, ++lent});
      break;
    }
  }
  return out;
}

std::uint8_t length6_of(made_network const& one, std::size_t networks, dice& drawn) {
  auto const steps = networks <= roomy ? 0 : 4;  // each digit shorter is a sixteenth
  auto const is_large =
      one.role == backbone || one.role == carrier || one.role == incumbent || one.pull > 0.02;
  if (is_large) return static_cast<std::uint8_t>(32 + steps);
  if (one.role == access) return static_cast<std::uint8_t>(36 + steps);
  return drawn.chance(0.3) ? 44 : 48;
}

std::vector<block6> allocate6(std::vector<made_network> const& all, std::uint64_t seed) {
  std::vector<block6> out;
  for (auto i = std::uint32_t{0}; i < all.size(); ++i) {
    dice drawn{seed, "blocks of IPv6", i};
    auto const large = all[i].role == backbone || all[i].role == carrier || all[i].pull > 0.02;
    if (!drawn.chance(large ? 1 : shares::with_ipv6)) continue;
    out.push_back({network_id{i}, 0, length6_of(all[i], all.size(), drawn)});
  }
  std::stable_sort(out.begin(), out.end(),
                   [](block6 const& a, block6 const& b) { return a.length < b.length; });
  auto next = first_slash48;
  for (auto& block : out) {
    block.first = next;  // aligned, as the larger ones stand before
    next += 1U << (48U - block.length);
  }
  assert(next <= last_slash48);
  return out;
}

}  // namespace

address_blocks allocate_blocks(std::vector<std::vector<network_id>> const& providers,
                               std::vector<made_network> const& all, std::uint64_t seed) {
  address_blocks out;
  out.lent = choose_lent(providers, all, seed);
  std::vector<bool> is_lent(all.size(), false);
  for (auto const& one : out.lent) is_lent[one.user.index()] = true;
  auto const wishes = wishes_of(all, is_lent, seed);
  double factor = 1;
  for (out.v4 = placed(wishes, factor); !fits(out.v4); out.v4 = placed(wishes, factor)) factor *= 0.8;
  out.v6 = allocate6(all, seed);
  return out;
}

std::vector<base::ip_prefix> prefixes_of(block4 const& block) {
  std::vector<base::ip_prefix> out;
  auto first = block.first;
  for (auto left = block.units; left > 0;) {
    auto const size = std::bit_floor(left);
    auto const length = 24U - static_cast<unsigned>(std::countr_zero(size));
    out.push_back({base::ipv4(first << 8U), static_cast<std::uint8_t>(length)});
    first += size;
    left -= size;
  }
  return out;
}

base::ip_prefix prefix_of(block6 const& block) {
  base::ip_address address{base::ip_family::v6, {0x3f, 0xff}};
  address.bytes[2] = static_cast<std::uint8_t>(block.first >> 24U);
  address.bytes[3] = static_cast<std::uint8_t>(block.first >> 16U);
  address.bytes[4] = static_cast<std::uint8_t>(block.first >> 8U);
  address.bytes[5] = static_cast<std::uint8_t>(block.first);
  return {address, block.length};
}

}  // namespace causeway::sample
