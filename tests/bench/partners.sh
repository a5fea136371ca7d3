#!/bin/sh
# Times the import of many partners beside that of aid with as many new names, and that of as many unknown names, which stops.
# Usage: tests/bench/partners.sh [PARTNERS [BIN]]
#   BIN: the folder of the tools; default that of a release build, which is made first
set -eu
cd "$(dirname "$0")/../.."
partners=${1:-10000} bin=${2:-}
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
  for (i = 0; i < count; ++i) {
    line = kinds[i % 10 + 1] " " names[int(i / 10) % 10 + 1] " "
    for (left = int(i / 100); ; left = int(left / 26)) { line = line sprintf("%c", 97 + left % 26) "ova"; if (left < 26) break }
    gsub("_", " ", line)
    print line
  }
}' >"$folder/names"
{ echo "Tên tổ chức,Quốc gia"; sed 's/$/,JP/' "$folder/names"; } >"$folder/partners.csv"
{ echo "Nhà tài trợ,Quốc gia tài trợ,Nơi nhận,Ngày,Tiếp nhận"; sed 's/$/,JP,Sở Ngoại vụ,2023,5 triệu/' "$folder/names"; } >"$folder/aid.csv"
"$bin/aid-ledger" init --ledger "$folder/empty.db" --office Bench --code BN >/dev/null
"$bin/partner-list" add --ledger "$folder/empty.db" "Sở Ngoại vụ" --country VN --quiet >/dev/null

measure() {
  title=$1
  shift
  cp "$folder/empty.db" "$folder/l.db"
  /usr/bin/env time -o "$folder/time" -f '%e s, processor %U s, %M kB' "$@" --ledger "$folder/l.db" --quiet >/dev/null 2>&1 || true
  printf '  %-40s %s\n' "$title" "$(tail -n 1 "$folder/time")"
}
echo "== $partners names"
measure "partners" "$bin/partner-list" import "$folder/partners.csv"
measure "aid with new partners" "$bin/aid-add" import "$folder/aid.csv" --new-partner
measure "aid with unknown partners" "$bin/aid-add" import "$folder/aid.csv"
