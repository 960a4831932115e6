# SPDX-License-Identifier: GPL-3.0-or-later
"""bench.py BUILD FOLDER [SIZE...]: what the work costs, and what it costs other programs.

CPU seconds are the median of several runs, in which all programs take turns. Instructions come from
callgrind and repeat exactly; saving is what loading and saving take less what loading takes. All read and
write files of the same letter, ours as Undersigned saves it, with its seal. The figures to keep are
checked at the end.
"""

import pathlib
import re
import shutil
import statistics
import subprocess
import sys

import letters

SIZES = [12, 1000, 10000, 100000]
MILLION = 1000000
BUILD, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
CLI, FILE, MEASURE = BUILD / "app/undersigned-cli", BUILD / "tests/bench/bench-file", BUILD / "tests/bench/bench-measure"


def measure(commands):
    """CPU seconds and peak megabytes of each of some commands, which take turns."""
    runs = {what: [] for what in commands}
    for _ in range(7):
        for what, command in commands.items():
            # What takes long is not worth repeating: it varies less.
            if runs[what] and runs[what][0][0] > 2:
                continue
            with open(FOLDER / "stdout", "wb") as out:
                run = subprocess.run([MEASURE, *command], stdout=out, stderr=subprocess.PIPE, text=True, check=False)
            if run.returncode:
                sys.exit("{} failed: {}".format(command, run.stderr))
            runs[what].append(tuple(map(float, run.stderr.splitlines()[-1].split())))
    return {what: tuple(map(statistics.median, zip(*figures))) for what, figures in runs.items()}


