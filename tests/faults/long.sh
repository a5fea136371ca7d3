#!/bin/sh
# Figures of time, by hand: tests/faults/long.sh BIN [WRITERS [ADDS [ROWS [READERS]]]]
# BIN is the folder with the tools and `make_list`. First WRITERS processes add ADDS gifts each while 4 readers loop and
# 2 lists of ROWS rows come in; then READERS read while a list of 16 times ROWS rows comes in. It tells what failed, the
# longest wait of a writer and of a reader, and how long the same transactions take one after the other.
# The readers ask for a summary: who lists a whole ledger again and again, as nobody does, keeps each commit waiting for as
# long as the lists take that have begun.
set -eu
bin=$1 writers=${2:-64} adds=${3:-12} rows=${4:-50000} readers=${5:-16}
PATH=$bin:$PATH
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
AID_LEDGER=$folder/l.db
export AID_LEDGER LC_ALL=C.UTF-8

now() { date +%s%3N; }
# timed NAME COMMAND...: a line "NAME exit-code milliseconds" in the file NAME
timed() {
  name=$1 start=$(now) code=0
  shift
  "$@" >out.$name.$$ 2>&1 || code=$?
  echo "$code $(($(now) - start))" >>"times.$name"
}
gift() { aid-add gift --from "Bên cho" --to "Bên nhận" --date 2021 --amount "1 triệu" --id "$1"; }
summary() {  # times.NAME: how many, how many failed, the longest
  cat "times.$1" | awk -v name="$1" '{ n++; if ($1 > 1) bad++; if ($2 > most) most = $2 } END {
    printf "%s: %d runs, %d failed, longest %.1f s\n", name, n, bad, most / 1000 }'
}

aid-ledger init --office "Liên hiệp" --code TN >made
partner-list add "Bên cho" --country JP >made
partner-list add "Bên nhận" --country VN >made
make_list "$rows" >a.csv
make_list "$rows" | sed 's/^VAO/VBO/' >b.csv

start=$(now)
i=0
while [ $i -lt 40 ]; do gift "alone-$i" >made; i=$((i + 1)); done
alone=$((($(now) - start) / 40))
echo "one add alone: $alone ms; $((writers * adds)) in a row: $((alone * writers * adds / 1000)) s"

: >go
writing=
for list in a b; do
  (timed import aid-add import $list.csv --as commitment --new-partner --skip-bad-rows --wait 600) &
  writing="$writing $!"
done
for reader in 1 2 3 4; do
  (while [ -e go ]; do timed reader.$reader aid-report summary --format csv; done) &
done
w=0
while [ $w -lt "$writers" ]; do
  (n=0; while [ $n -lt "$adds" ]; do (timed "writer.$w" gift "w$w-$n"); n=$((n + 1)); done) &
  writing="$writing $!"
  w=$((w + 1))
done
wait $writing
rm go
wait
cat times.writer.* >times.writers
cat times.reader.? >times.readers
summary import
summary writers
summary readers
rm -f times.*

make_list $((rows * 16)) | sed 's/^VAO/VCO/' >c.csv
: >go
r=0
while [ $r -lt "$readers" ]; do
  (while [ -e go ]; do timed "reader.$r" aid-ledger info; done) &
  r=$((r + 1))
done
timed import aid-add import c.csv --as commitment --new-partner --skip-bad-rows --wait 600
rm go
wait
cat times.reader.* >times.readers
summary import
summary readers
bytes=$(wc -c <l.db)
start=$(now)
dd if=l.db of=copy.db bs=1M conv=fsync 2>/dev/null
echo "writing and syncing the $((bytes / 1000000)) MB of the ledger: $(($(now) - start)) ms"
aid-ledger verify
