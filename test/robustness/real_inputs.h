//! One or more whole files for each format of the registry: what others published, else an example of our
//! own.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace causeway::test {

/// The start of one file.
struct cut_input {
  std::string name;   ///< of the file it was cut from
  std::string bytes;  ///< at most max_cut_bytes
};

inline constexpr std::size_t max_cut_bytes = 300'000;

/// Inputs of a format: the first max_cut_bytes of each of its files as they stand, and, for a packed file,
/// those of its unpacked text. Empty where the format's real files are absent and it has no example.
std::vector<cut_input> cut_inputs_of(std::string_view format_name);

/// True where the table knows the format; one that it does not know needs a line there.
bool has_inputs(std::string_view format_name);

}  // namespace causeway::test
