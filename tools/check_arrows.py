#!/usr/bin/env python3
# Checks that every #include follows the table of rooms and that libraries stay behind their doors.
"""Usage: check_arrows.py [root]

The table of rooms stands here and nowhere else; ARCHITECTURE.md's table is compared with it. Prints
`file:line: reason` for each breach and exits 1 when there is one.
"""
import os
import re
import sys

import cpp_text

ALL = 'all'
# room -> (what any of its files may include, what only its .cc files may include besides), in reading order
ROOMS = {
    'base': ([], []),
    'formats': (['base'], []),
    'world': (['base'], ['formats']),
    'topology': (['base', 'world'], []),
    'physical': (['base', 'world', 'topology'], []),
    'routing': (['base', 'world', 'topology'], []),
    'economics': (['base', 'world', 'topology', 'physical', 'routing'], []),
    'indicators': (['base', 'world', 'topology', 'physical', 'routing', 'economics'], []),
    'study': (['base', 'world', 'topology', 'physical', 'routing', 'economics', 'indicators'], []),
    'report': (['base', 'world', 'indicators', 'study'], []),
    'sample': (['base', 'formats', 'world'], []),
    'score': (['base', 'formats', 'world', 'topology', 'physical', 'routing', 'economics', 'indicators',
               'study', 'sample'], []),
    'fetch': (['base'], []),
    'app': ([ALL], []),
}

# outside header -> rooms whose .cc files may include it; no header of ours ever includes one
ANY_ROOM = list(ROOMS)
LIBRARIES = [
    (r'CLI/.*', ['app']),
    (r'simdjson\.h', ['base']),
    (r'toml\+\+/.*', ['base']),
    (r'xxhash\.h', ['base']),
    (r'(fmt|spdlog)/.*', ANY_ROOM),
    (r'(isa-l|isa-l/.*|zlib|bzlib|zstd|lzma)(\.h)?', ['formats']),
    (r'hwy/.*', ['routing']),
    (r'immintrin\.h', ['base', 'formats', 'routing']),
    (r'(fcntl|unistd|poll|sched|signal|arpa/inet|netinet/in)\.h|sys/(mman|resource|stat|types|uio|ioctl)\.h', ANY_ROOM),
]

STANDARD = set('''
    algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes
    climits clocale cmath compare complex concepts condition_variable csetjmp csignal cstdarg cstddef cstdint
    cstdio cstdlib cstring ctime cuchar cwchar cwctype deque exception execution expected filesystem
    forward_list fstream functional future initializer_list iomanip ios iosfwd iostream istream iterator latch
    limits list locale map memory memory_resource mutex new numbers numeric optional ostream queue random
    ranges ratio regex scoped_allocator semaphore set shared_mutex source_location span spanstream sstream
    stack stacktrace stdexcept stop_token streambuf string string_view syncstream system_error thread tuple
    type_traits typeindex typeinfo unordered_map unordered_set utility valarray variant vector version
'''.split())


def allowed(room, is_header):
    """The rooms that a file of `room` may include."""
    always, sources_only = ROOMS[room]
    return set(ROOMS) if ALL in always else {room, *always, *(() if is_header else sources_only)}


def arrow_text(room):
    """The cell `may include` of ARCHITECTURE.md's table for a room."""
    always, sources_only = ROOMS[room]
    text = ', '.join(always) or '–'
    return text + (f" (`.cc` files also {', '.join(sources_only)})" if sources_only else '')


def read(path):
    with open(path, encoding='utf-8', errors='replace') as file:
        return file.read()


def files_under(root, *suffixes):
    """Every file below `root` with one of the suffixes, sorted, as paths relative to `root`."""
    found = []
    for folder, _, names in os.walk(root):
        found += [os.path.relpath(os.path.join(folder, name), root) for name in names if name.endswith(suffixes)]
    return sorted(found)


def own_include_fault(src, room, is_header, name):
    """Why `#include "name"` is wrong in a file of `room`, or nothing."""
    target = name.split('/')[0]
    if '/' not in name:
        return f'"{name}" does not name its room: write "room/{name}"'
    if target not in ROOMS:
        return f'"{name}" is in no room of the table'
    if not name.endswith('.h'):
        return f'"{name}" is no header'
    if not os.path.isfile(os.path.join(src, name)):
        return f'"{name}" does not exist'
    if target not in allowed(room, is_header):
        kind = 'a header' if is_header else 'a source'
        return f'{kind} of {room} may not include {target} ("{name}")'
    return None


def outside_include_fault(room, is_header, name):
    """Why `#include <name>` is wrong in a file of `room`, or nothing."""
    if name in STANDARD:
        return None
    rooms = next((rooms for pattern, rooms in LIBRARIES if re.fullmatch(pattern, name)), None)
    if rooms is None:
        return f'<{name}> is no known library: give it a door in tools/check_arrows.py'
    if is_header:
        return f'<{name}> stands in a header: libraries are included in .cc files only'
    if room not in rooms:
        return f'<{name}> may only be included by .cc files of {", ".join(rooms)}, not of {room}'
    return None


