//! What tests of a world's building share: files of given formats, fictional countries, joins by name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "support/test_support.h"
#include "world/build_context.h"
#include "world/csr_builder.h"

namespace causeway::test {

/// A file that is read as one of that format, whatever it looks like.
struct build_file {
  std::string format;
  std::string content;
  std::string day = "2024-01-01";  ///< "" for none
};

/// Writes the files into the folder; the context uses them in this order, so that file i is source i.
world::build_context context_of(temporary_folder const& folder, std::vector<build_file> const& files);

/// A context that uses what is found below a folder; the folder must be there.
world::build_context context_of_folder(std::string const& path);

/// XA Alma, XB Bórea, XC Cedra, XD Dorim. Land neighbours: XA and XB, XB and XC. Capitals with points: Almara
/// (XA) at 10° N 10° E. Fills the context's codes and names, w.countries and w.country_neighbours.
void add_mini_countries(world::build_context& context, world::world& w);

base::country_code country(std::string_view code);
/// Degrees, longitude first.
base::geo_point at(double lon_deg, double lat_deg);

/// The join of that name, which must be there; of several the last.
world::join_count const& join_named(world::build_context const& context, std::string_view name);

/// "joined/unjoined/conflicts".
std::string counts(world::build_context const& context, std::string_view name);

}  // namespace causeway::test
