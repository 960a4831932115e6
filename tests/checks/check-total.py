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
# What the cases are, how the programs ended, what the total is.
TABLE = [
    ("good cases", [GOOD, GOOD], ["OK"], (2, 0, 0)),
    ("a bad and a skipped case", [GOOD, BAD, SKIPPED], ["FAIL"], (1, 1, 1)),
    ("a program that breaks off", [GOOD, GOOD], ["ERROR"], (2, 1, 0)),
    ("a program that never ends", [GOOD], ["OK", "TIMEOUT"], (1, 1, 0)),
    ("no test at all", None, None, (0, 1, 0)),
]


def counted(cases, results):
    with tempfile.TemporaryDirectory() as build:
        logs = pathlib.Path(build) / "meson-logs"
        logs.mkdir()
        if cases is not None:
            (logs / "testlog.junit.xml").write_text("<testsuites>" + "".join(cases) + "</testsuites>")
            (logs / "testlog.json").write_text("\n".join(json.dumps({"result": result}) for result in results))
        return total.count(build)


if __name__ == "__main__":
    print("1..{}".format(len(TABLE)))
    for number, (title, cases, results, expected) in enumerate(TABLE, 1):
        found = counted(cases, results)
        check.report(number, title, [] if found == expected else ["{} for {}".format(found, expected)])
