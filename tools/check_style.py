#!/usr/bin/env python3
# Checks the style rules that no compiler knows: lengths, purpose lines, leftover words, layout.
"""Usage: check_style.py [root]

Prints `file:line: reason` for each breach and exits 1 when there is one.
"""
import ast
import os
import re
import sys

import cpp_functions
import cpp_text

FUNCTION_LINES = 70
FILE_LINES = 600
APP_FILE_LINES = 300
CPP_COLUMNS = 110

# Folders whose content is built, or is data rather than text that people write here.
SKIPPED = {'.git', 'build', 'out', 'data', 'node_modules', '__pycache__', 'fuzz/seeds', 'fuzz/corpus', 'test/golden'}

CPP, PYTHON, SHELL, CMAKE, PROSE = 'C++', 'Python', 'shell', 'CMake', 'prose'
SUFFIXES = {'.h': CPP, '.cc': CPP, '.py': PYTHON, '.sh': SHELL, '.cmake': CMAKE, '.md': PROSE, '.json': PROSE,
            '.yml': PROSE, '.yaml': PROSE}
NAMES = {'CMakeLists.txt': CMAKE, '.clang-format': PROSE, '.clang-tidy': PROSE, '.gitignore': PROSE}


def word(*parts):
    """A pattern for one of the words below, spelled in parts so that this file passes its own check."""
    return ''.join(parts)


# pattern -> what it stands for. "Stub network" and the like are terms of routing, so only the bare word counts.
LEFTOVERS = [(re.compile(pattern, flags), reason) for pattern, flags, reason in (
    (word(r'\bTO', r'DO\b'), re.I, 'unfinished work'),
    (word(r'\bFIX', r'ME\b'), re.I, 'unfinished work'),
    (word(r'\bX', r'XX\b'), 0, 'unfinished work'),
    (word(r'\bHA', r'CK\b'), re.I, 'unfinished work'),
    (word(r'\bst', r'ub\b(?!\s+(network|as\b|ases\b|area|customer))'), re.I, 'unfinished work'),
    (word(r'\bplace', r'holder\b'), re.I, 'unfinished work'),
    (word(r'\bdum', r'my\b'), re.I, 'unfinished work'),
    (word(r'\bfor', r'\s+now\b'), re.I, 'unfinished work'),
    (word(r'\bnot', r'(\s+yet)?\s+implemented\b'), re.I, 'unfinished work'),
    (word(r'\b(helper|coding|chat|working) ses', r'sions?\b'), re.I, 'how it was made'),
    (word(r'\bin (this|the last|a previous|an earlier|a later|the next) ses', r'sion\b'), re.I, 'how it was made'),
    (word(r'\b(AI|coding|helper|sub)[- ]?agents?', r'\b'), re.I, 'how it was made'),
    (word(r'\b(language mod', r'els?|AI[- ](assistant|generated|written))\b'), re.I, 'how it was made'),
    (word(r'\b(this|last|next|one) sit', r'ting\b'), re.I, 'how it was made'),
    (word(r'\b(system|user) pro', r'mpt\b|\bthe brief (says|asks|wants)\b'), re.I, 'how it was made'),
    (word(r'\bissue tra', r'cker\b'), re.I, 'how it was made'),
    (word(r'(?<![\w.])/(work|tmp/wt|home/\w+)', r'/'), 0, 'a path of one machine'),
)]


def kind_of(path, first_line):
    """What a file is, from its name or its first line; nothing for a file that is not checked."""
    name = os.path.basename(path)
    known = NAMES.get(name) or SUFFIXES.get(os.path.splitext(name)[1])
    if known or '.' in name:
        return known
    if first_line.startswith('#!'):
        return PYTHON if 'python' in first_line else SHELL
    return None


def checked_files(root):
    """Yields (relative path, kind, text) of every file to be checked, in sorted order."""
    for folder, folders, names in os.walk(root):
        inside = os.path.relpath(folder, root)
        folders[:] = sorted(f for f in folders if f not in SKIPPED and os.path.normpath(f'{inside}/{f}') not in SKIPPED)
        for name in sorted(names):
            path = os.path.normpath(os.path.join(inside, name))
            with open(os.path.join(folder, name), 'rb') as file:
                text = file.read().decode('utf-8', errors='replace')
            kind = kind_of(path, text.split('\n', 1)[0])
            if kind:
                yield path, kind, text


