#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-install.sh BUILD FOLDER: what is installed into FOLDER finds its own libraries, also when all
# of it was moved, as packages are made. All that is built to be installed is built by "program".
set -u
build=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cli=$place/moved$2/undersigned-cli
# The tests of the build are told where its libraries are.
unset LD_LIBRARY_PATH US_CLI
echo 1..4
check ()
{
  number=$1
  shift
  if "$@" >&2; then echo "ok $number"; else echo "not ok $number - $*"; fi
}
DESTDIR=$place/built meson install -C "$build" --no-rebuild --quiet >&2
mv "$place/built" "$place/moved"
printf 'Joint statement\n\nDear Minister,\n\nWe ask for water.\n\nSincerely,\n\n- River Trust\n' >"$place/letter.txt"
check 1 "$cli" import "$place/letter.txt" -o "$place/letter.statement"
check 2 "$cli" export "$place/letter.statement" -o "$place/letter.pdf"
# Written otherwise than we do: libxml2 reads it.
sed -i 's/ version="1.0"/  version="1.0"/' "$place/letter.statement"
check 3 "$cli" export "$place/letter.statement" -o "$place/letter.html"
for tool in query inputs; do ninja -C "$build" -t "$tool" program; done | sed 's/^[ |]*//' | sort >"$place/program"
meson introspect --targets "$build" | python3 -c '
import json, os, sys
for target in json.load(sys.stdin):
    for path in target["filename"] if target["installed"] else []:
        print(os.path.relpath(path, sys.argv[1]))' "$build" | sort >"$place/installed"
check 4 test -s "$place/installed" -a -z "$(comm -13 "$place/program" "$place/installed" | tee /dev/stderr)"
