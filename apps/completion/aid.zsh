#compdef aid-add aid-report event-log partner-list aid-ledger
# Zsh completion of every tool of the aid ledger. The tool itself says what can stand in place of the word at the cursor.

local -a replies
replies=("${(@f)$("$words[1]" --complete "${(@Q)words[2,CURRENT]}" 2>/dev/null)}")
if [[ $replies[1] == *:files ]]; then
  _files
elif [[ -n $replies[1] ]]; then
  compadd -U -- "$replies[@]" # Names are found by any of their words, so that zsh must not look at the beginning.
fi
