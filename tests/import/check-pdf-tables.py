# SPDX-License-Identifier: GPL-3.0-or-later
"""Tables of signatories in PDFs that another program made are read row by row.

usage: check-pdf-tables.py CLI

LibreOffice makes them of web pages: over several pages, with cells of several lines, with heads that each page says again
and without any, with frames and without. Pages are low, so that the heads stand where text does, and not headers.
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

NS = "{urn:undersigned:statement}"
MISSING = "poppler-glib"
PLACES = ("River", "Forest", "Lake", "Mountain", "Coastal", "Valley", "Island")
BODIES = ("Trust", "Alliance for Clean Water and the Rights of Those Who Live beside It", "Forum", "Union of Small Farmers")
FIRST = ("Ann", "Mia", "Ivo", "Eva", "Tom")
LAST = ("Lee", "Roe", "Tal", "Berg", "Lund", "Holm", "Falk")
ROLES = ("Director", "Head of Campaigns and Public Affairs", "President")
COUNTRIES = ("Kenya", "Bosnia and Herzegovina", "Peru", "Norway", "Spain")
ROWS = 35
# Which columns a table has, whether it has heads, and how it is drawn.
TABLES = {
    "people": (("organisation", "person", "role", "country"), True, "border='1' cellspacing='0'"),
    "countries": (("organisation", "country"), False, "border='0'"),
}
HEADS = {"organisation": "Organisation", "person": "Name", "role": "Position", "country": "Country"}
PAGE = """<!DOCTYPE html><html><head><meta charset="utf-8"><title>Letter</title>
<style>@page {{ size: A4 landscape; margin: 2cm }}</style></head><body><p>Dear Minister,</p>
<p>We write to you about the river, which has been dry for a year, and ask you to:</p>
<ol><li>Publish the plan.</li><li>Hear those who live there.</li></ol><p>Signed by:</p>
<table width="100%" cellpadding="4" {}><thead>{}</thead><tbody>{}</tbody></table>
<p>Contact: letter@example.org</p></body></html>"""


def make_rows(columns):
    rows = []
    for i in range(ROWS):
        row = {"organisation": "{} {}".format(PLACES[i % 7], BODIES[i // 7 % 4] + (" International" if i >= 28 else "")),
               "person": "{} {}".format(FIRST[i % 5], LAST[i // 5]), "role": ROLES[i % 3], "country": COUNTRIES[i % 5]}
        rows.append({column: row[column] for column in columns})
    return rows


def write_page(path, columns, headed, style):
    line = "<tr>{}</tr>".format
    width = 100 // len(columns)
    cell = "<td width='{}%'>{{}}</td>".format(width).format
    heads = line("".join("<th width='{}%'>{}</th>".format(width, HEADS[column]) for column in columns)) if headed else ""
    rows = (line("".join(map(cell, row.values()))) for row in make_rows(columns))
    path.write_text(PAGE.format(style, heads, "".join(rows)), encoding="utf-8")


def read(cli, path):
    """The signatories, each as what the row said; or what the program said instead."""
    run = subprocess.run([cli, "import", path, "-o", "-"], capture_output=True, text=True, timeout=120)
    if run.returncode != 0:
        return run.stderr
    signatories = []
    for signatory in ElementTree.fromstring(run.stdout).iter(NS + "signatory"):
        found = {field.tag.replace(NS, ""): field.text for field in signatory}
        if signatory.get("kind") == "representative":
            found["person"] = found.pop("name")
        else:
            found["organisation"] = found.pop("name")
        signatories.append(found)
    return signatories


def main(cli):
    if not shutil.which("soffice"):
        print("1..0 # SKIP soffice is not installed")
        return False
    failed = False
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for table, (columns, headed, style) in TABLES.items():
            write_page(folder / (table + ".html"), columns, headed, style)
        subprocess.run(["soffice", "--headless", "--infilter=HTML (StarWriter)", "--convert-to", "pdf", "--outdir", folder,
                        *(folder / (table + ".html") for table in TABLES)],
                       capture_output=True, timeout=400, env={**os.environ, "HOME": str(folder)})
        read_all = {table: read(cli, folder / (table + ".pdf")) for table in TABLES}
    if any(MISSING in found for found in read_all.values()):
        print("1..0 # SKIP {} is not installed".format(MISSING))
        return False
    for i, (table, found) in enumerate(read_all.items()):
        wanted = make_rows(TABLES[table][0])
        failed |= found != wanted
        print("{} {} - {}".format("ok" if found == wanted else "not ok", i + 1, table))
        if isinstance(found, str):
            print("#   " + found)
        else:
            for row in [row for row in wanted if row not in found] + [row for row in found if row not in wanted]:
                print("#   {} {}".format("-" if row in wanted else "+", row))
    print("1..{}".format(len(TABLES)))
    return failed


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
