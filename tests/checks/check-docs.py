# SPDX-License-Identifier: GPL-3.0-or-later
"""Every public function is explained above its definition: what it does, each parameter, the result and whose it is,
and which threads may call it."""

import re

import check

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
DECLARATION = re.compile(r"^([\w \*]+?)\s*\b(us_\w+)\s*\(([^{};]*?)\)\s*(?:G_GNUC_\w+\s*(?:\([^)]*\))?\s*)*;",
                         re.MULTILINE)


def declarations(text):
    """The functions that a header declares: name, result type, names of the parameters."""
    code = COMMENT.sub("", text)
    for result, function, parameters in DECLARATION.findall(code):
        if function.endswith(("_get_type", "_quark")):
            continue
        names = re.findall(r"(\w+)\s*(?:\[\w*\])?\s*(?:,|$)", parameters)
        yield function, result.strip(), [name for name in names if name not in ("void",)]


def explanation(text, function):
    """The comment above a definition; None when the function is not defined here."""
    definition = re.search(r"^%s \(" % function, text, re.MULTILINE)
    if not definition:
        return None
    # Between the comment and the name stands only the type of the result.
    above = re.search(r"/\*\*\n((?:(?!\*/).)*)\*/\n[^\n;{}]*\n\Z", text[:definition.start()], re.DOTALL)
    return above.group(1) if above else ""


def missing(comment, function, result, parameters):
    """What a comment does not say."""
    if not re.match(r" \* %s:" % function, comment):
        yield "has no comment that names it"
        return
    for parameter in parameters:
        # What can go wrong is often better said with the result than with the parameter.
        if parameter == "error" and re.search(r"US_ERROR|G_\w+_ERROR", comment):
            continue
        if not re.search(r"^ \* @%s: \S" % parameter, comment, re.MULTILINE):
            yield "does not explain @" + parameter
    if not re.search(r"^ \* (?!@|Returns|us_)\S", comment, re.MULTILINE):
        yield "does not say what it does"
    if result != "void" and not re.search(r"^ \* Returns: \S", comment, re.MULTILINE):
        yield "does not say what it returns"
    if "*" in result and not result.startswith("const ") and "(transfer " not in comment:
        yield "does not say whose its result is"
    if "thread" not in comment:
        yield "does not say which threads may call it"


def find(root):
    sources = [(check.name(root, path), check.read(path)) for path in check.files(root, "app/**/*.c")]
    for path in check.files(root, "include/**/*.h"):
        for function, result, parameters in declarations(check.read(path)):
            explained = [(name, comment) for name, comment in
                         ((name, explanation(text, function)) for name, text in sources if function in text)
                         if comment is not None]
            if not explained:
                yield check.Problem(check.name(root, path), 1, function + " is defined nowhere")
            for name, comment in explained:
                for what in missing(comment, function, result, parameters):
                    yield check.Problem(name, 1, "{} {}".format(function, what))


HEADER = """/* us_text_gone (void); */
UsText *us_text_new (const char *string,
                     GError **error) G_GNUC_WARN_UNUSED_RESULT;
GType us_text_get_type (void);
"""
COMMENT_ABOVE = """/**
 * us_text_new:
 * @string: what it says
 * @error: where it is wrong
 *
 * Makes a text. Any thread.
 *
 * Returns: (transfer full): the text
 */
"""
SOURCE = """UsText *
us_text_new (const char *string, GError **error)
{
  return us_text_copy (string);
}
"""
BAD = {
    "include/a/a.h": "void us_a (int count);\nchar *us_b (void);\nvoid us_c (void);\nvoid us_d (void);\n"
                     "int us_e (void);\nvoid us_nowhere (void);\n"
                     "void us_f (void);\nchar *us_g (void);\n",
    "app/a/a.c": "/**\n * us_a:\n *\n * Counts. Any thread.\n */\nvoid\nus_a (int count)\n{\n}\n",
    "app/a/b.c": "/**\n * us_b:\n *\n * Names. Any thread.\n */\nchar *\nus_b (void)\n{\n}\n",
    "app/a/c.c": "void\nus_c (void)\n{\n}\n",
    "app/a/d.c": "/**\n * us_d:\n */\nvoid\nus_d (void)\n{\n}\n",
    "app/a/e.c": "/**\n * us_x:\n *\n * X. Any thread.\n *\n * Returns: 1\n */\nint\nus_e (void)\n{\n}\n",
    "app/a/f.c": "/**\n * us_f:\n *\n * Waits.\n */\nvoid\nus_f (void)\n{\n}\n",
    "app/a/g.c": "/**\n * us_g:\n *\n * Any thread.\n *\n * Returns: a name\n */\nchar *\nus_g (void)\n{\n}\n",
}
GOOD = {"include/model/text.h": HEADER, "app/model/text.c": COMMENT_ABOVE + SOURCE}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
