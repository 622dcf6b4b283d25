//! Prefixes as BGP writes them (NLRI, RFC 4271 §4.3, RFC 4760 §5, RFC 7911 §3).
#pragma once

#include <cstdint>
#include <cstring>

#include "base/ip.h"
#include "formats/bgp_types.h"
#include "formats/wire_bytes.h"

namespace causeway::formats {

struct nlri {
  base::ip_prefix prefix;     ///< bits behind the length are 0
  std::uint32_t path_id = 0;  ///< only where path identifiers are present
};

enum class nlri_status : std::uint8_t {
  good,
  end,
  bad_length,  ///< more bits than the family has (RFC 7606 §5.3)
  truncated,   ///< the bytes end within it
};

/// From the bytes behind a length octet: the prefix with every bit behind the length 0, which RFC 4271 §4.3
/// calls irrelevant. `bytes` holds (length + 7) / 8 octets, length <= max_length(family).
inline base::ip_prefix prefix_of(base::ip_family family, std::uint8_t length, std::uint8_t const* bytes) {
  base::ip_prefix out;
  out.address.family = family;
  out.length = length;
  auto const whole = static_cast<std::size_t>((length + 7U) / 8U);
  if (whole == 0) return out;
  std::memcpy(out.address.bytes.data(), bytes, whole);
  auto const spare = static_cast<unsigned>(whole * 8U - length);
  auto& last = out.address.bytes[whole - 1];
  last = static_cast<std::uint8_t>(last & (0xFFU << spare));
  return out;
}

/// Walks through one NLRI field. After anything but `good` it is of no further use.
class nlri_cursor {
 public:
  nlri_cursor(wire_bytes field, base::ip_family family, path_ids ids)
      : bytes_{field}, family_{family}, ids_{ids} {}

  nlri_status next(nlri& out);

  wire_bytes rest() const { return bytes_.rest(); }

 private:
  byte_cursor bytes_;
  base::ip_family family_;
  path_ids ids_;
};

inline nlri_status nlri_cursor::next(nlri& out) {
  if (bytes_.left() == 0) return nlri_status::end;
  out.path_id = ids_ == path_ids::present ? bytes_.u32() : 0;
  auto const length = bytes_.u8();
  if (bytes_.overrun()) return nlri_status::truncated;
  if (length > base::max_length(family_)) return nlri_status::bad_length;
  auto const octets = static_cast<std::size_t>((length + 7U) / 8U);
  if (bytes_.left() < octets) return nlri_status::truncated;
  out.prefix = prefix_of(family_, length, bytes_.take(octets).data());
  return nlri_status::good;
}

}  // namespace causeway::formats
