//! Files: mapped for reading, written to a temporary name and renamed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/error.h"

namespace causeway::base {

/// A whole file, read only, shared with the page cache.
class mapped_file {
 public:
  static result<mapped_file> open(std::string const& path);
  mapped_file(mapped_file&& other) noexcept;
  mapped_file& operator=(mapped_file&& other) noexcept;
  mapped_file(mapped_file const&) = delete;
  mapped_file& operator=(mapped_file const&) = delete;
  ~mapped_file();

  std::span<std::byte const> bytes() const { return bytes_; }

 private:
  mapped_file() = default;
  std::span<std::byte const> bytes_;
};

/// A file that appears under its name only when commit() has succeeded: written beside it under a temporary
/// name, flushed to disk, renamed. Without commit() nothing is left. A killed program leaves at most
/// "<name>.tmp-<process>", never a torn file. A device, pipe or socket is refused, since the new name would
/// take its place.
class atomic_file {
 public:
  static result<atomic_file> create(std::string const& path);
  atomic_file(atomic_file&& other) noexcept;
  atomic_file& operator=(atomic_file&&) = delete;
  atomic_file(atomic_file const&) = delete;
  atomic_file& operator=(atomic_file const&) = delete;
  ~atomic_file();

  result<void> write(std::span<std::byte const> bytes);
  result<void> write(std::string_view text);
  result<void> commit();

 private:
  atomic_file(std::string path, std::string temporary, int descriptor);
  std::string path_;
  std::string temporary_;
  int descriptor_ = -1;
};

/// Every regular file below `directory`, in bytewise order of path, whatever the file system's; symbolic
/// links to folders are not followed.
result<std::vector<std::string>> files_below(std::string const& directory);

/// The message of the system's last error in `action` on `path`: "cannot open x: No such file or directory".
error system_error(std::string_view action, std::string_view path);

}  // namespace causeway::base
