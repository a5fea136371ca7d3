# Bash completion of every tool of the aid ledger. The tool itself is asked (--dump-options: COMMAND, option, type,
# description, with tabs between them), so that this file does not know any option.

_aid_ledger() {
  local tool=$1 word=$2 previous=$3
  local command option type help
  local -a commands=() options=() candidates=()
  local -A type_of=()
  local line="${COMP_WORDS[*]:1:COMP_CWORD-1}"

  # Which command is being typed: the longest name that the words before the cursor begin with, options left out.
  local -a words=()
  local i
  for ((i = 1; i < COMP_CWORD; i++)); do
    [[ ${COMP_WORDS[i]} == -* ]] || words+=("${COMP_WORDS[i]}")
  done
  local named="" fallback="" typed=" ${words[*]} "

  local dump
  dump=$("$tool" --dump-options 2>/dev/null) || return
  dump=${dump//$'\t'/$'\x1f'} # Bash takes several tabs for one.
  while IFS=$'\x1f' read -r command option type help; do
    [[ -n $command && -z $option ]] || continue
    commands+=("$command")
    [[ $type == default ]] && fallback=$command
    [[ $typed == *" $command "* && ${#command} -gt ${#named} ]] && named=$command
  done <<<"$dump"
  while IFS=$'\x1f' read -r command option type help; do
    [[ -n $option && (-z $command || $command == "${named:-$fallback}") ]] || continue
    if [[ $option == --* ]]; then
      options+=("$option")
      type_of[$option]=$type
    elif [[ $type == FILE ]]; then
      type_of[argument]=FILE
    fi
  done <<<"$dump"

  # --option=value comes as three words.
  if [[ $word == = ]]; then
    word=""
  elif [[ $previous == = ]]; then
    previous=${COMP_WORDS[COMP_CWORD-2]}
  fi
  case $previous in
    -l) previous=--ledger ;;
    -o) previous=--output ;;
  esac

  local expected=${type_of[$previous]:-}
  if [[ $expected == "{"* ]]; then
    expected=${expected#"{"}
    mapfile -t candidates < <(tr ',' '\n' <<<"${expected%"}"}")
  elif [[ $expected == FILE || $expected == FOLDER ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    return
  elif [[ -n $expected ]]; then
    return
  elif [[ $word == -* ]]; then
    candidates=("${options[@]}")
  elif [[ ${type_of[argument]:-} == FILE ]]; then
    compopt -o filenames 2>/dev/null
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
    return
  elif [[ -z $named ]]; then
    # The second word of "agreement add" is offered once the first stands there.
    local before="${words[*]}"
    [[ $before == help* ]] && before=${before#help} && before=${before# }
    for command in "${commands[@]}" help; do
      if [[ -z $before ]]; then
        candidates+=("${command%% *}")
      elif [[ $command == "$before "* ]]; then
        candidates+=("${command#"$before "}")
      fi
    done
  fi
  mapfile -t COMPREPLY < <(printf '%s\n' "${candidates[@]}" | sort -u | while read -r line; do
    [[ $line == "$word"* ]] && printf '%s\n' "$line"
  done)
}

complete -F _aid_ledger aid-add aid-report event-log partner-list aid-ledger
