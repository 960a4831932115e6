# SPDX-License-Identifier: GPL-3.0-or-later
"""check-payloads.py CLI: whatever stands in a field, no export has a script, an address of a scheme that is
not on the list, a control character, a formula or a header of its own, and none loses anybody. Every payload
is put into every field; the exports are read by other programs. How many payloads stand in the fields of
which there is only one, US_TRIALS says."""

import csv
import email
import email.policy
import html.parser
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.parse
import xml.etree.ElementTree as tree
import xml.sax.saxutils
import zipfile

import outside

SEEDS = [
    "<script>alert(1)</script>", "</title><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "\"><svg onload=alert(1)>", "' onmouseover='alert(1)", "javascript:alert(1)", "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "\\\\host\\share\\x",
    "<iframe src=//example.org>", "<base href=//example.org>", "<meta http-equiv=refresh content=0>",
    "<!--", "-->", "]]>", "<![CDATA[", "<?php echo 1 ?>", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>",
    "&lt;script&gt;", "&#60;script&#62;", "&amp;lt;", "%3Cscript%3E", "{{7*7}}", "${7*7}", "<%= 7*7 %>",
    "=1+1", "=cmd|' /C calc'!A0", "+1+1", "-1+1", "@SUM(1)", "=HYPERLINK(\"http://example.org\")", "\t=1+1",
    "\uff1d1+1", "\uff0b1", "\uff0d1", "\uff201", "'=1+1", "\"=1+1\"", ";=1+1", ",=1+1",
    "jane@example.org\r\nBcc: all@example.org", "a\nb", "a\rb", "=?utf-8?q?=0d=0aBcc=3a?=", "Subject: x",
    "--boundary", "From me", ".", "..", "begin 644 x", "Content-Type: text/html",
    "\\input{/etc/passwd}", "`id`", "$(id)", "; rm -rf /", "../../../etc/passwd", "%n%n%s%s", "' OR 1=1 --",
    "# heading", "* item", "1. item", "> quotation", "```", "~~~", "[x](javascript:alert(1))", "![x](http://e.org)",
    "<javascript:alert(1)>", "[x]: http://example.org", "***", "---", "===", "| a | b |", "\\", "$$x$$", "&copy;",
    "(\\) Tj ET", ")>>endobj", "/JavaScript", "<</S/JavaScript/JS(alert(1))>>", "%PDF-1.7", "stream\nendstream",
    "<w:instrText>DDEAUTO</w:instrText>", "</w:t>", "<text:script/>", "<office:scripts/>", "\ufeffx", "\u2028x",
    "\u200fabc\u200e", "\u200b", "\u0301\u0301\u0301", "\U0001f600", "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "\u2066\u2069", "a" * 300, "\u00a0", "'", '"', "&", "<", ">", "\\u003cscript\\u003e", "\\x3cscript\\x3e",
    "<a href=\"&#106;avascript:alert(1)\">x</a>", "<style>@import url(//e.org)</style>", "expression(alert(1))",
    "<math><mi xlink:href=javascript:alert(1)>", "<object data=x>", "<embed src=x>", "<form action=//e.org>",
    "<link rel=stylesheet href=//e.org>", "<video src=x onerror=alert(1)>", "<details open ontoggle=alert(1)>",
    "http://example.org/\"onmouseover=\"alert(1)", "mailto:a@b.org?subject=%0d%0aBcc:c@d.org", "//example.org",
]
FRAMES = ["{}", "x{}", "{} y", "\u202f{}", "({})"]
ADDRESSES = ["javascript:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)", "data:text/html,x", "file:///x",
             "vbscript:x", "\\\\host\\x", "ftp://example.org/", "https://example.org/\"><script>", "http://", "x",
             "//example.org", "https://example.org/?a=b&c=d", "mailto:a@b.org", "smb://h/x", "ms-word:ofe|u|x"]
SCHEMES = {"http", "https", "mailto", ""}
TAGS = {"html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "article", "p", "b",
        "i", "a", "ol", "ul", "li", "h1", "h2", "h3", "h4", "blockquote", "address", "bdi", "bdo", "span", "div", "br",
        "sup", "strong", "em", "table", "thead", "tbody", "tr", "td", "th", "time", "img", "figure", "dl", "dt",
        "dd", "hr", "nav", "aside", "small", "caption", "colgroup", "col", "code", "pre", "cite", "q", "u", "del"}
HEADERS = {"subject", "x-unsent", "mime-version", "content-type", "content-transfer-encoding", "content-language",
           "date", "to", "cc", "content-disposition"}
MARK = "qz%04dzq"
CONTROLS = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e]")


def payloads():
    return [frame.format(seed) for frame in FRAMES for seed in SEEDS][:500]


def quoted(text):
    # What a field refuses, with its place, is not in a file.
    text = re.sub("[\0-\x1f\u2028\ufeff]", " ", text)
    return xml.sax.saxutils.escape(text, {'"': "&quot;"})


