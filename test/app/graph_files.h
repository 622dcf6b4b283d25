//! Graphs as files, for tests of the commands about them.
#pragma once

#include <string>
#include <string_view>

#include "support/test_support.h"
#include "support/tiny_world.h"
#include "world/image.h"

namespace causeway::test {

/// A folder with the tiny world's image, and with relationship files as tests write them.
class graph_files {
 public:
  std::string tiny() const { return saved(tiny_world(), "tiny.world"); }
  std::string bare() const { return saved(bare_world(), "bare.world"); }
  std::string saved(world::world const& made, std::string_view name) const {
    auto const path = folder_.path() + "/" + std::string{name};
    EXPECT_TRUE(world::save_image(made, path));
    return path;
  }
  std::string written(std::string_view text, std::string_view name = "x.as-rel.txt") const {
    return folder_.write(name, text);
  }

 private:
  temporary_folder folder_;
};

/// 30 reaches 40 over 10 or 20; 50 and 51 are linked with each other only.
inline constexpr std::string_view two_ways = "10|30|-1\n20|30|-1\n10|40|-1\n20|40|-1\n10|20|0\n50|51|0\n";

inline bool has(std::string const& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

}  // namespace causeway::test
