#!/usr/bin/env python3
# Breaks each rule of tools/check_data.py in turn on a small tree, and keeps every rule on a clean one.
import pathlib
import subprocess
import sys
import tempfile
import unittest

project = pathlib.Path(__file__).resolve().parents[2]
sys.dont_write_bytecode = True
sys.path.insert(0, str(project / 'tools'))

import check_data  # noqa: E402

files = {
    'data/countries.csv': '''{countries}
XA,XAA,901,yes,Aland,Land,900,,,,,Alma,1.00,2.00,1.50,2.50,XB,,no,own
XB,XBB,902,yes,Beland,Land,900,,,,,Bo,3.00,4.00,3.50,4.50,XA,,yes,own
XC,XCC,,no,"Ce, Isles of",,,,,,,,,,5.00,6.00,,XD,no,own
XD,XDD,,no,Deland,Land,900,South,905,,,Do,7.00,-170.00,7.50,8.50,,XC,no,own
''',
    'data/groups.csv': '''{groups}
XB,LDC,1971-11-18,day,1994-12-01,month,own
XB,LLDC,2003-08-29,at_latest,,,own
XB,income_low,2023-07-01,day,2024-07-01,day,own
XB,income_high,2024-07-01,day,,,own
''',
    'data/names.csv': '''{names}
Aland,XA,yes,m49,,own,
Beland,XB,yes,m49,,own,
"Ce, Isles of",XC,yes,iso,XCC,own,
Deland,XD,yes,m49,,own,
Dèland,XD,yes,french,,own,
Whole World,,no,world_bank_aggregate,WWW,own,
''',
    'data/units.csv': '''{units}
usd_per_mbps_month,US dollars per Mbps and month
share,part of a whole
persons,people
''',
    'data/items.csv': '''{items}
price_book,transit,usd_per_mbps_month,0.01,10000,place size_mbps,transit
defaults,fill,share,0.01,1,,fill
overlay,users,persons,0,1000000,,users
overlay,split_domestic,share,0,1,,domestic part
overlay,split_cacheable,share,0,1,,cacheable part
overlay,place_of_exchange,share,0,1,place asn to_asn,weight of a place
''',
    'data/sources.csv': '''{sources}
own,Own facts,,example.org/own,CC0,countries groups names defaults
list,Price list,Exchange,example.org/list,facts cited,price_book
rates,Rates,Bank,example.org/rates,public domain,price_book
''',
    'data/defaults.csv': '''{defaults}
fill-001,fill,world,001,2024,0.5,0.7,0.8,share,C,own,
fill-900,fill,region,900,2024,,0.6,,share,D,own,
''',
    'data/examples/one.csv': '''country,item,place,asn,to_asn,low,mid,high,unit,valid_from,valid_to,source,private
XA,users,,1000001,,,4000,,persons,2024-01-01,2025-01-01,report,no
XA,users,,1000001,,4000,,6000,persons,2025-01-01,,report,yes
XA,split_domestic,,,,,0.4,,share,2024-01-01,,report,no
XA,split_cacheable,,,,,0.6,,share,2024-01-01,,report,no
XA,place_of_exchange,Alma,1000001,1000002,,0.7,,share,2024-01-01,,flows,no
XA,place_of_exchange,Bo,1000001,1000002,,0.3,,share,2024-01-01,,flows,no
''',
}
prices = {
    'two': dict(place='Alma', iso2='XA', lat='1.00', lon='2.00', year='2020', date='2020-Q1', mid='5'),
    'three': dict(place='Land', region='900', year='2021', low='2', high='9'),
    'four': dict(place='Beland', iso2='XB', year='2022', original_currency='EUR', original_mid='8', fx_rate='0.8',
                 fx_source='example.org/rates', mid='10'),
    'five': dict(place='Beland', iso2='XB', year='2022', original_currency='NPR', original_low='70', usable='no',
                 why_not='no_rate bound_only'),
    'six': dict(place='Bo', iso2='XB', to_place='Alma', to_iso2='XA', mid='7', usable='no', why_not='undated retail'),
}


