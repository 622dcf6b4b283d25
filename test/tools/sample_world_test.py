#!/usr/bin/env python3
# Runs the program given as first argument on the inputs that scripts/demo writes, as scripts/demo does.
import json
import os
import subprocess
import sys
import tempfile
import unittest

import trees

PROGRAM = ''


class sample_world(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.inputs, cls.image = f'{folder.name}/inputs', f'{folder.name}/sample.world'
        os.mkdir(cls.inputs)
        subprocess.run(['bash', '-c', f'set -euo pipefail; source "{trees.ROOT}/scripts/sample_inputs.sh"; '
                        f'write_sample_inputs "{cls.inputs}"'], check=True)
        cls.built = cls.run_program('world', 'build', '--data', cls.inputs, '-o', cls.image)

    @classmethod
    def run_program(cls, *arguments):
        return subprocess.run([PROGRAM, *arguments], capture_output=True, text=True, check=False)

    def shown(self, *arguments):
        done = self.run_program('world', 'show', self.image, '--json', *arguments)
        self.assertEqual(done.returncode, 0, done.stderr)
        return json.loads(done.stdout)

    def test_every_file_is_used_and_none_has_an_issue(self):
        self.assertEqual(self.built.returncode, 0, self.built.stderr)
        self.assertNotIn('not used', self.built.stderr)
        tallies = self.built.stderr.splitlines()
        files = sum(len(names) for _, _, names in os.walk(self.inputs)) - 1  # without the mark
        self.assertEqual(sum(line.endswith(' 0 issues') for line in tallies), len(tallies))
        self.assertGreaterEqual(len(tallies), files)

    def test_it_is_called_a_sample_world(self):
        self.assertTrue(self.built.stdout.startswith('SAMPLE WORLD (fictional)'), self.built.stdout)

    def test_it_agrees_with_itself(self):
        done = self.run_program('world', 'check', self.image)
        self.assertEqual(done.returncode, 0, done.stdout)

    def test_what_the_demo_shows_is_there(self):
        for arguments in (('--country', 'XB'), ('--network', '1000010'), ('--exchange', 'Altamar Exchange'),
                          ('--cable', 'Sample Sea Cable')):
            self.assertTrue(self.shown(*arguments), arguments)

    def test_no_address_counts_twice(self):
        # 240.2.0.0/18, 240.2.64.0/24, 240.2.96.0/19 and 240.2.128.0/18, none inside another
        self.assertIn(2**14 + 2**8 + 2**13 + 2**14, all_numbers(self.shown('--country', 'XB')))
        # 240.1.0.0/16 without the two /20 inside it that others announce
        self.assertIn(2**16 - 2 * 2**12, all_numbers(self.shown('--network', '1000010')))


def all_numbers(value):
    """Every number in a JSON value."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [number for one in value for number in all_numbers(one)]
    return [value] if isinstance(value, (int, float)) else []


if __name__ == '__main__':
    PROGRAM = sys.argv.pop(1)
    unittest.main()
