# Checks countries, their dated groups and the names under which sources know them.

import data_table
from data_table import day, each_known, fold, known, matches, one_of, position, unique

yes_no = {'yes', 'no'}
groups = {'LDC', 'LLDC', 'SIDS', 'income_low', 'income_lower_middle', 'income_upper_middle', 'income_high'}
from_precisions = {'day', 'month', 'year', 'at_latest'}
to_precisions = {'day', 'month', 'year'}
name_kinds = {
    'm49', 'iso', 'short', 'long', 'old', 'french', 'spelling', 'world_bank', 'telegeography', 'natural_earth',
    'fragment', 'code', 'world_bank_aggregate', 'm49_region', 'region_code', 'dissolved',
}
region_levels = (
    ('region', 'region_m49'), ('subregion', 'subregion_m49'), ('intermediate_region', 'intermediate_region_m49'),
)


def check_countries(countries, sources):
    for columns in (['iso2'], ['iso3'], ['m49'], ['name']):
        unique(countries, columns)
    codes = countries.values('iso2')
    for row in countries.rows:
        check_codes(countries, row)
        check_points(countries, row)
        check_neighbours(countries, row, codes)
        each_known(countries, row, 'source', sources, 'in sources.csv')
        if not row['source']:
            countries.wrong(row, 'source is empty')
    check_order(countries)
    check_regions(countries)
    check_symmetric(countries, 'land_neighbours')
    check_symmetric(countries, 'fixed_links')


def check_codes(countries, row):
    matches(countries, row, 'iso2', '[A-Z]{2}')
    matches(countries, row, 'iso3', '[A-Z]{3}')
    matches(countries, row, 'm49', '[0-9]{3}', empty=True)
    one_of(countries, row, 'in_m49', yes_no)
    one_of(countries, row, 'landlocked', yes_no)
    if (row['in_m49'] == 'yes') != bool(row['m49']):
        countries.wrong(row, 'in_m49 and m49 disagree')
    if not row['name']:
        countries.wrong(row, 'name is empty')


def check_points(countries, row):
    position(countries, row, 'capital_lat', 'capital_lon')
    position(countries, row, 'anchor_lat', 'anchor_lon', required=True)
    if bool(row['capital']) != bool(row['capital_lat']):
        countries.wrong(row, 'a capital needs its coordinates, and they need a capital')


def check_neighbours(countries, row, codes):
    for column in ('land_neighbours', 'fixed_links'):
        each_known(countries, row, column, codes, 'a known country')
        words = row[column].split()
        if words != sorted(set(words)):
            countries.wrong(row, f'{column} is not in order, or names one twice')
        if row['iso2'] in words:
            countries.wrong(row, f'{column} names the country itself')
    both = set(row['land_neighbours'].split()) & set(row['fixed_links'].split())
    if both:
        countries.wrong(row, f"{' '.join(sorted(both))} is a land neighbour and a fixed link")
    if row['landlocked'] == 'yes' and not row['land_neighbours']:
        countries.wrong(row, 'landlocked without a land neighbour')


def check_symmetric(countries, column):
    other = {row['iso2']: row[column].split() for row in countries.rows}
    for row in countries.rows:
        for code in row[column].split():
            if code in other and row['iso2'] not in other[code]:
                countries.wrong(row, f"{column} names {code}, which does not name {row['iso2']}")


def check_order(countries):
    codes = [row['iso2'] for row in countries.rows]
    for row, before, code in zip(countries.rows[1:], codes, codes[1:]):
        if code <= before:
            countries.wrong(row, f'{code} stands after {before}; rows go by iso2')


