#!/bin/sh
# Fails when the table of lib/cli/command_words.cpp lacks a command of a tool, names a line that no tool has, or says that a
# command comes later which is there. Usage: check_command_words.sh FOLDER_OF_TOOLS COMMAND_WORDS_CPP
set -eu
commands=$(for tool in aid-add aid-ledger aid-report event-log partner-list; do
  "$1/$tool" --dump-options --lang en | cut -f1 | sort -u | sed -n "s/^./$tool &/p"
done)
tr '\n' ' ' < "$2" | sed 's/CommandWord{/\n&/g' | COMMANDS=$commands awk '
BEGIN {
  count = split(ENVIRON["COMMANDS"], all, "\n")
  for (i = 1; i <= count; ++i) {
    split(all[i], part, " ")
    exists[all[i]] = 1
    has_word[part[1] " " part[2]] = 1
  }
}
function value_of(name,   found) {
  if (!match($0, "\\." name " = \"[^\"]*\"")) return ""
  found = substr($0, RSTART, RLENGTH)
  sub(/^[^"]*"/, "", found)
  sub(/"$/, "", found)
  return found
}
function complain(text) { print text; failed = 1 }
/^CommandWord\{\.word/ {
  word = value_of("word")
  lines = split(value_of("lines") (value_of("meanwhile") == "" ? "" : ", " value_of("meanwhile")), line, ", ")
  for (i = 1; i <= lines; ++i) {
    sub(/ --.*/, "", line[i])
    if (line[i] == "") continue
    split(line[i], part, " ")
    if (!(line[i] in exists) && !(part[1] " " part[2] in has_word && part[1] == "aid-report"))
      complain(word ": there is no command " line[i])
    if (part[2] == word) listed[part[1] " " word] = 1
  }
  tools = split(value_of("later"), tool, ", ")
  for (i = 1; i <= tools; ++i)
    if ((tool[i] " " word) in has_word) complain(word ": " tool[i] " has it already")
}
END {
  for (one in has_word) if (!(one in listed)) complain("the table lacks " one)
  if (count < 20) complain("no commands were found")
  exit failed
}'
