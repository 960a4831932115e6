# SPDX-License-Identifier: GPL-3.0-or-later
"""Includes go one way: a layer knows only the layers below it, as some rooms of the view do, and only the view
knows GTK."""

import re

import check

VALUES = {"model/text.h", "model/types.h", "model/block.h", "model/signatory.h", "model/language.h",
          "model/error.h", "model/note.h", "model/image.h", "model/on-demand.h",
          "model/csv.h"}
# What a layer may include: names of layers, and single headers of layers that it does not know.
ALLOWED = {
    "model": {"model"},
    "history": {"history", "model"},
    "store": {"store", "model"},
    "register": {"register", "model"},
    "versions": {"versions", "register", "store", "model"},
    "import": {"import", "register", "model"},
    "apart": {"apart", "import", "store", "register", "model"},
    "publish": {"publish", "register", "model"},
    "compare": {"compare", "publish", "model"},
    "layout": {"layout", "publish"} | VALUES,
    "export": {"export", "layout", "publish"} | VALUES,
    "command": {"command", "export", "layout", "compare", "publish", "apart", "import", "versions", "register",
                "store", "history", "model"},
    "view": {"view", "export", "layout", "compare", "publish", "apart", "import", "versions", "register", "store",
             "history", "model"},
    "cli.c": {"command"},
    "main.c": {"view"},
}
# The rooms of the view that others are built of: which rooms each may include, and single headers of others.
ROOMS = {
    "text": set(),
    "sheet": set(),
    "body": {"text", "sheet"},
}
INCLUDE = re.compile(r'^\s*#\s*include\s+(?:"([^"]+)"|<((?:gtk|gdk|gsk|adwaita)[^>]*)>)')


def wrong_room(name, ours):
    """What is wrong with one include of a file of the view, or nothing."""
    room, other = name.split("/")[2], ours.split("/")[1]
    if room not in ROOMS or other.endswith(".h") or other == room:
        return None
    if other in ROOMS[room] or ours in ROOMS[room]:
        return None
    return 'view/{} does not know "{}"'.format(room, ours)


def wrong(path, layer, ours, toolkit):
    """What is wrong with one include of a file of a layer, or nothing."""
    if toolkit:
        return None if layer == "view" else "only view may include <{}>".format(toolkit)
    # What the build writes has no layer.
    if ours == "config.h" or ours.endswith("-resources.h"):
        return None
    # What only the files of a folder share lies beside them.
    if ours.endswith("-internal.h") and (path.parent / ours).exists():
        return None
    if "/" not in ours:
        return 'name the layer of "{}"'.format(ours)
    if ours in ALLOWED[layer] or ours.split("/")[0] in ALLOWED[layer]:
        return None
    return '{} does not know "{}"'.format(layer, ours)


def find(root):
    for path in check.files(root, "app/**/*.c", "app/**/*.h", "include/**/*.h"):
        name = check.name(root, path)
        layer = name.split("/")[1]
        if layer not in ALLOWED:
            yield check.Problem(name, 1, "no such layer")
            continue
        for number, line in enumerate(check.read(path).splitlines(), 1):
            match = INCLUDE.match(line)
            what = wrong(path, layer, *match.groups()) if match else None
            if match and not what and layer == "view" and (match.group(1) or "").startswith("view/"):
                what = wrong_room(name, match.group(1))
            if what:
                yield check.Problem(name, number, what)


BAD = {
    "app/model/gate.c": '#include "history/history.h"\n',
    "app/export/html/html.c": '#include "model/statement.h"\n',
    "app/store/reader/reader.c": "#include <gtk/gtk.h>\n",
    "include/publish/run.h": '#include "export/html.h"\n',
    "app/view/window.c": '#include "command/command.h"\n',
    "app/import/markdown/markdown.c": '#include "reflow.h"\n',
    "app/import/html/html.c": '#include "item-internal.h"\n',
    "app/helpers/list.c": "",
    "app/view/text/links.c": '#include "view/body/body-view.h"\n',
    "app/view/body/clipboard.c": '#include "view/letter/letter-paste.h"\n',
    "app/cli.c": '  #  include "view/window.h"\n',
}
GOOD = {
    "app/model/item.c": '#include "item-internal.h"\n',
    "app/model/item-internal.h": '#include "model/item.h"\n',
    "app/model/gate.c": '#include "config.h"\n\n#include "model/statement.h"\n\n#include <gio/gio.h>\n',
    "app/export/html/html.c": '#include "publish/publication.h"\n#include "model/text.h"\n',
    "app/view/window.c": '#include "store/reader.h"\n\n#include <adwaita.h>\n',
    "app/view/body/view.c": '#include "view/zoom.h"\n#include "view/body/tags.h"\n#include "view/text/links.h"\n',
    "app/main.c": '#include "view/application.h"\n',
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
