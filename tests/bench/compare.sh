#!/bin/sh
# Times the tools of two builds in turn, so that what else the machine does falls on both, and prints medians and ratios:
# start, one report, one durable gift, a report over many entries, an import and its memory.
# Usage: tests/bench/compare.sh OTHER_BIN [ENTRIES [ROWS [RUNS]]]
#   OTHER_BIN: the folder of the other build's tools, for example that of the last release
# This build is the one of tests/bench/run.sh: build/release.
set -eu
other=$(cd "$1" && pwd)
cd "$(dirname "$0")/../.."
entries=${2:-100000} rows=${3:-1000000} runs=${4:-5}

lib/cmake/install_packages.sh build
lib/cmake/install_packages.sh bench
lib/cmake/install_packages.sh test
cmake --preset release -DBUILD_TESTING=ON >/dev/null
cmake --build --preset release --target tools make_list -- --quiet
ours=$PWD/build/release/bin
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Each build keeps ledgers of its own: an older one cannot read a newer file.
"$ours/make_list" "$entries" >"$folder/list.csv"
"$ours/make_list" "$rows" >"$folder/long.csv"
for build in ours other; do
  eval "bin=\$$build"
  mkdir "$folder/$build"
  "$bin/aid-ledger" init --ledger "$folder/$build/empty.db" --office Bench --code BN --place "Đà Nẵng" >/dev/null
  for rate in USD=23131 EUR=26210 JPY=203 KRW=19 LAK=2 GBP=31000 AUD=17000; do
    "$bin/aid-ledger" rate add --ledger "$folder/$build/empty.db" --currency "${rate%=*}" --kind interbank --date 2018-01-01 \
      --value "${rate#*=}" --source Bench --quiet >/dev/null
  done
  cp "$folder/$build/empty.db" "$folder/$build/full.db"
  "$bin/aid-add" import "$folder/list.csv" --as commitment --new-partner --quiet --ledger "$folder/$build/full.db" >/dev/null
done

# compare TITLE TIMES RUNS COMMAND: the command is run in turn with each build, RUNS times TIMES in one measurement. BIN and DATA
# stand for the folders of a build.
compare() {
  title=$1 times=$2 repeats=$3 command=$4
  : >"$folder/ours.times"
  : >"$folder/other.times"
  run=0
  while [ "$run" -lt "$repeats" ]; do
    for build in ours other; do
      eval "bin=\$$build"
      line=$(echo "$command" | sed "s|BIN|$bin|g; s|DATA|$folder/$build|g")
      printf 'set -eu\ni=0\nwhile [ $i -lt %s ]; do %s; i=$((i + 1)); done\n' "$times" "$line" >"$folder/run.sh"
      /usr/bin/env time -a -o "$folder/$build.times" -f '%e %U %S %M' sh "$folder/run.sh" >/dev/null 2>&1
    done
    run=$((run + 1))
  done
  echo "== $title ($repeats runs of $times)"
  for what in "1 wall" "processor" "4 memory"; do
    for build in ours other; do
      case $what in
        "1 wall") cut -d' ' -f1 "$folder/$build.times" ;;
        processor) awk '{ print $2 + $3 }' "$folder/$build.times" ;;
        "4 memory") cut -d' ' -f4 "$folder/$build.times" ;;
      esac | sort -n | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'
    done | paste -sd' ' | awk -v what="${what#* }" '{ printf "  %-10s %10.2f %10.2f   ours/other %.3f\n", what, $1, $2, $1 / $2 }'
  done
}

compare "start: help" 100 "$runs" "BIN/aid-add --help"
compare "one report on a small ledger" 100 "$runs" "BIN/aid-report summary --ledger DATA/empty.db"
compare "one durable gift, $entries entries" 50 "$runs" \
  "BIN/aid-add gift --ledger DATA/full.db --quiet --another --from BN-P0001 --to BN-P0002 --date 2021 --amount 100tr"
compare "by year and sector in VND, $entries entries" 5 "$runs" "BIN/aid-report by year,sector --in VND --ledger DATA/full.db"
compare "import of $rows rows" 1 3 \
  "cp DATA/empty.db DATA/import.db; BIN/aid-add import $folder/long.csv --as commitment --new-partner --quiet --ledger DATA/import.db"
