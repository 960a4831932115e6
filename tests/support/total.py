# SPDX-License-Identifier: GPL-3.0-or-later
"""total.py BUILD...: adds up what "meson test" wrote in each build folder.

Says again which programs failed, with the end of what they said, so that the last lines of a long
run tell it. Then prints one line; fails when any test failed or when none passed.

total.py --again BUILD: names the programs to be run once more, alone: those with a window, when
nothing else failed and they are few. Beside other programs, on a machine that is short of time, a
window manager or a bus may be late. Who passes only then is named "unsteady" before the total.
"""

import json
import pathlib
import sys
import xml.etree.ElementTree

GOOD = {"OK", "SKIP", "EXPECTEDFAIL"}
MOST_AGAIN = 3
LAST_LINES = 30


def programs(build, base="testlog"):
    """What "meson test --logbase BASE" says of each program, by name."""
    log = pathlib.Path(build) / "meson-logs" / (base + ".json")
    return {test["name"]: test for test in map(json.loads, log.read_text().splitlines())}


def bad(tests):
    return [name for name, test in tests.items() if test["result"] not in GOOD]


def again(build):
    """The programs that may be run once more."""
    names = bad(programs(build))
    windows = [name for name in names if "display" in name.partition(" / ")[0]]
    return names if names == windows and len(names) <= MOST_AGAIN else []


def unsteady(build):
    """The programs that failed, and passed when they were run again."""
    try:
        tests = programs(build, "again")
    except (OSError, ValueError):
        return []
    return [name for name, test in tests.items() if test["result"] == "OK"]


def cases(build, base, wanted):
    """The elements of the test cases of the suites whose names are WANTED."""
    log = pathlib.Path(build) / "meson-logs" / (base + ".junit.xml")
    for suite in xml.etree.ElementTree.parse(log).iter("testsuite"):
        if wanted(suite.get("name").partition(".")[2]):
            yield from suite.iter("testcase")


def count(build):
    """The passed, failed and skipped test cases of a build; nothing run is one failure."""
    try:
        steady = unsteady(build)
        tests = programs(build)
        found = list(cases(build, "testlog", lambda name: name not in steady))
        if steady:
            found += cases(build, "again", lambda name: name in steady)
    except (OSError, ValueError, xml.etree.ElementTree.ParseError):
        return 0, 1, 0

    passed = failed = skipped = 0
    for case in found:
        if case.find("failure") is not None or case.find("error") is not None:
            failed += 1
        elif case.find("skipped") is not None:
            skipped += 1
        else:
            passed += 1

    # A program that breaks off after good cases has no bad case to show for it.
    broken = sum(name not in steady for name in bad(tests))
    return passed, max(failed, broken), skipped


def tell(build):
    """Prints what failed in a build, and what passed only at the second time."""
    try:
        tests, steady = programs(build), unsteady(build)
    except (OSError, ValueError):
        return
    for name in bad(tests):
        print("\n{}: {}: {}".format("unsteady" if name in steady else "failed", build, name))
        said = tests[name].get("stdout", "") + tests[name].get("stderr", "")
        print("\n".join("  " + line for line in said.splitlines()[-LAST_LINES:]))


def main(arguments):
    if arguments[0] == "--again":
        print("\n".join(name.rpartition(" / ")[2] for name in again(arguments[1])))
        return 0

    for build in arguments:
        tell(build)
    totals = [sum(column) for column in zip(*map(count, arguments))]
    print("{} passed, {} failed, {} skipped".format(*totals))
    return 1 if totals[1] or not totals[0] else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
