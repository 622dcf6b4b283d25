//! Files: mapping, atomic writing, listing.
#include "base/files.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <utility>

namespace causeway::base {

error system_error(std::string_view action, std::string_view path) {
  auto const number = errno;
  return error{"cannot " + std::string{action} + " " + std::string{path} + ": " + std::strerror(number)};
}

result<mapped_file> mapped_file::open(std::string const& path) {
  auto const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return std::unexpected{system_error("open", path)};
  struct stat status{};
  if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
    ::close(descriptor);
    return failure("cannot map " + path + ": it is not a regular file");
  }
  mapped_file file;
  auto const size = static_cast<std::size_t>(status.st_size);
  if (size == 0) {
    ::close(descriptor);
    return file;
  }
  auto* const address = ::mmap(nullptr, size, PROT_READ, MAP_SHARED | MAP_POPULATE, descriptor, 0);
  auto const mapped = address != MAP_FAILED;
  auto reason = mapped ? error{} : system_error("map", path);
  ::close(descriptor);
  if (!mapped) return std::unexpected{std::move(reason)};
  file.bytes_ = {static_cast<std::byte const*>(address), size};
  return file;
}

mapped_file::mapped_file(mapped_file&& other) noexcept : bytes_{std::exchange(other.bytes_, {})} {}

mapped_file& mapped_file::operator=(mapped_file&& other) noexcept {
  std::swap(bytes_, other.bytes_);
  return *this;
}

mapped_file::~mapped_file() {
  if (!bytes_.empty()) ::munmap(const_cast<std::byte*>(bytes_.data()), bytes_.size());
}

atomic_file::atomic_file(std::string path, std::string temporary, int descriptor)
    : path_{std::move(path)}, temporary_{std::move(temporary)}, descriptor_{descriptor} {}

atomic_file::atomic_file(atomic_file&& other) noexcept
    : path_{std::move(other.path_)},
      temporary_{std::move(other.temporary_)},
      descriptor_{std::exchange(other.descriptor_, -1)} {}

namespace {

// Root may rename a file onto /dev/null.
bool is_device_or_pipe(std::string const& path) {
  struct stat status{};
  return ::stat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode) && !S_ISDIR(status.st_mode);
}

}  // namespace

result<atomic_file> atomic_file::create(std::string const& path) {
  if (is_device_or_pipe(path))
    return failure("cannot write " + path + ": it is not a regular file; name one");
  auto temporary = path + ".tmp-" + std::to_string(::getpid());
  auto const descriptor = ::open(temporary.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (descriptor < 0) return std::unexpected{system_error("write", path)};
  return atomic_file{path, std::move(temporary), descriptor};
}

atomic_file::~atomic_file() {
  if (descriptor_ < 0) return;
  ::close(descriptor_);
  ::unlink(temporary_.c_str());
}

result<void> atomic_file::write(std::span<std::byte const> bytes) {
  while (!bytes.empty()) {
    auto const written = ::write(descriptor_, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return std::unexpected{system_error("write", path_)};
    bytes = bytes.subspan(static_cast<std::size_t>(written));
  }
  return {};
}

result<void> atomic_file::write(std::string_view text) {
  return write(std::as_bytes(std::span{text}));
}

result<void> atomic_file::commit() {
  if (::fsync(descriptor_) != 0 && errno != EINVAL) return std::unexpected{system_error("write", path_)};
  if (::close(std::exchange(descriptor_, -1)) != 0 || ::rename(temporary_.c_str(), path_.c_str()) != 0) {
    auto reason = system_error("write", path_);
    ::unlink(temporary_.c_str());
    return std::unexpected{std::move(reason)};
  }
  return {};
}

result<std::vector<std::string>> files_below(std::string const& directory) {
  namespace fs = std::filesystem;
  auto status = std::error_code{};
  if (!fs::is_directory(directory, status))
    return failure("cannot read " + directory + ": it is not a directory");
  std::vector<std::string> found;
  auto it =
      fs::recursive_directory_iterator{directory, fs::directory_options::skip_permission_denied, status};
  for (; !status && it != fs::recursive_directory_iterator{}; it.increment(status)) {
    auto entry_status = std::error_code{};
    if (it->is_regular_file(entry_status)) found.push_back(it->path().string());
  }
  if (status) return failure("cannot read " + directory + ": " + status.message());
  std::sort(found.begin(), found.end());
  return found;
}

}  // namespace causeway::base
