# SPDX-License-Identifier: GPL-3.0-or-later
"""Words and calls that have a better way, or that belong to one machine only."""

import re

import check

# Which files, what is looked for, why.
RULES = [
    (("app/", "include/"), r"\bg_file_(replace|set_contents|load_contents|get_contents)\w*\s*\(",
     "may lose or block on a file: go through store"),
    (("app/", "include/"), r"\b(strcpy|strcat|sprintf|gets|strtok)\s*\(", "knows no bounds"),
    (("app/", "include/"), r"\b(system|popen|g_spawn\w+)\s*\(", "starts a program"),
    (("tests/",), r"\b(u?sleep|nanosleep|g_usleep)\s*\(", "wait for what should happen, not for time"),
    (("",), r"-Wno-deprecated-declarations", "also hides what is newer than the oldest GTK we build on"),
    (("",), r"(?<![\w.}$/])/(work|root)/|/tmp/\w+/\w", "a folder of one machine"),
    (("app/", "include/", "ui/", "tests/", "data/", "meson"), r"\b(TODO|FIXME|XXX|HACK)\b\s*[:(]",
     "finish it or leave it out"),
    (("app/", "include/", "tests/"), r"^#\s*if\s+0\b", "dead code"),
]
TEXT = ("*", "app/**/*", "include/**/*", "ui/**/*", "data/**/*", "po/**/*", "tests/**/*", ".ci/*")
IMAGES = (".png", ".gmo", ".mo")
SELF = "tests/checks/check-banned.py"
# A hand that drags takes its time, and the tree of the window is asked again, not all the time.
FREE = ("tests/support/driver", "g_usleep (")


def find(root):
    for path in check.files(root, *TEXT):
        name = check.name(root, path)
        if name == SELF or name.endswith(IMAGES) or (name.startswith(".") and not name.startswith(".ci/")):
            continue
        rules = [(re.compile(what), why) for places, what, why in RULES if name.startswith(places)]
        for number, line in enumerate(check.read(path).splitlines(), 1):
            for what, why in rules:
                match = what.search(line)
                if match and not (name.startswith(FREE[0]) and match.group(0) == FREE[1]):
                    yield check.Problem(name, number, "{}: {}".format(match.group(0).strip(), why))


BAD = {
    "app/store/save.c": "  g_file_replace_contents (file);\n",
    "app/store/load.c": "  if (!g_file_load_contents (file))\n",
    "app/import/office.c": '  system ("soffice");\n',
    "app/model/text.c": "  strcpy (a, b);\n",
    "tests/model/test-text.c": "  g_usleep (1000);\n",
    "meson.build": "'-Wno-deprecated-declarations'\n",
    "data/sample.ini": "path=/" "root/letters\n",
    "README.md": "Run /tmp/x/run\n",
    "include/model/item.h": "/* TODO: order */\n",
    "app/model/item.c": "#if 0\n",
}
GOOD = {
    "tests/support/driver-input.c": "  g_usleep (10000);\n",
    "app/store/save.c": "  us_safe_file_write (file);\n",
    "tests/store/test-save.c": "  g_file_set_contents (path, text, -1, NULL);\n",
    "README.md": "Look at https://example.org/home/ and the ecosystem (as a whole)\n",
    "po/de.po": 'msgid "root"\n',
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
