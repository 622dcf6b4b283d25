//! Opens worlds, and looks at what nobody must be sent astray by.
#include "app/open_world.h"

#include "world/check.h"
#include "world/image.h"

namespace causeway::app {

// A forged image may carry a right hash: nothing is read through row numbers that were not looked at.
base::result<world::world> open_world(std::string const& path) {
  auto opened = world::open_image(path);
  if (!opened) return opened;
  auto const faults = reference_faults(*opened);
  if (faults.empty()) return opened;
  auto const& first = faults.front();
  return base::failure(path + " cannot be read safely (" + first.table + ": not " + first.rule + ", " +
                       first.example + "); causeway world check lists all; build it again");
}

}  // namespace causeway::app
