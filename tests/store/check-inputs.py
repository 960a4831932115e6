# SPDX-License-Identifier: GPL-3.0-or-later
"""check-inputs.py CLI: whatever is given to be read, the program ends soon, with a sentence, and takes no
more memory than it may: what is no file, and files made to do harm."""

import io
import os
import pathlib
import pty
import resource
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
import zlib

ZEROS = 300 << 20
# Of the processor, as what waits for a busy machine is not ours; and of what WORK takes on this machine. That
# is a second where an import may take eight, and what is no file a third of one.
WORK = "for i in range(35000000): pass\nprint('x')"
LONG, QUICK = 8, 1 / 3
MEMORY = 1 << 30
# Of what is only long: sanitizers look at each of them for as long as twenty do without.
MANY = 1000000
DOCUMENT = '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>{}</w:body></w:document>'
TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'


class Outcome:
    def __init__(self, arguments, given=None):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        child = subprocess.Popen(arguments, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        started = time.monotonic()
        try:
            self.said = child.communicate(timeout=300)[1].decode("utf-8", "replace")
            self.hung = False
        except subprocess.TimeoutExpired:
            child.kill()
            self.said, self.hung = "", True
            child.communicate()
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        self.code = child.returncode
        self.wall = time.monotonic() - started
        self.seconds = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
        self.memory = after.ru_maxrss * 1024


def no_files(room):
    """What is there and cannot be read as a file."""
    os.mkfifo(room / "fifo")
    there = socket.socket(socket.AF_UNIX)
    there.bind(str(room / "socket"))
    os.symlink("loop", room / "loop")
    (room / "folder").mkdir()
    (room / "empty").write_bytes(b"")
    (room / "locked").write_bytes(b"x")
    (room / "locked").chmod(0)
    with open(room / "sparse", "wb") as sparse:
        sparse.truncate(4 << 30)
    odd = os.fsencode(str(room)) + b"/caf\xe9.txt"
    paths = ["fifo", "socket", "loop", "folder", "empty", "sparse", "missing", "folder/", "fifo/x", "x" * 300]
    if os.geteuid() != 0:
        paths.append("locked")
    controlling, terminal = pty.openpty()
    devices = ["/dev/zero", "/dev/full", "/dev/null", "/dev/tty", "/dev/random", "/proc/self/mem", "/proc/kmsg",
               "/proc/self/environ", os.ttyname(terminal), "/sys/kernel", "/dev"]
    return [str(room / path) for path in paths] + devices, odd, (there, controlling, terminal)


def deflated(count):
    compressor = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b"\0" * (1 << 20)
    return b"".join(compressor.compress(block) for i in range(count >> 20)) + compressor.flush()


def package(path, entries, kind=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, "w", kind) as container:
        for name, content in entries:
            container.writestr(name, content)


def overlapping(path, names):
    """Many entries that are one and the same bytes of the file."""
    package(path, [(names[0], "A" * (20 << 20))])
    data = path.read_bytes()
    place = data.rindex(b"PK\1\2")
    end = data.rindex(b"PK\5\6")
    entry = data[place:end]
    head, tail = entry[:46], entry[46 + len(names[0]):]
    directory = b"".join(head[:28] + len(name).to_bytes(2, "little") + head[30:] + name.encode() + tail
                         for name in names)
    path.write_bytes(data[:place] + directory + data[end:end + 8] + len(names).to_bytes(2, "little") * 2 +
                     len(directory).to_bytes(4, "little") + place.to_bytes(4, "little") + b"\0\0")


def pdf(path, objects, root=1):
    """A PDF of the objects, numbered from 1."""
    data = b"%PDF-1.7\n"
    places = []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    path.write_bytes(data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table) +
                     b"trailer\n<< /Size %d /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
                         len(objects) + 1, root, len(data)))


def stream(content, entries=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), entries, content)


