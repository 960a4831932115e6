# SPDX-License-Identifier: GPL-3.0-or-later
"""window.py BUILD FOLDER: what the window costs, in CPU time. Run by tests/bench/run on a display of its own.

Opening is over when a program has been idle for half a second; GNOME Text Editor opens in the same run where
it is installed. What a key and a step of scrolling cost is measured by bench-window, what work in a long
list costs by bench-list, and what is pasted that nobody would paste by bench-paste.
"""

import os
import pathlib
import shutil
import statistics
import subprocess
import sys

BUILD, FOLDER = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
RUNS = 3
IDLE = 12  # samples of a twentieth of a second
FRAME = 16  # milliseconds
SCROLLED = 12  # milliseconds, 95 of 100 frames
# What all of it may take in a list of 100,000, in milliseconds.
LISTED = {"move one": 5, "search \"9\"": 100, "search \"999\"": 100, "search \"river\"": 100, "sort": 1000, "undo it": 1000,
          "undo the sort": 1000}
FREEZE = 100  # milliseconds


def spent(pid):
    """CPU seconds and megabytes of a process, and whether it would have more."""
    fields = pathlib.Path("/proc/{}/stat".format(pid)).read_text(encoding="ascii").rsplit(")", 1)[1].split()
    status = pathlib.Path("/proc/{}/status".format(pid)).read_text(encoding="ascii")
    peak = next(line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), int(peak) / 1024, fields[0] == "R"


def opening(command):
    """CPU seconds until a program is idle, and peak megabytes. A caret that blinks is idle: it takes a
    hundredth of a second now and then."""
    samples = []
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as program:
        # Others may have the processor for a while: what waits for it is not idle.
        while (len(samples) <= IDLE or samples[-1][0] < 0.05 or samples[-1][0] - samples[-IDLE][0] > 0.04 or
               sum(running for _, _, running in samples[-IDLE:]) > 2):
            try:
                program.wait(timeout=0.05)
                sys.exit("{} has ended".format(command))
            except subprocess.TimeoutExpired:
                pass
            if len(samples) > 1200:
                program.kill()
                sys.exit("{} does not come to rest".format(command))
            samples.append(spent(program.pid))
        program.kill()
    return samples[-IDLE][0], samples[-1][1]


def openings():
    """What each program takes to open; they take turns, since the machine is not always equally fast."""
    window = str(BUILD / "app/undersigned")
    commands = {"start page": [window]}
    for size in (40, 100000):
        commands["{} names".format(size)] = [window, str(FOLDER / "{}.statement".format(size))]
    editor = shutil.which("gnome-text-editor")
    if editor:
        commands["text editor"] = [editor, "--standalone"]
        commands["text editor, 40 names"] = [editor, "--standalone", str(FOLDER / "40.txt")]
    runs = {what: [] for what in commands}
    for _ in range(RUNS):
        for what, command in commands.items():
            runs[what].append(opening(command))
    return {what: tuple(map(statistics.median, zip(*figures))) for what, figures in runs.items()}


def stretches(name):
    """What bench-list or bench-paste measured: milliseconds of all of a piece of work, of its longest stretch, and of
    the longest without painting where that is known."""
    env = dict(os.environ, US_CLI=str(BUILD / "app/undersigned-cli"))
    run = subprocess.run([BUILD / "tests/bench" / name], stdout=subprocess.PIPE, text=True, check=True, env=env)
    lines = [line.split("\t") for line in run.stdout.splitlines() if "\t" in line]
    return [(line[0], *map(float, line[1:])) for line in lines]


def steps():
    """What bench-window measured: milliseconds of a step and of its frame, in the middle and at most."""
    run = subprocess.run([BUILD / "tests/bench/bench-window"], stdout=subprocess.PIPE, text=True, check=True)
    lines = [line.split("\t") for line in run.stdout.splitlines() if "\t" in line]
    return {line[0]: tuple(map(float, line[1:])) for line in lines}


def verdicts(opened, stepped, stretched, pasted):
    """What is to be kept: title, figure, limit."""
    if "text editor" in opened:
        for what, other in (("start page", "text editor"), ("40 names", "text editor, 40 names")):
            yield "open, {}, of the text editor's CPU time".format(what), opened[what][0] / opened[other][0], 1
    yield "open, 100000 names, CPU seconds", opened["100000 names"][0], 1
    yield "open, 100000 names, megabytes", opened["100000 names"][1], 200
    plain = stepped["type, plain text view"][0]
    yield "type, 2000 blocks, of a plain text view's", stepped["type, 2000 blocks, 12 names"][0] / plain, 1.5
    yield ("type, spelling checked, of unchecked",
           stepped["type, 2000 blocks, 12 names"][0] / stepped["type, 2000 blocks, no spelling"][0], 1.3)
    yield ("type, 100000 names, of 12 names'",
           stepped["type, 20 blocks, 100000 names"][0] / stepped["type, 20 blocks, 12 names"][0], 1.3)
    for what, everything, longest, *own in stretched:
        if what.startswith("scroll"):
            yield "{}, 100000 names, 95 of 100 frames, milliseconds".format(what), everything, SCROLLED
        elif what in LISTED:
            yield "{}, 100000 names, milliseconds".format(what), everything, LISTED[what]
        # When a row comes between others, GTK styles all that are near anew: more than a frame. Ours comes between none.
        if what == "move one":
            bare = next(figures[2] for figures in stretched if figures[0] == "move one, bare list view")
            yield "move one, longest stretch, of a bare list view's", longest / bare, 1 / 2
        elif what not in ("make the list", "show it", "move one again", "move one, bare list view"):
            limit = FREEZE if "repla" in what else FRAME
            # To paint what has changed is the toolkit's work.
            yield "{}, 100000 names, longest unpainted stretch, milliseconds".format(what), own[0], limit
    for what, figures in stepped.items():
        if "plain" not in what:
            yield "{}, longest step, milliseconds".format(what), figures[1], FRAME
    for what, _, longest in pasted:
        yield "{}, longest stretch, milliseconds".format(what), longest, FREEZE


def main():
    opened, stepped, stretched, pasted = openings(), steps(), stretches("bench-list"), stretches("bench-paste")
    print("{:<32} {:>9} {:>8}".format("open", "seconds", "MB"))
    for what, figures in opened.items():
        print("{:<32} {:>9.3f} {:>8.1f}".format(what, *figures))
    print("\n{:<32} {:>9} {:>9} {:>9} {:>9}".format("milliseconds", "step", "longest", "frame", "longest"))
    for what, figures in stepped.items():
        print("{:<32} {:>9.3f} {:>9.3f} {:>9.3f} {:>9.3f}".format(what, *figures))
    for title, listed in (("milliseconds, 100000 names", stretched), ("milliseconds, pasting", pasted)):
        print("\n{:<44} {:>9} {:>9} {:>9}".format(title, "all", "longest", "unpainted"))
        for what, *figures in listed:
            print("{:<44}".format(what), *("{:>9.1f}".format(figure) for figure in figures))
    print()
    missed = 0
    for title, figure, limit in verdicts(opened, stepped, stretched, pasted):
        missed += figure > limit
        print("{:<76} {:>9.3f}  limit {:>8.3f}  {}".format(title, figure, limit, "kept" if figure <= limit else "MISSED"))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
