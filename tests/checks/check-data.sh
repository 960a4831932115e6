#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-data.sh DATA BUILT-DATA: the desktop finds what it needs, and in the form it demands. Each
# tool is tried on a spoilt file first.
data=$1
built=$2
id=org.undersigned.Undersigned
room=$(mktemp -d)
trap 'rm -rf "$room"' EXIT
number=0
echo 1..17

check ()
{
  number=$((number + 1))
  title=$1
  shift
  if "$@" >"$room/said" 2>&1; then echo "ok $number - $title"; return; fi
  echo "not ok $number - $title"
  cat "$room/said" >&2
}

fails ()
{
  ! "$@"
}

# compiles FOLDER: the settings schema in it is right
compiles ()
{
  glib-compile-schemas --strict --dry-run "$1"
}

# typed FILE EXPECTED: what the MIME database of the room says of a file
typed ()
{
  said=$(XDG_DATA_HOME="$room/share" XDG_DATA_DIRS=/usr/share gio info -a standard::content-type "$1" |
    sed -n 's/.*standard::content-type: //p')
  echo "$1 is $said"
  [ "$said" = "$2" ]
}

mkdir -p "$room/schema" "$room/share/mime/packages"
sed '/^Type=/d' "$built/$id.desktop" >"$room/$id.desktop"
sed 's/<id>.*<\/id>//' "$built/$id.metainfo.xml" >"$room/$id.metainfo.xml"
sed 's/type="i"/type="unheard-of"/' "$data/$id.gschema.xml" >"$room/schema/a.gschema.xml"
cp "$built/$id.xml" "$room/share/mime/packages/"
update-mime-database "$room/share/mime" 2>/dev/null
printf '<statement/>\n' >"$room/a.statement"
# The magic has to tell a statement from other XML by its content alone.
printf '<?xml version="1.0" encoding="UTF-8"?>\n<statement xmlns="urn:undersigned:statement"/>\n' >"$room/a"

check 'desktop file' desktop-file-validate "$built/$id.desktop"
check 'sees a spoilt desktop file' fails desktop-file-validate "$room/$id.desktop"
check 'metainfo' appstreamcli validate --no-net --pedantic "$built/$id.metainfo.xml"
check 'sees spoilt metainfo' fails appstreamcli validate --no-net --pedantic "$room/$id.metainfo.xml"
check 'settings' compiles "$data"
check 'sees spoilt settings' fails compiles "$room/schema"
check 'type by suffix' typed "$room/a.statement" application/vnd.undersigned.statement+xml
check 'type by content' typed "$room/a" application/vnd.undersigned.statement+xml
check 'other files are no statements' fails typed "$built/$id.xml" application/vnd.undersigned.statement+xml
check 'images' sh -c 'find "$1" -name "*.svg" -exec xmllint --noout --nonet {} +' sh "$data/icons"
check 'an icon of the name that the desktop file gives' [ -e "$data/icons/hicolor/scalable/apps/$id.svg" ]
check 'a service of the name that the desktop file implies' grep -q "^Name=$id\$" "$built/$id.service"
check 'every desktop action is known to the program' sh -c '
  for action in $(sed -n "s/^Actions=//p" "$1" | tr ";" " "); do
    grep -q "^\[Desktop Action $action\]" "$1" && grep -q "\"$action\"" "$2" || exit 1; done' \
  sh "$built/$id.desktop" "$data/../app/view/application.c"
check 'help pages' sh -c 'xmllint --noout --nonet "$1"/help/C/*.page && [ "$(ls "$1"/help/C/*.page | wc -l)" -ge 10 ]' \
  sh "$data"
# What pages.xml does not name is in no web page, and what meson does not name is not installed.
check 'every help page is listed' sh -c '
  for page in "$1"/help/C/*.page; do
    name=$(basename "$page")
    grep -q "C/$name" "$1/help/pages.xml" && grep -q "C/$name" "$1/help/meson.build" || { echo "$name"; exit 1; }
  done' sh "$data"
check 'help as a web page' xmllint --html --noout --nonet "$built/help/undersigned.html"
check 'completion in bash' bash -c '. "$1/completions/undersigned-cli.bash"
  undersigned-cli () { "$2" "$@"; }; complete -p undersigned-cli' bash "$data"
