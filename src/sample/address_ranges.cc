//! Runs of addresses: prefixes as brackets that open and close.
#include "sample/address_ranges.h"

#include <algorithm>
#include <cassert>

namespace causeway::sample {

namespace {

// Adds or takes one away, with a carry from the last byte to the first.
base::ip_address stepped(base::ip_address address, bool up) {
  for (auto at = base::byte_count(address.family); at-- > 0;) {
    auto& byte = address.bytes.at(at);
    auto const carries = byte == (up ? 0xFF : 0);
    byte = static_cast<std::uint8_t>(byte + (up ? 1 : 0xFF));
    if (!carries) return address;
  }
  assert(false && "past the end of the addresses");
  return address;
}

class flattener {
 public:
  void open(used_prefix const& one) {
    close_before(one.prefix.address);
    if (!open_.empty() && cursor_ < one.prefix.address) emit(before(one.prefix.address));
    open_.push_back({one.prefix.address, last_address(one.prefix), one.country});
    cursor_ = one.prefix.address;
  }

  std::vector<used_range> finish() {
    while (!open_.empty()) close();
    return std::move(made_);
  }

 private:
  void close_before(base::ip_address const& first) {
    while (!open_.empty() && open_.back().last < first) close();
  }

  void close() {
    if (cursor_ <= open_.back().last) emit(open_.back().last);
    open_.pop_back();
  }

  // From the cursor to `last` as used by the innermost open prefix.
  void emit(base::ip_address const& last) {
    auto const country = open_.back().country;
    auto const joins =
        !made_.empty() && made_.back().country == country && after(made_.back().last) == cursor_;
    if (joins) {
      made_.back().last = last;
    } else {
      made_.push_back({cursor_, last, country});
    }
    cursor_ = after(last);
  }

  std::vector<used_range> open_;
  std::vector<used_range> made_;
  base::ip_address cursor_;  // the first address that is in no range yet, while a prefix is open
};

}  // namespace

base::ip_address last_address(base::ip_prefix const& prefix) {
  auto address = prefix.address;
  auto const bits = base::byte_count(address.family) * 8;
  for (auto bit = std::size_t{prefix.length}; bit < bits; ++bit) {
    address.bytes.at(bit / 8) |= static_cast<std::uint8_t>(0x80U >> (bit % 8));
  }
  return address;
}

base::ip_address after(base::ip_address address) {
  return stepped(address, true);
}

base::ip_address before(base::ip_address address) {
  return stepped(address, false);
}

std::vector<used_range> flat_ranges(std::vector<used_prefix> const& prefixes) {
  flattener ranges;
  for (auto const& one : prefixes) ranges.open(one);
  return ranges.finish();
}

}  // namespace causeway::sample
