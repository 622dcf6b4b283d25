#!/usr/bin/env python3
# Tests tools/skipped_tests.py on a JUnit file as ctest writes it.
import os
import subprocess
import sys
import tempfile
import unittest

import trees

RESULTS = '''<?xml version="1.0" encoding="UTF-8"?>
<testsuite name="(empty)" tests="5" failures="1" disabled="1" skipped="2">
  <testcase name="a" classname="a" time="0.1" status="run"><system-out>ok</system-out></testcase>
  <testcase name="b" classname="b" time="0.1" status="notrun"><skipped message="no data"/></testcase>
  <testcase name="c" classname="c" time="0.1" status="fail"><failure message="x"/></testcase>
  <testcase name="d" classname="d" time="0" status="disabled"/>
  <testcase name="e" classname="e" time="0.1" status="notrun"><skipped message="no data"/>
    <system-out>[  SKIPPED ] this processor has no AVX-512</system-out></testcase>
</testsuite>
'''.replace('\t', '  ')


class skipped(unittest.TestCase):
    def test_only_what_did_not_run(self):
        with tempfile.TemporaryDirectory() as root:
            trees.write(root, 'tests.xml', RESULTS)
            path = os.path.join(root, 'tests.xml')
            done = subprocess.run([sys.executable, '-B', f'{trees.TOOLS}/skipped_tests.py', path], capture_output=True,
                                  text=True, check=False)
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, f'{path}: b\n{path}: d\n', ''))


if __name__ == '__main__':
    unittest.main()
