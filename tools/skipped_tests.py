#!/usr/bin/env python3
# Prints the tests that ctest skipped or did not run, from its JUnit files, one a line.
"""Usage: skipped_tests.py FILE…

Tests of an instruction set that this processor lacks are left out: no data would make them run.
"""
import sys
import xml.etree.ElementTree


LACKS_INSTRUCTIONS = 'this processor has no '


def skipped(path):
    """Yields `file: name` for every test case of the file that was not run to its end."""
    for case in xml.etree.ElementTree.parse(path).iter('testcase'):
        if LACKS_INSTRUCTIONS in (case.findtext('system-out') or ''):
            continue
        if case.find('skipped') is not None or case.get('status') in ('notrun', 'disabled'):
            yield f'{path}: {case.get("name")}'


def main(arguments):
    for path in arguments[1:]:
        for line in skipped(path):
            print(line)
    return 0


if __name__ == '__main__':
    sys.exit(main(sys.argv))
