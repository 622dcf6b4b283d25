//! The start of a file, by which formats are told apart.
#pragma once

#include <string>
#include <string_view>

#include "formats/input.h"

namespace causeway::formats {

struct sample {
  std::string name;       ///< the file's name without its folders, in lower case
  std::string_view text;  ///< up to input::max_peek unpacked bytes; valid until the input is read
  bool whole = false;     ///< the text is the whole file
};

sample sample_of(input& in);

/// The first line that is neither blank nor a comment (`#`); "" where there is none.
std::string_view first_data_line(sample const& start);

/// True if the text, after white space, begins with { or [ .
bool looks_like_json(sample const& start);

}  // namespace causeway::formats
