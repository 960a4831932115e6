# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file that can hold a comment says its licence in its first lines."""

import check

LINE = "SPDX-License-Identifier: GPL-3.0-or-later"
SUFFIXES = {".c", ".h", ".py", ".sh", ".ui", ".css", ".xml", ".rng", ".svg", ".in", ".ini", ".supp"}
# Letters, and what goes out inside of letters.
FREE = ("tests/fixtures/", "data/samples/", "data/export/letter.css", "data/export/docx-", "data/export/odt-")


def needs_licence(name, text):
    if name.startswith(FREE):
        return False
    if name.endswith("meson.build") or text.startswith("#!"):
        return True
    return any(name.endswith(suffix) for suffix in SUFFIXES)


def find(root):
    for path in check.files(root, "*", "*/**/*", ".ci/*"):
        name = check.name(root, path)
        if name.startswith("."):
            if not name.startswith(".ci/"):
                continue
        text = check.read(path)
        if needs_licence(name, text) and LINE not in "\n".join(text.splitlines()[:6]):
            yield check.Problem(name, 1, "no " + LINE.split(":")[0])


SAID = "/* " + LINE + " */\n"
BAD = {
    "app/model/text.c": "int a;\n",
    "include/model/text.h": SAID.replace("GPL-3.0-or-later", "MIT"),
    "ui/window.ui": "<interface/>\n",
    "meson.build": "project('a')\n",
    "app/run": "#!/bin/sh\n",
    ".ci/run": "#!/bin/sh\n",
    "tests/checks/check.py": "\n" * 9 + SAID,
}
GOOD = {
    "app/model/text.c": SAID,
    "ui/window.ui": '<?xml version="1.0"?>\n<!-- ' + LINE + " -->\n",
    "tests/fixtures/letter.html": "<p>Dear\n",
    "README.md": "# Undersigned\n",
    "app/run": "#!/bin/sh\n# " + LINE + "\n",
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
