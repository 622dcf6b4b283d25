#!/usr/bin/env python3
# Tests the scripts without installing or building: their syntax, options, installing logic.
import os
import stat
import subprocess
import tempfile
import unittest

import trees

SCRIPTS = ('scripts/demo', 'scripts/test', 'scripts/fuzz', '.ci/run')
SOURCED = ('scripts/lib.sh',)

# Programs in front of the real ones: dpkg-query knows `cmake` alone, apt-get writes down how it was called.
PRETENDED = {
    'dpkg-query': 'for name; do :; done\n[ "$name" = cmake ] && printf installed || exit 1\n',
    'apt-get': 'echo "apt-get $*" >>"$CALLS"\ncase $* in *--print-uris*)\n'
               'echo "Need to get 10.5 MB of archives."\n'
               'echo "After this operation, 41.0 MB of additional disk space will be used."\nesac\n',
    'sudo': '[ "$SUDO_WORKS" = yes ] || exit 1\n[ "$1" = -E ] || [ "$1" = -n ] && shift\nexec "$@"\n',
}


class syntax(unittest.TestCase):
    def test_bash_accepts_every_script(self):
        for path in SCRIPTS + SOURCED:
            done = subprocess.run(['bash', '-n', f'{trees.ROOT}/{path}'], capture_output=True, text=True, check=False)
            self.assertEqual((done.returncode, done.stderr), (0, ''), path)

    def test_scripts_can_be_run_and_the_others_cannot(self):
        for path, expected in [(path, True) for path in SCRIPTS] + [(path, False) for path in SOURCED]:
            mode = os.stat(f'{trees.ROOT}/{path}').st_mode
            self.assertEqual(bool(mode & stat.S_IXUSR), expected, path)

    def test_no_script_sets_the_network_up(self):
        for path in SCRIPTS + SOURCED:
            self.assertNotRegex(trees.read(path).lower(), r'https?_proxy|ca[_-]?(bundle|info)|ssl_cert|:verify-peer', path)


class options(unittest.TestCase):
    def run_script(self, *arguments):
        return subprocess.run([f'{trees.ROOT}/{arguments[0]}', *arguments[1:]], capture_output=True, text=True,
                              check=False)

    def test_help(self):
        for path in ('scripts/demo', 'scripts/test', 'scripts/fuzz'):
            done = self.run_script(path, '--help')
            self.assertEqual((done.returncode, done.stderr), (0, ''), path)
            self.assertTrue(done.stdout.startswith(f'Usage: {path}'), path)

    def test_wrong_options_end_with_status_2(self):
        for arguments in (('scripts/demo', 'x'), ('scripts/test', '-v'), ('scripts/fuzz', '--second', '3'),
                          ('scripts/fuzz', '--seconds', 'ten'), ('scripts/fuzz', '--seconds'),
                          ('scripts/fuzz', '--jobs', '0')):
            self.assertEqual(self.run_script(*arguments).returncode, 2, arguments)


class with_pretended_programs(unittest.TestCase):
    """Runs lines of bash after sourcing scripts/lib.sh, with PRETENDED in front on the PATH."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for name, body in PRETENDED.items():
            self.pretend(name, body)

    def pretend(self, name, body):
        trees.write(self.root, f'bin/{name}', f'#!/bin/sh\n{body}')
        os.chmod(f'{self.root}/bin/{name}', 0o755)

    def bash(self, lines, sudo_works='no', user=None):
        """Exit status, standard error, and the calls of apt-get. `user` is the effective user that bash sees."""
        calls = f'{self.root}/calls'
        lines = lines if user is None else lines.replace('install_missing', f'EUID_SEEN={user}; install_missing')
        text = f'set -euo pipefail\nsource "{self.library(user)}"\n{lines}\n'
        environment = {'PATH': f'{self.root}/bin:{os.environ["PATH"]}', 'CALLS': calls, 'SUDO_WORKS': sudo_works}
        done = subprocess.run(['bash', '-c', text, 'script'], capture_output=True, text=True, check=False,
                              stdin=subprocess.DEVNULL, env=environment)
        made = trees.read(calls).splitlines() if os.path.exists(calls) else []
        return done.returncode, done.stderr, made

    def library(self, user):
        """scripts/lib.sh, with bash's read-only EUID turned into a variable where another user is wanted."""
        if user is None:
            return f'{trees.ROOT}/scripts/lib.sh'
        trees.write(self.root, 'lib.sh', trees.read('scripts/lib.sh').replace('EUID', 'EUID_SEEN'))
        return f'{self.root}/lib.sh'


