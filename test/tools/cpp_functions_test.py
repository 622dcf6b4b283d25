#!/usr/bin/env python3
# Tests tools/cpp_text.py and tools/cpp_functions.py on the shapes that C++ takes.
import unittest

import trees  # noqa: F401 (finds the programs)
import cpp_functions
import cpp_text


def found(text):
    """The functions of a text as a list of (name, first line, last line)."""
    return list(cpp_functions.functions(text))


def names(text):
    return [name for name, _, _ in found(text)]


class functions(unittest.TestCase):
    def test_first_and_last_line(self):
        self.assertEqual(found('\nint f(int a,\n      int b) {\n  return a;\n}\nint g() { return 1; }\n'),
                         [('f', 2, 5), ('g', 6, 6)])

    def test_scopes_are_entered_and_are_no_functions(self):
        self.assertEqual(names('namespace a::b { namespace { extern "C" { void f() {} } } }'), ['f'])
        self.assertEqual(names('class c final : public d<e(int)> { public: void f() {} private:\n int x{3}; };'), ['f'])
        self.assertEqual(names('struct alignas(16) [[nodiscard]] c { void f() const noexcept {} };'), ['f'])
        self.assertEqual(names('union u { int a; void f() {} };'), ['f'])
        self.assertEqual(names('template <class T> struct s<T (*)(int)> { void f() {} };'), ['f'])
        self.assertEqual(names('template <class T> requires (sizeof(T) > 1) struct s { void f() {} };'), ['f'])
        self.assertEqual(names('SOME_MACRO(x)\nnamespace a { void f() {} }'), ['f'])

    def test_access_words_do_not_lengthen_a_function(self):
        self.assertEqual(found('struct s {\n public:\n\n  void f() {\n  }\n};'), [('f', 4, 5)])

    def test_enums_and_initialisers_are_no_functions(self):
        self.assertEqual(found('enum class e : unsigned char { a, b };\nenum { c };'), [])
        self.assertEqual(found('int const x[] = {1, 2, 3};\nint y{3};\nstd::array<s, 2> z = {{{1}, {2}}};'), [])
        self.assertEqual(found('std::function<void(int)> const f{nullptr};\nauto g = std::pair{1, 2};'), [])

    def test_bodies_behind_every_kind_of_head(self):
        heads = ('void f()', 'auto f() -> std::vector<int>', 'auto f(x a = {1, 2}, y b = y{}) noexcept(noexcept(x{}))',
                 'template <class T, int N = 3> requires big<T> T f(T t)', 'void f() requires (sizeof(int) > 2)',
                 'template <class T> void f(T) requires requires(T t) { t.x(); }', 'struct s f()', 'enum e* c::f() const &',
                 'int f(int (*g)(int), std::vector<std::vector<int>> h) const', '[[nodiscard]] constexpr auto f() const',
                 'template <int I> std::enable_if<(I < size<T>::value), int>::type f()', 'c::f(int a) : x(a)', 'c::f(int a) : x{a}, y(a), z<int>{a} ', 'c::f() : base::b{1}', 'explicit f(int a) try')
        for head in heads:
            with self.subTest(head):
                text = f'int a;\n{head}\n{{\n  if (x) {{ y(); }}\n}}\nint b{{}};'
                self.assertEqual([(name.split(':')[-1], *lines) for name, *lines in found(text)], [('f', 2, 5)])

    def test_operators(self):
        self.assertEqual(names('bool operator<(s a, s b) { return false; }'), ['operator<'])
        for head in ('bool operator==(s a, s b)', 's& operator=(s&&) noexcept', 'int operator()(int a) const',
                     'auto operator<=>(s const&) const', 'int operator[](int a)', 'explicit operator bool() const',
                     's operator""_x(char const* a)', 's& operator+=(s a)', 'void* operator new(size_t a)',
                     'std::ostream& operator<<(std::ostream& a, s b)', 'auto* operator->()'):
            with self.subTest(head):
                self.assertEqual(len(found(f'{head} {{\n}}\nint x{{}};')), 1)

    def test_macros_with_bodies(self):
        self.assertEqual(names('TEST(a, b) {\n f();\n}\nRC_GTEST_PROP(a, b, (int x)) {}'), ['TEST', 'RC_GTEST_PROP'])

    def test_lambdas_and_local_classes_belong_to_their_function(self):
        text = 'void f() {\n  auto g = [](int a) {\n    return a;\n  };\n  struct s { void h() {} };\n}\n'
        self.assertEqual(found(text), [('f', 1, 6)])

    def test_a_lambda_outside_functions_counts(self):
        self.assertEqual(found('auto const g = [](int a) {\n  return a;\n};\n'), [('g', 1, 3)])
        self.assertEqual(names('auto const g = [] { return 1; }();'), ['g'])

    def test_requires_expressions_are_no_functions(self):
        text = 'template <class T>\nconcept c = requires(T t) {\n  { t.size() } -> big;\n} && requires { sizeof(T); };\nvoid f() {}'
        self.assertEqual(found(text), [('f', 5, 5)])

    def test_braces_in_text_are_no_braces(self):
        for text in ('"}"', "'}'", "'\\''", 'R"(})"', 'R"x(})" })x"', '1 /* } */', '1 // }', '"\\"}"', 'u8R"(")})"', "1'0"):
            with self.subTest(text):
                self.assertEqual(found(f'void f() {{\n  g({text}\n  );\n}}\nvoid h() {{}}'), [('f', 1, 4), ('h', 5, 5)])

    def test_only_the_first_branch_counts(self):
        text = '#define A {\\\n {\n#if X\nvoid f() {\n#elif Y\nvoid f(int) {\n#else\nvoid f(long) {\n#endif\n}\nvoid g() {}\n'
        self.assertEqual(found(text), [('f', 4, 10), ('g', 11, 11)])

    def test_unmatched_braces(self):
        for text, line in (('\nvoid f() {', 2), ('\n\n}', 3), ('namespace a {\nnamespace b {\n}', 1), ('\nvoid f(', 2)):
            with self.subTest(text), self.assertRaises(cpp_functions.unbalanced) as raised:
                found(text)
            self.assertEqual(raised.exception.line, line)


class includes(unittest.TestCase):
    def test_every_spelling(self):
        text = '#include <a>\n  #  include "b/c.h" // why\n/* #include <d> */\n#include <e> /* why */\n#include F\n'
        self.assertEqual(list(cpp_text.includes(text)), [(1, '<a>'), (2, '"b/c.h"'), (4, '<e>'), (5, 'F')])

    def test_none_in_literals_and_comments(self):
        self.assertEqual(list(cpp_text.includes('auto x = R"(\n#include <a>\n)";\n/*\n#include <b>\n*/\n// \\\n#include <c>\n')), [])


class texts(unittest.TestCase):
    def test_the_lines_stay(self):
        text = 'a /* x\n y */ "s\\"t" R"(1\n2)" \'c\' 1\'000 // e\n#if A \\\n  B\n#endif\nz'
        for kept in (cpp_text.skeleton(text), cpp_text.without_comments(text)):
            self.assertEqual([len(line) for line in kept.split('\n')], [len(line) for line in text.split('\n')])

    def test_raw_string_lines(self):
        self.assertEqual(cpp_text.raw_string_lines('a\nR"(b)"\nR"x(\n)"\n)x";\n'), {2, 3, 4, 5})


if __name__ == '__main__':
    unittest.main()
