#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-display.sh WITH-DISPLAY: what every test of the view relies on.
number=0
check ()
{
  number=$((number + 1))
  title=$1
  shift
  if "$@"; then echo "ok $number - $title"; else echo "not ok $number - $title"; fi
}

with_display=$1
room=$(mktemp -d)
echo 1..5

"$with_display" sh -c 'exit 3' 2>/dev/null
status=$?
check 'passes on the exit status' [ "$status" -eq 3 ]

"$with_display" sh -c 'echo "$HOME"; touch "$HOME/file"; echo "$DBUS_SESSION_BUS_ADDRESS"' \
  >"$room/home" 2>/dev/null
check 'has a message bus' grep -q '^unix:' "$room/home"
check 'has a home of its own' [ "$(head -n 1 "$room/home")" != "$HOME" ]
check 'leaves nothing behind' [ ! -e "$(head -n 1 "$room/home")" ]

# Both hold their server until the other one has its own.
for turn in 1 2; do
  timeout 30 "$with_display" sh -c 'echo "$DISPLAY" >"$1/$2"; until [ -s "$1/1" ] && [ -s "$1/2" ]; do :; done' \
    sh "$room" "$turn" 2>/dev/null &
done
wait
check 'gives two at once a server each' [ "$(cat "$room/1")" != "$(cat "$room/2")" ]
rm -rf "$room"