class Page(html.parser.HTMLParser):
    """What a browser would do with a page."""

    def __init__(self):
        super().__init__()
        self.problems = []
        self.text = []

    def handle_starttag(self, tag, attributes):
        if tag not in TAGS:
            self.problems.append("element " + tag)
        for name, value in attributes:
            if name.startswith("on") or (name == "style" and "url" in value) or name == "http-equiv" and \
                    value.lower() == "refresh":
                self.problems.append("attribute {}={}".format(name, value))
            if name in ("href", "src", "action", "data", "formaction", "xlink:href"):
                self.problems += check_address(value, name == "src")

    def handle_data(self, data):
        self.text.append(data)


def check_address(value, image=False):
    try:
        scheme = urllib.parse.urlsplit(re.sub(r"[\0-\x20]", "", value or "")).scheme.lower()
    except ValueError:
        scheme = "?"
    if image and (value or "").startswith("data:image/"):
        return []
    return [] if scheme in SCHEMES and "\\" not in value else ["address " + value]


def check_page(data):
    page = Page()
    page.feed(data)
    return page.problems + check_text("".join(page.text)), "".join(page.text)


def check_text(text):
    return ["control " + repr(found) for found in CONTROLS.findall(text)]


def check_mail(data):
    problems, texts = [], []
    message = email.message_from_bytes(data, policy=email.policy.default)
    for name in message.keys():
        if name.lower() not in HEADERS:
            problems.append("header " + name)
    if re.search("[\r\n]", str(message["subject"])):
        problems.append("subject of several lines")
    for part in message.walk():
        if part.get_content_type() == "text/plain":
            texts.append(part.get_content())
            problems += check_text(part.get_content())
        elif part.get_content_type() == "text/html":
            problems += check_page(part.get_content())[0]
        elif not part.is_multipart():
            problems.append("part " + part.get_content_type())
    return problems, "".join(texts)


def check_container(path):
    problems, text = [], ""
    with zipfile.ZipFile(path) as container:
        for entry in container.infolist():
            data = container.read(entry)
            if re.search(r"vba|\.bin$|script|embeddings|oleObject", entry.filename, re.I):
                problems.append("entry " + entry.filename)
            if not entry.filename.endswith((".xml", ".rels")):
                continue
            if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
                problems.append("DOCTYPE in " + entry.filename)
            for element in tree.fromstring(data).iter():
                tag = element.tag.split("}")[-1]
                if tag in ("script", "scripts", "event-listener", "object-ole", "plugin", "attachedTemplate",
                           "oleObject", "form", "database-display"):
                    problems.append("element " + tag)
                if tag == "instrText" and not re.fullmatch(r"\s*(PAGE|NUMPAGES)\s*(\\\*\s*\w+\s*)*", element.text or ""):
                    problems.append("field " + str(element.text))
                for name, value in element.attrib.items():
                    if name.endswith("}href") or (tag == "Relationship" and name == "Target" and
                                                  element.attrib.get("TargetMode") == "External"):
                        problems += check_address(value)
                if tag not in ("meta", "style"):
                    text += (element.text or "") + (element.tail or "")
    return problems + check_text(text), text


def check_pdf(path):
    plain = subprocess.run(["qpdf", "--qdf", "--object-streams=disable", str(path), "-"], check=True,
                           capture_output=True).stdout
    # Strings are no names: what somebody has typed may look like one.
    names = re.sub(rb"stream\n.*?endstream|\((?:\\.|[^\\()])*\)|<[0-9a-fA-F\s]*>", b"", plain, flags=re.S)
    problems = ["name " + name for name in ("/JavaScript", "/JS", "/Launch", "/EmbeddedFile", "/SubmitForm", "/OpenAction",
                                           "/GoToR", "/RichMedia", "/AA")
                if re.search(name.encode() + rb"\b", names)]
    for address in re.findall(rb"/URI \(((?:\\.|[^\\()])*)\)", plain):
        problems += check_address(re.sub(rb"\\(.)", rb"\1", address).decode("utf-8", "replace"))
    text = subprocess.run(["pdftotext", "-raw", str(path), "-"], check=True, capture_output=True).stdout
    return problems, text.decode("utf-8", "replace").replace("\f", "\n")


def check_markdown(path):
    page = subprocess.run(["pandoc", "-f", "commonmark", "-t", "html"], input=path.read_bytes(), check=True,
                          capture_output=True).stdout.decode()
    return check_page(page)


def check(name, path):
    """The problems of an export, and its text."""
    if name == "html":
        return check_page(path.read_text(encoding="utf-8"))
    if name == "email":
        return check_mail(path.read_bytes())
    if name in ("docx", "odt"):
        return check_container(path)
    if name == "pdf":
        return check_pdf(path)
    if name == "csv":
        return check_table(path)
    if name == "markdown":
        return check_markdown(path)
    text = path.read_text(encoding="utf-8-sig")
    return check_text(text), text