def pdf_bombs(room):
    catalog = b"<< /Type /Catalog /Pages 2 0 R >>"
    pages = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents %s /Resources << /Font << /F 5 0 R >> >> >>"
    zeros = zlib.compress(b" " * ZEROS, 9)
    pdf(room / "zeros.pdf", [catalog, pages, page % b"4 0 R", stream(zeros, b"/Filter /FlateDecode"), font])
    twice = zlib.compress(zlib.compress(b"\0" * ZEROS, 9), 9)
    pdf(room / "twice.pdf", [catalog, pages, page % b"4 0 R",
                             stream(twice, b"/Filter [/FlateDecode /FlateDecode]"), font])
    pdf(room / "same.pdf", [catalog, b"<< /Type /Pages /Kids [" + b"3 0 R " * 300000 + b"] /Count 300000 >>",
                            page % b"4 0 R", stream(b"BT /F 9 Tf (water) Tj ET"), font])
    pdf(room / "loop.pdf", [catalog, b"<< /Type /Pages /Kids [2 0 R 2 0 R] /Count 2 /Parent 2 0 R >>"])
    pdf(room / "deep.pdf", [catalog, pages, page % (b"[" * 500000 + b"]" * 500000)])
    pdf(room / "count.pdf", [catalog, b"<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
                             page % b"4 0 R", stream(b"BT /F 9 Tf (water) Tj ET"), font])
    pdf(room / "words.pdf", [catalog, pages, page % b"4 0 R", stream(zlib.compress(
        b"BT /F 9 Tf " + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * 2000000 + b"ET", 9), b"/Filter /FlateDecode"), font])
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X %d 0 R >> >>"
    pdf(room / "forms.pdf", [catalog, pages,
                             b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources "
                             b"<< /XObject << /X 5 0 R >> >> >>", stream(b"/X Do " * 10)] +
        [stream(b"/X Do " * 10, form % (6 + i)) for i in range(30)])


