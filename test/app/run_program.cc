//! The whole program, run inside a test.
#include "app/run_program.h"

#include <gtest/gtest.h>

#include "app/commands.h"

namespace causeway::test {

program_run run_program(std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "causeway");
  std::vector<char*> pointers;
  for (auto& argument : arguments) pointers.push_back(argument.data());
  pointers.push_back(nullptr);
  testing::internal::CaptureStdout();
  testing::internal::CaptureStderr();
  auto const status = app::run(static_cast<int>(arguments.size()), pointers.data());
  auto out = testing::internal::GetCapturedStdout();
  return {status, std::move(out), testing::internal::GetCapturedStderr()};
}

}  // namespace causeway::test
