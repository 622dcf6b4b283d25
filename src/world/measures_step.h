//! Building the world: users, indicators, retail prices and round trips.
#pragma once

#include <string>
#include <vector>

#include "formats/country_latency.h"
#include "formats/retail.h"
#include "formats/users.h"
#include "formats/wdi.h"
#include "world/build_context.h"

namespace causeway::world {

class measures_step {
 public:
  void read(build_context& context);
  void collect_networks(std::vector<base::asn>& numbers) const;
  void finish(build_context& context, world& made);

 private:
  template <typename Record>
  struct sourced {
    Record record;
    source_idx source;
  };

  void finish_users(build_context& context, world& made) const;
  void finish_latencies(build_context& context, world& made) const;
  void finish_observations(build_context& context, world& made) const;

  std::vector<sourced<formats::users_record>> users_;
  std::vector<sourced<formats::wdi_record>> indicators_;
  std::vector<sourced<formats::country_latency_record>> latencies_;
  std::vector<sourced<formats::retail_record>> retail_;
};

}  // namespace causeway::world
