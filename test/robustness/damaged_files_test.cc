//! One real file of each format, cut at 200 places and with a wrong bit at 200 others: it is read to its end,
//! the tally holds together, and the program's exit status says whether anything was read.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "base/hash.h"
#include "formats/registry.h"
#include "robustness/real_inputs.h"
#include "support/run_program.h"
#include "support/test_support.h"

namespace causeway {
namespace {

constexpr auto cuts = 200;
constexpr auto flips = 200;
constexpr auto runs_of_each = 2;

// The same places in every run, others for every input.
class damager {
 public:
  explicit damager(std::string_view bytes)
      : bytes_{bytes}, random_{base::hash64_of(std::as_bytes(std::span{bytes}))} {}

  std::string cut() { return std::string{bytes_.substr(0, below(bytes_.size()))}; }
  std::string flipped() {
    auto out = std::string{bytes_};
    auto& byte = out[below(out.size())];
    byte = static_cast<char>(byte ^ (1 << below(8)));
    return out;
  }

 private:
  // A library's distribution would differ from one to the next.
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

  std::string_view bytes_;
  std::mt19937_64 random_;
};

class damaged_files : public testing::TestWithParam<formats::format const*> {
 protected:
  static std::vector<test::cut_input> inputs() { return test::cut_inputs_of(GetParam()->name); }

  // The tally of the bytes read as this format, after they were looked at as any file is.
  static base::tally counted(std::string_view bytes) {
    auto in = test::input_of(bytes, "damaged");
    formats::told_format(in);
    base::tally result{"damaged"};
    GetParam()->count(in, result);
    EXPECT_TRUE(in.peek(1).empty() || result.issue_count() != 0) << "bytes are left unread without a word";
    return result;
  }

  static void check(base::tally const& result, std::string_view how) {
    auto const shown = to_text(result);
    ASSERT_TRUE(shown.starts_with("damaged: ") && shown.ends_with('\n')) << how;
    auto issues = std::uint64_t{0};
    for (auto const& [kind, group] : result.groups()) {
      ASSERT_FALSE(kind.empty()) << how;
      ASSERT_EQ(group.examples.size(), std::min<std::uint64_t>(group.count, base::tally::max_examples))
          << how;
      issues += group.count;
    }
    ASSERT_EQ(issues, result.issue_count()) << how;
  }

  static void check_run(std::string const& bytes, std::string_view how) {
    test::run_options options;
    options.input = bytes;
    auto const name = std::string{GetParam()->name};
    auto const run = test::run_causeway({"read", "--format", name, "-"}, options);
    auto const expected = counted(bytes).records() == 0 ? 2 : 0;
    EXPECT_EQ(run.status, expected) << how << run.error;
    EXPECT_TRUE(run.out.starts_with("[" + name + "] standard input: ")) << how << run.out;
  }
};

std::vector<formats::format const*> every_format() {
  std::vector<formats::format const*> out;
  for (auto const& one : formats::all_formats()) out.push_back(&one);
  return out;
}

INSTANTIATE_TEST_SUITE_P(each, damaged_files, testing::ValuesIn(every_format()), [](auto const& one) {
  auto name = std::string{one.param->name};
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
});

#define CAUSEWAY_NEED_INPUTS(variable)                                                              \
  ASSERT_TRUE(test::has_inputs(GetParam()->name)) << "give it a line in robustness/real_inputs.cc"; \
  auto const variable = inputs();                                                                   \
  if (variable.empty()) GTEST_SKIP() << "its real input is absent: set CAUSEWAY_TEST_DATA"

TEST_P(damaged_files, the_start_of_a_file_is_read) {
  CAUSEWAY_NEED_INPUTS(all);
  for (auto const& one : all) {
    auto const result = counted(one.bytes);
    check(result, one.name);
    EXPECT_GT(result.records(), 0U) << one.name;
  }
}

TEST_P(damaged_files, cut_anywhere_they_end_with_their_tally) {
  CAUSEWAY_NEED_INPUTS(all);
  for (auto const& one : all) {
    damager damage{one.bytes};
    for (auto i = 0; i < cuts; ++i) {
      auto const bytes = damage.cut();
      check(counted(bytes), one.name + " cut at " + std::to_string(bytes.size()));
    }
  }
}

TEST_P(damaged_files, with_a_wrong_bit_they_end_with_their_tally) {
  CAUSEWAY_NEED_INPUTS(all);
  for (auto const& one : all) {
    damager damage{one.bytes};
    for (auto i = 0; i < flips; ++i)
      check(counted(damage.flipped()), one.name + " flip " + std::to_string(i));
  }
}

TEST_P(damaged_files, the_program_says_whether_anything_was_read) {
  CAUSEWAY_NEED_INPUTS(all);
  for (auto const& one : all) {
    damager damage{one.bytes};
    for (auto i = 0; i < runs_of_each; ++i) {
      check_run(damage.cut(), one.name + " cut ");
      check_run(damage.flipped(), one.name + " flipped ");
    }
  }
}

}  // namespace
}  // namespace causeway
