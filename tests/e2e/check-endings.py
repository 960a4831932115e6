# SPDX-License-Identifier: GPL-3.0-or-later
"""check-endings.py APPLICATION: somebody types, and the program is killed, told to end, hung up, interrupted, or
loses its display, at some time. It comes back by itself with all that was typed a quarter of a second before and
the caret behind it, and the file is as it was. The control is a program that can keep nothing, which must be found
out. US_TRIALS says how often."""

import os
import pathlib
import random
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
import time

SAMPLE = pathlib.Path(__file__).parents[2] / "data" / "samples" / "english.statement"
TRIALS = 4 * int(os.environ.get("US_TRIALS", "1"))
ENDS = {"killed": signal.SIGKILL, "told to end": signal.SIGTERM, "hung up": signal.SIGHUP,
        "interrupted": signal.SIGINT, "display lost": None}
LETTERS = "abcdefghijklmnopqrstuvwxyz"
# What is typed earlier than this before the end is there; who is told to end does so within, or at least in half
# the time that starting takes, where the machine is slow.
LOST, PATIENCE = 0.25, 0.2


def run(*command):
    return subprocess.run(command, capture_output=True, text=True).stdout


def until(condition, seconds):
    """Looks again and again, as often as leaves the other side its time; gives what was found, or nothing."""
    end = time.monotonic() + seconds
    found = condition()
    while not found and time.monotonic() < end:
        threading.Event().wait(0.02)
        found = condition()
    return found


class Program:
    starts = []

    def __init__(self, application, *files):
        started = time.monotonic()
        self.process = subprocess.Popen([application, *files], stderr=subprocess.DEVNULL)
        find = ("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid))
        self.window = until(lambda: run(*find).split(), 60)[0]
        self.starts.append(time.monotonic() - started)
        run("xdotool", "windowactivate", "--sync", self.window)

    def title(self):
        """That of the window, which is that of the letter."""
        return run("xdotool", "getwindowname", self.window).rstrip("\n").removeprefix("\N{BULLET} ")

    def reach_title(self, *keys):
        """Types until it is in the title, after the keys; whether it ever is."""
        until(lambda: self.title() not in ("", "Undersigned"), 60)
        before = self.title()

        def reached():
            run("xdotool", "key", *keys, "z")
            return until(lambda: self.title() != before, 0.2)

        return until(reached, 10)

    def replace_title(self, text):
        """Where the caret is, which comes when the letter is drawn; whether it was in the title."""
        here = self.reach_title()
        if not here:
            # Back from the text, field by field.
            assert self.reach_title("shift+Tab"), "there is no title"
        run("xdotool", "key", "ctrl+a", "type", text)
        assert until(lambda: self.title() == text, 60), "waited in vain for " + text
        return here

    def type_and_end(self, how, seconds):
        """Types one letter after another until the end; tells how many there were in time, and how long it took."""
        moments = []
        end = time.monotonic() + seconds
        while time.monotonic() < end and len(moments) < len(LETTERS):
            run("xdotool", "type", LETTERS[len(moments)])
            moments.append(time.monotonic())
        end = time.monotonic()
        if how is None:
            run("xdotool", "windowkill", self.window)
        else:
            self.process.send_signal(how)
        self.process.wait()
        return sum(moment < end - LOST for moment in moments), time.monotonic() - end

    def stop(self):
        self.process.kill()
        self.process.wait()


def judge(program, text, n_due):
    """What came back is the beginning of what was typed, and long enough."""
    def is_back():
        found = program.title()
        return (text + LETTERS).startswith(found) and len(found) >= len(text) + n_due

    if until(is_back, 5):
        return True
    print("{!r} came back, of {!r} and {} letters".format(program.title(), text, n_due))
    return False


def try_end(application, program, name, how):
    rng = random.Random(name)
    times = []
    n_lost = n_astray = 0
    for trial in range(TRIALS):
        text = "{} {} ".format(name, trial)
        n_astray += not program.replace_title(text)
        n_due, seconds = program.type_and_end(how, rng.uniform(0.1, 0.8))
        times.append(seconds)
        program = Program(application)
        n_lost += not judge(program, text, n_due)
    end, start = statistics.median(times), statistics.median(Program.starts)
    print("{}: {} trials, {} with something lost, {} with the caret elsewhere, ended in {:.0f} ms, at most {:.0f}, "
          "started in {:.0f}".format(name, TRIALS, n_lost, n_astray, end * 1000, max(times) * 1000, start * 1000), flush=True)
    return program, n_lost + n_astray + (end > max(PATIENCE, start / 2))


def control(application, letter):
    """It has no place to keep anything in."""
    state = pathlib.Path(os.environ["HOME"]) / ".local" / "state" / "undersigned"
    shutil.rmtree(state, ignore_errors=True)
    state.parent.mkdir(parents=True, exist_ok=True)
    state.write_bytes(b"")
    program = Program(application, str(letter))
    program.replace_title("control ")
    n_due, _ = program.type_and_end(signal.SIGKILL, 0.8)
    program = Program(application)
    found = not judge(program, "control ", n_due)
    program.stop()
    print("control: " + ("found out" if found else "not found out"))
    return not found


def main(application):
    global TRIALS
    wrong = 0
    if b"__asan" in pathlib.Path(application).read_bytes():
        # What can be lost is a matter of time, of which sanitizers take most: they are here for what is freed.
        TRIALS //= 2
    with tempfile.TemporaryDirectory() as folder:
        letter = pathlib.Path(folder) / "letter.statement"
        shutil.copyfile(SAMPLE, letter)
        program = Program(application, str(letter))
        program.reach_title("shift+Tab")
        for name, how in ENDS.items():
            program, problems = try_end(application, program, name, how)
            wrong += problems
        program.stop()
        wrong += letter.read_bytes() != SAMPLE.read_bytes()
        wrong += control(application, letter)
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
