# SPDX-License-Identifier: GPL-3.0-or-later
# Completes the words of undersigned-cli in fish, from the program's own help.

function __undersigned_cli_commands
    undersigned-cli --help 2>/dev/null | string match -rg '^  ([a-z]+  .*)$' | string replace -r '  +' \t
end

function __undersigned_cli_options
    set -l words (commandline -opc)
    undersigned-cli $words[2] --help 2>/dev/null | string match -rga -- '(--[a-z][a-z-]+)' | sort -u
end

function __undersigned_cli_formats
    undersigned-cli formats 2>/dev/null | string match -rg '^  ([a-z]+) '
end

set -l c complete -c undersigned-cli
$c -n __fish_use_subcommand -f -a '(__undersigned_cli_commands)'
$c -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -f -a '(__undersigned_cli_options)'
$c -n '__fish_seen_subcommand_from export' -s t -l to -x -a '(__undersigned_cli_formats)'
$c -n '__fish_seen_subcommand_from import' -l as -x -a '(__undersigned_cli_formats)'
$c -n '__fish_seen_subcommand_from import' -s l -l language -x -a 'ar de en es fr it nl pt'
$c -n '__fish_seen_subcommand_from export' -l statuses -x -a 'confirmed invited declined withdrawn'
$c -n '__fish_seen_subcommand_from import export versions' -s o -l output -r
$c -n '__fish_seen_subcommand_from move' -a 'signatory demand'
$c -n '__fish_seen_subcommand_from set' -a 'language date place title subject about salutation valediction signatories-heading'
$c -n '__fish_seen_subcommand_from signatories' -a 'list add import sort dedupe status silent'
$c -n '__fish_seen_subcommand_from versions' -a 'list save show restore remove'