def check_purpose(kind, lines):
    """The first line (after #! where there is one) says in a sentence what the file is for."""
    at = 1 if lines[0].startswith('#!') else 0
    line = lines[at] if at < len(lines) else ''
    mark = r'//! \S.*\w' if kind == CPP else r'# \S.*\w'
    if kind != PROSE and not re.match(mark, line):
        yield at + 1, f'no purpose line: the first line starts with "{"//!" if kind == CPP else "#"}" and says what for'


def check_length(path, kind, lines):
    """The limits on whole files."""
    count = len(lines) - (lines[-1] == '')
    limit = APP_FILE_LINES if path.startswith(os.path.join('src', 'app') + os.sep) else FILE_LINES
    if kind != PROSE and count > limit:
        yield limit + 1, f'the file has {count} lines, the limit is {limit}'


def check_words(lines):
    """Words that mark unfinished work or tell how the text was made."""
    for number, line in enumerate(lines, 1):
        for pattern, reason in LEFTOVERS:
            found = pattern.search(line)
            if found:
                yield number, f'leftover "{found.group()}" ({reason})'


def check_layout(lines):
    """Line ends, tabs, trailing white space, the end of the file."""
    for number, line in enumerate(lines, 1):
        bare = line.removesuffix('\r')
        if bare != line:
            yield number, 'the line ends in CR LF'
        if '\t' in bare:
            yield number, 'a tab; use spaces'
        if bare != bare.rstrip():
            yield number, 'white space at the end of the line'
    if lines[-1] != '' or (len(lines) > 1 and lines[-2] == ''):
        yield len(lines) - (lines[-1] == ''), 'the file does not end in exactly one line break'


def check_columns(text, lines):
    """The column limit; exempt are raw strings, links in comments and tables between clang-format off and on."""
    raw, table = cpp_text.raw_string_lines(text), False
    for number, line in enumerate(lines, 1):
        if 'clang-format off' in line or 'clang-format on' in line:
            table = 'clang-format off' in line
        link = re.match(r'\s*//.*https?://\S+$', line)
        if len(line) > CPP_COLUMNS and not (table or link or number in raw):
            yield number, f'the line has {len(line)} columns, the limit is {CPP_COLUMNS}'


def python_functions(text):
    """Yields (name, first line, last line) of every function of a Python text."""
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield node.name, node.lineno, node.end_lineno


def shell_functions(text):
    """Yields (name, first line, last line) of every shell function that closes in the first column."""
    opened = None
    for number, line in enumerate(text.split('\n'), 1):
        head = re.match(r'(?:function\s+)?([\w:.-]+)\s*\(\)\s*[{(]\s*$', line)
        if head:
            opened = (head.group(1), number)
        elif opened and line.rstrip() in ('}', ')'):
            yield (*opened, number)
            opened = None


def check_functions(kind, text):
    """The limit on functions."""
    finders = {CPP: cpp_functions.functions, PYTHON: python_functions, SHELL: shell_functions}
    try:
        for name, first, last in finders[kind](text) if kind in finders else ():
            if last - first + 1 > FUNCTION_LINES:
                yield first, f'{name} has {last - first + 1} lines, the limit is {FUNCTION_LINES}'
    except cpp_functions.unbalanced as broken:
        yield broken.line, 'braces do not match from here'
    except SyntaxError as broken:
        yield broken.lineno or 1, f'no valid Python: {broken.msg}'


def check_file(path, kind, text):
    """Every breach in one file as (line, reason)."""
    lines = text.split('\n')
    yield from check_purpose(kind, lines)
    yield from check_length(path, kind, lines)
    yield from check_words(lines)
    yield from check_layout(lines)
    yield from check_functions(kind, text)
    if kind == CPP:
        yield from check_columns(text, lines)
        if path.endswith('.h') and not re.search(r'^#pragma once$', text, re.M):
            yield 1, 'no #pragma once'


def main(arguments):
    root = arguments[1] if len(arguments) > 1 else '.'
    faults = [(path, *fault) for path, kind, text in checked_files(root) for fault in check_file(path, kind, text)]
    for path, line, reason in faults:
        print(f'{path}:{line}: {reason}')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
