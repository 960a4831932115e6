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
echo 1..12

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
