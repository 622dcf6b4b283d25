# Checks items, defaults, the price book and country overlays.

import re

from data_table import day, each_known, interval, known, matches, number, one_of, position, unique

grades = {'A', 'B', 'C', 'D'}
buyers = {'wholesale', 'retail', 'regulated', 'offer', 'member', 'small_isp'}
reasons = {
    'no_rate', 'currency_unknown', 'undated', 'period_unknown', 'size_unknown', 'place_unknown', 'distance_unknown',
    'bound_only', 'not_numeric', 'retail', 'total_only', 'derived_from_other_row', 'scope_unclear',
}
world = {'001'}
splits = {'split_domestic', 'split_cacheable', 'split_regional', 'split_world'}
sample_countries = {'X' + chr(c) for c in range(ord('A'), ord('Z'))} - {'XK', 'XX'}


def check_units(units):
    unique(units, ['unit'])
    for row in units.rows:
        matches(units, row, 'unit', '[a-z][a-z0-9_]*')
        if not row['meaning']:
            units.wrong(row, 'meaning is empty')


def check_items(items, units, columns):
    """The closed list: which items a file may hold, in which unit and range, and what a row of it needs."""
    unique(items, ['file', 'item', 'unit'])
    for row in items.rows:
        one_of(items, row, 'file', set(columns))
        matches(items, row, 'item', '[a-z][a-z0-9_]*')
        known(items, row, 'unit', units.values('unit'), 'in units.csv')
        each_known(items, row, 'needs', columns.get(row['file'], []), 'a column of that file')
        low, high = number(row['min']), number(row['max'])
        if low is None or high is None or low > high:
            items.wrong(row, 'min and max must be numbers in order')
        if not row['meaning']:
            items.wrong(row, 'meaning is empty')


def item_of(table, row, items, file):
    """The line of items.csv that a row falls under, or None with the reason noted."""
    for item in items.rows:
        if (item['file'], item['item'], item['unit']) == (file, row['item'], row['unit']):
            return item
    table.wrong(row, f"items.csv has no {row['item']!r} in {row['unit']!r} for {file}")
    return None


def check_values(table, row, item):
    given = interval(table, row)
    low, high = number(item['min']), number(item['max'])
    for value in given if low is not None and high is not None else []:
        if not low <= value <= high:
            table.wrong(row, f"{value:g} is outside {item['min']} to {item['max']} {item['unit']}")
    return given


def complete(row):
    """A middle, or both ends."""
    return bool(row['mid'] or (row['low'] and row['high']))


def check_needs(table, row, item):
    for column in item['needs'].split():
        if not row.get(column):
            table.wrong(row, f"{row['item']} in {row['unit']} needs {column}")


def check_defaults(defaults, items, countries, sources):
    unique(defaults, ['id'])
    unique(defaults, ['item', 'scope', 'year'])
    scopes = {
        'world': world,
        'region': region_codes(countries),
        'country': countries.values('iso2'),
        'class': {'mature', 'large', 'thin'},
        'income': {'low', 'lower_middle', 'upper_middle', 'high'},
    }
    for row in defaults.rows:
        matches(defaults, row, 'id', '[a-z0-9]+(-[a-z0-9]+)*')
        matches(defaults, row, 'year', '[0-9]{4}')
        one_of(defaults, row, 'grade', grades)
        known(defaults, row, 'source', sources, 'in sources.csv')
        if one_of(defaults, row, 'scope_kind', set(scopes)):
            known(defaults, row, 'scope', scopes[row['scope_kind']], f"a {row['scope_kind']}")
        item = item_of(defaults, row, items, 'defaults')
        if item:
            check_values(defaults, row, item)
        if not complete(row):
            defaults.wrong(row, 'neither mid nor both low and high')


def region_codes(countries):
    columns = ('region_m49', 'subregion_m49', 'intermediate_region_m49')
    return set().union(*(countries.values(name) for name in columns)) - {''} | world


