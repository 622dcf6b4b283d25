//! The program as a user meets it: help, version, mistakes, and output that cannot be written.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/run_program.h"

namespace causeway {
namespace {

using words = std::vector<std::string>;

constexpr int failed = 2;
constexpr int killed_by_broken_pipe = 128 + 13;

words with(words first, std::string last) {
  first.push_back(std::move(last));
  return first;
}

std::string joined(words const& all) {
  std::string text = "causeway";
  for (auto const& one : all) text += " " + one;
  return text;
}

// The names that stand under "Subcommands:" in a help text.
words subcommands_in(std::string const& help) {
  words names;
  auto at = help.find("\nSubcommands:\n");
  if (at == std::string::npos) return names;
  at = help.find('\n', at + 1) + 1;
  while (help.compare(at, 2, "  ") == 0) {
    auto const end = help.find('\n', at);
    auto const start = help.find_first_not_of(' ', at);
    if (start == at + 2) names.push_back(help.substr(start, help.find(' ', start) - start));
    at = end + 1;
  }
  return names;
}

// Every command, nested ones too, the program itself first.
std::vector<words> all_commands() {
  std::vector<words> found{{}};
  for (auto i = std::size_t{0}; i < found.size(); ++i) {
    for (auto const& name : subcommands_in(test::run_causeway(with(found[i], "--help")).out)) {
      found.push_back(with(found[i], name));
    }
  }
  return found;
}

TEST(program, every_command_has_help_with_an_example) {
  auto const commands = all_commands();
  EXPECT_GE(commands.size(), 3U) << "read and mrt, at least";
  for (auto const& command : commands) {
    auto const run = test::run_causeway(with(command, "--help"));
    EXPECT_EQ(run.status, 0) << joined(command);
    EXPECT_EQ(run.error, "") << joined(command);
    EXPECT_NE(run.out.find("Example"), std::string::npos) << joined(command);
    EXPECT_NE(run.out.find(joined(command)), std::string::npos)
        << joined(command) << " is not in its own example";
  }
}

TEST(program, says_its_version) {
  auto const run = test::run_causeway({"--version"});
  EXPECT_EQ(run.status, 0);
  EXPECT_TRUE(run.out.starts_with("causeway ")) << run.out;
  EXPECT_EQ(run.out.find_first_not_of("0123456789.", 9), run.out.size() - 1) << run.out;
}

// One sentence that names what was wrong, and where to look.
TEST(program, an_unknown_option_is_an_error_of_its_command) {
  for (auto const& command : all_commands()) {
    auto const run = test::run_causeway(with(command, "--no-such-option"));
    EXPECT_EQ(run.status, failed) << joined(command);
    EXPECT_EQ(run.out, "") << joined(command);
    EXPECT_TRUE(run.error.starts_with("causeway: ")) << run.error;
    EXPECT_TRUE(run.error.ends_with("\nTry: " + joined(command) + " --help\n")) << run.error;
  }
  auto const run = test::run_causeway({"read", "--no-such-option", "x"});
  EXPECT_NE(run.error.find("--no-such-option"), std::string::npos) << run.error;
}

TEST(program, no_command_or_an_unknown_one_is_an_error) {
  for (auto const& arguments : {words{}, words{"no-such-command"}, words{""}}) {
    auto const run = test::run_causeway(arguments);
    EXPECT_EQ(run.status, failed);
    EXPECT_EQ(run.out, "");
    EXPECT_TRUE(run.error.starts_with("causeway: ")) << run.error;
  }
  EXPECT_EQ(test::run_causeway({"no-such-command"}).error,
            "causeway: no-such-command is neither a command nor an option here\nTry: causeway --help\n");
}

TEST(program, output_that_finds_no_room_is_an_error) {
  test::run_options full;
  full.out_path = "/dev/full";
  for (auto const& arguments :
       {words{"--help"}, words{"--version"}, words{"read", "--help"}, words{"read", "-"}}) {
    auto const run = test::run_causeway(arguments, full);
    EXPECT_EQ(run.status, failed) << joined(arguments);
    EXPECT_EQ(run.error, "causeway: cannot write to standard output: No space left on device\n");
  }
}

// RFC 6396 §2: one record of type BGP4MP, subtype STATE_CHANGE (§4.4.1), 20 octets long.
TEST(program, routes_that_find_no_room_are_an_error) {
  auto const record = std::string{
      "\0\0\0\0\0\x10\0\0\0\0\0\x14\xFC\x00\xFC\x01\0\0\0\x01\xC0\0\x02\x01\xC0\0\x02\x02\0\x03\0\x06", 32};
  test::run_options full;
  full.input = record;
  ASSERT_EQ(test::run_causeway({"mrt", "-m", "-"}, full).status, 0);
  full.out_path = "/dev/full";
  for (auto const* const mode : {"-H", "-m", "-M", "--json", "--count"}) {
    auto const run = test::run_causeway({"mrt", mode, "-"}, full);
    EXPECT_EQ(run.status, failed) << mode;
    EXPECT_NE(run.error.find("causeway: cannot write to standard output: No space left on device\n"),
              std::string::npos)
        << mode << run.error;
  }
}

TEST(program, a_closed_pipe_ends_it_quietly) {
  test::run_options closed;
  closed.out_closed = true;
  for (auto const& arguments : {words{"--help"}, words{"read", "-"}}) {
    auto const run = test::run_causeway(arguments, closed);
    EXPECT_EQ(run.status, killed_by_broken_pipe) << joined(arguments);
    EXPECT_EQ(run.error, "");
  }
}

}  // namespace
}  // namespace causeway
