#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-run.sh ROOT: app/run starts the program so that it finds what is not installed. Nothing is
# built here: something that tells what it was started with takes the place of the program.
set -u
root=$1
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
mkdir -p "$place/app" "$place/bin" "$place/build/app" "$place/data/packaging"
cp "$root/app/run" "$place/app/"
for tool in bin/meson data/packaging/install-packages; do
  printf '#!/bin/sh\n' >"$place/$tool"
done
printf '#!/bin/sh\necho "$*"\necho "$XDG_DATA_DIRS"\n' >"$place/build/app/undersigned"
chmod +x "$place/bin/meson" "$place/build/app/undersigned"
touch "$place/build/build.ninja"
# ask LINE ARGUMENT...: one of the lines that the program says it was started with
ask ()
{
  line=$1
  shift
  PATH=$place/bin:$PATH DISPLAY=:none sh "$place/app/run" "$@" | sed -n "${line}p"
}
check ()
{
  number=$1
  shift
  if [ "$@" ]; then echo "ok $number"; else echo "not ok $number - $*"; fi
}
unset XDG_DATA_DIRS
echo 1..4
check 1 "$(ask 1)" = "$place/data/samples/english.statement"
check 2 "$(ask 1 'my letter')" = 'my letter'
# The icon that the About window shows is below the first folder, and the system's are still there.
folders=$(ask 2)
first=${folders%%:*}
check 3 -e "$root${first#"$place"}/icons/hicolor/scalable/apps/org.undersigned.Undersigned.svg"
check 4 "${folders#*:}" = /usr/local/share:/usr/share
