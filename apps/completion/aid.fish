# Fish completion of every tool of the aid ledger. The tool itself says what can stand in place of the word at the cursor.

function __aid_ledger_complete
  set -l words (commandline -opc) (commandline -ct)
  set -l replies ($words[1] --complete $words[2..-1] 2>/dev/null)
  if string match -q '*:files' -- $replies[1]
    __fish_complete_path (commandline -ct | string replace -r '^--[^=]*=' '')
  else
    printf '%s\n' $replies
  end
end

for tool in aid-add aid-report event-log partner-list aid-ledger
  complete -c $tool -f -a '(__aid_ledger_complete)'
end