def check_price_book(book, items, countries, addresses):
    unique(book, ['id'])
    places = {'iso2': countries.values('iso2'), 'region': region_codes(countries)}
    for row in book.rows:
        matches(book, row, 'id', '[a-z0-9]+(-[a-z0-9]+)*')
        one_of(book, row, 'grade', grades)
        one_of(book, row, 'buyer', buyers, empty=True)
        check_address(book, row, addresses)
        check_place(book, row, places)
        check_time(book, row)
        check_sizes(book, row)
        check_currency(book, row)
        item = item_of(book, row, items, 'price_book')
        if item:
            check_values(book, row, item)
        check_usable(book, row, item)


def check_address(book, row, addresses):
    if not row['source']:
        book.wrong(row, 'source is empty')
    each_known(book, row, 'source', addresses, 'an address in sources.csv', '; ')
    each_known(book, row, 'fx_source', addresses, 'an address in sources.csv', '; ')


def check_place(book, row, places):
    known(book, row, 'iso2', places['iso2'], 'in countries.csv', empty=True)
    known(book, row, 'to_iso2', places['iso2'], 'in countries.csv', empty=True)
    known(book, row, 'region', places['region'], 'a region of countries.csv', empty=True)
    position(book, row, 'lat', 'lon')
    position(book, row, 'to_lat', 'to_lon')
    if not row['place']:
        book.wrong(row, 'place is empty')
    if bool(row['iso2']) == bool(row['region']):
        book.wrong(row, 'a place is in a country (iso2) or is a region, one of the two')
    if row['to_place'] and not row['to_iso2']:
        book.wrong(row, 'to_place needs to_iso2')
    if (row['lat'] and not row['iso2']) or (row['to_lat'] and not row['to_iso2']):
        book.wrong(row, 'coordinates need a country')


def check_time(book, row):
    matches(book, row, 'year', '(19|20)[0-9]{2}', empty=True)
    matches(book, row, 'year_to', '(19|20)[0-9]{2}', empty=True)
    matches(book, row, 'date', r'[0-9]{4}-(Q[1-4]|[0-9]{2}(-[0-9]{2})?)', empty=True)
    if row['date'] and row['date'][:4] != row['year']:
        book.wrong(row, 'date and year disagree')
    if re.fullmatch(r'[0-9]{4}(-[0-9]{2}){1,2}', row['date']) and not day((row['date'] + '-01')[:10]):
        book.wrong(row, f"date {row['date']} is no day or month")
    if row['year_to'] and row['year_to'] < row['year']:
        book.wrong(row, 'year_to lies before year')


def check_sizes(book, row):
    for column in ('size_mbps', 'term_months', 'commit_mbps', 'length_km'):
        value = number(row[column])
        if row[column] and (value is None or value <= 0):
            book.wrong(row, f'{column} {row[column]!r} is not a number above 0')


def check_currency(book, row):
    """Amounts in dollars stand in low, mid, high; others in original_*, and there as well once a rate is known."""
    matches(book, row, 'original_currency', '[A-Z]{3}', empty='currency_unknown' in row['why_not'].split())
    originals = interval(book, row, 'original_low', 'original_mid', 'original_high')
    if row['original_currency'] == 'USD':
        if originals or row['fx_rate']:
            book.wrong(row, 'a price in dollars has neither original amounts nor a rate')
        return
    if not originals and 'not_numeric' not in row['why_not'].split():
        book.wrong(row, 'the original amount is missing')
    rate = number(row['fx_rate'])
    if row['fx_rate'] and (rate is None or rate <= 0 or not row['fx_source']):
        book.wrong(row, 'a rate is a number above 0 with its source')
        return
    for column in ('low', 'mid', 'high'):
        check_converted(book, row, column, rate)


def check_converted(book, row, column, rate):
    original, value = number(row['original_' + column]), number(row[column])
    if rate is None or original is None:
        if row[column]:
            book.wrong(row, f'{column} is given without an original amount and a rate')
    elif value is None or abs(value - original / rate) > 0.005 * abs(original / rate):
        book.wrong(row, f'{column} is not original_{column} divided by fx_rate')


