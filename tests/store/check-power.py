# SPDX-License-Identifier: GPL-3.0-or-later
"""check-power.py CLI TYPIST: the power is cut at each write that reaches a disk, and between two flushes in
any order that a disk may choose, while a letter is saved and while one is typed. The disk is mounted again:
the letter is the old or the new one, whole; it is the new one once that was said; what was typed comes back.
The controls are the same programs, but their waiting for the disk is for nothing, which must be found out.
Needs root, loop devices and /dev/fuse, and is skipped loudly without. US_TRIALS says how many orders are tried,
and whether xfs and btrfs are tried too."""

import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "support"))
import recorded_disk  # noqa: E402

SAMPLE = pathlib.Path(__file__).parents[2] / "data" / "samples" / "english.statement"
TRIALS = int(os.environ.get("US_TRIALS", "1"))
ORDERS = 1 if TRIALS == 1 else 12
LOST_MOST = 2.0
CHANCES = 3
TYPED = 3 if TRIALS == 1 else 10
NAME = "letter.statement"


class Kind:
    """A file system: how it is made and mounted, what it relies on that a disk writes whole, and whether a file
    that was renamed over another without being on the disk is lost by a cut, so that a control has something to
    find."""

    def __init__(self, name, megabytes, make, options, whole, forgets):
        self.name, self.size, self.options, self.forgets = name, megabytes << 20, options, forgets
        self.make, self.whole = make, whole


KINDS = [
    # As hard as ext4 can be: it does not guess that a file that is renamed is wanted.
    Kind("ext4", 12, ["mkfs.ext4", "-q", "-F", "-b", "1024", "-J", "size=1", "-E",
                      "lazy_itable_init=0,lazy_journal_init=0"], "commit=1,noauto_da_alloc", 1024, True),
    Kind("xfs", 16, ["mkfs.xfs", "-q", "-f", "-K"], "", 1024, True),
    Kind("btrfs", 16, ["mkfs.btrfs", "-q", "-f", "-M", "-K", "-m", "single"], "commit=1", 4096, False),
]
# It makes none of less than 300 MB but for its own tests.
SMALL_XFS = {"TEST_DIR": "1", "TEST_DEV": "1", "QA_CHECK_FS": "1"}


def make_image(folder, kind):
    image = folder / "image"
    image.write_bytes(b"")
    os.truncate(image, kind.size)
    subprocess.run([*kind.make, str(image)], check=True, stderr=subprocess.DEVNULL, env=dict(os.environ, **SMALL_XFS))
    return image.read_bytes()


class Bench:
    """Where the disks are looked at after the cut."""

    def __init__(self, folder, kind):
        self.image, self.kind = folder / "after", kind
        # As before the cut: what is kept of a letter says where its file is.
        self.place = folder / "place"
        self.place.mkdir(exist_ok=True)

    def __enter__(self):
        self.image.write_bytes(bytes(self.kind.size))
        self.loop = subprocess.run(["losetup", "-f", "--show", str(self.image)], check=True, capture_output=True,
                                   text=True).stdout.strip()
        return self

    def __exit__(self, *_):
        subprocess.run(["losetup", "-d", self.loop], check=False)

    def look(self, disk, judge):
        """Mounts it as the next start of the machine does."""
        with open(self.loop, "r+b") as device:
            device.write(disk)
        try:
            recorded_disk.mount(self.loop, self.place, self.kind.name, 0, self.kind.options)
        except OSError:
            return None
        try:
            return judge(self.place)
        finally:
            recorded_disk.unmount(self.place)


def read(path):
    return path.read_bytes() if path.exists() else None


class Case:
    """A save of @name by a shell that has the place in $1 and the program in $0; then @new is there, or @old."""

    def __init__(self, name, script, old, new):
        self.name, self.script, self.old, self.new = name, script, old, new


