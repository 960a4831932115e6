# SPDX-License-Identifier: GPL-3.0-or-later
"""What every check shares: it is tried on a planted tree before it may judge the real one.

A check is a function from the root of a tree to its problems, each a tuple of path, line and what
is wrong. It is tried on two planted trees of files: one where every file has a problem, and one where
none has. A check that sees nothing, or too much, fails there.
"""

import collections
import pathlib
import sys
import tempfile

Problem = collections.namedtuple("Problem", "path line what")


def read(path):
    """A file's text; what is not UTF-8 is no text of ours."""
    return path.read_text(encoding="utf-8", errors="replace")


def files(root, *patterns):
    """The files below root that match any of the patterns, in order, without what is built."""
    found = {path for pattern in patterns for path in root.glob(pattern) if path.is_file()}
    return sorted(path for path in found
                  if not any(part.startswith("build") or part in ("__pycache__", "node_modules")
                             for part in path.relative_to(root).parts))


def name(root, path):
    """A file's path as it is written in problems and exceptions."""
    return path.relative_to(root).as_posix()


def debts(root, kind):
    """What a rule still forgives: the paths listed for it in the file of debts."""
    listing = root / "tests/checks/debts"
    lines = read(listing).splitlines() if listing.exists() else []
    return {line.split()[1] for line in lines if line.startswith(kind + " ")}


def settled(root, kind, owing):
    """The debts that are paid: they come off the list, so that it only gets shorter."""
    for path in sorted(debts(root, kind) - owing):
        yield Problem("tests/checks/debts", 1, "{} {} is settled: take it off".format(kind, path))


def planted(tree, find):
    """The problems of a tree given as a table of paths and texts."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        for path, text in tree.items():
            (root / path).parent.mkdir(parents=True, exist_ok=True)
            (root / path).write_text(text, encoding="utf-8")
        return list(find(root))


def report(number, title, complaints):
    """One line of the Test Anything Protocol, and what is wrong for people to read."""
    print("{} {} - {}".format("not ok" if complaints else "ok", number, title))
    for complaint in complaints:
        print(complaint, file=sys.stderr)


def main(find, bad, good):
    """Runs a check: first on planted trees, then on the one named as first argument."""
    root = pathlib.Path(sys.argv[1]).resolve()
    print("1..3")
    seen = {problem.path for problem in planted(bad, find)}
    report(1, "sees what is planted", ["not seen: " + path for path in sorted(bad.keys() - seen)])
    report(2, "accepts what is right",
           ["{}:{}: {} (in a good tree)".format(*problem) for problem in planted(good, find)])
    report(3, "the tree", ["{}:{}: {}".format(*problem) for problem in find(root)])


def skip(reason):
    """Ends a check that cannot run here."""
    print("1..0 # SKIP " + reason)
    sys.exit(0)
