# SPDX-License-Identifier: GPL-3.0-or-later
"""The samples, as other programs write them anew, are read as the same letters.

usage: check-renditions.py CLI SAMPLES

LibreOffice and pandoc make DOCX, ODT, HTML, Markdown and text of our exports; all of them have to be imported to the same
statement, but for what their format or their writer does not keep.
"""
import difflib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

NS = "{urn:undersigned:statement}"
SAMPLES = ("english", "french", "arabic")
# What LibreOffice writes of what, and under which name; what pandoc calls our names.
OFFICE = (("docx", "odt", "docx"), ("odt", "docx", "odt"), ("fodt", "docx", "fodt"),
          ("html", "docx", "html"), ("txt", "docx", "txt:Text (encoded):UTF8"))
PANDOC = (("docx", "docx"), ("odt", "odt"), ("md", "markdown"), ("html", "html"), ("txt", "plain"))
# Text knows no links and shows quotations as paragraphs; LibreOffice leaves notes out of it, and the blank lines between
# addressees and before headings of groups; pandoc's pages run one address into the next.
LOST = {
    ("office", "txt"): {"link", "quote", "note", "addressees", "group", "p", "contact", "copies"},
    ("pandoc", "txt"): {"link", "quote", "group", "signatories"},
    ("pandoc", "html"): {"addressees"},
}


def flat(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def outline(cli, path, lost):
    run = subprocess.run([cli, "import", path, "-o", "-"], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        return ["error: " + run.stderr]
    lines = []
    for part in ElementTree.fromstring(run.stdout):
        name = part.tag.replace(NS, "")
        if name in lost:
            continue
        if name not in ("addressees", "signatories", "copies", "notes", "contacts", "body"):
            lines.append("{}: {}".format(name, flat(part)))
        for item in part if name in ("addressees", "signatories", "copies", "notes", "contacts", "body") else ():
            kind = item.tag.replace(NS, "")
            if kind == "quote" and kind in lost:
                kind = "p"
            if kind in lost:
                continue
            fields = [flat(field) for field in item if field.tag.replace(NS, "") not in lost]
            group = item.get("group", "") if "group" not in lost else ""
            text = flat(item) if name in ("body", "notes", "contacts") else "|".join(fields)
            if "note" in lost:
                text = re.sub(r"(?<=[^\s\d])\d$|[¹²³]", "", text)
            lines.append("{} {} {} {}".format(kind, item.get("level", ""), group, text))
    return lines


def office(folder):
    """All samples in one start for each form, since starting is most of what it does."""
    for suffix, source, form in OFFICE:
        out = folder / "office"
        subprocess.run(["soffice", "--headless", "--convert-to", form, "--outdir", out,
                        *(folder / (sample + "." + source) for sample in SAMPLES)],
                       capture_output=True, timeout=400, env={**os.environ, "HOME": str(folder)})
        for sample in SAMPLES:
            yield ("office", suffix), sample, out / (sample + "." + suffix)


def pandoc(folder):
    for sample in SAMPLES:
        for suffix, form in PANDOC:
            out = folder / "pandoc-{}.{}".format(sample, suffix)
            subprocess.run(["pandoc", "-s", folder / (sample + ".html"), "-t", form, "-o", out], capture_output=True,
                           timeout=200)
            yield ("pandoc", suffix), sample, out


def compare(cli, want, path, lost):
    have = outline(cli, path, lost)
    wanted = outline(cli, want, lost)
    return [line for line in difflib.ndiff(wanted, have) if line.startswith(("- ", "+ "))]


def main(cli, samples):
    makers = [maker for program, maker in (("soffice", office), ("pandoc", pandoc)) if shutil.which(program)]
    for program in ("soffice", "pandoc"):
        if not shutil.which(program):
            print("# {} is not installed: ITS RENDITIONS ARE NOT TESTED".format(program))
    tests = 0
    failed = 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for sample in SAMPLES:
            for suffix in ("html", "docx", "odt"):
                subprocess.run([cli, "export", pathlib.Path(samples) / (sample + ".statement"), "-o",
                                folder / (sample + "." + suffix)], check=True, capture_output=True)
        for maker in makers:
            for kind, sample, path in maker(folder):
                tests += 1
                wrong = compare(cli, folder / (sample + ".html"), path, LOST.get(kind, set()))
                failed += bool(wrong)
                print("{} {} - {} of {} as {}".format("not ok" if wrong else "ok", tests, *kind[:1], sample, kind[1]))
                for line in wrong[:12]:
                    print("#   " + line[:160])
    print("1..{}".format(tests) if tests else "1..0 # SKIP neither soffice nor pandoc is installed")
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
