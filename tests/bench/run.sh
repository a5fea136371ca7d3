#!/bin/sh
# Times the toolkit beside its peers, in one run on one machine, and prints medians and ratios.
# Peers: the sqlite3 shell, ledger and hledger, all packages of Debian 12. Usage: tests/bench/run.sh [ENTRIES]
set -eu
cd "$(dirname "$0")/../.."
entries=${1:-100000}

lib/cmake/install_packages.sh build
lib/cmake/install_packages.sh bench
cmake --preset release >/dev/null
cmake --build --preset release -- --quiet
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
