#!/usr/bin/env python3
# Checks the tables in data/ and that docs/ explains all they hold.
"""Usage: check_data.py [root]

Prints `file:line: reason` for each fault and exits 1 when there is one. The root is this project by default.
"""
import pathlib
import sys

import data_places
import data_prices
import data_table

tables = {
    'countries.csv': 'iso2 iso3 m49 in_m49 name region region_m49 subregion subregion_m49 intermediate_region'
    ' intermediate_region_m49 capital capital_lat capital_lon anchor_lat anchor_lon land_neighbours fixed_links'
    ' landlocked source',
    'groups.csv': 'iso2 group from from_precision to to_precision source',
    'names.csv': 'name iso2 is_country kind code source note',
    'units.csv': 'unit meaning',
    'items.csv': 'file item unit min max needs meaning',
    'sources.csv': 'id title publisher address licence used_in',
    'defaults.csv': 'id item scope_kind scope year low mid high unit grade source note',
    'price_book.csv': 'id item place iso2 lat lon to_place to_iso2 to_lat to_lon region year year_to date size_mbps'
    ' term_months commit_mbps length_km buyer included low mid high unit original_low original_mid original_high'
    ' original_currency fx_rate fx_date fx_source grade usable why_not source note',
}
overlay_required = 'country item unit valid_from source private'.split()
overlay_optional = (
    'place iso2 lat lon to_place to_iso2 to_lat to_lon asn to_asn size_mbps term_months low mid high valid_to note'
).split()
documents = {
    'reference_data.md': ['countries.csv', 'groups.csv', 'names.csv', 'units.csv', 'items.csv', 'sources.csv'],
    'price_book.md': ['defaults.csv', 'price_book.csv'],
    'overlay.md': ['overlay'],
}


def read_tables(data, problems):
    return {name: data_table.read(data / name, columns.split(), problems) for name, columns in tables.items()}


def check_sources(sources, read):
    data_table.unique(sources, ['id'])
    data_table.unique(sources, ['address'])
    with_sources = ('countries', 'groups', 'names', 'defaults', 'price_book')
    used = {name: used_words(read[name + '.csv']) for name in with_sources}
    for row in sources.rows:
        data_table.matches(sources, row, 'id', '[a-z][a-z0-9_]*')
        data_table.each_known(sources, row, 'used_in', set(used), 'a table with sources')
        for column in ('title', 'address', 'licence', 'used_in'):
            if not row[column]:
                sources.wrong(row, f'{column} is empty')
        for name in set(used) & set(row['used_in'].split()):
            if row['id'] not in used[name] and row['address'] not in used[name]:
                sources.wrong(row, f"{row['id']} is not used in {name}.csv")


def used_words(table):
    """Every source that a table names: ids parted by spaces, or addresses parted by semicolons."""
    words = set()
    for row in table.rows:
        words |= set(row['source'].split()) | set(row['source'].split('; ')) | {row.get('fx_source', '')}
    return words


def check_documents(docs, read, problems):
    """A document names, in backticks, every column of its tables, and every item with its unit and range."""
    for name, files in documents.items():
        path = docs / name
        text = path.read_text(encoding='utf-8') if path.is_file() else ''
        for file in files:
            for phrase in documented_phrases(file, read):
                if phrase not in text:
                    problems.append((str(path), 0, f'does not hold {phrase!r}, which {file} needs'))


def documented_phrases(file, read):
    columns = tables[file].split() if file in tables else overlay_required + overlay_optional
    yield from (f'`{name}`' for name in columns)
    for row in read['items.csv'].rows:
        if row['file'] == file.removesuffix('.csv'):
            yield f"| `{row['item']}` | `{row['unit']}` | {row['min']} to {row['max']} |"
    for row in read['units.csv'].rows if file == 'units.csv' else []:
        yield f"| `{row['unit']}` | {row['meaning']} |"


def check_tree(root):
    """Every problem of the tables and documents under root, in order."""
    problems = []
    read = read_tables(root / 'data', problems)
    sources, countries = read['sources.csv'], read['countries.csv']
    items, ids, addresses = read['items.csv'], sources.values('id'), sources.values('address')
    file_columns = {name: tables[name + '.csv'].split() for name in ('price_book', 'defaults')}
    file_columns['overlay'] = overlay_required + overlay_optional
    data_places.check_countries(countries, ids)
    data_places.check_groups(read['groups.csv'], countries, ids)
    data_places.check_names(read['names.csv'], countries, ids)
    data_prices.check_units(read['units.csv'])
    data_prices.check_items(items, read['units.csv'], file_columns)
    data_prices.check_defaults(read['defaults.csv'], items, countries, ids)
    data_prices.check_price_book(read['price_book.csv'], items, countries, addresses)
    check_sources(sources, read)
    for path in sorted((root / 'data' / 'examples').glob('*.csv')):
        overlay = data_table.read(path, overlay_required, problems, overlay_optional)
        data_prices.check_overlay(overlay, items, countries, example=True)
    check_documents(root / 'docs', read, problems)
    return sorted(set(problems))


def main(arguments):
    root = pathlib.Path(arguments[1]) if len(arguments) > 1 else pathlib.Path(__file__).resolve().parent.parent
    problems = check_tree(root)
    for path, line, reason in problems:
        print(f'{pathlib.Path(path).relative_to(root)}:{line}: {reason}')
    return 1 if problems else 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
