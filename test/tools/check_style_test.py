#!/usr/bin/env python3
# Breaks each rule of tools/check_style.py in turn on a small tree, and keeps every rule on a clean one.
import unittest

import trees
import check_style

HEADER = '//! Adds numbers.\n#pragma once\n\nnamespace causeway::base {\nint add(int a, int b);\n}\n'
SOURCE = '//! Adds numbers.\n#include "base/add.h"\n\nint causeway::base::add(int a, int b) { return a + b; }\n'
FILES = {
    'src/base/add.h': HEADER,
    'src/base/add.cc': SOURCE,
    'src/app/main.cc': '//! Runs.\nint main() { return 0; }\n',
    'CMakeLists.txt': '# The whole project.\nproject(x)\n',
    'cmake/rooms.cmake': '# Rooms.\n',
    'tools/count.py': '#!/usr/bin/env python3\n# Counts.\nprint(1)\n',
    'scripts/demo': '#!/usr/bin/env bash\n# Shows.\necho\n',
    'README.md': '# Title\n\nA BGP session to a stub network; the user agent and the trace agent.\n',
    'data/prices.csv': 'a line\twith everything wrong \r\n',
    'fuzz/seeds/mrt/one.py': '\tnot a text of ours \n',
    'build/dev/junk.cc': '\t\n',
}


def cpp_function(lines):
    """A C++ function of exactly so many lines, head and closing brace included."""
    return 'void f() {\n' + '  g();\n' * (lines - 2) + '}\n'


class style(trees.tree_case):
    program = 'check_style.py'
    files = FILES

    def breach(self, path, text, line, reason):
        self.break_with(path, text, f'{path}:{line}', reason)

    def test_a_clean_tree_passes(self):
        self.assert_clean()

    def test_the_limits_themselves_pass(self):
        trees.write(self.root, 'src/base/add.cc', '//! Adds.\n' + cpp_function(70) + '\n' * 528 + 'int x;\n')
        trees.write(self.root, 'src/app/main.cc', '//! Runs.\n' + '\n' * 298 + 'int x;\n')
        trees.write(self.root, 'src/base/wide.cc', '//! Wide.\n//' + 'x' * 108 + '\n')
        self.assert_clean()

    def test_a_long_cpp_function(self):
        self.breach('src/base/add.cc', '//! Adds.\n\n' + cpp_function(71), 3, 'f has 71 lines, the limit is 70')

    def test_a_long_python_function(self):
        text = '# Counts.\ndef f():\n' + '    g()\n' * 70
        self.breach('tools/count.py', text, 2, 'f has 71 lines')

    def test_a_long_shell_function(self):
        text = '#!/usr/bin/env bash\n# Shows.\nf() {\n' + '  g\n' * 69 + '}\n'
        self.breach('scripts/demo', text, 3, 'f has 71 lines')

    def test_a_long_file(self):
        self.breach('src/base/add.cc', SOURCE + '\n' * 596 + 'int x;\n', 601, 'has 601 lines, the limit is 600')

    def test_a_long_app_file(self):
        text = '//! Runs.\n' + '\n' * 299 + 'int x;\n'
        self.breach('src/app/main.cc', text, 301, 'has 301 lines, the limit is 300')

    def test_a_missing_purpose_line(self):
        for path, text, line in (('src/base/add.cc', '// Adds.\nint x;\n', 1), ('src/base/add.cc', '//!\nint x;\n', 1),
                                 ('CMakeLists.txt', 'project(x)\n', 1), ('cmake/rooms.cmake', '#\n', 1),
                                 ('tools/count.py', '#!/usr/bin/env python3\nprint(1)\n', 2),
                                 ('tools/count.py', '"""Counts."""\n', 1),
                                 ('scripts/demo', '#!/usr/bin/env bash\necho\n', 2),
                                 ('scripts/demo', '#!/usr/bin/env bash\n#\n', 2)):
            with self.subTest(text):
                self.breach(path, text, line, 'no purpose line')
                trees.write(self.root, path, FILES[path])

    def test_a_header_without_its_guard(self):
        self.breach('src/base/add.h', '//! Adds.\nint x;\n', 1, 'no #pragma once')

    def test_tabs_ends_and_trailing_space(self):
        for text, line, reason in (('# T\n\ta\n', 2, 'a tab'), ('# T\na \n', 2, 'white space at the end'),
                                   ('# T\na\r\n', 2, 'CR LF'), ('# T\na', 2, 'exactly one line break'),
                                   ('# T\na\n\n', 3, 'exactly one line break')):
            with self.subTest(text):
                self.breach('README.md', text, line, reason)

    def test_broken_braces(self):
        self.breach('src/base/add.cc', '//! Adds.\nint f() {\n', 2, 'braces do not match')
        self.breach('src/base/add.cc', '//! Adds.\n}\n', 2, 'braces do not match')
        self.breach('src/base/add.cc', '//! Adds.\n\nnamespace a {\n', 3, 'braces do not match')

    def test_broken_python(self):
        self.breach('tools/count.py', '# Counts.\nif:\n', 2, 'no valid Python')


