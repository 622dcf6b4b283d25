//! Reading a whole text into a list, for tests of formats.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/tally.h"
#include "formats/input.h"
#include "support/test_support.h"

namespace causeway::formats {

template <typename Record>
struct read_out {
  std::vector<Record> records;
  base::tally counted{"test"};
};

/// All records of `text` under `read`, a function of the room's usual shape; its facts go into `facts`.
template <typename Record, typename Read, typename Facts>
read_out<Record> read_text(Read const& read, std::string_view text, std::string name, Facts* facts) {
  read_out<Record> out;
  auto in = test::input_of(text, std::move(name));
  auto const keep = [&](Record const& record) { out.records.push_back(record); };
  if constexpr (std::is_void_v<Facts>) {
    read(in, out.counted, keep);
  } else {
    *facts = read(in, out.counted, keep);
  }
  return out;
}

template <typename Record, typename Read>
read_out<Record> read_text(Read const& read, std::string_view text, std::string name = "test") {
  return read_text<Record>(read, text, std::move(name), static_cast<void*>(nullptr));
}

/// The tally of a real file under `count`.
template <typename Count>
base::tally tally_of_file(std::string const& path, Count const& count) {
  base::tally counted{path};
  auto in = input::open(path);
  if (in) count(*in, counted);
  return counted;
}

/// Where the first issue of that kind was; "" where there is none.
inline std::string line_of(base::tally const& counted, std::string_view kind) {
  auto const found = counted.groups().find(kind);
  return found == counted.groups().end() ? std::string{} : to_string(found->second.examples.at(0).where);
}

}  // namespace causeway::formats
