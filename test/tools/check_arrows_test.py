#!/usr/bin/env python3
# Breaks each rule of tools/check_arrows.py in turn on a small tree, and keeps every rule on a clean one.
import os
import shutil
import unittest

import trees
import check_arrows


def document(rooms_here):
    """An ARCHITECTURE.md whose table is right for a tree that has `rooms_here`."""
    rows = [f'| `{room}` | what it is for | {check_arrows.arrow_text(room)} | '
            f'{"here" if room in rooms_here else "planned"} |' for room in check_arrows.ROOMS]
    return '\n'.join(['# Architecture', '', '| room | one sentence | may include | state |', '|---|---|---|---|',
                      *rows, ''])


def room(name, *sources, links=''):
    """The CMakeLists.txt of a room."""
    return f'# The room {name}.\ncauseway_room({name}\n  SOURCES\n    ' + '\n    '.join(sources) + f'\n{links})\n'


HERE = ('base', 'formats', 'world', 'app')
FILES = {
    'ARCHITECTURE.md': document(HERE),
    'src/base/CMakeLists.txt': room('base', 'json.cc'),
    'src/base/json.h': '//! Reads.\n#pragma once\n#include <string_view>\n',
    'src/base/json.cc': '//! Reads.\n#include "base/json.h"\n\n#include <simdjson.h>\n#include <sys/mman.h>\n',
    'src/formats/CMakeLists.txt': room('formats', 'mrt.cc', links='  DEPENDS causeway_base'),
    'src/formats/mrt.h': '//! Decodes.\n#pragma once\n#include "base/json.h"\n',
    'src/formats/mrt.cc': '//! Decodes.\n#include "formats/mrt.h"\n#include <zlib.h>\n#include <isa-l/igzip_lib.h>\n'
                          '// #include "world/world.h"\nchar const* x = R"(\n#include "app/main.h"\n)";\n',
    'src/world/CMakeLists.txt': room('world', 'build.cc', links='  DEPENDS causeway_base causeway_formats'),
    'src/world/world.h': '//! Facts.\n#pragma once\n#include "base/json.h"\n',
    'src/world/build.cc': '//! Joins.\n#include "world/world.h"\n#include "formats/mrt.h"\n#include <fmt/format.h>\n',
    'src/app/CMakeLists.txt': room('app', 'main.cc', links='  DEPENDS causeway_world'),
    'src/app/main.cc': '//! Runs.\n#include <CLI/CLI.hpp>\n#include "formats/mrt.h"\n#include "world/world.h"\n',
    'test/world/CMakeLists.txt': '# Tests of world.\ncauseway_test(world SOURCES build_test.cc)\n',
    'test/world/build_test.cc': '//! Tests.\n#include <gtest/gtest.h>\n',
}


