#!/usr/bin/env python3
# Tests scripts/fuzz with pretended targets: its table, seeds, exit status, and what it keeps of a finding.
import os
import shutil
import subprocess
import tempfile
import unittest

import trees

# Targets as libFuzzer programs talk; the last argument is the corpus, -artifact_prefix says where findings go.
CALM = '''for corpus; do :; done
cat "$corpus"/* >&2
echo "#4 DONE cov: 17 ft: 20 corp: 3/9b exec/s: 90 rss: 30Mb" >&2
printf 'stat::number_of_executed_units: 812\\nstat::average_exec_per_sec:     90\\n' >&2
'''
BROKEN = '''for argument; do
  case $argument in -artifact_prefix=*) echo bytes >"${argument#*=}crash-1" ;; esac
done
echo "ERROR: AddressSanitizer" >&2
exit 77
'''


class fuzz_script(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for path in ('scripts/fuzz', 'scripts/lib.sh'):
            trees.write(self.root, path, trees.read(path))
        self.program('bin/dpkg-query', 'printf installed\n')
        self.program('bin/apt-get', 'exit 1\n')
        self.program('bin/cmake', 'echo "$*" >>"$CALLS"\n')
        self.program('build/fuzz/fuzz/fuzz_calm', CALM)
        trees.write(self.root, 'fuzz/seeds/calm/one', 'the seed\n')

    def program(self, path, body):
        trees.write(self.root, path, f'#!/bin/sh\n{body}')
        os.chmod(f'{self.root}/{path}', 0o755)

    def run_fuzz(self, *arguments):
        environment = {'PATH': f'{self.root}/bin:{os.environ["PATH"]}', 'CALLS': f'{self.root}/calls'}
        return subprocess.run(['bash', f'{self.root}/scripts/fuzz', *arguments], capture_output=True, text=True,
                              check=False, env=environment)

    def read(self, path):
        with open(f'{self.root}/{path}', encoding='utf-8') as file:
            return file.read()

    def test_a_calm_target_ends_with_0_and_its_numbers(self):
        done = self.run_fuzz('--seconds', '3')
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([row.split() for row in done.stdout.splitlines()],
                         [['target', 'runs', 'runs/s', 'coverage', 'findings'], ['calm', '812', '90', '17', 'none']])

    def test_it_builds_first_and_starts_from_the_seeds(self):
        self.run_fuzz()
        self.assertIn('--build --preset fuzz --parallel', self.read('calls'))
        self.assertTrue(self.read('build/fuzz/logs/calm.log').startswith('the seed\n'))

    def test_a_finding_ends_with_1_and_is_kept(self):
        self.program('build/fuzz/fuzz/fuzz_broken', BROKEN)
        done = self.run_fuzz('--jobs', '1')
        self.assertEqual(done.returncode, 1, done.stderr)
        self.assertIn('status 77, see build/fuzz/logs/broken.log\n', done.stdout)
        self.assertIn('again: build/fuzz/fuzz/fuzz_broken build/fuzz/findings/broken/crash-1\n', done.stdout)
        self.assertEqual(self.read('build/fuzz/findings/broken/crash-1'), 'bytes\n')
        self.assertIn('calm', done.stdout)

    def test_only_what_is_named_runs(self):
        self.program('build/fuzz/fuzz/fuzz_broken', BROKEN)
        done = self.run_fuzz('fuzz_calm')
        self.assertEqual((done.returncode, len(done.stdout.splitlines())), (0, 2), done.stderr)

    def test_the_list(self):
        self.program('build/fuzz/fuzz/fuzz_broken', BROKEN)
        self.assertEqual(self.run_fuzz('--list').stdout, 'broken\ncalm\n')

    def test_an_unknown_target_and_no_target_end_with_2(self):
        self.assertEqual(self.run_fuzz('absent').returncode, 2)
        shutil.rmtree(f'{self.root}/build/fuzz/fuzz')
        done = self.run_fuzz()
        self.assertEqual(done.returncode, 2)
        self.assertIn('the build made no fuzz target', done.stderr)

    def test_a_failing_build_ends_with_1(self):
        self.program('bin/cmake', 'exit 1\n')
        self.assertEqual(self.run_fuzz().returncode, 1)


if __name__ == '__main__':
    unittest.main()
