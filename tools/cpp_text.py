# Turns C++ text into the same text without comments, literals and preprocessor lines, line for line.
"""A small lexer for the style and arrow checks. It keeps every line break, so that places stay true."""
import re

RAW_STRING = re.compile(r'(?:u8|[uUL])?R"([^()\\ ]{0,16})\(')
INCLUDE = re.compile(r'^\s*#\s*include\b\s*(.*?)\s*$')
CONDITION = re.compile(r'^\s*#\s*(if|ifdef|ifndef|elif|else|endif)\b')


def blank(text):
    """The same number of lines with every other character turned into a space."""
    return re.sub(r'[^\n]', ' ', text)


def end_of_quoted(text, start):
    """The offset behind the literal that opens at `start`; a line end closes a broken one."""
    quote, at = text[start], start + 1
    while at < len(text) and text[at] not in (quote, '\n'):
        at += 2 if text[at] == '\\' else 1
    return min(at + (at < len(text) and text[at] == quote), len(text))


def end_of_comment(text, start):
    """The offset behind the comment that opens at `start`."""
    if text.startswith('//', start):
        at = start
        while True:
            at = text.find('\n', at)
            if at < 0:
                return len(text)
            if text[at - 1] != '\\':
                return at
            at += 1
    end = text.find('*/', start + 2)
    return len(text) if end < 0 else end + 2


def is_digit_separator(text, at):
    """Whether the apostrophe at `at` stands inside a number (1'000'000, 0xff'ff)."""
    word = re.search(r'[0-9A-Za-z_\']*$', text[max(0, at - 40):at]).group()
    return bool(word) and word[0].isdigit() and at + 1 < len(text) and text[at + 1].isalnum()


def pieces(text):
    """Yields (kind, start, end): kind is 'comment', 'raw', 'quoted' or 'code'."""
    at = code = 0
    while at < len(text):
        char, kind, end = text[at], None, at
        starts_word = at == 0 or not (text[at - 1].isalnum() or text[at - 1] == '_')
        raw = RAW_STRING.match(text, at) if char in 'uULR' and starts_word else None
        if raw:
            closing = text.find(')' + raw.group(1) + '"', raw.end())
            kind, end = 'raw', len(text) if closing < 0 else closing + len(raw.group(1)) + 2
        elif char == '/' and text[at:at + 2] in ('//', '/*'):
            kind, end = 'comment', end_of_comment(text, at)
        elif char == '"' or (char == "'" and not is_digit_separator(text, at)):
            kind, end = 'quoted', end_of_quoted(text, at)
        if kind is None:
            at += 1
            continue
        if code < at:
            yield 'code', code, at
        yield kind, at, end
        at = code = end
    if code < len(text):
        yield 'code', code, len(text)


def without_comments(text):
    """The text with comments and raw strings blanked; quoted literals stay (includes need them)."""
    return ''.join(blank(text[a:b]) if kind in ('comment', 'raw') else text[a:b] for kind, a, b in pieces(text))


def includes(text):
    """Yields (line number, what stands behind #include) for every include of a C++ text."""
    for number, line in enumerate(without_comments(text).split('\n'), 1):
        found = INCLUDE.match(line)
        if found:
            yield number, found.group(1)


def raw_string_lines(text):
    """The line numbers that raw strings touch."""
    lines = set()
    for kind, a, b in pieces(text):
        if kind == 'raw':
            first = text.count('\n', 0, a) + 1
            lines.update(range(first, first + text.count('\n', a, b) + 1))
    return lines


def skeleton(text):
    """Only code: comments, literals, preprocessor lines and all but the first branch of an #if are blank."""
    kept = []
    for kind, a, b in pieces(text):
        kept.append(text[a:b] if kind == 'code' else '"' + blank(text[a + 1:b - 1]) + '"' if kind == 'quoted'
                    and b - a > 1 else blank(text[a:b]))
    lines, out, branches, continued = ''.join(kept).split('\n'), [], [], False
    for line in lines:
        directive = continued or line.lstrip().startswith('#')
        condition = None if continued else CONDITION.match(line)
        if condition:
            note_branch(condition.group(1), branches)
        continued = directive and line.rstrip().endswith('\\')
        out.append(blank(line) if directive or any(branches) else line)
    return '\n'.join(out)


def note_branch(word, branches):
    """Keeps one entry per open #if: whether its current branch is a later one and so left out."""
    if word.startswith('if'):
        branches.append(False)
    elif branches and word == 'endif':
        branches.pop()
    elif branches:
        branches[-1] = True
