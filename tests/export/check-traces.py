# SPDX-License-Identifier: GPL-3.0-or-later
"""check-traces.py CLI CLOCK: an export does not tell who made it, where and when: the same bytes in
environments that differ in all that can differ, nothing in it but what is allowed, and no connection to
anywhere while it is made."""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

import outside

SAMPLES = pathlib.Path(__file__).parents[2] / "data" / "samples"
YEARS = 365 * 24 * 3600
ENVIRONMENTS = [
    {},
    {"TZ": "Asia/Tehran", "USER": "leyla", "LOGNAME": "leyla"},
    {"TZ": "America/New_York", "LC_ALL": "C", "umask": "000"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C.UTF-8", "umask": "077", "EMAIL": "leyla@example.org"},
    {"offset": str(-10 * YEARS), "HOSTNAME": "elsewhere", "host": "elsewhere"},
    {"offset": str(10 * YEARS), "SOURCE_DATE_EPOCH": "1", "REALNAME": "Leyla"},
    {"LANG": "fr_FR.UTF-8", "LANGUAGE": "fr", "LC_ALL": "C.UTF-8"},
    {"LANG": "ar_EG.UTF-8", "LANGUAGE": "ar", "LC_ALL": "C.UTF-8", "TZ": "Africa/Cairo"},
]
# Of what exiftool says of a PDF; of all else it says what the file system does.
ALLOWED = {"PDFVersion", "Linearized", "PageCount", "Title", "Subject", "Author", "Language", "TaggedPDF",
           "XMPToolkit", "Format", "Conformance", "Part", "PageLayout", "PageMode", "DocumentID", "Producer",
           "Creator", "CreateDate", "ModifyDate", "Description", "DisplayDocTitle", "HasXFA"}
FORBIDDEN = re.compile(r"\d\d:\d\d:\d\d|cairo|libreoffice|microsoft|gtk|linux", re.I)


def run(cli, clock, letter, folder, given):
    values = dict(given)
    env = dict(os.environ, HOME=str(folder / "home"), ASAN_OPTIONS="verify_asan_link_order=0:detect_leaks=0")
    before = ["sh", "-c", 'umask {}; exec "$@"'.format(values.pop("umask", "022")), "sh"]
    host = values.pop("host", None)
    if host and os.geteuid() == 0 and shutil.which("unshare"):
        before = ["unshare", "--uts", "sh", "-c", 'hostname {}; exec "$@"'.format(host), "sh", *before]
    if "offset" in values:
        # Only the program itself has another date: the sanitizers of a shell would not know ours.
        before += ["env", "LD_PRELOAD=" + clock, "US_CLOCK_OFFSET=" + values.pop("offset")]
    env.update(values)
    (folder / "home").mkdir(parents=True)
    made = outside.export(cli, letter, folder / "out", environment=env, before=before)
    assert made is not None, given
    return {name: path.read_bytes() for name, path in made.items()}


def check_same(cli, clock, room):
    trials = different = 0
    for letter in sorted(SAMPLES.glob("*.statement")):
        first = None
        for number, given in enumerate(ENVIRONMENTS):
            copy = room / letter.stem / str(number) / letter.name
            copy.parent.mkdir(parents=True)
            shutil.copyfile(letter, copy)
            made = run(cli, clock, copy, copy.parent, given)
            first = first or made
            for name, data in made.items():
                trials += 1
                if data != first[name]:
                    different += 1
                    print("{}.{} differs with {}".format(letter.stem, name, given))
    return trials, different


def check_clock(clock):
    """The control: the program is given another date indeed."""
    shown = subprocess.run(["env", "LD_PRELOAD=" + clock, "US_CLOCK_OFFSET=" + str(10 * YEARS), "date", "+%Y"],
                           check=True, capture_output=True, text=True).stdout
    now = subprocess.run(["date", "+%Y"], check=True, capture_output=True, text=True).stdout
    assert int(shown) - int(now) in (9, 10), shown


def check_metadata(cli, room):
    wrong = 0
    made = outside.export(cli, SAMPLES / "english.statement", room / "metadata")
    said = subprocess.run(["exiftool", "-s", "-PDF:all", "-XMP:all", str(made["pdf"])], check=True,
                          capture_output=True, text=True).stdout
    for line in said.splitlines():
        name, value = (part.strip() for part in line.split(":", 1))
        if name not in ALLOWED or FORBIDDEN.search(value):
            wrong += 1
            print("the PDF says", line)
    return wrong


def check_sockets(cli, room):
    """None but those of the machine itself."""
    log = room / "sockets"
    # What looks for leaks cannot do so beside strace.
    outside.export(cli, SAMPLES / "english.statement", room / "sockets-out",
                   environment=dict(os.environ, ASAN_OPTIONS="detect_leaks=0"),
                   before=["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(log)])
    reached = [line for line in log.read_text().splitlines() if "AF_INET" in line]
    print("\n".join(reached))
    return len(reached)


def main(cli, clock):
    outside.needs("qpdf", "exiftool")
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        check_clock(clock)
        trials, wrong = check_same(cli, clock, room)
        print("{} exports in {} environments, {} different".format(trials, len(ENVIRONMENTS), wrong))
        wrong += check_metadata(cli, room)
        if shutil.which("strace"):
            wrong += check_sockets(cli, room)
        else:
            print("SKIPPED: strace is not installed")
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2]))