def list_bombs(room):
    """Lists of names, to the same end."""
    sheet = ('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData>'
             '</worksheet>')
    book = [("[Content_Types].xml", TYPES),
            ("xl/workbook.xml", '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
             'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>'
             '<sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'),
            ("xl/_rels/workbook.xml.rels", '<Relationships '
             'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
             'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" '
             'Target="worksheets/sheet1.xml"/></Relationships>')]
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{}</t></si></sst>'
    cell = '<row><c t="s"><v>0</v></c></row>'
    package(room / "zeros.xlsx", book + [("xl/worksheets/sheet1.xml", b"\0" * ZEROS)])
    package(room / "strings.xlsx", book + [("xl/sharedStrings.xml", strings.format("x" * 60000)),
                                           ("xl/worksheets/sheet1.xml", sheet.format(cell * MANY))])
    package(room / "far.xlsx", book + [("xl/worksheets/sheet1.xml", sheet.format(
        '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>a</t></is></c></row>' * 1000))])
    package(room / "laughs.xlsx", book + [("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'a'>]>" +
                                           sheet.format("<row><c><v>&a;</v></c></row>"))])
    package(room / "deep.xlsx", book + [("xl/worksheets/sheet1.xml", sheet.format("<row>" * 1000000))])
    table = ('<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
             'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
             'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><o:body><o:spreadsheet><table:table>{}'
             '</table:table></o:spreadsheet></o:body></o:document-content>')
    ods = [("mimetype", "application/vnd.oasis.opendocument.spreadsheet")]
    package(room / "zeros.ods", ods + [("content.xml", b"\0" * ZEROS)])
    package(room / "repeated.ods", ods + [("content.xml", table.format(
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384"><text:p>a</text:p></table:table-cell></table:table-row>' * 100))])
    package(room / "deep.ods", ods + [("content.xml", table.format("<table:table-row>" * 1000000))])
    (room / "cards.vcf").write_text("BEGIN:VCARD\n" * 1000000)
    (room / "line.vcf").write_text("BEGIN:VCARD\nVERSION:3.0\nFN:" + "a\n " * 3000000 + "\nEND:VCARD\n")
    (room / "encoded.vcf").write_text("BEGIN:VCARD\nFN;ENCODING=QUOTED-PRINTABLE:" + "=41=\n" * 2000000 +
                                      "\nEND:VCARD\n")
    (room / "spans.htm").write_text("<table>" + "<tr><td colspan=1000000 rowspan=1000000>a" * 1000 + "</table>")
    (room / "cells.tsv").write_text("x\t" * 1000000 + "\n")


def bombs(room):
    """Files that are small and would be large, or take for ever."""
    laughs = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
        "".join("<!ENTITY a{} '{}'>".format(i, "&a{};".format(i - 1) * 10) for i in range(1, 12)))
    rest = [("[Content_Types].xml", TYPES)]
    zeros = b"\0" * ZEROS
    package(room / "zeros.docx", rest + [("word/document.xml", zeros)])
    package(room / "zeros.odt", [("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", zeros)])
    package(room / "laughs.docx", rest + [("word/document.xml", laughs + DOCUMENT.format("&a11;"))])
    package(room / "deep.docx", rest + [("word/document.xml", DOCUMENT.format("<w:p>" * 1000000))])
    package(room / "attributes.docx", rest + [("word/document.xml", DOCUMENT.format(
        "<w:p {}/>".format(" ".join("a{}='1'".format(i) for i in range(200000)))))])
    package(room / "nested.docx", rest + [("word/document.xml", (room / "zeros.docx").read_bytes())])
    package(room / "many.docx", [("e{}".format(i), "") for i in range(60000)])
    overlapping(room / "overlap.docx", ["word/document.xml"] + ["word/e{}".format(i) for i in range(1900)])
    (room / "deep.html").write_text("<div>" * 1000000)
    (room / "lists.html").write_text("<ul><li>" * 300000)
    (room / "tables.html").write_text("<table><tr><td>" * 200000)
    (room / "attributes.html").write_text("<p {}>x".format(" ".join("a{}=1".format(i) for i in range(300000))))
    (room / "cells.csv").write_text(",".join("x" for i in range(MANY)) + "\n")
    (room / "quotes.csv").write_text('"' * 5000001)
    (room / "rows.csv").write_text("a,b\n" * MANY)
    (room / "line.txt").write_text("word " * 3000000)
    (room / "lines.txt").write_text("1. a\n" * (MANY // 3))
    (room / "brackets.md").write_text("[" * 500000)
    (room / "stars.md").write_text("*a_" * 500000)
    (room / "quotes.md").write_text(">" * 500000)
    (room / "parts.eml").write_text("MIME-Version: 1.0\n" + "".join(
        "Content-Type: multipart/mixed; boundary=b{}\n\n--b{}\n".format(i, i) for i in range(50000)))
    (room / "references.md").write_text("[a]: https://example.org/" + "x" * 10000 + "\n\n" + "[a] " * 100000)
    (room / "encoded.eml").write_text("MIME-Version: 1.0\nContent-Type: text/plain\n"
                                      "Content-Transfer-Encoding: base64\n\n" + "QUFB\n" * 4000000)
    (room / "names.eml").write_text("To: " + "a@example.org, " * (MANY // 2) + "\n\nDear all,\n")
    spaces = ('<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
              'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
              'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><o:body><o:text>{}</o:text></o:body>'
              '</o:document-content>')
    odt = [("mimetype", "application/vnd.oasis.opendocument.text")]
    package(room / "spaces.odt", odt + [("content.xml", spaces.format(
        '<text:p>a<text:s text:c="2000000000"/>b</text:p>' * 1000))])
    package(room / "columns.odt", odt + [("content.xml", spaces.format(
        '<table:table><table:table-row table:number-rows-repeated="1000000">'
        '<table:table-cell table:number-columns-repeated="1000000"><text:p>a</text:p></table:table-cell>'
        '</table:table-row></table:table>'))])
    pdf_bombs(room)
    list_bombs(room)
    (room / "laughs.statement").write_text(laughs + "<statement>&a11;</statement>")
    (room / "deep.statement").write_text('<statement xmlns="urn:undersigned:statement" version="1.0">' +
                                         "<x>" * 1000000)
    (room / "attributes.statement").write_text(
        '<statement xmlns="urn:undersigned:statement" version="1.0" {}/>'.format(
            " ".join("a{}='1'".format(i) for i in range(300000))))
    return sorted(path for path in room.iterdir())


def judge(outcome, path, limit, must_fail):
    problems = []
    if outcome.hung:
        problems.append("hung")
    if outcome.code not in ((1, 2) if must_fail else (0, 1)):
        problems.append("ended with {}".format(outcome.code))
    if outcome.code == 1 and not outcome.said.strip():
        problems.append("said nothing")
    if outcome.seconds > limit:
        problems.append("{:.2f} s".format(outcome.seconds))
    if problems:
        print(os.fsdecode(path), ", ".join(problems), outcome.said[:200])
    return len(problems)


def try_no_files(cli, room, limit):
    paths, odd, kept = no_files(room)
    trials = wrong = 0
    for path in paths:
        for command in (["show", path], ["import", path], ["import", path, "--as", "docx"],
                        ["export", path, "-t", "text"], ["set", path, "title", "x"],
                        ["signatories", path, "list"]):
            trials += 1
            wrong += judge(Outcome([cli, *command], subprocess.DEVNULL), path, limit, path != "/proc/self/environ")
    with open(odd, "wb") as file:
        file.write(b"Dear all,\n\nplease act.\n")
    trials += 1
    wrong += judge(Outcome([cli, "import", odd]), odd, limit, False)
    return trials, wrong


def try_bombs(cli, room, limit):
    trials = wrong = 0
    for path in bombs(room):
        command = ["show", path] if path.suffix == ".statement" else ["import", path]
        if path.suffix in (".csv", ".tsv", ".xlsx", ".ods", ".vcf", ".htm"):
            command = ["signatories", str(pathlib.Path(__file__).parents[2] / "data/samples/english.statement"),
                       "import", path, "--dry-run"]
        outcome = Outcome([cli, *command])
        trials += 1
        wrong += judge(outcome, path, limit, False)
        print("{:22} {:5.2f} s, exit {}, {}".format(path.name, outcome.seconds, outcome.code,
                                                  (outcome.said.strip().splitlines() or [""])[-1][-90:]))
    # The largest of all of them, ours and those that are ended.
    memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024
    print("at most {} MiB".format(memory >> 20))
    return trials, wrong + (memory > MEMORY)


def control(second):
    """What hangs, what takes long and what says nothing is found."""
    assert judge(Outcome(["sh", "-c", "exit 1"]), "control", QUICK * second, True)
    assert judge(Outcome(["sh", "-c", "kill -9 $$"]), "control", QUICK * second, True)
    assert judge(Outcome([sys.executable, "-c", WORK]), "control", QUICK * second, False)


def main(cli):
    global MANY, MEMORY
    second = statistics.median(Outcome([sys.executable, "-c", WORK]).seconds for _ in range(3))
    control(second)
    print("a second of this machine: {:.2f} s".format(second))
    if b"__asan" in pathlib.Path(cli).read_bytes():
        # Sanitizers are slow, and take what memory there is.
        second, MEMORY, MANY = 20 * second, 64 * MEMORY, MANY // 10
    with tempfile.TemporaryDirectory() as first, tempfile.TemporaryDirectory() as folder:
        trials, wrong = try_no_files(cli, pathlib.Path(first), QUICK * second)
        print("no files: {} trials, {} wrong".format(trials, wrong))
        more, worse = try_bombs(cli, pathlib.Path(folder), LONG * second)
        print("bombs: {} trials, {} wrong".format(more, worse))
    return wrong + worse > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
