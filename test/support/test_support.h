//! What tests share: real inputs, temporary folders, inputs from text.
#pragma once

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>

#include "base/tally.h"
#include "formats/input.h"

namespace causeway::test {

/// The folder of real inputs: CAUSEWAY_TEST_DATA, else ../shared/data beside the project; nothing where it is
/// absent.
std::optional<std::string> real_data();

/// In a test: `auto const path = …; CAUSEWAY_NEED_REAL(path, "asrel/x.bz2");` skips, with the reason, where
/// the file is absent.
#define CAUSEWAY_NEED_REAL(variable, relative)                 \
  auto const variable = ::causeway::test::real_file(relative); \
  if (variable.empty()) GTEST_SKIP() << "real input " << (relative) << " is absent: set CAUSEWAY_TEST_DATA"

std::string real_file(std::string_view relative);

/// The project's own files: source_file("data/countries.csv").
std::string source_file(std::string_view relative);

/// An input over text that outlives it.
formats::input input_of(std::string_view text, std::string name = "test");

/// A folder of its own, removed at the end of the test.
class temporary_folder {
 public:
  temporary_folder();
  ~temporary_folder();
  temporary_folder(temporary_folder const&) = delete;
  temporary_folder& operator=(temporary_folder const&) = delete;
  std::string const& path() const { return path_; }
  std::string write(std::string_view name, std::string_view content) const;

 private:
  std::string path_;
};

std::string read_file(std::string const& path);

}  // namespace causeway::test
