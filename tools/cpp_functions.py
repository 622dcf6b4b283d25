# Finds the functions of a C++ text by matching braces, without understanding the language.
"""Works on the skeleton that cpp_text leaves. Outside functions every `{` is judged by the text in front of it:
a namespace or class is entered, an initialiser is skipped, anything else with a parameter list is a function.
Inside a function nothing is judged, so that lambdas and local classes belong to it."""
import re

import cpp_text

ANGLES = re.compile(r'<[^<>;{}]*>')
ATTRIBUTE = re.compile(r'\[\[.*?\]\]|\balignas\s*\([^()]*\)|\b__attribute__\s*\(\(.*?\)\)', re.S)
ACCESS = r'\b(?:public|private|protected)\s*:(?!:)'
TYPE_HEAD = re.compile(r'\b(?:class|struct|union)\b[^()=]*$')
ENUM_HEAD = re.compile(r'\benum\b[^()=]*$')
NAMESPACE_HEAD = re.compile(r'\bnamespace\b|\bextern\s*"\s*"\s*$')
LAMBDA_HEAD = re.compile(r'\[[^\[\]]*\]\s*(?:\(.*\))?[^()=;]*$', re.S)
# a requires-expression; the parentheses of a requires-clause behind a parameter list are followed by the body
REQUIRES_HEAD = re.compile(r'(?:\brequires|=|&&|\|\||!)\s*requires\s*\([^{}]*\)\s*$|\brequires\s*$')
# what follows a body but never an initialiser, which needs its semicolon: the next declaration, or the scope's end
DECLARATION = re.compile(r'\s*(?:[\w~}]|\[\[|\Z)')
STOP = re.compile(ACCESS + r'|[;{}(]')


class unbalanced(Exception):
    """Braces that do not match; `line` is where the unmatched one stands."""

    def __init__(self, line):
        super().__init__(f'line {line}')
        self.line = line


def matching(code, start):
    """The offset of the bracket that closes the one at `start`."""
    depth, close = 0, {'{': '}', '(': ')'}[code[start]]
    for found in re.compile('[' + re.escape(code[start] + close) + ']').finditer(code, start):
        depth += 1 if found.group() == code[start] else -1
        if depth == 0:
            return found.start()
    raise unbalanced(code.count('\n', 0, start) + 1)


def plain(head):
    """A head without attributes, operator names, arrows and template arguments."""
    head = re.sub(r'\boperator\s*(?:\(\s*\)|\[\s*\]|[^\s\w(]+)', ' operator_ ', ATTRIBUTE.sub(' ', head))
    head = re.sub(r'->|<=>|[<>=!]=|<<|&&|\|\|', '  ', head)
    while ANGLES.search(head):
        head = ANGLES.sub(' ', head)
    return re.sub(r'\btemplate\b', ' ', head).strip()


def outside_parentheses(head):
    """The head with everything inside parentheses left out."""
    depth, kept = 0, []
    for char in head:
        depth -= char == ')' and depth > 0
        if depth == 0:
            kept.append(char)
        depth += char == '('
    return ''.join(kept)


def judge(head):
    """What a `{` behind this head opens: 'scope', 'function', 'initialiser' or 'part' (the head goes on)."""
    if REQUIRES_HEAD.search(head):
        return 'part'
    text = plain(head)
    top = outside_parentheses(text)
    if NAMESPACE_HEAD.search(text):
        return 'scope'
    if ENUM_HEAD.search(top):
        return 'part'
    if '=' in top:
        return 'function' if LAMBDA_HEAD.search(text.split('=', 1)[1]) else 'initialiser'
    if TYPE_HEAD.search(top):
        return 'scope'
    if '()' not in top:
        return 'initialiser'
    members = re.search(r'\(\)[^:]*(?<!:):(?!:)', top)
    return 'part' if members and re.search(r'[\w>]$', head.rstrip()) else 'function'


def name_of(head):
    """The name to report: what stands in front of the first parameter list."""
    found = re.search(r'(~?\w+(?:::~?\w+)*)\s*\(', plain(head)) or re.search(r'(\w+)\s*=', plain(head))
    if found and found.group(1).startswith('operator_'):
        found = re.search(r'(operator\s*\S+?)\s*\(', head) or found
    return found.group(1) if found else 'a function'


def first_line(code, start, end):
    """The line on which the head between the two offsets begins."""
    text = code[start:end]
    return code.count('\n', 0, start + len(text) - len(text.lstrip())) + 1


def functions(text):
    """Yields (name, first line of its head, line of its closing brace) for every function of a C++ text."""
    code = cpp_text.skeleton(text)
    head, at, scopes = 0, 0, []
    while found := STOP.search(code, at):
        at, char = found.start(), found.group()
        if char == '(':
            at = matching(code, at) + 1
            continue
        if char == '{':
            kind = judge(code[head:at])
            end = at if kind == 'scope' else matching(code, at)
            if kind == 'initialiser' and DECLARATION.match(code, end + 1):
                kind = 'function'
            if kind == 'function':
                yield name_of(code[head:at]), first_line(code, head, at), code.count('\n', 0, end) + 1
            scopes += [at] if kind == 'scope' else []
            at = end + 1
            head = at if kind in ('scope', 'function') else head
            continue
        if char == '}':
            if not scopes:
                raise unbalanced(code.count('\n', 0, at) + 1)
            scopes.pop()
        at = head = found.end()
    if scopes:
        raise unbalanced(code.count('\n', 0, scopes[-1]) + 1)
