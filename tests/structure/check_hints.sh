#!/bin/sh
# Fails when a hint in a transcript names an option that the tool which printed it does not have, nor a tool that the hint
# names; or one that import does not have, unless the hint says besides what to do in a list. Usage: check_hints.sh FOLDER_OF_TOOLS FOLDER_OF_TRANSCRIPTS
set -eu
tools="aid-add aid-ledger aid-report event-log partner-list"
options=$(mktemp)
trap 'rm -f "$options"' EXIT
for tool in $tools; do "$1/$tool" --dump-options --lang en | sed "s/^/$tool\t/"; done >"$options"
find "$2" -name '*.test' | sort | OPTIONS=$options TOOLS=$tools xargs awk '
BEGIN {
  FS = "\t"
  count = split(ENVIRON["TOOLS"], tools, " ")
  while ((getline line <ENVIRON["OPTIONS"]) > 0) {
    split(line, part, "\t")
    commands[part[1], part[2]] = 1
    has[part[1], part[2], part[3]] = 1
    has_any[part[1], part[3]] = 1
  }
}
# The command of `tool` in a line that was typed; "?": none is named.
function command_of(tool, line,   words, count, i) {
  sub(".*" tool, "", line)
  count = split(line, words, " ")
  for (i = 1; i <= count; ++i) {
    if (i < count && (tool, words[i] " " words[i + 1]) in commands) return words[i] " " words[i + 1]
    if ((tool, words[i]) in commands) return words[i]
  }
  return "?"
}
function is_known(tool, option, hint,   command, i) {
  if (index(ENVIRON["TOOLS"], tool) == 0 || option == "--option") return 1
  command = command_of(tool, typed)
  if ((tool, "", option) in has || (tool, command, option) in has) return 1
  if (command !~ /import/ && (tool, option) in has_any) return 1
  if (hint ~ /in a list|trong danh sách/ && (tool, option) in has_any) return 1
  for (i = 1; i <= count; ++i) if (index(hint, tools[i] " ") && (tools[i], option) in has_any) return 1
  return 0
}
/^\$ / { typed = $0 }
/^! [a-z-]+: (error|warning|lỗi|cảnh báo): / { tool = $0; sub(/^! /, "", tool); sub(/:.*/, "", tool) }
/^!   (hint|gợi ý): / {
  rest = $0
  while (match(rest, /(^|[^a-z-])--[a-z][a-z-]+/)) {
    option = substr(rest, RSTART, RLENGTH)
    sub(/^[^-]*/, "", option)
    rest = substr(rest, RSTART + RLENGTH)
    if (!is_known(tool, option, $0)) { print FILENAME ":" FNR ": " tool " has no " option " here: " $0; failed = 1 }
  }
}
END { exit failed }'
