//! Building the world: announced prefixes, their origins and where their addresses are.
#pragma once

#include <utility>
#include <vector>

#include "world/address_accounts.h"
#include "world/build_context.h"
#include "world/location.h"

namespace causeway::world {

class prefixes_step {
 public:
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  /// Fills the prefix tables and network_presence. Delegated ranges locate what no table of prefixes and
  /// countries does.
  void finish(build_context& context, world& made, std::vector<address_range> const& delegated4,
              std::vector<address_range> const& delegated6);

 private:
  struct located_code {
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    base::country_code country;
  };
  struct family_input {
    draft_family drafts;
    std::vector<located_code> located;
  };

  void read_announcements(build_context const& context, formats::input& in, base::tally& counted,
                          source_idx source);
  void read_locations(formats::input& in, base::tally& counted);
  static std::vector<address_range> ranges_of_table(build_context& context, family_input const& part);
  static address_accounts account_family(build_context& context, family_input const& part,
                                         std::vector<address_range> const& delegated, std::string_view unit);

  family_input four_;
  family_input six_;
};

}  // namespace causeway::world
