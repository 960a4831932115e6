# SPDX-License-Identifier: GPL-3.0-or-later
"""Files and functions stay small enough to be read at once."""

import re

import check

SOURCE = 400
FUNCTION = 60
LOOK = 200
HEADER = 80
BUILD = 90
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def functions(lines):
    """The functions of a file in GNU style: name, line of the name, number of lines."""
    start = None
    for number, line in enumerate(lines):
        if line == "{":
            start = number
            while start > 0 and lines[start - 1].strip() and not lines[start - 1].endswith("*/"):
                start -= 1
        elif line == "}" and start is not None:
            head = " ".join(lines[start:number])
            match = re.search(r"(\w+) \(", head)
            yield match.group(1) if match else head[:40], start + 1, number - start + 1
            start = None
        elif line.startswith("}"):
            start = None


def find(root):
    def too_long(path, lines, limit):
        if lines > limit:
            yield check.Problem(check.name(root, path), limit + 1,
                                "{} lines, at most {}".format(lines, limit))

    owed, owing = check.debts(root, "size"), set()
    for path in check.files(root, "app/**/*.c", "tests/**/*.c"):
        lines = check.read(path).splitlines()
        if len(lines) > SOURCE and check.name(root, path) in owed:
            owing.add(check.name(root, path))
        else:
            yield from too_long(path, len(lines), SOURCE)
        for function, line, length in functions(lines):
            if length > FUNCTION:
                yield check.Problem(check.name(root, path), line,
                                    "{} has {} lines, at most {}".format(function, length, FUNCTION))
    yield from check.settled(root, "size", owing)
    for path in check.files(root, "include/**/*.h", "app/**/*.h", "tests/**/*.h"):
        code = COMMENT.sub("", check.read(path)).splitlines()
        yield from too_long(path, sum(1 for line in code if line.strip()), HEADER)
    for path in check.files(root, "ui/*.ui"):
        yield from too_long(path, len(check.read(path).splitlines()), LOOK)
    for path in check.files(root, "meson.build"):
        yield from too_long(path, len(check.read(path).splitlines()), BUILD)


def function(lines):
    """A function of so many lines."""
    return "static int\nf (void)\n{\n" + "  g ();\n" * (lines - 4) + "}\n"


BAD = {
    "tests/checks/debts": "size app/model/paid.c\n",
    "app/model/text.c": "\n" * 401,
    "app/model/item.c": "/* why */\n" + function(61),
    "tests/model/test-item.c": function(20) + "\n" + function(200),
    "include/model/item.h": "int a;\n" * 81,
    "ui/window.ui": "<a/>\n" * 201,
    "meson.build": "\n" * 91,
}
GOOD = {
    "tests/checks/debts": "size app/model/owed.c\n",
    "app/model/owed.c": "\n" * 401,
    "app/model/text.c": "\n" * 400,
    "app/model/item.c": function(60) + "\n" + function(60),
    "app/model/table.c": "static const int table[] = \n{\n" + "  1,\n" * 80 + "};\n",
    "include/model/item.h": "/*\n" * 1 + " *\n" * 90 + " */\n" + "int a;\n" * 80,
    "ui/window.ui": "<a/>\n" * 200,
    "meson.build": "\n" * 90,
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
