#!/usr/bin/env python3
# Runs clang-tidy with this project's .clang-tidy on misnamed C++ and expects each name to fail.
import re
import shutil
import subprocess
import tempfile
import unittest

import trees

TIDY = shutil.which('clang-tidy-19')

GOOD = '''//! Well named.
#define SOME_MACRO
namespace some_name {
template <typename Value, int Count>
struct some_struct {
  Value some_member = Count;
};
template <typename Value>
concept some_concept = sizeof(Value) > 1;
enum class some_enum : unsigned char { first_one, second_one };
using some_alias = some_struct<int, 1>;
inline constexpr int some_constant = 3;
class some_class {
 public:
  int some_method(int some_parameter) const {
    auto const some_local = some_parameter + member_;
    return some_local;
  }
  static constexpr int class_constant = 4;

 private:
  int member_ = some_constant;
};
namespace {
[[maybe_unused]] int some_function() { return some_class{}.some_method(1); }
}  // namespace
}  // namespace some_name
'''

# what to change in GOOD, and the kind of name that clang-tidy then complains of
BAD = (
    ('some_name', 'SomeName', 'namespace'), ('some_struct', 'SomeStruct', 'struct'),
    ('some_class', 'SomeClass', 'class'), ('some_concept', 'SomeConcept', 'concept'),
    ('some_enum', 'SomeEnum', 'enum'), ('first_one', 'FirstOne', 'scoped enum constant'),
    ('first_one', 'FIRST_ONE', 'scoped enum constant'), ('some_alias', 'SomeAlias', 'type alias'),
    ('some_constant', 'kSomeConstant', 'constexpr variable'), ('class_constant', 'CLASS_CONSTANT', 'constexpr variable'),
    ('some_function', 'someFunction', 'function'), ('some_method', 'SomeMethod', 'method'),
    ('some_parameter', 'someParameter', 'parameter'), ('some_local', 'SomeLocal', 'variable'),
    ('some_member', 'someMember', 'member'), ('member_', 'member', 'private member'),
    ('member_', 'm_member', 'private member'), ('Value', 'value_type', 'type template parameter'),
    ('Count', 'count', 'value template parameter'), ('SOME_MACRO', 'some_macro', 'macro definition'),
)


@unittest.skipUnless(TIDY, 'clang-tidy-19 is absent: scripts/test installs it')
class naming(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.root = folder.name

    def tidy(self, *files, options=()):
        """The exit status and output of clang-tidy with the project's configuration."""
        done = subprocess.run([TIDY, '--quiet', f'--config-file={trees.ROOT}/.clang-tidy', *options,
                               *(f'{self.root}/{file}' for file in files), '--', '-std=c++23', f'-I{self.root}/src'],
                              capture_output=True, text=True, check=False)
        return done.returncode, done.stdout

    def test_good_names_pass_every_check(self):
        trees.write(self.root, 'src/base/good.cc', GOOD)
        self.assertEqual(self.tidy('src/base/good.cc'), (0, ''))

    def test_each_bad_name_is_an_error(self):
        for number, (old, new, _) in enumerate(BAD):
            trees.write(self.root, f'src/base/bad{number}.cc', re.sub(rf'\b{old}\b', new, GOOD))
        status, output = self.tidy(*(f'src/base/bad{number}.cc' for number in range(len(BAD))),
                                   options=['--checks=-*,readability-identifier-naming'])
        self.assertNotEqual(status, 0)
        for number, (_, new, kind) in enumerate(BAD):
            with self.subTest(new):
                self.assertRegex(output, rf"bad{number}\.cc:\d+:\d+: error: invalid case style for {kind} '{new}'")

    def test_headers_are_checked_too(self):
        trees.write(self.root, 'src/base/wrong.h', '//! Wrong.\n#pragma once\ninline int WrongName() { return 1; }\n')
        trees.write(self.root, 'src/base/user.cc', '//! Uses.\n#include "base/wrong.h"\nint use() { return WrongName(); }\n')
        status, output = self.tidy('src/base/user.cc')
        self.assertNotEqual(status, 0)
        self.assertIn("wrong.h:3:12: error: invalid case style for function 'WrongName'", output)

    def test_tests_keep_the_naming_rules(self):
        shutil.copy(f'{trees.ROOT}/.clang-tidy', self.root)
        trees.write(self.root, 'test/.clang-tidy', trees.read('test/.clang-tidy'))
        trees.write(self.root, 'test/base/x_test.cc', '//! Tests.\nint WrongName() { return 1; }\n')
        done = subprocess.run([TIDY, '--quiet', f'{self.root}/test/base/x_test.cc', '--', '-std=c++23'],
                              capture_output=True, text=True, check=False)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("error: invalid case style for function 'WrongName'", done.stdout)


class reasons(unittest.TestCase):
    def test_every_check_that_is_off_has_a_reason(self):
        for path in ('.clang-tidy', 'test/.clang-tidy'):
            text = trees.read(path)
            comment = '\n'.join(line for line in text.split('\n') if line.startswith('#'))
            for name in re.findall(r'^  -([a-z][\w-]*?)(?:-\*)?,?$', text, re.M):
                self.assertRegex(comment, rf'{name}(?![\w-])', f'{path} switches {name} off without a reason')


if __name__ == '__main__':
    unittest.main()
