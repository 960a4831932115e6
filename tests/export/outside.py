# SPDX-License-Identifier: GPL-3.0-or-later
"""What the checks of exports share: to make them, and to look into them as other programs do."""

import base64
import email
import email.policy
import pathlib
import shutil
import subprocess
import zipfile

FORMATS = ("pdf", "docx", "html", "text", "odt", "markdown", "email", "csv")
SUFFIXES = {"text": "txt", "markdown": "md", "email": "eml"}
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n' \
       '<statement xmlns="urn:undersigned:statement" version="1.0" xml:lang="en">\n'


def needs(*programs):
    """Ends with a loud word when a judge is not here."""
    missing = [program for program in programs if shutil.which(program) is None]
    if missing:
        print("SKIPPED: not installed:", ", ".join(missing))
        raise SystemExit(77)


def export(cli, letter, folder, *options, environment=None, before=(), formats=FORMATS):
    """The exports of a letter, by format; None when the program refuses the letter."""
    folder.mkdir(parents=True, exist_ok=True)
    done = subprocess.run([*before, cli, "export", "--force", letter, "-t", ",".join(formats), "-o",
                           str(folder) + "/", *options], env=environment, capture_output=True)
    if done.returncode != 0:
        return None
    return {name: next(folder.rglob("*." + SUFFIXES.get(name, name))) for name in formats}


def parts_of_mail(data):
    for part in email.message_from_bytes(data, policy=email.policy.default).walk():
        yield str(part.items()).encode()
        if not part.is_multipart():
            yield part.get_payload(decode=True) or b""


def parts_of_container(path):
    with zipfile.ZipFile(path) as container:
        for entry in container.infolist():
            yield entry.filename.encode() + bytes(entry.comment) + bytes(entry.extra)
            yield container.read(entry)


def parts_of_pdf(path):
    yield subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(path), "-"],
                         check=True, capture_output=True).stdout
    yield subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True).stdout
    yield subprocess.run(["pdfinfo", str(path)], check=True, capture_output=True).stdout


def parts(path):
    """All bytes of an export: as they are, and after unpacking what is packed."""
    data = path.read_bytes()
    yield data
    if path.suffix == ".pdf":
        yield from parts_of_pdf(path)
    elif path.suffix in (".docx", ".odt"):
        yield from parts_of_container(path)
    elif path.suffix == ".eml":
        yield from parts_of_mail(data)


def disguises(word):
    """A word as it may be hidden in a file."""
    plain = word.encode()
    yield plain
    for encoding in ("utf-16-le", "utf-16-be"):
        yield word.encode(encoding)
    yield plain.hex().encode()
    yield plain.hex().upper().encode()
    yield word.encode("utf-16-be").hex().encode()
    for shift in range(3):
        # What is before and after the word changes the first and the last letters.
        yield base64.b64encode(b"\0" * shift + plain)[4 if shift else 0:-4]


def read(path):
    return b"\n".join(parts(path))


def has(data, word):
    return any(form in data for form in disguises(word))


def write(folder, name, body):
    path = pathlib.Path(folder) / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEAD + body + "</statement>\n", encoding="utf-8")
    return path
