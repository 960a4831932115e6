# SPDX-License-Identifier: GPL-3.0-or-later
"""check-office.py CLI: LibreOffice reads our office documents, and finds in both of them what the
plain text says: the same words, numbers and names, however the signatories are set, and puts the same
words on its pages. Skipped loudly where it is not installed."""

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
BIDI = re.compile("[\u202a-\u202e]")
ARABIC = re.compile("[\u0600-\u06ff]")
LAYOUTS = {"english": ("table", "columns-3", "run-on"), "arabic": ("table",)}
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
            subprocess.run([cli, "export", letter, "-o", path], check=True,
                           stderr=subprocess.DEVNULL)
            check_container(path)
        subprocess.run([cli, "export", letter, "-t", "text", "--width", "998", "-o",
                        room / (letter.stem + ".txt")], check=True, stderr=subprocess.DEVNULL)


def read_back(room):
    for name in FORMATS:
        # Its plain text leaves out the notes, and its web pages the numbers of lists.
        for kind in ("txt:Text", "html"):
            subprocess.run(["soffice", "-env:UserInstallation=file://" + str(room / "profile"),
                            "--headless", "--convert-to", kind, "--outdir", room / name,
                            *sorted((room / name).glob("*." + name))], check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def print_pages(room):
    if shutil.which("pdftotext") is None:
        return
    for name in FORMATS:
        subprocess.run(["soffice", "-env:UserInstallation=file://" + str(room / "profile"), "--headless",
                        "--convert-to", "pdf", "--outdir", room / name,
                        *sorted((room / name).glob("*." + name))], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def count_words(text):
    found = re.findall(r"[^\W\d]+", " ".join(words(re.sub("[-\u2010\u2011]\\s*", "", text))))
    return collections.Counter(word for word in found if not ARABIC.search(word) and len(word) < 60)


def compare_pages(stem, room):
    """Of LibreOffice's Arabic, poppler reads the letters of ligatures the wrong way round, and puts
    figures between marks. Footnotes have no heading, and hyphens are lost where lines end."""
    for name in FORMATS:
        path = room / name / (stem + ".pdf")
        if not path.exists():
            continue
        pages = subprocess.run(["pdftotext", path, "-"], check=True, capture_output=True, text=True).stdout
        text = re.sub(r"\n[^\n]*\n=+\n\n(?=\[1\] )", "\n", (room / (stem + ".txt")).read_text())
        wanted, found = (count_words(some) for some in (text, BIDI.sub(" ", pages)))
        lost = wanted - found
        if lost:
            yield "{}: lost on the pages of {}: {}".format(stem, name, list(lost.items())[:10])


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
    wanted = words(text)
    if "-" in what:
        # What parts the members of a line is not in a table, and comes behind each of them in one line.
        wanted, found = ([word.strip("(),،;؛") for word in some] for some in (wanted, found))
    lost = collections.Counter(wanted) - collections.Counter(found)
    if lost:
        yield "{}: lost: {}".format(what, list(lost.items())[:10])


def set_otherwise(room):
    """The samples with their signatories set in other ways."""
    for stem, layouts in LAYOUTS.items():
        letter = (HERE / "../../data/samples" / (stem + ".statement")).read_text()
        for layout in layouts:
            path = room / (stem + "-" + layout + ".statement")
            path.write_text(letter.replace("<date>", '<settings signatory-layout="{}"/>\n  <date>'
                                           .format(layout), 1))
            yield path


def main(cli):
    if shutil.which("soffice") is None:
        print("SKIPPED: LibreOffice is not installed; the office documents were not judged.",
              file=sys.stderr)
        return 77
    letters = sorted([*HERE.glob("../../data/samples/*.statement"),
                      *HERE.glob("../fixtures/export/*.statement")])
    with tempfile.TemporaryDirectory() as name:
        room = pathlib.Path(name)
        letters += set_otherwise(room)
        export(cli, letters, room)
        read_back(room)
        print_pages(room)
        problems = [problem for letter in letters
                    for problem in (*compare(letter.stem, room), *compare_pages(letter.stem, room))]
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
