# SPDX-License-Identifier: GPL-3.0-or-later
"""check-untouched.py APPLICATION: somebody who types and never saves: of all that the window does to files,
nothing is done to those of the user, and nothing leaves the machine. The control is a save, which is seen.
Skipped loudly where strace is not."""

import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

SAMPLE = pathlib.Path(__file__).parents[2] / "data" / "samples" / "english.statement"
SECONDS = int(os.environ.get("US_SESSION", "20"))
CHANGES = "openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,link,linkat,symlinkat,mkdirat,mkdir," \
    "truncate,ftruncate,fchmodat,chmod,utimensat,socket"
WRITING = re.compile(r"O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|O_TMPFILE")


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def wait_for(what, condition, seconds=60):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        found = condition()
        if found:
            return found
    raise SystemExit("waited in vain for " + what)


def find_window():
    return run("xdotool", "search", "--onlyvisible", "--class", "undersigned").split()


def session(application, letters, log, save):
    """Opens a letter and one that cannot be read, types, and is killed."""
    files = [str(letters / name) for name in ("letter.statement", "broken.docx")]
    child = subprocess.Popen(["strace", "-f", "-y", "-qq", "-o", str(log), "-e", "trace=" + CHANGES, application,
                              *files[:1 if save else 2]])
    window = wait_for("the window", find_window)[0]
    journal = pathlib.Path(os.environ["HOME"]) / ".local/state/undersigned/recovery"
    end = time.monotonic() + SECONDS
    # The letter of which nothing could be read has a dialog.
    while not list(journal.glob("*/log.*")) or (time.monotonic() < end and not save):
        run("xdotool", "windowactivate", "--sync", window)
        run("xdotool", "key", "Escape")
        run("xdotool", "type", "--delay", "20", "Water for all")
        run("xdotool", "key", "Tab")
        if time.monotonic() > end + 60:
            raise SystemExit("nothing was typed")
    if save:
        run("xdotool", "key", "ctrl+s")
        wait_for("the save", lambda: (letters / "letter.statement").read_bytes() != SAMPLE.read_bytes())
    # The program itself, or it would still hold its name on the bus when the next one starts.
    for program in pathlib.Path("/proc/{0}/task/{0}/children".format(child.pid)).read_text().split():
        os.kill(int(program), signal.SIGKILL)
    child.wait()


def calls(log):
    """The lines of the log, with those of a call that another thread interrupted put together again."""
    begun = {}
    for line in log.read_text(errors="replace").splitlines():
        thread = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            begun[thread] = line[:-len("<unfinished ...>")]
            continue
        rest = re.match(r"\d+\s+<\.\.\. \w+ resumed>(.*)", line)
        yield begun.pop(thread, "") + rest[1] if rest else line
    yield from begun.values()


def touched(log, letters):
    """The calls that changed something in the folder of the letters."""
    found = []
    for line in calls(log):
        inside = str(letters) in line
        opening = re.search(r"\b(open|openat)\(", line)
        if inside and (WRITING.search(line) if opening else True):
            found.append(line)
    return found


def main(application):
    if not shutil.which("strace"):
        print("SKIPPED: strace is not installed")
        return 77
    wrong = 0
    for save in (False, True):
        # What the first session has left would come back in the second.
        shutil.rmtree(pathlib.Path(os.environ["HOME"]) / ".local/state", ignore_errors=True)
        with tempfile.TemporaryDirectory() as folder:
            letters = pathlib.Path(folder) / "letters"
            letters.mkdir()
            shutil.copyfile(SAMPLE, letters / "letter.statement")
            (letters / "broken.docx").write_bytes(b"PK\3\4 no more")
            before = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in letters.iterdir()}
            log = pathlib.Path(folder) / "log"
            session(application, letters, log, save)
            changed = touched(log, letters)
            after = {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in letters.iterdir()}
            outside = [line for line in log.read_text(errors="replace").splitlines() if "AF_INET" in line]
            print("{}: {} calls looked at, {} touch the letters, {} leave the machine".format(
                "saved" if save else "not saved", len(log.read_text(errors="replace").splitlines()), len(changed), len(outside)))
            print("\n".join((changed if not save else []) + outside))
            wrong += bool(changed) != save or (after == before) == save or bool(outside)
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