def check_usable(book, row, item):
    why = row['why_not'].split()
    one_of(book, row, 'usable', {'yes', 'no'})
    each_known(book, row, 'why_not', reasons, 'a known reason')
    if (row['usable'] == 'no') != bool(why):
        book.wrong(row, 'why_not says why a row is not usable, and only then')
    for reason, true in facts_against(row):
        if true != (reason in why):
            book.wrong(row, f"why_not must {'' if true else 'not '}hold {reason}")
    if row['usable'] != 'yes':
        return
    if not complete(row):
        book.wrong(row, 'usable with neither mid nor both low and high')
    if item:
        check_needs(book, row, item)


def facts_against(row):
    """Reasons that follow from the row itself, with whether they hold."""
    money = row['unit'].startswith('usd')
    prefix = '' if row['original_currency'] == 'USD' else 'original_'
    amounts = [bool(row[prefix + column]) for column in ('low', 'mid', 'high')]
    yield 'undated', money and not row['year']
    yield 'bound_only', amounts in ([True, False, False], [False, False, True])
    yield 'not_numeric', not any(amounts)
    yield 'no_rate', row['original_currency'] not in ('', 'USD') and not row['fx_rate']
    yield 'currency_unknown', not row['original_currency']


def check_overlay(overlay, items, countries, example):
    """One overlay; an example may speak of fictional countries and networks only."""
    codes = sample_countries if example else sample_countries | countries.values('iso2')
    for row in overlay.rows:
        known(overlay, row, 'country', codes, 'fictional' if example else 'a known country')
        for column in ('iso2', 'to_iso2'):
            known(overlay, row, column, codes, 'fictional' if example else 'a known country', empty=True)
        one_of(overlay, row, 'private', {'yes', 'no'})
        if not row['source']:
            overlay.wrong(row, 'source is empty')
        check_validity(overlay, row)
        check_networks(overlay, row, 1000000 if example else 1)
        position(overlay, row, 'lat', 'lon')
        position(overlay, row, 'to_lat', 'to_lon')
        item = item_of(overlay, row, items, 'overlay')
        if item:
            check_values(overlay, row, item)
            check_needs(overlay, row, item)
        if not complete(row):
            overlay.wrong(row, 'neither mid nor both low and high')
    check_once(overlay)
    check_sums(overlay)


def check_validity(overlay, row):
    start, end = day(row['valid_from']), day(row['valid_to'])
    if start is None or (row['valid_to'] and end is None):
        overlay.wrong(row, 'valid_from and valid_to are days, valid_to may be empty')
    elif end and end <= start:
        overlay.wrong(row, 'valid_to is not after valid_from')


def check_networks(overlay, row, least):
    for column in ('asn', 'to_asn'):
        value = number(row[column])
        if row[column] and (value is None or value != int(value) or not least <= value <= 4294967295):
            overlay.wrong(row, f'{column} {row[column]!r} is not a network number from {least} to 4294967295')


def valid_end(row):
    return row['valid_to'] or '9999-12-31'


def check_once(overlay):
    """The same fact is stated once for any day."""
    same = {}
    columns = ('country', 'item', 'place', 'iso2', 'to_place', 'to_iso2', 'asn', 'to_asn', 'size_mbps', 'term_months')
    for row in overlay.rows:
        for other in same.setdefault(tuple(row[name] for name in columns), []):
            if row['valid_from'] < valid_end(other) and other['valid_from'] < valid_end(row):
                overlay.wrong(row, f"states the fact of line {other['_line']} again for the same days")
        same[tuple(row[name] for name in columns)].append(row)


def check_sums(overlay):
    """Parts of one whole do not exceed it, on the first day of each of them."""
    for row in overlay.rows:
        parts = [other for other in overlay.rows if belongs(row, other)]
        total = sum(number(other['mid']) or 0 for other in parts)
        if total > 1.0001:
            overlay.wrong(row, f"the parts that hold on {row['valid_from']} add up to {total:g}, more than 1")


def belongs(row, other):
    on_that_day = other['valid_from'] <= row['valid_from'] < valid_end(other)
    if not on_that_day or row['country'] != other['country']:
        return False
    if row['item'] in splits:
        return other['item'] in splits and other['asn'] == row['asn']
    pair = (other['asn'], other['to_asn']) == (row['asn'], row['to_asn'])
    return row['item'] == 'place_of_exchange' == other['item'] and pair
