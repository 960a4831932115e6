#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-translations.sh FOLDER: each language of LINGUAS is there, whole forms and all, and has the
# placeholders of the original. A catalogue with a lost placeholder shows that we would see it.
folder=$1
planted=$(mktemp)
trap 'rm -f "$planted"' EXIT
languages=$(grep -v '^#' "$folder/LINGUAS")
echo "1..$(($(echo $languages | wc -w) + 1))"

printf 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n#, c-format\nmsgid "%%s and %%d"\nmsgstr "%%s"\n' >"$planted"
if msgfmt -c -o /dev/null "$planted" 2>/dev/null; then echo 'not ok 1 - sees a lost placeholder'
else echo 'ok 1 - sees a lost placeholder'; fi

number=1
for language in $languages; do
  number=$((number + 1))
  if msgfmt -c -o /dev/null "$folder/$language.po" >&2; then echo "ok $number - $language"
  else echo "not ok $number - $language"; fi
done
