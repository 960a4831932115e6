# SPDX-License-Identifier: GPL-3.0-or-later
"""Every file with words for people is on the translators' list, and nothing else is."""

import re

import check

LIST = "po/POTFILES"
CALL = re.compile(r"\b(?:_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2) ?\(")
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def has_words(path):
    text = check.read(path)
    if path.suffix == ".c":
        return bool(CALL.search(COMMENT.sub("", text)))
    if path.suffix == ".ui":
        return bool(re.search(r'translatable="(?:yes|true|1)"', text, re.IGNORECASE))
    return True


def find(root):
    listing = root / LIST
    lines = check.read(listing).splitlines() if listing.exists() else []
    listed = [line for line in lines if line and not line.startswith("#")]
    if listed != sorted(set(listed)):
        yield check.Problem(LIST, 1, "is not in order")
    paths = check.files(root, "app/**/*.c", "ui/*.ui", "data/*.desktop.in", "data/*.metainfo.xml.in",
                        "data/*.gschema.xml", "data/*.mime.xml.in")
    worded = {check.name(root, path) for path in paths if has_words(path)}
    for name in sorted(worded - set(listed)):
        yield check.Problem(name, 1, "is not in " + LIST)
    for name in sorted(set(listed) - worded):
        yield check.Problem(LIST, listed.index(name) + 1, name + " has no words for people, or is gone")


BAD = {
    "po/POTFILES": "ui/gone.ui\n",
    "app/model/error.c": 'g_set_error (_ ("It is damaged."));\n',
    "ui/window.ui": '<property name="title" translatable="yes">Letter</property>\n',
}
GOOD = {
    "po/POTFILES": "# listed\napp/model/error.c\nui/window.ui\n",
    "app/model/error.c": 'g_set_error (_ ("It is damaged."));\n',
    "app/model/text.c": '/* Not _ ("this"). */\nfree_ (a);\n',
    "ui/window.ui": '<property name="title" translatable="yes">Letter</property>\n',
    "ui/row.ui": "<interface/>\n",
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
