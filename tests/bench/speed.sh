#!/bin/sh
# Times the reports beside DuckDB and the sqlite3 shell, ours and theirs in turn, and prints for each target a line: what, the
# target, the result, and whether it is reached.
# Usage: tests/bench/speed.sh [BIN [RUNS]]
#   BIN: the folder of a build's tools, with make_list and fill_ledger; else a release is built (build/release)
set -eu
cd "$(dirname "$0")/../.."
bench=$PWD/tests/bench
if [ -n "${1:-}" ]; then
  PATH=$(cd "$1" && pwd):$PATH
else
  lib/cmake/install_packages.sh build
  lib/cmake/install_packages.sh bench
  lib/cmake/install_packages.sh test
  cmake --preset release -DBUILD_TESTING=ON >/dev/null
  cmake --build --preset release --target tools fill_ledger make_list -- --quiet
  PATH=$PWD/build/release/bin:$PATH
fi
runs=${2:-7}
export PATH LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp "$bench/duckdb_report.mjs" "$folder/"
(cd "$folder" && npm init -y >/dev/null && npm install --silent @duckdb/node-api >/dev/null)

median() { sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }
# say WHAT MOST RESULT
say() { awk -v what="$1" -v most="$2" -v is="$3" 'BEGIN { printf "%-52s %10.2f %10.2f  %s\n", what, most, is, is + 0 <= most + 0 ? "reached" : "missed" }'; }
# seconds and kilobytes of one run
measured() { /usr/bin/env time -o "$folder/measured" -f '%e %M' "$@" >/dev/null 2>"$folder/errors" || true; cat "$folder/measured" | tail -1; }
# in_turn OURS THEIRS: both RUNS times in turn, as scripts; medians in seconds and the largest memory of ours.
in_turn() {
  : >"$folder/ours"; : >"$folder/theirs"; : >"$folder/memory"
  run=0
  while [ "$run" -lt "$runs" ]; do
    measured sh "$1" >"$folder/line"; cut -d' ' -f1 "$folder/line" >>"$folder/ours"; cut -d' ' -f2 "$folder/line" >>"$folder/memory"
    measured sh "$2" | cut -d' ' -f1 >>"$folder/theirs"
    run=$((run + 1))
  done
  ours=$(median <"$folder/ours") theirs=$(median <"$folder/theirs")
  memory=$(sort -n "$folder/memory" | tail -1 | awk '{ print $1 / 1024 }')
  ratio=$(echo "$ours $theirs" | awk '{ print $1 / $2 }')
}
new_ledger() { aid-ledger init --ledger "$1" --office Bench --code BN --place "Đà Nẵng" >/dev/null; }

printf '%-52s %10s %10s\n' "what" "at most" "result"

# A report by year and sector, beside DuckDB.
for entries in 100000 1000000; do
  new_ledger "$folder/by.db"
  fill_ledger "$folder/by.db" "$entries" >/dev/null
  sqlite3 -csv "$folder/by.db" "SELECT aid, from_on, CASE WHEN currency IN ('VND', 'JPY', 'KRW') THEN amount_minor
    ELSE amount_minor / 100.0 END, currency FROM entries" >"$folder/entries.csv"
  sqlite3 -csv "$folder/by.db" "SELECT aid, code FROM aid_splits" >"$folder/splits.csv"
  sqlite3 -csv "$folder/by.db" "SELECT currency, in_force_on, vnd_per_unit FROM rates" >"$folder/rates.csv"
  (cd "$folder" && node duckdb_report.mjs fill "by$entries.duckdb" "$folder")
  : >"$folder/ours"; : >"$folder/theirs"; : >"$folder/memory"
  run=0
  while [ "$run" -lt "$runs" ]; do
    measured aid-report by year,sector --in VND --ledger "$folder/by.db" >"$folder/line"
    cut -d' ' -f1 "$folder/line" | awk '{ print $1 * 1000 }' >>"$folder/ours"; cut -d' ' -f2 "$folder/line" >>"$folder/memory"
    (cd "$folder" && node duckdb_report.mjs "by$entries.duckdb" 2>>"$folder/theirs" >/dev/null)
    run=$((run + 1))
  done
  ratio=$(echo "$(median <"$folder/ours") $(median <"$folder/theirs")" | awk '{ print $1 / $2 }')
  most=0.8; [ "$entries" = 100000 ] || most=1.0
  say "by year,sector --in VND, $entries: x DuckDB" "$most" "$ratio"
  [ "$entries" = 100000 ] || say "  MB" 100 "$(sort -n "$folder/memory" | tail -1 | awk '{ print $1 / 1024 }')"
  rm "$folder/by.db"
