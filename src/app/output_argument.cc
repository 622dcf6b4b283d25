//! Refuses names under which nothing should be written.
#include "app/output_argument.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace causeway::app {

namespace {

namespace fs = std::filesystem;

fs::path path_of(std::string const& name) {
  return name == "-" ? fs::path{"/dev/stdin"} : fs::path{name};
}

// Without links, also where the last parts are not there yet; as given where that cannot be found out.
fs::path resolved(fs::path const& path) {
  auto status = std::error_code{};
  auto const whole = fs::absolute(path, status);
  if (status) return path;
  auto out = fs::weakly_canonical(whole, status);
  return status ? path : out;
}

}  // namespace

bool is_same_file(std::string const& a, std::string const& b) {
  auto const first = path_of(a);
  auto const second = path_of(b);
  auto status = std::error_code{};
  if (fs::equivalent(first, second, status) && !status) return true;
  return resolved(first) == resolved(second);
}

base::result<void> check_output(std::string_view option, std::string const& path,
                                std::vector<std::string> const& inputs) {
  auto const name = std::string{option};
  if (path.empty()) return base::failure(name + " has an empty name; name a file");
  if (path == "-")
    return base::failure(
        name + " - is no file: it does not go to standard output; name a file (./- for one called -)");
  auto const taken = std::any_of(inputs.begin(), inputs.end(),
                                 [&](std::string const& input) { return is_same_file(path, input); });
  if (taken) return base::failure(name + " " + path + " is one of the files that are read; name another");
  return {};
}

}  // namespace causeway::app
