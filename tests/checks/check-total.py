# SPDX-License-Identifier: GPL-3.0-or-later
"""The last line of tests/run counts right, above all what went wrong."""

import json
import pathlib
import sys
import tempfile

import check

sys.path.insert(0, str(pathlib.Path(sys.argv[1]) / "tests/support"))
import total  # noqa: E402

CASE = "<testcase name='a'>{}</testcase>"
GOOD, BAD, SKIPPED = CASE.format(""), CASE.format("<failure/>"), CASE.format("<skipped/>")
CORE, WINDOW, OTHER = "p:core / text", "p:display / page", "p:display+e2e / drag"
# The programs that ran, each with its cases and how it ended; those that ran again; what the total
# is, and which are to run again.
TABLE = [
    ("good cases", [(CORE, [GOOD, GOOD], "OK")], None, (2, 0, 0), []),
    ("a bad and a skipped case", [(CORE, [GOOD, BAD, SKIPPED], "FAIL")], None, (1, 1, 1), []),
    ("a program that breaks off", [(CORE, [GOOD, GOOD], "ERROR")], None, (2, 1, 0), []),
    ("a program that never ends", [(CORE, [GOOD], "OK"), (WINDOW, [], "TIMEOUT")], None, (1, 1, 0), [WINDOW]),
    ("no test at all", None, None, (0, 1, 0), []),
    ("a window that failed once", [(CORE, [GOOD], "OK"), (WINDOW, [GOOD, BAD], "FAIL")],
     [(WINDOW, [GOOD, GOOD], "OK")], (3, 0, 0), [WINDOW]),
    ("a window that fails twice", [(CORE, [GOOD], "OK"), (WINDOW, [GOOD, BAD], "FAIL")],
     [(WINDOW, [GOOD, BAD], "FAIL")], (2, 1, 0), [WINDOW]),
    ("one window of two", [(OTHER, [BAD], "FAIL"), (WINDOW, [GOOD, BAD], "FAIL")],
     [(WINDOW, [GOOD, GOOD], "OK"), (OTHER, [BAD], "FAIL")], (2, 1, 0), [OTHER, WINDOW]),
    ("not only windows", [(CORE, [BAD], "FAIL"), (WINDOW, [BAD], "FAIL")], None, (0, 2, 0), []),
    ("many windows", [(WINDOW + str(number), [BAD], "FAIL") for number in range(total.MOST_AGAIN + 1)], None,
     (0, total.MOST_AGAIN + 1, 0), []),
]


def write(logs, base, programs):
    suites = ["<testsuite name='p.{}'>{}</testsuite>".format(name, "".join(cases)) for name, cases, _ in programs]
    (logs / (base + ".junit.xml")).write_text("<testsuites>" + "".join(suites) + "</testsuites>")
    (logs / (base + ".json")).write_text(
        "\n".join(json.dumps({"name": name, "result": result}) for name, _, result in programs))


def counted(first, second):
    with tempfile.TemporaryDirectory() as build:
        logs = pathlib.Path(build) / "meson-logs"
        logs.mkdir()
        if first is not None:
            write(logs, "testlog", first)
        if second is not None:
            write(logs, "again", second)
        return total.count(build), total.again(build) if first else []


if __name__ == "__main__":
    print("1..{}".format(len(TABLE)))
    for number, (title, first, second, expected, again) in enumerate(TABLE, 1):
        found = counted(first, second)
        check.report(number, title, [] if found == (expected, again) else ["{} for {}".format(found, (expected, again))])
