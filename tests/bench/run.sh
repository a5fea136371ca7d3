#!/bin/sh
# Times the toolkit beside its peers, in one run on one machine, and prints medians and ratios.
# Peers: the sqlite3 shell, ledger, hledger and bean-check, all packages of Debian 12.
# Usage: tests/bench/run.sh [ENTRIES [ROWS]]
set -eu
cd "$(dirname "$0")/../.."
entries=${1:-100000}

lib/cmake/install_packages.sh build
lib/cmake/install_packages.sh bench
# The programs that make the data are among the tests, so that they are built with them; the tests themselves are not.
lib/cmake/install_packages.sh test
cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --target tools fill_ledger make_list insert_floor -- --quiet
PATH="$PWD/build/release/bin:$PATH"
export PATH LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# median FILE N: the median wall time of the N-th command of a hyperfine result, in milliseconds.
median() { jq -r ".results[$2].median * 1000" "$1"; }
# compare TITLE RUNS OURS PEER...: every command is run RUNS times; prints medians and ratios to ours.
compare() {
  title=$1 runs=$2
  shift 2
  hyperfine -N --warmup 3 --runs "$runs" --style none --export-json "$folder/result.json" "$@" >/dev/null
  echo "== $title ($runs runs)"
  ours=$(median "$folder/result.json" 0)
  n=0
  for command in "$@"; do
    time=$(median "$folder/result.json" "$n")
    printf '  %10.2f ms  %6.2f x  %.100s\n' "$time" "$(echo "$time $ours" | awk '{print $1 / $2}')" "$command"
    n=$((n + 1))
  done
}
new_ledger() {
  aid-ledger init --ledger "$1" --office Bench --code BN --place "Đà Nẵng" >/dev/null
  fill_ledger "$1" "$2" ${3:-}
}

new_ledger "$folder/small.db" 10
new_ledger "$folder/thousand.db" 1000
new_ledger "$folder/large.db" "$entries" "$folder"

compare "start: help" 200 "aid-add --help" "sqlite3 $folder/small.db 'select 1'"
compare "start: one report on a small ledger" 200 "aid-report summary --ledger $folder/small.db" \
  "sqlite3 $folder/small.db 'select 1'"

# The same rows as one gift writes, under the same PRAGMAs.
cat >"$folder/gift.sql" <<'SQL'
PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON;
BEGIN IMMEDIATE;
INSERT INTO aids SELECT max(id) + 1, (SELECT max(seq) + 1 FROM blocks), NULL, 1, randomblob(16), 'BN', 2021,
  (SELECT max(code_no) + 1 FROM aids WHERE code_prefix = 'BN' AND code_year = 2021 AND version_of IS NULL), NULL, randomblob(16), 'in', 'non-project', 'cash',
  'area-wide', NULL, NULL, NULL, NULL, NULL, NULL, 0, 1, 'exact', NULL, NULL, NULL FROM aids;
INSERT INTO aid_parties SELECT max(id), 1, 'donor', 1, NULL FROM aids;
INSERT INTO aid_parties SELECT max(id), 2, 'recipient', 2, NULL FROM aids;
INSERT INTO entries SELECT max(id) + 1, (SELECT max(seq) + 1 FROM blocks), randomblob(16), (SELECT max(id) FROM aids), 1, 'commitment',
  '2021-01-01', '2022-01-01', 'cash', 100000000, 'VND', 'exact', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '100 triệu', NULL, NULL,
  NULL, NULL FROM entries;
INSERT INTO entries SELECT max(id) + 1, (SELECT max(seq) + 1 FROM blocks), randomblob(16), (SELECT max(id) FROM aids), 2, 'receipt',
  '2021-01-01', '2022-01-01', 'cash', 100000000, 'VND', 'exact', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, '100 triệu', NULL, NULL,
  NULL, NULL FROM entries;
INSERT INTO blocks SELECT max(seq) + 1, '2026-01-01T00:00:00Z', 'bench', 'bench', 'sqlite3', '', 5, randomblob(32), randomblob(32)
  FROM blocks;
COMMIT;
SQL
for size in thousand large; do
  cp "$folder/$size.db" "$folder/$size-shell.db"
  compare "one durable gift, ledger '$size'" 100 \
    "aid-add gift --ledger $folder/$size.db --quiet --another --from BN-P0001 --to BN-P0002 --date 2021 --amount 100tr" \
    "sqlite3 $folder/$size-shell.db '.read $folder/gift.sql'"
done

# ledger prints every posting with its value on its day in one pass; adding up is left to awk. hledger values and groups.
cat >"$folder/ledger.sh" <<EOF
ledger -f $folder/facts.journal --no-pager reg '^sector' \
  -F '%(format_date(date, "%Y")) %(account) %(quantity(market(display_amount, date, "VND")))\n' |
  awk '{ sum[\$1 " " \$2] += \$3 } END { for (key in sum) printf "%s %.0f\n", key, sum[key] }'
