# SPDX-License-Identifier: GPL-3.0-or-later
# Completes the words of undersigned-cli in bash. What there is to complete the program's own help
# says, so that nothing has to be kept in step here.

# _undersigned_cli_options COMMAND: the long options that its help lists
_undersigned_cli_options ()
{
  undersigned-cli $1 --help 2>/dev/null | grep -Eo -e '--[a-z][a-z-]+' | sort -u
}

# _undersigned_cli_formats read|written: the identifiers of formats
_undersigned_cli_formats ()
{
  undersigned-cli formats 2>/dev/null | grep -Eo '^  [a-z]+' | sort -u
}

_undersigned_cli ()
{
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}

  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    COMPREPLY=($(compgen -W "$(undersigned-cli --help 2>/dev/null | sed -n 's/^  \([a-z][a-z]*\)  .*/\1/p') --help --version" -- "$word"))
    return
  fi
  case $before in
    -t | --to | --as) COMPREPLY=($(compgen -W "$(_undersigned_cli_formats)" -- "$word")); return ;;
    --statuses) COMPREPLY=($(compgen -W 'confirmed invited declined withdrawn' -- "$word")); return ;;
    -l | --language) COMPREPLY=($(compgen -W 'ar de en es fr it nl pt' -- "$word")); return ;;
  esac
  case $word in
    -*) COMPREPLY=($(compgen -W "$(_undersigned_cli_options "$command")" -- "$word")) ;;
    *)
      if [ "$command" = move ] && [ "$COMP_CWORD" -eq 3 ]; then
        COMPREPLY=($(compgen -W 'signatory demand' -- "$word"))
      elif [ "$command" = signatories ] && [ "$COMP_CWORD" -eq 3 ]; then
        COMPREPLY=($(compgen -W 'list add import sort dedupe status silent' -- "$word"))
      elif [ "$command" = versions ] && [ "$COMP_CWORD" -eq 3 ]; then
        COMPREPLY=($(compgen -W 'list save show restore remove' -- "$word"))
      elif [ "$command" = set ] && [ "$COMP_CWORD" -eq 3 ]; then
        COMPREPLY=($(compgen -W 'language date place title subject about salutation valediction signatories-heading' -- "$word"))
      else
        compopt -o filenames
        COMPREPLY=($(compgen -f -- "$word"))
      fi ;;
  esac
}
complete -F _undersigned_cli undersigned-cli
