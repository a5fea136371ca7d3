#!/bin/sh
# Times a search among many partners beside the same names scanned by sqlite3 with LIKE, each the best of five.
# Usage: tests/bench/search.sh [PARTNERS [BIN]]
#   BIN: the folder of the tools; default that of a release build, which is made first
set -eu
cd "$(dirname "$0")/../.."
partners=${1:-100000} bin=${2:-}
if [ -z "$bin" ]; then
  cmake --preset release >/dev/null
  cmake --build --preset release --target tools -- --quiet
  bin=build/release/bin
fi
export LC_ALL=C.UTF-8 TZ=UTC
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

# Names of real words, each another: the number is written in them.
awk -v count="$partners" 'BEGIN {
  split("Quỹ Hội Trường Viện Trung_tâm Công_ty Liên_hiệp Làng Nhóm Câu_lạc_bộ", kinds, " ")
  split("Hòa_bình Hạt_giống Sao_Mai Kisarazu Hữu_nghị Nhân_ái Tương_lai Biển_xanh Ánh_sáng Đại_dương", names, " ")
  print "Tên tổ chức,Quốc gia"
  for (i = 0; i < count; ++i) {
    line = kinds[i % 10 + 1] " " names[int(i / 10) % 10 + 1] " "
    for (left = int(i / 100); ; left = int(left / 26)) { line = line sprintf("%c", 97 + left % 26) "ova"; if (left < 26) break }
    gsub("_", " ", line)
    print line ",JP"
  }
  print "Tỉnh Savannakhet,LA"
}' >"$folder/partners.csv"
"$bin/aid-ledger" init --ledger "$folder/l.db" --office Bench --code BN >/dev/null
"$bin/partner-list" import --ledger "$folder/l.db" "$folder/partners.csv" --quiet >/dev/null 2>&1 || true

measure() {
  title=$1 best=999999
  shift
  for _ in 1 2 3 4 5; do
    begin=$(date +%s%N)
    "$@" >/dev/null 2>&1 || true
    taken=$((($(date +%s%N) - begin) / 1000))
    [ "$taken" -lt "$best" ] && best=$taken
  done
  printf '  %-52s %8d µs\n' "$title" "$best"
}
echo "== $(sqlite3 "$folder/l.db" 'SELECT count(*) FROM partner_names') names"
for typed in savannakhet "sa la van" "tỉnh savanakhet"; do
  measure "partner-list '$typed'" "$bin/partner-list" search --ledger "$folder/l.db" "$typed"
done
measure "sqlite3, text where fold like" sqlite3 "$folder/l.db" \
  "SELECT partner, text FROM partner_names WHERE fold LIKE '%savannakhet%'"
