# SPDX-License-Identifier: GPL-3.0-or-later
"""check-canaries.py CLI: what is private reaches no export, whatever is asked for: every private field,
everybody who has not confirmed, what the file says beside the letter, and who made the export and where,
has a word of its own that is looked for in every form in which it could hide."""

import itertools
import os
import pathlib
import socket
import sys
import tempfile

import outside

EDITIONS = [[], ["--edition=public"], ["--edition=sent", "--draft"], ["--embargo=2031-01-02"],
            ["--names-withheld"], ["--each-addressee"], ["--to-addressees"],
            ["--attach=pdf,docx,odt,html,text,markdown"], ["--statuses=confirmed"],
            ["--all-signatories"]]

counter = itertools.count(1)
secret = {}


def canary(what, where=None):
    word = "qzxcanary%02dvw" % next(counter)
    secret[word] = (what, where)
    return word


def person(name, status, **fields):
    attributes = ' kind="individual" status="{}"'.format(status)
    for attribute in ("listing", "agreed-to"):
        if attribute in fields:
            attributes += ' {}="{}"'.format(attribute, fields.pop(attribute))
    return "<signatory{}><name>{}</name>{}</signatory>".format(
        attributes, name, "".join("<{0}>{1}</{0}>".format(*field) for field in fields.items()))


def make_version(number):
    return '<versions><version number="{}" date="1987-06-05"><name>{}</name><letter>{}</letter>' \
        "</version></versions>\n".format(number, canary("name of a version"), canary("letter of a version"))


def make_letter():
    version = canary("number of a version")
    private = {"email": canary("e-mail") + "@example.org", "remark": canary("remark"),
               "approved-by": canary("who approved"), "message": canary("message"), "agreed-to": version}
    confirmed = person("Publicname Confirmed", "confirmed", **private)
    # These are published when somebody asks for all signatories, but never what is private of them.
    others = "".join(person(canary("name of one " + status, "--all-signatories"), status,
                            email=canary("e-mail of one " + status) + "@example.org",
                            remark=canary("remark on one " + status))
                     for status in ("invited", "declined", "withdrawn"))
    withheld = person(canary("withheld name"), "confirmed", listing="withheld")
    addressee = "<addressee><name>Minister Publicname</name><address>Publicstreet</address>" \
        "<email>{}@example.org</email></addressee>"
    return "<!-- {} -->\n<title>Publictitle</title>\n<x:later xmlns:x=\"urn:x\" x:a=\"{}\">{}</x:later>\n" \
        "<addressees>{}</addressees>\n<body><p unknown=\"{}\">Publicbody</p></body>\n" \
        "<signatories>{}{}{}</signatories>\n<copies>{}</copies>\n{}".format(
            canary("comment"), canary("unknown attribute"), canary("unknown element"),
            addressee.format(canary("e-mail of an addressee", "--to-addressees")),
            canary("attribute of a paragraph"), confirmed, others, withheld,
            addressee.format(canary("e-mail of a copy", "--to-addressees")), make_version(version))


def environment(room):
    home = room / canary("home")
    home.mkdir()
    return dict(os.environ, HOME=str(home), USER=canary("user"), LOGNAME=canary("login"),
                REALNAME=canary("real name"), EMAIL=canary("own e-mail") + "@example.org",
                HOSTNAME=canary("host"), TMPDIR=str(home))


def look(cli, letter, room, env):
    trials = found = 0
    for number, options in enumerate(EDITIONS):
        exports = outside.export(cli, letter, room / "out" / str(number), *options, environment=env)
        assert exports is not None, options
        for path in (room / "out" / str(number)).rglob("*.*"):
            data = outside.read(path)
            for word, (what, where) in secret.items():
                if where is not None and where in options:
                    continue
                trials += 1
                if outside.has(data, word):
                    found += 1
                    print("{} is in {} with {}".format(what, path.name, " ".join(options)))
            if len(socket.gethostname()) > 5:
                assert not outside.has(data, socket.gethostname()), path
    return trials, found


def control(room, letter_exports):
    """What is public is found in every format: the looking works."""
    for name, path in letter_exports.items():
        data = outside.read(path)
        assert outside.has(data, "Publicname Confirmed" if name == "csv" else "Publicbody"), name
        assert not outside.has(data, "Nobodysaidthis"), name


def main(cli):
    outside.needs("qpdf", "pdftotext")
    with tempfile.TemporaryDirectory() as folder:
        room = pathlib.Path(folder)
        body = make_letter()
        letter = outside.write(room / canary("folder"), "letter.statement", body)
        env = environment(room)
        control(room, outside.export(cli, letter, room / "control", environment=env))
        trials, found = look(cli, letter, room, env)
        print("{} canaries, {} looks, {} found".format(len(secret), trials, found))
    return found > 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
