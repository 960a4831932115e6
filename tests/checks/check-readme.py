# SPDX-License-Identifier: GPL-3.0-or-later
"""What README.md says is there is there: files and folders, and commands of the program."""

import re
import subprocess
import sys

import check

README = "README.md"
# Names that a reader is to fill in, and what is made only when something runs.
MADE_UP = re.compile(r"/(?:X|name|test-name)\b|\by\.ui$|^build/")
PLACE = re.compile(r"(?:app|include|ui|data|po|tests|build)/[\w./-]*|COPYING")
COMMANDS = subprocess.run([sys.argv[2], "--help"], stdout=subprocess.PIPE, text=True, check=True,
                          env={"LC_ALL": "C.UTF-8"}).stdout


def find(root):
    for number, line in enumerate(check.read(root / README).splitlines(), 1):
        code = re.findall(r"`([^`]+)`|\]\(([^)]+)\)", line)
        quoted = [text for pair in code for text in pair if text]
        if line.startswith("    ") and "►" not in line:
            quoted.append(line.strip())
        for text in quoted:
            for place in PLACE.findall(text):
                if not MADE_UP.search(place) and not (root / place.rstrip(".")).exists():
                    yield check.Problem(README, number, place + " is not there")
            command = re.match(r"undersigned-cli ([a-z]+)", text)
            if command and not re.search(r"^  %s " % command.group(1), COMMANDS, re.MULTILINE):
                yield check.Problem(README, number, "there is no command " + command.group(1))


BAD = {README: "# A\n\nSee `data/nothing/`.\n"}
GOOD = {
    README: "# A\n\n    sh app/run\n\nLook at `app/X/y.c` and [that](tests/picture.png).\n\n    undersigned-cli show a\n",
    "app/run": "",
    "tests/picture.png": "",
}

if __name__ == "__main__":
    check.main(find, BAD, GOOD)
