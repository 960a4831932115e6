#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-man.sh CLI PAGE...: the manual pages have no mistakes in their markup, and the one of the
# command line program knows each command and each option that its help knows.
cli=$1
shift
number=0
echo "1..$(($# + 2))"

check ()
{
  number=$((number + 1))
  if [ -z "$2" ]; then echo "ok $number - $1"; else echo "not ok $number - $1"; echo "$2" >&2; fi
}

known ()
{
  # In lines so long that no word is broken.
  page=$(MANWIDTH=2000 man -l "$cli_page" | col -b)
  commands=$("$cli" --help | sed -n 's/^  \([a-z][a-z]*\) .*/\1/p' | grep -v undersigned)
  [ -n "$commands" ] || echo "the help lists no command"
  for command in $commands; do
    echo "$page" | grep -q "^   $command\$" || echo "no section on $command"
    for option in $("$cli" "$command" --help | grep -Eo -e '^  .*--[a-z-]+' | grep -Eo -e '--[a-z-]+'); do
      echo "$page" | grep -q -e "$option" || echo "$command: no word on $option"
    done
  done
  for property in $("$cli" set --help | sed -n '/^PROPERTY/,/^or one/s/,/ /gp' | grep -Eo -e 'signatories-[a-z-]+'); do
    echo "$page" | grep -q -e "$property[,)]" || echo "set: no word on $property"
  done
}

for page; do
  check "$(basename "$page")" "$(man --warnings -l "$page" 2>&1 >/dev/null)"
  case $page in *-cli.1) cli_page=$page ;; esac
done
check 'all commands and options' "$(known)"

# The same again with a page that says nothing.
cli_page=/dev/null
if [ -n "$(known)" ]; then check 'sees what is missing' ''; else check 'sees what is missing' 'nothing'; fi
