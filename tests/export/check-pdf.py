# SPDX-License-Identifier: GPL-3.0-or-later
"""check-pdf.py CLI: other programs read our PDF. PDFBox finds the text in its structure in the order
in which the plain text has it, and poppler finds every word on its pages, Arabic with its vowels
among them, in fonts that join lam and alef in ways of their own. What poppler copies out of columns
has the names one below the other, from the right in Arabic. Skipped loudly where they are not
installed."""

import collections
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent
JARS = ":".join("/usr/share/java/" + name for name in ("pdfbox2.jar", "fontbox2.jar", "commons-logging.jar"))
FONTS = ("", "DejaVu Sans", "Noto Naskh Arabic", "Noto Sans Arabic", "Amiri")
TYPES = {"Document", "H1", "H2", "H3", "P", "L", "LI", "Lbl", "LBody", "Reference", "Link", "Note",
         "Figure", "Table", "TR", "TH", "TD", "THead", "TBody", "BlockQuote", "Sect", "Span"}
# What a text puts around notes and links, and the marks of directions.
AROUND = re.compile(r"\[\d+\]| ?<?(?:https?://|mailto:)[^>,\s]*>?")
EMBEDDED = re.compile("[\u202a-\u202e]")
UNSEEN = re.compile("[\u200b-\u200f\u2066-\u2069\xad]")


def words(text):
    """Letters with their vowels, and figures: what stands between is set by each format."""
    text = UNSEEN.sub("", EMBEDDED.sub(" ", AROUND.sub(" ", text)))
    found = ["".join(letter for letter in word if letter.isalnum() or "\u064b" <= letter <= "\u0652")
             for word in text.split()]
    # The figures of notes, which stand behind a word.
    return [re.sub(r"(?<=\D)\d+$", "", word) for word in found if word]


def dump_structures(paths):
    return subprocess.run(["java", "-Duser.language=en", "-cp", JARS, HERE / "PdfStructure.java", *paths],
                          check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                          text=True).stdout.split("\f")


def read_structure(dump):
    """What is read aloud, and what the notes say, which stand where they are referred to."""
    letter, notes, open_types, types = [], [], [], set()
    for line in dump.splitlines():
        head, _, said = line.partition(" | ")
        depth = len(head) - len(head.lstrip("\t"))
        name = head.strip().split(" ")[0]
        if name != "-":
            open_types[depth:] = [name]
            types.add(name)
        here = open_types[:depth + 1]
        if "Note" in here:
            notes.append(said if "Lbl" not in here else "")
        elif "Reference" not in here:
            # An element that others interrupt goes on in the middle of a word or between two.
            letter.append(said if name != "-" or said[:1].isalnum() is False else "\0" + said)
    return " ".join(letter).replace(" \0", ""), " ".join(notes), types - {""}


def without_repeats(text):
    """Pages say only once who gets copies, and text on each line."""
    return re.sub(r"(?m)(^[^:\n]+:)( .*)((?:\n+\1.*)+)",
                  lambda found: found[1] + found[2] + found[3].replace("\n" + found[1], "\n"), text)


def as_glyphs(found):
    """A vowel upon the lam of a ligature is a glyph behind it, to a reader that knows no other text."""
    return [re.sub("\u0644([\u064b-\u0652]+)([\u0622\u0623\u0625\u0627])", "\u0644\\2\\1", word)
            for word in found]


def differences(what, wanted, found):
    for number, (one, other) in enumerate(zip(wanted, found)):
        if one != other:
            yield "{}: word {}: {} became {}".format(what, number, wanted[number - 3:number + 3],
                                                     found[number - 3:number + 3])
            return
    if len(wanted) != len(found):
        yield "{}: {} words became {}: {}".format(what, len(wanted), len(found),
                                                  (wanted + found)[min(len(wanted), len(found)):][:5])