done

# Lists of a million aids, beside the shell printing as many rows with what stands in them.
make_list 1000000 >"$folder/list.csv"
new_ledger "$folder/list.db"
/usr/bin/env time -o "$folder/import" -f '%e' \
  aid-add import "$folder/list.csv" --as commitment --new-partner --quiet --ledger "$folder/list.db" >/dev/null
donor=$(sqlite3 "$folder/list.db" "SELECT partner FROM aid_parties GROUP BY 1 ORDER BY count(*) DESC LIMIT 1")
name=$(sqlite3 "$folder/list.db" "SELECT text FROM partner_names WHERE partner = $donor LIMIT 1")
columns="code_prefix || '-' || code_year || '-' || code_no, from_on, until_on, title, direction, d.text, r.text, s.code, p.text,
  entries.form, amount_minor, currency, qualifier, item, quantity"
tables="aids JOIN entries ON entries.aid = aids.id
  JOIN aid_parties AS g ON g.aid = aids.id AND g.role = 'donor' JOIN partner_names AS d ON d.partner = g.partner AND d.no = 1
  JOIN aid_parties AS t ON t.aid = aids.id AND t.role = 'recipient' JOIN partner_names AS r ON r.partner = t.partner AND r.no = 1
  LEFT JOIN aid_splits AS s ON s.aid = aids.id AND s.dimension = 'sector'
  LEFT JOIN aid_splits AS w ON w.aid = aids.id AND w.dimension = 'place' LEFT JOIN place_names AS p ON p.place = w.place AND p.no = 1
  LEFT JOIN goods ON goods.entry = entries.id AND goods.no = 1"
echo "aid-report list --format csv --ledger $folder/list.db" >"$folder/a.sh"
echo "sqlite3 -csv $folder/list.db \"SELECT $columns FROM $tables ORDER BY from_on, until_on, code_prefix, code_year, code_no\"" >"$folder/b.sh"
runs=3
in_turn "$folder/a.sh" "$folder/b.sh"
say "list --format csv, 1000000: x sqlite3" 2 "$ratio"
say "  MB" 150 "$memory"
echo "aid-report statement '$name' --format csv --ledger $folder/list.db" >"$folder/a.sh"
echo "sqlite3 -csv $folder/list.db \"SELECT $columns FROM $tables WHERE $donor IN (g.partner, t.partner) ORDER BY from_on, until_on, code_prefix, code_year, code_no\"" >"$folder/b.sh"
in_turn "$folder/a.sh" "$folder/b.sh"
say "statement of the largest: x sqlite3" 2 "$ratio"
say "  MB" 100 "$memory"

# Start.
new_ledger "$folder/small.db"
fill_ledger "$folder/small.db" 10 >/dev/null
echo "i=0; while [ \$i -lt 200 ]; do aid-report summary --ledger $folder/small.db; i=\$((i + 1)); done" >"$folder/a.sh"
echo "i=0; while [ \$i -lt 200 ]; do sqlite3 $folder/small.db 'select 1'; i=\$((i + 1)); done" >"$folder/b.sh"
runs=7
in_turn "$folder/a.sh" "$folder/b.sh"
say "one report on a small ledger: x sqlite3 'select 1'" 1.3 "$ratio"
echo "import of 1000000 rows, with sealing: $(cat "$folder/import") s; compare.sh has it beside another build"