def make_lists(all_payloads):
    """Every payload in every field of every list, with a mark that is counted."""
    body, people, notes, contacts = [], [], [], []
    kinds = ("p", "heading", "call", "bullet", "quote", "demand")
    for number, payload in enumerate(all_payloads):
        address = quoted(ADDRESSES[number % len(ADDRESSES)])
        for kind in kinds:
            body.append("<{0}>b{1} {2} <a href=\"{3}\">w</a><b>{2}</b></{0}>".format(
                kind, MARK % number, quoted(payload), address))
        people.append("<signatory kind=\"individual\" status=\"confirmed\" group=\"{0}\"><name>s{1} {0}</name><sort>{0}</sort>"
                      "<person>{0}</person><role>{0}</role><organisation>{0}</organisation><country>{0}</country>"
                      "<note>{0}</note><link>{2}</link></signatory>".format(quoted(payload), MARK % number, address))
        notes.append("<note id=\"n{}\">{}</note>".format(number, quoted(payload)))
        body.append("<p>r <ref note=\"n{}\"/></p>".format(number))
        contacts.append("<contact>c{} {}</contact>".format(MARK % number, quoted(payload)))
    return body, people, notes, contacts


def make_letter(single, body, people, notes, contacts, addressee):
    return "".join([
        "<place>{0}</place><title>{0}</title><subject>{0}</subject><about>{1}</about><addressees>{2}</addressees>"
        "<salutation>{0}</salutation><body>".format(quoted(single), quoted(single), addressee), *body,
        "</body><valediction>{0}</valediction><signatories heading=\"{0}\">".format(quoted(single)), *people,
        "</signatories><copies>", addressee, "</copies><contacts>", *contacts, "</contacts><notes>", *notes, "</notes>"])


def make_addressee(payload):
    return "<addressee><honorific>{0}</honorific><name>{0}</name><office>{0}</office><organisation>{0}</organisation>" \
        "<address>{0}</address><country>{0}</country><salutation>{0}</salutation></addressee>".format(quoted(payload))


def formulas(rows):
    return ["formula " + cell for row in rows for cell in row
            if re.match("[=+\\-@\t\r\n\uff1d\uff0b\uff0d\uff20]", cell)]


def check_table(path):
    text = path.read_text(encoding="utf-8-sig")
    rows = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    problems = ["a row of {} cells".format(len(row)) for row in rows if len(row) != len(rows[0])]
    for row in rows[1:]:
        problems += check_address(row[-1]) if row[-1] else []
    return problems + formulas(rows) + check_text(text.replace("\r\n", "\n")), text


def check_counts(name, text, number):
    """Everybody is there, once."""
    text = re.sub(r"[\u2066-\u2069\u00ad]|\\", "", text)
    kinds = "s" if name == "csv" else "bs"
    missing = [kind + MARK % i for kind in kinds for i in range(number)
               if text.count(kind + MARK % i) != (6 if kind == "b" else 1)]
    # A page of mail has a text and a page; each of them is counted alone.
    return ["{} of them are missing or there twice, such as {}".format(len(missing), missing[0])] if missing else []


def check_register(cli, letter, number):
    written = subprocess.run([cli, "signatories", letter, "list", "-t", "csv"], check=True,
                             capture_output=True).stdout.decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(written, newline="")))
    problems = ["{} rows".format(len(rows))] if len(rows) != number + 1 else []
    return problems + formulas(rows)


def controls():
    """What each of the checks is for, it finds."""
    assert check_page("<p onclick=x>")[0] and check_page("<script>")[0] and check_page("<a href='javascript:x'>")[0]
    assert check_text("\x1b[31m") and check_text("\u202e")
    assert check_mail(b"Subject: x\r\nBcc: a@b.org\r\n\r\nx")[0]
    assert check_counts("text", "", 1) and not check_counts("text", "b" + MARK % 0 + " " + ("b" + MARK % 0) * 5 + "s" + MARK % 0, 1)


def report(problems, where):
    for problem in problems[:5]:
        print("{}: {}".format(where, problem[:200]))
    return len(problems)


def main(cli):
    outside.needs("qpdf", "pdftotext", "pandoc")
    controls()
    everything = payloads()
    singles = everything if int(os.environ.get("US_TRIALS", "1")) > 1 else everything[:len(SEEDS):6]
    wrong = refused = 0
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        letter = outside.write(room, "all.statement",
                               make_letter("Title", *make_lists(everything), make_addressee("Minister")))
        made = outside.export(cli, letter, room / "all")
        assert made is not None
        for name, path in made.items():
            problems, text = check(name, path)
            wrong += report(problems + check_counts(name, text, len(everything)), name)
        wrong += report(check_register(cli, letter, len(everything)), "register")
        for number, payload in enumerate(singles):
            letter = outside.write(room, "one{}.statement".format(number),
                                   make_letter(payload, ["<p>x</p>"], [], [], [], make_addressee(payload)))
            made = outside.export(cli, letter, room / str(number))
            refused += made is None
            for name, path in (made or {}).items():
                wrong += report(check(name, path)[0], "{} with {!r}".format(name, payload))
    print("{} payloads in lists, {} in single fields ({} refused), {} wrong".format(
        len(everything), len(singles), refused, wrong))
    return wrong > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