def make_cases(folder, cli):
    new, copy = folder / "new", folder / "copy.html"
    shutil.copyfile(SAMPLE, new)
    for command in (["set", str(new), "place", "Osele"], ["export", str(SAMPLE), "-o", str(copy)]):
        subprocess.run([cli, *command], check=True, stdout=subprocess.DEVNULL)
    old, new, copy = SAMPLE.read_bytes(), new.read_bytes(), copy.read_bytes()
    put = "$0 set $1/{} place Osele"
    mount = "mount --bind $1/" + NAME + " $1/" + NAME + " && "
    good = {
        "over a letter": Case(NAME, put.format(NAME), old, new),
        "through a link": Case(NAME, put.format("link"), old, new),
        "a new file": Case("copy.html", "$0 export {} -o $1/copy.html".format(SAMPLE), None, copy),
        # Nothing can be renamed over it.
        "where it is mounted": Case(NAME, mount + put.format(NAME), old, new),
    }
    # What is renamed is on the disk soon, as when something else is synced; what is in it is not.
    forget = "strace -f -qq -o /dev/null -e trace=fsync -e inject=fsync:retval=0 "
    sync = " && dd if=/dev/zero of=$1/other bs=1 count=1 conv=fsync status=none"
    bad = {
        "over a letter": Case(NAME, forget + put.format(NAME) + sync, old, new),
        "where it is mounted": Case(NAME, mount + forget + put.format(NAME) + sync, old, new),
    }
    return good, bad


def prepare(place):
    shutil.copyfile(SAMPLE, place / NAME)
    os.symlink(NAME, place / "link")
    os.sync()


def record_save(folder, image, kind, cli, case):
    """What reaches the disk, how much of it did before the save, and how much when it was said to be done."""
    with recorded_disk.Disk(folder, image, kind.name, kind.options) as disk:
        prepare(disk.place)
        before = disk.length()
        subprocess.run(["unshare", "-m", "sh", "-c", case.script, cli, str(disk.place)], check=True,
                       env=dict(os.environ, XDG_STATE_HOME=str(disk.place / "state")), stdout=subprocess.DEVNULL)
        said = disk.length()
        os.sync()
        until = disk.length()
    records = disk.records(until)
    return records, sum(end <= before for *_, end in records), sum(end <= said for *_, end in records)


def read_back(typist, place):
    """What the recovery has, if there is one: the letters, each after a line that says where it was."""
    if not place.exists():
        return ""
    return subprocess.run([typist, "read", str(place)], check=True, capture_output=True, text=True).stdout


def try_save(bench, folder, image, programs, case):
    """How many cuts, how many of them left no whole letter, how many did not have what was said to be saved,
    and how many only the recovery had."""
    cli, typist = programs
    records, first, said = record_save(folder, image, bench.kind, cli, case)
    cuts = damaged = lied = kept = 0

    def judge(place):
        found = read(place / case.name)
        whole = found in (case.old, case.new)
        back = "" if whole else read_back(typist, place / "state/undersigned/recovery")
        return found, back.partition("\n")[2].encode()

    for number, disk in recorded_disk.states(image, records, first, random.Random(1), ORDERS, bench.kind.whole):
        found, back = bench.look(disk, judge) or (b"", b"")
        whole = found in (case.old, case.new)
        cuts += 1
        kept += not whole and back == case.new
        damaged += not whole and back != case.new
        lied += number >= said and found != case.new
    return cuts, damaged, lied, kept


def type_letter(folder, image, kind, typist, before):
    """What reaches the disk, how much of it did before, and when which change was made."""
    made = []
    with recorded_disk.Disk(folder, image, kind.name, kind.options) as disk:
        prepare(disk.place)
        start = disk.length()
        child = subprocess.Popen([*before, typist, "write", str(disk.place / "recovery"), str(disk.place / NAME),
                                  str(TYPED)], stdout=subprocess.PIPE, text=True)
        for _ in child.stdout:
            made.append(time.monotonic())
        child.wait()
        until = disk.length()
    records = disk.records(until)
    return records, sum(end <= start for *_, end in records), made