def check_regions(countries):
    """A region code has one name and one parent."""
    seen = {}
    for row in countries.rows:
        parent = ''
        for name, code in region_levels:
            if bool(row[name]) != bool(row[code]):
                countries.wrong(row, f'{name} and {code} must both be given or both be empty')
            if row[code]:
                matches(countries, row, code, '[0-9]{3}')
                first = seen.setdefault(row[code], (row[name], parent))
                if first != (row[name], parent):
                    countries.wrong(row, f'{code} {row[code]} is {first[0]!r} within {first[1]!r} elsewhere')
                parent = row[code]


def check_groups(table, countries, sources):
    landlocked = {row['iso2'] for row in countries.rows if row['landlocked'] == 'yes'}
    for row in table.rows:
        known(table, row, 'iso2', countries.values('iso2'), 'in countries.csv')
        one_of(table, row, 'group', groups)
        one_of(table, row, 'from_precision', from_precisions)
        one_of(table, row, 'to_precision', to_precisions, empty=True)
        check_span(table, row)
        each_known(table, row, 'source', sources, 'in sources.csv')
        if not row['source']:
            table.wrong(row, 'source is empty')
        if row['group'] == 'LLDC' and row['iso2'] not in landlocked:
            table.wrong(row, f"{row['iso2']} is a landlocked developing country but not landlocked")
    check_overlap(table)


def check_span(table, row):
    start, end = day(row['from']), day(row['to'])
    if start is None:
        table.wrong(row, f"from {row['from']!r} is not a day")
    if row['to'] and end is None:
        table.wrong(row, f"to {row['to']!r} is not a day")
    if start and end and end <= start:
        table.wrong(row, 'to is not after from')
    if bool(row['to']) != bool(row['to_precision']):
        table.wrong(row, 'to and to_precision must both be given or both be empty')
    for column, precision in (('from', row['from_precision']), ('to', row['to_precision'])):
        tail = {'year': '-01-01', 'month': '-01'}.get(precision, '')
        if not row[column].endswith(tail):
            table.wrong(row, f'{column} {row[column]} is known to the {precision} and so ends in {tail}')


def check_overlap(table):
    """Per country and group, and among the income groups, one membership at a time."""
    spans = {}
    for row in table.rows:
        kind = 'income' if row['group'].startswith('income_') else row['group']
        if day(row['from']):
            spans.setdefault((row['iso2'], kind), []).append((row['from'], row['to'] or '9999-12-31', row))
    for rows in spans.values():
        rows.sort(key=lambda span: span[:2])
        for before, after in zip(rows, rows[1:]):
            if after[0] < before[1]:
                table.wrong(after[2], f"overlaps the membership in line {before[2]['_line']}")


def check_names(names, countries, sources):
    unique(names, ['name'])
    unique(names, ['code'])
    iso3 = {row['iso3']: row['iso2'] for row in countries.rows}
    for row in names.rows:
        one_of(names, row, 'is_country', yes_no)
        one_of(names, row, 'kind', name_kinds)
        known(names, row, 'iso2', countries.values('iso2'), 'in countries.csv', empty=row['is_country'] == 'no')
        if row['is_country'] == 'no' and row['iso2']:
            names.wrong(row, 'no country, and yet iso2 is given')
        if iso3.get(row['code'], row['iso2']) != row['iso2']:
            names.wrong(row, f"code {row['code']} belongs to {iso3[row['code']]}")
        each_known(names, row, 'source', sources, 'in sources.csv')
        if not row['name'] or not row['source']:
            names.wrong(row, 'name or source is empty')
    check_folded(names)
    check_own_names(names, countries)


def check_folded(names):
    meaning = {}
    for row in names.rows:
        first = meaning.setdefault(fold(row['name']), row)
        if (first['iso2'], first['is_country']) != (row['iso2'], row['is_country']):
            names.wrong(row, f"without case and marks it reads as line {first['_line']}, which means something else")


def check_own_names(names, countries):
    listed = {(row['name'], row['iso2']) for row in names.rows}
    for row in countries.rows:
        if (row['name'], row['iso2']) not in listed:
            countries.wrong(row, f"the name {row['name']!r} is not in names.csv")
