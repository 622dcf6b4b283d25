#!/usr/bin/env python3
# Runs the program given as first argument as scripts/demo does, and lets outside readers look at the sample.
import glob
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM = ''


def signed_area(ring):
    return sum(a[0] * b[1] - b[0] * a[1] for a, b in zip(ring, ring[1:])) / 2


# What RFC 7946 asks of a geometry (§3.1, §4), the direction of rings included.
def faults_of(geometry):
    kind, points = geometry['type'], geometry['coordinates']
    if kind == 'Point':
        return [] if len(points) == 2 and abs(points[0]) <= 180 and abs(points[1]) <= 90 else [points]
    if kind == 'LineString':
        return [] if len(points) >= 2 and not any(faults_of({'type': 'Point', 'coordinates': p}) for p in points) \
            else [points]
    if kind == 'MultiLineString':
        return [line for line in points if faults_of({'type': 'LineString', 'coordinates': line})]
    if kind == 'MultiPolygon':
        return [one for one in points if faults_of({'type': 'Polygon', 'coordinates': one})]
    if kind != 'Polygon':
        return [kind]
    bad = [ring for ring in points if len(ring) < 4 or ring[0] != ring[-1]]
    return bad + [ring for i, ring in enumerate(points) if (signed_area(ring) > 0) != (i == 0)]


class sample_world(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.inputs, cls.image = f'{folder.name}/inputs', f'{folder.name}/sample.world'
        cls.made = cls.run_program('sample', '-o', cls.inputs, '--networks', '300', '--faults', 'none')
        cls.built = cls.run_program('world', 'build', '--data', cls.inputs, '-o', cls.image)

    @classmethod
    def run_program(cls, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)

    def files(self, ending):
        return sorted(glob.glob(f'{self.inputs}/**/*{ending}', recursive=True))

    def test_it_is_made_and_built(self):
        self.assertEqual(self.made.returncode, 0, self.made.stderr)
        self.assertEqual(self.built.returncode, 0, self.built.stderr)
        self.assertTrue(self.built.stdout.startswith('SAMPLE WORLD (fictional)'), self.built.stdout)

    def test_no_file_has_an_issue(self):
        tallies = [line for line in self.built.stderr.splitlines() if ' records, ' in line]
        self.assertGreater(len(tallies), 40)
        self.assertEqual([line for line in tallies if not line.endswith(' 0 issues')], [])

    def test_it_agrees_with_itself(self):
        done = self.run_program('world', 'check', self.image)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_what_the_demo_shows_is_there(self):
        for command in (('world', 'show'), ('depend',)):
            for country in ('XF', 'XM', 'XO'):
                done = self.run_program(*command, self.image, '--country', country, '--json')
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertTrue(json.loads(done.stdout)['sample'])

    def test_json_is_json(self):
        plain = self.files('json')
        for path in plain:
            with open(path, encoding='utf-8') as file:
                self.assertTrue(json.load(file), path)
        packed = self.files('json.gz')
        for path in packed:
            with gzip.open(path, 'rt', encoding='utf-8') as file:
                self.assertTrue(json.load(file), path)
        self.assertGreater(len(plain), 20)
        self.assertGreater(len(packed), 1)

    def test_maps_are_geojson(self):
        maps = self.files('.geojson') + self.files('-geo.json')
        self.assertGreater(len(maps), 5)
        for path in maps:
            with open(path, encoding='utf-8') as file:
                collection = json.load(file)
            self.assertEqual(collection['type'], 'FeatureCollection', path)
            self.assertTrue(collection['features'], path)
            for feature in collection['features']:
                self.assertEqual(feature['type'], 'Feature', path)
                self.assertIsInstance(feature['properties'], dict, path)
                self.assertEqual(faults_of(feature['geometry']), [], path)

    @unittest.skipUnless(shutil.which('bgpdump'), 'bgpdump is not installed')
    def test_bgpdump_reads_tables_and_updates(self):
        tables = self.files('.gz')
        tables = [path for path in tables if re.search(r'/(rib|bview|updates)\.\d{8}\.\d{4}\.gz$', path)]
        self.assertGreater(len(tables), 10)
        for path in tables:
            theirs = subprocess.run(['bgpdump', '-m', path], capture_output=True, text=True, check=False)
            self.assertEqual(theirs.returncode, 0, path)
            self.assertNotRegex(theirs.stderr, r'(?i)error|warn|corrupt', path)
            ours = self.run_program('mrt', '-m', path)
            self.assertEqual(ours.stdout, theirs.stdout, path)

    def test_no_address_is_a_real_one(self):
        for path in self.files('.csv') + self.files('.json') + self.files('20260101'):
            with open(path, encoding='utf-8') as file:
                text = file.read()
            self.assertNotRegex(text, r'(?<![\d.])(?!2[45]\d\.)\d{1,3}(\.\d{1,3}){3}(?=[/,|"\n])', path)
            self.assertNotRegex(text, r'(?<![:0-9a-f])2[0-9a-f]{3}:[0-9a-f:]*:', path)
        self.assertTrue(os.path.exists(f'{self.inputs}/SAMPLE-WORLD.txt'))


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    unittest.main()
