#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
#
# check-html.sh CLI: lets the W3C's checker, html-validate and axe judge the sample letters
# as the command line exports them. The judges are in $US_JUDGES, or in judges/ of the
# build; skipped loudly where they are not.
set -u

cli=$1
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
judges=${US_JUDGES:-${MESON_BUILD_ROOT:-.}/judges}

skip ()
{
  echo "SKIPPED: $1; the exported pages were not judged." >&2
  exit 77
}

for judge in vnu-jar html-validate axe-core playwright-core; do
  [ -e "$judges/node_modules/$judge" ] || skip "$judge is not in $judges/node_modules"
done
for program in node java; do
  command -v "$program" >/dev/null || skip "$program is not installed"
done
[ -x "${US_CHROMIUM:-/usr/bin/chromium}" ] || skip 'chromium is not installed'

pages=$(mktemp -d) || exit 1
trap 'rm -rf "$pages"' EXIT
for sample in "$root"/data/samples/*.statement "$here"/../fixtures/export/*.statement; do
  [ -e "$sample" ] || continue
  "$cli" export "$sample" -o "$pages/$(basename "$sample" .statement).html" || exit 1
done
# A warning above the letter must be as legible as the letter.
"$cli" export --draft --embargo 2031-05-01 "$root/data/samples/english.statement" \
  -o "$pages/draft.html" || exit 1

failed=0
java -jar "$judges/node_modules/vnu-jar/build/dist/vnu.jar" "$pages"/*.html || failed=1
node "$judges/node_modules/html-validate/bin/html-validate.mjs" \
  --config "$here/htmlvalidate.json" "$pages"/*.html || failed=1
node "$here/check-page.mjs" "$judges" "$pages"/*.html || failed=1
exit "$failed"