def judge(cli, letter, pdf, dump):
    text = subprocess.run([cli, "export", "-t", "text", "--width", "998", letter], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True).stdout
    text, *notes = re.split(r"\n[^\n]*\n=+\n\n(?=\[1\] )", text)
    read, read_notes, types = read_structure(dump)
    yield from differences(letter.stem, as_glyphs(words(without_repeats(text))),
                           as_glyphs(words(read)))
    yield from differences(letter.stem + ", notes", sorted(words(" ".join(notes))),
                           sorted(words(read_notes)))
    if types - TYPES or not {"Document", "H1", "P"} <= types:
        yield "{}: its structure has {}".format(letter.stem, sorted(types))
    seen = subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True, text=True).stdout
    lost = collections.Counter(words(without_repeats(text))) - collections.Counter(words(seen))
    # Those that fill more than a line are cut, and Amiri sets some letters so wide apart that poppler
    # takes them for two words.
    lost = {word: count for word, count in lost.items() if len(word) < 60 and "Amiri" not in letter.stem}
    if lost:
        yield "{}: poppler lost {}".format(letter.stem, list(lost.items())[:10])


def make_names(kind, count):
    """Long ones of several lines and short ones; first words that are the same stand above each other."""
    words = {"english": ("Association League Centre Federation", "of Water for Justice of Oases for Women of Farmers"),
             "arabic": ("جمعية منظمة مركز اتحاد", "المياه العدالة الواحات النساء المزارعين الحقوق")}
    for number in range(count):
        script = "arabic" if kind == "mixed" and number % 3 else "english" if kind == "mixed" else kind
        first, others = (text.split() for text in words[script])
        name = [first[number % 4], *(others[(number * 5 + i) % len(others)] for i in range(number % 5))]
        yield " ".join(name) + " " + "".join(chr(ord("أ" if script == "arabic" else "A") + int(digit))
                                             for digit in str(number))


def judge_columns(cli, room):
    for kind in ("english", "arabic", "mixed"):
        for columns, count in ((2, 12), (2, 150), (3, 30), (3, 150), (4, 30), (4, 200)):
            letter, pdf = room / "columns.statement", room / "columns.pdf"
            names = list(make_names(kind, count))
            letter.write_text(
                '<statement xmlns="urn:undersigned:statement" version="1.0" xml:lang="{}">'
                '<settings signatory-layout="columns-{}"/><title>{}</title><signatories>{}</signatories></statement>'
                .format("en" if kind == "english" else "ar", columns, "واحة" if kind != "english" else "Oasis",
                        "".join('<signatory id="s{}" status="confirmed"><name>{}</name></signatory>'.format(*each)
                                for each in enumerate(names))))
            subprocess.run([cli, "export", "--force", letter, "-o", pdf], check=True, stderr=subprocess.DEVNULL)
            seen = "".join(words(subprocess.run(["pdftotext", pdf, "-"], check=True, capture_output=True,
                                                text=True).stdout))
            at = 0
            for name in names:
                here = seen.find("".join(words(name)), at)
                if here < 0:
                    yield "{} names in {} columns: poppler reads {} out of order".format(kind, columns, name)
                    break
                at = here + 1


def letters(room):
    yield from sorted([*HERE.glob("../../data/samples/*.statement"),
                       *HERE.glob("../fixtures/export/*.statement")])
    arabic = (HERE / "../../data/samples/arabic.statement").read_text()
    for font in FONTS[1:]:
        path = room / ("arabic, " + font + ".statement")
        path.write_text(re.sub("<date>", '<settings font="{}"/>\n  <date>'.format(font), arabic))
        yield path


def main(cli):
    missing = [name for name in ("java", "pdftotext") if shutil.which(name) is None]
    missing += [jar for jar in JARS.split(":") if not pathlib.Path(jar).exists()]
    if missing:
        print("SKIPPED: the PDF was not judged; not installed: " + ", ".join(missing), file=sys.stderr)
        return 77
    with tempfile.TemporaryDirectory() as name:
        room = pathlib.Path(name)
        pdfs = {letter: room / (letter.stem + ".pdf") for letter in letters(room)}
        for letter, pdf in pdfs.items():
            subprocess.run([cli, "export", letter, "-o", pdf], check=True, stderr=subprocess.DEVNULL)
        dumps = dump_structures(pdfs.values())
        problems = [problem for (letter, pdf), dump in zip(pdfs.items(), dumps)
                    for problem in judge(cli, letter, pdf, dump)]
        problems += judge_columns(cli, room)
    for problem in problems:
        print(problem, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
