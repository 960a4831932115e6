# SPDX-License-Identifier: GPL-3.0-or-later
"""check-office.py CLI: LibreOffice reads our office documents, and finds in both of them what the
plain text says: the same words, numbers and names. Skipped loudly where it is not installed."""

import collections
import html
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.dom.minidom
import zipfile

FORMATS = ("odt", "docx")
HERE = pathlib.Path(__file__).parent
# Marks of a byte order and of directions.
UNSEEN = re.compile("[\ufeff\u2068\u2069]")
# What a text puts around notes and links.
AROUND = re.compile(r"\[\d+\]| ?<\w+:[^>]*>")
MARKS = set("-•–▪◦")


def words(text):
    plain = AROUND.sub("", UNSEEN.sub("", text))
    found = [word for word in plain.split() if word not in MARKS]
    # Lines below headings, and the figures of notes, which stand behind a word.
    return [re.sub(r"(?<=\D)\d+$", "", word) for word in found if word.strip("=-")]


def check_container(path):
    with zipfile.ZipFile(path) as container:
        for entry in container.infolist():
            assert entry.date_time == (1980, 1, 1, 0, 0, 0), entry
            assert not entry.extra, entry
            if entry.filename.endswith((".xml", ".rels")):
                xml.dom.minidom.parseString(container.read(entry))


def export(cli, letters, room):
    for letter in letters:
        for name in FORMATS:
            path = room / name / (letter.stem + "." + name)
            path.parent.mkdir(exist_ok=True)
            subprocess.run([cli, "export", letter, "-o", path], check=True)
            check_container(path)
        subprocess.run([cli, "export", letter, "-t", "text", "--width", "998", "-o",
                        room / (letter.stem + ".txt")], check=True)


def read_back(room):
    for name in FORMATS:
        # Its plain text leaves out the notes, and its web pages the numbers of lists.
        for kind in ("txt:Text", "html"):
            subprocess.run(["soffice", "-env:UserInstallation=file://" + str(room / "profile"),
                            "--headless", "--convert-to", kind, "--outdir", room / name,
                            *sorted((room / name).glob("*." + name))], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def compare(stem, room):
    odt, docx = (words((room / name / (stem + ".txt")).read_text()) for name in FORMATS)
    different = [(a, b) for a, b in zip(odt, docx) if a != b]
    if len(odt) != len(docx) or different:
        yield "{}: the two differ: {} {} {}".format(stem, len(odt), len(docx), different[:5])
    letter, *notes = re.split(r"\n[^\n]*\n=+\n\n(?=\[1\] )", (room / (stem + ".txt")).read_text())
    yield from find_lost(stem, letter, odt)
    for name in FORMATS:
        page = (room / name / (stem + ".html")).read_text()
        page = re.sub(r'<a class="sdfootnotesym[^>]*>\d+</a>', " ", page)
        page = re.sub(r"</?(?:a|b|i|u|em|font|span|strong)(?:\s[^>]*)?>", "", page)
        page = html.unescape(re.sub("<[^>]*>", " ", page))
        yield from find_lost(stem + " notes in " + name, " ".join(notes), words(page))


def find_lost(what, text, found):
    lost = collections.Counter(words(text)) - collections.Counter(found)
    if lost:
        yield "{}: lost: {}".format(what, list(lost.items())[:10])


def main(cli):
    if shutil.which("soffice") is None:
        print("SKIPPED: LibreOffice is not installed; the office documents were not judged.",
              file=sys.stderr)
        return 77
    letters = sorted([*HERE.glob("../../data/samples/*.statement"),
                      *HERE.glob("../fixtures/export/*.statement")])
    with tempfile.TemporaryDirectory() as name:
        room = pathlib.Path(name)
        export(cli, letters, room)
        read_back(room)
        problems = [problem for letter in letters for problem in compare(letter.stem, room)]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
