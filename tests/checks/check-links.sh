#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-links.sh CLI APPLICATION: the command line program loads no toolkit, so that it starts fast
# and runs where there is no display. What cairo draws with may be linked to X and waits for nobody
# to ask. The application, which does, shows that we would see it.
toolkit='lib(gtk|gdk|adwaita|wayland|GL|epoxy|graphene)'
echo 1..2
if ldd "$2" | grep -Eq "$toolkit"; then echo 'ok 1 - sees the toolkit of the application'
else echo 'not ok 1 - sees the toolkit of the application'; fi
if ldd "$1" | grep -E "$toolkit" >&2; then echo 'not ok 2 - the command line program has none'
else echo 'ok 2 - the command line program has none'; fi
