# Small project trees in temporary folders, for the tests of the programs in tools/.
import os
import subprocess
import sys
import tempfile
import unittest

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOOLS = os.path.join(ROOT, 'tools')
sys.dont_write_bytecode = True
sys.path.insert(0, TOOLS)


def write(root, path, text):
    """Writes a file of a tree, with its folders, byte for byte."""
    full = os.path.join(root, path)
    os.makedirs(os.path.dirname(full), exist_ok=True)
    with open(full, 'w', encoding='utf-8', newline='') as file:
        file.write(text)


def read(path):
    """The text of one of the project's own files."""
    with open(os.path.join(ROOT, path), encoding='utf-8') as file:
        return file.read()


class tree_case(unittest.TestCase):
    """A test case on a clean tree (`files`) that each test changes in one place before it runs `program`."""

    program = ''
    files = {}

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        for path, text in self.files.items():
            write(self.root, path, text)

    def run_program(self):
        """The exit status and the printed lines of the program on the tree."""
        done = subprocess.run([sys.executable, '-B', os.path.join(TOOLS, self.program), self.root],
                              capture_output=True, text=True, check=False)
        self.assertEqual(done.stderr, '')
        return done.returncode, done.stdout.splitlines()

    def assert_clean(self):
        self.assertEqual(self.run_program(), (0, []))

    def assert_fault(self, place, reason):
        """Exactly one fault is printed, at `place` (file:line), and its reason holds `reason`."""
        status, lines = self.run_program()
        self.assertEqual((status, len(lines)), (1, 1), lines)
        self.assertTrue(lines[0].startswith(place + ': '), lines)
        self.assertIn(reason, lines[0])

    def break_with(self, path, text, place, reason):
        """The tree with one file written anew has exactly this fault."""
        write(self.root, path, text)
        self.assert_fault(place, reason)