def include_fault(src, room, is_header, spelled):
    """Why the include `spelled` as it stands in the file is wrong, or nothing."""
    own = re.fullmatch(r'"([^"]+)"', spelled)
    outside = re.fullmatch(r'<([^>]+)>', spelled)
    if own:
        return own_include_fault(src, room, is_header, own.group(1))
    if outside:
        return outside_include_fault(room, is_header, outside.group(1))
    return f'cannot read the include {spelled!r}: write it plainly'


def check_includes(root):
    """Every include under src/ against the table."""
    src = os.path.join(root, 'src')
    for path in files_under(src, '.h', '.cc'):
        room = path.split(os.sep)[0]
        if room not in ROOMS:
            yield f'src/{path}', 1, f'"{room}" is no room of the table in tools/check_arrows.py'
            continue
        for line, spelled in cpp_text.includes(read(os.path.join(src, path))):
            fault = include_fault(src, room, path.endswith('.h'), spelled)
            if fault:
                yield f'src/{path}', line, fault


def check_rooms(root):
    """Every folder of src/ is a room, and its CMakeLists.txt links only rooms that the table allows."""
    src = os.path.join(root, 'src')
    for room in sorted(os.listdir(src)) if os.path.isdir(src) else []:
        lists = os.path.join('src', room, 'CMakeLists.txt')
        if not os.path.isdir(os.path.join(src, room)):
            continue
        if room not in ROOMS:
            yield f'src/{room}', 1, f'"{room}" is no room of the table in tools/check_arrows.py'
        elif os.path.isfile(os.path.join(root, lists)):
            for number, line in enumerate(read(os.path.join(root, lists)).split('\n'), 1):
                for other in re.findall(r'\bcauseway_(\w+)', line.split('#')[0]):
                    if other in ROOMS and other not in allowed(room, False):
                        yield lists, number, f'{room} may not link {other}'


def listing_file(root, path):
    """The nearest CMakeLists.txt at or above the folder of `path`, or nothing."""
    folder = os.path.dirname(path)
    while folder:
        lists = os.path.join(folder, 'CMakeLists.txt')
        if os.path.isfile(os.path.join(root, lists)):
            return lists
        folder = os.path.dirname(folder)
    return None


def check_listed(root):
    """Every .cc file is named by the CMakeLists.txt of its folder."""
    for top in ('src', 'test', 'fuzz', 'bench'):
        for path in files_under(os.path.join(root, top), '.cc'):
            full = os.path.join(top, path)
            lists = listing_file(root, full)
            if lists is None:
                yield full, 1, 'no CMakeLists.txt lists this file'
                continue
            code = re.sub(r'#.*', '', read(os.path.join(root, lists)))
            name = os.path.relpath(full, os.path.dirname(lists))
            if name not in re.split(r'[\s()"]+', code):
                yield full, 1, f'{lists} does not list {name}'


def table_rows(text):
    """Yields (line number, cells) of the table of ARCHITECTURE.md whose first column is `room`."""
    inside = False
    for number, line in enumerate(text.split('\n'), 1):
        cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
        if not line.startswith('|'):
            inside = False
        elif cells[0] == 'room':
            inside = True
        elif inside and not set(cells[0]) <= set('-: '):
            yield number, cells


def row_faults(root, cells):
    """What is wrong with one row: | `room` | sentence | may include | state |."""
    room = cells[0].strip('`')
    if len(cells) != 4:
        return [f'the row of {room} has {len(cells)} cells instead of 4']
    if room not in ROOMS:
        return [f'{room} is no room of the table in tools/check_arrows.py']
    expected = 'here' if os.path.isdir(os.path.join(root, 'src', room)) else 'planned'
    faults = []
    if cells[2] != arrow_text(room):
        faults.append(f'{room} may include "{arrow_text(room)}", not "{cells[2]}"')
    if cells[3] != expected:
        faults.append(f'{room} is "{expected}", not "{cells[3]}"')
    return faults


def check_document(root):
    """ARCHITECTURE.md's table says what this program enforces."""
    name = 'ARCHITECTURE.md'
    path = os.path.join(root, name)
    if not os.path.isfile(path):
        yield name, 1, 'is missing'
        return
    seen = []
    for number, cells in table_rows(read(path)):
        seen.append(cells[0].strip('`'))
        for fault in row_faults(root, cells):
            yield name, number, fault
    if seen != list(ROOMS):
        yield name, 1, f'its table of rooms reads {", ".join(seen) or "nothing"} instead of {", ".join(ROOMS)}'


def main(arguments):
    root = arguments[1] if len(arguments) > 1 else '.'
    checks = (check_includes, check_rooms, check_listed, check_document)
    faults = [fault for check in checks for fault in check(root)]
    for path, line, reason in faults:
        print(f'{path}:{line}: {reason}')
    return 1 if faults else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
