# SPDX-License-Identifier: GPL-3.0-or-later
"""The same letter with any number of signatories, as each program reads it."""

PARAGRAPH = ("The river feeds forty thousand people between the dam and the sea, and since the spring of last "
             "year nobody has been allowed to measure what is in it. ")
DEMANDS = ["Publish every permit.", "Measure the water each week.", "Pay those who lost their harvest."]
PLACES = ["Kenya", "Brazil", "Norway", "Viet Nam", "Portugal"]


def names(count):
    """Organisations that differ as real ones do: in their middle."""
    return ["Association {} for the River, {}".format(number, PLACES[number % len(PLACES)])
            for number in range(1, count + 1)]


def text(count):
    body = "\n\n".join([PARAGRAPH * 3] * 4)
    demands = "\n".join("{}. {}".format(number, demand) for number, demand in enumerate(DEMANDS, 1))
    return ("Ministry of Water\n\nJoint statement on the river\n\nDear Minister,\n\n{}\n\nWe therefore call on you to:\n\n"
            "{}\n\nSincerely,\n\n{}\n").format(body, demands, "\n".join("- " + name for name in names(count)))


def markdown(count):
    body = "\n\n".join([PARAGRAPH * 3] * 4)
    demands = "\n".join("{}. {}".format(number, demand) for number, demand in enumerate(DEMANDS, 1))
    return ("# Joint statement on the river\n\nDear Minister,\n\n{}\n\nWe therefore call on you to:\n\n{}\n\nSincerely,\n\n"
            "{}\n").format(body, demands, "\n".join("- " + name for name in names(count)))


def statement(count):
    body = "".join('<p id="p{}">{}</p>\n'.format(number, PARAGRAPH.strip()) for number in range(4))
    demands = "".join('<demand id="d{}">{}</demand>\n'.format(*pair) for pair in enumerate(DEMANDS))
    signatories = "".join(
        '<signatory id="s{}" kind="organisation" status="confirmed"><name>{}</name></signatory>\n'.format(*pair)
        for pair in enumerate(names(count)))
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<statement xmlns="urn:undersigned:statement" version="1.0" xml:lang="en">\n'
            "<title>Joint statement on the river</title>\n<salutation>Dear Minister,</salutation>\n<body>\n{}"
            '<call id="c">We therefore call on you to:</call>\n{}</body>\n<valediction>Sincerely,</valediction>\n'
            "<signatories>\n{}</signatories>\n</statement>\n").format(body, demands, signatories)


def office(count):
    """A flat document of LibreOffice."""
    lines = [PARAGRAPH * 3] * 4 + DEMANDS + names(count)
    return ('<?xml version="1.0" encoding="UTF-8"?>\n'
            '<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
            'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2" '
            'office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>\n{}'
            "</office:text></office:body></office:document>\n").format(
                "".join("<text:p>{}</text:p>\n".format(line) for line in lines))


def groff(count):
    """The letter for groff's ms macros, with its names in two columns."""
    demands = "".join(".IP {}.\n{}\n".format(*pair) for pair in enumerate(DEMANDS, 1))
    return (".TL\nJoint statement on the river\n.LP\nDear Minister,\n{}.LP\nWe therefore call on you to:\n{}.LP\n"
            "Sincerely,\n.MC 2.9i\n.nf\n{}\n").format(
                ".PP\n{}\n".format(PARAGRAPH.strip()) * 4, demands, "\n".join(names(count)))
