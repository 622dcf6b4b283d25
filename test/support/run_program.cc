//! Runs the built program: fork, exec, and files for what it says.
#include "support/run_program.h"

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstdlib>

#include "support/test_support.h"

namespace causeway::test {

namespace {

constexpr unsigned patience_s = 60;
constexpr unsigned us_per_ms = 1000;

std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> out;
  for (auto& text : texts) out.push_back(text.data());
  out.push_back(nullptr);
  return out;
}

// In the child: `path` becomes `descriptor`.
void redirect(int descriptor, std::string const& path, int flags) {
  auto const opened = ::open(path.c_str(), flags | O_CREAT | O_CLOEXEC, 0600);
  if (opened < 0 || ::dup2(opened, descriptor) < 0) ::_exit(126);
}

// In the child: standard output becomes the writing end of a pipe without a reader.
void close_out() {
  auto ends = std::array<int, 2>{};
  if (::pipe(ends.data()) != 0 || ::dup2(ends[1], STDOUT_FILENO) < 0) ::_exit(126);
  ::close(ends[0]);
  ::close(ends[1]);
}

[[noreturn]] void become_program(std::vector<std::string> arguments, run_options const& options,
                                 std::string const& folder) {
  arguments.insert(arguments.begin(), CAUSEWAY_PROGRAM);
  redirect(STDIN_FILENO, folder + "/in", O_RDONLY);
  redirect(STDERR_FILENO, folder + "/error", O_WRONLY);
  if (options.out_closed) {
    close_out();
  } else {
    redirect(STDOUT_FILENO, options.out_path.empty() ? folder + "/out" : options.out_path, O_WRONLY);
  }
  auto environment = options.environment;
  for (auto& variable : environment) ::putenv(variable.data());
  if (!options.directory.empty() && ::chdir(options.directory.c_str()) != 0) ::_exit(126);
  ::alarm(patience_s);
  ::execv(CAUSEWAY_PROGRAM, pointers_to(arguments).data());
  ::_exit(127);
}

int status_of(int child) {
  auto status = 0;
  if (::waitpid(child, &status, 0) != child) return -1;
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

}  // namespace

run_result run_causeway(std::vector<std::string> const& arguments, run_options const& options) {
  temporary_folder const folder;
  folder.write("in", options.input);
  auto const child = ::fork();
  if (child == 0) become_program(arguments, options, folder.path());
  if (options.kill_after_ms) {
    ::usleep(*options.kill_after_ms * us_per_ms);
    ::kill(child, SIGKILL);
  }
  run_result result;
  result.status = status_of(child);
  result.out = read_file(folder.path() + "/out");
  result.error = read_file(folder.path() + "/error");
  return result;
}

}  // namespace causeway::test
