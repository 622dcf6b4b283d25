//! Building the world: networks, the organisations that hold them, and what the registries delegated to which
//! country.
#pragma once

#include <span>
#include <utility>
#include <vector>

#include "formats/as2org.h"
#include "formats/delegated.h"
#include "world/build_context.h"
#include "world/location.h"

namespace causeway::world {

/// A name for a network that no organisation file names.
struct spare_name {
  base::asn number;
  std::string name;
  source_idx source;
};

/// What a relationship file's header says of networks.
struct network_marks {
  std::vector<base::asn> clique;
  std::vector<base::asn> exchange_networks;
};

class networks_step {
 public:
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  /// Fills organisations and networks; made.network_presence must stand.
  void finish(build_context& context, world& made, std::vector<spare_name> const& spare_names,
              network_marks const& marks);

  /// Delegated ranges of one family (4 or 6) in that family's unit; for the finishing phase.
  std::vector<address_range> delegated_ranges(build_context const& context, int family) const;

 private:
  struct number_delegation {
    base::asn first;
    std::uint64_t count = 0;
    base::country_code country;
    source_idx source;
  };
  struct address_delegation {
    int family = 4;
    std::uint64_t first = 0;
    std::uint64_t last = 0;
    base::country_code country;
  };
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void keep_delegation(formats::delegated_record const& record, source_idx source);
  void finish_organisations(build_context& context, world& made);
  void set_holders(build_context& context, world const& made, std::vector<network_row>& rows) const;
  void set_countries(build_context& context, world& made, std::vector<network_row>& rows) const;
  void set_home(network_row& row, std::span<presence const> places, join_count& join) const;
  void set_registration(build_context const& context, network_row& row, organisation_row const* organisation,
                        join_count& join) const;
  number_delegation const* delegation_of(base::asn number) const;

  std::vector<sourced<formats::as2org_organisation>> organisations_;
  std::vector<sourced<formats::as2org_network>> networks_;
  std::vector<number_delegation> numbers_;
  std::vector<address_delegation> addresses_;
};

}  // namespace causeway::world