class arrows(trees.tree_case):
    program = 'check_arrows.py'
    files = FILES

    def source(self, path, include, reason):
        """A file of the tree that ends in one more include has exactly that fault, on its last line."""
        text = FILES[path] + f'#include {include}\n'
        self.break_with(path, text, f'{path}:{text.count(chr(10))}', reason)

    def test_a_clean_tree_passes(self):
        self.assert_clean()

    def test_base_includes_nothing(self):
        self.source('src/base/json.cc', '"formats/mrt.h"', 'a source of base may not include formats')

    def test_data_never_flows_back(self):
        self.source('src/formats/mrt.cc', '"world/world.h"', 'a source of formats may not include world')

    def test_a_world_header_may_not_include_formats(self):
        self.source('src/world/world.h', '"formats/mrt.h"', 'a header of world may not include formats')

    def test_an_include_in_a_later_branch_counts(self):
        text = FILES['src/base/json.h'] + '#if 0\n#else\n#include "world/world.h"\n#endif\n'
        self.break_with('src/base/json.h', text, 'src/base/json.h:6', 'may not include world')

    def test_an_unknown_room(self):
        trees.write(self.root, 'src/attic/CMakeLists.txt', room('attic'))
        self.assert_fault('src/attic:1', '"attic" is no room')

    def test_a_file_outside_the_rooms(self):
        trees.write(self.root, 'src/CMakeLists.txt', '# Lists.\nloose.cc\n')
        self.break_with('src/loose.cc', '//! Loose.\n', 'src/loose.cc:1', 'is no room')

    def test_an_include_of_an_unknown_room(self):
        self.source('src/app/main.cc', '"attic/old.h"', 'in no room')

    def test_a_missing_file(self):
        self.source('src/app/main.cc', '"world/absent.h"', 'does not exist')

    def test_an_include_without_its_room(self):
        self.source('src/base/json.cc', '"json.h"', 'does not name its room')

    def test_an_include_of_a_source(self):
        self.source('src/app/main.cc', '"world/build.cc"', 'is no header')

    def test_an_include_through_a_macro(self):
        self.source('src/app/main.cc', 'SOME_HEADER', 'write it plainly')

    def test_a_library_in_a_header(self):
        self.source('src/base/json.h', '<simdjson.h>', 'libraries are included in .cc files only')

    def test_a_library_behind_a_foreign_door(self):
        for path, include in (('src/world/build.cc', '<CLI/CLI.hpp>'), ('src/formats/mrt.cc', '<simdjson.h>'),
                              ('src/world/build.cc', '<zlib.h>'), ('src/app/main.cc', '<toml++/toml.h>'),
                              ('src/app/main.cc', '<xxhash.h>'), ('src/app/main.cc', '<hwy/highway.h>')):
            with self.subTest(include):
                self.source(path, include, 'may only be included by .cc files of')
                trees.write(self.root, path, FILES[path])

    def test_an_unknown_library(self):
        self.source('src/app/main.cc', '<boost/graph.hpp>', 'is no known library')

    def test_a_source_that_no_list_names(self):
        self.break_with('src/world/join.cc', '//! Joins.\n', 'src/world/join.cc:1', 'does not list join.cc')

    def test_a_name_in_a_comment_lists_nothing(self):
        lists = FILES['src/world/CMakeLists.txt'].replace('build.cc', '# build.cc')
        self.break_with('src/world/CMakeLists.txt', lists, 'src/world/build.cc:1', 'does not list build.cc')

    def test_a_test_that_no_list_names(self):
        self.break_with('test/world/join_test.cc', '//! Tests.\n', 'test/world/join_test.cc:1', 'does not list')

    def test_a_source_without_any_list(self):
        os.remove(os.path.join(self.root, 'src/app/CMakeLists.txt'))
        self.assert_fault('src/app/main.cc:1', 'no CMakeLists.txt lists this file')

    def test_a_room_that_links_too_much(self):
        lists = room('formats', 'mrt.cc', links='  DEPENDS causeway_world')
        self.break_with('src/formats/CMakeLists.txt', lists, 'src/formats/CMakeLists.txt:5', 'may not link world')

    def test_the_map_and_the_routes_never_see_each_other(self):
        for one, other in (('physical', 'routing'), ('routing', 'physical')):
            self.assertNotIn(other, check_arrows.allowed(one, is_header=False))
            self.assertIn('topology', check_arrows.allowed(one, is_header=True))


class architecture_table(trees.tree_case):
    program = 'check_arrows.py'
    files = FILES

    def change(self, old, new):
        trees.write(self.root, 'ARCHITECTURE.md', document(HERE).replace(old, new))

    def test_another_arrow(self):
        self.change('| base (`.cc` files also formats) |', '| base, formats |')
        self.assert_fault('ARCHITECTURE.md:7', 'world may include "base (`.cc` files also formats)"')

    def test_a_planned_room_that_is_said_to_be_here(self):
        self.change('| `report` | what it is for | base, world, indicators, study | planned |',
                    '| `report` | what it is for | base, world, indicators, study | here |')
        self.assert_fault('ARCHITECTURE.md:14', 'report is "planned"')

    def test_a_room_here_that_is_said_to_be_planned(self):
        self.change('| all | here |', '| all | planned |')
        self.assert_fault('ARCHITECTURE.md:18', 'app is "here"')

    def test_a_missing_row(self):
        self.change('| `fetch` | what it is for | base | planned |\n', '')
        self.assert_fault('ARCHITECTURE.md:1', 'its table of rooms reads')

    def test_a_row_with_too_few_cells(self):
        self.change('| `fetch` | what it is for | base | planned |', '| `fetch` | base | planned |')
        self.assert_fault('ARCHITECTURE.md:17', 'has 3 cells')

    def test_no_document(self):
        os.remove(os.path.join(self.root, 'ARCHITECTURE.md'))
        self.assert_fault('ARCHITECTURE.md:1', 'is missing')

    def test_an_empty_source_folder_is_no_excuse(self):
        shutil.rmtree(os.path.join(self.root, 'src'))
        status, lines = self.run_program()
        self.assertEqual((status, len(lines)), (1, len(HERE)))


if __name__ == '__main__':
    unittest.main()
