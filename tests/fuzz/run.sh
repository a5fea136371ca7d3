#!/bin/sh
# Builds the fuzzers and runs each on one core at low priority. Usage: tests/fuzz/run.sh [RUNS|SECONDSs] [NAME…]
#   run.sh            1 000 000 runs each
#   run.sh 60s csv    csv alone, for a minute
# What is found stays in build/fuzz/tests/fuzz/found/NAME; an input that breaks something is kept beside it as NAME-crash-….
set -eu
cd "$(dirname "$0")/../.."
lib/cmake/install_packages.sh test

limit=${1:-1000000}
[ $# -eq 0 ] || shift
case "$limit" in
  *s) limit="-max_total_time=${limit%s}" ;;
  *) limit="-runs=$limit" ;;
esac
[ $# -gt 0 ] || set -- csv xlsx ods pattern xml jsonl json amount date goods name

cmake --preset fuzz >/dev/null
targets=""
for name in "$@"; do targets="$targets fuzz_$name"; done
# shellcheck disable=SC2086 -- a list of words
cmake --build build/fuzz --target $targets -- --quiet

for name in "$@"; do
  found=build/fuzz/tests/fuzz/found/$name
  mkdir -p "$found"
  echo "== $name"
  nice -n 10 build/fuzz/bin/fuzz_"$name" "$limit" -print_final_stats=1 -verbosity=0 -timeout=120 -rss_limit_mb=2048 \
    -artifact_prefix="$found-" "$found" tests/fuzz/corpus/"$name" 2>&1 | grep -E 'ERROR|SUMMARY|Test unit|number_of_executed_units|average_exec|new_units' &&
    ! ls "$found"-crash-* "$found"-oom-* "$found"-timeout-* >/dev/null 2>&1
done
