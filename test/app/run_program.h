//! The whole program, run inside a test.
#pragma once

#include <string>
#include <vector>

namespace causeway::test {

struct program_run {
  int status = 0;
  std::string out;
  std::string err;
};

/// `arguments` without the program's name.
program_run run_program(std::vector<std::string> arguments);

}  // namespace causeway::test
