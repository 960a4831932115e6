# SPDX-License-Identifier: GPL-3.0-or-later
"""register.py BUILD FOLDER: what a list of 100,000 signatories costs, beside GNU sort in a UTF-8 locale.

CPU seconds, the least of three runs. The limits are those of the register: two seconds to import a
table and look for duplicates, three to look for them in the list, twice GNU sort to sort it.
"""

import os
import pathlib
import random
import shutil
import subprocess
import sys

BUILD, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
CLI, MEASURE = BUILD / "app/undersigned-cli", BUILD / "tests/bench/bench-measure"
COUNT = 100000
WORDS = ("Water River Rain Forest Union Trust Network Action Front People Women Youth Rights Climate Justice "
         "Alliance Centre Council Society Friends Coast North South Green Open Local Global").split()
COUNTRIES = "Kenya Germany France Ghana Brazil Chile India Japan Lebanon Spain".split()


def names(chance):
    for number in range(COUNT):
        place = "".join(chance.choice("abcdefghijklmnopqrstuvwxyz") for _ in range(6)).title()
        name = "{} of {}".format(" ".join(chance.sample(WORDS, 3)), place)
        name = "The " + name if number % 7 == 0 else name
        yield name.replace("e", "é") if number % 11 == 0 else name


def seconds(command, **environment):
    best = None
    for _ in range(3):
        run = subprocess.run([MEASURE, *command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                             env={**os.environ, **environment}, check=False)
        if run.returncode:
            sys.exit("{} failed: {}".format(command, run.stderr))
        spent = float(run.stderr.splitlines()[-1].split()[0])
        best = spent if best is None else min(best, spent)
    return best


def gnu_sort(lines):
    """GNU sort in British English; None where that cannot be made."""
    if not shutil.which("localedef") or subprocess.run(
            ["localedef", "-i", "en_GB", "-f", "UTF-8", FOLDER / "en_GB.UTF-8"], check=False,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode > 1:
        return None
    return seconds(["sort", "--parallel=1", "-o", FOLDER / "sorted", lines], LOCPATH=str(FOLDER), LC_ALL="en_GB.UTF-8")


def verdicts():
    chance = random.Random(5)
    listed = list(names(chance))
    table, lines, letter = FOLDER / "list.csv", FOLDER / "list.txt", FOLDER / "list.statement"
    lines.write_text("\n".join(listed) + "\n", encoding="utf-8")
    table.write_text("Name,Country,E-mail\n" + "".join(
        '"{}",{},c{}@example.org\n'.format(name, chance.choice(COUNTRIES), number)
        for number, name in enumerate(listed)), encoding="utf-8")
    empty = '<statement xmlns="urn:undersigned:statement" version="1.0" xml:lang="en"/>'
    (FOLDER / "empty.statement").write_text(empty, encoding="utf-8")
    register = [CLI, "signatories", letter]
    yield "import of a table, seconds", seconds(
        [CLI, "signatories", FOLDER / "empty.statement", "import", table, "--dry-run"]), 2
    shutil.copy(FOLDER / "empty.statement", letter)
    subprocess.run([*register, "import", table, "--unclear"], check=True, stderr=subprocess.DEVNULL)
    yield "looking for duplicates, seconds", seconds([*register, "dedupe"]), 3
    theirs = gnu_sort(lines)
    if theirs:
        yield "sort, of GNU sort's time", seconds([*register, "sort"]) / theirs, 2


if __name__ == "__main__":
    MISSED = 0
    for title, figure, limit in verdicts():
        MISSED += figure > limit
        print("{:<40} {:>9.3f}  limit {:>6.1f}  {}".format(title, figure, limit, "kept" if figure <= limit else "MISSED"))
    sys.exit(1 if MISSED else 0)
