# SPDX-License-Identifier: GPL-3.0-or-later
"""check-inject.py CLI MEMORY: the program that people use is killed, and fails, at each of its calls of
the system and at each request for memory while it saves: the file is the old or the new one, whole, and
nothing is called done that is not. Each trial is also made on a save that breaks the promise, which must be
found out. US_TRIALS says how many requests for memory are tried."""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

CALLS = ("openat", "write", "fsync", "renameat2", "renameat", "linkat", "unlinkat", "fchmod", "fchown", "flock",
         "pread64", "newfstatat", "fsetxattr", "fremovexattr", "flistxattr", "faccessat2")
ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EDQUOT", "EROFS", "EMFILE", "EPERM")
SAMPLE = pathlib.Path(__file__).parents[2] / "data" / "samples" / "french.statement"
TRIALS = int(os.environ.get("US_TRIALS", "1"))
REQUESTS = 4000
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


class Trial:
    def __init__(self, folder, saver, new):
        self.file = pathlib.Path(folder) / "letter.statement"
        self.saver = saver
        self.old = SAMPLE.read_bytes()
        self.new = new
        self.points = self.damaged = self.lied = self.left = self.hung = 0

    def prepare(self):
        for path in self.file.parent.iterdir():
            path.unlink()
        self.file.write_bytes(self.old)

    def judge(self, code):
        content = self.file.read_bytes() if self.file.exists() else b""
        self.points += 1
        self.damaged += content not in (self.old, self.new)
        self.lied += code == 0 and content != self.new
        self.left += len(list(self.file.parent.iterdir())) > 1

    def run(self, before=(), **environment):
        self.prepare()
        saver = [part.format(self.file) for part in self.saver]
        try:
            return subprocess.run([*before, *saver], env=dict(os.environ, **environment), timeout=20,
                                  **QUIET).returncode
        except subprocess.TimeoutExpired:
            self.hung += 1
            return 1


def count_calls(trial):
    """How often each of the calls is made."""
    log = trial.file.parent.parent / "calls"
    trial.run(["strace", "-f", "-qq", "-o", str(log), "-e", "trace=" + ",".join(CALLS)])
    text = log.read_text()
    return {call: text.count(call + "(") for call in CALLS}


def first_of_save(trial, call):
    """Before it, files are only read: libraries and the letter."""
    return 1 if call not in ("openat", "newfstatat") else max(1, count_calls(trial)[call] - 14)


def inject(trial, what, calls):
    for call, number in calls.items():
        for k in range(first_of_save(trial, call), number + 1):
            code = trial.run(["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=" + call, "-e",
                              "inject={}:{}:when={}".format(call, what, k)])
            trial.judge(code if what.startswith("error") else 1)


def starve(trial, library, counter, every):
    trial.run(LD_PRELOAD=library, US_MEMORY_COUNT=str(counter))
    requests = int(counter.read_text())
    for number in range(1, requests + 1, max(1, requests // every)):
        for more in ({}, {"US_MEMORY_STICKY": "1"}):
            trial.judge(trial.run(LD_PRELOAD=library, US_MEMORY_FAIL=str(number), **more))


def starve_helper(cli, library, room):
    """What reads foreign files has little memory: when there is no more, it ends and does not wait."""
    page, outcome = room / "page", room / "outcome"
    page.write_text("<h1>Water</h1><p>a <b>b</b><ol><li>c</ol>")
    points = hung = 0

    def read(**environment):
        with open(page, "rb") as given, open(outcome, "wb") as taken:
            try:
                subprocess.run([cli, "read-apart", "page"], env=dict(os.environ, LD_PRELOAD=library, **environment),
                               stdin=given, stdout=taken, stderr=subprocess.DEVNULL, timeout=20)
            except subprocess.TimeoutExpired:
                return 1
        return 0

    # It ends in its own way, and tells nobody how many there are.
    for number in range(1, REQUESTS, max(1, 40 // TRIALS)):
        points += 1
        hung += read(US_MEMORY_FAIL=str(number))
    print("reading apart without memory: {} points, {} hung".format(points, hung))
    return hung


def has_own_allocator(cli, library):
    done = subprocess.run([cli, "--version"], env=dict(os.environ, LD_PRELOAD=library, US_MEMORY_FAIL="20",
                                                       US_MEMORY_STICKY="1"), **QUIET)
    return done.returncode == 0 or b"asan" in pathlib.Path(cli).read_bytes()


def report(name, trial):
    print("{}: {} points, {} damaged, {} said done and were not, {} with files left over, {} hung".format(
        name, trial.points, trial.damaged, trial.lied, trial.left, trial.hung))
    return trial.damaged + trial.lied + trial.hung


def trials(folder, saver, library, new, broken):
    if shutil.which("strace"):
        killed, failing = Trial(folder, saver, new), Trial(folder, saver, new)
        calls = count_calls(killed)
        inject(killed, "signal=SIGKILL", calls)
        yield "killed at every call", killed
        for error in ERRORS[:1 if broken else 3 if TRIALS == 1 else None]:
            inject(failing, "error=" + error, calls)
        yield "failing at every call", failing
    if library is not None:
        starved = Trial(folder, saver, new)
        every = (1 if broken else TRIALS) * 60
        starve(starved, library, pathlib.Path(folder).parent / "count", every)
        yield "without memory", starved


def main(cli, memory):
    os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
    if not shutil.which("strace"):
        print("SKIPPED: strace is not installed")
    library = None if has_own_allocator(cli, memory) else memory
    if library is None:
        print("SKIPPED: this build has a memory of its own")
    wrong = 0
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as room:
        folder = pathlib.Path(room) / "letters"
        folder.mkdir()
        saver = [cli, "set", "{}", "place", "Osele"]
        trial = Trial(folder, saver, b"")
        assert trial.run() == 0
        new = trial.file.read_bytes()
        assert new != trial.old
        for name, trial in trials(folder, saver, library, new, False):
            wrong += report(name, trial)
        if library is not None:
            wrong += starve_helper(cli, library, pathlib.Path(room))
        target = pathlib.Path(room) / "new"
        target.write_bytes(new)
        broken = ["sh", "-c", "sed '' {} >{{}}".format(target)]
        for name, trial in trials(folder, broken, library, new, True):
            assert trial.damaged > 0, "the control finds nothing: " + name
            print("control, {}: {} damaged".format(name, trial.damaged))
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
