#!/bin/sh
# Brings the whole list of communes of 2025 into a ledger, where it is at hand: the file that $AID_PLACE_LIST names, else
# shared/data/admin-units-2025.csv beside the project. It is no part of the project.
# Run: AID_TOOLS=<folder of the tools> SOURCE_DIR=<source dir> sh place_list_of_2025.sh
set -u
list=${AID_PLACE_LIST:-$SOURCE_DIR/../shared/data/admin-units-2025.csv}
if [ ! -r "$list" ]; then
  echo "skipped: there is no $list"
  exit 0
fi
PATH=$AID_TOOLS:$PATH
folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1
export AID_LEDGER=$folder/ledger.db LC_ALL=C.UTF-8 TZ=UTC HOME=$folder XDG_CONFIG_HOME=$folder
failed=0
expect() {
  if [ "$2" != "$3" ]; then
    echo "$1: '$2' instead of '$3'"
    failed=1
  fi
}
count() { aid-ledger --today 2025-12-31 place list "$@" --format csv | sed 1d | wc -l; }

aid-ledger init --office "Liên hiệp" --code DN >/dev/null || exit 1
aid-ledger place import "$list" >report.txt || failed=1
expect "communes of today" "$(($(count --kind ward) + $(count --kind commune) + $(count --kind special-zone)))" 3321
expect "provinces and cities" "$(($(count --kind province) + $(count --kind city)))" 34
expect "of Da Nang" "$(($(count --kind ward --in "Đà Nẵng") + $(count --kind commune --in "Đà Nẵng") + $(count --kind special-zone --in "Đà Nẵng")))" 94
expect "of Hai Phong" "$(($(count --kind ward --in "Hải Phòng") + $(count --kind commune --in "Hải Phòng") + $(count --kind special-zone --in "Hải Phòng")))" 114
blocks=$(aid-ledger journal --format csv | wc -l)
aid-ledger place import "$list" >again.txt || failed=1
expect "the journal after the same list again" "$(aid-ledger journal --format csv | wc -l)" "$blocks"
hong_bang=$(aid-ledger --today 2025-12-31 place show "Quận Hồng Bàng" --format csv | sed -n 2p)
for ward in "Phường Hồng Bàng" "Phường Hồng An" "Phường An Phong" "Phường An Dương"; do
  case $hong_bang in
    *"$ward"*) ;;
    *)
      echo "Hồng Bàng: no $ward in '$hong_bang'"
      failed=1
      ;;
  esac
done
aid-ledger verify -q >/dev/null || failed=1
exit $failed
