#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-markdown.sh CLI: pandoc reads our Markdown as its own dialect, as GitHub's and as
# CommonMark's, and finds the same letter each time. Skipped loudly where pandoc is not installed.
set -u

cli=$1
here=$(cd "$(dirname "$0")" && pwd)

command -v pandoc >/dev/null || {
  echo 'SKIPPED: pandoc is not installed; the Markdown was not judged.' >&2
  exit 77
}
pages=$(mktemp -d) || exit 1
trap 'rm -rf "$pages"' EXIT

# heard DIALECT FILE: the text that somebody reads who is shown the file.
heard ()
{
  pandoc -f "$1" -t plain --wrap=none "$2" | sed 's/^ *//' | tr -s '\n '
}

failed=0
for letter in "$here"/../../data/samples/*.statement "$here"/../fixtures/export/*.statement; do
  name=$(basename "$letter" .statement)
  "$cli" export "$letter" -o "$pages/$name.md" || exit 1
  heard markdown-smart "$pages/$name.md" >"$pages/markdown"
  for dialect in gfm commonmark_x-smart; do
    heard "$dialect" "$pages/$name.md" >"$pages/other"
    diff "$pages/markdown" "$pages/other" >&2 || { echo "$name differs in $dialect" >&2; failed=1; }
  done
done
exit "$failed"