EOF
cat >"$folder/hledger.sh" <<EOF
hledger -f $folder/facts.journal balance '^sector' --yearly --value=then,VND
EOF
compare "by year and sector in VND, $entries entries" 7 \
  "aid-report by year,sector --in VND --ledger $folder/large.db" "sh $folder/ledger.sh" "sh $folder/hledger.sh"

# --- Import ---
# The peer's table has every column of the list, a foreign key for each partner, sector and place column, and as many indexes as
# an import maintains: ours keeps 8 secondary indexes (aids 4, parties 1, entries 3) and the keys of 4 tables without rowid.
rows=${2:-1000000}
make_list "$rows" >"$folder/list.csv"
cat >"$folder/peer.sql" <<'SQL'
CREATE TABLE donors (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE recipients (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE sectors (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE places (name TEXT PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE aids (code TEXT, donor TEXT REFERENCES donors, country TEXT, recipient TEXT REFERENCES recipients,
  recipient_country TEXT, day TEXT, sector TEXT REFERENCES sectors, place TEXT REFERENCES places, amount INTEGER,
  currency TEXT, goods TEXT, title TEXT);
CREATE UNIQUE INDEX aids_by_code ON aids (code);
CREATE INDEX aids_by_parties ON aids (donor, recipient);
CREATE INDEX aids_by_country ON aids (country);
CREATE INDEX aids_by_recipient ON aids (recipient);
CREATE INDEX aids_by_recipient_country ON aids (recipient_country);
CREATE INDEX aids_by_day ON aids (day);
CREATE INDEX aids_by_sector ON aids (sector);
CREATE INDEX aids_by_place ON aids (place);
CREATE INDEX aids_by_amount ON aids (amount);
CREATE INDEX aids_by_currency ON aids (currency);
CREATE INDEX aids_by_goods ON aids (goods);
CREATE INDEX aids_by_title ON aids (title);
SQL
echo "== schema of the peer's import"
cat "$folder/peer.sql"
echo "== schema of ours: lib/storage/migrations/0001_ledger.sql"
sqlite3 "$folder/peer.db" <"$folder/peer.sql"
sqlite3 :memory: ".import --csv $folder/list.csv list" "ATTACH '$folder/peer.db' AS peer" \
  "INSERT OR IGNORE INTO peer.donors SELECT \"Bên cung cấp\" FROM list" \
  "INSERT OR IGNORE INTO peer.recipients SELECT \"Bên tiếp nhận\" FROM list" \
  "INSERT OR IGNORE INTO peer.sectors SELECT \"Lĩnh vực\" FROM list" \
  "INSERT OR IGNORE INTO peer.places SELECT \"Địa bàn\" FROM list"
aid-ledger init --ledger "$folder/empty.db" --office Bench --code BN --place "Đà Nẵng" >/dev/null
cat >"$folder/ours.sh" <<EOF
cp $folder/empty.db $folder/import.db
aid-add import $folder/list.csv --as commitment --new-partner --quiet --ledger $folder/import.db >/dev/null
EOF
cat >"$folder/peer.sh" <<EOF
cp $folder/peer.db $folder/peer-import.db
sqlite3 $folder/peer-import.db 'PRAGMA foreign_keys = ON' 'PRAGMA synchronous = EXTRA' 'PRAGMA secure_delete = ON' \
  '.import --csv --skip 1 $folder/list.csv aids'
EOF
hyperfine -N --runs 3 --style none --export-json "$folder/result.json" "sh $folder/ours.sh" "sh $folder/peer.sh" >/dev/null
echo "== import of $rows rows: ours, sqlite3 .import (3 runs), then the same file again"
for n in 0 1; do printf '  %10.0f ms\n' "$(median "$folder/result.json" $n)"; done
/usr/bin/env time -f '  %e s, %M kB (the same file again)' \
  aid-add import "$folder/list.csv" --as commitment --new-partner --quiet --ledger "$folder/import.db" >/dev/null
cp "$folder/import.db" "$folder/full.db"
cp "$folder/empty.db" "$folder/import.db"
/usr/bin/env time -f '  %e s, %M kB (time and memory of the first import)' \
  aid-add import "$folder/list.csv" --as commitment --new-partner --quiet --ledger "$folder/import.db" >/dev/null
cp "$folder/empty.db" "$folder/floor.db"
echo "  $(insert_floor "$folder/full.db" "$folder/floor.db") s (the floor: bare inserts of the same rows with the same indexes)"

# The same list as a book of the peers, which read all of it at every start.
make_list "$entries" >"$folder/list.csv"
make_list "$entries" workbook | "$(dirname "$(command -v aid-add)")/../libexec/aid-ledger/aid-print" xlsx >"$folder/list.xlsx"
make_list "$entries" ledger >"$folder/list.journal"
make_list "$entries" beancount >"$folder/list.beancount"
sed 's/list.csv/list.xlsx/' "$folder/ours.sh" >"$folder/workbook.sh"
compare "import of $entries rows, as CSV and as XLSX" 3 "sh $folder/ours.sh" "sh $folder/workbook.sh" \
  "hledger -f $folder/list.journal stats" "bean-check --no-cache $folder/list.beancount"
