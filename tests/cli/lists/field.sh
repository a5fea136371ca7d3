# Imports each list of the folder $1 into a ledger of its own, with one command and no map, and compares what the ledger
# then has with what the list adds up to, which was computed of the values that were written into it (commands.txt).
folder=$1/field
export AID_LEDGER=field.db
while IFS='|' read -r file tool arguments expected; do
  rm -f field.db
  aid-ledger init --office "Liên hiệp" --code DN >made
  eval "$tool import '$folder/$file' $arguments" >report 2>told
  code=$?
  case $tool in
    aid-add) found=$(aid-report list --format csv | awk -F, -f "$1/field-totals.awk") ;;
    *) found=rows=$(sed -n 's/.*rows* read = \([0-9]*\) recorded.*/\1/p' told) ;;
  esac
  if [ "$code" = 0 ] && [ "$found" = "$expected" ]; then
    echo "$file: $found"
  else
    echo "$file: exit $code, $found, expected $expected"
    head -3 told
  fi
done <"$folder/commands.txt"