def try_typing(bench, folder, image, typist, before=()):
    """How many cuts, how many of them brought back what cannot be read or is of no file, and how many seconds of
    typing the worst has cost."""
    records, first, made = type_letter(folder, image, bench.kind, typist, before)
    where = str(bench.place / NAME) + "\n"
    cuts = broken = 0
    worst = 0.0
    for number, disk in recorded_disk.states(image, records, first, random.Random(1), ORDERS, bench.kind.whole):
        found = bench.look(disk, lambda place: read_back(typist, place / "recovery"))
        title = re.search(r"<title>(\d+)</title>", found or "")
        there = int(title.group(1)) if title else 0
        cut = records[number][0] if number < len(records) else made[-1]
        cuts += 1
        broken += found is None or (found != "" and not found.startswith(where))
        if there < len(made) and made[there] < cut:
            worst = max(worst, cut - made[there])
    # Nothing has reached the disk by itself: a cut at the end would cost all.
    return cuts, broken, worst if cuts else made[-1] - made[0]


def try_all(bench, folder, image, programs, cases):
    """How much went wrong on one kind of disk."""
    wrong = 0
    for what, case in cases.items():
        cuts, damaged, lied, kept = try_save(bench, folder, image, programs, case)
        print("{}, {}: {} cuts, {} damaged, {} said saved and were not, {} brought back".format(
            bench.kind.name, what, cuts, damaged, lied, kept))
        wrong += damaged + lied + (cuts < 10)
    cuts, broken, worst = try_typing(bench, folder, image, programs[1])
    # A machine that has too much to do may be late, but not each time.
    for _ in range(CHANCES):
        if worst > LOST_MOST and not broken:
            cuts, broken, worst = try_typing(bench, folder, image, programs[1])
    print("{}, typing: {} cuts, {} broken, at most {:.2f} s lost".format(bench.kind.name, cuts, broken, worst))
    return wrong + broken + (worst > LOST_MOST) + (cuts < 10)


def try_controls(bench, folder, image, programs, cases):
    forget = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync,fsync", "-e",
              "inject=fdatasync,fsync:retval=0"]
    found = []
    for what, case in cases.items():
        cuts, damaged, lied, _ = try_save(bench, folder, image, programs, case)
        print("{}, control, {}: {} cuts, {} damaged, {} said saved and were not".format(
            bench.kind.name, what, cuts, damaged, lied))
        found.append(damaged and lied)
    cuts, broken, worst = try_typing(bench, folder, image, programs[1], forget)
    # The kernel may write in time what nobody waits for, but not each time.
    for _ in range(CHANCES):
        if worst <= LOST_MOST:
            cuts, broken, worst = try_typing(bench, folder, image, programs[1], forget)
    print("{}, control, typing: {} cuts, {} broken, at most {:.2f} s lost".format(
        bench.kind.name, cuts, broken, worst))
    found.append(worst > LOST_MOST)
    assert all(found) or not bench.kind.forgets, "the control finds nothing"


def trials(folder, cli, typist):
    """How much went wrong."""
    wrong = 0
    good, bad = make_cases(folder, cli)
    # The others are for the night.
    for kind in KINDS if TRIALS > 1 else KINDS[:1]:
        if not shutil.which(kind.make[0]):
            print("SKIPPED: {} needs {}".format(kind.name, kind.make[0]))
            continue
        image = make_image(folder, kind)
        with Bench(folder, kind) as bench:
            wrong += try_all(bench, folder, image, (cli, typist), good)
            try_controls(bench, folder, image, (cli, typist), bad)
    return wrong


def is_possible():
    programs = ("losetup", "mkfs.ext4", "unshare", "strace", "mount")
    return (os.geteuid() == 0 and all(map(shutil.which, programs)) and os.path.exists("/dev/fuse") and
            os.path.exists("/dev/loop-control"))


def main(cli, typist):
    if not is_possible():
        print("SKIPPED: cutting the power needs root, losetup, mkfs.ext4, strace, loop devices and /dev/fuse")
        return 77
    os.environ["ASAN_OPTIONS"] = "detect_leaks=0"
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.path.isdir("/dev/shm") else None) as room:
        return trials(pathlib.Path(room), cli, typist) > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
