//! What the makers of wires share: each adds its tables, from streams of dice of its own.
#pragma once

#include <string>
#include <string_view>

#include "sample/lands.h"
#include "sample/options.h"
#include "sample/wires.h"
#include "sample/wires_sea.h"

namespace causeway::sample {

/// What every maker sees.
struct wires_ground {
  sample_options const& options;
  lands const& on;
  land_raster const& land;
};

/// Hubs, carriers and content networks' names are there; adds landings and cables.
void add_cables(wires_ground const& ground, wires& to);
/// Adds spans inside countries and over borders.
void add_spans(wires_ground const& ground, wires& to);
/// Adds buildings and exchanges.
void add_sites(wires_ground const& ground, wires& to);

/// Small letters and digits, everything else one hyphen: "Porto Altamar, Altamar" is "porto-altamar-altamar".
/// Bytes beyond ASCII are left out.
std::string slug(std::string_view text);

/// The whole multiple of `step` nearest to `value`; below 1 a step is a whole part of 1.
double in_steps(double value, double step);

/// A second company with fibre of its own in the country, beside the incumbent.
std::string second_owner(made_country const& country);

/// The number-th name of a cable; no two numbers have the same.
std::string cable_name(std::uint64_t seed, std::size_t number);

}  // namespace causeway::sample
