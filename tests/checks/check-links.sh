#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-links.sh CLI APPLICATION: what the command line program starts with. No toolkit, so that it
# runs where there is no display; nothing that only some formats or large files need, so that it
# starts fast: those are loaded when asked for. The application, which starts with all of it, shows
# that we would see it.
toolkit='lib(gtk|gdk|adwaita|wayland|GL|epoxy|graphene)'
formats='lib(undersigned-formats|pango|cairo|harfbuzz|fontconfig|zip|gmime|cmark|icui18n|xml2|nettle)'
echo 1..4
check ()
{
  number=$1
  libraries=$2
  if ldd "$4" | grep -Eq "$libraries"; then echo "ok $number - sees $3 of the application"
  else echo "not ok $number - sees $3 of the application"; fi
  number=$((number + 1))
  if ldd "$5" | grep -E "$libraries" >&2; then echo "not ok $number - the command line program has none"
  else echo "ok $number - the command line program has none"; fi
}
check 1 "$toolkit" 'the toolkit' "$2" "$1"
check 3 "$formats" 'the formats' "$2" "$1"
