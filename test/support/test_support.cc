//! What tests share.
#include "support/test_support.h"

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace causeway::test {

namespace fs = std::filesystem;

std::optional<std::string> real_data() {
  auto const* const given = std::getenv("CAUSEWAY_TEST_DATA");
  auto const folder =
      given == nullptr ? std::string{CAUSEWAY_SOURCE_DIR "/../shared/data"} : std::string{given};
  if (!fs::is_directory(folder)) return std::nullopt;
  return folder;
}

std::string real_file(std::string_view relative) {
  auto const folder = real_data();
  if (!folder) return {};
  auto const path = *folder + "/" + std::string{relative};
  return fs::exists(path) ? path : std::string{};
}

std::string source_file(std::string_view relative) {
  return CAUSEWAY_SOURCE_DIR "/" + std::string{relative};
}

formats::input input_of(std::string_view text, std::string name) {
  return formats::input::from_bytes(std::move(name), std::as_bytes(std::span{text}));
}

temporary_folder::temporary_folder() {
  auto pattern = (fs::temp_directory_path() / "causeway-test-XXXXXX").string();
  if (::mkdtemp(pattern.data()) == nullptr) std::abort();
  path_ = pattern;
}

temporary_folder::~temporary_folder() {
  auto ignored = std::error_code{};
  fs::remove_all(path_, ignored);
}

std::string temporary_folder::write(std::string_view name, std::string_view content) const {
  auto const path = fs::path{path_} / name;
  fs::create_directories(path.parent_path());
  std::ofstream{path, std::ios::binary} << content;
  return path.string();
}

std::string read_file(std::string const& path) {
  std::ifstream file{path, std::ios::binary};
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

}  // namespace causeway::test
