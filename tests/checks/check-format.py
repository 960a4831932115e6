# SPDX-License-Identifier: GPL-3.0-or-later
"""The code looks as .clang-format makes it look."""

import pathlib
import re
import shutil
import subprocess
import sys

import check

# Other versions break lines elsewhere for the same settings.
VERSION = "14."
STYLE = pathlib.Path(sys.argv[1]).resolve() / ".clang-format"


def find(root):
    paths = check.files(root, "app/**/*.[ch]", "include/**/*.[ch]", "tests/**/*.[ch]")
    said = subprocess.run(["clang-format", "--dry-run", "--style=file:" + str(STYLE), *map(str, paths)],
                          stderr=subprocess.PIPE, text=True, check=False).stderr
    for path, line in sorted(set(re.findall(r"^(/[^:\n]+):(\d+):\d+: warning", said, re.MULTILINE))):
        yield check.Problem(check.name(root, pathlib.Path(path)), int(line), "run clang-format -i on it")


BAD = {"app/model/text.c": "int f(int a){return a;}\n", "include/model/text.h": "int  f (int a);\n"}
GOOD = {"app/model/text.c": "int\nf (int a)\n{\n  return a;\n}\n"}

if __name__ == "__main__":
    if not shutil.which("clang-format"):
        check.skip("clang-format is not installed")
    if " version " + VERSION not in subprocess.run(["clang-format", "--version"], stdout=subprocess.PIPE,
                                                   text=True, check=True).stdout:
        check.skip("the format is that of clang-format " + VERSION + "x")
    check.main(find, BAD, GOOD)
