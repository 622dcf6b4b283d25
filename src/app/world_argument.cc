//! Opens worlds, and says what they know instead of what was asked.
#include "app/world_argument.h"

#include "world/check.h"
#include "world/image.h"

namespace causeway::app {

namespace {

std::string listed(std::vector<world::candidate> const& candidates) {
  std::string text;
  for (auto const& one : candidates) {
    if (!text.empty()) text += ", ";
    if (one.key.empty() || one.name.empty()) {
      text += one.key + one.name;
    } else {
      text += one.key + " (" + one.name + ")";
    }
  }
  return text;
}

}  // namespace

// A forged image may carry a right hash: nothing is read through row numbers that were not looked at.
base::result<world::world> open_world(std::string const& file) {
  auto opened = world::open_image(file);
  if (!opened) return opened;
  auto const faults = reference_faults(*opened);
  if (faults.empty()) return opened;
  auto const& first = faults.front();
  return base::failure(file + " cannot be read safely (" + first.table + ": not " + first.rule + ", " +
                       first.example + "); causeway world check lists all; build it again");
}

base::error not_found(std::string const& file, std::string const& what, bool several,
                      std::vector<world::candidate> const& near) {
  if (several) {
    return {file + " knows several that fit " + what + ": " + listed(near) +
            "; give one of them by its number or id"};
  }
  if (near.empty()) return {file + " knows no " + what + " and none with a name like it"};
  return {file + " knows no " + what + "; near it: " + listed(near)};
}

}  // namespace causeway::app
