//! A sample as a folder of files.
#include "sample/sample_folder.h"

#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <numeric>
#include <optional>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/parallel.h"
#include "formats/pack.h"
#include "world/survey.h"

namespace causeway::sample {

namespace {

namespace fs = std::filesystem;

std::string without_slashes(std::string folder) {
  while (folder.size() > 1 && folder.ends_with('/')) folder.pop_back();
  return folder;
}

// A folder in the making, gone again unless it is kept.
class temporary_sibling {
 public:
  explicit temporary_sibling(std::string const& folder)
      : path_{folder + ".tmp-" + std::to_string(::getpid())} {
    // What a killed run with the same number left.
    remove();
  }
  temporary_sibling(temporary_sibling const&) = delete;
  temporary_sibling& operator=(temporary_sibling const&) = delete;
  ~temporary_sibling() { remove(); }

  std::string const& path() const { return path_; }

  base::result<void> keep_as(std::string const& folder) {
    if (std::rename(path_.c_str(), folder.c_str()) != 0)
      return std::unexpected{base::system_error("write", folder)};
    return {};
  }

 private:
  void remove() const {
    auto ignored = std::error_code{};
    fs::remove_all(path_, ignored);
  }

  std::string path_;
};

base::result<void> write_file(std::string const& path, std::string_view bytes) {
  auto* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) return std::unexpected{base::system_error("write", path)};
  auto const written = std::fwrite(bytes.data(), 1, bytes.size(), file);
  auto reason = base::system_error("write", path);
  if (std::fclose(file) != 0) return std::unexpected{base::system_error("write", path)};
  if (written != bytes.size()) return std::unexpected{std::move(reason)};
  return {};
}

base::result<void> write_packed(std::string const& folder, published_file const& file) {
  auto const path = folder + "/" + packed_path(file);
  if (file.packed == packing::gzip) return write_file(path, formats::packed_gzip(file.bytes));
  return write_file(path, file.bytes);
}

base::result<void> make_folders(std::string const& folder, std::vector<published_file> const& files) {
  std::set<fs::path> wanted{folder};
  for (auto const& file : files) wanted.insert((fs::path{folder} / file.path).parent_path());
  for (auto const& one : wanted) {
    auto status = std::error_code{};
    fs::create_directories(one, status);
    if (status) return base::failure("cannot write " + one.string() + ": " + status.message());
  }
  return {};
}

// The largest first, so that no thread begins one when the others have ended.
std::vector<std::size_t> by_size(std::vector<published_file> const& files) {
  std::vector<std::size_t> out(files.size());
  std::iota(out.begin(), out.end(), std::size_t{0});
  std::ranges::sort(out, [&](auto const one, auto const other) {
    auto const size = files[one].bytes.size();
    auto const other_size = files[other].bytes.size();
    return size != other_size ? size > other_size : one < other;
  });
  return out;
}

[[maybe_unused]] bool have_names_of_their_own(std::vector<published_file> const& files) {
  std::set<std::string> paths;
  return std::ranges::all_of(files, [&](auto const& file) { return paths.insert(packed_path(file)).second; });
}

}  // namespace

std::string packed_path(published_file const& file) {
  return file.packed == packing::gzip ? file.path + ".gz" : file.path;
}

base::result<void> check_sample_folder(std::string const& folder) {
  auto const path = without_slashes(folder);
  auto status = std::error_code{};
  auto const kind = fs::status(path, status).type();
  if (kind == fs::file_type::directory) {
    if (fs::is_empty(path, status) && !status) return {};
    return base::failure("cannot write the sample to " + path +
                         ": the folder is not empty; name another one or remove it");
  }
  if (kind != fs::file_type::not_found)
    return base::failure("cannot write the sample to " + path + ": it is no folder; name another one");
  auto const above = fs::path{path}.parent_path();
  if (above.empty() || fs::is_directory(above, status)) return {};
  return base::failure("cannot write the sample to " + path + ": make the folder " + above.string() +
                       " first");
}

base::result<void> write_sample_folder(std::string const& folder, std::vector<published_file> const& files,
                                       std::string_view label, unsigned threads) {
  assert(have_names_of_their_own(files));
  auto const path = without_slashes(folder);
  if (auto const usable = check_sample_folder(path); !usable) return usable;
  temporary_sibling made{path};
  if (auto const done = make_folders(made.path(), files); !done) return done;
  auto const order = by_size(files);
  std::vector<std::optional<base::error>> faults(files.size());
  base::parallel_for(files.size(), threads, [&](std::size_t i) {
    auto const written = write_packed(made.path(), files[order[i]]);
    if (!written) faults[order[i]] = written.error();
  });
  for (auto const& fault : faults) {
    if (fault) return std::unexpected{*fault};
  }
  auto const marked = write_file(made.path() + "/" + std::string{world::sample_mark}, label);
  if (!marked) return marked;
  return made.keep_as(path);
}

}  // namespace causeway::sample