def instructions(command):
    """How many instructions a command takes; None without valgrind."""
    if not shutil.which("valgrind"):
        return None
    run = subprocess.run(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                         stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    collected = re.search(r"Collected : (\d+)", run.stderr)
    return int(collected.group(1)) if collected else None


def ours(size):
    """The commands to measure, by what they do."""
    statement, out = FOLDER / "{}.statement".format(size), FOLDER / "out"
    return {
        "load": [FILE, "load", statement],
        "load, save": [FILE, "save", statement, FOLDER / "out.statement"],
        "import": [CLI, "import", "--force", FOLDER / "{}.txt".format(size), "-o", FOLDER / "out.statement"],
        "export text": [CLI, "export", "--force", statement, "-o", out.with_suffix(".txt")],
        "export html": [CLI, "export", "--force", statement, "-o", out.with_suffix(".html")],
        "export pdf": [CLI, "export", "--force", statement, "-o", out.with_suffix(".pdf")],
        "export odt": [CLI, "export", "--force", statement, "-o", out.with_suffix(".odt")],
        "export docx": [CLI, "export", "--force", statement, "-o", out.with_suffix(".docx")],
        "export all": [CLI, "export", "--force", statement, "-t", "pdf,docx,html,text,odt,markdown,email,csv",
                       "-o", "{}/all/".format(FOLDER)],
    }


def typesetters(size):
    """What else is installed that makes a PDF of the same letter: of LibreOffice from our own document for it, with
    the same columns and numbers."""
    commands = {
        "groff pdf": ["groff", "-k", "-ms", "-Tpdf", FOLDER / "{}.ms".format(size)],
        "soffice pdf": ["soffice", "-env:UserInstallation=file://{}/office".format(FOLDER), "--headless", "--convert-to",
                        "pdf", "--outdir", FOLDER, FOLDER / "{}.odt".format(size)],
    }
    return {name: command for name, command in commands.items() if shutil.which(command[0])}


def writers(size):
    """What else is installed that makes an office document of the same letter."""
    markdown = FOLDER / "{}.md".format(size)
    commands = {"pandoc " + what: ["pandoc", "-f", "markdown", "-o", FOLDER / ("pandoc." + what), markdown]
                for what in ("odt", "docx")}
    return commands if shutil.which("pandoc") else {}


def others(size):
    """What else is installed that makes a web page of the same letter."""
    markdown = FOLDER / "{}.md".format(size)
    commands = {
        "cmark": ["cmark", markdown],
        "pandoc": ["pandoc", "-f", "markdown", "-t", "html", "-o", FOLDER / "out.html", markdown],
        "soffice": ["soffice", "-env:UserInstallation=file://{}/office".format(FOLDER), "--headless", "--convert-to",
                    "html", "--outdir", FOLDER, FOLDER / "{}.fodt".format(size)],
    }
    return {name: command for name, command in commands.items() if shutil.which(command[0])}


def write(size):
    """Writes the letter in every format."""
    for suffix, make in (("statement", letters.statement), ("txt", letters.text), ("md", letters.markdown),
                         ("fodt", letters.office), ("ms", letters.groff)):
        (FOLDER / "{}.{}".format(size, suffix)).write_text(make(size), encoding="utf-8")
    statement = FOLDER / "{}.statement".format(size)
    subprocess.run([FILE, "save", statement, statement], check=True)
    subprocess.run([CLI, "export", "--force", statement, "-o", FOLDER / "{}.odt".format(size)], check=True)


def row(size, what, count, seconds, megabytes):
    print("{:>8}  {:<12} {:>16} {:>9.4f} {:>8.1f}".format(
        size, what, "" if count is None else "{:,}".format(count), seconds, megabytes), flush=True)


def run(sizes):
    """Prints a table; gives it as seconds, megabytes and instructions by size and what was done."""
    table = {}
    print("{:>8}  {:<12} {:>16} {:>9} {:>8}".format("size", "work", "instructions", "seconds", "MB"))
    for size in sizes:
        write(size)
        for what, figures in measure({**ours(size), **others(size), **typesetters(size), **writers(size)}).items():
            # Of pages there are too many to be counted so.
            counted = what in ours(size) and what not in ("export pdf", "export odt", "export docx", "export all")
            count = instructions(ours(size)[what]) if counted else None
            table[size, what] = (*figures, count)
            row(size, what, count, *figures)
    return table


def million():
    """What opening and saving a million signatories takes: CPU seconds of each, the longest times that the
    main thread was busy with saving and with the first change in milliseconds, and megabytes."""
    statement = FOLDER / "million.statement"
    statement.write_text(letters.statement(MILLION), encoding="utf-8")
    run = subprocess.run([MEASURE, BUILD / "tests/bench/bench-stall", statement, FOLDER / "out.statement"],
                         stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=True)
    statement.unlink()
    return (*map(float, run.stdout.split()), float(run.stderr.split()[-1]))


def heap(line, megabytes):
    """CPU seconds of the import of so much text that is made of one line after another; a function makes
    each of its number."""
    lines, size, number = [], 0, 0
    while size < megabytes * 1000000:
        number += 1
        lines.append(line(number))
        size += len(lines[-1])
    (FOLDER / "lines.txt").write_text("".join(lines), encoding="utf-8")
    return measure({"": [CLI, "import", "--force", FOLDER / "lines.txt", "-o", FOLDER / "out.statement"]})[""][0]


def lists():
    """Figures to keep of what is large but no usual letter: title, figure, limit."""
    def signatory(number):
        return "- Association {} for the River, {}\n".format(number, letters.PLACES[number % 5])

    yield "import, 1 MB of paragraphs, seconds", heap(lambda number: letters.PARAGRAPH * 3 + "\n\n", 1), 1
    yield "import, 1 MB of lines of a word, seconds", heap("word{}\n".format, 1), 1
    one, three = heap(signatory, 1), heap(signatory, 3)
    yield "import, 1 MB of lines of signatories, seconds", one, 1
    yield "import, 3 MB of them, in seconds of 1 MB", three / one, 3.3
    load, save, stall, key, megabytes = million()
    yield "open, 1,000,000, seconds", load, 5
    yield "save, 1,000,000, seconds", save, 5
    yield "save, 1,000,000, longest time nothing else was done, milliseconds", stall, 100
    yield "first change, 1,000,000, longest time nothing else was done, milliseconds", key, 16
    yield "open and save, 1,000,000, megabytes", megabytes, 1024


def verdicts(table):
    """What is to be kept: title, figure, limit."""
    def ratio(size, what, other, field=0):
        mine, theirs = table.get((size, what)), table.get((size, other))
        return mine[field] / theirs[field] if mine and theirs else None

    for what in ("export text", "export html"):
        yield what + ", 12, of pandoc's CPU time", ratio(12, what, "pandoc"), 1 / 5
        yield what + ", 100,000, of cmark's CPU time", ratio(100000, what, "cmark"), 1.7
        yield what + ", 100,000, of pandoc's CPU time", ratio(100000, what, "pandoc"), 1 / 40
        if (100000, what) in table:
            yield what + ", 100,000, megabytes", table[100000, what][1], 120
        small, large = table.get((10000, what)), table.get((100000, what))
        if small and large and small[2] and large[2]:
            yield what + ", instructions at 100,000 to those at 10,000", large[2] / small[2], 11
    for size in (10000, 100000):
        yield "export pdf, {:,}, of groff's CPU time".format(size), ratio(size, "export pdf", "groff pdf"), 1.5
        yield "export pdf, {:,}, of LibreOffice's CPU time".format(size), ratio(size, "export pdf", "soffice pdf"), 1 / 6
    for what in ("odt", "docx"):
        if (100000, "export " + what) in table:
            yield "export {}, 100,000, seconds".format(what), table[100000, "export " + what][0], 1
        yield "export {}, 100,000, of pandoc's CPU time".format(what), ratio(
            100000, "export " + what, "pandoc " + what), 1 / 20
    yield "all eight formats, 12, of pandoc's CPU time for one DOCX", ratio(12, "export all", "pandoc docx"), 1
    small, large = table.get((10000, "export pdf")), table.get((100000, "export pdf"))
    if small and large:
        yield "export pdf, seconds at 100,000 to those at 10,000", large[0] / small[0], 11
        yield "export pdf, 10,000, megabytes", small[1], 60
        yield "export pdf, 100,000, megabytes", large[1], 60
    if large:
        yield from lists()


def main(sizes):
    table = run(sizes)
    # The window opens these.
    for size in (40, 100000):
        write(size)
    print("\n{:>8}  {:<12} {:>11} {:>11}".format("size", "our export", "text, times", "html, times"))
    for size in sizes:
        for other in others(size):
            print("{:>8}  {:<12} {:>11.3f} {:>11.3f}".format(
                size, "to " + other, *(table[size, what][0] / table[size, other][0]
                                       for what in ("export text", "export html"))))
    print()
    missed = 0
    for title, figure, limit in verdicts(table):
        if figure is not None:
            missed += figure > limit
            print("{:<66} {:>9.3f}  limit {:>8.3f}  {}".format(title, figure, limit, "kept" if figure <= limit else "MISSED"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main([int(size) for size in sys.argv[3:]] or SIZES))
