# Reads one table of data/ strictly and holds the small checks that its columns share.

import csv
import datetime
import io
import re
import unicodedata


class table:
    """Rows of one CSV file, each with its line, and the list in which its problems are noted."""

    def __init__(self, path, problems):
        self.path = path
        self.problems = problems
        self.columns = []
        self.rows = []

    def wrong(self, row, reason):
        line = row['_line'] if isinstance(row, dict) else row
        self.problems.append((str(self.path), line, reason))

    def values(self, column):
        return {row[column] for row in self.rows}


def read(path, required, problems, optional=()):
    """One CSV file: UTF-8, LF, comma, RFC 4180, one header; rows that do not fit the header are noted and dropped."""
    result = table(path, problems)
    if not path.is_file():
        result.wrong(0, 'the file is missing')
        return result
    try:
        text = path.read_bytes().decode('utf-8')
    except UnicodeDecodeError as error:
        result.wrong(0, f'not UTF-8 at byte {error.start}')
        return result
    check_bytes(result, text)
    reader = csv.reader(io.StringIO(text.replace('\r', ''), newline=''), strict=True)
    try:
        read_rows(result, reader, required, optional)
    except csv.Error as error:
        result.wrong(reader.line_num, f'not RFC 4180: {error}')
    return result


def check_bytes(result, text):
    if text.startswith('\ufeff'):
        result.wrong(1, 'starts with a byte order mark')
    if '\r' in text:
        result.wrong(text[: text.index('\r')].count('\n') + 1, 'holds a carriage return; lines end in LF')
    if not text.endswith('\n'):
        result.wrong(text.count('\n') + 1, 'the last line has no end')


def read_rows(result, reader, required, optional):
    header = [name.lstrip('\ufeff') for name in next(reader, [])]
    missing = [name for name in required if name not in header]
    unknown = [name for name in header if name not in required and name not in optional]
    if missing or unknown or len(set(header)) != len(header):
        result.wrong(1, f'columns missing {missing}, unknown {unknown}, or one twice')
        return
    result.columns = header
    for fields in reader:
        if len(fields) != len(header):
            result.wrong(reader.line_num, f'{len(fields)} fields where the header has {len(header)}')
            continue
        row = dict.fromkeys(optional, '') | dict(zip(header, fields)) | {'_line': reader.line_num}
        check_spaces(result, row, header)
        result.rows.append(row)


def check_spaces(result, row, header):
    for name in header:
        if row[name] != ' '.join(row[name].split()):
            result.wrong(row, f'{name} has a space too many: {row[name]!r}')


def number(text):
    """A plain decimal number, or None: no exponent, no thousands mark."""
    return float(text) if re.fullmatch(r'-?[0-9]+(\.[0-9]+)?', text) else None


def day(text):
    """A calendar day written YYYY-MM-DD, or None."""
    if not re.fullmatch(r'[0-9]{4}-[0-9]{2}-[0-9]{2}', text):
        return None
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


def fold(text):
    """The form in which two spellings of one name meet: no case, marks or punctuation."""
    bare = ''.join(c for c in unicodedata.normalize('NFD', text.lower()) if not unicodedata.combining(c))
    for letter, plain in zip('øıłđæœßþð&', ('o', 'i', 'l', 'd', 'a', 'o', 's', 't', 'd', ' and ')):
        bare = bare.replace(letter, plain)
    return ' '.join(''.join(c if c.isalnum() else ' ' for c in bare).split())


def one_of(result, row, column, allowed, empty=False):
    if row[column] in allowed or (empty and not row[column]):
        return True
    result.wrong(row, f"{column} {row[column]!r} is not one of {' '.join(sorted(allowed))}")
    return False


def known(result, row, column, allowed, what, empty=False):
    if row[column] in allowed or (empty and not row[column]):
        return True
    result.wrong(row, f'{column} {row[column]!r} is not {what}')
    return False


def each_known(result, row, column, allowed, what, separator=' '):
    for word in row[column].split(separator) if row[column] else []:
        if word not in allowed:
            result.wrong(row, f'{column} {word!r} is not {what}')


def matches(result, row, column, pattern, empty=False):
    if re.fullmatch(pattern, row[column]) or (empty and not row[column]):
        return True
    result.wrong(row, f'{column} {row[column]!r} is not of the form {pattern}')
    return False


def unique(result, columns):
    first = {}
    for row in result.rows:
        key = tuple(row[name] for name in columns)
        if not any(key):
            continue
        if key in first:
            result.wrong(row, f"{' '.join(columns)} {' '.join(key)!r} stands already in line {first[key]}")
        first.setdefault(key, row['_line'])


def position(result, row, lat, lon, required=False):
    """Latitude and longitude in degrees with two to four decimals, both or neither."""
    if not row[lat] and not row[lon]:
        if required:
            result.wrong(row, f'{lat} and {lon} are empty')
        return
    for column, limit in ((lat, 90), (lon, 180)):
        if matches(result, row, column, r'-?[0-9]{1,3}\.[0-9]{2,4}') and abs(float(row[column])) > limit:
            result.wrong(row, f'{column} {row[column]} is beyond {limit} degrees')


def interval(result, row, low='low', mid='mid', high='high'):
    """Numbers in order; returns those that are given."""
    given = []
    for column in (low, mid, high):
        if not row[column]:
            continue
        value = number(row[column])
        if value is None:
            result.wrong(row, f'{column} {row[column]!r} is not a plain number')
        else:
            given.append(value)
    if given != sorted(given):
        result.wrong(row, f'not {low} <= {mid} <= {high}')
    return given
