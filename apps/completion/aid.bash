# Bash completion of every tool of the aid ledger. The tool itself says what can stand in place of the word at the cursor.

_aid_ledger() {
  local word mark="" value reply i quote="'\\''"
  local -a words=() replies=()
  # --option=value comes as three words.
  for ((i = 1; i <= COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ ${#words[@]} -gt 0 && ($word == = || ${COMP_WORDS[i-1]} == =) ]]; then
      words[-1]+=$word
    else
      words+=("$word")
    fi
  done
  # A word within quotation marks, or with marked spaces.
  value=${COMP_WORDS[COMP_CWORD]}
  [[ $value == = ]] && value=""
  [[ $value == [\"\']* ]] && mark=${value:0:1}
  words[-1]=${words[-1]//[\\\"\']/}
  mapfile -t replies < <("$1" --complete "${words[@]}" 2>/dev/null)
  COMPREPLY=()
  if [[ ${replies[0]} == *:files ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "${value#"$mark"}")
    return
  fi
  for reply in "${replies[@]}"; do
    [[ ${words[-1]} == --*=* ]] && reply=${reply#*=}
    # What a name has of the shell's own marks stays a text.
    if [[ $mark == '"' ]]; then
      reply=${reply//\\/\\\\}
      reply=${reply//\"/\\\"}
      reply=${reply//\$/\\$}
      reply=${reply//\`/\\\`}
      COMPREPLY+=("\"$reply\"")
    elif [[ $mark == "'" ]]; then
      COMPREPLY+=("'${reply//\'/$quote}'")
    else
      COMPREPLY+=("$(printf %q "$reply")")
    fi
  done
}

complete -F _aid_ledger aid-add aid-report event-log partner-list aid-ledger