def price_line(key, changes):
    row = dict(id=key, item='transit', size_mbps='1000', unit='usd_per_mbps_month', original_currency='USD',
               grade='B', usable='yes', source='example.org/list')
    row |= prices[key] | changes
    return ','.join(row.get(column, '') for column in check_data.tables['price_book.csv'].split())


def price_book(key='', **changes):
    header = check_data.tables['price_book.csv'].replace(' ', ',')
    return '\n'.join([header] + [price_line(k, changes if k == key else {}) for k in prices]) + '\n'


class data_tree(unittest.TestCase):
    """Each test writes one file of a clean tree anew."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path, text in files.items():
            header = {name.removesuffix('.csv'): words.replace(' ', ',') for name, words in check_data.tables.items()}
            self.write(path, text.format(**header))
        self.write('data/price_book.csv', price_book())
        read = check_data.read_tables(self.root / 'data', [])
        for name, tables in check_data.documents.items():
            words = [word for table in tables for word in check_data.documented_phrases(table, read)]
            self.write(f'docs/{name}', '\n'.join(words) + '\n')

    def write(self, path, text):
        full = self.root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(text.encode('utf-8'))

    def problems(self):
        return [(str(pathlib.Path(path).relative_to(self.root)), line, reason)
                for path, line, reason in check_data.check_tree(self.root)]

    def assert_fault(self, path, line, reason):
        """Exactly one fault is found, there, and its reason holds `reason`."""
        found = self.problems()
        self.assertEqual(len(found), 1, found)
        self.assertEqual(found[0][:2], (path, line), found)
        self.assertIn(reason, found[0][2])

    def breach(self, name, old, new, line, reason):
        """One change in a table is found in that line, and nothing else."""
        path = f'data/{name}'
        text = (self.root / path).read_text(encoding='utf-8')
        self.assertEqual(text.count(old), 1, old)
        with self.subTest(old=old, new=new):
            self.write(path, text.replace(old, new))
            self.assert_fault(path, line, reason)
        self.write(path, text)

    def mispriced(self, key, reason, **changes):
        with self.subTest(key=key, **changes):
            self.write('data/price_book.csv', price_book(key, **changes))
            self.assert_fault('data/price_book.csv', list(prices).index(key) + 2, reason)

    def test_a_clean_tree_passes(self):
        self.assertEqual(self.problems(), [])


class files_and_columns(data_tree):
    def test_bytes(self):
        self.breach('units.csv', 'share,part', 'share,p\rart', 3, 'carriage return')
        self.breach('units.csv', 'persons,people\n', 'persons,people', 4, 'last line has no end')
        self.breach('units.csv', 'unit,', '\ufeffunit,', 1, 'byte order mark')
        self.breach('sources.csv', 'Price list', 'Price  list', 3, 'a space too many')

    def test_shape(self):
        self.breach('names.csv', 'WWW,own,', 'WWW,own,,more', 7, '8 fields where the header has 7')
        self.breach('names.csv', 'Whole World', '"Whole"World', 7, 'not RFC 4180')

    def test_header(self):
        path = self.root / 'data/examples/one.csv'
        path.write_text(path.read_text().replace('valid_to', 'until', 1))
        self.assert_fault('data/examples/one.csv', 1, "unknown ['until']")

    def test_a_missing_file(self):
        (self.root / 'data/units.csv').rename(self.root / 'data/other.csv')
        self.assertIn(('data/units.csv', 0, 'the file is missing'), self.problems())

    def test_not_utf8(self):
        (self.root / 'data/units.csv').write_bytes(b'unit,meaning\npersons,pe\xffple\n')
        self.assertIn(('data/units.csv', 0, 'not UTF-8 at byte 23'), self.problems())


class countries(data_tree):
    def test_codes(self):
        self.breach('countries.csv', 'XD,XDD', 'XD,XBB', 5, 'iso3')
        self.breach('countries.csv', 'XB,XBB,902', 'XB,XBB,901', 3, "m49 '901' stands already in line 2")
        self.breach('countries.csv', '901,yes', '901,no', 2, 'in_m49 and m49 disagree')
        self.breach('countries.csv', 'XC,XCC', 'XC,XC', 4, 'iso3')

    def test_order(self):
        text = (self.root / 'data/countries.csv').read_text().splitlines(keepends=True)
        self.write('data/countries.csv', ''.join(text[:3] + [text[4], text[3]]))
        self.assert_fault('data/countries.csv', 5, 'rows go by iso2')

    def test_points(self):
        self.breach('countries.csv', '7.00,-170.00', '7.00,-180.01', 5, 'beyond 180 degrees')
        self.breach('countries.csv', '7.00,-170.00', '7.0,-170.00', 5, 'capital_lat')
        self.breach('countries.csv', ',7.50,8.50,', ',,,', 5, 'anchor_lat and anchor_lon are empty')
        self.breach('countries.csv', 'Do,7.00,-170.00', 'Do,,', 5, 'a capital needs its coordinates')

    def test_neighbours(self):
        self.breach('countries.csv', '2.50,XB', '2.50,', 3, 'names XA, which does not name XB')
        self.breach('countries.csv', '6.00,,XD', '6.00,,XC XD', 4, 'names the country itself')
        self.breach('countries.csv', '2.50,XB', '2.50,XB XZ', 2, "'XZ' is not a known country")
        self.breach('countries.csv', '6.00,,XD', '6.00,,XD XD', 4, 'names one twice')
        self.breach('countries.csv', 'XC,no', 'XC,yes', 5, 'landlocked without a land neighbour')

    def test_a_neighbour_is_no_fixed_link(self):
        text = (self.root / 'data/countries.csv').read_text()
        self.write('data/countries.csv', text.replace('2.50,XB,', '2.50,XB,XB').replace('4.50,XA,', '4.50,XA,XA'))
        self.assertEqual([line for _, line, reason in self.problems() if 'and a fixed link' in reason], [2, 3])

    def test_regions(self):
        self.breach('countries.csv', 'Deland,Land,900', 'Deland,Sea,900', 5, "900 is 'Land'")
        self.breach('countries.csv', 'South,905', 'South,', 5, 'both be given or both be empty')


class memberships(data_tree):
    def test_words(self):
        self.breach('groups.csv', 'XB,LDC', 'XB,POOR', 2, "group 'POOR' is not one of")
        self.breach('groups.csv', '1971-11-18,day', '1971-11-18,about', 2, 'from_precision')
        self.breach('groups.csv', '1994-12-01,month,own', '1994-12-01,month,other', 2, "'other' is not in sources.csv")

    def test_an_unknown_country(self):
        self.breach('groups.csv', 'XB,LDC', 'XZ,LDC', 2, "'XZ' is not in countries.csv")

    def test_days(self):
        self.breach('groups.csv', '1971-11-18', '1971-11-31', 2, 'is not a day')
        self.breach('groups.csv', '1994-12-01', '1961-12-01', 2, 'to is not after from')
        self.breach('groups.csv', '1994-12-01', '1994-12-19', 2, 'ends in -01')
        self.breach('groups.csv', '1994-12-01,month', '1994-12-01,', 2, 'both be given or both be empty')

    def test_overlaps(self):
        line = 'XB,LDC,1971-11-18,day,1994-12-01,month,own\n'
        self.breach('groups.csv', line, line + 'XB,LDC,1994-11-01,day,,,own\n', 3, 'overlaps the membership in line 2')
        self.breach('groups.csv', 'income_high,2024-07-01', 'income_high,2024-06-30', 5, 'overlaps')

    def test_a_landlocked_developing_country_is_landlocked(self):
        self.breach('groups.csv', 'XB,LLDC', 'XD,LLDC', 3, 'not landlocked')


class country_names(data_tree):
    def test_meaning(self):
        self.breach('names.csv', 'Dèland,XD', 'Dèland,XB', 6, 'reads as line 5')
        self.breach('names.csv', 'Dèland,XD', 'Deland,XD', 6, 'stands already in line 5')
        self.breach('names.csv', 'World,,no', 'World,XA,no', 7, 'no country, and yet iso2 is given')
        self.breach('names.csv', 'aggregate,WWW', 'aggregate,XBB', 7, 'code XBB belongs to XB')
        self.breach('names.csv', 'Dèland,XD,yes,french', 'Dèland,XD,yes,gallic', 6, "kind 'gallic'")

    def test_every_country_stands_there_by_its_own_name(self):
        text = (self.root / 'data/names.csv').read_text(encoding='utf-8')
        self.write('data/names.csv', text.replace('Aland,XA', 'Alland,XA'))
        self.assert_fault('data/countries.csv', 2, "the name 'Aland' is not in names.csv")


class closed_lists(data_tree):
    def test_units(self):
        self.breach('units.csv', 'persons,people', 'persons,people\npersons,people', 5, 'stands already in line 4')

    def item_fault(self, old, new, line, reason):
        path = self.root / 'data/items.csv'
        text = path.read_text(encoding='utf-8')
        path.write_text(text.replace(old, new, 1))
        self.assertTrue(any(found[:2] == ('data/items.csv', line) and reason in found[2] for found in self.problems()))
        path.write_text(text)

    def test_items(self):
        self.item_fault('0.01,10000', '0.01x,10000', 2, 'min and max must be numbers in order')
        self.item_fault('0.01,10000', '0.01,0.001', 2, 'min and max must be numbers in order')
        self.item_fault('0,1000000,,users', '0,1000000,colour,users', 4, "'colour' is not a column of that file")
        self.item_fault('defaults,fill', 'default,fill', 3, "file 'default' is not one of")
        self.item_fault('overlay,users,persons', 'overlay,users,heads', 4, "unit 'heads' is not in units.csv")

    def test_sources(self):
        self.breach('sources.csv', 'public domain,price_book', 'public domain,prices', 4, "'prices' is not a table")
        self.breach('sources.csv', 'CC0,countries groups', ',countries groups', 2, 'licence is empty')
        self.breach('sources.csv', 'facts cited,price_book', 'facts cited,price_book groups', 3, 'not used in groups')

    def test_documents(self):
        path = self.root / 'docs/overlay.md'
        path.write_text(path.read_text().replace('| `users` | `persons` | 0 to 1000000 |', ''))
        self.assert_fault('docs/overlay.md', 0, '0 to 1000000')
        path.unlink()
        self.assertGreater(len(self.problems()), 20)


class defaults(data_tree):
    def test_scope(self):
        self.breach('defaults.csv', 'region,900', 'region,999', 3, "'999' is not a region")
        self.breach('defaults.csv', 'world,001', 'planet,001', 2, "scope_kind 'planet'")
        self.breach('defaults.csv', 'fill-900,fill,region,900', 'fill-900,fill,world,001', 3, 'stands already in line 2')

    def test_values(self):
        self.breach('defaults.csv', '0.5,0.7,0.8', '0.75,0.7,0.8', 2, 'not low <= mid <= high')
        self.breach('defaults.csv', '0.5,0.7,0.8', '0.5,0.7,1.8', 2, '1.8 is outside 0.01 to 1 share')
        self.breach('defaults.csv', ',0.6,,share', '0.6,,,share', 3, 'neither mid nor both')
        self.breach('defaults.csv', ',0.6,,share', ',6e-1,,share', 3, 'not a plain number')

    def test_words(self):
        self.breach('defaults.csv', 'share,C', 'share,E', 2, "grade 'E'")
        self.breach('defaults.csv', 'C,own', 'C,', 2, "source '' is not in sources.csv")
        self.breach('defaults.csv', '0.8,share', '0.8,persons', 2, "items.csv has no 'fill' in 'persons'")


class price_rows(data_tree):
    def test_words(self):
        self.mispriced('two', "grade ''", grade='')
        self.mispriced('two', 'source is empty', source='')
        self.mispriced('two', "source 'example.org/else' is not an address", source='example.org/else')
        self.mispriced('two', "items.csv has no 'wave'", item='wave')
        self.mispriced('two', "buyer 'anybody'", buyer='anybody')
        self.mispriced('two', "id 'Two'", id='Two')
        self.mispriced('three', 'stands already in line 2', id='two')

    def test_places(self):
        self.mispriced('two', "iso2 'XZ'", iso2='XZ')
        self.mispriced('two', 'one of the two', region='900')
        self.mispriced('three', "region '999'", region='999')
        self.mispriced('six', 'to_place needs to_iso2', to_iso2='')
        self.mispriced('two', 'beyond 90 degrees', lat='91.00')
        self.mispriced('three', 'coordinates need a country', lat='1.00', lon='1.00')

    def test_time(self):
        self.mispriced('two', 'date and year disagree', year='2021')
        self.mispriced('two', 'is no day or month', date='2020-13')
        self.mispriced('two', 'date', date='2020-Q5')
        self.mispriced('three', 'year_to lies before year', year_to='2019')

    def test_values(self):
        self.mispriced('three', 'not low <= mid <= high', high='1')
        self.mispriced('two', '20000 is outside', mid='20000')
        self.mispriced('two', "size_mbps '0'", size_mbps='0')
        self.mispriced('two', 'needs size_mbps', size_mbps='')

    def test_currency(self):
        self.mispriced('two', 'neither original amounts nor a rate', original_mid='5')
        self.mispriced('four', 'mid is not original_mid divided by fx_rate', mid='11')
        self.mispriced('four', 'with its source', fx_rate='-0.8')
        self.mispriced('five', 'without an original amount and a rate', low='1')
        self.mispriced('four', 'original_currency', original_currency='euro')

    def test_usable(self):
        self.mispriced('two', 'only then', usable='no')
        self.mispriced('two', "why_not 'ugly' is not a known reason", usable='no', why_not='ugly')
        self.mispriced('six', 'must hold undated', why_not='retail')
        self.mispriced('two', 'must not hold bound_only', usable='no', why_not='bound_only')
        self.mispriced('five', 'must hold no_rate', why_not='bound_only')


class overlays(data_tree):
    def test_an_example_is_fictional(self):
        self.breach('examples/one.csv', 'XA,split_domestic', 'NP,split_domestic', 4, "country 'NP' is not fictional")
        self.breach('examples/one.csv', 'Bo,1000001,', 'Bo,17501,', 7, 'not a network number from 1000000')

    def test_words(self):
        self.breach('examples/one.csv', 'report,yes', 'report,maybe', 3, "private 'maybe'")
        self.breach('examples/one.csv', 'report,yes', ',yes', 3, 'source is empty')
        self.breach('examples/one.csv', '6000,persons', '6000,share', 3, "no 'users' in 'share'")

    def test_values(self):
        self.breach('examples/one.csv', '4000,,6000', '4000,,5000000', 3, 'outside 0 to 1000000 persons')
        self.breach('examples/one.csv', '4000,,6000', '4000,,', 3, 'neither mid nor both')
        self.breach('examples/one.csv', 'exchange,Bo', 'exchange,', 7, 'needs place')

    def test_days(self):
        self.breach('examples/one.csv', '2025-01-01,report', '2023-01-01,report', 2, 'valid_to is not after valid_from')
        self.breach('examples/one.csv', '2025-01-01,,report', '2024-12-31,,report', 3, 'fact of line 2 again')

    def test_parts_of_a_whole(self):
        path = self.root / 'data/examples/one.csv'
        path.write_text(path.read_text().replace('1000002,,0.3', '1000002,,0.4'))
        self.assertEqual([line for _, line, reason in self.problems() if 'add up to 1.1' in reason], [6, 7])


class whole_program(data_tree):
    def run_program(self, *arguments):
        done = subprocess.run([sys.executable, '-B', str(project / 'tools/check_data.py'), *arguments],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, '')
        return done.returncode, done.stdout.splitlines()

    def test_it_prints_file_line_and_reason(self):
        self.assertEqual(self.run_program(str(self.root)), (0, []))
        self.write('data/price_book.csv', price_book('two', grade='F'))
        self.assertEqual(self.run_program(str(self.root)),
                         (1, ["data/price_book.csv:2: grade 'F' is not one of A B C D"]))

    def test_the_project_passes(self):
        self.assertEqual(self.run_program(), (0, []))


if __name__ == '__main__':
    unittest.main()
