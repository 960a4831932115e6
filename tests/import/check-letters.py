# SPDX-License-Identifier: GPL-3.0-or-later
"""How well letters are recognised, which people have labelled by hand.

usage: check-letters.py CLI FLOOR FOLDER

Each NN-name.json of the folder says what the letter beside it is made of. Every check gives 0 to 1, a letter the mean of
its checks, the folder the mean of its letters. The words of rules may change: the mean has to stay above the floor.
"""
import difflib
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata
import xml.etree.ElementTree as ElementTree

NS = "{urn:undersigned:statement}"


def norm(text):
    text = unicodedata.normalize("NFKC", text or "").casefold()
    text = re.sub("[\u200b-\u200f\u2060\ufeff\u00ad*_`\\\\]", "", text)
    text = re.sub("[“”„«»\"‘’‚´`]", "'", text)
    text = re.sub("[‐‑‒–—]", "-", text)
    return re.sub(r"\s+", " ", text).strip(" .,:;!-|'")


def like(one, other):
    one, other = norm(one), norm(other)
    if not one and not other:
        return 1.0
    ratio = difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() if one and other else 0.0
    return ratio if ratio >= 0.6 else 0.0


def best(want, have):
    """F1 of two lists under the closest match."""
    if not want or not have:
        return 1.0 if not want and not have else 0.0
    left, hit = list(have), 0.0
    for name in want:
        scores = [(max(like(name, other), 0.95 if norm(name) in norm(other) else 0.0,
                       0.9 if len(norm(other)) > 8 and norm(other) in norm(name) else 0.0), index)
                  for index, other in enumerate(left)]
        score, index = max(scores, default=(0.0, -1))
        if score >= 0.6:
            hit += score
            left.pop(index)
    return 2 * hit / (len(want) + len(have))


def close(want, have):
    return 1.0 if want == have else max(0.0, 1 - 4 * abs(want - have) / max(want, have, 1))


def flat(element):
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip() if element is not None else ""


def names(people):
    return [person.get("name") or person.get("organisation") or "" for person in people or []][:3]


class Statement:
    def __init__(self, path):
        self.root = ElementTree.parse(path).getroot()
        self.body = [(block.tag.replace(NS, ""), int(block.get("level", 0)), flat(block))
                     for block in self.root.findall(NS + "body/*")]
        self.signatories = [{field.tag.replace(NS, ""): flat(field) for field in signatory}
                            for signatory in self.root.findall(NS + "signatories/" + NS + "signatory")]

    def one(self, tag):
        return flat(self.root.find(NS + tag))

    def people(self, where):
        return [", ".join(flat(field) for field in person if flat(field))
                for person in self.root.findall(NS + where + "/" + NS + "addressee")]


def check_body(label, statement):
    demands = [text for kind, level, text in statement.body if kind == "demand" and level == 0]
    yield "demand count", close(label["demands"]["count"], len(demands))
    firsts = label["demands"].get("first_words") or []
    if firsts:
        yield "demand texts", sum(norm(first) in norm(demand)[:len(norm(first)) + 12]
                                  for first, demand in zip(firsts, demands)) / len(firsts)
    if label.get("lead_in"):
        yield "call", max([like(label["lead_in"], text) for kind, _, text in statement.body if kind == "call"], default=0.0)
    last = max([index for index, block in enumerate(statement.body) if block[0] == "demand"], default=None)
    if isinstance(label.get("closing_paragraphs"), int) and last is not None:
        after = sum(kind in ("p", "quote") for kind, _, _ in statement.body[last + 1:])
        yield "closing", close(label["closing_paragraphs"], after)


def check_signatories(label, have):
    want = label["signatories"]
    yield "signatory count", close(want["count"], len(have))
    yield "first signatories", best(names(want.get("first")), [one.get("name", "") for one in have[:3]])
    yield "last signatories", best(names(want.get("last")), [one.get("name", "") for one in have[-3:]])
    for field in ("role", "country"):
        pairs = [(one[field], other.get(field, "")) for one, other in zip(want.get("first") or [], have) if one.get(field)]
        if pairs:
            yield "signatory " + field, sum(like(*pair) for pair in pairs) / len(pairs)


def check_words(source, statement):
    everything = re.sub(r"\W", "", norm(flat(statement.root)))
    words = re.findall(r"\w{3,}", norm(source))
    lost = [word for word in words if word not in everything]
    # Labels and headings of parts are said anew by whoever shows the letter.
    yield "nothing lost", max(0.0, 1 - 20 * max(0.0, len(lost) / max(1, len(words)) - 0.02))


def checks(label, statement, source):
    if label.get("date"):
        yield "date", float(statement.one("date") == label["date"])
    for key in ("title", "subject"):
        if label.get(key):
            yield key, like(label[key], statement.one(key))
    for key in ("salutation", "valediction"):
        yield key, like(label.get(key), statement.one(key))
    yield "language", float(statement.root.get("{http://www.w3.org/XML/1998/namespace}lang", "")[:2] == label["language"])
    yield "addressees", best(label["addressees"], statement.people("addressees"))
    yield "copies", best(label["cc"], statement.people("copies"))
    yield from check_body(label, statement)
    yield from check_signatories(label, statement.signatories)
    yield "notes", close(label["footnotes"], len(statement.root.findall(NS + "notes/" + NS + "note")))
    if source is not None:
        yield from check_words(source, statement)


def score(cli, labels, letter):
    with tempfile.TemporaryDirectory() as folder:
        out = pathlib.Path(folder) / "letter.statement"
        run = subprocess.run([cli, "import", letter, "-o", out], capture_output=True, text=True, timeout=120)
        if run.returncode != 0:
            return {"import: " + run.stderr.strip(): 0.0}
        source = letter.read_text(encoding="utf-8") if letter.suffix == ".txt" else None
        return dict(checks(json.loads(labels.read_text(encoding="utf-8")), Statement(out), source))


def main(cli, floor, folder):
    scores = []
    for labels in sorted(pathlib.Path(folder).glob("*.json")):
        letter = next(path for path in labels.parent.glob(labels.stem + ".*") if path.suffix != ".json")
        got = score(cli, labels, letter)
        scores.append(sum(got.values()) / len(got))
        weak = " ".join("{}={:.2f}".format(*item) for item in got.items() if item[1] < 0.995)
        print("# {:36} {:.3f} {}".format(labels.stem, scores[-1], weak))
    mean = sum(scores) / max(1, len(scores))
    print("1..1\n{} 1 - {} letters at {:.3f}, at least {}".format("ok" if mean >= float(floor) else "not ok", len(scores), mean, floor))
    return mean < float(floor)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