class leftover_words(trees.tree_case):
    program = 'check_style.py'
    files = FILES
    # spelled in pieces, because this file is checked too
    MARKS = ('TO' 'DO: later', 'to' 'do', 'FIX' 'ME', 'X' 'XX', 'a ha' 'ck', 'a st' 'ub', 'place' 'holder', 'dum' 'my',
             'for ' 'now', 'not ' 'implemented', 'not yet ' 'implemented', 'in this ses' 'sion', 'the helper ses' 'sion',
             'a coding ag' 'ent', 'a language mo' 'del', 'AI-gener' 'ated', 'the next sit' 'ting', 'the issue tra' 'cker',
             'the brief ' 'says', 'see /wo' 'rk/main', 'in /tm' 'p/wt/x', 'in /ho' 'me/ada/x')
    HONEST = ('the BGP session is down', 'a peer closes the session', 'an SNMP agent', 'a user agent', 'a prompt answer',
              'a stub network', 'stub ASes', 'stub_mask', 'std::placeholders::_1', 'hijack', 'XXL', 'implemented',
              'build/work/x', '../work/x', 'the model of a language', 'a password prompt', 'knowing', 'before nowhere')

    def test_each_mark_fails(self):
        for mark in self.MARKS:
            with self.subTest(mark):
                self.break_with('README.md', f'# T\n{mark}\n', 'README.md:2', 'leftover')

    def test_code_is_searched_too(self):
        self.break_with('src/base/add.cc', SOURCE + '// TO' 'DO\n', 'src/base/add.cc:5', 'leftover')
        trees.write(self.root, 'src/base/add.cc', SOURCE)
        self.break_with('tools/count.py', '# Counts.\nx = "FIX' 'ME"\n', 'tools/count.py:2', 'leftover')

    def test_honest_words_pass(self):
        trees.write(self.root, 'README.md', '# T\n' + '\n'.join(self.HONEST) + '\n')
        self.assert_clean()


class columns(trees.tree_case):
    program = 'check_style.py'
    files = FILES
    LONG = 'x' * 111

    def test_a_long_line(self):
        self.break_with('src/base/add.cc', SOURCE + f'// {self.LONG}\n', 'src/base/add.cc:5', 'has 114 columns')

    def test_tables_raw_strings_and_links_are_exempt(self):
        text = (f'{SOURCE}// clang-format off\nint {self.LONG};\n// clang-format on\n'
                f'auto const* t = R"(\n{self.LONG})";\n// see\n// https://example.org/{self.LONG}\n')
        trees.write(self.root, 'src/base/add.cc', text)
        self.assert_clean()

    def test_the_exemption_ends(self):
        text = f'{SOURCE}// clang-format off\n// clang-format on\n// {self.LONG}\n'
        self.break_with('src/base/add.cc', text, 'src/base/add.cc:7', 'columns')

    def test_prose_has_no_limit(self):
        trees.write(self.root, 'README.md', f'# T\n{self.LONG}\n')
        self.assert_clean()


class own_text(unittest.TestCase):
    def test_the_programs_pass_their_own_check(self):
        for path, kind, text in check_style.checked_files(trees.TOOLS):
            self.assertEqual(list(check_style.check_file(path, kind, text)), [], path)


if __name__ == '__main__':
    unittest.main()
