# SPDX-License-Identifier: GPL-3.0-or-later
"""What is imported, exported and imported again is the same letter.

usage: check-round-trip.py CLI LETTERS...

Each letter becomes a statement, that is exported in each of the formats that people send, and these are imported. What they
cannot carry is not compared: what is private, how names are sorted and whom a demand is meant for; whether the heading of
those who sign was left to us; in text also emphasis, quotations and where links lead, which stand in it.
"""
import difflib
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

NS = "{urn:undersigned:statement}"
FORMATS = ("html", "md", "docx", "odt", "txt")
PRIVATE = ("honorific", "sort", "email", "remark")
HEADINGS = ("Signatories", "Signataires", "Firmantes", "Unterzeichnende", "Firmatari", "Signatários", "الموقّعون")


def inner(element, looks):
    text = element.text or ""
    for part in element:
        name = part.tag.replace(NS, "")
        address = part.get("href", "")
        if name == "ref":
            text += "[*]"
        elif looks and name != "lead":
            text += "<{} {}>{}</>".format(name, address, inner(part, looks))
        else:
            said = inner(part, looks)
            text += said
            if address and address.replace("mailto:", "") != said:
                text += " <" + address + ">"
        text += part.tail or ""
    return text


def outline_person(person, looks):
    fields = [(field.tag.replace(NS, ""), inner(field, looks)) for field in person]
    honorific = "".join(text + " " for name, text in fields if name == "honorific")
    return "{} {}".format(person.get("group", ""), "|".join(
        "{}={}{}".format(name, honorific if name == "name" else "", text) for name, text in fields if name not in PRIVATE))


def outline(path, looks):
    lines = []
    for part in ElementTree.parse(path).getroot():
        name = part.tag.replace(NS, "")
        if part.get("heading") and part.get("heading") not in HEADINGS:
            lines.append("heading " + part.get("heading"))
        if name in ("addressees", "signatories", "copies"):
            lines += [name + " " + outline_person(person, looks) for person in part
                      if person.get("status", "confirmed") == "confirmed"]
        elif name in ("body", "notes", "contacts"):
            for block in part:
                kind = block.tag.replace(NS, "")
                kind = "p" if kind == "quote" and not looks else kind
                lines.append("{} {} {} {}".format(name, kind, block.get("level", ""), inner(block, looks)))
        else:
            lines.append("{} {}".format(name, inner(part, looks)))
    return lines


def run(*arguments):
    result = subprocess.run(arguments, capture_output=True, text=True, timeout=120)
    if result.returncode != 0:
        raise RuntimeError(result.stderr)


def compare(cli, statement, form, folder):
    out = folder / ("letter." + form)
    back = folder / (form + ".statement")
    try:
        run(cli, "export", statement, "-o", out)
        run(cli, "import", out, "-o", back)
    except RuntimeError as error:
        return [str(error)]
    looks = form != "txt"
    return [line for line in difflib.ndiff(outline(statement, looks), outline(back, looks)) if line[:2] in ("- ", "+ ")]


def main(cli, letters):
    failed = 0
    print("1..{}".format(len(letters) * len(FORMATS)))
    for letter in map(pathlib.Path, letters):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            statement = letter
            if letter.suffix != ".statement":
                statement = folder / "first.statement"
                run(cli, "import", letter, "-o", statement)
            for form in FORMATS:
                wrong = compare(cli, statement, form, folder)
                failed += bool(wrong)
                print("{} - {} as {}".format("not ok" if wrong else "ok", letter.name, form))
                for line in wrong[:12]:
                    print("#   " + line[:160])
    return failed > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