class installing(with_pretended_programs):
    INSTALL = 'env DEBIAN_FRONTEND=noninteractive apt-get install'

    def test_nothing_is_called_where_nothing_is_missing(self):
        status, said, calls = self.bash('install_missing Tools cmake cmake', user=0)
        self.assertEqual((status, said, calls), (0, '==> Tools: everything is installed\n', []))

    def test_what_is_missing_and_how_large_is_said_before_it_is_installed(self):
        for user, sudo_works in ((0, 'no'), (1000, 'yes')):
            with self.subTest(user):
                status, said, calls = self.bash('install_missing Tools cmake g++ ninja-build', sudo_works, user)
                self.assertEqual(status, 0, said)
                self.assertIn('missing packages (2): g++ ninja-build\n', said)
                self.assertIn('size: 10.5 MB to download, 41.0 MB on disk\n', said)
                self.assertEqual(calls[-3:], [
                    'apt-get update -q',
                    'apt-get install -y --no-install-recommends --print-uris g++ ninja-build',
                    'apt-get install -q -y --no-remove --no-install-recommends g++ ninja-build'])

    def test_without_root_and_sudo_the_command_is_told(self):
        status, said, calls = self.bash('install_missing Tools cmake g++', user=1000)
        self.assertEqual((status, calls), (2, []))
        self.assertIn('as root, run: apt-get update && apt-get install -y --no-install-recommends g++\n', said)

    def test_a_failing_update_is_told(self):
        self.pretend('apt-get', 'exit 100\n')
        status, said, _ = self.bash('install_missing Tools g++', user=0)
        self.assertEqual(status, 2)
        self.assertIn('apt-get update failed (is the network up?); as root, run: apt-get update', said)

    def test_a_failing_install_is_told(self):
        self.pretend('apt-get', 'case $* in *--no-remove*) exit 100;; esac\n')
        status, said, _ = self.bash('install_missing Tools g++', user=0)
        self.assertEqual(status, 2)
        self.assertIn('installing failed; as root, run: apt-get update', said)

    def test_the_small_set_builds_and_the_sets_do_not_overlap(self):
        status, said, _ = self.bash('comm -12 <(printf "%s\\n" "${build_packages[@]}" | sort) '
                                    '<(printf "%s\\n" "${test_packages[@]}" | sort) >&2')
        self.assertEqual((status, said), (0, ''))


class steps(with_pretended_programs):
    def test_a_step_says_its_title_and_time(self):
        status, said, _ = self.bash("work() { say working; }\nstep 'Some work' work\nsay after")
        self.assertEqual(status, 0)
        self.assertRegex(said, r'^==> Some work\nworking\n    done in \d+ s\nafter\n$')

    def test_the_first_failure_inside_a_step_ends_the_script(self):
        status, said, _ = self.bash("work() { false; say too late; }\nstep 'Some work' work\nsay after")
        self.assertEqual(status, 1)
        self.assertIn('"Some work" failed after', said)
        self.assertNotIn('late', said)
        self.assertNotIn('\nafter', said)

    def test_there_is_always_one_job(self):
        status, said, _ = self.bash('awk() { echo 1000; }\nsay "$(job_count)"')
        self.assertEqual((status, said), (0, '1\n'))


if __name__ == '__main__':
    unittest.main()
