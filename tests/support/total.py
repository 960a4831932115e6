# SPDX-License-Identifier: GPL-3.0-or-later
"""total.py BUILD...: adds up what "meson test" wrote in each build folder.

Prints one line and fails when any test failed or when none passed.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree

GOOD = {"OK", "SKIP", "EXPECTEDFAIL"}


def count(build):
    """The passed, failed and skipped test cases of a build; nothing run is one failure."""
    logs = pathlib.Path(build) / "meson-logs"
    try:
        cases = xml.etree.ElementTree.parse(logs / "testlog.junit.xml").iter("testcase")
        tests = [json.loads(line) for line in (logs / "testlog.json").read_text().splitlines()]
    except (OSError, ValueError, xml.etree.ElementTree.ParseError):
        return 0, 1, 0

    passed = failed = skipped = 0
    for case in cases:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1

    # A program that breaks off after good cases has no bad case to show for it.
    broken = sum(test["result"] not in GOOD for test in tests)
    return passed, max(failed, broken), skipped


def main(builds):
    totals = [sum(column) for column in zip(*map(count, builds))]
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
