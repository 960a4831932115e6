# SPDX-License-Identifier: GPL-3.0-or-later
"""Everything is where a reader looks for it.

app/X/y.c is declared in include/X/y.h and tested in tests/X/test-y.c; a widget is drawn in ui/y.ui.
X is a layer or a room of one: view, view/body.
A part is named after its whole and may be tested with it: html-body.c in test-html.c. A widget
with a layout is at least built by tests/view/test-types.c.
"""

import re

import check

TOP = {"app", "include", "ui", "data", "po", "tests", "meson.build", "README.md", "COPYING"}
IGNORED = re.compile(r"\.|build|node_modules$")

# Files that stand alone, and why.
ALONE = {
    "include/model/types.h": "forward declarations",
    "tests/import/test-importer-round-trip.c": "import and export together",
    "tests/import/test-importer-samples.c": "import and export together",
    "tests/import/signatories/test-list-hostile.c": "table and import together",
    "tests/import/signatories/test-list-round-trip.c": "register and import together",
    "tests/command/test-bad-copies.c": "exports of bad letters, to bad places",
    "tests/history/test-random.c": "tries random edits on the whole layer",
    "tests/store/test-damage.c": "reader and salvage together",
    "tests/store/test-newer.c": "reader and writer together",
    "tests/view/test-letting-go.c": "windows, documents and journals together",
    "tests/view/test-whole-letter.c": "a letter from its template to its last comma, in the whole window",
}


def room(path, root):
    """The layer, and the room in it, where a file lies: view, view/body."""
    return "/".join(path.relative_to(root).parts[1:-1])


def wholes(stem):
    """A stem and the stems that it may be a part of: html-body, html."""
    words = stem.split("-")
    return ["-".join(words[:count]) for count in range(len(words), 0, -1)]


def mirror(root, pattern, target, what, parts=False):
    """Every file of a pattern needs its counterpart."""
    for path in check.files(root, pattern):
        name = check.name(root, path)
        stem = path.stem.replace("test-", "", 1)
        others = [target.format(room=room(path, root), stem=other)
                  for other in (wholes(stem) if parts else [stem])]
        if name not in ALONE and not any((root / other).exists() for other in others):
            yield check.Problem(name, 1, "{} {} is missing".format(what, others[0]))


def tested(root):
    """Every source has its test, but for the debts."""
    owed = check.debts(root, "test")
    untested = [problem for problem in
                mirror(root, "app/*/**/*.c", "tests/{room}/test-{stem}.c", "the test", parts=True)
                if not (problem.path.startswith("app/view/") and
                        (root / "ui" / problem.path.split("/")[-1].replace(".c", ".ui")).exists())]
    yield from (problem for problem in untested if problem.path not in owed)
    yield from check.settled(root, "test", {problem.path for problem in untested})


def built(root, pattern, entry):
    """Every file of a pattern is named by the meson.build beside it."""
    for path in check.files(root, pattern):
        beside = path.parent / "meson.build"
        text = check.read(beside) if beside.exists() else ""
        if entry.format(room=room(path, root), stem=path.stem) not in text:
            yield check.Problem(check.name(root, path), 1, "is not built: meson.build does not name it")


def drawn(root):
    """A .ui file is in the resources; the widget of ours that it draws has its source."""
    listing = root / "ui/undersigned.gresource.xml"
    listed = check.read(listing) if listing.exists() else ""
    for path in check.files(root, "ui/*.ui"):
        name = check.name(root, path)
        if ">{}<".format(path.name) not in listed:
            yield check.Problem(name, 1, "is not in undersigned.gresource.xml")
        widget = re.search(r'<template class="Us', check.read(path))
        if widget and not any((root / "app/view").glob("**/{}.c".format(path.stem))):
            yield check.Problem(name, 1, "{}.c is missing in app/view".format(path.stem))


def find(root):
    for path in sorted(root.iterdir()):
        if path.name not in TOP and not IGNORED.match(path.name):
            yield check.Problem(path.name, 1, "has no place at the top")
    yield from mirror(root, "app/*/**/*.c", "include/{room}/{stem}.h", "the declaration")
    yield from tested(root)
    yield from mirror(root, "include/*/**/*.h", "app/{room}/{stem}.c", "the definition")
    for layer in ("model", "history", "store", "register", "import", "apart", "publish", "layout", "export", "command", "view"):
        yield from mirror(root, "tests/" + layer + "/**/test-*.c", "app/{room}/{stem}.c", "what is tested in")
    yield from built(root, "app/*/**/*.c", "'{stem}.c'")
    yield from built(root, "tests/[!s]*/**/test-*.c", "'{room}/{stem}'")
    yield from drawn(root)


BAD = {
    "tests/checks/debts": "test app/model/paid.c\n",
    "notes.txt": "",
    "app/model/lonely.c": "",
    "include/model/promise.h": "",
    "tests/model/test-nothing.c": "",
    "app/model/unbuilt.c": "",
    "app/view/body/undeclared.c": "",
    "tests/model/test-unbuilt.c": "",
    "ui/missing.ui": '<template class="UsMissing"/>',
}
GOOD = {
    "app/model/text.c": "",
    "app/model/text-span.c": "",
    "tests/checks/debts": "test app/model/owed.c\n",
    "app/model/owed.c": "",
    "include/model/owed.h": "",
    "include/model/text.h": "",
    "include/model/text-span.h": "",
    "include/model/types.h": "",
    "app/view/body/gutter.c": "",
    "app/view/body/meson.build": "files('gutter.c')",
    "include/view/body/gutter.h": "",
    "tests/view/body/test-gutter.c": "",
    "tests/view/body/meson.build": "['view/body/test-gutter']",
    "tests/model/test-text.c": "",
    "tests/support/test.c": "",
    "tests/e2e/test-letter.c": "",
    "app/model/meson.build": "files('text.c', 'text-span.c', 'owed.c')",
    "tests/model/meson.build": "['model/test-text']",
    "tests/e2e/meson.build": "['e2e/test-letter']",
    "ui/row.ui": '<template class="GtkListItem"/>',
    "ui/undersigned.gresource.xml": "<file>row.ui</file>",
    "build-tests/a.c": "",
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
